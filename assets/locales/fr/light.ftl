### L’édition légère : la première page, Mon logement, la feuille. Mêmes règles que les textes du jeu.

light-title = Doux Foyer : l’énergie chez vous
light-description = Où part l’énergie chez vous, et les gestes qui comptent. Sans compte, sans suivi.
light-skip = Aller au contenu
light-languages = Langues
light-motto = Bien vivre chez soi, et payer moins.
light-what = Voyez où part l’énergie chez vous. Repartez avec trois gestes.
light-plan = Mon logement
light-plan-about = 8 questions, deux minutes : votre année en euros, et vos gestes.
light-plan-start = Commencer
light-gestures = Les gestes
light-gestures-about = { $count } gestes, leurs chiffres, leurs sources.
light-day = Une journée racontée
light-day-about = Une famille, un jour d’hiver, avec et sans gestes.
light-game = Le jeu
light-game-about = Vivez une journée dans un logement, en français ou en anglais.
light-game-weight = Le jeu pèse { $size }. Il se charge seulement si vous l’ouvrez.
light-privacy = Pas de compte, pas de cookie. Vos réponses restent sur cet appareil.
light-home = Accueil
light-no-script = Les questions ont besoin de JavaScript. Les gestes et leurs chiffres sont plus bas.
light-no-engine-title = Le calcul n’est pas possible ici
light-no-engine = Ce navigateur ne sait pas faire le calcul, ou la connexion a manqué. Les gestes et leurs chiffres restent à lire.
light-retry = Réessayer
light-damaged-title = Ce lien est abîmé
light-damaged = Il manque une partie de l’adresse, ou elle a changé. Les 8 questions redonnent vos gestes.
light-damaged-version = Ce lien vient d’une autre version de Doux Foyer. Les 8 questions redonnent vos gestes.

## Qui peut agir.

light-who-me = Moi
light-who-purchase = Petit achat
light-who-landlord = Bailleur

## Les usages.

light-use-heating = Chauffage
light-use-hot_water = Eau chaude
light-use-cooking = Cuisson
light-use-cold = Froid
light-use-washing = Lavage
light-use-lighting = Éclairage
light-use-screens = Écrans
light-use-standby = Veilles
light-use-ventilation = Ventilation
light-use-cooling = Climatisation
light-use-other = Autres
light-use-subscription = Abonnements

## Les huit questions.

light-progress = Question { $number } sur { $total }
light-back = Retour
light-see = Voir mon année
plan-q-zone = Où habitez-vous ?
plan-q-zone-help = Choisissez la ville la plus proche, au même climat.
plan-q-zone-h1a = Lille, Paris, Rouen, Amiens
plan-q-zone-h1b = Strasbourg, Nancy, Reims, Orléans
plan-q-zone-h1c = Lyon, Grenoble, Dijon, Clermont-Ferrand, Limoges
plan-q-zone-h2a = Rennes, Brest, Saint-Lô
plan-q-zone-h2b = Nantes, Angers, Tours, Poitiers
plan-q-zone-h2c = Bordeaux, Toulouse, Pau
plan-q-zone-h2d = Valence, Avignon, Privas
plan-q-zone-h3 = Marseille, Nice, Montpellier, Ajaccio
plan-q-surface_m2 = Quelle est la surface de votre logement ?
plan-q-surface_m2-help = À peu près. Elle est écrite sur le bail.
plan-q-surface_m2-value = { $n } m²
plan-q-floor = À quel étage êtes-vous ?
plan-q-floor-help = Sous le toit ou au-dessus d’une cave, on perd plus de chaleur.
plan-q-floor-ground = Tout en bas
plan-q-floor-middle = Entre deux étages
plan-q-floor-top = Tout en haut, sous le toit
plan-q-era = De quand date l’immeuble ?
plan-q-era-help = Si vous ne savez pas, choisissez ce qui semble le plus proche.
plan-q-era-pre-1948 = Avant 1948
plan-q-era-1948-1974 = De 1948 à 1974
plan-q-era-1975 = De 1975 à 1987
plan-q-era-1988 = De 1988 à 2004
plan-q-era-2005 = De 2005 à 2012
plan-q-era-2013 = Depuis 2013
plan-q-heating = Comment est chauffé le logement ?
plan-q-heating-help = Le chauffage collectif se paie avec les charges.
plan-q-heating-electric = Radiateurs électriques
plan-q-heating-gas = Ma chaudière au gaz
plan-q-heating-collective = Chauffage collectif
plan-q-water = D’où vient l’eau chaude ?
plan-q-water-help = Un ballon est une grande cuve, souvent dans un placard.
plan-q-water-electric-tank = Un ballon électrique
plan-q-water-gas = Ma chaudière au gaz
plan-q-water-collective = Eau chaude collective
plan-q-people = Combien de personnes vivent ici ?
plan-q-people-help = Les enfants comptent aussi.
plan-q-people-value = { $n ->
    [one] 1 personne
   *[other] { $n } personnes
}
plan-q-habits = Que faites-vous déjà ?
plan-q-habits-help = Cochez tout ce qui est vrai chez vous. Aucun geste n’est obligatoire.

## Le calcul et son résultat.

light-computing = Nous calculons votre année, de dix en dix minutes.
light-year-title = Votre logement, sur un an
light-year-around = environ { $eur }
light-year-range = de { $low } à { $high }
light-year-why = La fourchette vient des habitudes : eau chaude, chaleur, temps passé chez soi.
light-year-energy = { $kwh } d’énergie, { $co2 } de CO₂.
light-uses-title = Où part l’argent
light-done-title = Vous le faites déjà : bravo !
light-done-saves = De { $low } à { $high } évités par an.
light-rank-title = Vos gestes, du plus grand au plus petit
light-rank-help = Choisissez-en un, deux ou trois.
light-range = { $low } à { $high } par an
light-range-small = moins de { $high } par an
light-free = gratuit
light-price = { $low } à { $high }
light-choose = Choisir
light-chosen = Choisi
light-chosen-count = { $n ->
    [0] Aucun geste choisi
    [one] 1 geste choisi sur 3
   *[other] { $n } gestes choisis sur 3
}
light-full = Trois gestes sont déjà choisis. Retirez-en un pour changer.
light-together = Ensemble : { $low } à { $high } par an
light-promise = Une fourchette, pas une promesse.
light-all-gestures = Voir les autres gestes
light-how = Comment on le sait ?
light-how-computed = Calculé pour un logement comme le vôtre : une année avec ce geste, une année sans.
light-how-published = Ailleurs, on a trouvé : { $figure }.
light-change = Changer mes réponses
light-to-sheet = Voir ma feuille
light-cents = Un geste compte aussi quand il rapporte peu : votre confort passe d’abord.

## La feuille.

sheet-title = { $n ->
    [one] Mon geste
    [2] Mes deux gestes
   *[other] Mes trois gestes
}
sheet-home = { $surface }, { $people }. { $heating }. { $water }.
sheet-date = le { $date }
sheet-intro = { $n ->
    [one] Ce geste peut faire baisser mes factures de
   *[other] Ces gestes peuvent faire baisser mes factures de
}
sheet-amount = { $low } à { $high }
sheet-per-year = par an. Une fourchette, pas une promesse.
sheet-temperatures = Bonnes températures
sheet-day = jour, on est là
sheet-night = nuit, chambres
sheet-away = absents la journée
sheet-degrees = { $c } °C
sheet-health = Bébé, personne âgée ou malade : 19 °C au moins.
sheet-plan = { $when }, { $then }.
sheet-because = Parce que : { $why }
sheet-week = Notre semaine
sheet-week-help = cocher chaque soir, à plusieurs
sheet-qr = Retrouver cette feuille
sheet-qr-help = Visez ce carré avec un téléphone. Rien n’est enregistré.
sheet-adviser = Mon bailleur, mon conseiller
sheet-service = France Rénov’, conseils gratuits : 0 808 800 700, france-renov.gouv.fr
sheet-print = Imprimer
sheet-copy = Copier le lien
sheet-copied = Le lien est copié.
sheet-link = Lien de cette feuille
sheet-back = Revenir aux gestes
sheet-ready = Votre feuille tient sur une page.

## Tous les gestes.

light-gestures-intro = Ces chiffres sont publiés par d’autres. Chez vous, ils changent : les 8 questions les calculent.
light-figure-range = { $low } à { $high }
light-figure-heating = { $figure } % de chauffage en moins
light-figure-bill = { $figure } % de facture en moins
light-figure-hot-water = { $figure } % d’énergie d’eau chaude en moins
light-figure-kwh-per-shower = { $figure } kWh de moins par douche
light-figure-litres = { $figure } litres d’eau chaude de moins à chaque fois
light-figure-flow = { $figure } % d’eau en moins au robinet
light-figure-kwh-per-year = { $figure } kWh de moins par an
light-figure-cycle = { $figure } % d’énergie en moins à chaque cycle
light-figure-device = { $figure } % d’énergie en moins pour l’appareil
light-figure-device-per-k = { $figure } % d’énergie en moins par degré
light-figure-boil = { $figure } % d’énergie en moins pour faire bouillir
light-figure-ratio = { $figure } fois moins d’énergie
light-figure-cooling = { $figure } % de climatisation en moins
light-source = Source :
light-grade-A = donnée officielle, norme ou mesure
light-grade-B = chiffre officiel cité par un autre
light-grade-C = calcul à partir de ces données
light-grade-M = ordre de grandeur du métier

## Une journée racontée.

day-setting = { $city }, un jour de janvier. Dehors, de { $low } à { $high }.
day-people = { $n } personnes vivent dans { $surface }. Le chauffage est électrique.
day-method = Le même jour est vécu deux fois par le calcul : sans gestes, puis avec.
day-hour = Dehors { $outdoor }. Séjour { $living }, sans gestes { $living_without }. Utilisé en une heure : { $kwh }, sans gestes { $kwh_without }.
day-came-home = { $name } rentre.
day-went-out = { $name } sort.
day-thermostat = { $room } : thermostat réglé sur { $c }.
day-shutter-closed = Les volets sont fermés.
day-shutter-open = Le jour est là : les volets sont ouverts.
day-window-tilted = { $room } : { $name } entrouvre la fenêtre, radiateur en marche.
day-window-closed = { $room } : la fenêtre est refermée.
day-tank = Le ballon d’eau chaude est réglé sur { $c }.
day-off = Éteint : { $device }.
day-sunset = Le soleil se couche.
day-sunrise = Le soleil se lève.
day-end = Au bout du jour : { $eur } avec les gestes, { $without } sans.
day-end-energy = En énergie : { $kwh }, au lieu de { $without }.
day-end-health = Personne n’est resté éveillé sous 18 °C.
day-savings = Ce que chaque geste a évité ce jour-là
day-together = Ensemble, c’est un peu moins que la somme. Une pièce plus fraîche perd déjà moins.
day-walls = Le compte ajoute la chaleur que les murs reprendront demain.
day-saving-window = Fenêtre refermée : { $room }
day-saving-setpoint = Thermostat : { $room }
day-saving-shutter = Volet : { $room }
day-saving-tank = Ballon d’eau chaude
day-saving-off = Éteint : { $device }
day-saving-others = Le reste
day-room-living = Séjour
day-room-bed = Chambre des parents
day-room-child = Chambre d’enfant
day-room-bath = Salle de bains
day-room-hall = Entrée
day-device-tv = télévision
day-device-tv_box = décodeur
day-device-console = console
day-device-computer = ordinateur
day-device-router = box internet
day-device-lamp = lampe
