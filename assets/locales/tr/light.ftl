### Hafif sürüm: açık, kibar bir Türkçe ile (siz).

light-title = Doux Foyer: evinizde enerji
light-description = Evinizde enerji nereye gidiyor, hangi davranışlar işe yarıyor. Hesap yok, takip yok.
light-skip = İçeriğe geç
light-languages = Diller
light-motto = Evde iyi yaşamak, daha az ödemek.
light-what = Evinizde enerjinin nereye gittiğini görün. Üç öneriyle ayrılın.
light-plan = Evim
light-plan-about = 8 soru, iki dakika: yılınız avro olarak ve size uygun öneriler.
light-plan-start = Başla
light-gestures = Öneriler
light-gestures-about = { $count } öneri, rakamları ve kaynakları.
light-day = Anlatılan bir gün
light-day-about = Bir aile, bir kış günü, önerilerle ve onlarsız.
light-game = Oyun
light-game-about = Bir evde bir gün yaşayın, Fransızca veya İngilizce.
light-game-weight = Oyun { $size } yer tutar. Yalnızca açarsanız yüklenir.
light-privacy = Hesap yok, çerez yok. Yanıtlarınız bu cihazda kalır.
light-home = Ana sayfa
light-no-script = Sorular için JavaScript gerekir. Öneriler ve rakamları aşağıdadır.
light-no-engine-title = Hesap burada yapılamıyor
light-no-engine = Bu tarayıcı hesabı yapamıyor ya da bağlantı kesildi. Öneriler ve rakamları yine okunabilir.
light-retry = Yeniden dene
light-damaged-title = Bu bağlantı bozuk
light-damaged = Adresin bir bölümü eksik ya da değişmiş. 8 soru önerilerinizi geri getirir.
light-damaged-version = Bu bağlantı Doux Foyer’nin başka bir sürümünden. 8 soru önerilerinizi geri getirir.

## Kim yapabilir.

light-who-me = Ben
light-who-purchase = Küçük alışveriş
light-who-landlord = Ev sahibi

## Kullanımlar.

light-use-heating = Isıtma
light-use-hot_water = Sıcak su
light-use-cooking = Yemek pişirme
light-use-cold = Buzdolabı ve dondurucu
light-use-washing = Yıkama
light-use-lighting = Aydınlatma
light-use-screens = Ekranlar
light-use-standby = Bekleme durumu
light-use-ventilation = Havalandırma
light-use-cooling = Klima
light-use-other = Diğerleri
light-use-subscription = Abonelikler

## Hesap ve sonucu.

light-to-sheet = Kâğıdımı gör

## Kâğıt.

sheet-home = { $surface }, { $people }. { $heating }. { $water }.
sheet-date = { $date }
sheet-intro = { $n ->
    [one] Bu karar faturalarımı şu kadar azaltabilir
   *[other] Bu kararlar faturalarımı şu kadar azaltabilir
}
sheet-amount = { $low } – { $high }
sheet-per-year = yılda. Bir aralık, bir söz değil.
sheet-temperatures = İyi sıcaklıklar
sheet-day = gündüz, evdeyken
sheet-night = gece, yatak odaları
sheet-away = gündüz evde yokken
sheet-degrees = { $c } °C
sheet-health = Bebek, yaşlı veya hasta: en az 19 °C.
sheet-plan = { $when }, { $then }.
sheet-because = Çünkü: { $why }
sheet-week = Haftamız
sheet-week-help = her akşam birlikte işaretleyin
sheet-qr = Bu kâğıda dönmek için
sheet-qr-help = Telefonu bu kareye tutun. Hiçbir şey kaydedilmez.
sheet-adviser = Ev sahibim, danışmanım
sheet-service = France Rénov’, ücretsiz danışma (Fransızca): 0 808 800 700, france-renov.gouv.fr
sheet-print = Yazdır
sheet-copy = Bağlantıyı kopyala
sheet-copied = Bağlantı kopyalandı.
sheet-link = Bu kâğıdın bağlantısı
sheet-back = Önerilere dön
sheet-ready = Kâğıdınız tek sayfaya sığar.

## Bütün öneriler.

light-gestures-intro = Bu rakamları başkaları yayımladı. Sizin evinizde değişir: 8 soru onları hesaplar.
light-source = Kaynak:
light-grade-A = resmî veri, standart veya ölçüm
light-grade-B = başkasının aktardığı resmî rakam
light-grade-C = bu verilerden hesap
light-grade-M = meslekte bilinen yaklaşık değer

## Anlatılan bir gün.

day-setting = { $city }, ocak ayında bir gün. Dışarısı { $low } ile { $high } arası.
day-people = { $n } kişi { $surface } bir evde yaşıyor. Isıtma elektrikli.
day-method = Hesap aynı günü iki kez yaşar: önce önerisiz, sonra önerilerle.
day-hour = Dışarısı { $outdoor }. Oturma odası { $living }, önerisiz { $living_without }. Bir saatte kullanılan: { $kwh }, önerisiz { $kwh_without }.
day-came-home = { $name } eve geliyor.
day-went-out = { $name } çıkıyor.
day-thermostat = { $room }: termostat { $c }.
day-shutter-closed = Panjurlar kapandı.
day-shutter-open = Gün ışıdı: panjurlar açıldı.
day-window-tilted = { $room }: { $name } pencereyi aralıyor, altında radyatör çalışıyor.
day-window-closed = { $room }: pencere yeniden kapandı.
day-tank = Sıcak su deposu { $c } olarak ayarlandı.
day-off = Kapatıldı: { $device }.
day-sunset = Güneş batıyor.
day-sunrise = Güneş doğuyor.
day-end = Günün sonunda: önerilerle { $eur }, onlarsız { $without }.
day-end-energy = Enerji olarak: { $without } yerine { $kwh }.
day-end-health = Kimse uyanıkken 18 °C’nin altında kalmadı.
day-savings = O gün her davranışın kazandırdığı
day-together = Birlikte, toplamdan biraz azdır: daha serin bir oda zaten daha az kaybeder.
day-walls = Hesaba duvarların yarın geri alacağı ısı da eklendi.
day-saving-window = Kapatılan pencere: { $room }
day-saving-setpoint = Termostat: { $room }
day-saving-shutter = Panjur: { $room }
day-saving-tank = Sıcak su deposu
day-saving-off = Kapatılan: { $device }
day-saving-others = Kalanların hepsi
day-room-living = Oturma odası
day-room-bed = Ebeveyn yatak odası
day-room-child = Çocuk odası
day-room-bath = Banyo
day-room-hall = Giriş
day-device-tv = televizyon
day-device-tv_box = TV kutusu
day-device-console = oyun konsolu
day-device-computer = bilgisayar
day-device-router = internet modemi
day-device-lamp = lamba
