### My home: the eight questions and what comes of them, in the game and in the light edition.

## The eight questions.

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

## The calculation and its result.

plan-progress = Pregunta { $number } de { $total }
plan-back = Volver
plan-see = Ver mi año
plan-computing = Calculamos su año, de diez en diez minutos.
plan-year-title = Su casa en un año
plan-year-around = unos { $eur }
plan-year-range = de { $low } a { $high }
plan-year-why = El margen viene de las costumbres: agua caliente, calor, tiempo en casa.
plan-year-energy = { $kwh } de energía, { $co2 } de CO2.
plan-uses-title = Adónde va el dinero
plan-done-title = Esto ya lo hace: ¡muy bien!
plan-done-saves = De { $low } a { $high } evitados al año.
plan-rank-title = Sus gestos, de mayor a menor
plan-rank-help = Elija uno, dos o tres.
plan-range = { $low } a { $high } al año
plan-range-small = menos de { $high } al año
plan-free = gratis
plan-price = { $low } a { $high }
plan-choose = Elegir
plan-chosen = Elegido
plan-chosen-count = { $n ->
    [0] Ningún gesto elegido
    [one] 1 gesto elegido de 3
   *[other] { $n } gestos elegidos de 3
}
plan-full = Ya hay tres gestos elegidos. Quite uno para cambiar.
plan-together = Juntos: { $low } a { $high } al año
plan-promise = Un margen, no una promesa.
plan-all-gestures = Ver los demás gestos
plan-change = Cambiar mis respuestas
plan-cents = Un gesto cuenta aunque ahorre poco: su comodidad va primero.
plan-chosen-title = { $n ->
    [one] Mi gesto
    [2] Mis dos gestos
   *[other] Mis tres gestos
}

## How it is known.

plan-how = ¿Cómo se sabe?
plan-how-computed = Calculado para una casa como la suya: un año con este gesto, un año sin él.
plan-how-published = En otros sitios se encontró: { $figure }.
plan-figure-range = { $low } a { $high }
plan-figure-heating = { $figure } % menos de calefacción
plan-figure-bill = { $figure } % menos de factura
plan-figure-hot-water = { $figure } % menos de energía para agua caliente
plan-figure-kwh-per-shower = { $figure } kWh menos por ducha
plan-figure-litres = { $figure } litros menos de agua caliente cada vez
plan-figure-flow = { $figure } % menos de agua en el grifo
plan-figure-kwh-per-year = { $figure } kWh menos al año
plan-figure-cycle = { $figure } % menos de energía en cada ciclo
plan-figure-device = { $figure } % menos de energía para el aparato
plan-figure-device-per-k = { $figure } % menos de energía por grado
plan-figure-boil = { $figure } % menos de energía para hervir
plan-figure-ratio = { $figure } veces menos energía
plan-figure-cooling = { $figure } % menos de aire acondicionado
