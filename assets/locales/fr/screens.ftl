# What only the drawn screens say.
card-felt = ressentis
card-loses-now = s’échappent
debrief-together-short = Ensemble, un peu moins
debrief-working = On refait la journée sans vous…
thermal-warm = chaud
