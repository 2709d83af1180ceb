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

## The calculation and its result.

light-to-sheet = See my sheet

## The sheet.

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
