## Home screen.

menu-play = Play
menu-continue = Continue
menu-resume = Resume: { $title }
menu-my-home = My home
menu-settings = Settings
menu-levels = Choose a day
menu-levels-back = Earlier days
menu-levels-on = More days
level-to-play = to play
level-next = up next
level-in-progress = in progress
level-done = done
level-open = Open: { $title }

## Settings.

settings-title = Settings
settings-language = Language
settings-text-size = Text size
settings-text-normal = Normal
settings-text-large = Large
settings-less-motion = Less motion
settings-contrast = High contrast
settings-hints = Advice
settings-sound = Sound
settings-on = On
settings-off = Off
settings-erase = Erase my games
settings-erase-confirm = Erase all that is kept on this device?
settings-erased = All is erased.
settings-privacy = No account. Nothing leaves this device.
settings-keep = Keep my progress
settings-kept = What is kept
settings-erase-yes = Erase everything

## Keys of the keyboard.

keys-title = Keyboard
keys-hint = Choose a line, then a key.
keys-press = Press the key you want: { $what }.
keys-taken = This key is in use: { $what }. Choose another one.
keys-waits = A key…
keys-usual = Usual keys
control-speed = Speed
control-onward = Next thing
control-backward = Previous thing
control-act = Open the card
key-space = Space
key-enter = Enter
key-escape = Esc
key-right = Right arrow
key-left = Left arrow
key-up = Up arrow
key-down = Down arrow

## What is kept on this device.

kept-ask = Keep your progress on this device?
kept-ask-why = Nothing is sent anywhere.
kept-yes = Yes, keep it
kept-no = No, thank you
kept-failed = Nothing could be kept or erased here. The game goes on. ({ $reason })
kept-damaged = What was kept cannot be read. It is put aside: { $files }

## For teams: a level of their own.

settings-staff = For teams: open a level
staff-title = Open a level
staff-how = Choose the file of the level. Add that of the home if it is yours too.
staff-private = You can also drop the files on the page. Nothing is sent anywhere.
staff-drop = Drop the files on this window. Nothing is sent anywhere.
staff-choose = Choose files
staff-last-state = The game goes on with the last version without mistakes.
