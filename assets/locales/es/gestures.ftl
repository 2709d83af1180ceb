### Los gestos: nombre, plan «cuando, entonces», y por qué.

gesture-heating_minus_1 = Calefacción: 1 °C menos
gesture-heating_minus_1-when = Cuando ajusto la calefacción
gesture-heating_minus_1-then = bajo un grado, nunca por debajo de 18 °C si estoy en casa
gesture-heating_minus_1-why = Una casa algo menos caliente pierde menos calor.

gesture-heating_21_to_19 = 19 °C en lugar de 21 °C
gesture-heating_21_to_19-when = Cuando estoy en casa de día
gesture-heating_21_to_19-then = pongo el salón a 19 °C
gesture-heating_21_to_19-why = Dos grados menos: la calefacción funciona menos tiempo.

gesture-programmed_setback = Calefacción según las horas
gesture-programmed_setback-when = Cuando ajusto el termostato
gesture-programmed_setback-then = programo 17 °C para la noche y las ausencias
gesture-programmed_setback-why = El calor llega cuando sirve, y solo entonces.

gesture-absence_setback = Calefacción más baja durante las ausencias
gesture-absence_setback-when = Cuando salgo más de dos horas
gesture-absence_setback-then = bajo la calefacción a 16 °C
gesture-absence_setback-why = Una casa vacía no necesita estar caliente.

gesture-shutters_night = Persianas cerradas de noche
gesture-shutters_night-when = Cuando cae la noche
gesture-shutters_night-then = cierro las persianas
gesture-shutters_night-why = El aire entre la persiana y el cristal guarda el calor.

gesture-seals_curtain = Burletes en las ventanas y cortinas gruesas
gesture-seals_curtain-when = Cuando noto una corriente de aire en la ventana
gesture-seals_curtain-then = pongo un burlete, sin tapar las rejillas de ventilación
gesture-seals_curtain-why = Entra menos aire frío. El aire nuevo pasa por las rejillas.

gesture-smart_valves = Válvulas termostáticas
gesture-smart_valves-when = Cuando escribo a mi casero
gesture-smart_valves-then = pido válvulas termostáticas
gesture-smart_valves-why = Cada habitación recibe el calor útil, y no más.

gesture-individual_metering = Calefacción colectiva medida por vivienda
gesture-individual_metering-when = Cuando escribo a mi casero
gesture-individual_metering-then = pido un contador de calor por vivienda
gesture-individual_metering-why = Cada uno paga sobre todo lo que usa.

gesture-tank_60_to_55 = Termo de agua caliente a 55 °C
gesture-tank_60_to_55-when = Cuando puedo llegar al mando del termo
gesture-tank_60_to_55-then = lo pongo a 55 °C, nunca menos
gesture-tank_60_to_55-why = El agua menos caliente se enfría menos. Por debajo de 55 °C viven bacterias.

gesture-ten_litres_less = 10 litros menos de agua caliente al día
gesture-ten_litres_less-when = Cuando enjuago o me lavo las manos
gesture-ten_litres_less-then = dejo el grifo del lado frío
gesture-ten_litres_less-why = Calentar el agua cuesta mucho más que el agua.

gesture-short_shower = Ducha de 3 minutos en lugar de 6
gesture-short_shower-when = Cuando me enjabono
gesture-short_shower-then = cierro el agua
gesture-short_shower-why = Cada minuto de ducha calienta unos diez litros.

gesture-shower_not_bath = Ducha en lugar de baño
gesture-shower_not_bath-when = Cuando quiero lavarme
gesture-shower_not_bath-then = tomo una ducha en lugar de un baño
gesture-shower_not_bath-why = Un baño gasta dos o tres veces más agua caliente.

gesture-aerator = Aireadores en los grifos
gesture-aerator-when = Cuando voy a la ferretería
gesture-aerator-then = compro un aireador por grifo y lo enrosco
gesture-aerator-why = El aire mezclado da el mismo chorro con menos agua.

gesture-standby_off = Aparatos en espera apagados con una regleta
gesture-standby_off-when = Cuando me voy a dormir
gesture-standby_off-then = apago la regleta del televisor
gesture-standby_off-why = Un aparato en espera consume día y noche.

gesture-box_off_night = Router apagado de noche
gesture-box_off_night-when = Cuando me voy a dormir
gesture-box_off_night-then = apago el router de internet
gesture-box_off_night-why = De noche consume lo mismo que de día.

gesture-led = Bombillas LED
gesture-led-when = Cuando se funde una bombilla vieja
gesture-led-then = pongo una LED en su lugar
gesture-led-why = La misma luz, con seis veces menos electricidad.

gesture-wash_30 = Lavado a 30 °C
gesture-wash_30-when = Cuando pongo una lavadora
gesture-wash_30-then = elijo 30 °C
gesture-wash_30-why = Casi toda la energía de un lavado calienta el agua.

gesture-line_drying = Ropa secada al aire
gesture-line_drying-when = Cuando termina la lavadora
gesture-line_drying-then = tiendo la ropa y ventilo diez minutos
gesture-line_drying-why = La secadora es uno de los aparatos que más gastan.

gesture-dishwasher_eco = Programa eco del lavavajillas
gesture-dishwasher_eco-when = Cuando pongo el lavavajillas
gesture-dishwasher_eco-then = elijo el programa eco
gesture-dishwasher_eco-why = Dura más, pero calienta menos el agua.

gesture-defrost = Congelador sin escarcha
gesture-defrost-when = Cuando la escarcha llega a tres milímetros
gesture-defrost-then = descongelo el aparato
gesture-defrost-why = La escarcha aísla el frío: el motor funciona más.

gesture-fridge_temperature = Nevera a 4 °C, congelador a −18 °C
gesture-fridge_temperature-when = Cuando abra la nevera esta noche
gesture-fridge_temperature-then = miro el termómetro y la pongo a 4 °C
gesture-fridge_temperature-why = Cada grado de frío de más cuesta.

gesture-fridge_cool_place = Nevera lejos del calor
gesture-fridge_cool_place-when = Cuando ordeno la cocina
gesture-fridge_cool_place-then = alejo la nevera del horno y del radiador
gesture-fridge_cool_place-why = Cuanto más calor hay alrededor, más trabaja.

gesture-lid = Tapa en la olla
gesture-lid-when = Cuando hiervo agua
gesture-lid-then = pongo la tapa
gesture-lid-why = El vapor que se va se lleva el calor.

gesture-no_preheat = Horno sin precalentar
gesture-no_preheat-when = Cuando meto un plato en el horno
gesture-no_preheat-then = no precaliento, salvo para repostería
gesture-no_preheat-why = El plato se hace también mientras el horno sube.

gesture-pan_not_oven = Sartén en lugar de horno
gesture-pan_not_oven-when = Cuando cocino poca cantidad
gesture-pan_not_oven-then = uso la sartén en lugar del horno
gesture-pan_not_oven-why = Un horno calienta sobre todo sus paredes.

gesture-kettle = Hervidor en lugar de olla
gesture-kettle-when = Cuando preparo té o café
gesture-kettle-then = caliento solo el agua necesaria, en el hervidor
gesture-kettle-why = Todo su calor va al agua.

gesture-ac_26 = Aire acondicionado a 26 °C
gesture-ac_26-when = Cuando enciendo el aire acondicionado
gesture-ac_26-then = lo pongo a 26 °C
gesture-ac_26-why = Cada grado más fresco cuesta mucho más.

gesture-shutters_summer = Persianas cerradas de día en verano
gesture-shutters_summer-when = Cuando el sol da en la ventana
gesture-shutters_summer-then = cierro las persianas
gesture-shutters_summer-why = El sol detenido fuera no calienta la casa.

gesture-fan_not_ac = Ventilador en lugar de aire acondicionado
gesture-fan_not_ac-when = Cuando hace calor
gesture-fan_not_ac-then = uso el ventilador en lugar del aire acondicionado
gesture-fan_not_ac-why = El aire en movimiento refresca la piel por casi nada.
