## The first card of a level.

level-enter = Go in
level-how-to-play = How to play?
level-goal = Goal
level-people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
how-title = How to play
how-time = Time goes by. You can stop it whenever you like.
how-touch = Tap an object or a room: a card opens.
how-price = You see the price before you choose.
how-end = At the end, we compare with the same day without you.

## Guess first.

guess-title = What do you think costs the most here?
guess-hint = Tap from the most to the least costly.
guess-later = We will check at the end.
guess-rank = { $rank }: { $use }
guess-not-ranked = { $use }, not chosen yet
guess-again = Start again
guess-done = That is my guess
guess-skip = See without guessing
guess-truth-title = Your guess and the truth
guess-placed = { $count ->
        [0] None of { $all } in place: a surprise!
        [one] 1 of { $all } in place
       *[other] { $count } of { $all } in place
    }
guess-once-more = Put them in order again
guess-after-title = And now, what costs most here?
guess-progress = Before: { $before } of { $all } in place. Now: { $after } of { $all }.
guess-column-before = before
guess-column-after = now
guess-truth-row = { $rank }: { $use }, { $amount }. You said: { $guessed }.

## What a level asks for.

goal-cost = Spend { $goal } at most
goal-saving = Save { $goal } against the same day without you
goal-peak = Draw { $goal } less between { $from } and { $to }
goal-unhealthy = At most { $goal } in unhealthy air, cold or heat
hud-saved = saved
hud-peak = off the peak
hud-unhealthy = at risk

## A hunt for wastes.

hunt-title = The hunt
hunt-count = { $found } of { $all }
hunt-label = found
hunt-found = Found: { $thing }.
hunt-left = { $count ->
        [0] All of them are found. Well done!
        [one] One more.
       *[other] { $count } more.
    }

## Always on screen.

hud-outside = outside
hud-now = right now
hud-per-hour = an hour
hud-so-far = so far
hud-goal = goal
hud-menu = Menu
pace-paused = Pause
pace-normal = Normal speed
pace-double = Twice as fast
pace-quadruple = Four times as fast
pace-next-event = To the next event
tool-home = Home
tool-thermal = Thermal
tool-meter = Wattmeter
tool-bill = Bill
room-all = Whole home
play-resume = Resume
play-restart = Start the day again
play-finish = Go to the end of the day
play-quit = Back to the start

## Thermal view.

thermal-title = Thermal view
thermal-surfaces = Surfaces
thermal-very-hot = very hot
thermal-comfort = comfort
thermal-cool = cool
thermal-cold = cold
thermal-pane-open = pane, shutter open
thermal-pane-half = pane, shutter half down
thermal-pane-closed = pane, shutter closed
thermal-heater = heater
thermal-corner = corner of the wall
thermal-wall = wall
thermal-floor = floor
thermal-behind-outdoors = Behind it is the outdoors.
thermal-behind-flat = Behind it is a heated flat.
thermal-behind-stairwell = Behind it is the unheated stairwell.
thermal-wall-loss = The wall lets { $watts } out.
thermal-why-corner = Two cold walls meet: this is where damp settles.
thermal-why-between = Between two rooms, the wall takes their temperature.
thermal-why-floor = The floor gives back the heat it took.
thermal-why-heats = It gives { $watts } of heat.
thermal-why-draws = { $watts } of electricity, which end as heat.
thermal-why-body = A person warms the room like an old light bulb.
thermal-why-air = At the room’s temperature.
thermal-loss = Here, { $watts } escape.
thermal-loss-if-closed = Shutter closed: { $watts }.
thermal-hint = Tap a pane or a heater.

## Wattmeter and bill.

meter-title = Wattmeter
meter-hint = What draws power right now
meter-total = In all
meter-nothing = Nothing draws power right now.
bill-title = Bill
bill-so-far = Since the start
bill-by-use = By use
bill-total = In all
bill-nothing-yet = Nothing yet: the day is beginning. What each use costs will appear here.
bill-no-subscription = Without the subscription.
bill-per-year = A whole year of days like this one: { $amount }
bill-tariff = { $tariff }
bill-tariff-from = Price since { $date }.
bill-co2 = { $amount } of CO2

## A line of advice, one at a time.

coach-bubble = Tap a bubble: it shows what is lost.
coach-thermal = A lamp is little. Try the thermal view.
coach-shutters = At night, heat leaves through the panes.
coach-setpoint = Tap a heater: the price follows the temperature.
coach-window = A window tilted for hours cools the walls.
coach-night = Everyone is asleep. Time can run faster.
coach-sun = The sun warms the south rooms. Open the shutters.
coach-where = Look here: { $room }.
coach-show = Show me

## The first minute of the first level.

tour-title = To begin: { $number } of { $all }
tour-touch = { $thing }: it is on for nobody. Touch it.
tour-touch-any = Touch a thing in the home to see its card.
tour-act = Turn it off here. The power drops at once, up there.
tour-measure = The wattmeter shows everything that draws power now.
tour-time = Here, time runs faster or stops. Over to you!
tour-skip = Skip

## The sheet of a narrow screen, and what hangs over a faulty thing.

sheet-raise = Enlarge the card
sheet-lower = Shrink the card
fault-found = to repair
fault-reported = reported
