## The menu of a kiosk's staff.

desk-title = Staff menu
desk-place = Site and event
desk-place-why = Turns are counted by day, site and event.
desk-options = Languages, times, sound
desk-counters = Counters
desk-ruler = Measure the screen
desk-tests = Test the kiosk
desk-quit = Quit the game

desk-pin = Staff PIN
desk-pin-ask = Enter the PIN.
desk-pin-new = Choose a PIN
desk-pin-how = Choose 4 to 8 digits. Write them down in a safe place.
desk-pin-again = Once more
desk-pin-again-how = Enter the same PIN, to be sure.
desk-pin-broken = The PIN that was kept cannot be read. The guide of the kiosk says how to remove it.
desk-pin-wait = { $count ->
    [one] Try again in { $count } second.
   *[other] Try again in { $count } seconds.
}
desk-pin-length = A PIN has 4 to 8 digits.
desk-pin-simple = This PIN is guessed too soon. Choose another.
desk-pin-differs = The two PINs differ. Begin again.
desk-pin-wrong = This is not the PIN.

desk-rub = Erase the last sign
desk-shift = Capital
desk-change = Change
desk-none = Not set
desk-less = Less:
desk-more = More:
desk-shorter = Shorten by { $value }
desk-longer = Lengthen by { $value }

desk-site = Site
desk-event = Event
desk-address = Address of the site
desk-contact = Contact shown
desk-allowed-label = At most 60 signs. Letters, digits, spaces and . ’ - ( ) /
desk-allowed-address = An address that begins with https, without spaces. At most 200 signs.
desk-allowed-contact = At most 80 signs. A name, a telephone number, an address.

desk-saved = Saved.
desk-not-saved = Not saved. { $value }
desk-no-storage = Nothing can be saved on this device.
desk-unsaved = Not saved yet. The kiosk tries again.
desk-nowhere = Nothing is counted without a site and an event.
desk-today = { $count ->
    [one] { $count } turn today.
   *[other] { $count } turns today.
}
desk-clock = The clock says: { $value }
desk-clock-wrong = The clock is wrong: { $value }
desk-trouble = To know: { $value }

desk-languages = Languages
desk-one-language = Keep at least one language.
desk-idle = Waits:
desk-countdown = Countdown:
desk-volume = Volume:
desk-calm = Fewer movements
desk-printer = Printer

desk-ruler-how = Hold a bank card against the screen. Make the bar as wide.
desk-ruler-now = { $value } points per millimetre.
desk-measured = Same width: keep
desk-unmeasured = Forget the measure

desk-nothing = Nothing is counted yet.
desk-started = { $count ->
    [one] { $count } turn begun.
   *[other] { $count } turns begun.
}
desk-finished = { $count ->
    [one] { $count } turn finished.
   *[other] { $count } turns finished.
}
desk-by-day = Turns by day
desk-by-gesture = What was found
desk-by-smiley = Opinions
desk-smiley-sad = Not pleased
desk-smiley-even = So so
desk-smiley-happy = Pleased
desk-export = Give the table (CSV)
desk-export-why = Numbers under 5 are hidden in it.
desk-download = Download
desk-no-folder = No folder. Plug in a USB stick.
desk-look-again = Look again
desk-exported = The table is here: { $value }

desk-forget-day = Erase today’s numbers
desk-forget-all = Erase all numbers
desk-forget-day-what = Today’s numbers and board of players will be erased.
desk-forget-all-what = All numbers, of all days, will be erased.
desk-forget-on = Go on
desk-forget-sure = They will not come back. Are you sure?
desk-forget-yes = Yes, erase
desk-forgotten = The numbers are erased.

desk-touch = Touch the whole screen
desk-touch-left = { $count ->
    [one] { $count } part is left to touch.
   *[other] { $count } parts are left to touch.
}
desk-touch-done = All parts answer.
desk-sound = Play a sound
desk-sound-made = A sound has just played. Can you hear it?
desk-print = Print a page
desk-print-trial = Trial of the kiosk’s printer.
desk-print-made = A page has gone to the printer.
desk-storage = Write and read back
desk-storage-fine = Written and read back in { $count } ms.
desk-version = Version { $value }
desk-screen = Screen: { $value }. Points per millimetre: { $density }.
