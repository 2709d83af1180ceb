## On every card.

card-close = Close the card
card-where = { $room } · { $temperature } inside
card-source = How do we know?
card-per-day = a day
card-instead-of = instead of { $amount }
card-less = { $amount } less
card-more = { $amount } more
card-same = The price stays the same.
card-estimate = Worked out for the next 24 hours.
card-draws = { $watts } right now
card-used = { $energy } since the start
card-standby-draws = On standby: { $watts }

## Heater.

card-setpoint = Temperature wanted
card-warmer = Half a degree more
card-cooler = Half a degree less
card-before = { $value } before
card-heating-now = Heating: { $watts }
card-not-heating = Not heating right now.
card-window-above = The window right above is open.

## Window, shutter, door.

card-pane = Pane at { $temperature }
card-loses = It loses { $watts }.
card-loses-if-closed = Shutter closed: { $watts }.
card-air-loses = The air coming in costs { $watts }.
card-sun = The sun brings { $watts }.
card-airing = Ten minutes wide open renew the air.
card-shutter = Shutter
card-opening = Window
card-door = With the door open, heat moves between rooms.

## Room and people.

card-room-empty = Nobody here.
card-room-people = Here: { $people }.
card-room-unheated = This room has no heater.
card-room-heating = Heating: { $watts }
card-room-feels = Feels like { $temperature }
card-person-age = { $age } years old
card-person-here = { $room } · { $activity }
card-person-jumper = Wearing a jumper.
card-device-needed = This device stays plugged in.

## What can be set on a device, what it says of itself.

card-dial = Setting
card-programme = Programme
card-when = When
relay-always = At any time
relay-off-peak = Off-peak hours
card-tank = Water at { $temperature }, tank { $share } hot
card-frost = Frost: { $mm } mm
card-waiting = Starts in off-peak hours.

## The air of a room.

card-air = Humidity { $share } · CO2 { $ppm } ppm
card-condensation = Water settles on the pane.
card-mould = Mould can be seen.
card-mould-risk = The wall stays damp: mould may grow.
card-drying = Washing dries here.
card-vent-blocked = The vent is blocked.

## What a setpoint does for someone.

effect-fine = { $person } stays fine.
effect-cool = { $person } will be a little cool.
effect-cold = { $person } will be cold.
effect-warm = { $person } will be a little warm.
effect-hot = { $person } will be too hot.
effect-floor = Below 18 °C, health comes first.
effect-nobody = Nobody is in this room.

## Buttons that act.

act-set-setpoint = Set to { $value }
act-close-shutter = Close the shutter
act-half-shutter = Lower the shutter halfway
act-open-shutter = Open the shutter
act-close-all-shutters = Close all shutters
act-open-all-shutters = Open all shutters
act-open-window = Open wide
act-tilt-window = Tilt the window
act-close-window = Close the window
act-open-door = Open the door
act-close-door = Close the door
act-switch-on = Switch on
act-switch-standby = Put on standby
act-switch-off = Switch off
act-adopt = Propose: { $thing }
act-drop = Ask no more: { $thing }
act-fit = Fit: { $thing }
act-report = Tell the landlord
act-mend = Put right
act-set-programme = Choose { $programme }
act-relay-always = Run at any time
act-relay-off-peak = Wait for off-peak hours
act-defrost = Defrost
act-open-vent = Open the vent
act-shut-vent = Block the vent
act-with = { $action }: { $thing }

## What was done, in the debrief and aloud.

did-set-setpoint = { $room } at { $value }
did-close-shutter = { $thing } closed
did-half-shutter = { $thing } half down
did-open-shutter = { $thing } open
did-open-window = { $thing } wide open
did-tilt-window = { $thing } tilted
did-close-window = { $thing } closed
did-open-door = { $thing } open
did-close-door = { $thing } closed
did-switch-on = { $thing } on
did-switch-standby = { $thing } on standby
did-switch-off = { $thing } off
did-set-programme = { $thing }: { $programme }
did-relay-always = { $thing }: at any time
did-relay-off-peak = { $thing }: off-peak hours
did-defrost = { $thing }: defrosted
did-open-vent = { $room }: vent open
did-shut-vent = { $room }: vent blocked

did-adopt = { $thing }
did-drop = No longer asked: { $thing }
did-fit = { $thing }
did-report = { $thing }, reported
did-mend = { $thing }, put right

## What is wrong with a home.

name-on = { $on }: { $thing }
fault-seal = Worn seal
fault-vent = Ventilation out of order
fault-grille = Vent blocked
fault-covered = Hidden behind furniture
fault-radiator = Stays half cold
fault-leak = A tap drips
fault-leak-hot = A hot tap drips

## Where a figure comes from.

source-title = How do we know?
source-simulated = The game works this home out minute by minute.
source-without = It replays the same day with and without this gesture.
source-of = { $title }. { $publisher }.
source-date = Date: { $date }
source-grade-a = Official source
source-grade-b = Official figure relayed by the press
source-grade-c = Worked out from a source
source-grade-m = Order of magnitude, to be checked

## Gestures on a card.

card-gestures = What else can be done
offer-done = done
offer-reported = the landlord knows
offer-declined = { $person } would rather wait
offer-per-day = { $amount } less on a day like this
offer-costs-per-day = { $amount } more on a day like this
