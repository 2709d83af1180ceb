## On every card.

card-close = Fermer la carte
card-where = { $room } · il fait { $temperature }
card-source = Comment on le sait ?
card-per-day = par jour
card-instead-of = au lieu de { $amount }
card-less = { $amount } de moins
card-more = { $amount } de plus
card-same = Le prix ne change pas.
card-estimate = Calculé pour les 24 prochaines heures.
card-draws = { $watts } en ce moment
card-used = { $energy } depuis le début
card-standby-draws = En veille : { $watts }

## Heater.

card-setpoint = Température demandée
card-warmer = Un demi-degré de plus
card-cooler = Un demi-degré de moins
card-before = { $value } avant
card-heating-now = Il chauffe : { $watts }
card-not-heating = Il ne chauffe pas en ce moment.
card-window-above = La fenêtre est ouverte juste au-dessus.

## Window, shutter, door.

card-pane = Vitre à { $temperature }
card-loses = Elle perd { $watts }.
card-loses-if-closed = Volet fermé : { $watts }.
card-air-loses = L’air qui entre coûte { $watts }.
card-sun = Le soleil apporte { $watts }.
card-airing = Dix minutes grand ouvert renouvellent l’air.
card-shutter = Volet
card-opening = Fenêtre
card-door = Porte ouverte, la chaleur passe d’une pièce à l’autre.

## Room and people.

card-room-empty = Personne ici.
card-room-people = Ici : { $people }.
card-room-unheated = Cette pièce n’a pas de radiateur.
card-room-heating = Chauffage : { $watts }
card-room-feels = Ressenti : { $temperature }
card-person-age = { $age } ans
card-person-here = { $room } · { $activity }
card-person-jumper = Porte un pull.
card-device-needed = Cet appareil reste branché.

## What can be set on a device, what it says of itself.

card-dial = Réglage
card-programme = Programme
card-when = Quand
relay-always = À toute heure
relay-off-peak = Heures creuses
card-tank = Eau à { $temperature }, ballon chaud à { $share }
card-frost = Givre : { $mm } mm
card-waiting = Départ en heures creuses.

## The air of a room.

card-air = Humidité { $share } · CO2 { $ppm } ppm
card-condensation = De la buée se pose sur la vitre.
card-mould = Des moisissures sont visibles.
card-mould-risk = Le mur reste humide : les moisissures menacent.
card-drying = Le linge sèche ici.
card-vent-blocked = La bouche d’aération est bouchée.

## What a setpoint does for someone.

effect-fine = { $person } reste bien.
effect-cool = { $person } aura un peu frais.
effect-cold = { $person } aura froid.
effect-warm = { $person } aura un peu chaud.
effect-hot = { $person } aura trop chaud.
effect-floor = Sous 18 °C, la santé passe avant.
effect-nobody = Personne n’est dans cette pièce.

## Buttons that act.

act-set-setpoint = Régler à { $value }
act-close-shutter = Fermer le volet
act-half-shutter = Baisser le volet à moitié
act-open-shutter = Ouvrir le volet
act-close-all-shutters = Fermer tous les volets
act-open-all-shutters = Ouvrir tous les volets
act-open-window = Ouvrir en grand
act-tilt-window = Entrouvrir la fenêtre
act-close-window = Fermer la fenêtre
act-open-door = Ouvrir la porte
act-close-door = Fermer la porte
act-switch-on = Allumer
act-switch-standby = Mettre en veille
act-switch-off = Éteindre
act-adopt = Proposer : { $thing }
act-drop = Ne plus demander : { $thing }
act-fit = Poser : { $thing }
act-report = Prévenir le bailleur
act-mend = Remettre en état
act-set-programme = Choisir { $programme }
act-relay-always = Chauffer à toute heure
act-relay-off-peak = Attendre les heures creuses
act-defrost = Dégivrer
act-open-vent = Ouvrir la bouche d’aération
act-shut-vent = Boucher l’aération
act-with = { $action } : { $thing }

## What was done, in the debrief and aloud.

did-set-setpoint = { $room } à { $value }
did-close-shutter = { $thing } fermé
did-half-shutter = { $thing } mi-clos
did-open-shutter = { $thing } ouvert
did-open-window = { $thing } grande ouverte
did-tilt-window = { $thing } entrouverte
did-close-window = { $thing } fermée
did-open-door = { $thing } ouverte
did-close-door = { $thing } fermée
did-switch-on = { $thing } : marche
did-switch-standby = { $thing } : veille
did-switch-off = { $thing } : arrêt
did-set-programme = { $thing } : { $programme }
did-relay-always = { $thing } : à toute heure
did-relay-off-peak = { $thing } : en heures creuses
did-defrost = { $thing } : dégivrage
did-open-vent = { $room } : aération ouverte
did-shut-vent = { $room } : aération bouchée

did-adopt = { $thing }
did-drop = Plus demandé : { $thing }
did-fit = { $thing }
did-report = { $thing }, signalé
did-mend = { $thing }, remis en état

## What is wrong with a home.

name-on = { $on } : { $thing }
fault-seal = Joint usé
fault-vent = Ventilation en panne
fault-grille = Bouche d’air bouchée
fault-covered = Caché derrière un meuble
fault-radiator = Reste à moitié froid
fault-leak = Un robinet goutte
fault-leak-hot = Un robinet d’eau chaude goutte

## Where a figure comes from.

source-title = Comment on le sait ?
source-simulated = Le jeu calcule ce logement minute par minute.
source-without = Il rejoue la même journée avec et sans ce geste.
source-of = { $title }. { $publisher }.
source-date = Date : { $date }
source-grade-a = Source officielle
source-grade-b = Chiffre officiel relayé par la presse
source-grade-c = Calcul à partir d’une source
source-grade-m = Ordre de grandeur, à vérifier

## Gestures on a card.

card-gestures = Ce qu’on peut faire aussi
offer-done = c’est fait
offer-reported = le bailleur est prévenu
offer-declined = { $person } préfère attendre
offer-per-day = { $amount } de moins par jour comme celui-ci
offer-costs-per-day = { $amount } de plus par jour comme celui-ci
