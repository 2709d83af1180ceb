### Textes français. Vous, jamais « vous devriez » ; quinze mots par phrase au plus ; espace insécable avant : et fine avant ? ! ;

## The game, common buttons.

app-name = Doux Foyer
app-tagline = Bien vivre chez soi, et payer moins.
button-ok = D’accord
button-cancel = Annuler
button-close = Fermer
button-back = Retour
button-next = Suivant
button-skip = Passer
button-yes = Oui
button-no = Non
loading = Chargement…

## Names of things, completed by their room: `of` is "du séjour", "Living room".

name-window = Fenêtre { $of }
name-shutter = Volet { $of }
name-door = Porte { $of }
name-lamp = Lampe { $of }
name-heater = Radiateur { $of }

## What energy is for.

use-heating = Chauffage
use-hot-water = Eau chaude
use-cooking = Cuisson
use-cold = Froid
use-washing = Lavage
use-lighting = Éclairage
use-screens = Écrans
use-standby = Veilles
use-ventilation = Ventilation
use-other = Autres

## How people feel: one word, beside a name.

feeling-cold = froid
feeling-cool = frais
feeling-fine = bien
feeling-warm = chaud
feeling-hot = trop chaud

## What people do.

activity-out = pas à la maison
activity-sleep = dort
activity-sit = se repose
activity-stand = va et vient
activity-cook = cuisine
activity-eat = à table
activity-work = travaille
activity-play = joue
activity-wash = se lave

## States of things.

power-on = En marche
power-standby = En veille
power-off = À l’arrêt
shutter-open = Ouvert
shutter-half = Mi-clos
shutter-closed = Fermé
opening-closed = Fermée
opening-tilted = Entrouverte
opening-open = Grande ouverte
door-open = Ouverte
door-closed = Fermée

## What is lost now, under the name of a thing.

waste-lamp-unattended = Allumée, personne
waste-device-unattended = En marche, personne ne s’en sert
waste-standby = En veille
waste-window-open = Ouverte, chauffage en marche
waste-shutter-open = Volet ouvert dans le froid
waste-tank-too-hot = Eau plus chaude que nécessaire
waste-frosted = Givre à l’intérieur

## Who can do a gesture.

who-me = Je peux le faire
who-purchase = Petit achat
who-landlord = À dire au bailleur
