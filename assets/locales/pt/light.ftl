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

## O cálculo e o resultado.

light-to-sheet = Ver a minha folha

## A folha.

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
