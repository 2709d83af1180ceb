## Something is wrong.

error-title = A problem
error-files = { $count ->
        [one] One file needs correcting
       *[other] { $count } files need correcting
    }
error-files-rest = The rest of the game works.
error-line = { $file }, line { $line }
error-field = Field: { $field }
error-no-levels = No day can be played.
error-level = This day cannot begin.
error-save = This saved game cannot be read.
error-save-changed = This day has changed since your game. It cannot be taken up. You can start the day again.
save-changed = This day has changed since your game. Your gestures were done again. Figures may differ a little.
error-picture = The picture has stopped. Reload the page.
error-reload = Reload
refusal-unknown = That object is not here.
refusal-setpoint = Choose between 5 and 26 °C.
refusal-dial = That setting would not be safe.
refusal-impossible = That is not possible here.
refusal-budget = There is not enough money left.
refusal-guess = Place each use once.
refusal-over = The day is over.
