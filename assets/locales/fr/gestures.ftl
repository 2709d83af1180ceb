### Les gestes : nom, plan « quand, alors », et pourquoi. Les numéros sont ceux de assets/catalogue/gestures.toml.

gesture-heating_minus_1 = Chauffage : 1 °C de moins
gesture-heating_minus_1-when = Quand je règle le chauffage
gesture-heating_minus_1-then = je baisse d’un degré, jamais sous 18 °C quand je suis là
gesture-heating_minus_1-why = Un logement un peu moins chaud perd moins de chaleur dehors.

gesture-heating_21_to_19 = 19 °C au lieu de 21 °C
gesture-heating_21_to_19-when = Quand je suis chez moi le jour
gesture-heating_21_to_19-then = je règle le séjour sur 19 °C
gesture-heating_21_to_19-why = Deux degrés de moins : le chauffage marche moins longtemps.

gesture-programmed_setback = Chauffage réglé selon les heures
gesture-programmed_setback-when = Quand je règle le thermostat
gesture-programmed_setback-then = je prévois 17 °C pour la nuit et les absences
gesture-programmed_setback-why = La chaleur vient quand elle sert, et seulement là.

gesture-absence_setback = Chauffage baissé pendant les absences
gesture-absence_setback-when = Quand je pars pour plus de deux heures
gesture-absence_setback-then = je baisse le chauffage à 16 °C
gesture-absence_setback-why = Un logement vide n’a pas besoin d’être chaud.

gesture-shutters_night = Volets fermés la nuit
gesture-shutters_night-when = Quand la nuit tombe
gesture-shutters_night-then = je ferme les volets
gesture-shutters_night-why = L’air entre le volet et la vitre garde la chaleur.

gesture-seals_curtain = Joints de fenêtre et rideaux épais
gesture-seals_curtain-when = Quand je sens un courant d’air à la fenêtre
gesture-seals_curtain-then = je pose un joint, sans boucher les grilles d’aération
gesture-seals_curtain-why = L’air froid entre moins. L’air neuf passe par les grilles.

gesture-smart_valves = Robinets thermostatiques
gesture-smart_valves-when = Quand j’écris à mon bailleur
gesture-smart_valves-then = je demande des robinets thermostatiques
gesture-smart_valves-why = Chaque pièce reçoit alors la chaleur utile, pas plus.

gesture-individual_metering = Chauffage collectif compté par logement
gesture-individual_metering-when = Quand j’écris à mon bailleur
gesture-individual_metering-then = je demande un compteur de chaleur par logement
gesture-individual_metering-why = Chacun paie alors surtout ce qu’il utilise.

gesture-tank_60_to_55 = Ballon d’eau chaude à 55 °C
gesture-tank_60_to_55-when = Quand j’ai accès au réglage du ballon
gesture-tank_60_to_55-then = je le mets sur 55 °C, jamais moins
gesture-tank_60_to_55-why = Une eau moins chaude se refroidit moins. Sous 55 °C, des bactéries vivent.

gesture-ten_litres_less = 10 litres d’eau chaude de moins par jour
gesture-ten_litres_less-when = Quand je rince ou me lave les mains
gesture-ten_litres_less-then = je laisse le robinet du côté froid
gesture-ten_litres_less-why = Chauffer l’eau coûte bien plus que l’eau.

gesture-short_shower = Douche de 3 minutes au lieu de 6
gesture-short_shower-when = Quand je me savonne
gesture-short_shower-then = je coupe l’eau
gesture-short_shower-why = Chaque minute de douche chauffe une dizaine de litres.

gesture-shower_not_bath = Douche au lieu du bain
gesture-shower_not_bath-when = Quand je veux me laver
gesture-shower_not_bath-then = je prends une douche plutôt qu’un bain
gesture-shower_not_bath-why = Un bain prend deux à trois fois plus d’eau chaude.

gesture-aerator = Mousseurs sur les robinets
gesture-aerator-when = Quand je vais au magasin de bricolage
gesture-aerator-then = j’achète un mousseur par robinet et je le visse
gesture-aerator-why = L’air mêlé à l’eau donne le même jet avec moins d’eau.

gesture-standby_off = Veilles coupées par une multiprise
gesture-standby_off-when = Quand je vais me coucher
gesture-standby_off-then = j’éteins la multiprise de la télévision
gesture-standby_off-why = Un appareil en veille consomme jour et nuit.

gesture-box_off_night = Box éteinte la nuit
gesture-box_off_night-when = Quand je vais me coucher
gesture-box_off_night-then = j’éteins la box internet
gesture-box_off_night-why = Elle consomme autant la nuit que le jour.

gesture-led = Ampoules LED
gesture-led-when = Quand une vieille ampoule s’éteint pour de bon
gesture-led-then = je mets une LED à sa place
gesture-led-why = La même lumière, avec six fois moins d’électricité.

gesture-wash_30 = Lavage à 30 °C
gesture-wash_30-when = Quand je lance une machine
gesture-wash_30-then = je choisis 30 °C
gesture-wash_30-why = Presque toute l’énergie d’un lavage chauffe l’eau.

gesture-line_drying = Linge séché à l’air
gesture-line_drying-when = Quand la machine est finie
gesture-line_drying-then = j’étends le linge et j’aère dix minutes
gesture-line_drying-why = Le sèche-linge est l’un des plus gros appareils.

gesture-dishwasher_eco = Programme éco du lave-vaisselle
gesture-dishwasher_eco-when = Quand je lance le lave-vaisselle
gesture-dishwasher_eco-then = je choisis le programme éco
gesture-dishwasher_eco-why = Il dure plus longtemps, mais il chauffe moins l’eau.

gesture-defrost = Congélateur dégivré
gesture-defrost-when = Quand le givre atteint trois millimètres
gesture-defrost-then = je dégivre le congélateur
gesture-defrost-why = Le givre isole le froid : le moteur tourne plus.

gesture-fridge_temperature = Réfrigérateur à 4 °C, congélateur à −18 °C
gesture-fridge_temperature-when = Quand j’ouvre le réfrigérateur ce soir
gesture-fridge_temperature-then = je vérifie le thermomètre et je règle sur 4 °C
gesture-fridge_temperature-why = Chaque degré de froid en trop coûte.

gesture-fridge_cool_place = Réfrigérateur loin de la chaleur
gesture-fridge_cool_place-when = Quand je range la cuisine
gesture-fridge_cool_place-then = j’éloigne le réfrigérateur du four et du radiateur
gesture-fridge_cool_place-why = Plus il fait chaud autour, plus il travaille.

gesture-lid = Couvercle sur la casserole
gesture-lid-when = Quand je fais bouillir de l’eau
gesture-lid-then = je mets un couvercle
gesture-lid-why = La vapeur qui part emporte la chaleur.

gesture-no_preheat = Four sans préchauffage
gesture-no_preheat-when = Quand je mets un plat au four
gesture-no_preheat-then = je ne préchauffe pas, sauf pour la pâtisserie
gesture-no_preheat-why = Le plat cuit aussi pendant que le four monte.

gesture-pan_not_oven = Poêle plutôt que four
gesture-pan_not_oven-when = Quand je cuis une petite quantité
gesture-pan_not_oven-then = je prends la poêle plutôt que le four
gesture-pan_not_oven-why = Un four chauffe surtout ses parois.

gesture-kettle = Bouilloire plutôt que casserole
gesture-kettle-when = Quand je fais un thé ou un café
gesture-kettle-then = je chauffe juste l’eau utile, à la bouilloire
gesture-kettle-why = Toute sa chaleur va dans l’eau.

gesture-ac_26 = Climatiseur à 26 °C
gesture-ac_26-when = Quand j’allume le climatiseur
gesture-ac_26-then = je le règle sur 26 °C
gesture-ac_26-why = Chaque degré plus frais coûte beaucoup plus.

gesture-shutters_summer = Volets fermés le jour en été
gesture-shutters_summer-when = Quand le soleil tape sur la fenêtre
gesture-shutters_summer-then = je ferme les volets
gesture-shutters_summer-why = Le soleil arrêté dehors ne chauffe pas le logement.

gesture-fan_not_ac = Ventilateur plutôt que climatiseur
gesture-fan_not_ac-when = Quand il fait chaud
gesture-fan_not_ac-then = je mets le ventilateur plutôt que le climatiseur
gesture-fan_not_ac-why = Un souffle d’air rafraîchit la peau, pour presque rien.
