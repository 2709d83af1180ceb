### The workshop kit: pages to print, to talk about energy without a screen. Figures come from the catalogue and the engine.

kit-title = Workshop kit
kit-brand = Doux Foyer
kit-range = { $low } to { $high }
kit-up-to = up to { $high }

## The first page.

kit-index-title = The workshop kit
kit-index-intro = All you need for a workshop without a screen. Everything prints in black and white, on A4.
kit-index-contents = What is in it
kit-index-page = 1 page
kit-index-pages = { $count } pages
kit-doc-cards = The gesture cards
kit-doc-cards-about = { $count } two-sided cards: the gesture, then its figure, its source and a plan.
kit-doc-posters = The room posters
kit-doc-posters-about = One poster for each room, to be read from three metres.
kit-doc-order = The ordering game
kit-doc-order-about = What uses most? Cards to put in order, and the computed solution.
kit-doc-facilitate = The facilitator’s guide
kit-doc-facilitate-about = Three scripts, of 5, 20 and 60 minutes. And honest answers to questions.
kit-doc-commitment = The commitment sheet
kit-doc-commitment-about = One sheet a person: three gestures, a week, a contact.
kit-doc-evaluation = The evaluation
kit-doc-evaluation-about = Three faces to tick, and a tally sheet for the team.
kit-index-print = Printing
kit-print-1 = Open a page, then choose “Print”.
kit-print-2 = A4 paper, scale 100%, margins: none.
kit-print-3 = Cards: two-sided, flipped on the long edge.
kit-print-4 = Thick paper is nicer to hold. Cut along the dotted lines.
kit-print-5 = No two-sided printer? Print, cut, and glue back to back.
kit-print-6 = Posters: a photocopier enlarges them to A3.
kit-index-figures = Where the figures come from
kit-index-figures-published = The savings on the cards are published by others. Each card says by whom, and when.
kit-index-figures-ours = The order of uses comes from our own engine: one home, one year, minute by minute.
kit-index-figures-grades = Each source has a grade of trust:
kit-index-free = You may copy these pages, give them away and change them.
kit-grade-a = official data, standard or measurement
kit-grade-b = official figure relayed by another site
kit-grade-c = computed from such data
kit-grade-m = usual figure of the trade

## The cards.

kit-theme-heat = Warmth
kit-theme-water = Hot water
kit-theme-wash = Washing
kit-theme-kitchen = Kitchen
kit-theme-power = Lights and plugs
kit-theme-summer = Summer
kit-theme-landlord = With the landlord
kit-card-plan = { $when }, { $then }.
kit-card-coins = that is about { $share }
kit-card-coins-range = that is { $low } to { $high }
kit-card-euros = that is { $low } to { $high } a year, at { $price } a kWh
kit-card-price = Price: about { $price }
kit-card-note = Good to know
kit-card-source = Source: { $publisher }
kit-card-date = { $date }
kit-card-no-date = no date
kit-card-blank = My own gesture
kit-card-blank-help = An idea from the group? It belongs here.
kit-card-blank-when = When
kit-card-blank-then = then I
kit-card-blank-source = Figure and source to look up together.

kit-of-heating = less heating
kit-of-bill = off the bill
kit-of-hot-water = less energy for hot water
kit-of-kwh-per-shower = less each shower
kit-of-litres = less hot water each time
kit-of-flow = less water at the tap
kit-of-kwh-per-year = less a year
kit-of-cycle = less energy each time
kit-of-device = less energy for the appliance
kit-of-device-per-k = less energy per degree
kit-of-boil = less energy to boil
kit-of-ratio = less energy
kit-of-cooling = less cooling
kit-of-price = to buy
kit-times = { $figure } times

kit-note-heating_minus_1 = It counts as long as nobody is cold.
kit-note-heating_21_to_19 = A baby, an elderly or ill person: stay at 19 °C or more.
kit-note-absence_setback = This figure holds for long absences. For a working day, expect less.
kit-note-seals_curtain = Air vents always stay open.
kit-note-individual_metering = The meter saves nothing by itself. It shows, and everyone chooses.
kit-note-tank_60_to_55 = Two people or more: expect less. Below 55 °C, bacteria can live.
kit-note-line_drying = Indoors, air the room: humidity rises otherwise.
kit-note-lid = Little while coming to the boil, a lot while simmering.
kit-note-kettle = Against gas, expect more. Against induction, expect less.
kit-note-standby_off = Recent devices: expect less. They wait on less power than before.
kit-note-box_off_night = Older pages say far more. A measurement of 2024 gives this figure.
kit-note-fan_not_ac = This compares two devices while they run. Over a whole summer, expect less.
kit-note-ac_26 = This figure changes with the city and with the shutters.

kit-measure-shower_head-when = When I change the shower head
kit-measure-shower_head-then = I take a low-flow one
kit-measure-shower_head-why = The shower lasts as long, with less water to heat.

## The posters.

kit-room-living = Living room
kit-room-kitchen = Kitchen
kit-room-bathroom = Bathroom
kit-room-bedroom = Bedroom
kit-room-entrance = Entrance
kit-poster-living-health = 19 °C or more for a baby, an elderly or ill person.
kit-poster-kitchen-health = The air vent stays open. It takes the steam away.
kit-poster-bathroom-health = After the shower, damp leaves through the vent: keep it open.
kit-poster-bedroom-health = Ten minutes of open window a day, even in winter.
kit-poster-entrance-health = A fault, a leak, a blocked vent? The landlord needs to know.
kit-poster-sources = Sources
kit-practice-short_airing-why = The air is renewed, the walls stay warm.
kit-practice-lights_off-why = A lamp that is off costs nothing.

## The ordering game.

kit-order-title = What uses most?
kit-order-goal = Put the cards in order, from the largest cost to the smallest.
kit-order-home = The home of the game: { $people } people, a three-room flat of 1988 in { $city }. All of it is electric.
kit-order-how = How to play
kit-order-how-1 = Lay the { $count } cards on the table, drawings up.
kit-order-how-2 = In twos or fours, put them in order. Talk about it: every view counts.
kit-order-how-3 = Turn the cards over. The back tells the euros and kWh of a year.
kit-order-how-4 = Ask: what surprises you?
kit-order-short = Short game: only the { $count } cards that bear a star.
kit-order-blame = Nobody is wrong: we guess, then we find out.
kit-order-solution = The solution
kit-order-tie = Two uses within 2%? Both orders are right.
kit-order-total = Total of a year: { $kwh }, { $eur } without the standing charge.
kit-order-method = Our engine lives a year minute by minute. Price of a kWh: { $prices } ({ $tariff }).
kit-order-other-homes = Elsewhere the order changes. An older home heats more; a large family showers more.
kit-order-kwh = One kWh is a heater of 1,000 W on for an hour.
kit-use-heating = The electric heaters
kit-use-hot_water = The tank: showers, dishes, hands
kit-use-cooking = Hob, oven, kettle, microwave
kit-use-cold = Fridge and freezer
kit-use-washing = Washing machine, dryer, dishwasher
kit-use-lighting = All the lamps
kit-use-screens = Television, computers, console
kit-use-standby = Internet box, decoder, devices that wait
kit-use-ventilation = Fans and hood
kit-use-other = The rest

## The facilitator’s guide.

kit-facilitate-title = Facilitator’s guide
kit-facilitate-rules = Before you begin
kit-rule-1 = Health first. Nobody goes without warmth, air or water.
kit-rule-2 = No blame. Many people save already, often because they have to.
kit-rule-3 = Listen more than you speak. The good ideas are in the room.
kit-rule-4 = A figure is said with its range and its source.
kit-rule-5 = Everyone chooses. One gesture is enough.
kit-rule-6 = What is up to the landlord goes to the landlord. Write it down together.
kit-script-title = { $count } minutes
kit-script-5-where = A stand, a hall, a queue. One to three people.
kit-script-5-material = Six gesture cards, a poster, commitment sheets, a pen.
kit-script-20-where = A small group around a table, four to ten people.
kit-script-20-material = The ordering game, the gesture cards, commitment sheets, the evaluation.
kit-script-60-where = A room, six to fifteen people, tables of four.
kit-script-60-material = The whole kit: a game for each table, five posters on the wall, a thermometer.
kit-script-material = Material
kit-script-minutes = { $count } min
kit-script-do = What to do
kit-script-say = What to say
kit-script-total = Total: { $count } minutes

kit-step-5-welcome-do = Smile, show the poster. Ask a single question.
kit-step-5-welcome-say = Hello! In this room, what do you do already?
kit-step-5-card-do = Spread six cards. The person chooses one and turns it over.
kit-step-5-card-say = Which one is like you? Let us look at its figure and where it comes from.
kit-step-5-plan-do = Help to finish the sentence “When…, then I…”. They write, or you write.
kit-step-5-plan-say = At what moment of the day will you think of it?
kit-step-5-close-do = Give them the sheet. Offer the three faces.
kit-step-5-close-say = The sheet is yours. And a question is always welcome.

kit-step-20-welcome-do = First names around the table. Say how long it takes and what it is for.
kit-step-20-welcome-say = Twenty minutes to see where energy goes. Nobody is judged here.
kit-step-20-order-do = Have them play the ordering game. Then turn the cards over, one by one.
kit-step-20-order-say = What surprises you? At your place, what would be different?
kit-step-20-cards-do = Spread the cards. Everyone takes one they do already, then one they like.
kit-step-20-cards-say = Well done for the one you do already. And the other, what do you like in it?
kit-step-20-plan-do = Everyone fills in a plan “When…, then I…” and reads it to their neighbour.
kit-step-20-plan-say = The more precise the moment, the more easily it comes.
kit-step-20-close-do = Have a face ticked. Write down the troubles to tell the landlord.
kit-step-20-close-say = Thank you. What will you tell them at home tonight?

kit-step-60-welcome-do = Welcome, first names, a coffee. Say the rules: listen, do not judge.
kit-step-60-welcome-say = We talk about living well at home. Euros come after.
kit-step-60-already-do = Everyone tells a gesture they do already. Write them all on the board.
kit-step-60-already-say = Look at this list: you know a lot already. Which one was easiest?
kit-step-60-order-do = The ordering game at each table. Note the order guessed, then turn the cards over.
kit-step-60-order-say = This is a usual home, lived by computation. At your place the order may differ.
kit-step-60-rooms-do = Groups go from poster to poster. They sort cards into three piles.
kit-step-60-rooms-say = Three piles: I can do it, small purchase, tell the landlord.
kit-step-60-health-do = Show the thermometer and an air vent. Talk about 18 °C, 19 °C and fresh air.
kit-step-60-health-say = Being cold is no gesture. Fresh air keeps mould away.
kit-step-60-landlord-do = List together what to report: seal, leak, vent, cold radiator.
kit-step-60-landlord-say = A simple sentence is enough: what, where, since when. Keep the date of the message.
kit-step-60-plan-do = Everyone fills in their sheet: one to three plans, and the week.
kit-step-60-plan-say = Choose small. One gesture kept is worth more than three forgotten.
kit-step-60-close-do = Play the short game again, with five cards. Have a face ticked.
kit-step-60-close-say = Thank you all. In two weeks, who will tell us how it went?

kit-questions-title = Likely questions, honest answers
kit-question-already = I already do everything. What is the point?
kit-answer-already = Then well done: you are an example here. There may be little left to gain, and that is fine. Let us talk about comfort instead, or about what is up to the landlord. Would you like to tell us how you do it?
kit-question-cold = I turn the heating off to pay less. Is that good?
kit-answer-cold = Being cold harms your health. Keep 18 °C where you live, 19 °C with a baby or someone fragile. A home that is too cold also becomes damp. If the bill is frightening, there is help: let us talk about it later, in private.
kit-question-reheat = Turning it down and up again costs more, does it not?
kit-answer-reheat = No. While the home is cooler, it loses less heat. Warming it up again costs less than what was kept. But for a short absence, the gain is small.
kit-question-mould = I have mould. Is it my fault?
kit-answer-mould = Often it is not. A cold wall, a leak or a blocked vent can be enough. What everyone can do: air for ten minutes, keep vents open, not turn the heating too low. If it comes back, write to the landlord with a photo and a date.
kit-question-collective = My heating is shared. Is there nothing I can do?
kit-answer-collective = There is, but less. Part of the charges is shared by the whole building. A valve on the radiator or a meter gives you some hold on it. Too hot, too cold? Reporting it helps the whole building. Hot water and electricity remain yours.
kit-question-landlord = And if my landlord does nothing?
kit-answer-landlord = Write, keep a copy and the date. A tenants’ association can help you. France Rénov’ and the local housing information agency advise free of charge. We cannot promise an answer, but we write the trouble down.
kit-question-figures = Are your figures true at my place?
kit-answer-figures = They are ranges, not promises. Each card tells its source. At your place it depends on the home, the heating and habits. When a source is weak, the card says so.
kit-question-children = My children leave everything on. What can I do?
kit-answer-children = Many families live with that. A game works better than blame: a song for the shower, a keeper of the lamps. A switched strip helps them too. And a child who explains remembers better.
kit-question-lamps = Lamps and standby give heat too. Is cutting them useful in winter?
kit-answer-lamps = Yes, but a little less than in summer. Their heat replaces part of the heating. With electric heating, the winter gain in a heated room is small. For the rest of the year it is whole.
kit-question-tank = Can I set the tank to 45 °C?
kit-answer-tank = No, stay at 55 °C or more. In lukewarm water, bacteria such as legionella multiply. From 60 °C to 55 °C there is a gain, but a small one.
kit-question-heat = It is too hot in summer. What can I do without an air conditioner?
kit-answer-heat = Close shutters and windows by day, open them at night. Drink, wet your skin, spend time in a cool place. Ask after elderly neighbours. If someone faints, call 15.
kit-question-arrears = I can no longer pay my bill.
kit-answer-arrears = You are not alone. Call the supplier soon: a delay is often possible. The energy cheque and the housing solidarity fund can help. The social service of your town knows them. No gesture replaces this help.

## The commitment sheet.

kit-commit-title = My three gestures
kit-commit-intro = One, two or three gestures: it is your choice. The more precise the moment, the better.
kit-commit-example = Example: when night falls, then I close the shutters.
kit-commit-when = When
kit-commit-then = then I
kit-commit-because = because
kit-commit-temperatures = Good temperatures
kit-commit-day = by day, at home
kit-commit-night = at night, bedrooms
kit-commit-away = out for the day
kit-commit-health = A baby, an elderly or ill person: 19 °C or more.
kit-commit-already = What we do already, well done
kit-commit-week = Our week
kit-commit-week-help = tick each evening, together
kit-commit-gesture = Gesture { $count }
kit-day-1 = Mon
kit-day-2 = Tue
kit-day-3 = Wed
kit-day-4 = Thu
kit-day-5 = Fri
kit-day-6 = Sat
kit-day-7 = Sun
kit-commit-adviser = My landlord, my adviser
kit-commit-adviser-name = Name
kit-commit-adviser-phone = Telephone
kit-commit-report = To report
kit-commit-service = France Rénov’, free advice: 0 808 800 700, france-renov.gouv.fr
kit-commit-yours = This sheet is yours. Nothing to sign, nothing to hand in.

## The evaluation.

kit-eval-title = Your view
kit-eval-question = Did you enjoy this time?
kit-eval-gesture = The gesture I will try:
kit-eval-word = A word, an idea:
kit-eval-anonymous = No name. Thank you!
kit-smiley-happy = Yes
kit-smiley-even = So so
kit-smiley-sad = Not much
kit-tally-title = Tally sheet
kit-tally-help = One stroke a person. Names are those of the kiosks’ tables: the numbers add up.
kit-tally-day = Day
kit-tally-site = Place
kit-tally-event = Workshop
kit-tally-what = What is counted
kit-tally-code = Name
kit-tally-strokes = Strokes
kit-tally-sum = Sum
kit-measure-started = People who began
kit-measure-finished = People who stayed to the end
kit-measure-gesture = Gestures chosen (one a line)
kit-measure-guess-before = Order guessed before: marks of the tables
kit-measure-guess-after = Order played again after: marks of the tables
kit-measure-smiley = Face ticked
kit-tally-guess = The mark of a guessed order
kit-tally-guess-how = Short game, five cards. For each card, count the larger costs laid after it. Add them up: these are the inversions.
kit-tally-guess-swaps = Inversions
kit-tally-guess-score = Mark
kit-tally-guess-mean = Mean: add up the marks, divide by the number of orders.
kit-tally-small = Fewer than { $count }? Leave the number empty and write 1 under “hidden”. Nobody can then be recognised.
kit-tally-table = To add to the kiosks’ table, one line for each number:
