### Os gestos: nome, plano «quando, então», e porquê.

gesture-heating_minus_1 = Aquecimento: menos 1 °C
gesture-heating_minus_1-when = Quando regulo o aquecimento
gesture-heating_minus_1-then = baixo um grau, nunca abaixo de 18 °C quando estou em casa
gesture-heating_minus_1-why = Uma casa um pouco menos quente perde menos calor.

gesture-heating_21_to_19 = 19 °C em vez de 21 °C
gesture-heating_21_to_19-when = Quando estou em casa durante o dia
gesture-heating_21_to_19-then = regulo a sala para 19 °C
gesture-heating_21_to_19-why = Menos dois graus: o aquecimento trabalha menos tempo.

gesture-programmed_setback = Aquecimento regulado por horas
gesture-programmed_setback-when = Quando regulo o termóstato
gesture-programmed_setback-then = programo 17 °C para a noite e as ausências
gesture-programmed_setback-why = O calor chega quando é útil, e só então.

gesture-absence_setback = Aquecimento mais baixo durante as ausências
gesture-absence_setback-when = Quando saio por mais de duas horas
gesture-absence_setback-then = baixo o aquecimento para 16 °C
gesture-absence_setback-why = Uma casa vazia não precisa de estar quente.

gesture-shutters_night = Estores fechados à noite
gesture-shutters_night-when = Quando anoitece
gesture-shutters_night-then = fecho os estores
gesture-shutters_night-why = O ar entre o estore e o vidro guarda o calor.

gesture-seals_curtain = Vedantes nas janelas e cortinados grossos
gesture-seals_curtain-when = Quando sinto uma corrente de ar na janela
gesture-seals_curtain-then = ponho um vedante, sem tapar as grelhas de ventilação
gesture-seals_curtain-why = Entra menos ar frio. O ar novo passa pelas grelhas.

gesture-smart_valves = Válvulas termostáticas
gesture-smart_valves-when = Quando escrevo ao meu senhorio
gesture-smart_valves-then = peço válvulas termostáticas
gesture-smart_valves-why = Cada divisão recebe o calor útil, e não mais.

gesture-individual_metering = Aquecimento coletivo contado por casa
gesture-individual_metering-when = Quando escrevo ao meu senhorio
gesture-individual_metering-then = peço um contador de calor por casa
gesture-individual_metering-why = Cada um paga sobretudo o que usa.

gesture-tank_60_to_55 = Termoacumulador a 55 °C
gesture-tank_60_to_55-when = Quando tenho acesso ao regulador do termoacumulador
gesture-tank_60_to_55-then = ponho-o a 55 °C, nunca menos
gesture-tank_60_to_55-why = A água menos quente arrefece menos. Abaixo de 55 °C vivem bactérias.

gesture-ten_litres_less = Menos 10 litros de água quente por dia
gesture-ten_litres_less-when = Quando passo por água ou lavo as mãos
gesture-ten_litres_less-then = deixo a torneira do lado frio
gesture-ten_litres_less-why = Aquecer a água custa muito mais do que a água.

gesture-short_shower = Duche de 3 minutos em vez de 6
gesture-short_shower-when = Quando me ensaboo
gesture-short_shower-then = fecho a água
gesture-short_shower-why = Cada minuto de duche aquece cerca de dez litros.

gesture-shower_not_bath = Duche em vez de banho de imersão
gesture-shower_not_bath-when = Quando quero lavar-me
gesture-shower_not_bath-then = tomo duche em vez de banho de imersão
gesture-shower_not_bath-why = Um banho gasta duas a três vezes mais água quente.

gesture-aerator = Arejadores nas torneiras
gesture-aerator-when = Quando vou à loja de ferragens
gesture-aerator-then = compro um arejador por torneira e enrosco-o
gesture-aerator-why = O ar misturado dá o mesmo jato com menos água.

gesture-standby_off = Aparelhos em espera desligados com uma tomada múltipla
gesture-standby_off-when = Quando me vou deitar
gesture-standby_off-then = desligo a tomada múltipla da televisão
gesture-standby_off-why = Um aparelho em espera gasta dia e noite.

gesture-box_off_night = Router desligado à noite
gesture-box_off_night-when = Quando me vou deitar
gesture-box_off_night-then = desligo o router da internet
gesture-box_off_night-why = À noite gasta tanto como de dia.

gesture-led = Lâmpadas LED
gesture-led-when = Quando uma lâmpada antiga se funde
gesture-led-then = ponho uma LED no seu lugar
gesture-led-why = A mesma luz, com seis vezes menos eletricidade.

gesture-wash_30 = Lavagem a 30 °C
gesture-wash_30-when = Quando ponho a máquina a lavar
gesture-wash_30-then = escolho 30 °C
gesture-wash_30-why = Quase toda a energia de uma lavagem aquece a água.

gesture-line_drying = Roupa seca ao ar
gesture-line_drying-when = Quando a máquina acaba
gesture-line_drying-then = estendo a roupa e arejo dez minutos
gesture-line_drying-why = A máquina de secar é das que mais gastam.

gesture-dishwasher_eco = Programa eco da máquina da loiça
gesture-dishwasher_eco-when = Quando ponho a máquina da loiça a lavar
gesture-dishwasher_eco-then = escolho o programa eco
gesture-dishwasher_eco-why = Demora mais, mas aquece menos a água.

gesture-defrost = Congelador sem gelo
gesture-defrost-when = Quando o gelo chega aos três milímetros
gesture-defrost-then = descongelo o congelador
gesture-defrost-why = O gelo isola o frio: o motor trabalha mais.

gesture-fridge_temperature = Frigorífico a 4 °C, congelador a −18 °C
gesture-fridge_temperature-when = Quando abrir o frigorífico esta noite
gesture-fridge_temperature-then = vejo o termómetro e regulo para 4 °C
gesture-fridge_temperature-why = Cada grau de frio a mais custa.

gesture-fridge_cool_place = Frigorífico longe do calor
gesture-fridge_cool_place-when = Quando arrumo a cozinha
gesture-fridge_cool_place-then = afasto o frigorífico do forno e do radiador
gesture-fridge_cool_place-why = Quanto mais calor à volta, mais ele trabalha.

gesture-lid = Tampa na panela
gesture-lid-when = Quando fervo água
gesture-lid-then = ponho a tampa
gesture-lid-why = O vapor que sai leva o calor.

gesture-no_preheat = Forno sem pré-aquecimento
gesture-no_preheat-when = Quando ponho um prato no forno
gesture-no_preheat-then = não pré-aqueço, exceto para pastelaria
gesture-no_preheat-why = O prato coze também enquanto o forno aquece.

gesture-pan_not_oven = Frigideira em vez de forno
gesture-pan_not_oven-when = Quando cozinho pouca quantidade
gesture-pan_not_oven-then = uso a frigideira em vez do forno
gesture-pan_not_oven-why = Um forno aquece sobretudo as suas paredes.

gesture-kettle = Chaleira elétrica em vez de panela
gesture-kettle-when = Quando faço chá ou café
gesture-kettle-then = aqueço só a água necessária, na chaleira
gesture-kettle-why = Todo o seu calor vai para a água.

gesture-ac_26 = Ar condicionado a 26 °C
gesture-ac_26-when = Quando ligo o ar condicionado
gesture-ac_26-then = regulo-o para 26 °C
gesture-ac_26-why = Cada grau mais fresco custa muito mais.

gesture-shutters_summer = Estores fechados de dia no verão
gesture-shutters_summer-when = Quando o sol bate na janela
gesture-shutters_summer-then = fecho os estores
gesture-shutters_summer-why = O sol parado lá fora não aquece a casa.

gesture-fan_not_ac = Ventoinha em vez de ar condicionado
gesture-fan_not_ac-when = Quando está calor
gesture-fan_not_ac-then = uso a ventoinha em vez do ar condicionado
gesture-fan_not_ac-why = O ar em movimento refresca a pele por quase nada.
