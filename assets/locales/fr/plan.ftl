### Mon logement : les huit questions et leur résultat, dans le jeu et dans l’édition légère.

## Les huit questions.

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

plan-progress = Question { $number } sur { $total }
plan-back = Retour
plan-see = Voir mon année
plan-computing = Nous calculons votre année, de dix en dix minutes.
plan-year-title = Votre logement, sur un an
plan-year-around = environ { $eur }
plan-year-range = de { $low } à { $high }
plan-year-why = La fourchette vient des habitudes : eau chaude, chaleur, temps passé chez soi.
plan-year-energy = { $kwh } d’énergie, { $co2 } de CO2.
plan-uses-title = Où part l’argent
plan-done-title = Vous le faites déjà : bravo !
plan-done-saves = De { $low } à { $high } évités par an.
plan-rank-title = Vos gestes, du plus grand au plus petit
plan-rank-help = Choisissez-en un, deux ou trois.
plan-range = { $low } à { $high } par an
plan-range-small = moins de { $high } par an
plan-free = gratuit
plan-price = { $low } à { $high }
plan-choose = Choisir
plan-chosen = Choisi
plan-chosen-count = { $n ->
    [0] Aucun geste choisi
    [one] 1 geste choisi sur 3
   *[other] { $n } gestes choisis sur 3
}
plan-full = Trois gestes sont déjà choisis. Retirez-en un pour changer.
plan-together = Ensemble : { $low } à { $high } par an
plan-promise = Une fourchette, pas une promesse.
plan-all-gestures = Voir les autres gestes
plan-change = Changer mes réponses
plan-cents = Un geste compte aussi quand il rapporte peu : votre confort passe d’abord.
plan-chosen-title = { $n ->
    [one] Mon geste
    [2] Mes deux gestes
   *[other] Mes trois gestes
}

## Comment on le sait.

plan-how = Comment on le sait ?
plan-how-computed = Calculé pour un logement comme le vôtre : une année avec ce geste, une année sans.
plan-how-published = Ailleurs, on a trouvé : { $figure }.
plan-figure-range = { $low } à { $high }
plan-figure-heating = { $figure } % de chauffage en moins
plan-figure-bill = { $figure } % de facture en moins
plan-figure-hot-water = { $figure } % d’énergie d’eau chaude en moins
plan-figure-kwh-per-shower = { $figure } kWh de moins par douche
plan-figure-litres = { $figure } litres d’eau chaude de moins à chaque fois
plan-figure-flow = { $figure } % d’eau en moins au robinet
plan-figure-kwh-per-year = { $figure } kWh de moins par an
plan-figure-cycle = { $figure } % d’énergie en moins à chaque cycle
plan-figure-device = { $figure } % d’énergie en moins pour l’appareil
plan-figure-device-per-k = { $figure } % d’énergie en moins par degré
plan-figure-boil = { $figure } % d’énergie en moins pour faire bouillir
plan-figure-ratio = { $figure } fois moins d’énergie
plan-figure-cooling = { $figure } % de climatisation en moins
