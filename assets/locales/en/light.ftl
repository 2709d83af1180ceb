### The light edition: first page, My home, the sheet. Same rules as the texts of the game.

light-title = Doux Foyer: energy in your home
light-description = Where energy goes in your home, and the gestures that count. No account, no tracking.
light-skip = Go to the content
light-languages = Languages
light-motto = Live well at home, and pay less.
light-what = See where energy goes in your home. Leave with three gestures.
light-plan = My home
light-plan-about = 8 questions, two minutes: your year in euros, and your gestures.
light-plan-start = Begin
light-gestures = The gestures
light-gestures-about = { $count } gestures, their figures, their sources.
light-day = A day told
light-day-about = A family, a winter’s day, with and without gestures.
light-game = The game
light-game-about = Live a day in a home, in French or in English.
light-game-weight = The game weighs { $size }. It loads only if you open it.
light-privacy = No account, no cookie. Your answers stay on this device.
light-home = Home page
light-no-script = The questions need JavaScript. The gestures and their figures are below.
light-no-engine-title = The calculation cannot run here
light-no-engine = This browser cannot calculate, or the connection failed. The gestures and their figures can still be read.
light-retry = Try again
light-damaged-title = This link is damaged
light-damaged = A part of the address is missing or has changed. The 8 questions bring your gestures back.
light-damaged-version = This link comes from another version of Doux Foyer. The 8 questions bring your gestures back.

## Who can act.

light-who-me = Me
light-who-purchase = Small purchase
light-who-landlord = Landlord

## Uses.

light-use-heating = Heating
light-use-hot_water = Hot water
light-use-cooking = Cooking
light-use-cold = Fridge and freezer
light-use-washing = Washing
light-use-lighting = Lighting
light-use-screens = Screens
light-use-standby = Standby
light-use-ventilation = Ventilation
light-use-cooling = Cooling
light-use-other = Others
light-use-subscription = Subscriptions

## The eight questions.

light-progress = Question { $number } of { $total }
light-back = Back
light-see = See my year
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

light-computing = We are working out your year, ten minutes at a time.
light-year-title = Your home over a year
light-year-around = about { $eur }
light-year-range = from { $low } to { $high }
light-year-why = The range comes from habits: hot water, warmth, time spent at home.
light-year-energy = { $kwh } of energy, { $co2 } of CO₂.
light-uses-title = Where the money goes
light-done-title = You do this already: well done!
light-done-saves = { $low } to { $high } avoided a year.
light-rank-title = Your gestures, largest first
light-rank-help = Choose one, two or three.
light-range = { $low } to { $high } a year
light-range-small = less than { $high } a year
light-free = free
light-price = { $low } to { $high }
light-choose = Choose
light-chosen = Chosen
light-chosen-count = { $n ->
    [0] No gesture chosen
    [one] 1 gesture chosen of 3
   *[other] { $n } gestures chosen of 3
}
light-full = Three gestures are chosen already. Take one off to change.
light-together = Together: { $low } to { $high } a year
light-promise = A range, not a promise.
light-all-gestures = See the other gestures
light-how = How do we know?
light-how-computed = Worked out for a home like yours: one year with this gesture, one year without.
light-how-published = Elsewhere, the finding was: { $figure }.
light-change = Change my answers
light-to-sheet = See my sheet
light-cents = A gesture counts even when it saves little: your comfort comes first.

## The sheet.

sheet-title = { $n ->
    [one] My gesture
    [2] My two gestures
   *[other] My three gestures
}
sheet-home = { $surface }, { $people }. { $heating }. { $water }.
sheet-date = { $date }
sheet-intro = { $n ->
    [one] This gesture may lower my bills by
   *[other] These gestures may lower my bills by
}
sheet-amount = { $low } to { $high }
sheet-per-year = a year. A range, not a promise.
sheet-temperatures = Good temperatures
sheet-day = by day, at home
sheet-night = at night, bedrooms
sheet-away = away for the day
sheet-degrees = { $c } °C
sheet-health = Baby, elderly or ill person: at least 19 °C.
sheet-plan = { $when }, { $then }.
sheet-because = Because: { $why }
sheet-week = Our week
sheet-week-help = tick every evening, together
sheet-qr = Find this sheet again
sheet-qr-help = Point a phone at this square. Nothing is recorded.
sheet-adviser = My landlord, my adviser
sheet-service = France Rénov’, free advice: 0 808 800 700, france-renov.gouv.fr
sheet-print = Print
sheet-copy = Copy the link
sheet-copied = The link is copied.
sheet-link = Link to this sheet
sheet-back = Back to the gestures
sheet-ready = Your sheet fits on one page.

## All gestures.

light-gestures-intro = Others have published these figures. In your home they differ: the 8 questions work them out.
light-figure-range = { $low } to { $high }
light-figure-heating = { $figure }% less heating
light-figure-bill = { $figure }% off the bill
light-figure-hot-water = { $figure }% less energy for hot water
light-figure-kwh-per-shower = { $figure } kWh less per shower
light-figure-litres = { $figure } litres less hot water each time
light-figure-flow = { $figure }% less water at the tap
light-figure-kwh-per-year = { $figure } kWh less a year
light-figure-cycle = { $figure }% less energy per cycle
light-figure-device = { $figure }% less energy for the device
light-figure-device-per-k = { $figure }% less energy per degree
light-figure-boil = { $figure }% less energy to boil
light-figure-ratio = { $figure } times less energy
light-figure-cooling = { $figure }% less cooling
light-source = Source:
light-grade-A = official data, standard or measurement
light-grade-B = official figure quoted by someone else
light-grade-C = computed from such data
light-grade-M = order of magnitude known in the trade

## A day told.

day-setting = { $city }, a day in January. Outside, from { $low } to { $high }.
day-people = { $n } people live in { $surface }. The heating is electric.
day-method = The calculation lives the same day twice: without gestures, then with them.
day-hour = Outside { $outdoor }. Living room { $living }, without gestures { $living_without }. Used in an hour: { $kwh }, without gestures { $kwh_without }.
day-came-home = { $name } comes home.
day-went-out = { $name } goes out.
day-thermostat = { $room }: thermostat set to { $c }.
day-shutter-closed = The shutters are closed.
day-shutter-open = Daylight is here: the shutters are open.
day-window-tilted = { $room }: { $name } tilts the window open, above a running heater.
day-window-closed = { $room }: the window is closed again.
day-tank = The hot-water tank is set to { $c }.
day-off = Switched off: { $device }.
day-sunset = The sun sets.
day-sunrise = The sun rises.
day-end = At the end of the day: { $eur } with the gestures, { $without } without.
day-end-energy = In energy: { $kwh } instead of { $without }.
day-end-health = Nobody was awake below 18 °C.
day-savings = What each gesture avoided that day
day-together = Together it is a little less than the sum: a cooler room already loses less.
day-walls = The account includes the heat that the walls will take back tomorrow.
day-saving-window = Window closed: { $room }
day-saving-setpoint = Thermostat: { $room }
day-saving-shutter = Shutter: { $room }
day-saving-tank = Hot-water tank
day-saving-off = Switched off: { $device }
day-saving-others = All the rest
day-room-living = Living room
day-room-bed = Parents’ bedroom
day-room-child = Child’s bedroom
day-room-bath = Bathroom
day-room-hall = Hall
day-device-tv = television
day-device-tv_box = TV decoder
day-device-console = console
day-device-computer = computer
day-device-router = internet box
day-device-lamp = lamp
