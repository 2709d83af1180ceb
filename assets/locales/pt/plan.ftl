### My home: the eight questions and what comes of them, in the game and in the light edition.

## The eight questions.

plan-q-zone = Onde vive?
plan-q-zone-help = Escolha a cidade mais próxima com o mesmo clima.
plan-q-zone-h1a = Lille, Paris, Rouen, Amiens
plan-q-zone-h1b = Estrasburgo, Nancy, Reims, Orleães
plan-q-zone-h1c = Lyon, Grenoble, Dijon, Clermont-Ferrand, Limoges
plan-q-zone-h2a = Rennes, Brest, Saint-Lô
plan-q-zone-h2b = Nantes, Angers, Tours, Poitiers
plan-q-zone-h2c = Bordéus, Toulouse, Pau
plan-q-zone-h2d = Valence, Avinhão, Privas
plan-q-zone-h3 = Marselha, Nice, Montpellier, Ajaccio
plan-q-surface_m2 = Qual é a área da sua casa?
plan-q-surface_m2-help = Mais ou menos. Está escrita no contrato.
plan-q-surface_m2-value = { $n } m²
plan-q-floor = Em que andar vive?
plan-q-floor-help = Por baixo do telhado ou por cima de uma cave, perde-se mais calor.
plan-q-floor-ground = Em baixo de tudo
plan-q-floor-middle = Entre dois andares
plan-q-floor-top = No cimo, por baixo do telhado
plan-q-era = De quando é o prédio?
plan-q-era-help = Se não sabe, escolha o que parece mais próximo.
plan-q-era-pre-1948 = Antes de 1948
plan-q-era-1948-1974 = De 1948 a 1974
plan-q-era-1975 = De 1975 a 1987
plan-q-era-1988 = De 1988 a 2004
plan-q-era-2005 = De 2005 a 2012
plan-q-era-2013 = Desde 2013
plan-q-heating = Como é aquecida a casa?
plan-q-heating-help = O aquecimento coletivo paga-se com o condomínio.
plan-q-heating-electric = Radiadores elétricos
plan-q-heating-gas = A minha caldeira a gás
plan-q-heating-collective = Aquecimento coletivo
plan-q-water = De onde vem a água quente?
plan-q-water-help = Um termoacumulador é um depósito grande, muitas vezes num armário.
plan-q-water-electric-tank = Um termoacumulador elétrico
plan-q-water-gas = A minha caldeira a gás
plan-q-water-collective = Água quente coletiva
plan-q-people = Quantas pessoas vivem aqui?
plan-q-people-help = As crianças também contam.
plan-q-people-value = { $n ->
    [one] 1 pessoa
   *[other] { $n } pessoas
}
plan-q-habits = O que já faz?
plan-q-habits-help = Assinale tudo o que é verdade em sua casa. Nenhum gesto é obrigatório.

## The calculation and its result.

plan-progress = Pergunta { $number } de { $total }
plan-back = Voltar
plan-see = Ver o meu ano
plan-computing = Estamos a calcular o seu ano, de dez em dez minutos.
plan-year-title = A sua casa num ano
plan-year-around = cerca de { $eur }
plan-year-range = de { $low } a { $high }
plan-year-why = A margem vem dos hábitos: água quente, calor, tempo passado em casa.
plan-year-energy = { $kwh } de energia, { $co2 } de CO2.
plan-uses-title = Para onde vai o dinheiro
plan-done-title = Isto já faz: muito bem!
plan-done-saves = De { $low } a { $high } evitados por ano.
plan-rank-title = Os seus gestos, do maior ao menor
plan-rank-help = Escolha um, dois ou três.
plan-range = { $low } a { $high } por ano
plan-range-small = menos de { $high } por ano
plan-free = grátis
plan-price = { $low } a { $high }
plan-choose = Escolher
plan-chosen = Escolhido
plan-chosen-count = { $n ->
    [0] Nenhum gesto escolhido
    [one] 1 gesto escolhido de 3
   *[other] { $n } gestos escolhidos de 3
}
plan-full = Já há três gestos escolhidos. Retire um para mudar.
plan-together = Juntos: { $low } a { $high } por ano
plan-promise = Uma margem, não uma promessa.
plan-all-gestures = Ver os outros gestos
plan-change = Mudar as minhas respostas
plan-cents = Um gesto conta mesmo quando poupa pouco: o seu conforto vem primeiro.
plan-chosen-title = { $n ->
    [one] O meu gesto
    [2] Os meus dois gestos
   *[other] Os meus três gestos
}

## How it is known.

plan-how = Como se sabe?
plan-how-computed = Calculado para uma casa como a sua: um ano com este gesto, um ano sem ele.
plan-how-published = Noutros sítios encontrou-se: { $figure }.
plan-figure-range = { $low } a { $high }
plan-figure-heating = menos { $figure } % de aquecimento
plan-figure-bill = menos { $figure } % na fatura
plan-figure-hot-water = menos { $figure } % de energia para água quente
plan-figure-kwh-per-shower = menos { $figure } kWh por duche
plan-figure-litres = menos { $figure } litros de água quente de cada vez
plan-figure-flow = menos { $figure } % de água na torneira
plan-figure-kwh-per-year = menos { $figure } kWh por ano
plan-figure-cycle = menos { $figure } % de energia por ciclo
plan-figure-device = menos { $figure } % de energia para o aparelho
plan-figure-device-per-k = menos { $figure } % de energia por grau
plan-figure-boil = menos { $figure } % de energia para ferver
plan-figure-ratio = { $figure } vezes menos energia
plan-figure-cooling = menos { $figure } % de ar condicionado
