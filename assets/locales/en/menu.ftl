## Home screen.

menu-play = Play
menu-continue = Continue
menu-my-home = My home
menu-my-home-soon = Coming here: your own home, in eight questions.
menu-settings = Settings
menu-levels = Choose a day
menu-levels-back = Earlier days
menu-levels-on = More days
level-to-play = to play
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
