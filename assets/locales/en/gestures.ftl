### The gestures: name, when-then plan, and why. Ids are those of assets/catalogue/gestures.toml.

gesture-heating_minus_1 = Heating: 1 °C less
gesture-heating_minus_1-when = When I set the heating
gesture-heating_minus_1-then = I go down one degree, never below 18 °C while I am in
gesture-heating_minus_1-why = A home a little less warm loses less heat to the outside.

gesture-heating_21_to_19 = 19 °C instead of 21 °C
gesture-heating_21_to_19-when = When I am at home by day
gesture-heating_21_to_19-then = I set the living room to 19 °C
gesture-heating_21_to_19-why = Two degrees less: the heating runs for less time.

gesture-programmed_setback = Heating set by the hour
gesture-programmed_setback-when = When I set the thermostat
gesture-programmed_setback-then = I plan 17 °C for nights and absences
gesture-programmed_setback-why = Heat comes when it is useful, and only then.

gesture-absence_setback = Heating lowered while away
gesture-absence_setback-when = When I leave for more than two hours
gesture-absence_setback-then = I turn the heating down to 16 °C
gesture-absence_setback-why = An empty home does not need to be warm.

gesture-shutters_night = Shutters closed at night
gesture-shutters_night-when = When night falls
gesture-shutters_night-then = I close the shutters
gesture-shutters_night-why = The air between shutter and pane keeps the heat in.

gesture-seals_curtain = Window seals and thick curtains
gesture-seals_curtain-when = When I feel a draught at the window
gesture-seals_curtain-then = I fit a seal, and leave the air vents open
gesture-seals_curtain-why = Less cold air comes in. Fresh air comes through the vents.

gesture-smart_valves = Thermostatic valves
gesture-smart_valves-when = When I write to my landlord
gesture-smart_valves-then = I ask for thermostatic valves
gesture-smart_valves-why = Each room then gets the heat it needs, and no more.

gesture-individual_metering = Shared heating billed by flat
gesture-individual_metering-when = When I write to my landlord
gesture-individual_metering-then = I ask for a heat meter in each flat
gesture-individual_metering-why = Everyone then pays mostly for what they use.

gesture-tank_60_to_55 = Hot-water tank at 55 °C
gesture-tank_60_to_55-when = When I can reach the tank’s setting
gesture-tank_60_to_55-then = I set it to 55 °C, never less
gesture-tank_60_to_55-why = Water less hot cools down less. Below 55 °C, bacteria live.

gesture-ten_litres_less = 10 litres less hot water a day
gesture-ten_litres_less-when = When I rinse things or wash my hands
gesture-ten_litres_less-then = I leave the tap on the cold side
gesture-ten_litres_less-why = Heating water costs far more than the water.

gesture-short_shower = Shower of 3 minutes instead of 6
gesture-short_shower-when = When I soap myself
gesture-short_shower-then = I turn the water off
gesture-short_shower-why = Each minute of shower heats about ten litres.

gesture-shower_not_bath = Shower instead of bath
gesture-shower_not_bath-when = When I want to wash
gesture-shower_not_bath-then = I take a shower rather than a bath
gesture-shower_not_bath-why = A bath takes two to three times as much hot water.

gesture-aerator = Aerators on the taps
gesture-aerator-when = When I go to a hardware shop
gesture-aerator-then = I buy one aerator per tap and screw it on
gesture-aerator-why = Air mixed with water gives the same jet with less water.

gesture-standby_off = Standby cut with a switched strip
gesture-standby_off-when = When I go to bed
gesture-standby_off-then = I switch off the strip of the television
gesture-standby_off-why = A device on standby uses power day and night.

gesture-box_off_night = Internet box off at night
gesture-box_off_night-when = When I go to bed
gesture-box_off_night-then = I switch off the internet box
gesture-box_off_night-why = It uses as much by night as by day.

gesture-led = LED bulbs
gesture-led-when = When an old bulb dies
gesture-led-then = I put a LED in its place
gesture-led-why = The same light, with a sixth of the electricity.

gesture-wash_30 = Wash at 30 °C
gesture-wash_30-when = When I start a wash
gesture-wash_30-then = I choose 30 °C
gesture-wash_30-why = Nearly all the energy of a wash heats water.

gesture-line_drying = Laundry dried in the air
gesture-line_drying-when = When the wash is done
gesture-line_drying-then = I hang it up and air the room for ten minutes
gesture-line_drying-why = A tumble dryer is one of the largest devices.

gesture-dishwasher_eco = Eco programme of the dishwasher
gesture-dishwasher_eco-when = When I start the dishwasher
gesture-dishwasher_eco-then = I choose the eco programme
gesture-dishwasher_eco-why = It takes longer, but heats the water less.

gesture-defrost = Freezer defrosted
gesture-defrost-when = When the frost is three millimetres thick
gesture-defrost-then = I defrost the freezer
gesture-defrost-why = Frost keeps the cold from the food: the motor runs more.

gesture-fridge_temperature = Fridge at 4 °C, freezer at −18 °C
gesture-fridge_temperature-when = When I open the fridge tonight
gesture-fridge_temperature-then = I check the thermometer and set it to 4 °C
gesture-fridge_temperature-why = Each degree too cold has a cost.

gesture-fridge_cool_place = Fridge away from heat
gesture-fridge_cool_place-when = When I tidy the kitchen
gesture-fridge_cool_place-then = I move the fridge away from oven and heater
gesture-fridge_cool_place-why = The warmer it is around, the more it works.

gesture-lid = Lid on the pot
gesture-lid-when = When I boil water
gesture-lid-then = I put a lid on
gesture-lid-why = The steam that leaves takes the heat with it.

gesture-no_preheat = Oven without preheating
gesture-no_preheat-when = When I put a dish in the oven
gesture-no_preheat-then = I do not preheat, except for pastry
gesture-no_preheat-why = The dish cooks too while the oven warms up.

gesture-pan_not_oven = Pan rather than oven
gesture-pan_not_oven-when = When I cook a small amount
gesture-pan_not_oven-then = I take the pan rather than the oven
gesture-pan_not_oven-why = An oven mostly heats its own walls.

gesture-kettle = Kettle rather than pot
gesture-kettle-when = When I make tea or coffee
gesture-kettle-then = I heat just the water I need, in the kettle
gesture-kettle-why = All its heat goes into the water.

gesture-ac_26 = Air conditioner at 26 °C
gesture-ac_26-when = When I turn the air conditioner on
gesture-ac_26-then = I set it to 26 °C
gesture-ac_26-why = Each degree cooler costs a good deal more.

gesture-shutters_summer = Shutters closed by day in summer
gesture-shutters_summer-when = When the sun is on the window
gesture-shutters_summer-then = I close the shutters
gesture-shutters_summer-why = Sun stopped outside does not heat the home.

gesture-fan_not_ac = Fan rather than air conditioner
gesture-fan_not_ac-when = When it is hot
gesture-fan_not_ac-then = I use the fan rather than the air conditioner
gesture-fan_not_ac-why = Moving air cools the skin, for almost nothing.
