/** German: writing the criteria of an event: the tree, minimums, scales, how marks become a result, preferences, lots. */
export const criteria = {
  // The tree
  'Criterion: pass or fail': 'Kriterium: bestanden oder nicht',
  Section: 'Abschnitt',
  'a section without a name': 'ein Abschnitt ohne Namen',
  'the top': 'der obersten Ebene',
  'No section: at the top': 'keinem Abschnitt: auf der obersten Ebene',
  '{name} now stands in {section}.': '{name} steht jetzt in {section}.',
  'The total': 'Die Summe',
  '{given} of 100 % given out': '{given} von 100 % vergeben',
  '{source}, pass or fail': '{source}, bestanden oder nicht',
  'Percent for {name}': 'Prozent für {name}',
  'adds up to {points}': 'ergibt {points}',
  'Given out': 'Vergeben',
  'nothing in it yet': 'noch leer',
  'holds one': 'enthält eines',
  'holds {n}': 'enthält {n}',
  '{name} removed. What it held stands where it stood.':
    '{name} entfernt. Was darin stand, steht jetzt an seiner Stelle.',
  'Published with it; may be blank.': 'Wird mit veröffentlicht; darf leer bleiben.',
  'Its percentage is of what it stands in; what it holds shares 100 %.':
    'Sein Prozentsatz gilt von dem, worin er steht; was er enthält, teilt sich 100 %.',
  'Its points can stay blank: then they are what it holds, added up.':
    'Seine Punkte können leer bleiben: Dann sind sie die Summe dessen, was er enthält.',
  'State percentages instead': 'Stattdessen Prozente angeben',
  'State points instead': 'Stattdessen Punkte angeben',
  'State points of the total?': 'Punkte der Summe angeben?',
  'State percentages of what holds each?': 'Prozente dessen angeben, worin jedes steht?',
  'Weights are percentages now.': 'Gewichte sind jetzt Prozentsätze.',
  'Weights are points now.': 'Gewichte sind jetzt Punkte.',
  'One weight is no decimal when it is said that way, and would be left blank: {list}.':
    'Ein Gewicht ist so keine Dezimalzahl und bliebe leer: {list}.',
  '{n} weights are no decimals when they are said that way, and would be left blank: {list}.':
    '{n} Gewichte sind so keine Dezimalzahlen und blieben leer: {list}.',
  // Minimums
  'A bid below a minimum here is out': 'Ein Angebot unter einem Minimum scheidet hier aus',
  'A bid below a minimum of quality as a whole is out':
    'Ein Angebot unter einem Minimum der Qualität insgesamt scheidet aus',
  'Tested on all bids at once, before prices count.': 'Wird an allen Angeboten zugleich geprüft, bevor Preise zählen.',
  'Measured in': 'Gemessen in',
  'percent of the points here': 'Prozent der Punkte hier',
  'the mark on the scale': 'der Note auf der Skala',
  'A bid whose mark is below {least} is out, whatever it earns elsewhere.':
    'Ein Angebot mit einer Note unter {least} scheidet aus, was immer es sonst erhält.',
  'A bid with fewer than {least} of the {points} points here is out, whatever it earns elsewhere.':
    'Ein Angebot mit weniger als {least} der {points} Punkte hier scheidet aus, was immer es sonst erhält.',
  'A bid below {least} % of the {points} points here, that is below {floor}, is out, whatever it earns elsewhere.':
    'Ein Angebot unter {least} % der {points} Punkte hier, also unter {floor}, scheidet aus, was immer es sonst erhält.',
  'A bid below {least} % of what can be reached here is out.':
    'Ein Angebot unter {least} % dessen, was hier zu erreichen ist, scheidet aus.',
  'Pass or fail': 'Bestanden oder nicht',
  'Marked Fail or Pass. It earns no points; a bid that fails is out.':
    'Bewertet mit „nicht bestanden“ oder „bestanden“. Es bringt keine Punkte; wer nicht besteht, scheidet aus.',
  'A bid that answers no is out. A yes earns no points.':
    'Ein Angebot, das mit Nein antwortet, scheidet aus. Ein Ja bringt keine Punkte.',
  '{name} must be passed now.': '{name} muss jetzt bestanden werden.',
  '{name} earns points.': '{name} bringt Punkte.',
  Fail: 'Nicht bestanden',
  Pass: 'Bestanden',
  // Marks and scales
  'points = {points} × the panel’s mark ÷ {highest}': 'Punkte = {points} × Note des Gremiums ÷ {highest}',
  'Each evaluator gives a mark by the words of the scale. The mean of their marks counts.':
    'Alle Bewertenden geben eine Note nach den Worten der Skala. Es zählt das Mittel ihrer Noten.',
  'Each evaluator gives a mark by the words of the scale. The median of their marks counts.':
    'Alle Bewertenden geben eine Note nach den Worten der Skala. Es zählt der Median ihrer Noten.',
  'Each evaluator gives a mark by the words of the scale. The mean without one highest and one lowest mark counts.':
    'Alle Bewertenden geben eine Note nach den Worten der Skala. Es zählt das Mittel ohne eine höchste und eine niedrigste Note.',
  'Each evaluator gives a mark by the words of the scale. The mark that they agree on in a meeting counts.':
    'Alle Bewertenden geben eine Note nach den Worten der Skala. Es zählt die Note, auf die sie sich in einer Sitzung einigen.',
  'It has a scale of its own': 'Es hat eine eigene Skala',
  'Levels and words that fit this criterion alone; they begin as those of the scale below.':
    'Stufen und Worte für dieses Kriterium allein; sie beginnen wie die der gemeinsamen Skala.',
  'Its own scale is taken away.': 'Die eigene Skala ist entfernt.',
  'Levels of its own scale, lowest first: mark, name, what the bid shows':
    'Stufen der eigenen Skala, niedrigste zuerst: Note, Name, was das Angebot zeigt',
  'Step between marks': 'Schritt zwischen Noten',
  '0.5 allows 3.5 between 3 and 4. Blank: only the levels themselves are given.':
    '0.5 erlaubt 3.5 zwischen 3 und 4. Leer: Nur die Stufen selbst werden vergeben.',
  'For reading; how bids are compared is said below.': 'Nur zum Lesen; wie Angebote verglichen werden, steht unten.',
  // How marks become a result
  'How marks become a result': 'Wie aus Noten ein Ergebnis wird',
  'The marks of several evaluators become one': 'Aus den Noten mehrerer Bewertender wird eine',
  'Their mean': 'Ihr Mittel',
  'All marks count alike. 3, 4 and 5 make 4.': 'Alle Noten zählen gleich. 3, 4 und 5 ergeben 4.',
  'Their median': 'Ihr Median',
  'The one in the middle counts, so that a single mark far off moves nothing. 1, 4 and 5 make 4.':
    'Es zählt die mittlere, sodass eine einzelne ferne Note nichts verschiebt. 1, 4 und 5 ergeben 4.',
  'Their mean without the highest and the lowest': 'Ihr Mittel ohne höchste und niedrigste',
  'One highest and one lowest mark are left out, the others count alike. It takes three evaluators. 1, 4, 4 and 5 make 4.':
    'Eine höchste und eine niedrigste Note bleiben weg, die anderen zählen gleich. Es braucht drei Bewertende. 1, 4, 4 und 5 ergeben 4.',
  'The mark agreed on in a meeting': 'Die in einer Sitzung vereinbarte Note',
  'Each marks alone first. Then they meet, side by side, and agree on one mark; every change from somebody’s own mark needs a reason.':
    'Erst bewerten alle für sich. Dann einigen sie sich in einer Sitzung auf eine Note; jede Abweichung von einer eigenen Note braucht eine Begründung.',
  'Talk over marks that lie further apart than': 'Noten besprechen, die weiter auseinanderliegen als',
  'Pointed out in the meeting. Blank: none is.': 'Werden in der Sitzung hervorgehoben. Leer: keine.',
  'Evaluators who must mark each criterion': 'Bewertende, die jedes Kriterium bewerten müssen',
  'Blank: one is enough. With fewer, the marks cannot be locked.':
    'Leer: Eine Person genügt. Mit weniger lassen sich die Noten nicht sperren.',
  Shortlist: 'Engere Auswahl',
  'Only the best by quality go on to the price': 'Nur die Besten nach Qualität kommen zum Preis weiter',
  'After the technical marks are locked. The price envelopes of the others stay sealed; who ties for the last place goes on too.':
    'Nachdem die technischen Noten gesperrt sind. Die Preisumschläge der anderen bleiben versiegelt; wer um den letzten Platz gleichsteht, kommt auch weiter.',
  'How many go on': 'Wie viele weiterkommen',
  'What is rounded before bids are compared': 'Was gerundet wird, bevor Angebote verglichen werden',
  'What is not rounded is compared exactly: two bids tie only where they are equal to the last digit.':
    'Was nicht gerundet wird, wird genau verglichen: Zwei Angebote stehen nur gleich, wenn sie bis zur letzten Stelle gleich sind.',
  Nothing: 'Nichts',
  'The points of each criterion, before they are added': 'Die Punkte jedes Kriteriums, bevor sie addiert werden',
  'The total alone': 'Nur die Summe',
  'To decimals': 'Auf Nachkommastellen',
  How: 'Wie',
  'half away from zero: 0.125 becomes 0.13': 'kaufmännisch: 0.125 wird 0.13',
  'half to the even digit: 0.125 becomes 0.12': 'zur geraden Ziffer: 0.125 wird 0.12',
  'always down: 0.129 becomes 0.12': 'immer ab: 0.129 wird 0.12',
  'always up: 0.121 becomes 0.13': 'immer auf: 0.121 wird 0.13',
  'one evaluator at least': 'mindestens eine bewertende Person',
  '{n} evaluators at least': 'mindestens {n} Bewertende',
  'a minimum of the whole': 'ein Minimum insgesamt',
  'the best {n} go on': 'die besten {n} kommen weiter',
  'rounded to {n} decimals': 'auf {n} Stellen gerundet',
  'nothing is rounded': 'nichts wird gerundet',
  'Evaluators read the bids under names that tell nothing':
    'Bewertende lesen die Angebote unter Namen, die nichts verraten',
  '“Bid A”, “Bid B”, shuffled for each event, until the marks are locked. What is in the documents is not hidden.':
    '„Angebot A“, „Angebot B“, für jede Vergabe gemischt, bis die Noten gesperrt sind. Was in den Unterlagen steht, wird nicht verdeckt.',
  'a draw that anybody can check': 'eine Auslosung, die alle nachprüfen können',
  'These decide, one after the other.': 'Diese entscheiden, einer nach dem anderen.',
  'The draw follows from the fingerprints of the tied bids, which their receipts state and which were fixed while every bid was sealed: nobody can steer it, and anybody can compute it again.':
    'Die Auslosung folgt aus den Prüfsummen der gleichstehenden Angebote. Sie stehen in den Empfangsbestätigungen und lagen fest, als jedes Angebot noch versiegelt war: Niemand kann sie lenken, und alle können sie nachrechnen.',
  // The price
  'Gives points': 'Gibt Punkte',
  'Puts the bids in order, the lowest first': 'Reiht die Angebote, das niedrigste zuerst',
  'compared = {formula}': 'verglichen wird = {formula}',
  'The lowest price wins among those that pass every minimum. Points for quality decide nothing more: give the price 0 points.':
    'Unter denen, die jedes Minimum erreichen, gewinnt der niedrigste Preis. Punkte für Qualität entscheiden sonst nichts: Geben Sie dem Preis 0 Punkte.',
  'The bid that asks least for a point of quality comes first. The price itself earns nothing: give it 0 points.':
    'Vorn liegt das Angebot, das für einen Punkt Qualität am wenigsten verlangt. Der Preis selbst bringt nichts: Geben Sie ihm 0 Punkte.',
  'The price is divided by how much more the bid offers. The points of the price say how much quality weighs: the fewer, the more.':
    'Der Preis wird durch das geteilt, was das Angebot mehr bietet. Die Punkte des Preises sagen, wie schwer Qualität wiegt: je weniger, desto mehr.',
  'Compared, at so many percent of the points for quality': 'Verglichen, bei so viel Prozent der Qualitätspunkte',
  'What is compared, from {lowest} to {highest}, at three levels of quality; the table below has the figures':
    'Was verglichen wird, von {lowest} bis {highest}, bei drei Stufen der Qualität; die Tabelle darunter hat die Zahlen',
  'What is compared, against the price in {currency}: the better the quality, the less a price counts.':
    'Was verglichen wird, über dem Preis in {currency}: Je besser die Qualität, desto weniger zählt ein Preis.',
  'With all preferences': 'Mit allen Bevorzugungen',
  Preference: 'Bevorzugung',
  'Preference {n}': 'Bevorzugung {n}',
  'preference {n}': 'Bevorzugung {n}',
  'Preference {n} removed.': 'Bevorzugung {n} entfernt.',
  'Preference {n} is now number {place}.': 'Bevorzugung {n} ist jetzt Nummer {place}.',
  'At most, {currency}': 'Höchstens, {currency}',
  'How they go together': 'Wie sie zusammenwirken',
  'Each off the price as bid': 'Jede vom angebotenen Preis',
  '5 % and 10 % of 1000 leave 850.': '5 % und 10 % von 1000 lassen 850.',
  'Each off what the ones before it leave': 'Jede von dem, was die davor lassen',
  '5 % of 1000, then 10 % of 950, leave 855. The order counts where one has a limit.':
    '5 % von 1000, dann 10 % von 950, lassen 855. Die Reihenfolge zählt, wo eine eine Grenze hat.',
  'Only the one that takes off most': 'Nur die, die am meisten abzieht',
  'Of 5 % and 10 % of 1000 the 10 % count: 900.': 'Von 5 % und 10 % von 1000 zählen die 10 %: 900.',
  'All together at most, percent of the price': 'Alle zusammen höchstens, Prozent des Preises',
  'Blank: no limit.': 'Leer: keine Grenze.',
  // Criteria of a lot
  'Lots and their criteria': 'Lose und ihre Kriterien',
  'Show the criteria of': 'Kriterien anzeigen von',
  'The event, for all lots': 'der Vergabe, für alle Lose',
  'The event, for {n} of {all} lots': 'der Vergabe, für {n} von {all} Losen',
  '{lot}: its own': '{lot}: eigene',
  '{lot}: as the event': '{lot}: wie die Vergabe',
  'Every lot has its own criteria: no bid is scored by those of the event.':
    'Jedes Los hat eigene Kriterien: Nach denen der Vergabe wird kein Angebot gewertet.',
  '{lot} is scored by the criteria of the event. They can be copied and then changed for this lot alone.':
    '{lot} wird nach den Kriterien der Vergabe gewertet. Sie lassen sich kopieren und dann für dieses Los allein ändern.',
  'Give {lot} its own criteria': '{lot} eigene Kriterien geben',
  '{lot} has its own criteria now.': '{lot} hat jetzt eigene Kriterien.',
  '{lot} has its own criteria, scale and tie-breaks.':
    '{lot} hat eigene Kriterien, eine eigene Skala und eigene Stichentscheide.',
  'Take them away': 'Entfernen',
  'Take the criteria of {lot} away?': 'Die Kriterien von {lot} entfernen?',
  'Its bids will be scored by the criteria of the event. What was written for this lot alone is gone.':
    'Seine Angebote werden dann nach den Kriterien der Vergabe gewertet. Was für dieses Los allein geschrieben war, ist weg.',
  '{lot} is scored by the criteria of the event again.': '{lot} wird wieder nach den Kriterien der Vergabe gewertet.',
  // Price sheet: over time
  'Over time': 'Über die Zeit',
  'Over time: {lot}': 'Über die Zeit: {lot}',
  'Lines fall due over several periods': 'Positionen werden über mehrere Perioden fällig',
  'Operation, maintenance, disposal: what a purchase costs over the years.':
    'Betrieb, Wartung, Entsorgung: was eine Beschaffung über die Jahre kostet.',
  'Every line falls due once, at the start.': 'Jede Position wird einmal fällig, zu Beginn.',
  'A line with periods is paid in each of them, in full: the total counts it so often. Period 0 is the start of the contract, 1 is one period later. Blank: once, at the start.':
    'Eine Position mit Perioden wird in jeder voll bezahlt: Die Summe zählt sie so oft. Periode 0 ist der Vertragsbeginn, 1 eine Periode später. Leer: einmal, zu Beginn.',
  'Discount rate, percent a period': 'Abzinsung, Prozent je Periode',
  'Scoring then compares net present values: an amount due after t periods counts ÷ (1 + rate)^t. Blank: nothing is discounted.':
    'Die Wertung vergleicht dann Barwerte: Ein nach t Perioden fälliger Betrag zählt ÷ (1 + Satz)^t. Leer: Nichts wird abgezinst.',
  'From period': 'Ab Periode',
  'To period': 'Bis Periode',
  'First period of line {n}': 'Erste Periode von Position {n}',
  'Last period of line {n}': 'Letzte Periode von Position {n}',
  'For example: a line at 1,000 a period, discounted at {percent} %':
    'Beispiel: eine Position zu 1 000 je Periode, abgezinst mit {percent} %',
  'Period|of payment': 'Periode',
  'Present value': 'Barwert',
  'All {n}': 'Alle {n}',
} as const;
