## You against the same day without you.

debrief-title = End of the day
debrief-when = { $date } · { $outside } outside
debrief-you = you
debrief-without-you = without you
debrief-without-you-long = same household, same weather, without you
debrief-by-use = By use
debrief-by-use-unit = € of the day
debrief-gestures = Your gestures
debrief-saved = { $amount } saved
debrief-lost = { $amount } more
debrief-even = Same price
debrief-other-gestures = Other gestures
debrief-no-gestures = You changed nothing this time.
debrief-next-time = For another time
debrief-together = Together
debrief-interaction = A little less than the sum: a cooler room already loses less.
debrief-energy = { $energy } instead of { $without }
debrief-co2 = { $amount } of CO2 instead of { $without }
debrief-goal-met = Goal met
debrief-goal-missed = { $amount } over the goal
debrief-nothing-to-save = There was little left to save here. You already do well.
debrief-again = Play again
debrief-keep = Keep this game
debrief-next = Next
debrief-my-home = Your home?

## Three ratings, each with its reason.

rating-energy = Energy
rating-comfort = Comfort
rating-health = Health
rating-score = { $score } out of 5
reason-energy-less = { $share } less
reason-energy-more = { $share } more
reason-peak-less = { $share } less at the peak
reason-peak-more = { $share } more at the peak
reason-energy-capped = Comfort or health too low
reason-all-fine = Everyone is well
reason-was-cold = { $person }: cold for { $time }
reason-was-hot = { $person }: hot for { $time }
reason-health-fine = Warm enough, fresh air
reason-under-floor = Below 18 °C for { $time }
reason-stuffy = Too little fresh air
reason-too-hot = Too hot for someone frail: { $time }
reason-damp = Damp air for { $time }
reason-stale = Stale air for { $time }
reason-damper = Damp air: { $time } more than without you
reason-staler = Stale air: { $time } more than without you

## Guess against truth.

debrief-guess = Your guess, then the truth
debrief-guess-right = You guessed right.
debrief-guess-moved = { $use }: place { $guess } in your guess, place { $truth } in truth.
debrief-surprise = What surprised you?
debrief-tap-gesture = Tap a gesture for its detail. Each is found by living the day again without it.
debrief-detail = { $what }: { $amount } and { $energy } with your other gestures, { $alone } by itself.
