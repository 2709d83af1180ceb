## What happens in the home.

event-came-home = { $person } rentre.
event-went-out = { $person } sort.
event-feels = { $person } : { $feeling }.
event-put-on-jumper = { $person } met un pull.
event-switched-on = { $person } allume : { $thing }.
event-switched-standby = { $person } met en veille : { $thing }.
event-switched-off = { $person } éteint : { $thing }.
event-opened = { $person } ouvre : { $thing }.
event-tilted = { $person } entrouvre : { $thing }.
event-half-closed = { $person } baisse à moitié : { $thing }.
event-closed = { $person } ferme : { $thing }.
event-room-under-floor = { $room } : moins de 18 °C.
event-sunrise = Le soleil se lève.
event-sunset = Le soleil se couche.
event-finished = La journée est finie.
event-done = C’est fait. { $what }.

## The page for those who listen to it.

screen-menu = Accueil
screen-level = Avant de jouer
screen-play = En jeu
screen-debrief = Bilan
screen-settings = Réglages
mirror-summary = En bref
mirror-time = Il est { $time }, { $date }. Il fait { $outside } dehors.
mirror-power = Puissance : { $watts }, soit { $cost }.
mirror-spent = Dépensé : { $amount }, objectif { $goal }.
mirror-paused = Le temps est arrêté.
mirror-running = Le temps passe.
mirror-rooms = Pièces
mirror-room = { $room }, { $temperature }
mirror-things = Objets
mirror-people = Le foyer
mirror-person = { $person } : { $feeling }
mirror-wastes = Ce qui se perd
mirror-waste = { $thing } : { $reason }, { $watts }
mirror-no-waste = Rien ne se perd en ce moment.
mirror-actions = Ce que vous pouvez faire
mirror-tools = Outils
mirror-speed = Vitesse
mirror-events = Ce qui se passe
mirror-card = Carte : { $title }
mirror-line = { $name } : { $value }
mirror-look = Voir : { $room }
mirror-window = { $opening }, volet { $shutter }
mirror-tried = { $value } : { $cost } par jour, au lieu de { $before }.
mirror-cost = { $cost } par jour.
mirror-compared = { $you } avec vous, { $without } sans vous
mirror-ratings = Trois notes
