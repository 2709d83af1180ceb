### My home: the eight questions and what comes of them, in the game and in the light edition.

## The eight questions.

plan-q-zone = Nerede yaşıyorsunuz?
plan-q-zone-help = Aynı iklimdeki en yakın şehri seçin.
plan-q-zone-h1a = Lille, Paris, Rouen, Amiens
plan-q-zone-h1b = Strazburg, Nancy, Reims, Orléans
plan-q-zone-h1c = Lyon, Grenoble, Dijon, Clermont-Ferrand, Limoges
plan-q-zone-h2a = Rennes, Brest, Saint-Lô
plan-q-zone-h2b = Nantes, Angers, Tours, Poitiers
plan-q-zone-h2c = Bordeaux, Toulouse, Pau
plan-q-zone-h2d = Valence, Avignon, Privas
plan-q-zone-h3 = Marsilya, Nice, Montpellier, Ajaccio
plan-q-surface_m2 = Eviniz kaç metrekare?
plan-q-surface_m2-help = Aşağı yukarı. Kira sözleşmesinde yazar.
plan-q-surface_m2-value = { $n } m²
plan-q-floor = Hangi kattasınız?
plan-q-floor-help = Çatının altında veya bodrumun üstünde daha çok ısı kaybolur.
plan-q-floor-ground = En alt katta
plan-q-floor-middle = İki kat arasında
plan-q-floor-top = En üstte, çatının altında
plan-q-era = Bina ne zaman yapıldı?
plan-q-era-help = Bilmiyorsanız, en yakın görüneni seçin.
plan-q-era-pre-1948 = 1948’den önce
plan-q-era-1948-1974 = 1948–1974
plan-q-era-1975 = 1975–1987
plan-q-era-1988 = 1988–2004
plan-q-era-2005 = 2005–2012
plan-q-era-2013 = 2013’ten beri
plan-q-heating = Eviniz nasıl ısınıyor?
plan-q-heating-help = Ortak ısıtma, aidatla birlikte ödenir.
plan-q-heating-electric = Elektrikli radyatörler
plan-q-heating-gas = Kendi gaz kazanım
plan-q-heating-collective = Ortak ısıtma
plan-q-water = Sıcak su nereden geliyor?
plan-q-water-help = Su deposu büyük bir tanktır, çoğu kez dolabın içindedir.
plan-q-water-electric-tank = Elektrikli su deposu
plan-q-water-gas = Kendi gaz kazanım
plan-q-water-collective = Ortak sıcak su
plan-q-people = Burada kaç kişi yaşıyor?
plan-q-people-help = Çocuklar da sayılır.
plan-q-people-value = { $n ->
    [one] 1 kişi
   *[other] { $n } kişi
}
plan-q-habits = Şimdiden neler yapıyorsunuz?
plan-q-habits-help = Evinizde doğru olanları işaretleyin. Hiçbiri zorunlu değil.

## The calculation and its result.

plan-progress = Soru { $number } / { $total }
plan-back = Geri
plan-see = Yılımı gör
plan-computing = Yılınızı onar dakikalık adımlarla hesaplıyoruz.
plan-year-title = Evinizin bir yılı
plan-year-around = yaklaşık { $eur }
plan-year-range = { $low } ile { $high } arası
plan-year-why = Aralık alışkanlıklardan gelir: sıcak su, ısı, evde geçen zaman.
plan-year-energy = { $kwh } enerji, { $co2 } CO2.
plan-uses-title = Para nereye gidiyor
plan-done-title = Bunu zaten yapıyorsunuz: tebrikler!
plan-done-saves = Yılda { $low } ile { $high } arası tasarruf.
plan-rank-title = Önerileriniz, büyükten küçüğe
plan-rank-help = Bir, iki ya da üç tane seçin.
plan-range = yılda { $low } ile { $high } arası
plan-range-small = yılda { $high } altında
plan-free = ücretsiz
plan-price = { $low } ile { $high } arası
plan-choose = Seç
plan-chosen = Seçildi
plan-chosen-count = { $n ->
    [0] Seçilen öneri yok
    [one] 3 öneriden 1’i seçildi
   *[other] 3 öneriden { $n } tanesi seçildi
}
plan-full = Üç öneri seçildi bile. Değiştirmek için birini çıkarın.
plan-together = Birlikte: yılda { $low } ile { $high } arası
plan-promise = Bir aralık, bir söz değil.
plan-all-gestures = Diğer önerileri gör
plan-change = Yanıtlarımı değiştir
plan-cents = Az kazandıran bir davranış da değerlidir: önce rahatınız gelir.
plan-chosen-title = { $n ->
    [one] Benim kararım
    [2] İki kararım
   *[other] Üç kararım
}

## How it is known.

plan-how = Nereden biliyoruz?
plan-how-computed = Sizinki gibi bir ev için hesaplandı: bu davranışla bir yıl, onsuz bir yıl.
plan-how-published = Başka yerde bulunan: { $figure }.
plan-figure-range = { $low }–{ $high }
plan-figure-heating = ısıtmada % { $figure } daha az
plan-figure-bill = faturada % { $figure } daha az
plan-figure-hot-water = sıcak su enerjisinde % { $figure } daha az
plan-figure-kwh-per-shower = duş başına { $figure } kWh daha az
plan-figure-litres = her seferinde { $figure } litre daha az sıcak su
plan-figure-flow = muslukta % { $figure } daha az su
plan-figure-kwh-per-year = yılda { $figure } kWh daha az
plan-figure-cycle = her yıkamada % { $figure } daha az enerji
plan-figure-device = cihazda % { $figure } daha az enerji
plan-figure-device-per-k = derece başına % { $figure } daha az enerji
plan-figure-boil = kaynatmada % { $figure } daha az enerji
plan-figure-ratio = { $figure } kat daha az enerji
plan-figure-cooling = klimada % { $figure } daha az
