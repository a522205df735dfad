/** German: the rehearsal of a method before it is published. */
export const rehearsal = {
  // What it warns of
  'Bidder {letter}': 'Bieter {letter}',
  '“{name}” cannot change the result: every bid gets the same for it, whatever it says.':
    '„{name}“ kann das Ergebnis nicht ändern: Jedes Angebot erhält dafür gleich viel, was immer darin steht.',
  'Each of the {n} bids gets {points} of {full} points.': 'Jedes der {n} Angebote erhält {points} von {full} Punkten.',
  '“{name}” cannot change the result of these bids: whatever each of them gets for it, all stay in their order.':
    '„{name}“ kann das Ergebnis dieser Angebote nicht ändern: Wie viel jedes dafür auch erhält, die Reihenfolge bleibt.',
  'Even with least for {first} and most for {second}, they are compared by {a} and {b}.':
    'Selbst mit dem Wenigsten für {first} und dem Meisten für {second} werden {a} und {b} verglichen.',
  'The minimum of “{name}”': 'Das Minimum von „{name}“',
  'The minimum of the section “{name}”': 'Das Minimum des Abschnitts „{name}“',
  'The minimum of quality as a whole': 'Das Minimum der Qualität insgesamt',
  'The shortlist': 'Die Auswahlliste',
  'The ceiling': 'Die Preisobergrenze',
  '{gate}: none of these bids passes.': '{gate}: Keines dieser Angebote kommt weiter.',
  '{gate}: every one of these bids passes, and nothing is sorted out by it.':
    '{gate}: Jedes dieser Angebote kommt weiter; es wird nichts ausgesondert.',
  '{n} bid of 1 passes.': '{n} Angebot von 1 kommt weiter.',
  '{n} bids of {all} pass.': '{n} Angebote von {all} kommen weiter.',
  'The order of two bids can change because a third one leaves: by “{formula}”, the points for a price depend on the other prices.':
    'Die Reihenfolge zweier Angebote kann sich ändern, weil ein drittes wegfällt: Nach „{formula}“ hängen die Punkte für einen Preis von den anderen Preisen ab.',
  '{a} stands before {b}. Without {third}, {b} stands before {a}, and neither has changed anything.':
    '{a} steht vor {b}. Ohne {third} steht {b} vor {a}, und keines der beiden hat etwas geändert.',
  'If {third} had bid {price} instead of {was}, {a} would stand before {b}. Without {third}, {b} stands before {a}, and neither has changed anything.':
    'Hätte {third} {price} statt {was} geboten, stünde {a} vor {b}. Ohne {third} steht {b} vor {a}, und keines der beiden hat etwas geändert.',
  '“{name}” has {published} % of the points, but {effective} % of what tells these bids apart.':
    '„{name}“ hat {published} % der Punkte, aber {effective} % dessen, was diese Angebote unterscheidet.',
  'Its points go from {least} to {most} of {full}, a spread of {spread}.':
    'Die Punkte reichen von {least} bis {most} von {full}, eine Spannweite von {spread}.',
  'The formula divides by a price of 0 here. That price gets all points, and every higher one gets none.':
    'Die Formel teilt hier durch einen Preis von 0. Dieser Preis erhält alle Punkte, jeder höhere keine.',
  'The formula divides by a lowest price of 0 here. A price of 0 gets all points, and every higher one none.':
    'Die Formel teilt hier durch einen niedrigsten Preis von 0. Ein Preis von 0 erhält alle Punkte, jeder höhere keine.',
  'The formula divides by the distance from the ceiling to the lowest price, which is 0 here. Every bid gets all points.':
    'Die Formel teilt durch den Abstand der Preisobergrenze zum niedrigsten Preis; er ist hier 0. Jedes Angebot erhält alle Punkte.',
  'The formula divides by the distance from the ceiling to the best price, which is 0 here. Every bid gets all points.':
    'Die Formel teilt durch den Abstand der Preisobergrenze zum besten Preis; er ist hier 0. Jedes Angebot erhält alle Punkte.',
  'The formula divides by the distance from the mean to the lowest price, which is 0 here: all prices are the same.':
    'Die Formel teilt durch den Abstand des Mittels zum niedrigsten Preis; er ist hier 0: Alle Preise sind gleich.',
  'The formula divides by a mean price of 0 here. Every bid gets all points.':
    'Die Formel teilt hier durch einen mittleren Preis von 0. Jedes Angebot erhält alle Punkte.',
  'The formula divides by the points for quality, which are 0 for a bid here. That bid is not ranked.':
    'Die Formel teilt durch die Punkte für Qualität; sie sind hier bei einem Angebot 0. Dieses Angebot kommt nicht in die Rangfolge.',
  'Nobody can get all points for “{name}”: no answer that is taken is worth them.':
    'Niemand kann alle Punkte für „{name}“ erhalten: Keine zulässige Antwort ist sie wert.',
  'The best answer gets {most} of {full} points.': 'Die beste Antwort erhält {most} von {full} Punkten.',
  'Nobody gets all points for “{name}”.': 'Niemand erhält alle Punkte für „{name}“.',
  '{bidder} gets most: {most} of {full} points.': '{bidder} erhält am meisten: {most} von {full} Punkten.',
  '{names} tie for rank {rank}; the draw would decide.':
    '{names} liegen gleichauf auf Rang {rank}; das Los würde entscheiden.',
  '{names} tie for rank {rank}, and nothing that is published decides between them.':
    '{names} liegen gleichauf auf Rang {rank}, und nichts Veröffentlichtes entscheidet zwischen ihnen.',
  'Each is compared by {value}, and the tie-breaks before leave them level.':
    'Jedes wird mit {value} verglichen, und die Stichentscheide davor trennen sie nicht.',
  // Bids as a table
  '{line}, quantity': '{line}, Menge',
  '{text} is not a number.': '{text} ist keine Zahl.',
  'A number here is zero or more.': 'Eine Zahl ist hier null oder mehr.',
  'This cell is blank.': 'Diese Zelle ist leer.',
  '{text} is none of the options: {list}.': '{text} ist keine der Möglichkeiten: {list}.',
  'Marks go from {least} to {most} here.': 'Noten gehen hier von {least} bis {most}.',
  'No row has the heads of the columns. They are: {list}.':
    'Keine Zeile hat die Überschriften der Spalten. Sie lauten: {list}.',
  'The table has {n} bids; at most {most} are tried.': 'Die Tabelle hat {n} Angebote; höchstens {most} werden erprobt.',
  'The column “{head}” is missing.': 'Die Spalte „{head}“ fehlt.',
  'There is no row with a bid in it.': 'Es gibt keine Zeile mit einem Angebot.',
  // The page
  'Try it': 'Erproben',
  'Made-up bids, or bids from a table, run through this method before it is published.':
    'Erfundene Angebote oder solche aus einer Tabelle durchlaufen diese Methode, bevor sie veröffentlicht wird.',
  'Try the method': 'Die Methode erproben',
  'Bids that nobody has made run through the method as it is written now. All of it happens in this browser: nothing is saved, and nothing is sent.':
    'Angebote, die niemand gemacht hat, durchlaufen die Methode, wie sie jetzt geschrieben ist. Alles geschieht in diesem Browser: Nichts wird gespeichert, nichts wird gesendet.',
  'Reading the method': 'Die Methode wird gelesen',
  '{lot}, by its own method': '{lot}, nach eigener Methode',
  'The method cannot be tried yet': 'Die Methode lässt sich noch nicht erproben',
  'One thing in it is not as it has to be.': 'Etwas darin ist noch nicht, wie es sein muss.',
  '{n} things in it are not as they have to be.': '{n} Dinge darin sind noch nicht, wie sie sein müssen.',
  'What these bids show': 'Was diese Angebote zeigen',
  'Computing …': 'Wird berechnet …',
  'One thing to look at.': 'Eines ist anzusehen.',
  '{n} things to look at.': '{n} Dinge sind anzusehen.',
  'Nothing to point out with {n} bids. Other bids may show more.':
    'Bei {n} Angeboten fällt nichts auf. Andere Angebote zeigen vielleicht mehr.',
  'Nobody passes': 'Niemand kommt weiter',
  'Order can flip': 'Reihenfolge kann kippen',
  'The same for all': 'Für alle gleich',
  'Changes nothing': 'Ändert nichts',
  'Another weight': 'Anderes Gewicht',
  'Divides by 0': 'Teilt durch 0',
  'Everybody passes': 'Alle kommen weiter',
  'Out of reach': 'Unerreichbar',
  'Not reached': 'Nicht erreicht',
  'A tie': 'Gleichstand',
  'Totals and ranks with {name} and without': 'Summen und Ränge mit {name} und ohne',
  'With {name}': 'Mit {name}',
  'Without {name}': 'Ohne {name}',
  '{points}, rank {rank}': '{points}, Rang {rank}',
  'Go to the field': 'Zum Feld',
  'Ranking of these bids': 'Rangfolge dieser Angebote',
  'Ranking of these bids, as a table': 'Rangfolge dieser Angebote als Tabelle',
  'Weights of all criteria, as a table': 'Gewichte aller Kriterien als Tabelle',
  'There is no criterion to try: bids of this event are read, not ranked.':
    'Es gibt kein Kriterium zu erproben: Angebote dieser Vergabe werden gelesen, nicht gereiht.',
  'None of these bids is ranked.': 'Keines dieser Angebote kommt in die Rangfolge.',
  'One more bid': 'Ein Angebot mehr',
  Compared: 'Verglichen',
  Quality: 'Qualität',
  'A bid without a name': 'Angebot ohne Namen',
  'A mark is missing; a missing mark is never a zero.': 'Eine Note fehlt; eine fehlende Note ist nie eine Null.',
  'No bid chosen': 'Kein Angebot gewählt',
  'Choose one in the table, to change its price, a mark or an answer, and see what follows.':
    'Wählen Sie eines in der Tabelle, um seinen Preis, eine Note oder eine Antwort zu ändern und zu sehen, was folgt.',
  '{line}, price of one': '{line}, Preis für eins',
  'A number of zero or more, with a decimal point.': 'Eine Zahl von null oder mehr, mit Dezimalpunkt.',
  'Marks that the panel gives together': 'Noten, die das Gremium zusammen gibt',
  'no mark': 'keine Note',
  'Answers that count': 'Antworten, die zählen',
  'no answer': 'keine Antwort',
  'Take this bid out': 'Dieses Angebot herausnehmen',
  'Weights as published, and in effect': 'Gewichte, wie veröffentlicht und wie wirksam',
  'A criterion tells bids apart only as far as their points for it lie apart. Weight in effect = spread of its points (most less least) ÷ sum of the spreads of all criteria, over the bids that are ranked here.':
    'Ein Kriterium unterscheidet Angebote nur so weit, wie ihre Punkte dafür auseinanderliegen. Wirksames Gewicht = Spannweite seiner Punkte (höchste weniger niedrigste) ÷ Summe der Spannweiten aller Kriterien, über die Angebote dieser Rangfolge.',
  'In effect': 'Wirksam',
  another: 'anders',
  Least: 'Niedrigste',
  Most: 'Höchste',
  'Make up bids': 'Angebote erfinden',
  'Prices at random between two of them, marks from the middle of the scale, an answer to each question that counts. They take the place of the bids above.':
    'Zufällige Preise zwischen zweien, Noten aus der Mitte der Skala, eine Antwort auf jede Frage, die zählt. Sie treten an die Stelle der Angebote oben.',
  'How many': 'Wie viele',
  'From 1 to {most}.': 'Von 1 bis {most}.',
  'Prices from, {currency}': 'Preise von, {currency}',
  'to, {currency}': 'bis, {currency}',
  'Not less than where they begin.': 'Nicht weniger als der Anfang.',
  'Prices from 70 to 98 % of the ceiling.': 'Preise von 70 bis 98 % der Preisobergrenze.',
  'Prices from half the first band to the last.': 'Preise vom halben ersten Band bis zum letzten.',
  'Prices from 80 to 120 % of the estimate.': 'Preise von 80 bis 120 % des Schätzwerts.',
  'Nothing is known of prices here: say between which they may lie.':
    'Von Preisen ist hier nichts bekannt: Sagen Sie, zwischen welchen sie liegen können.',
  'Prices as you have chosen.': 'Preise, wie Sie es gewählt haben.',
  'A price for each line': 'Ein Preis für jede Position',
  'Else a price is what scoring counts, the net present value.':
    'Sonst ist ein Preis, was die Wertung zählt: der Barwert.',
  'Else each bid has one price.': 'Sonst hat jedes Angebot einen Preis.',
  'Make up other bids': 'Andere Angebote erfinden',
  'Bids from a table': 'Angebote aus einer Tabelle',
  'One row for each bid, under these heads: {list}. In place of the price, a column for each line may stand.':
    'Eine Zeile für jedes Angebot, unter diesen Überschriften: {list}. Anstelle des Preises kann eine Spalte für jede Position stehen.',
  'Bids to try, an Excel or CSV file': 'Angebote zum Erproben, eine Excel- oder CSV-Datei',
  'Save the bids above as Excel': 'Die Angebote oben als Excel speichern',
  'Read them': 'Lesen',
  'Bids in the cells': 'Angebote in den Zellen',
  'Bids in {file}': 'Angebote in {file}',
  'Nothing is taken over.': 'Nichts wird übernommen.',
  'Try this bid in place of those above': 'Dieses Angebot anstelle der oberen erproben',
  'Try these {n} bids in place of those above': 'Diese {n} Angebote anstelle der oberen erproben',
  'Leave the bids as they are': 'Die Angebote lassen, wie sie sind',
} as const;
