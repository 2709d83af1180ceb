### My home: the eight questions and what comes of them, in the game and in the light edition.

## The eight questions.

plan-q-zone = Where do you live?
plan-q-zone-help = Choose the nearest town with the same climate.
plan-q-zone-h1a = Lille, Paris, Rouen, Amiens
plan-q-zone-h1b = Strasbourg, Nancy, Reims, Orléans
plan-q-zone-h1c = Lyon, Grenoble, Dijon, Clermont-Ferrand, Limoges
plan-q-zone-h2a = Rennes, Brest, Saint-Lô
plan-q-zone-h2b = Nantes, Angers, Tours, Poitiers
plan-q-zone-h2c = Bordeaux, Toulouse, Pau
plan-q-zone-h2d = Valence, Avignon, Privas
plan-q-zone-h3 = Marseille, Nice, Montpellier, Ajaccio
plan-q-surface_m2 = How large is your home?
plan-q-surface_m2-help = Roughly. The lease gives it.
plan-q-surface_m2-value = { $n } m²
plan-q-floor = On which floor are you?
plan-q-floor-help = Under the roof or above a cellar, more heat is lost.
plan-q-floor-ground = At the bottom
plan-q-floor-middle = Between two floors
plan-q-floor-top = At the top, under the roof
plan-q-era = When was the building built?
plan-q-era-help = If you do not know, choose what seems nearest.
plan-q-era-pre-1948 = Before 1948
plan-q-era-1948-1974 = 1948 to 1974
plan-q-era-1975 = 1975 to 1987
plan-q-era-1988 = 1988 to 2004
plan-q-era-2005 = 2005 to 2012
plan-q-era-2013 = Since 2013
plan-q-heating = How is the home heated?
plan-q-heating-help = Shared heating is paid with the service charges.
plan-q-heating-electric = Electric heaters
plan-q-heating-gas = My own gas boiler
plan-q-heating-collective = Shared heating
plan-q-water = Where does hot water come from?
plan-q-water-help = A tank is a large cylinder, often in a cupboard.
plan-q-water-electric-tank = An electric tank
plan-q-water-gas = My own gas boiler
plan-q-water-collective = Shared hot water
plan-q-people = How many people live here?
plan-q-people-help = Children count too.
plan-q-people-value = { $n ->
    [one] 1 person
   *[other] { $n } people
}
plan-q-habits = What do you do already?
plan-q-habits-help = Tick all that is true at home. No gesture is compulsory.

## The calculation and its result.

plan-progress = Question { $number } of { $total }
plan-back = Back
plan-see = See my year
plan-computing = We are working out your year, ten minutes at a time.
plan-year-title = Your home over a year
plan-year-around = about { $eur }
plan-year-range = from { $low } to { $high }
plan-year-why = The range comes from habits: hot water, warmth, time spent at home.
plan-year-energy = { $kwh } of energy, { $co2 } of CO2.
plan-uses-title = Where the money goes
plan-done-title = You do this already: well done!
plan-done-saves = { $low } to { $high } avoided a year.
plan-rank-title = Your gestures, largest first
plan-rank-help = Choose one, two or three.
plan-range = { $low } to { $high } a year
plan-range-small = less than { $high } a year
plan-free = free
plan-price = { $low } to { $high }
plan-choose = Choose
plan-chosen = Chosen
plan-chosen-count = { $n ->
    [0] No gesture chosen
    [one] 1 gesture chosen of 3
   *[other] { $n } gestures chosen of 3
}
plan-full = Three gestures are chosen already. Take one off to change.
plan-together = Together: { $low } to { $high } a year
plan-promise = A range, not a promise.
plan-all-gestures = See the other gestures
plan-change = Change my answers
plan-cents = A gesture counts even when it saves little: your comfort comes first.
plan-chosen-title = { $n ->
    [one] My gesture
    [2] My two gestures
   *[other] My three gestures
}

## How it is known.

plan-how = How do we know?
plan-how-computed = Worked out for a home like yours: one year with this gesture, one year without.
plan-how-published = Elsewhere, the finding was: { $figure }.
plan-figure-range = { $low } to { $high }
plan-figure-heating = { $figure }% less heating
plan-figure-bill = { $figure }% off the bill
plan-figure-hot-water = { $figure }% less energy for hot water
plan-figure-kwh-per-shower = { $figure } kWh less per shower
plan-figure-litres = { $figure } litres less hot water each time
plan-figure-flow = { $figure }% less water at the tap
plan-figure-kwh-per-year = { $figure } kWh less a year
plan-figure-cycle = { $figure }% less energy per cycle
plan-figure-device = { $figure }% less energy for the device
plan-figure-device-per-k = { $figure }% less energy per degree
plan-figure-boil = { $figure }% less energy to boil
plan-figure-ratio = { $figure } times less energy
plan-figure-cooling = { $figure }% less cooling
