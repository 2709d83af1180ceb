# What only the drawn screens say.
card-felt = felt
card-loses-now = escape
debrief-together-short = Together, a little less
debrief-working = Replaying the day without you…
thermal-warm = warm
