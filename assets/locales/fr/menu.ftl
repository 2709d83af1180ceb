## Home screen.

menu-play = Jouer
menu-continue = Continuer
menu-resume = Reprendre : { $title }
menu-my-home = Mon logement
menu-settings = Réglages
menu-levels = Choisir une journée
menu-levels-back = Journées précédentes
menu-levels-on = Journées suivantes
level-to-play = à jouer
level-next = à suivre
level-in-progress = en cours
level-done = fait
level-open = Ouvrir : { $title }

## Settings.

settings-title = Réglages
settings-language = Langue
settings-text-size = Taille du texte
settings-text-normal = Normale
settings-text-large = Grande
settings-less-motion = Moins de mouvements
settings-contrast = Contraste fort
settings-hints = Conseils
settings-sound = Son
settings-on = Oui
settings-off = Non
settings-erase = Effacer mes parties
settings-erase-confirm = Effacer tout ce qui est gardé sur cet appareil ?
settings-erased = Tout est effacé.
settings-privacy = Pas de compte. Rien ne sort de cet appareil.
settings-keep = Garder ma progression
settings-kept = Ce qui est gardé
settings-erase-yes = Tout effacer

## Keys of the keyboard.

keys-title = Touches du clavier
keys-hint = Choisissez une ligne, puis une touche.
keys-press = Appuyez sur la touche voulue : { $what }.
keys-taken = Cette touche sert déjà : { $what }. Choisissez-en une autre.
keys-waits = Une touche…
keys-usual = Touches habituelles
control-speed = Vitesse
control-onward = Objet suivant
control-backward = Objet précédent
control-act = Ouvrir la fiche
key-space = Espace
key-enter = Entrée
key-escape = Échap
key-right = Flèche droite
key-left = Flèche gauche
key-up = Flèche haut
key-down = Flèche bas

## What is kept on this device.

kept-ask = Garder votre progression sur cet appareil ?
kept-ask-why = Rien n’est envoyé.
kept-yes = Oui, garder
kept-no = Non, merci
kept-failed = Rien n’a pu être gardé ou effacé ici. La partie continue. ({ $reason })
kept-damaged = Ce qui était gardé ne peut pas être lu. C’est mis de côté : { $files }

## For teams: a level of their own.

settings-staff = Pour les équipes : ouvrir un niveau
staff-title = Ouvrir un niveau
staff-how = Choisissez le fichier du niveau. Ajoutez celui du logement s’il est à vous aussi.
staff-private = Vous pouvez aussi déposer les fichiers sur la page. Rien n’est envoyé.
staff-drop = Déposez les fichiers sur cette fenêtre. Rien n’est envoyé.
staff-choose = Choisir des fichiers
staff-last-state = Le jeu garde la dernière version sans erreur.
