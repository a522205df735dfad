/** German: what a supplier reads after the award: its marks, its data, leaving the portal. */
export const after = {
  // The marks of a result
  'How it was assessed': 'So wurde bewertet',
  'This event publishes to each bidder the assessment of its own bid and of the chosen one, with the reasons.':
    'In dieser Vergabe erfährt jeder Bieter die Bewertung des eigenen und des gewählten Angebots mit der Begründung.',
  'This event publishes to each bidder the assessment of its own bid, the totals of both, its rank and why the other was chosen. It compares them in no single criterion.':
    'In dieser Vergabe erfährt jeder Bieter die Bewertung des eigenen Angebots, die Summen beider, seinen Rang und warum das andere gewählt wurde. Ein Vergleich nach einzelnen Kriterien erfolgt nicht.',
  'This event publishes to each bidder whether its bid was chosen, and no marks.':
    'In dieser Vergabe erfährt jeder Bieter, ob sein Angebot gewählt wurde, und keine Punkte.',
  'Points for each criterion, with the reasons': 'Punkte je Kriterium mit Begründung',
  'Picture: points of those that were possible': 'Bild: erreichte von möglichen Punkten',
  '{points} points at most': 'höchstens {points} Punkte',
  'About our bid': 'Zu unserem Angebot',
  'About the bid of {winner}': 'Zum Angebot von {winner}',
  'In all': 'Insgesamt',
  'Totals and prices': 'Summen und Preise',
  'Our rank': 'Unser Rang',
  'Our points': 'Unsere Punkte',
  '{rank} of {n}': '{rank} von {n}',
  '{shown} of {points}': '{shown} von {points}',
  'To ask for more reasons or a talk about your bid, write to {contact}. What they tell you is theirs to decide; it does not lengthen the time to object.':
    'Für weitere Gründe oder ein Gespräch über Ihr Angebot schreiben Sie an {contact}. Was man Ihnen mitteilt, entscheidet der Auftraggeber; die Zeit für einen Einspruch verlängert sich dadurch nicht.',
  'Your bids, receipts and these letters can be read again here until {time} at least; what you download is yours to keep.':
    'Ihre Angebote, Empfangsbestätigungen und diese Schreiben können hier mindestens bis {time} wieder gelesen werden; was Sie herunterladen, bleibt bei Ihnen.',
} as const;
