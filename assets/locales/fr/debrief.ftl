## You against the same day without you.

debrief-title = Fin de journée
debrief-when = { $date } · { $outside } dehors
debrief-you = vous
debrief-without-you = sans vous
debrief-without-you-long = le même foyer, la même météo, sans vous
debrief-by-use = Par usage
debrief-by-use-unit = € du jour
debrief-gestures = Vos gestes
debrief-saved = { $amount } gagnés
debrief-lost = { $amount } de plus
debrief-even = Même prix
debrief-other-gestures = Autres gestes
debrief-no-gestures = Vous n’avez rien changé cette fois.
debrief-next-time = Pour une prochaine fois
debrief-together = Ensemble
debrief-interaction = Un peu moins que la somme : une pièce plus fraîche perd déjà moins.
debrief-energy = { $energy } au lieu de { $without }
debrief-co2 = { $amount } de CO2 au lieu de { $without }
debrief-goal-met = Objectif tenu
debrief-goal-missed = Objectif dépassé de { $amount }
debrief-nothing-to-save = Ici, il restait peu à gagner. Vous faites déjà bien.
debrief-again = Rejouer
debrief-keep = Garder la partie
debrief-next = Suivant
debrief-my-home = Chez vous ?

## Three ratings, each with its reason.

rating-energy = Énergie
rating-comfort = Confort
rating-health = Santé
rating-score = { $score } sur 5
reason-energy-less = { $share } de moins
reason-energy-more = { $share } de plus
reason-peak-less = { $share } de moins au pic
reason-peak-more = { $share } de plus au pic
reason-energy-capped = Confort ou santé trop bas
reason-all-fine = Tout le monde va bien
reason-was-cold = { $person } : froid { $time }
reason-was-hot = { $person } : chaud { $time }
reason-health-fine = Chaleur et air suffisants
reason-under-floor = Sous 18 °C pendant { $time }
reason-stuffy = Air peu renouvelé
reason-too-hot = Trop chaud pour une personne fragile : { $time }
reason-damp = Air humide pendant { $time }
reason-stale = Air peu renouvelé pendant { $time }
reason-damper = Air humide : { $time } de plus que sans vous
reason-staler = Air peu renouvelé : { $time } de plus que sans vous

## Guess against truth.

debrief-guess = Votre avis, puis la réalité
debrief-guess-right = Vous aviez vu juste.
debrief-guess-moved = { $use } : place { $guess } selon vous, place { $truth } en vrai.
debrief-surprise = Qu’est-ce qui vous a surpris ?
debrief-tap-gesture = Touchez un geste pour le détail. Chacun est recalculé en refaisant la journée sans lui.
debrief-detail = { $what } : { $amount } et { $energy } avec vos autres gestes, { $alone } à lui seul.
