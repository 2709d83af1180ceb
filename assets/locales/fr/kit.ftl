### Le kit d’atelier : des pages à imprimer, pour parler d’énergie sans écran. Les chiffres viennent du catalogue et du calcul.

kit-title = Kit d’atelier
kit-brand = Doux Foyer
kit-range = { $low } à { $high }
kit-up-to = jusqu’à { $high }

## La première page.

kit-index-title = Le kit d’atelier
kit-index-intro = De quoi animer un atelier sans écran. Tout s’imprime en noir et blanc, sur des feuilles A4.
kit-index-contents = Ce qu’il contient
kit-index-page = 1 page
kit-index-pages = { $count } pages
kit-doc-cards = Les cartes des gestes
kit-doc-cards-about = { $count } cartes recto verso : le geste, puis son chiffre, sa source et un plan.
kit-doc-posters = Les affiches des pièces
kit-doc-posters-about = Une affiche par pièce. Elle se lit à trois mètres.
kit-doc-order = Le jeu de l’ordre
kit-doc-order-about = Qui consomme le plus ? Des cartes à ranger, et la solution calculée.
kit-doc-facilitate = Le guide d’animation
kit-doc-facilitate-about = Trois déroulés, de 5, 20 et 60 minutes. Et des réponses honnêtes aux questions.
kit-doc-commitment = La feuille d’engagement
kit-doc-commitment-about = Une feuille par personne : trois gestes, une semaine, un contact.
kit-doc-evaluation = Le bilan
kit-doc-evaluation-about = Trois visages à cocher, et une feuille de décompte pour l’équipe.
kit-index-print = Imprimer
kit-print-1 = Ouvrez une page, puis choisissez « Imprimer ».
kit-print-2 = Papier A4, échelle 100 %, marges : aucune.
kit-print-3 = Cartes : recto verso, retournement sur le bord long.
kit-print-4 = Un papier épais tient mieux en main. Coupez sur les traits pointillés.
kit-print-5 = Sans recto verso : imprimez, coupez, collez dos à dos.
kit-print-6 = Affiches : une photocopieuse les agrandit en A3.
kit-index-figures = D’où viennent les chiffres
kit-index-figures-published = Les économies des cartes sont publiées par d’autres. Chaque carte dit par qui, et quand.
kit-index-figures-ours = L’ordre des usages vient de notre calcul : un logement, une année, minute par minute.
kit-index-figures-grades = Chaque source a une note de confiance :
kit-index-free = Vous pouvez copier ces pages, les donner et les changer.
kit-grade-a = donnée officielle, norme ou mesure
kit-grade-b = chiffre officiel repris par un autre site
kit-grade-c = calcul à partir de ces données
kit-grade-m = ordre de grandeur du métier

## Les cartes.

kit-theme-heat = Chaleur
kit-theme-water = Eau chaude
kit-theme-wash = Lavage
kit-theme-kitchen = Cuisine
kit-theme-power = Lumière et prises
kit-theme-summer = Été
kit-theme-landlord = Avec le bailleur
kit-card-plan = { $when }, { $then }.
kit-card-coins = soit environ { $share }
kit-card-coins-range = soit de { $low } à { $high }
kit-card-euros = soit { $low } à { $high } par an, à { $price } le kWh
kit-card-price = Prix : environ { $price }
kit-card-note = À savoir
kit-card-source = Source : { $publisher }
kit-card-date = { $date }
kit-card-no-date = sans date
kit-card-blank = Mon geste à moi
kit-card-blank-help = Une idée du groupe ? Elle a sa place ici.
kit-card-blank-when = Quand
kit-card-blank-then = alors je
kit-card-blank-source = Chiffre et source à chercher ensemble.

kit-of-heating = de chauffage en moins
kit-of-bill = de facture en moins
kit-of-hot-water = d’énergie en moins pour l’eau chaude
kit-of-kwh-per-shower = de moins par douche
kit-of-litres = d’eau chaude de moins à chaque fois
kit-of-flow = d’eau en moins au robinet
kit-of-kwh-per-year = de moins par an
kit-of-cycle = d’énergie en moins à chaque fois
kit-of-device = d’énergie en moins pour l’appareil
kit-of-device-per-k = d’énergie en moins par degré
kit-of-boil = d’énergie en moins pour faire bouillir
kit-of-ratio = moins d’énergie
kit-of-cooling = de climatisation en moins
kit-of-price = à l’achat
kit-times = { $figure } fois

kit-note-heating_minus_1 = Le compte est bon tant que personne n’a froid.
kit-note-heating_21_to_19 = Bébé, personne âgée ou malade : restez à 19 °C ou plus.
kit-note-absence_setback = Ce chiffre vaut pour de longues absences. Pour une journée de travail, comptez moins.
kit-note-seals_curtain = Les grilles d’aération restent toujours ouvertes.
kit-note-individual_metering = Le compteur n’économise rien seul. Il montre, et chacun choisit.
kit-note-tank_60_to_55 = À deux ou plus, comptez moins. Sous 55 °C, des bactéries peuvent vivre.
kit-note-line_drying = Dans le logement, aérez : sinon l’humidité monte.
kit-note-lid = Peu pour porter à ébullition, beaucoup pour laisser mijoter.
kit-note-kettle = Comparé au gaz, comptez plus. Comparé à l’induction, comptez moins.
kit-note-standby_off = Appareils récents : comptez moins. Ils veillent mieux qu’avant.
kit-note-box_off_night = D’anciennes pages disent bien plus. Une mesure de 2024 donne ce chiffre.
kit-note-fan_not_ac = C’est l’écart entre deux appareils en marche. Sur tout un été, comptez moins.
kit-note-ac_26 = Ce chiffre change selon la ville et selon les volets.

kit-measure-shower_head-when = Quand je change la douchette
kit-measure-shower_head-then = j’en prends une économe, qui coule moins
kit-measure-shower_head-why = La douche dure autant, avec moins d’eau à chauffer.

## Les affiches.

kit-room-living = Séjour
kit-room-kitchen = Cuisine
kit-room-bathroom = Salle de bains
kit-room-bedroom = Chambre
kit-room-entrance = Entrée
kit-poster-living-health = 19 °C ou plus pour un bébé, une personne âgée ou malade.
kit-poster-kitchen-health = La grille d’aération reste ouverte. Elle emporte la vapeur.
kit-poster-bathroom-health = Après la douche, l’humidité part par la grille : laissez-la ouverte.
kit-poster-bedroom-health = Dix minutes de fenêtre ouverte chaque jour, même en hiver.
kit-poster-entrance-health = Panne, fuite, grille bouchée ? Le bailleur a besoin de le savoir.
kit-poster-sources = Sources
kit-practice-short_airing-why = L’air se renouvelle, les murs restent chauds.
kit-practice-lights_off-why = Une lampe éteinte ne coûte rien.

## Le jeu de l’ordre.

kit-order-title = Qui consomme le plus ?
kit-order-goal = Rangez les cartes, de la plus grosse dépense à la plus petite.
kit-order-home = Le logement du jeu : { $people } personnes, un trois-pièces de 1988 à { $city }. Tout est à l’électricité.
kit-order-how = Comment jouer
kit-order-how-1 = Posez les { $count } cartes sur la table, dessin visible.
kit-order-how-2 = À deux ou à quatre, rangez-les. Parlez-en : chaque avis compte.
kit-order-how-3 = Retournez les cartes. Le dos donne les euros et les kWh d’une année.
kit-order-how-4 = Demandez : qu’est-ce qui vous surprend ?
kit-order-short = Jeu court : seulement les { $count } cartes qui portent une étoile.
kit-order-blame = Personne ne se trompe : on devine, puis on découvre.
kit-order-solution = La solution
kit-order-tie = Deux usages à 2 % près ? Les deux ordres sont justes.
kit-order-total = Total d’une année : { $kwh }, { $eur } sans l’abonnement.
kit-order-method = Notre calcul vit une année minute par minute. Prix du kWh : { $prices } ({ $tariff }).
kit-order-other-homes = Ailleurs, l’ordre change. Un logement plus ancien chauffe plus ; une grande famille se douche plus.
kit-order-kwh = Un kWh, c’est un radiateur de 1 000 W allumé une heure.
kit-use-heating = Les radiateurs électriques
kit-use-hot_water = Le ballon : douches, vaisselle, mains
kit-use-cooking = Plaques, four, bouilloire, micro-ondes
kit-use-cold = Réfrigérateur et congélateur
kit-use-washing = Lave-linge, sèche-linge, lave-vaisselle
kit-use-lighting = Toutes les lampes
kit-use-screens = Télévision, ordinateurs, console
kit-use-standby = Box, décodeur, appareils qui attendent
kit-use-ventilation = Ventilateurs et hotte
kit-use-other = Le reste

## Le guide d’animation.

kit-facilitate-title = Guide d’animation
kit-facilitate-rules = Avant de commencer
kit-rule-1 = La santé d’abord. Personne ne se prive de chaleur, d’air ou d’eau.
kit-rule-2 = Pas de reproche. Beaucoup de personnes économisent déjà, souvent par nécessité.
kit-rule-3 = Écoutez plus que vous ne parlez. Les bonnes idées sont dans la salle.
kit-rule-4 = Un chiffre se dit avec sa fourchette et sa source.
kit-rule-5 = Chacun choisit. Un seul geste suffit.
kit-rule-6 = Ce qui dépend du bailleur va au bailleur. Notez-le avec les personnes.
kit-script-title = { $count } minutes
kit-script-5-where = Un stand, un hall, une file d’attente. Une à trois personnes.
kit-script-5-material = Six cartes de gestes, une affiche, des feuilles d’engagement, un stylo.
kit-script-20-where = Un petit groupe autour d’une table, de quatre à dix personnes.
kit-script-20-material = Le jeu de l’ordre, les cartes des gestes, les feuilles d’engagement, le bilan.
kit-script-60-where = Une salle, de six à quinze personnes, des tables de quatre.
kit-script-60-material = Tout le kit : un jeu par table, cinq affiches au mur, un thermomètre.
kit-script-material = Matériel
kit-script-minutes = { $count } min
kit-script-do = À faire
kit-script-say = À dire
kit-script-total = Total : { $count } minutes

kit-step-5-welcome-do = Souriez, montrez l’affiche. Posez une seule question.
kit-step-5-welcome-say = Bonjour ! Dans cette pièce, que faites-vous déjà ?
kit-step-5-card-do = Étalez six cartes. La personne en choisit une et la retourne.
kit-step-5-card-say = Laquelle vous ressemble ? Regardons ensemble son chiffre et d’où il vient.
kit-step-5-plan-do = Aidez à finir la phrase « Quand…, alors je… ». La personne écrit, ou vous écrivez.
kit-step-5-plan-say = À quel moment de la journée y penserez-vous ?
kit-step-5-close-do = Donnez la feuille. Proposez les trois visages.
kit-step-5-close-say = La feuille est à vous. Et une question est toujours la bienvenue.

kit-step-20-welcome-do = Tour de table des prénoms. Dites la durée et le but.
kit-step-20-welcome-say = Vingt minutes pour voir où part l’énergie. Personne n’est jugé ici.
kit-step-20-order-do = Faites jouer au jeu de l’ordre. Puis retournez les cartes une à une.
kit-step-20-order-say = Qu’est-ce qui vous surprend ? Chez vous, qu’est-ce qui serait différent ?
kit-step-20-cards-do = Étalez les cartes. Chacun en prend une qu’il fait déjà, puis une qui l’intéresse.
kit-step-20-cards-say = Bravo pour celle que vous faites déjà. Et l’autre, qu’est-ce qui vous plaît ?
kit-step-20-plan-do = Chacun remplit un plan « Quand…, alors je… » et le lit à son voisin.
kit-step-20-plan-say = Plus le moment est précis, plus le geste vient tout seul.
kit-step-20-close-do = Faites cocher un visage. Notez les soucis à dire au bailleur.
kit-step-20-close-say = Merci. Qu’est-ce que vous raconterez ce soir à la maison ?

kit-step-60-welcome-do = Accueil, prénoms, un café. Dites les règles : écouter, ne pas juger.
kit-step-60-welcome-say = Nous parlons de bien vivre chez soi. Les euros viennent après.
kit-step-60-already-do = Chacun dit un geste qu’il fait déjà. Notez tout au tableau.
kit-step-60-already-say = Regardez cette liste : vous en savez déjà beaucoup. Lequel a été le plus facile ?
kit-step-60-order-do = Jeu de l’ordre par table. Notez l’ordre deviné, puis retournez les cartes.
kit-step-60-order-say = Voici un logement courant, vécu par le calcul. Chez vous, l’ordre peut être autre.
kit-step-60-rooms-do = Les groupes passent d’une affiche à l’autre. Ils posent des cartes en trois tas.
kit-step-60-rooms-say = Trois tas : je peux le faire, petit achat, à dire au bailleur.
kit-step-60-health-do = Montrez le thermomètre et une grille d’aération. Parlez de 18 °C, 19 °C et d’air neuf.
kit-step-60-health-say = Avoir froid n’est pas un geste. L’air neuf évite la moisissure.
kit-step-60-landlord-do = Listez ensemble ce qui est à signaler : joint, fuite, grille, radiateur froid.
kit-step-60-landlord-say = Une phrase simple suffit : quoi, où, depuis quand. Gardez la date du message.
kit-step-60-plan-do = Chacun remplit sa feuille : un à trois plans, et la semaine.
kit-step-60-plan-say = Choisissez petit. Un geste tenu vaut mieux que trois oubliés.
kit-step-60-close-do = Rejouez le jeu court à cinq cartes. Faites cocher un visage.
kit-step-60-close-say = Merci à vous. Dans deux semaines, qui raconte comment c’était ?

kit-questions-title = Questions fréquentes, réponses honnêtes
kit-question-already = Je fais déjà tout. À quoi bon ?
kit-answer-already = Alors bravo : vous êtes un exemple ici. Il reste peut-être peu à gagner, et c’est normal. Parlons plutôt de confort, ou de ce qui dépend du bailleur. Voulez-vous raconter comment vous faites ?
kit-question-cold = J’éteins le chauffage pour payer moins. C’est bien ?
kit-answer-cold = Avoir froid abîme la santé. Gardez 18 °C là où vous vivez. Avec un bébé ou une personne fragile, gardez 19 °C. Un logement trop froid devient aussi humide. Si la facture fait peur, des aides existent : parlons-en après, à deux.
kit-question-reheat = Baisser puis remonter, cela coûte plus cher, non ?
kit-answer-reheat = Non. Pendant que le logement est plus frais, il perd moins de chaleur. Remonter coûte moins que ce qui a été gardé. Mais pour une courte absence, le gain est petit.
kit-question-mould = J’ai de la moisissure. C’est ma faute ?
kit-answer-mould = Souvent, non. Un mur froid, une fuite ou une grille bouchée peuvent suffire. Chacun peut aérer dix minutes et laisser les grilles ouvertes. Un chauffage trop bas aggrave les choses. Si elle revient, écrivez au bailleur avec une photo et une date.
kit-question-collective = Mon chauffage est collectif. Je ne peux rien faire ?
kit-answer-collective = Si, mais moins. Une partie des charges est partagée par tout l’immeuble. Un robinet sur le radiateur ou un compteur donnent de la prise. Trop chaud, trop froid ? Le signaler aide tout l’immeuble. L’eau chaude et l’électricité restent à vous.
kit-question-landlord = Et si mon bailleur ne fait rien ?
kit-answer-landlord = Écrivez, gardez une copie et la date. Une association de locataires peut vous aider. France Rénov’ et l’agence d’information sur le logement conseillent gratuitement. Nous ne pouvons pas promettre une réponse, mais nous notons le souci.
kit-question-figures = Vos chiffres sont-ils vrais chez moi ?
kit-answer-figures = Ce sont des fourchettes, pas des promesses. Chaque carte dit sa source. Chez vous, cela dépend du logement, du chauffage et des habitudes. Quand une source est faible, la carte le dit.
kit-question-children = Mes enfants laissent tout allumé. Que faire ?
kit-answer-children = Beaucoup de familles vivent cela. Un jeu marche mieux qu’un reproche. Essayez une chanson pour la douche, un gardien des lampes. Une multiprise les aide aussi. Et un enfant qui explique retient mieux.
kit-question-lamps = Lampes et veilles chauffent aussi. Les couper sert-il en hiver ?
kit-answer-lamps = Oui, mais un peu moins qu’en été. Leur chaleur remplace une part du chauffage. Avec un chauffage électrique, le gain d’hiver dans une pièce chauffée est petit. Le reste de l’année, il est entier.
kit-question-tank = Puis-je mettre le ballon à 45 °C ?
kit-answer-tank = Non, restez à 55 °C ou plus. Dans une eau tiède, des bactéries comme la légionelle se multiplient. Entre 60 °C et 55 °C, le gain existe mais il est petit.
kit-question-heat = Il fait trop chaud l’été. Que faire sans climatiseur ?
kit-answer-heat = Fermez volets et fenêtres le jour, ouvrez la nuit. Buvez, mouillez la peau, passez du temps dans un lieu frais. Prenez des nouvelles des voisins âgés. En cas de malaise, appelez le 15.
kit-question-arrears = Je n’arrive plus à payer ma facture.
kit-answer-arrears = Vous n’êtes pas seul. Appelez vite le fournisseur : un délai est souvent possible. Le chèque énergie et le fonds de solidarité logement peuvent aider. Le service social de la commune les connaît. Aucun geste ne remplace cette aide.

## La feuille d’engagement.

kit-commit-title = Mes trois gestes
kit-commit-intro = Un, deux ou trois gestes : c’est vous qui choisissez. Plus le moment est précis, mieux c’est.
kit-commit-example = Exemple : quand la nuit tombe, alors je ferme les volets.
kit-commit-when = Quand
kit-commit-then = alors je
kit-commit-because = parce que
kit-commit-temperatures = Bonnes températures
kit-commit-day = jour, on est là
kit-commit-night = nuit, chambres
kit-commit-away = absents la journée
kit-commit-health = Bébé, personne âgée ou malade : 19 °C ou plus.
kit-commit-already = Ce que nous faisons déjà, bravo
kit-commit-week = Notre semaine
kit-commit-week-help = cocher chaque soir, à plusieurs
kit-commit-gesture = Geste { $count }
kit-day-1 = lun
kit-day-2 = mar
kit-day-3 = mer
kit-day-4 = jeu
kit-day-5 = ven
kit-day-6 = sam
kit-day-7 = dim
kit-commit-adviser = Mon bailleur, mon conseiller
kit-commit-adviser-name = Nom
kit-commit-adviser-phone = Téléphone
kit-commit-report = À signaler
kit-commit-service = France Rénov’, conseils gratuits : 0 808 800 700, france-renov.gouv.fr
kit-commit-yours = Cette feuille est à vous. Rien à signer, rien à rendre.

## Le bilan.

kit-eval-title = Votre avis
kit-eval-question = Ce moment vous a plu ?
kit-eval-gesture = Le geste que j’essaie :
kit-eval-word = Un mot, une idée :
kit-eval-anonymous = Sans nom. Merci !
kit-smiley-happy = Bien
kit-smiley-even = Moyen
kit-smiley-sad = Pas trop
kit-tally-title = Feuille de décompte
kit-tally-help = Un bâton par personne. Les noms sont ceux des tableaux de la borne : les nombres s’ajoutent.
kit-tally-day = Jour
kit-tally-site = Lieu
kit-tally-event = Atelier
kit-tally-what = Ce que l’on compte
kit-tally-code = Nom
kit-tally-strokes = Bâtons
kit-tally-sum = Total
kit-measure-started = Personnes qui ont commencé
kit-measure-finished = Personnes restées jusqu’à la fin
kit-measure-gesture = Gestes choisis (un par ligne)
kit-measure-guess-before = Ordre deviné avant : notes des tables
kit-measure-guess-after = Ordre rejoué après : notes des tables
kit-measure-smiley = Visage coché
kit-tally-guess = La note d’un ordre deviné
kit-tally-guess-how = Jeu court, cinq cartes. Pour chaque carte, comptez les plus grosses dépenses posées après elle. Additionnez : ce sont les inversions.
kit-tally-guess-swaps = Inversions
kit-tally-guess-score = Note
kit-tally-guess-mean = Moyenne : additionnez les notes, divisez par le nombre d’ordres.
kit-tally-small = Moins de { $count } ? Laissez le nombre vide et écrivez 1 dans « hidden ». Ainsi, personne ne se reconnaît.
kit-tally-table = Pour ajouter au tableau des bornes, une ligne par nombre :
