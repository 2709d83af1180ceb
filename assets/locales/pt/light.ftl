### A edição leve, em português claro e cortês.

light-title = Doux Foyer: a energia em sua casa
light-description = Para onde vai a energia em sua casa, e os gestos que contam. Sem conta, sem rastreio.
light-skip = Ir para o conteúdo
light-languages = Línguas
light-motto = Viver bem em casa, e pagar menos.
light-what = Veja para onde vai a energia em sua casa. Leve consigo três gestos.
light-plan = A minha casa
light-plan-about = 8 perguntas, dois minutos: o seu ano em euros, e os seus gestos.
light-plan-start = Começar
light-gestures = Os gestos
light-gestures-about = { $count } gestos, os seus números, as suas fontes.
light-day = Um dia contado
light-day-about = Uma família, um dia de inverno, com e sem gestos.
light-game = O jogo
light-game-about = Viva um dia numa casa, em francês ou em inglês.
light-game-weight = O jogo pesa { $size }. Só é carregado se o abrir.
light-privacy = Sem conta, sem cookies. As suas respostas ficam neste aparelho.
light-home = Início
light-no-script = As perguntas precisam de JavaScript. Os gestos e os seus números estão mais abaixo.
light-no-engine-title = Aqui não é possível fazer o cálculo
light-no-engine = Este navegador não consegue calcular, ou a ligação falhou. Os gestos e os seus números continuam aqui.
light-retry = Tentar de novo
light-damaged-title = Esta ligação está danificada
light-damaged = Falta uma parte do endereço, ou foi alterada. As 8 perguntas devolvem-lhe os seus gestos.
light-damaged-version = Esta ligação vem de outra versão do Doux Foyer. As 8 perguntas devolvem-lhe os seus gestos.

## Quem pode agir.

light-who-me = Eu
light-who-purchase = Pequena compra
light-who-landlord = Senhorio

## Usos.

light-use-heating = Aquecimento
light-use-hot_water = Água quente
light-use-cooking = Cozinha
light-use-cold = Frigorífico e congelador
light-use-washing = Lavagem
light-use-lighting = Iluminação
light-use-screens = Ecrãs
light-use-standby = Aparelhos em espera
light-use-ventilation = Ventilação
light-use-cooling = Ar condicionado
light-use-other = Outros
light-use-subscription = Assinaturas

## As oito perguntas.

light-progress = Pergunta { $number } de { $total }
light-back = Voltar
light-see = Ver o meu ano
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

## O cálculo e o resultado.

light-computing = Estamos a calcular o seu ano, de dez em dez minutos.
light-year-title = A sua casa num ano
light-year-around = cerca de { $eur }
light-year-range = de { $low } a { $high }
light-year-why = A margem vem dos hábitos: água quente, calor, tempo passado em casa.
light-year-energy = { $kwh } de energia, { $co2 } de CO₂.
light-uses-title = Para onde vai o dinheiro
light-done-title = Isto já faz: muito bem!
light-done-saves = De { $low } a { $high } evitados por ano.
light-rank-title = Os seus gestos, do maior ao menor
light-rank-help = Escolha um, dois ou três.
light-range = { $low } a { $high } por ano
light-range-small = menos de { $high } por ano
light-free = grátis
light-price = { $low } a { $high }
light-choose = Escolher
light-chosen = Escolhido
light-chosen-count = { $n ->
    [0] Nenhum gesto escolhido
    [one] 1 gesto escolhido de 3
   *[other] { $n } gestos escolhidos de 3
}
light-full = Já há três gestos escolhidos. Retire um para mudar.
light-together = Juntos: { $low } a { $high } por ano
light-promise = Uma margem, não uma promessa.
light-all-gestures = Ver os outros gestos
light-how = Como se sabe?
light-how-computed = Calculado para uma casa como a sua: um ano com este gesto, um ano sem ele.
light-how-published = Noutros sítios encontrou-se: { $figure }.
light-change = Mudar as minhas respostas
light-to-sheet = Ver a minha folha
light-cents = Um gesto conta mesmo quando poupa pouco: o seu conforto vem primeiro.

## A folha.

sheet-title = { $n ->
    [one] O meu gesto
    [2] Os meus dois gestos
   *[other] Os meus três gestos
}
sheet-home = { $surface }, { $people }. { $heating }. { $water }.
sheet-date = { $date }
sheet-intro = { $n ->
    [one] Este gesto pode baixar as minhas faturas em
   *[other] Estes gestos podem baixar as minhas faturas em
}
sheet-amount = { $low } a { $high }
sheet-per-year = por ano. Uma margem, não uma promessa.
sheet-temperatures = Boas temperaturas
sheet-day = de dia, em casa
sheet-night = à noite, quartos
sheet-away = fora todo o dia
sheet-degrees = { $c } °C
sheet-health = Bebé, pessoa idosa ou doente: pelo menos 19 °C.
sheet-plan = { $when }, { $then }.
sheet-because = Porque: { $why }
sheet-week = A nossa semana
sheet-week-help = assinalar todas as noites, em conjunto
sheet-qr = Voltar a esta folha
sheet-qr-help = Aponte um telemóvel a este quadrado. Nada fica registado.
sheet-adviser = O meu senhorio, o meu conselheiro
sheet-service = France Rénov’, conselhos gratuitos (em francês): 0 808 800 700, france-renov.gouv.fr
sheet-print = Imprimir
sheet-copy = Copiar a ligação
sheet-copied = A ligação está copiada.
sheet-link = Ligação a esta folha
sheet-back = Voltar aos gestos
sheet-ready = A sua folha cabe numa página.

## Todos os gestos.

light-gestures-intro = Estes números foram publicados por outros. Em sua casa mudam: as 8 perguntas calculam-nos.
light-figure-range = { $low } a { $high }
light-figure-heating = menos { $figure } % de aquecimento
light-figure-bill = menos { $figure } % na fatura
light-figure-hot-water = menos { $figure } % de energia para água quente
light-figure-kwh-per-shower = menos { $figure } kWh por duche
light-figure-litres = menos { $figure } litros de água quente de cada vez
light-figure-flow = menos { $figure } % de água na torneira
light-figure-kwh-per-year = menos { $figure } kWh por ano
light-figure-cycle = menos { $figure } % de energia por ciclo
light-figure-device = menos { $figure } % de energia para o aparelho
light-figure-device-per-k = menos { $figure } % de energia por grau
light-figure-boil = menos { $figure } % de energia para ferver
light-figure-ratio = { $figure } vezes menos energia
light-figure-cooling = menos { $figure } % de ar condicionado
light-source = Fonte:
light-grade-A = dado oficial, norma ou medição
light-grade-B = número oficial citado por outro
light-grade-C = cálculo a partir desses dados
light-grade-M = ordem de grandeza do ofício

## Um dia contado.

day-setting = { $city }, um dia de janeiro. Lá fora, de { $low } a { $high }.
day-people = { $n } pessoas vivem em { $surface }. O aquecimento é elétrico.
day-method = O cálculo vive o mesmo dia duas vezes: sem gestos, e depois com eles.
day-hour = Lá fora { $outdoor }. Sala { $living }, sem gestos { $living_without }. Usado numa hora: { $kwh }, sem gestos { $kwh_without }.
day-came-home = { $name } chega a casa.
day-went-out = { $name } sai.
day-thermostat = { $room }: termóstato a { $c }.
day-shutter-closed = Os estores estão fechados.
day-shutter-open = Já é dia: os estores estão abertos.
day-window-tilted = { $room }: { $name } entreabre a janela, com o radiador ligado.
day-window-closed = { $room }: a janela está de novo fechada.
day-tank = O termoacumulador é regulado para { $c }.
day-off = Desligado: { $device }.
day-sunset = O sol põe-se.
day-sunrise = O sol nasce.
day-end = No fim do dia: { $eur } com os gestos, { $without } sem eles.
day-end-energy = Em energia: { $kwh } em vez de { $without }.
day-end-health = Ninguém esteve acordado abaixo de 18 °C.
day-savings = O que cada gesto evitou nesse dia
day-together = Juntos é um pouco menos do que a soma: uma divisão mais fresca já perde menos.
day-walls = A conta inclui o calor que as paredes vão recuperar amanhã.
day-saving-window = Janela fechada: { $room }
day-saving-setpoint = Termóstato: { $room }
day-saving-shutter = Estore: { $room }
day-saving-tank = Termoacumulador
day-saving-off = Desligado: { $device }
day-saving-others = Tudo o resto
day-room-living = Sala
day-room-bed = Quarto dos pais
day-room-child = Quarto de criança
day-room-bath = Casa de banho
day-room-hall = Entrada
day-device-tv = televisão
day-device-tv_box = descodificador
day-device-console = consola
day-device-computer = computador
day-device-router = router da internet
day-device-lamp = candeeiro
