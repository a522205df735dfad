/** Rounds of best and final offers: their rules and their lines of the record. */
export const rounds = {
  // Calling and cancelling one
  'A round of best and final offers': 'Eine Runde endgültiger Angebote',
  'Another round': 'Eine weitere Runde',
  '{act} waits for round {number} of best and final offers: it is opened, or cancelled, first.':
    '{act} wartet auf Runde {number} der endgültigen Angebote: Sie wird zuerst geöffnet oder aufgehoben.',
  'The notice of this event announces no round of best and final offers.':
    'Die Bekanntmachung dieser Vergabe kündigt keine Runde endgültiger Angebote an.',
  'The notice of this event allows one round of offers, which was held.':
    'Die Bekanntmachung dieser Vergabe lässt eine Runde endgültiger Angebote zu; sie ist gehalten.',
  'The notice of this event allows {n} rounds of offers, which were held.':
    'Die Bekanntmachung dieser Vergabe lässt {n} Runden endgültiger Angebote zu; sie sind gehalten.',
  'Only bids of the ranking can be invited, each once.':
    'Nur gereihte Angebote können eingeladen werden, jedes einmal.',
  'These bids came on paper or by e-mail and could not answer, since offers are made on the portal. Nobody who ranks after them or beside them is invited: {list}.':
    'Diese Angebote kamen auf Papier oder per E-Mail und könnten nicht antworten, denn endgültige Angebote werden auf dem Portal gemacht. Wer nach oder neben ihnen steht, wird nicht eingeladen: {list}.',
  'Invite at least {n} bids: a round is a competition.':
    'Laden Sie mindestens {n} Angebote ein: Eine Runde ist ein Wettbewerb.',
  'Invite at most {n} bids.': 'Laden Sie höchstens {n} Angebote ein.',
  'Whoever ranks as high as one who is invited is invited too. Still missing: {list}.':
    'Wer so weit vorn steht wie jemand, der eingeladen ist, wird auch eingeladen. Es fehlen noch: {list}.',
  'Say why a round is called, and why these bids are invited: they read it.':
    'Sagen Sie, warum eine Runde eröffnet wird und warum diese Angebote eingeladen sind: Die Bieter lesen es.',
  'The event leaves bidders one day at least: {when} or later.':
    'Die Vergabe lässt Bietern mindestens einen Tag: {when} oder später.',
  'The event leaves bidders {n} days at least: {when} or later.':
    'Die Vergabe lässt Bietern mindestens {n} Tage: {when} oder später.',
  'This lot has no such round.': 'Dieses Los hat keine solche Runde.',
  'This round is cancelled already.': 'Diese Runde ist bereits aufgehoben.',
  'An opener has said “open” already. Only before that can the round be cancelled.':
    'Eine öffnende Person hat bereits „öffnen“ gesagt. Nur davor kann die Runde aufgehoben werden.',
  'Say why the round is cancelled: those who are invited read it.':
    'Sagen Sie, warum die Runde aufgehoben wird: Die Eingeladenen lesen es.',
  'An offer states prices alone: it takes no file.':
    'Ein endgültiges Angebot nennt nur Preise: Es nimmt keine Datei auf.',
  'Opening minutes: best and final offers, round {round}': 'Öffnungsniederschrift: endgültige Angebote, Runde {round}',

  // The record
  'Round {number} of best and final offers called until {closes}, invited: {bidders}; fingerprint of the ranking before {ranking}':
    'Runde {number} endgültiger Angebote eröffnet bis {closes}, eingeladen: {bidders}; Prüfsumme der Rangfolge davor {ranking}',
  'Round {number} of best and final offers cancelled; what was submitted in it is never opened':
    'Runde {number} endgültiger Angebote aufgehoben; was darin abgegeben wurde, wird nie geöffnet',
  'First of two people ready to open the offers of round {number}':
    'Erste von zwei Personen bereit, die Angebote der Runde {number} zu öffnen',
  'Opening of the offers of round {number} ordered': 'Öffnung der Angebote der Runde {number} angeordnet',
  'Attempt to open the offers of round {number} refused: {reason}':
    'Versuch, die Angebote der Runde {number} zu öffnen, abgewiesen: {reason}',
  'Opened the offer of {bidder} in round {number}, received {received}, fingerprint {sha256}':
    'Angebot von {bidder} in Runde {number} geöffnet, eingegangen {received}, Prüfsumme {sha256}',
  'No offer of {bidder} in round {number}: its earlier bid stands':
    'Kein Angebot von {bidder} in Runde {number}: Das frühere bleibt stehen',
  'All offers of round {number} open: {count}': 'Alle Angebote der Runde {number} offen: {count}',
  'Minutes of the opening of the offers of round {number} fixed, fingerprint {minutes}':
    'Niederschrift der Öffnung der Angebote der Runde {number} festgehalten, Prüfsumme {minutes}',
} as const;
