### La edición ligera, en español claro, de usted.

light-title = Doux Foyer: la energía en su casa
light-description = Adónde va la energía en su casa, y los gestos que cuentan. Sin cuenta, sin seguimiento.
light-skip = Ir al contenido
light-languages = Idiomas
light-motto = Vivir bien en casa, y pagar menos.
light-what = Vea adónde va la energía en su casa. Llévese tres gestos.
light-plan = Mi casa
light-plan-about = 8 preguntas, dos minutos: su año en euros, y sus gestos.
light-plan-start = Empezar
light-gestures = Los gestos
light-gestures-about = { $count } gestos, sus cifras, sus fuentes.
light-day = Un día contado
light-day-about = Una familia, un día de invierno, con y sin gestos.
light-game = El juego
light-game-about = Viva un día en una casa, en francés o en inglés.
light-game-weight = El juego pesa { $size }. Solo se carga si usted lo abre.
light-privacy = Sin cuenta, sin cookies. Sus respuestas se quedan en este aparato.
light-home = Inicio
light-no-script = Las preguntas necesitan JavaScript. Los gestos y sus cifras están más abajo.
light-no-engine-title = Aquí no se puede hacer el cálculo
light-no-engine = Este navegador no puede calcular, o falló la conexión. Los gestos y sus cifras se pueden leer igual.
light-retry = Probar otra vez
light-damaged-title = Este enlace está dañado
light-damaged = Falta una parte de la dirección, o ha cambiado. Las 8 preguntas le devuelven sus gestos.
light-damaged-version = Este enlace viene de otra versión de Doux Foyer. Las 8 preguntas le devuelven sus gestos.

## Quién puede actuar.

light-who-me = Yo
light-who-purchase = Pequeña compra
light-who-landlord = Casero

## Usos.

light-use-heating = Calefacción
light-use-hot_water = Agua caliente
light-use-cooking = Cocina
light-use-cold = Nevera y congelador
light-use-washing = Lavado
light-use-lighting = Iluminación
light-use-screens = Pantallas
light-use-standby = Aparatos en espera
light-use-ventilation = Ventilación
light-use-cooling = Aire acondicionado
light-use-other = Otros
light-use-subscription = Cuotas fijas

## El cálculo y su resultado.

light-to-sheet = Ver mi hoja

## La hoja.

sheet-home = { $surface }, { $people }. { $heating }. { $water }.
sheet-date = { $date }
sheet-intro = { $n ->
    [one] Este gesto puede bajar mis facturas en
   *[other] Estos gestos pueden bajar mis facturas en
}
sheet-amount = { $low } a { $high }
sheet-per-year = al año. Un margen, no una promesa.
sheet-temperatures = Buenas temperaturas
sheet-day = de día, en casa
sheet-night = de noche, dormitorios
sheet-away = fuera todo el día
sheet-degrees = { $c } °C
sheet-health = Bebé, persona mayor o enferma: 19 °C como mínimo.
sheet-plan = { $when }, { $then }.
sheet-because = Porque: { $why }
sheet-week = Nuestra semana
sheet-week-help = marcar cada noche, entre todos
sheet-qr = Volver a esta hoja
sheet-qr-help = Apunte a este cuadro con un teléfono. No se guarda nada.
sheet-adviser = Mi casero, mi asesor
sheet-service = France Rénov’, consejos gratis (en francés): 0 808 800 700, france-renov.gouv.fr
sheet-print = Imprimir
sheet-copy = Copiar el enlace
sheet-copied = El enlace está copiado.
sheet-link = Enlace a esta hoja
sheet-back = Volver a los gestos
sheet-ready = Su hoja cabe en una página.

## Todos los gestos.

light-gestures-intro = Estas cifras las han publicado otros. En su casa cambian: las 8 preguntas las calculan.
light-source = Fuente:
light-grade-A = dato oficial, norma o medida
light-grade-B = cifra oficial citada por otro
light-grade-C = cálculo a partir de esos datos
light-grade-M = orden de magnitud del oficio

## Un día contado.

day-setting = { $city }, un día de enero. Fuera, de { $low } a { $high }.
day-people = { $n } personas viven en { $surface }. La calefacción es eléctrica.
day-method = El cálculo vive el mismo día dos veces: sin gestos, y después con ellos.
day-hour = Fuera { $outdoor }. Salón { $living }, sin gestos { $living_without }. Usado en una hora: { $kwh }, sin gestos { $kwh_without }.
day-came-home = { $name } vuelve a casa.
day-went-out = { $name } sale.
day-thermostat = { $room }: termostato a { $c }.
day-shutter-closed = Las persianas están cerradas.
day-shutter-open = Ya es de día: las persianas están abiertas.
day-window-tilted = { $room }: { $name } entreabre la ventana, con el radiador encendido.
day-window-closed = { $room }: la ventana está cerrada otra vez.
day-tank = El termo de agua caliente se pone a { $c }.
day-off = Apagado: { $device }.
day-sunset = Se pone el sol.
day-sunrise = Sale el sol.
day-end = Al final del día: { $eur } con los gestos, { $without } sin ellos.
day-end-energy = En energía: { $kwh } en lugar de { $without }.
day-end-health = Nadie estuvo despierto por debajo de 18 °C.
day-savings = Lo que evitó cada gesto ese día
day-together = Juntos es algo menos que la suma: una habitación más fresca ya pierde menos.
day-walls = La cuenta incluye el calor que las paredes recuperarán mañana.
day-saving-window = Ventana cerrada: { $room }
day-saving-setpoint = Termostato: { $room }
day-saving-shutter = Persiana: { $room }
day-saving-tank = Termo de agua caliente
day-saving-off = Apagado: { $device }
day-saving-others = Todo lo demás
day-room-living = Salón
day-room-bed = Dormitorio de los padres
day-room-child = Dormitorio infantil
day-room-bath = Cuarto de baño
day-room-hall = Entrada
day-device-tv = televisor
day-device-tv_box = descodificador
day-device-console = consola
day-device-computer = ordenador
day-device-router = router de internet
day-device-lamp = lámpara
