## My home, in the game; what the light edition says too is in plan.ftl.

home-rank-title = Ce qui compte le plus chez vous
home-change = Modifier
home-choose-first = Choisissez jusqu’à trois gestes pour votre feuille.
home-per-year = par an
home-range-small = moins de { $high }
home-print = Imprimer
home-write = Enregistrer ma feuille
home-qr = Votre feuille sur votre téléphone, sans compte.
home-remove = Retirer :
home-failed = Le calcul n’a pas pu se faire
home-retry = Réessayer
home-sheet-written = Votre feuille est enregistrée, prête à imprimer : { $file }
home-sheet-failed = La feuille n’a pas pu être enregistrée. ({ $reason })
home-sheet = Ma feuille
home-sheet-file = feuille
