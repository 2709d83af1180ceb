### My home: the eight questions and what comes of them, in the game and in the light edition.

## The eight questions.

plan-q-zone = أين تسكنون؟
plan-q-zone-help = اختاروا أقرب مدينة لها المناخ نفسه.
plan-q-zone-h1a = ليل، باريس، روان، أميان
plan-q-zone-h1b = ستراسبورغ، نانسي، رانس، أورليان
plan-q-zone-h1c = ليون، غرونوبل، ديجون، كليرمون فيران، ليموج
plan-q-zone-h2a = رين، بريست، سان لو
plan-q-zone-h2b = نانت، أنجيه، تور، بواتييه
plan-q-zone-h2c = بوردو، تولوز، بو
plan-q-zone-h2d = فالانس، أفينيون، بريفا
plan-q-zone-h3 = مرسيليا، نيس، مونبلييه، أجاكسيو
plan-q-surface_m2 = كم مساحة بيتكم؟
plan-q-surface_m2-help = تقريبًا. وهي مكتوبة في عقد الإيجار.
plan-q-surface_m2-value = { $n } م²
plan-q-floor = في أي طابق تسكنون؟
plan-q-floor-help = تحت السقف أو فوق قبو تضيع حرارة أكثر.
plan-q-floor-ground = في الأسفل
plan-q-floor-middle = بين طابقين
plan-q-floor-top = في الأعلى، تحت السقف
plan-q-era = متى بُني المبنى؟
plan-q-era-help = إن كنتم لا تعرفون، فاختاروا ما يبدو الأقرب.
plan-q-era-pre-1948 = قبل 1948
plan-q-era-1948-1974 = من 1948 إلى 1974
plan-q-era-1975 = من 1975 إلى 1987
plan-q-era-1988 = من 1988 إلى 2004
plan-q-era-2005 = من 2005 إلى 2012
plan-q-era-2013 = منذ 2013
plan-q-heating = كيف يُدفَّأ البيت؟
plan-q-heating-help = التدفئة الجماعية تُدفع مع الأعباء المشتركة.
plan-q-heating-electric = مدافئ كهربائية
plan-q-heating-gas = سخّان غاز خاص بي
plan-q-heating-collective = تدفئة جماعية
plan-q-water = من أين يأتي الماء الساخن؟
plan-q-water-help = الخزان أسطوانة كبيرة، وغالبًا ما يكون في خزانة.
plan-q-water-electric-tank = خزان كهربائي
plan-q-water-gas = سخّان غاز خاص بي
plan-q-water-collective = ماء ساخن جماعي
plan-q-people = كم شخصًا يعيش هنا؟
plan-q-people-help = الأطفال يُحسبون أيضًا.
plan-q-people-value = { $n ->
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
   *[other] { $n } شخصًا
}
plan-q-habits = ماذا تفعلون الآن؟
plan-q-habits-help = ضعوا علامة على كل ما هو صحيح في بيتكم. لا شيء إلزامي.

## The calculation and its result.

plan-progress = السؤال { $number } من { $total }
plan-back = رجوع
plan-see = عرض سنتي
plan-computing = نحسب سنتكم، عشر دقائق بعد عشر دقائق.
plan-year-title = بيتكم خلال سنة
plan-year-around = نحو { $eur }
plan-year-range = من { $low } إلى { $high }
plan-year-why = سبب الفارق هو العادات: الماء الساخن والدفء والوقت في البيت.
plan-year-energy = { $kwh } من الطاقة، و{ $co2 } من ثاني أكسيد الكربون.
plan-uses-title = أين يذهب المال
plan-done-title = تفعلون هذا من قبل: أحسنتم!
plan-done-saves = توفير من { $low } إلى { $high } في السنة.
plan-rank-title = عاداتكم المفيدة، من الأكبر إلى الأصغر
plan-rank-help = اختاروا واحدة أو اثنتين أو ثلاثًا.
plan-range = من { $low } إلى { $high } في السنة
plan-range-small = أقل من { $high } في السنة
plan-free = مجانًا
plan-price = من { $low } إلى { $high }
plan-choose = اختيار
plan-chosen = تمّ الاختيار
plan-chosen-count = { $n ->
    [0] لم يتم اختيار شيء
    [one] تمّ اختيار عادة من 3
    [two] تمّ اختيار عادتين من 3
   *[other] تمّ اختيار { $n } من 3
}
plan-full = اختيرت ثلاث عادات. أزيلوا واحدة للتغيير.
plan-together = معًا: من { $low } إلى { $high } في السنة
plan-promise = هذا تقدير بين حدّين، وليس وعدًا.
plan-all-gestures = عرض العادات الأخرى
plan-change = تغيير إجاباتي
plan-cents = العادة مفيدة ولو وفّرت القليل: راحتكم أولًا.
plan-chosen-title = { $n ->
    [one] عادتي المفيدة
    [two] عادتاي المفيدتان
   *[other] عاداتي الثلاث
}

## How it is known.

plan-how = كيف نعرف ذلك؟
plan-how-computed = حُسب لبيت يشبه بيتكم: سنة مع هذه العادة وسنة من دونها.
plan-how-published = وُجد في مكان آخر: { $figure }.
plan-figure-range = { $low } إلى { $high }
plan-figure-heating = تدفئة أقل بنسبة { $figure } %
plan-figure-bill = فاتورة أقل بنسبة { $figure } %
plan-figure-hot-water = طاقة أقل للماء الساخن بنسبة { $figure } %
plan-figure-kwh-per-shower = { $figure } كيلوواط ساعة أقل لكل استحمام
plan-figure-litres = { $figure } لترًا أقل من الماء الساخن كل مرة
plan-figure-flow = ماء أقل من الصنبور بنسبة { $figure } %
plan-figure-kwh-per-year = { $figure } كيلوواط ساعة أقل في السنة
plan-figure-cycle = طاقة أقل لكل دورة بنسبة { $figure } %
plan-figure-device = طاقة أقل للجهاز بنسبة { $figure } %
plan-figure-device-per-k = طاقة أقل لكل درجة بنسبة { $figure } %
plan-figure-boil = طاقة أقل للغليان بنسبة { $figure } %
plan-figure-ratio = طاقة أقل { $figure } مرات
plan-figure-cooling = تكييف أقل بنسبة { $figure } %
