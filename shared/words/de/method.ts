/** German: what keeps a method of scoring from being published. */
export const method = {
  // The tree
  'Section {n}': 'Abschnitt {n}',
  'Section “{name}”': 'Abschnitt „{name}“',
  'A section has the id of another section or of a criterion.':
    'Ein Abschnitt hat die Kennung eines anderen Abschnitts oder eines Kriteriums.',
  'Criterion {n}: “{id}” means something else among the tie-breaks. Choose another id.':
    'Kriterium {n}: „{id}“ bedeutet bei den Stichentscheiden etwas anderes. Wählen Sie eine andere Kennung.',
  'Criterion {n}: a bonus lies outside the total, so no section can hold it.':
    'Kriterium {n}: Ein Bonus liegt außerhalb der Gesamtpunkte, deshalb steht er in keinem Abschnitt.',
  'Criterion {n}: choose a section that there is, or none.':
    'Kriterium {n}: Wählen Sie einen Abschnitt, den es gibt, oder keinen.',
  'Section {n} has no name.': 'Abschnitt {n} hat keinen Namen.',
  '{section}: choose a section that there is, or none.':
    '{section}: Wählen Sie einen Abschnitt, den es gibt, oder keinen.',
  '{section} holds itself, by way of what it stands in. Move it to the top.':
    '{section} enthält über andere Abschnitte sich selbst. Stellen Sie ihn auf die oberste Ebene.',
  '{section} holds nothing. Put a criterion into it, or take it away.':
    '{section} enthält nichts. Stellen Sie ein Kriterium hinein, oder nehmen Sie ihn weg.',
  'Criterion {n}: give it a percentage above 0.': 'Kriterium {n}: Geben Sie ihm Prozent über 0.',
  '{section}: give it a percentage above 0.': '{section}: Geben Sie ihm Prozent über 0.',
  '{section} states {points} points, and what it holds adds up to {held}.':
    '{section} nennt {points} Punkte, sein Inhalt ergibt aber {held}.',
  'At the top the percentages add up to {given}. They must make 100.':
    'Auf der obersten Ebene ergeben die Prozente {given}. Sie müssen 100 ergeben.',
  'In {section} the percentages add up to {given}. They must make 100.':
    '{section}: Die Prozente darin ergeben {given}. Sie müssen 100 ergeben.',
  // Scales, and how marks become one
  'A step is above 0. Leave it empty where only levels are given.':
    'Ein Schritt ist größer als 0. Lassen Sie ihn leer, wenn nur Stufen vergeben werden.',
  'From {lowest} up in steps of {step}, no mark is {mark}.':
    'Von {lowest} aufwärts in Schritten von {step} kommt die Note {mark} nicht vor.',
  'So small a step makes more than a thousand marks. Choose a larger one.':
    'Ein so kleiner Schritt ergibt mehr als tausend Noten. Wählen Sie einen größeren.',
  'A step of its own goes with a scale of its own.': 'Ein eigener Schritt gehört zu einer eigenen Skala.',
  'Without the highest and the lowest mark, three evaluators at least must mark: set a quorum of 3 or more.':
    'Ohne die höchste und die niedrigste Note müssen mindestens drei Personen bewerten: Setzen Sie eine Mindestzahl von 3 oder mehr.',
  'The quorum is {quorum}, and the team has {evaluators} evaluators.':
    'Die Mindestzahl ist {quorum}, im Team bewerten aber nur {evaluators}.',
  'No two marks lie further apart than the whole scale. Choose a smaller distance.':
    'Keine zwei Noten liegen weiter auseinander als die ganze Skala. Wählen Sie einen kleineren Abstand.',
  // Minimums
  'The minimum of {name} would depend on the other bids’ prices: who leaves could decide who passes. Take it away, or choose a price formula that is not relative.':
    'Das Minimum von {name} hinge von den Preisen der anderen Angebote ab: Wer ausscheidet, könnte entscheiden, wer besteht. Nehmen Sie es weg, oder wählen Sie eine Preisformel, die nicht relativ ist.',
  'Fill in the minimum of {name}, or take it away.': 'Geben Sie das Minimum von {name} an, oder nehmen Sie es weg.',
  'Every bid reaches the minimum of {name}.': 'Jedes Angebot erreicht das Minimum von {name}.',
  'No bid can reach the minimum of {name}.': 'Kein Angebot kann das Minimum von {name} erreichen.',
  'Nobody marks {name}: state its minimum in percent or points.':
    'Niemand vergibt Noten für {name}: Geben Sie das Minimum in Prozent oder Punkten an.',
  'No points are given for {name}: state its minimum in percent, or as a mark.':
    'Für {name} gibt es keine Punkte: Geben Sie das Minimum in Prozent oder als Note an.',
  'There are no points to reach in {name}, so it cannot have a minimum.':
    'In {name} gibt es keine Punkte zu erreichen, also kann es kein Minimum geben.',
  '“{name}”': '„{name}“',
  'quality as a whole': 'Qualität insgesamt',
  // The price
  'A preference that takes off 0 at most takes off nothing. Leave the limit empty where there is none.':
    'Eine Bevorzugung, die höchstens 0 abzieht, zieht nichts ab. Lassen Sie die Grenze leer, wenn es keine gibt.',
  'Another preference follows from the same answer. Make them one.':
    'Eine andere Bevorzugung folgt aus derselben Antwort. Fassen Sie beide zusammen.',
  'There are several preferences: say how they go together.':
    'Es gibt mehrere Bevorzugungen: Geben Sie an, wie sie zusammenwirken.',
  'All preferences together take off more than 0 and less than 100 percent of the price.':
    'Alle Bevorzugungen zusammen ziehen mehr als 0 und weniger als 100 Prozent des Preises ab.',
  'Together the preferences could take off the whole price. Say how much they take off at most.':
    'Zusammen könnten die Bevorzugungen den ganzen Preis abziehen. Geben Sie an, wie viel sie höchstens abziehen.',
  '“{formula}” decides the order of all bids, so the price is no bonus.':
    '„{formula}“ bestimmt die Reihenfolge aller Angebote, also ist der Preis kein Bonus.',
  '“{formula}” takes points for quality. Add a criterion that earns some, or choose another formula.':
    '„{formula}“ rechnet mit Qualitätspunkten. Fügen Sie ein Kriterium hinzu, das welche gibt, oder wählen Sie eine andere Formel.',
  'Line {n}: its last period lies before its first.': 'Position {n}: Ihre letzte Periode liegt vor der ersten.',
  'A discount rate of 0 discounts nothing. Take it away.':
    'Ein Abzinsungssatz von 0 zinst nichts ab. Nehmen Sie ihn weg.',
  'A discount rate needs lines that fall due later: say in which periods, or take the rate away.':
    'Ein Abzinsungssatz braucht Positionen, die später fällig werden: Geben Sie die Perioden an, oder nehmen Sie den Satz weg.',
  // Ties, rounding, shortlist, names
  'A draw leaves no tie, so it is the last tie-break.':
    'Ein Losentscheid lässt keinen Gleichstand übrig, also ist er der letzte Stichentscheid.',
  'This tie-break stands earlier already, where it decides all that it can.':
    'Dieser Stichentscheid steht schon weiter vorn, wo er alles entscheidet, was er kann.',
  'Bids are compared to {decimals} decimals: show as many, or round to fewer.':
    'Angebote werden auf {decimals} Nachkommastellen verglichen: Zeigen Sie so viele, oder runden Sie auf weniger.',
  'A shortlist decides whose price envelope is opened: it needs two envelopes.':
    'Eine engere Auswahl entscheidet, wessen Preisumschlag geöffnet wird: Sie braucht zwei Umschläge.',
  'A shortlist takes the best by quality: add a criterion that earns points for it.':
    'Eine engere Auswahl nimmt die Besten nach Qualität: Fügen Sie ein Kriterium hinzu, das dafür Punkte gibt.',
  '“{name}” has {points} points, which the rounding would change: round to more decimals.':
    '„{name}“ hat {points} Punkte, die das Runden verändern würde: runden Sie auf mehr Dezimalstellen.',
  '“{name}” lies in the price envelope, which is sealed when minimums are tested.':
    '„{name}“ liegt im Preisumschlag, und der ist noch versiegelt, wenn Minima geprüft werden.',
  '“{name}” follows from an answer in the price envelope, which is sealed when the shortlist is drawn.':
    '„{name}“ folgt aus einer Antwort im Preisumschlag, der bei der engeren Auswahl noch versiegelt ist.',
  'Nobody marks the bids here, so there is nobody to hide the bidders’ names from.':
    'Hier bewertet niemand die Angebote, also gibt es niemanden, vor dem die Namen der Bieter verborgen würden.',
  // What changed
  Weights: 'Gewichte',
  'in percent': 'in Prozent',
  'in points': 'in Punkten',
  'Marks in steps of': 'Noten in Schritten von',
  Sections: 'Abschnitte',
  'Section|of criteria': 'Abschnitt',
  'Stands in': 'Steht in',
  'Preference|on the price': 'Bevorzugung',
  'Band of price': 'Preisstufe',
  'Minimum|to be reached': 'Mindestwert',
  'How preferences go together': 'Wie Bevorzugungen zusammenwirken',
  'All preferences together, percent at most': 'Alle Bevorzugungen zusammen, höchstens Prozent',
  'Talked over when marks lie further apart than': 'Besprochen, wenn Noten weiter auseinanderliegen als',
  'Evaluators who mark each criterion, at least': 'Bewertende je Kriterium, mindestens',
  'Price envelopes that are opened': 'Preisumschläge, die geöffnet werden',
  Rounding: 'Rundung',
  'Discount for each period, percent': 'Abzinsung je Periode, Prozent',
  'Falls due in periods': 'Fällig in den Perioden',
  'Bidders’ names hidden from evaluators': 'Namen der Bieter vor Bewertenden verborgen',
  'a mark of {least}': 'Note {least}',
  '{least} points': '{least} Punkte',
  'each criterion, decimals: {decimals}, {mode}': 'jedes Kriterium, Nachkommastellen: {decimals}, {mode}',
  'the total, decimals: {decimals}, {mode}': 'die Summe, Nachkommastellen: {decimals}, {mode}',
  'of the best by quality': 'des nach Qualität besten Angebots',
  'of the {n} best by quality': 'der {n} nach Qualität besten Angebote',
  'its own': 'die eigene',
  'that of the event': 'die der Vergabe',
} as const;
