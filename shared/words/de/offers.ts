/** Best and final offers on the pages: the bidder's, the opening, the ranking. */
export const offers = {
  'Best and final offer, round {number}': 'Endgültiges Angebot, Runde {number}',
  'Your bid stands as it is. Offers close {until}.':
    'Ihr Angebot bleibt, wie es ist. Endgültige Angebote sind möglich bis {until}.',
  'your bid|all else in it': 'Ihrem Angebot',
  'The bid that it is for': 'Das Angebot, für das es gilt',
  'The invited bidders may state their prices anew. Nobody sees who has before the offers are opened.':
    'Die eingeladenen Bieter können ihre Preise neu nennen. Vor der Öffnung sieht niemand, wer es getan hat.',
  'The round is closed. Its offers are sealed until they are opened.':
    'Die Runde ist geschlossen. Ihre Angebote sind versiegelt, bis sie geöffnet werden.',
  'open the offers': 'die Angebote öffnen',
  'The round is cancelled': 'Die Runde ist aufgehoben',
  '{when}. Your bid stands as it is, and no offer is opened. The buyer writes: {reasons}':
    '{when}. Ihr Angebot bleibt, wie es ist; kein endgültiges Angebot wird geöffnet. Der Auftraggeber schreibt: {reasons}',
  'This offer is not submitted': 'Dieses endgültige Angebot ist nicht abgegeben',
  'The offer of {when} stands; what you changed since is not in it.':
    'Das endgültige Angebot von {when} steht; was Sie seither geändert haben, ist nicht darin.',
  'Offers are closed; yours counts': 'Die Runde ist geschlossen; Ihr endgültiges Angebot zählt',
  'Offers are closed. Yours is in.': 'Die Runde ist geschlossen. Ihr endgültiges Angebot ist da.',
  'Offers are closed; you made none': 'Die Runde ist geschlossen; Sie haben keines abgegeben',
  'Offers are closed. You made none.': 'Die Runde ist geschlossen. Sie haben keines abgegeben.',
  'Offers closed {when}. Your bid stands as it is.': 'Die Runde endete {when}. Ihr Angebot bleibt, wie es ist.',
  'You may state your prices anew, as your best and final offer. All else in {bid} stands, and so do its marks; without an offer it stands as it is. Nobody on the buyer’s side sees before the opening whether you have made one.':
    'Sie können Ihre Preise neu nennen, als Ihr endgültiges Angebot. Alles andere in {bid} bleibt stehen, auch seine Noten; ohne endgültiges Angebot bleibt es, wie es ist. Niemand auf der Seite des Auftraggebers sieht vor der Öffnung, ob Sie eines abgegeben haben.',
  'You have said so. It takes another opener.': 'Sie haben es gesagt. Es braucht eine weitere öffnende Person.',
  'Open the offers of round {number}': 'Angebote der Runde {number} öffnen',
  'Best and final offers, round {number}': 'Endgültige Angebote, Runde {number}',
  'The offers are being opened …': 'Die Angebote werden geöffnet …',
  'The offers are sealed': 'Die Angebote sind versiegelt',
  'Until they are opened nobody on the buyer’s side can see who has made one, or what it says.':
    'Bis sie geöffnet sind, kann niemand auf der Seite des Auftraggebers sehen, wer eines abgegeben hat oder was es sagt.',
  'With your word all offers of this round are opened, and count from then on.':
    'Mit Ihrem Wort werden alle Angebote dieser Runde geöffnet und zählen von da an.',
  'You are the first of two. Your word is put on record now; the offers open when another opener says so too.':
    'Sie sind die erste von zwei Personen. Ihr Wort wird jetzt festgehalten; die Angebote öffnen sich, wenn eine weitere öffnende Person es auch sagt.',
  'Ask for best and final offers': 'Endgültige Angebote einholen',
  'The bidders that you invite may state their prices anew, under seal, until one deadline. Marks stand. Who makes no offer stands with the bid as it is, and so does who is not invited. Offers are opened as bids are; this ranking is kept.':
    'Die Bieter, die Sie einladen, können ihre Preise neu nennen, versiegelt, bis zu einer gemeinsamen Frist. Die Noten bleiben. Wer kein endgültiges Angebot abgibt, bleibt beim bisherigen, und ebenso, wer nicht eingeladen ist. Geöffnet wird wie bei Angeboten; diese Rangfolge bleibt erhalten.',
  'Call the round': 'Runde eröffnen',
  'Say until when offers are taken.': 'Sagen Sie, bis wann Angebote angenommen werden.',
  Invite: 'Einladen',
  'the {n} that rank best': 'die {n} bestgereihten',
  'Offers are taken until': 'Angebote werden angenommen bis',
  'Why, and why these': 'Warum, und warum diese',
  'Those who are invited read it. It goes on the record.': 'Die Eingeladenen lesen es. Es kommt ins Protokoll.',
  'Cancel the round': 'Runde aufheben',
  'What was offered by then is never opened.': 'Was bis dahin abgegeben wurde, wird nie geöffnet.',
  cancelled: 'aufgehoben',
  'One offer opened': 'Ein Angebot geöffnet',
  '{n} offers opened': '{n} Angebote geöffnet',
  'offers are taken': 'Angebote werden angenommen',
  'to be opened': 'zu öffnen',
  'The ranking before this round': 'Die Rangfolge vor dieser Runde',
  'Round {number}': 'Runde {number}',
  'Offers until': 'Angebote bis',
  '{bidder}: {price}': '{bidder}: {price}',
  '{bidder}: no offer; the bid stands as it was': '{bidder}: kein endgültiges Angebot; das bisherige bleibt',
  'Cancelled by {person}: {reason}': 'Aufgehoben von {person}: {reason}',
  'To the opening of the offers': 'Zur Öffnung der Angebote',
  'Reading the rounds': 'Die Runden werden gelesen',
} as const;
