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

## Le calcul et son résultat.

light-to-sheet = Voir ma feuille

## La feuille.

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
