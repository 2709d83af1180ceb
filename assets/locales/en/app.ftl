### English texts. Short sentences, known words, no blame.

## The game, common buttons.

app-name = Doux Foyer
app-tagline = Live well at home, and pay less.
button-ok = OK
button-cancel = Cancel
button-close = Close
button-back = Back
button-next = Next
button-skip = Skip
button-yes = Yes
button-no = No
loading = Loading…

## Names of things, completed by their room: `of` is "du séjour", "Living room".

name-window = { $of } window
name-shutter = { $of } shutter
name-door = { $of } door
name-lamp = { $of } lamp
name-heater = { $of } heater

## What energy is for.

use-heating = Heating
use-hot-water = Hot water
use-cooking = Cooking
use-cold = Fridge and freezer
use-washing = Washing
use-lighting = Lighting
use-screens = Screens
use-standby = Standby
use-ventilation = Ventilation
use-other = Other

## How people feel: one word, beside a name.

feeling-cold = cold
feeling-cool = cool
feeling-fine = fine
feeling-warm = warm
feeling-hot = too hot

## What people do.

activity-out = not at home
activity-sleep = asleep
activity-sit = resting
activity-stand = up and about
activity-cook = cooking
activity-eat = at the table
activity-work = working
activity-play = playing
activity-wash = washing

## States of things.

power-on = On
power-standby = On standby
power-off = Off
shutter-open = Open
shutter-half = Half down
shutter-closed = Closed
opening-closed = Closed
opening-tilted = Tilted
opening-open = Wide open
door-open = Open
door-closed = Closed

## What is lost now, under the name of a thing.

waste-lamp-unattended = On, nobody there
waste-device-unattended = On, nobody uses it
waste-standby = On standby
waste-window-open = Open while the heating runs
waste-shutter-open = Shutter open in the cold
waste-tank-too-hot = Water hotter than needed
waste-frosted = Frost inside

## Who can do a gesture.

who-me = I can do it
who-purchase = Small purchase
who-landlord = Tell the landlord
