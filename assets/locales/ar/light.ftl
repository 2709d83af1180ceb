### الإصدار الخفيف، بلغة عربية واضحة ومهذّبة.

light-title = ‏Doux Foyer: الطاقة في بيتكم
light-description = أين تذهب الطاقة في بيتكم، والعادات التي تفيد. بلا حساب وبلا تتبّع.
light-skip = الانتقال إلى المحتوى
light-languages = اللغات
light-motto = العيش الطيّب في البيت، بكلفة أقل.
light-what = اكتشفوا أين تذهب الطاقة في بيتكم، واخرجوا بثلاث عادات مفيدة.
light-plan = بيتي
light-plan-about = ثمانية أسئلة في دقيقتين: سنتكم باليورو، والعادات المناسبة لكم.
light-plan-start = ابدأ
light-gestures = العادات المفيدة
light-gestures-about = { $count } عادة، مع أرقامها ومصادرها.
light-day = حكاية يوم
light-day-about = عائلة في يوم شتاء، مع العادات المفيدة ومن دونها.
light-game = اللعبة
light-game-about = عيشوا يومًا في بيت، بالفرنسية أو بالإنجليزية.
light-game-weight = حجم اللعبة { $size }. لا تُحمَّل إلا إذا فتحتموها.
light-privacy = بلا حساب وبلا ملفات تتبّع. إجاباتكم تبقى على هذا الجهاز.
light-home = الصفحة الأولى
light-no-script = الأسئلة تحتاج إلى JavaScript. العادات وأرقامها في الأسفل.
light-no-engine-title = الحساب غير ممكن هنا
light-no-engine = هذا المتصفح لا يستطيع الحساب، أو انقطع الاتصال. يمكن دائمًا قراءة العادات وأرقامها.
light-retry = إعادة المحاولة
light-damaged-title = هذا الرابط تالف
light-damaged = ينقص جزء من العنوان أو تغيّر. الأسئلة الثمانية تعيد إليكم عاداتكم.
light-damaged-version = هذا الرابط من إصدار آخر من Doux Foyer. الأسئلة الثمانية تعيد إليكم عاداتكم.

## من يستطيع.

light-who-me = أنا
light-who-purchase = شراء بسيط
light-who-landlord = المؤجّر

## الاستعمالات.

light-use-heating = التدفئة
light-use-hot_water = الماء الساخن
light-use-cooking = الطبخ
light-use-cold = الثلاجة والمجمّد
light-use-washing = الغسيل
light-use-lighting = الإضاءة
light-use-screens = الشاشات
light-use-standby = وضع الاستعداد
light-use-ventilation = التهوية
light-use-cooling = التكييف
light-use-other = غير ذلك
light-use-subscription = الاشتراكات

## الحساب ونتيجته.

light-to-sheet = عرض ورقتي

## الورقة.

sheet-home = { $surface }، { $people }. { $heating }. { $water }.
sheet-date = { $date }
sheet-intro = { $n ->
    [one] هذه العادة قد تخفض فواتيري
   *[other] هذه العادات قد تخفض فواتيري
}
sheet-amount = من { $low } إلى { $high }
sheet-per-year = في السنة. تقدير بين حدّين، وليس وعدًا.
sheet-temperatures = درجات حرارة جيدة
sheet-day = نهارًا ونحن في البيت
sheet-night = ليلًا في غرف النوم
sheet-away = عند الغياب نهارًا
sheet-degrees = { $c } °م
sheet-health = رضيع أو مسنّ أو مريض: 19 °م على الأقل.
sheet-plan = { $when }، { $then }.
sheet-because = لأن: { $why }
sheet-week = أسبوعنا
sheet-week-help = ضعوا علامة كل مساء، معًا
sheet-qr = العودة إلى هذه الورقة
sheet-qr-help = وجّهوا هاتفًا إلى هذا المربّع. لا يُسجَّل شيء.
sheet-adviser = المؤجّر، المستشار
sheet-service = ‏France Rénov’، نصائح مجانية (بالفرنسية): ‎0 808 800 700‎، france-renov.gouv.fr
sheet-print = طباعة
sheet-copy = نسخ الرابط
sheet-copied = تمّ نسخ الرابط.
sheet-link = رابط هذه الورقة
sheet-back = العودة إلى العادات
sheet-ready = ورقتكم تتّسع في صفحة واحدة.

## كل العادات.

light-gestures-intro = هذه أرقام نشرها آخرون. وهي تختلف في بيتكم: الأسئلة الثمانية تحسبها.
light-source = المصدر:
light-grade-A = بيانات رسمية أو معيار أو قياس
light-grade-B = رقم رسمي نقله آخرون
light-grade-C = حساب من هذه البيانات
light-grade-M = تقدير معروف في المهنة

## حكاية يوم.

day-setting = { $city }، يوم من كانون الثاني (يناير). في الخارج من { $low } إلى { $high }.
day-people = يعيش { $n } أشخاص في { $surface }. التدفئة كهربائية.
day-method = يعيش الحساب اليوم نفسه مرتين: من دون العادات المفيدة، ثم معها.
day-hour = في الخارج { $outdoor }. غرفة الجلوس { $living }، ومن دون العادات { $living_without }. ما استُهلك في ساعة: { $kwh }، ومن دون العادات { $kwh_without }.
day-came-home = { $name }: عودة إلى البيت.
day-went-out = { $name }: خروج من البيت.
day-thermostat = { $room }: ضبط الحرارة على { $c }.
day-shutter-closed = أُغلقت مصاريع النوافذ.
day-shutter-open = طلع النهار: فُتحت مصاريع النوافذ.
day-window-tilted = { $room }: { $name } وفتح النافذة قليلًا فوق مدفأة تعمل.
day-window-closed = { $room }: أُغلقت النافذة من جديد.
day-tank = ضُبط خزان الماء الساخن على { $c }.
day-off = أُطفئ: { $device }.
day-sunset = تغرب الشمس.
day-sunrise = تشرق الشمس.
day-end = في نهاية اليوم: { $eur } مع العادات المفيدة، و{ $without } من دونها.
day-end-energy = من حيث الطاقة: { $kwh } بدل { $without }.
day-end-health = لم يبقَ أحد مستيقظًا تحت 18 °م.
day-savings = ما وفّرته كل عادة في ذلك اليوم
day-together = معًا أقل قليلًا من المجموع: الغرفة الأبرد تفقد أصلًا حرارة أقل.
day-walls = يضيف الحساب الحرارة التي ستستعيدها الجدران غدًا.
day-saving-window = نافذة مغلقة: { $room }
day-saving-setpoint = منظّم الحرارة: { $room }
day-saving-shutter = مصراع: { $room }
day-saving-tank = خزان الماء الساخن
day-saving-off = أُطفئ: { $device }
day-saving-others = كل الباقي
day-room-living = غرفة الجلوس
day-room-bed = غرفة الوالدين
day-room-child = غرفة الطفل
day-room-bath = الحمّام
day-room-hall = المدخل
day-device-tv = التلفاز
day-device-tv_box = جهاز استقبال التلفاز
day-device-console = جهاز الألعاب
day-device-computer = الحاسوب
day-device-router = جهاز الإنترنت
day-device-lamp = مصباح
