### العادات المفيدة: الاسم، وخطة «عندما، أفعل»، والسبب.

gesture-heating_minus_1 = التدفئة: درجة واحدة أقل
gesture-heating_minus_1-when = عندما أضبط التدفئة
gesture-heating_minus_1-then = أخفضها درجة واحدة، وليس تحت 18 °م وأنا في البيت
gesture-heating_minus_1-why = البيت الأقل دفئًا بقليل يفقد حرارة أقل.

gesture-heating_21_to_19 = ‏19 °م بدل 21 °م
gesture-heating_21_to_19-when = عندما أكون في البيت نهارًا
gesture-heating_21_to_19-then = أضبط غرفة الجلوس على 19 °م
gesture-heating_21_to_19-why = درجتان أقل: تعمل التدفئة وقتًا أقصر.

gesture-programmed_setback = تدفئة مضبوطة حسب الساعات
gesture-programmed_setback-when = عندما أضبط منظّم الحرارة
gesture-programmed_setback-then = أبرمج 17 °م لليل ولأوقات الغياب
gesture-programmed_setback-why = تأتي الحرارة عند الحاجة إليها فقط.

gesture-absence_setback = خفض التدفئة أثناء الغياب
gesture-absence_setback-when = عندما أخرج لأكثر من ساعتين
gesture-absence_setback-then = أخفض التدفئة إلى 16 °م
gesture-absence_setback-why = البيت الفارغ لا يحتاج إلى الدفء.

gesture-shutters_night = إغلاق مصاريع النوافذ ليلًا
gesture-shutters_night-when = عندما يحلّ الليل
gesture-shutters_night-then = أغلق مصاريع النوافذ
gesture-shutters_night-why = الهواء بين المصراع والزجاج يحفظ الحرارة.

gesture-seals_curtain = عوازل للنوافذ وستائر سميكة
gesture-seals_curtain-when = عندما أشعر بتيار هواء عند النافذة
gesture-seals_curtain-then = أضع عازلًا ولا أسدّ فتحات التهوية
gesture-seals_curtain-why = يدخل هواء بارد أقل. والهواء النقي يمرّ من الفتحات.

gesture-smart_valves = صمامات حرارية للمشعّات
gesture-smart_valves-when = عندما أكتب إلى المؤجّر
gesture-smart_valves-then = أطلب صمامات حرارية
gesture-smart_valves-why = تأخذ كل غرفة الحرارة اللازمة لا أكثر.

gesture-individual_metering = تدفئة جماعية تُحسب لكل مسكن
gesture-individual_metering-when = عندما أكتب إلى المؤجّر
gesture-individual_metering-then = أطلب عدّاد حرارة لكل مسكن
gesture-individual_metering-why = يدفع كل واحد غالبًا ما يستهلكه.

gesture-tank_60_to_55 = خزان الماء الساخن على 55 °م
gesture-tank_60_to_55-when = عندما أستطيع الوصول إلى ضبط الخزان
gesture-tank_60_to_55-then = أضبطه على 55 °م، لا أقل أبدًا
gesture-tank_60_to_55-why = الماء الأقل سخونة يبرد أقل. وتحت 55 °م تعيش البكتيريا.

gesture-ten_litres_less = ‏10 لترات أقل من الماء الساخن يوميًا
gesture-ten_litres_less-when = عندما أشطف شيئًا أو أغسل يديّ
gesture-ten_litres_less-then = أترك الصنبور على جهة البارد
gesture-ten_litres_less-why = تسخين الماء أغلى بكثير من الماء نفسه.

gesture-short_shower = استحمام 3 دقائق بدل 6
gesture-short_shower-when = عندما أدلك جسمي بالصابون
gesture-short_shower-then = أغلق الماء
gesture-short_shower-why = كل دقيقة تحت الدش تسخّن نحو عشرة لترات.

gesture-shower_not_bath = الدش بدل حوض الاستحمام
gesture-shower_not_bath-when = عندما أريد أن أغتسل
gesture-shower_not_bath-then = أختار الدش بدل الحوض
gesture-shower_not_bath-why = الحوض يأخذ ماء ساخنًا أكثر مرتين أو ثلاثًا.

gesture-aerator = مرشّحات هواء على الصنابير
gesture-aerator-when = عندما أذهب إلى متجر الأدوات
gesture-aerator-then = أشتري مرشّح هواء لكل صنبور وأركّبه
gesture-aerator-why = الهواء المخلوط يعطي التدفق نفسه بماء أقل.

gesture-standby_off = قطع وضع الاستعداد بمقبس متعدد
gesture-standby_off-when = عندما أذهب إلى النوم
gesture-standby_off-then = أطفئ المقبس المتعدد للتلفاز
gesture-standby_off-why = الجهاز في وضع الاستعداد يستهلك ليلًا ونهارًا.

gesture-box_off_night = إطفاء جهاز الإنترنت ليلًا
gesture-box_off_night-when = عندما أذهب إلى النوم
gesture-box_off_night-then = أطفئ جهاز الإنترنت
gesture-box_off_night-why = يستهلك في الليل مثل النهار.

gesture-led = مصابيح LED
gesture-led-when = عندما يتلف مصباح قديم
gesture-led-then = أضع مكانه مصباح LED
gesture-led-why = الضوء نفسه بسدس الكهرباء.

gesture-wash_30 = الغسيل على 30 °م
gesture-wash_30-when = عندما أشغّل الغسّالة
gesture-wash_30-then = أختار 30 °م
gesture-wash_30-why = معظم طاقة الغسيل يسخّن الماء.

gesture-line_drying = تجفيف الغسيل في الهواء
gesture-line_drying-when = عندما تنتهي الغسّالة
gesture-line_drying-then = أنشر الغسيل وأهوّي عشر دقائق
gesture-line_drying-why = مجفّف الملابس من أكثر الأجهزة استهلاكًا.

gesture-dishwasher_eco = البرنامج الاقتصادي لغسّالة الصحون
gesture-dishwasher_eco-when = عندما أشغّل غسّالة الصحون
gesture-dishwasher_eco-then = أختار البرنامج الاقتصادي
gesture-dishwasher_eco-why = يدوم أطول لكنه يسخّن الماء أقل.

gesture-defrost = إزالة الجليد من المجمّد
gesture-defrost-when = عندما يبلغ الجليد ثلاثة ملليمترات
gesture-defrost-then = أزيل الجليد من المجمّد
gesture-defrost-why = الجليد يعزل البرودة فيعمل المحرّك أكثر.

gesture-fridge_temperature = الثلاجة على 4 °م والمجمّد على −18 °م
gesture-fridge_temperature-when = عندما أفتح الثلاجة هذا المساء
gesture-fridge_temperature-then = أنظر إلى الحرارة وأضبطها على 4 °م
gesture-fridge_temperature-why = كل درجة برودة زائدة لها ثمن.

gesture-fridge_cool_place = الثلاجة بعيدًا عن الحرارة
gesture-fridge_cool_place-when = عندما أرتّب المطبخ
gesture-fridge_cool_place-then = أبعد الثلاجة عن الفرن والمدفأة
gesture-fridge_cool_place-why = كلما زاد الحرّ حولها عملت أكثر.

gesture-lid = غطاء على القدر
gesture-lid-when = عندما أغلي الماء
gesture-lid-then = أضع الغطاء
gesture-lid-why = البخار الخارج يأخذ الحرارة معه.

gesture-no_preheat = فرن بلا تسخين مسبق
gesture-no_preheat-when = عندما أضع طبقًا في الفرن
gesture-no_preheat-then = لا أسخّنه مسبقًا إلا للحلويات
gesture-no_preheat-why = ينضج الطبق أيضًا بينما يسخن الفرن.

gesture-pan_not_oven = المقلاة بدل الفرن
gesture-pan_not_oven-when = عندما أطبخ كمية صغيرة
gesture-pan_not_oven-then = أستعمل المقلاة بدل الفرن
gesture-pan_not_oven-why = الفرن يسخّن جدرانه قبل كل شيء.

gesture-kettle = الغلاية الكهربائية بدل القدر
gesture-kettle-when = عندما أحضّر الشاي أو القهوة
gesture-kettle-then = أسخّن الماء اللازم فقط في الغلاية
gesture-kettle-why = كل حرارتها تذهب إلى الماء.

gesture-ac_26 = المكيّف على 26 °م
gesture-ac_26-when = عندما أشغّل المكيّف
gesture-ac_26-then = أضبطه على 26 °م
gesture-ac_26-why = كل درجة أبرد تكلّف أكثر بكثير.

gesture-shutters_summer = إغلاق المصاريع نهارًا في الصيف
gesture-shutters_summer-when = عندما تضرب الشمس النافذة
gesture-shutters_summer-then = أغلق المصاريع
gesture-shutters_summer-why = الشمس الموقوفة في الخارج لا تسخّن البيت.

gesture-fan_not_ac = المروحة بدل المكيّف
gesture-fan_not_ac-when = عندما يشتدّ الحرّ
gesture-fan_not_ac-then = أشغّل المروحة بدل المكيّف
gesture-fan_not_ac-why = الهواء المتحرّك يبرّد الجلد بثمن زهيد.
