### Öneriler: ad, «olunca, yaparım» planı ve nedeni.

gesture-heating_minus_1 = Isıtma: 1 °C daha az
gesture-heating_minus_1-when = Isıtmayı ayarlarken
gesture-heating_minus_1-then = bir derece kısarım, evdeyken asla 18 °C’nin altına inmem
gesture-heating_minus_1-why = Biraz daha az sıcak bir ev dışarıya daha az ısı kaybeder.

gesture-heating_21_to_19 = 21 °C yerine 19 °C
gesture-heating_21_to_19-when = Gündüz evdeyken
gesture-heating_21_to_19-then = oturma odasını 19 °C’ye ayarlarım
gesture-heating_21_to_19-why = İki derece daha az: ısıtma daha kısa çalışır.

gesture-programmed_setback = Saatlere göre ayarlanan ısıtma
gesture-programmed_setback-when = Termostatı ayarlarken
gesture-programmed_setback-then = gece ve evde olmadığım saatler için 17 °C seçerim
gesture-programmed_setback-why = Isı gerektiğinde gelir, yalnızca o zaman.

gesture-absence_setback = Evde yokken kısılan ısıtma
gesture-absence_setback-when = İki saatten uzun çıkarken
gesture-absence_setback-then = ısıtmayı 16 °C’ye kısarım
gesture-absence_setback-why = Boş bir evin sıcak olması gerekmez.

gesture-shutters_night = Gece kapalı panjurlar
gesture-shutters_night-when = Hava kararınca
gesture-shutters_night-then = panjurları kapatırım
gesture-shutters_night-why = Panjur ile cam arasındaki hava ısıyı tutar.

gesture-seals_curtain = Pencere fitili ve kalın perde
gesture-seals_curtain-when = Pencerede hava akımı hissedince
gesture-seals_curtain-then = fitil takarım, havalandırma ızgaralarını açık bırakırım
gesture-seals_curtain-why = Daha az soğuk hava girer. Temiz hava ızgaralardan gelir.

gesture-smart_valves = Termostatik vanalar
gesture-smart_valves-when = Ev sahibime yazarken
gesture-smart_valves-then = termostatik vana isterim
gesture-smart_valves-why = Her oda gerektiği kadar ısı alır, fazlasını değil.

gesture-individual_metering = Daireye göre ölçülen ortak ısıtma
gesture-individual_metering-when = Ev sahibime yazarken
gesture-individual_metering-then = her daire için ısı sayacı isterim
gesture-individual_metering-why = O zaman herkes daha çok kendi kullandığını öder.

gesture-tank_60_to_55 = Sıcak su deposu 55 °C’de
gesture-tank_60_to_55-when = Deponun ayarına ulaşabildiğimde
gesture-tank_60_to_55-then = 55 °C’ye ayarlarım, asla daha aza değil
gesture-tank_60_to_55-why = Daha az sıcak su daha az soğur. 55 °C’nin altında bakteri yaşar.

gesture-ten_litres_less = Günde 10 litre daha az sıcak su
gesture-ten_litres_less-when = Bir şey durularken veya el yıkarken
gesture-ten_litres_less-then = musluğu soğuk tarafta bırakırım
gesture-ten_litres_less-why = Suyu ısıtmak, sudan çok daha pahalıdır.

gesture-short_shower = 6 dakika yerine 3 dakika duş
gesture-short_shower-when = Sabunlanırken
gesture-short_shower-then = suyu kapatırım
gesture-short_shower-why = Duşun her dakikası on litre kadar su ısıtır.

gesture-shower_not_bath = Küvet yerine duş
gesture-shower_not_bath-when = Yıkanmak istediğimde
gesture-shower_not_bath-then = küvet yerine duşu seçerim
gesture-shower_not_bath-why = Küvet iki üç kat daha çok sıcak su ister.

gesture-aerator = Musluklara hava karıştırıcı (perlatör)
gesture-aerator-when = Yapı markete gidince
gesture-aerator-then = her musluk için bir perlatör alıp takarım
gesture-aerator-why = Hava karışınca aynı akış daha az suyla gelir.

gesture-standby_off = Anahtarlı prizle kesilen bekleme
gesture-standby_off-when = Yatmaya giderken
gesture-standby_off-then = televizyonun çoklu prizini kapatırım
gesture-standby_off-why = Beklemedeki cihaz gece gündüz elektrik çeker.

gesture-box_off_night = Gece kapalı modem
gesture-box_off_night-when = Yatmaya giderken
gesture-box_off_night-then = internet modemini kapatırım
gesture-box_off_night-why = Gece de gündüz kadar elektrik çeker.

gesture-led = LED ampuller
gesture-led-when = Eski bir ampul bozulunca
gesture-led-then = yerine LED takarım
gesture-led-why = Aynı ışık, altıda bir elektrikle.

gesture-wash_30 = 30 °C’de yıkama
gesture-wash_30-when = Çamaşır makinesini çalıştırırken
gesture-wash_30-then = 30 °C’yi seçerim
gesture-wash_30-why = Yıkamanın enerjisi neredeyse hep suyu ısıtır.

gesture-line_drying = Havada kurutulan çamaşır
gesture-line_drying-when = Makine bitince
gesture-line_drying-then = çamaşırı asar, odayı on dakika havalandırırım
gesture-line_drying-why = Kurutma makinesi en çok tüketen cihazlardandır.

gesture-dishwasher_eco = Bulaşık makinesinde eko program
gesture-dishwasher_eco-when = Bulaşık makinesini çalıştırırken
gesture-dishwasher_eco-then = eko programı seçerim
gesture-dishwasher_eco-why = Daha uzun sürer ama suyu daha az ısıtır.

gesture-defrost = Buzu çözülmüş dondurucu
gesture-defrost-when = Buz üç milimetreye varınca
gesture-defrost-then = dondurucunun buzunu çözerim
gesture-defrost-why = Buz soğuğu engeller: motor daha çok çalışır.

gesture-fridge_temperature = Buzdolabı 4 °C, dondurucu −18 °C
gesture-fridge_temperature-when = Bu akşam buzdolabını açınca
gesture-fridge_temperature-then = termometreye bakar, 4 °C’ye ayarlarım
gesture-fridge_temperature-why = Fazladan her soğuk derecenin bedeli vardır.

gesture-fridge_cool_place = Isıdan uzak buzdolabı
gesture-fridge_cool_place-when = Mutfağı düzenlerken
gesture-fridge_cool_place-then = buzdolabını fırından ve radyatörden uzaklaştırırım
gesture-fridge_cool_place-why = Çevresi ne kadar sıcaksa o kadar çok çalışır.

gesture-lid = Tencereye kapak
gesture-lid-when = Su kaynatırken
gesture-lid-then = kapağı kapatırım
gesture-lid-why = Çıkan buhar ısıyı da götürür.

gesture-no_preheat = Ön ısıtmasız fırın
gesture-no_preheat-when = Fırına yemek koyarken
gesture-no_preheat-then = hamur işi dışında ön ısıtma yapmam
gesture-no_preheat-why = Fırın ısınırken yemek de pişer.

gesture-pan_not_oven = Fırın yerine tava
gesture-pan_not_oven-when = Az miktarda pişirirken
gesture-pan_not_oven-then = fırın yerine tavayı kullanırım
gesture-pan_not_oven-why = Fırın en çok kendi duvarlarını ısıtır.

gesture-kettle = Tencere yerine su ısıtıcısı
gesture-kettle-when = Çay veya kahve yaparken
gesture-kettle-then = yalnızca gereken suyu ısıtıcıda ısıtırım
gesture-kettle-why = Bütün ısısı suya gider.

gesture-ac_26 = Klima 26 °C’de
gesture-ac_26-when = Klimayı açarken
gesture-ac_26-then = 26 °C’ye ayarlarım
gesture-ac_26-why = Daha serin her derece çok daha pahalıdır.

gesture-shutters_summer = Yazın gündüz kapalı panjurlar
gesture-shutters_summer-when = Güneş pencereye vurunca
gesture-shutters_summer-then = panjurları kapatırım
gesture-shutters_summer-why = Dışarıda durdurulan güneş evi ısıtmaz.

gesture-fan_not_ac = Klima yerine vantilatör
gesture-fan_not_ac-when = Hava sıcakken
gesture-fan_not_ac-then = klima yerine vantilatör kullanırım
gesture-fan_not_ac-why = Hareketli hava cildi neredeyse bedavaya serinletir.
