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

## Las ocho preguntas.

light-progress = Pregunta { $number } de { $total }
light-back = Volver
light-see = Ver mi año
plan-q-zone = ¿Dónde vive usted?
plan-q-zone-help = Elija la ciudad más cercana con el mismo clima.
plan-q-zone-h1a = Lille, París, Ruan, Amiens
plan-q-zone-h1b = Estrasburgo, Nancy, Reims, Orleans
plan-q-zone-h1c = Lyon, Grenoble, Dijon, Clermont-Ferrand, Limoges
plan-q-zone-h2a = Rennes, Brest, Saint-Lô
plan-q-zone-h2b = Nantes, Angers, Tours, Poitiers
plan-q-zone-h2c = Burdeos, Toulouse, Pau
plan-q-zone-h2d = Valence, Aviñón, Privas
plan-q-zone-h3 = Marsella, Niza, Montpellier, Ajaccio
plan-q-surface_m2 = ¿Cuántos metros tiene su casa?
plan-q-surface_m2-help = Más o menos. Está escrito en el contrato.
plan-q-surface_m2-value = { $n } m²
plan-q-floor = ¿En qué piso vive?
plan-q-floor-help = Bajo el tejado o sobre un sótano se pierde más calor.
plan-q-floor-ground = Abajo del todo
plan-q-floor-middle = Entre dos pisos
plan-q-floor-top = Arriba del todo, bajo el tejado
plan-q-era = ¿De cuándo es el edificio?
plan-q-era-help = Si no lo sabe, elija lo que parezca más cercano.
plan-q-era-pre-1948 = Antes de 1948
plan-q-era-1948-1974 = De 1948 a 1974
plan-q-era-1975 = De 1975 a 1987
plan-q-era-1988 = De 1988 a 2004
plan-q-era-2005 = De 2005 a 2012
plan-q-era-2013 = Desde 2013
plan-q-heating = ¿Cómo se calienta la casa?
plan-q-heating-help = La calefacción colectiva se paga con los gastos comunes.
plan-q-heating-electric = Radiadores eléctricos
plan-q-heating-gas = Mi caldera de gas
plan-q-heating-collective = Calefacción colectiva
plan-q-water = ¿De dónde viene el agua caliente?
plan-q-water-help = Un termo es un depósito grande, a menudo en un armario.
plan-q-water-electric-tank = Un termo eléctrico
plan-q-water-gas = Mi caldera de gas
plan-q-water-collective = Agua caliente colectiva
plan-q-people = ¿Cuántas personas viven aquí?
plan-q-people-help = Los niños también cuentan.
plan-q-people-value = { $n ->
    [one] 1 persona
   *[other] { $n } personas
}
plan-q-habits = ¿Qué hace ya?
plan-q-habits-help = Marque todo lo que sea verdad en su casa. Ningún gesto es obligatorio.

## El cálculo y su resultado.

light-computing = Calculamos su año, de diez en diez minutos.
light-year-title = Su casa en un año
light-year-around = unos { $eur }
light-year-range = de { $low } a { $high }
light-year-why = El margen viene de las costumbres: agua caliente, calor, tiempo en casa.
light-year-energy = { $kwh } de energía, { $co2 } de CO₂.
light-uses-title = Adónde va el dinero
light-done-title = Esto ya lo hace: ¡muy bien!
light-done-saves = De { $low } a { $high } evitados al año.
light-rank-title = Sus gestos, de mayor a menor
light-rank-help = Elija uno, dos o tres.
light-range = { $low } a { $high } al año
light-range-small = menos de { $high } al año
light-free = gratis
light-price = { $low } a { $high }
light-choose = Elegir
light-chosen = Elegido
light-chosen-count = { $n ->
    [0] Ningún gesto elegido
    [one] 1 gesto elegido de 3
   *[other] { $n } gestos elegidos de 3
}
light-full = Ya hay tres gestos elegidos. Quite uno para cambiar.
light-together = Juntos: { $low } a { $high } al año
light-promise = Un margen, no una promesa.
light-all-gestures = Ver los demás gestos
light-how = ¿Cómo se sabe?
light-how-computed = Calculado para una casa como la suya: un año con este gesto, un año sin él.
light-how-published = En otros sitios se encontró: { $figure }.
light-change = Cambiar mis respuestas
light-to-sheet = Ver mi hoja
light-cents = Un gesto cuenta aunque ahorre poco: su comodidad va primero.

## La hoja.

sheet-title = { $n ->
    [one] Mi gesto
    [2] Mis dos gestos
   *[other] Mis tres gestos
}
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
light-figure-range = { $low } a { $high }
light-figure-heating = { $figure } % menos de calefacción
light-figure-bill = { $figure } % menos de factura
light-figure-hot-water = { $figure } % menos de energía para agua caliente
light-figure-kwh-per-shower = { $figure } kWh menos por ducha
light-figure-litres = { $figure } litros menos de agua caliente cada vez
light-figure-flow = { $figure } % menos de agua en el grifo
light-figure-kwh-per-year = { $figure } kWh menos al año
light-figure-cycle = { $figure } % menos de energía en cada ciclo
light-figure-device = { $figure } % menos de energía para el aparato
light-figure-device-per-k = { $figure } % menos de energía por grado
light-figure-boil = { $figure } % menos de energía para hervir
light-figure-ratio = { $figure } veces menos energía
light-figure-cooling = { $figure } % menos de aire acondicionado
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
