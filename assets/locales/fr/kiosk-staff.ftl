## The menu of a kiosk's staff.

desk-title = Menu de l’équipe
desk-place = Lieu et événement
desk-place-why = Les parties sont comptées par jour, lieu et événement.
desk-options = Langues, durées, son
desk-counters = Compteurs
desk-ruler = Mesurer l’écran
desk-tests = Tester la borne
desk-quit = Quitter le jeu

desk-pin = Code de l’équipe
desk-pin-ask = Entrez le code.
desk-pin-new = Choisir un code
desk-pin-how = Choisissez 4 à 8 chiffres. Notez-les dans un endroit sûr.
desk-pin-again = Encore une fois
desk-pin-again-how = Entrez le même code, pour être sûr.
desk-pin-broken = Le code gardé ne peut pas être lu. Le guide de la borne dit comment le retirer.
desk-pin-wait = { $count ->
    [one] Réessayez dans { $count } seconde.
   *[other] Réessayez dans { $count } secondes.
}
desk-pin-length = Un code a 4 à 8 chiffres.
desk-pin-simple = Ce code se devine trop vite. Choisissez-en un autre.
desk-pin-differs = Les deux codes sont différents. Recommencez.
desk-pin-wrong = Ce n’est pas le code.

desk-rub = Effacer le dernier signe
desk-shift = Majuscule
desk-change = Modifier
desk-none = Non réglé
desk-less = Moins :
desk-more = Plus :
desk-shorter = Raccourcir de { $value }
desk-longer = Allonger de { $value }

desk-site = Lieu
desk-event = Événement
desk-address = Adresse du site
desk-contact = Contact affiché
desk-allowed-label = 60 signes au plus. Lettres, chiffres, espaces et . ’ - ( ) /
desk-allowed-address = Une adresse qui commence par https, sans espace. 200 signes au plus.
desk-allowed-contact = 80 signes au plus. Un nom, un téléphone, une adresse.

desk-saved = C’est enregistré.
desk-not-saved = Pas enregistré. { $value }
desk-no-storage = Rien ne peut être enregistré sur cet appareil.
desk-unsaved = Pas encore enregistré. La borne réessaie.
desk-nowhere = Rien n’est compté sans lieu ni événement.
desk-today = { $count ->
    [one] { $count } partie aujourd’hui.
   *[other] { $count } parties aujourd’hui.
}
desk-clock = L’horloge dit : { $value }
desk-clock-wrong = L’horloge n’est pas à l’heure : { $value }
desk-trouble = À savoir : { $value }

desk-languages = Langues
desk-one-language = Gardez au moins une langue.
desk-idle = Attente :
desk-countdown = Compte à rebours :
desk-volume = Volume :
desk-calm = Moins de mouvements
desk-printer = Imprimante

desk-ruler-how = Posez une carte bancaire contre l’écran. Réglez la barre à sa largeur.
desk-ruler-now = { $value } points par millimètre.
desk-measured = Même largeur : garder
desk-unmeasured = Oublier la mesure

desk-nothing = Rien n’est encore compté.
desk-started = { $count ->
    [one] { $count } partie commencée.
   *[other] { $count } parties commencées.
}
desk-finished = { $count ->
    [one] { $count } partie finie.
   *[other] { $count } parties finies.
}
desk-by-day = Parties par jour
desk-by-gesture = Ce qui a été trouvé
desk-by-smiley = Avis
desk-smiley-sad = Pas content
desk-smiley-even = Moyen
desk-smiley-happy = Content
desk-export = Donner le tableau (CSV)
desk-export-why = Les nombres de moins de 5 y sont cachés.
desk-download = Télécharger
desk-no-folder = Aucun dossier. Branchez une clé USB.
desk-look-again = Chercher encore
desk-exported = Le tableau est là : { $value }

desk-forget-day = Effacer les nombres du jour
desk-forget-all = Effacer tous les nombres
desk-forget-day-what = Les nombres et le tableau des joueurs d’aujourd’hui seront effacés.
desk-forget-all-what = Tous les nombres, de tous les jours, seront effacés.
desk-forget-on = Continuer
desk-forget-sure = Ils ne reviendront pas. Vous êtes sûr ?
desk-forget-yes = Oui, effacer
desk-forgotten = Les nombres sont effacés.

desk-touch = Toucher tout l’écran
desk-touch-left = { $count ->
    [one] Il reste { $count } case à toucher.
   *[other] Il reste { $count } cases à toucher.
}
desk-touch-done = Toutes les cases répondent.
desk-sound = Jouer un son
desk-sound-made = Un son vient de jouer. Vous l’entendez ?
desk-print = Imprimer une page
desk-print-trial = Essai de l’imprimante de la borne.
desk-print-made = Une page est partie vers l’imprimante.
desk-storage = Écrire et relire
desk-storage-fine = Écrit et relu en { $count } ms.
desk-version = Version { $value }
desk-screen = Écran : { $value }. Points par millimètre : { $density }.
