/** German: documents of an evaluation: the matrix as a workbook, the report, the summaries. */
export const report = {
  // The workbook
  Method: 'Methode',
  'Evaluation matrix': 'Bewertungsmatrix',
  'Total points': 'Punkte insgesamt',
  'Lowest price that is compared': 'Niedrigster Preis im Vergleich',
  'Mean of the prices that are compared': 'Mittelwert der Preise im Vergleich',
  'Part of': 'Teil von',
  'Percent of what holds it': 'Prozent des übergeordneten Abschnitts',
  'Points as published': 'Punkte laut Bekanntmachung',
  'Points at most': 'Punkte höchstens',
  'Highest mark': 'Höchste Note',
  'Agreed|mark': 'Einigung',
  'Mark of the panel': 'Note des Gremiums',
  'The figures follow by formulas from the marks, the answers and the method on the other sheets, in doubles: equal to the ranking at the decimals shown. What counts is the ranking, which is exact.':
    'Die Zahlen folgen durch Formeln aus den Noten, den Antworten und der Methode auf den anderen Blättern, in Gleitkommazahlen: auf den gezeigten Nachkommastellen gleich der Rangfolge. Es gilt die Rangfolge; sie ist exakt.',
  'Price as it counts': 'Preis, wie er zählt',
  'Answer: {criterion}': 'Antwort: {criterion}',
  'Compared, the lowest first': 'Vergleichswert, niedrigster zuerst',
  'Order drawn': 'Gezogene Reihenfolge',
  'Not ranked': 'Nicht in der Rangfolge',
} as const;
