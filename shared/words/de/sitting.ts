/** German: the evaluator's sitting: two ways through the marks, keys, what is left, private notes. */
export const sitting = {
  // What is left
  'Way through the marks': 'Weg durch die Noten',
  'Bid by bid': 'Angebot für Angebot',
  'Criterion by criterion': 'Kriterium für Kriterium',
  '{n} left': 'noch {n}',
  done: 'fertig',
  'Nothing left to mark': 'Alles bewertet',
  'Left: {all} in all, {bid} of this bid, {criterion} on this criterion':
    'Noch offen: {all} insgesamt, {bid} bei diesem Angebot, {criterion} bei diesem Kriterium',
  'Next open mark': 'Nächste offene Note',
  'Next bid': 'Nächstes Angebot',
  'This bid is rejected: nothing of it is marked.': 'Dieses Angebot ist ausgeschlossen: Nichts davon wird bewertet.',

  // Levels and what lies between them
  'One step down': 'Einen Schritt hinunter',
  'One step up': 'Einen Schritt hinauf',
  'between {below} and {above}': 'zwischen {below} und {above}',
  'in steps of {step}': 'in Schritten von {step}',
  '{below} to {above}': '{below} bis {above}',
  'Saved: {mark} for {criterion}, {bidder}': 'Gespeichert: {mark} für {criterion}, {bidder}',

  // The bid beside the levels
  'Under a pseudonym': 'Unter einem Pseudonym',
  'Until all lots that you mark are locked. Answers and documents may still name the bidder: mark what is in them.':
    'Bis alle Lose gesperrt sind, die Sie benoten. Antworten und Unterlagen können den Bieter dennoch nennen: Bewerten Sie, was darin steht.',
  'Your role reads names; the panel reads this bid under a pseudonym until the marks are locked.':
    'Ihre Rolle liest Namen; das Gremium liest dieses Angebot unter einem Pseudonym, bis die Noten gesperrt sind.',
  'Show here': 'Hier zeigen',
  'Back to the answers': 'Zurück zu den Antworten',
  'Opening {name}': '{name} wird geöffnet',
  '{name} is shown beside the marks': '{name} steht neben den Noten',
  'The answers are shown again': 'Die Antworten sind wieder zu sehen',
  'This bid has no document that can be shown here': 'Dieses Angebot hat keine Unterlage, die hier gezeigt werden kann',

  // Private notes
  'Private note': 'Private Notiz',
  'Only you read it. It is no part of the mark and stays off the record.':
    'Nur Sie lesen sie. Sie ist kein Teil der Note und kommt nicht ins Protokoll.',

  // Keys
  '{digit} mark, {enter} go on, {tab} reason, {ctrl} {again} go on from there, {way} other way, {open} next open':
    '{digit} Note, {enter} weiter, {tab} Begründung, {ctrl} {again} weiter von dort, {way} anderer Weg, {open} nächste offene',
  'They act while the focus is in the levels of a mark. In a text field they are text.':
    'Sie wirken, solange der Fokus in den Stufen einer Note ist. In einem Textfeld sind sie Text.',
  'Other criteria': 'Andere Kriterien',
  'one step down or up, between the levels': 'einen Schritt hinunter oder hinauf, zwischen den Stufen',
  'go on: the next criterion of this bid, or the next bid on this criterion':
    'weiter: nächstes Kriterium dieses Angebots oder nächstes Angebot bei diesem Kriterium',
  'to the reason; Esc goes back to the levels': 'zur Begründung; mit Esc zurück zu den Stufen',
  'go on, from anywhere in the sheet': 'weiter, von überall im Bogen',
  'the next mark that is open': 'die nächste offene Note',
  'the next bid, the previous bid': 'das nächste Angebot, das vorige Angebot',
  'bid by bid, or criterion by criterion': 'Angebot für Angebot oder Kriterium für Kriterium',
  'the next document of the bid, beside the levels': 'die nächste Unterlage des Angebots, neben den Stufen',

  // Signing off
  'Sign off {n} bids': '{n} Angebote abschließen',
  'Sign off your marks of {n} bids?': 'Ihre Noten von {n} Angeboten abschließen?',
  'Your marks and reasons for these bids are final then. Nobody can change them, nor can you.':
    'Ihre Noten und Begründungen für diese Angebote sind dann endgültig. Niemand kann sie ändern, auch Sie nicht.',
  '{n} bids are signed off.': '{n} Angebote sind abgeschlossen.',
} as const;
