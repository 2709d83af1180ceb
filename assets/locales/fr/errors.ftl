## Something is wrong.

error-title = Un problème
error-files = { $count ->
        [one] Un fichier est à corriger
       *[other] { $count } fichiers sont à corriger
    }
error-files-rest = Le reste du jeu fonctionne.
error-line = { $file }, ligne { $line }
error-field = Champ : { $field }
error-no-levels = Aucune journée ne peut être jouée.
error-level = Cette journée ne peut pas commencer.
error-save = Cette partie ne peut pas être relue.
error-save-changed = Cette journée a changé depuis votre partie. Elle ne peut pas être reprise. Vous pouvez la recommencer.
save-changed = Cette journée a changé depuis votre partie. Vos gestes ont été refaits. Les chiffres peuvent être un peu différents.
error-picture = L’image s’est arrêtée. Rechargez la page.
error-reload = Recharger
refusal-unknown = Cet objet n’est pas ici.
refusal-setpoint = Choisissez entre 5 et 26 °C.
refusal-dial = Ce réglage ne serait pas sûr.
refusal-impossible = Ce n’est pas possible ici.
refusal-budget = Il ne reste pas assez d’argent.
refusal-guess = Classez chaque usage une seule fois.
refusal-over = La journée est finie.
