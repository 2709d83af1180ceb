## The first card of a level.

level-enter = Entrer
level-how-to-play = Comment jouer ?
level-goal = Objectif
level-people = { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
how-title = Comment jouer
how-time = Le temps passe. Vous pouvez l’arrêter quand vous voulez.
how-touch = Touchez un objet ou une pièce : une carte s’ouvre.
how-price = Vous voyez le prix avant de choisir.
how-end = À la fin, on compare avec la même journée sans vous.

## Guess first.

guess-title = À votre avis, qu’est-ce qui coûte le plus ici ?
guess-hint = Touchez du plus cher au moins cher.
guess-later = On vérifie à la fin.
guess-rank = { $rank } : { $use }
guess-not-ranked = { $use }, pas encore choisi
guess-again = Recommencer
guess-done = Voilà mon avis
guess-skip = Voir sans deviner
guess-truth-title = Votre avis et la réalité
guess-placed = { $count ->
        [0] Aucun à sa place sur { $all } : bonne surprise !
        [one] 1 à sa place sur { $all }
       *[other] { $count } à leur place sur { $all }
    }
guess-once-more = Refaire l’ordre maintenant
guess-after-title = Et maintenant, qu’est-ce qui coûte le plus ici ?
guess-progress = Avant : { $before } sur { $all } à leur place. Maintenant : { $after } sur { $all }.
guess-column-before = avant
guess-column-after = maintenant
guess-truth-row = { $rank } : { $use }, { $amount }. Votre avis : { $guessed }.

## What a level asks for.

goal-cost = Dépenser { $goal } au plus
goal-saving = Gagner { $goal } sur la même journée sans vous
goal-peak = Tirer { $goal } de moins entre { $from } et { $to }
goal-unhealthy = Au plus { $goal } dans l’air malsain, le froid ou la chaleur
hud-saved = gagnés
hud-peak = évités au pic
hud-unhealthy = à risque

## A hunt for wastes.

hunt-title = La chasse
hunt-count = { $found } sur { $all }
hunt-label = trouvés
hunt-found = Trouvé : { $thing }.
hunt-left = { $count ->
        [0] Tout est trouvé. Bravo !
        [one] Encore un.
       *[other] Encore { $count }.
    }

## Always on screen.

hud-outside = dehors
hud-now = en ce moment
hud-per-hour = par heure
hud-so-far = jusqu’ici
hud-goal = objectif
hud-menu = Menu
pace-paused = Pause
pace-normal = Vitesse normale
pace-double = Deux fois plus vite
pace-quadruple = Quatre fois plus vite
pace-next-event = Jusqu’au prochain événement
tool-home = Logement
tool-thermal = Thermique
tool-meter = Wattmètre
tool-bill = Facture
room-all = Tout le logement
play-resume = Reprendre
play-restart = Recommencer la journée
play-finish = Aller à la fin de la journée
play-quit = Revenir à l’accueil

## Thermal view.

thermal-title = Vue thermique
thermal-surfaces = Surfaces
thermal-very-hot = très chaud
thermal-comfort = confort
thermal-cool = frais
thermal-cold = froid
thermal-pane-open = vitre, volet ouvert
thermal-pane-half = vitre, volet mi-clos
thermal-pane-closed = vitre, volet fermé
thermal-heater = radiateur
thermal-corner = angle du mur
thermal-wall = mur
thermal-floor = sol
thermal-behind-outdoors = Derrière, il y a dehors.
thermal-behind-flat = Derrière, il y a un logement chauffé.
thermal-behind-stairwell = Derrière, il y a l’escalier, sans chauffage.
thermal-wall-loss = Le mur laisse partir { $watts }.
thermal-why-corner = Deux murs froids se rencontrent : c’est là que l’humidité se pose.
thermal-why-between = Entre deux pièces, le mur prend leur température.
thermal-why-floor = Le sol rend la chaleur qu’il a prise.
thermal-why-heats = Il donne { $watts } de chaleur.
thermal-why-draws = { $watts } d’électricité, qui finissent en chaleur.
thermal-why-body = Une personne chauffe la pièce comme une ampoule d’autrefois.
thermal-why-air = À la température de la pièce.
thermal-loss = Ici, { $watts } s’échappent.
thermal-loss-if-closed = Volet fermé : { $watts }.
thermal-hint = Touchez une vitre ou un radiateur.

## Wattmeter and bill.

meter-title = Wattmètre
meter-hint = Ce qui consomme en ce moment
meter-total = Au total
meter-nothing = Rien ne consomme en ce moment.
bill-title = Facture
bill-so-far = Depuis le début
bill-by-use = Par usage
bill-total = Au total
bill-nothing-yet = Rien encore : la journée commence. Ce que chaque usage coûte s’inscrira ici.
bill-no-subscription = Sans l’abonnement.
bill-per-year = Une année entière de jours comme celui-ci : { $amount }
bill-tariff = { $tariff }
bill-tariff-from = Prix valable depuis le { $date }.
bill-co2 = { $amount } de CO2

## A line of advice, one at a time.

coach-bubble = Touchez une bulle : elle montre ce qui se perd.
coach-thermal = Une lampe, c’est peu. Essayez la vue thermique.
coach-shutters = La nuit, la chaleur part par les vitres.
coach-setpoint = Touchez un radiateur : le prix suit la température.
coach-window = Une fenêtre entrouverte des heures refroidit les murs.
coach-night = Tout le monde dort. Le temps peut aller plus vite.
coach-sun = Le soleil chauffe les pièces au sud. Ouvrez les volets.
coach-where = Voyez : { $room }.
coach-show = Montrer

## The first minute of the first level.

tour-title = Pour commencer : { $number } sur { $all }
tour-touch = { $thing } : c’est allumé pour personne. Touchez.
tour-touch-any = Touchez un objet du logement pour voir sa fiche.
tour-act = Éteignez ici. La puissance baisse aussitôt, en haut.
tour-measure = Le wattmètre montre tout ce qui consomme maintenant.
tour-time = Ici, le temps accélère ou s’arrête. À vous de jouer !
tour-skip = Passer

## The sheet of a narrow screen, and what hangs over a faulty thing.

sheet-raise = Agrandir la fiche
sheet-lower = Réduire la fiche
fault-found = à réparer
fault-reported = signalé
