/** German: the letters, and what is written into them; the file of an event. */
export const letters = {
  // Where answers are asked for in place of bids
  'Invitation to answer: {title}': 'Einladung zur Antwort: {title}',
  'Answers are due on {when}.': 'Die Antwortfrist endet am {when}.',
  'Read the notice and start your answer: {link}': 'Bekanntmachung lesen und Antwort beginnen: {link}',
  'No other supplier sees that you were invited. The buyer sees that the link was opened and what you say about taking part, and does not see whether you answer before the answers are opened.':
    'Kein anderer Lieferant sieht, dass Sie eingeladen sind. Der Auftraggeber sieht, dass der Link geöffnet wurde und was Sie über Ihre Teilnahme sagen, und sieht vor der Öffnung der Antworten nicht, ob Sie antworten.',
  'Receipt {receipt}: your answer to {title}': 'Empfangsbestätigung {receipt}: Ihre Antwort auf {title}',
  'We have received the answer of {supplier} to {event} ({buyer}).':
    'Wir haben die Antwort von {supplier} auf {event} ({buyer}) erhalten.',
  'Answers are due: {when}': 'Ende der Antwortfrist: {when}',
  'Fingerprint of the answer (SHA-256): {fingerprint}': 'Prüfsumme der Antwort (SHA-256): {fingerprint}',
  'Answers are taken again. New deadline: answers are due on {when}.':
    'Antworten werden wieder angenommen. Neue Frist: Die Antwortfrist endet am {when}.',
  'New deadline: answers are due on {when}.': 'Neue Frist: Die Antwortfrist endet am {when}.',
  'The deadline stays: answers are due on {when}.': 'Die Frist bleibt: Die Antwortfrist endet am {when}.',
  'An answer that was submitted before stands as it is, and is marked with the version that it is about. See what of it is touched, confirm or change it, and submit again:':
    'Eine bereits abgegebene Antwort gilt, wie sie ist, und trägt die Fassung, auf die sie sich bezieht. Sehen Sie, was davon berührt ist, bestätigen oder ändern Sie es, und geben Sie erneut ab:',
  'An answer that was submitted before stands as it is, and is marked with the version that it is about. Confirm it for this version or replace it: {link}':
    'Eine vorher abgegebene Antwort gilt, wie sie ist, und trägt die Fassung, auf die sie sich bezieht. Bestätigen Sie sie für diese Fassung oder ersetzen Sie sie: {link}',
  'Withdrawn: your answer to {title}': 'Zurückgezogen: Ihre Antwort auf {title}',
  'Your answer to {event} (receipt {receipt}) was withdrawn on {when}. It will not be opened.':
    'Ihre Antwort auf {event} (Empfangsbestätigung {receipt}) wurde am {when} zurückgezogen. Sie wird nicht geöffnet.',
  'Your organisation has changed its answer to {event} since it was submitted. The submitted answer stands; the changes are not in it.':
    'Ihre Organisation hat ihre Antwort auf {event} seit der Abgabe geändert. Es gilt die abgegebene Antwort; die Änderungen sind nicht darin.',
  'Your organisation has withdrawn its answer to {event} and not submitted another. {buyer} has nothing from you.':
    'Ihre Organisation hat ihre Antwort auf {event} zurückgezogen und keine andere abgegeben. {buyer} hat nichts von Ihnen.',
  'Answers are due on {when}. What arrives later is refused.':
    'Die Antwortfrist endet am {when}. Was später eingeht, wird nicht angenommen.',
  'Answers to {event} were due on {when}.': 'Die Antwortfrist für {event} endete am {when}.',
  'You are one of those who open the answers, lot by lot; there are {lots}: {link}':
    'Sie gehören zu denen, die die Antworten öffnen, Los für Los; es sind {lots}: {link}',
  'You are one of those who open the answers: {link}': 'Sie gehören zu denen, die die Antworten öffnen: {link}',
  'One answer to {event} is open.': 'Eine Antwort auf {event} ist geöffnet.',
  '{n} answers to {event} are open.': '{n} Antworten auf {event} sind geöffnet.',
  'First say whether you have a conflict of interest, then read them: {link}':
    'Erklären Sie zuerst, ob ein Interessenkonflikt besteht, dann lesen Sie: {link}',
  'Ready to read: {title}': 'Bereit zum Lesen: {title}',
  '{buyer} has cancelled {event}. No answer can be submitted any more, and what was submitted is never opened.':
    '{buyer} hat {event} aufgehoben. Es kann keine Antwort mehr abgegeben werden, und was abgegeben wurde, wird nie geöffnet.',
  '{buyer} has cancelled the lot “{lotName}” of {event}. No answer can be submitted for it any more, and what was submitted is never opened.':
    '{buyer} hat das Los „{lotName}“ von {event} aufgehoben. Dafür kann keine Antwort mehr abgegeben werden, und was abgegeben wurde, wird nie geöffnet.',
  'Make something clear in your answer: {title}': 'Aufklärung zu Ihrer Antwort: {title}',
  '{buyer} asks {supplier} about its answer to {event}.': '{buyer} fragt {supplier} zur Antwort auf {event}.',
  'What you write is filed beside your answer. It changes nothing in it.':
    'Was Sie schreiben, wird neben Ihrer Antwort abgelegt. Es ändert nichts an ihr.',
  '{buyer} gives {supplier} more time to make its answer to {event} clear, until {when}.':
    '{buyer} gibt {supplier} mehr Zeit, die Antwort auf {event} aufzuklären, bis {when}.',
  '{supplier} replied to your request about its answer to {event} on {when}.':
    '{supplier} hat am {when} Ihre Rückfrage zur Antwort auf {event} beantwortet.',
  'Read it beside the answer: {link}': 'Lesen Sie das neben der Antwort: {link}',
  '{buyer} awards nothing in {event}. {supplier} hears this as one of those who answered.':
    '{buyer} erteilt in {event} keinen Zuschlag. {supplier} erfährt das, weil eine Antwort vorlag.',
  '{buyer} has cancelled {event}. {supplier} hears this as one of those who answered.':
    '{buyer} hat {event} aufgehoben. {supplier} erfährt das, weil eine Antwort vorlag.',
  // Colleagues, review, publication
  'Join {organisation} on Evenhand': 'Arbeiten Sie auf Evenhand mit {organisation}',
  '{by} invites you to work with {organisation}.': '{by} lädt Sie ein, mit {organisation} zu arbeiten.',
  'Join here: {link}': 'Hier treten Sie bei: {link}',
  'The link works once. Keep it to yourself.': 'Der Link gilt ein Mal. Geben Sie ihn nicht weiter.',
  'Review asked for: {title}': 'Um Durchsicht gebeten: {title}',
  '{by} asks you to review the draft of {event} before it is published.':
    '{by} bittet Sie, den Entwurf von {event} vor der Veröffentlichung durchzusehen.',
  'Read it, comment, and approve it or ask for changes: {link}':
    'Lesen und kommentieren Sie ihn, und genehmigen Sie ihn oder verlangen Sie Änderungen: {link}',
  'An approval holds for exactly the version that you read. It falls away when the draft changes.':
    'Eine Genehmigung gilt für genau die Fassung, die Sie gelesen haben. Sie entfällt, sobald sich der Entwurf ändert.',
  'Approved for publication: {title}': 'Zur Veröffentlichung genehmigt: {title}',
  'Changes asked for: {title}': 'Änderungen verlangt: {title}',
  '{by} has approved the draft of {event} for publication.':
    '{by} hat den Entwurf von {event} zur Veröffentlichung genehmigt.',
  '{by} asks for changes of the draft of {event} before it is published.':
    '{by} verlangt Änderungen am Entwurf von {event}, bevor er veröffentlicht wird.',
  'The review: {link}': 'Zur Durchsicht: {link}',
  'Published as scheduled: {title}': 'Wie terminiert veröffentlicht: {title}',
  '{event} was published on {when}, exactly as it was scheduled.':
    '{event} wurde am {when} veröffentlicht, genau wie terminiert.',
  'The event: {link}': 'Zur Vergabe: {link}',
  'Not published: {title}': 'Nicht veröffentlicht: {title}',
  '{event} was to be published on {when}. It was not, and nobody outside has seen anything of it.':
    '{event} sollte am {when} veröffentlicht werden. Das ist nicht geschehen, und außerhalb hat niemand etwas davon gesehen.',
  'The reason: {reason}': 'Der Grund: {reason}',
  'The schedule is taken off. Put it right, then publish or schedule it again: {link}':
    'Der Termin ist gelöscht. Beheben Sie den Grund, dann veröffentlichen oder terminieren Sie erneut: {link}',

  // Suppliers: invitation, receipt, addendum
  'Invitation to bid: {title}': 'Einladung zur Angebotsabgabe: {title}',
  'Bids close on {when}.': 'Die Angebotsfrist endet am {when}.',
  'Read the notice and start a bid: {link}': 'Bekanntmachung lesen und Angebot beginnen: {link}',
  'The link holds until {when}.': 'Der Link gilt bis {when}.',
  'No other supplier sees that you were invited. The buyer sees that the link was opened and what you say about taking part, and does not see whether you bid before the bids are opened.':
    'Kein anderer Lieferant sieht, dass Sie eingeladen wurden. Der Auftraggeber sieht, dass der Link geöffnet wurde und was Sie zur Teilnahme sagen; ob Sie ein Angebot abgeben, sieht er erst, wenn die Angebote geöffnet werden.',
  'Receipt {receipt}: your bid for {title}': 'Empfangsbestätigung {receipt}: Ihr Angebot für {title}',
  'We have received the bid of {supplier} for {event} ({buyer}).':
    'Wir haben das Angebot von {supplier} für {event} ({buyer}) erhalten.',
  'Receipt: {receipt}': 'Empfangsbestätigung: {receipt}',
  'Received: {when}': 'Eingegangen: {when}',
  'Bids close: {when}': 'Ende der Angebotsfrist: {when}',
  'Fingerprint of the bid (SHA-256): {fingerprint}': 'Prüfsumme des Angebots (SHA-256): {fingerprint}',
  'Files (SHA-256):': 'Dateien (SHA-256):',
  '{file}  {sha256} (over its {n} parts, which the receipt names)':
    '{file}  {sha256} (über die {n} Teile, die in der Empfangsbestätigung stehen)',
  'You can replace or withdraw it until the deadline. Re-read it here: {link}':
    'Bis zum Ende der Frist können Sie es ersetzen oder zurückziehen. Hier lesen Sie es nach: {link}',
  'Open again: {title} (addendum {number})': 'Wieder offen: {title} (Änderung {number})',
  'New deadline: {title} (addendum {number})': 'Neue Frist: {title} (Änderung {number})',
  'Changed: {title} (addendum {number})': 'Geändert: {title} (Änderung {number})',
  '{buyer} has sent addendum {number} to {event}: version {version} of the notice holds.':
    '{buyer} hat Änderung {number} zu {event} versandt: Es gilt Fassung {version} der Bekanntmachung.',
  'Why: {reason}': 'Warum: {reason}',
  'Bids are taken again. New deadline: bids close on {when}.':
    'Angebote werden wieder angenommen. Neue Frist: Die Angebotsfrist endet am {when}.',
  'New deadline: bids close on {when}.': 'Neue Frist: Die Angebotsfrist endet am {when}.',
  'The deadline stays: bids close on {when}.': 'Die Frist bleibt: Die Angebotsfrist endet am {when}.',
  'What changed:': 'Was sich geändert hat:',
  'and one more, in the notice': 'und eine weitere Änderung, in der Bekanntmachung',
  'and {n} more, in the notice': 'und {n} weitere Änderungen, in der Bekanntmachung',
  'Read it, with the old and the new: {link}': 'Alt und Neu nebeneinander: {link}',
  'A bid that was submitted before stands as it is, and is marked with the version that it answers. See which of your answers and prices are touched, confirm or change them, and submit again:':
    'Ein bereits abgegebenes Angebot gilt, wie es ist, und trägt die Fassung, auf die es antwortet. Sehen Sie, welche Ihrer Antworten und Preise berührt sind, bestätigen oder ändern Sie sie, und geben Sie erneut ab:',
  'A bid that was submitted before stands as it is, and is marked with the version that it answers. Confirm it for this version or replace it: {link}':
    'Ein bereits abgegebenes Angebot gilt, wie es ist, und trägt die Fassung, auf die es antwortet. Bestätigen Sie es für diese Fassung oder ersetzen Sie es: {link}',
  'Withdrawn: your bid for {title}': 'Zurückgezogen: Ihr Angebot für {title}',
  'It came on paper or by e-mail, and {by} of {buyer} entered it on your behalf: {reason}':
    'Es kam auf Papier oder per E-Mail, und {by} ({buyer}) hat es in Ihrem Namen eingetragen: {reason}',
  'Your colleague {by} submitted it. It takes the place of the one that you had submitted.':
    '{by} aus Ihrer Organisation hat es abgegeben. Es ersetzt das, das Sie abgegeben hatten.',
  'It is sealed like all others: nobody reads it before the opening. To replace or withdraw it before the deadline, write to the buyer.':
    'Es ist versiegelt wie alle anderen: Vor der Öffnung liest es niemand. Um es vor der Frist zu ersetzen oder zurückzuziehen, schreiben Sie dem Auftraggeber.',
  'Name the receipt and your number with the buyer: {number}. By both, any colleague there who enters bids can withdraw it.':
    'Nennen Sie die Empfangsbestätigung und Ihre Nummer beim Auftraggeber: {number}. Mit beiden kann es dort jede Person zurückziehen, die Angebote einträgt.',
  '{by} of {buyer} did this on your behalf: {reason}': '{by} ({buyer}) hat dies in Ihrem Namen getan: {reason}',
  'Your bid for {event} (receipt {receipt}) was withdrawn on {when}. It will not be opened.':
    'Ihr Angebot für {event} (Empfangsbestätigung {receipt}) wurde am {when} zurückgezogen. Es wird nicht geöffnet.',
  'Your colleague {by} withdrew it.': '{by} aus Ihrer Organisation hat es zurückgezogen.',
  'You can submit again until {when}: {link}': 'Bis {when} können Sie erneut abgeben: {link}',

  // notice-in-class
  'New notice in what you follow: {title}': 'Neue Bekanntmachung in Ihren Klassen: {title}',
  '{buyer} has published {event}.': '{buyer} hat veröffentlicht: {event}.',
  'Read the notice: {link}': 'Zur Bekanntmachung: {link}',
  'You get this because you follow {scheme} {code} {name} at Evenhand. No buyer knows of it.':
    'Sie erhalten dies, weil Sie bei Evenhand {scheme} {code} {name} folgen. Kein Auftraggeber erfährt davon.',
  'Follow it no more: {link}': 'Nicht mehr folgen: {link}',

  // bid-unsent
  'Not submitted, less than an hour left: {title}': 'Nicht abgegeben, noch weniger als eine Stunde: {title}',
  'Not submitted, one hour left: {title}': 'Nicht abgegeben, noch eine Stunde: {title}',
  'Not submitted, {n} hours left: {title}': 'Nicht abgegeben, noch {n} Stunden: {title}',
  'Not submitted, {days} days left: {title}': 'Nicht abgegeben, noch {days} Tage: {title}',
  'What your organisation has entered for {event} is saved, and not submitted. {buyer} has nothing from you.':
    'Was Ihre Organisation für {event} eingetragen hat, ist gespeichert und nicht abgegeben. {buyer} hat nichts von Ihnen.',
  'Your organisation has changed its bid for {event} since it was submitted. The submitted bid stands; the changes are not in it.':
    'Ihre Organisation hat ihr Angebot für {event} seit der Abgabe geändert. Das abgegebene Angebot gilt; die Änderungen sind nicht darin.',
  'Your organisation has withdrawn its bid for {event} and not submitted another. {buyer} has nothing from you.':
    'Ihre Organisation hat ihr Angebot für {event} zurückgezogen und kein anderes abgegeben. {buyer} hat nichts von Ihnen.',
  'Of what your organisation has entered for {event}, {buyer} does not have all. Each lot is submitted by itself:':
    'Von dem, was Ihre Organisation für {event} eingetragen hat, hat {buyer} nicht alles. Jedes Los wird für sich abgegeben:',
  '{name}: not submitted, {link}': '{name}: nicht abgegeben, {link}',
  '{name}: last changes not submitted, {link}': '{name}: letzte Änderungen nicht abgegeben, {link}',
  '{name}: withdrawn, not submitted again, {link}': '{name}: zurückgezogen, nicht erneut abgegeben, {link}',
  'Bids close on {when}. What arrives later is refused.':
    'Die Angebotsfrist endet am {when}. Was später eingeht, wird nicht angenommen.',
  'Check and submit: {link}': 'Prüfen und abgeben: {link}',
  'If you mean it so, there is nothing to do. The buyer does not know of this letter.':
    'Wenn Sie es so wollen, ist nichts zu tun. Der Auftraggeber weiß nichts von diesem Schreiben.',

  // Opening, scoring, recommendation
  'Ready to open: {title}': 'Bereit zur Öffnung: {title}',
  'Bids for {event} closed on {when}.': 'Die Angebotsfrist für {event} endete am {when}.',
  'You are one of those who open them, lot by lot; there are {lots}: {link}':
    'Sie gehören zu denen, die die Angebote öffnen, Los für Los; es sind {lots}: {link}',
  'You are one of those who open them: {link}': 'Sie gehören zu denen, die die Angebote öffnen: {link}',
  'Ready to score: {title}': 'Bereit zur Bewertung: {title}',
  'One bid is open for {event}.': 'Für {event} ist ein Angebot geöffnet.',
  '{n} bids are open for {event}.': 'Für {event} sind {n} Angebote geöffnet.',
  'First say whether you have a conflict of interest, then mark them: {link}':
    'Erklären Sie zuerst, ob ein Interessenkonflikt besteht, dann bewerten Sie: {link}',
  'An award waits for your approval: {title}': 'Ein Zuschlag wartet auf Ihre Genehmigung: {title}',
  '{by} has sent the recommendation for {event}.': '{by} hat den Vergabevorschlag für {event} übermittelt.',
  'Read the ranking and decide: {link}': 'Rangfolge lesen und entscheiden: {link}',
  'The award is approved: {title}': 'Der Zuschlag ist genehmigt: {title}',
  'The recommendation is returned: {title}': 'Der Vergabevorschlag ist zurückgegeben: {title}',
  'The last approval of the award of {event} was given by {by}.':
    'Die letzte Genehmigung des Zuschlags für {event} hat {by} erteilt.',
  '{by} has returned the recommendation for {event}.': '{by} hat den Vergabevorschlag für {event} zurückgegeben.',
  'What comes next: {link}': 'Wie es weitergeht: {link}',
  'An end without an award waits for your decision: {title}':
    'Ein Ende ohne Zuschlag wartet auf Ihre Entscheidung: {title}',
  '{by} proposes to end {event} without an award:': '{by} schlägt vor, {event} ohne Zuschlag zu beenden:',
  'Decide here: {link}': 'Hier entscheiden Sie: {link}',
  'The standstill is over: {title}': 'Die Stillhaltefrist ist abgelaufen: {title}',
  'The standstill of {event} ended on {when}. The intended award is to {winner}.':
    'Die Stillhaltefrist für {event} endete am {when}. Den Zuschlag soll {winner} erhalten.',
  'It becomes final when a person makes it final, once no objection is open: {link}':
    'Endgültig wird der Zuschlag, wenn ihn eine Person endgültig erteilt und kein Einspruch offen ist: {link}',

  // Objections
  'An objection: {title}': 'Ein Einspruch: {title}',
  '{from} has objected to the award of {event} after the standstill. It is recorded as late and holds nothing up.':
    '{from} hat nach der Stillhaltefrist Einspruch gegen den Zuschlag für {event} erhoben. Er ist als verspätet vermerkt und hält nichts auf.',
  '{from} has objected to the intended award of {event}. The award cannot become final until an approver has decided on it.':
    '{from} hat Einspruch gegen den beabsichtigten Zuschlag für {event} erhoben. Der Zuschlag kann erst endgültig werden, wenn eine genehmigende Person darüber entschieden hat.',
  'Read it here: {link}': 'Hier lesen Sie ihn: {link}',
  'Your objection was received: {title}': 'Ihr Einspruch ist eingegangen: {title}',
  '{buyer} has received the objection of {supplier} to the award of {event} on {when}.':
    '{buyer} hat den Einspruch von {supplier} gegen den Zuschlag für {event} am {when} erhalten.',
  'The standstill was over: it is recorded as late and does not hold up the award.':
    'Die Stillhaltefrist war abgelaufen: Er ist als verspätet vermerkt und hält den Zuschlag nicht auf.',
  'The award cannot become final until it is decided. You will hear of the decision and its reasons.':
    'Der Zuschlag kann erst endgültig werden, wenn darüber entschieden ist. Sie erfahren die Entscheidung und ihre Gründe.',
  'What you wrote:\n{text}': 'Was Sie geschrieben haben:\n{text}',
  'Where it stands: {link}': 'Der Stand: {link}',
  'The award is suspended: {title}': 'Der Zuschlag ist ausgesetzt: {title}',
  'An objection was made to the award of {event} that {buyer} intends to make to {supplier}.':
    'Gegen den Zuschlag für {event}, den {buyer} an {supplier} zu erteilen beabsichtigt, wurde Einspruch erhoben.',
  'The award does not become final until it is decided. You will hear of the decision.':
    'Der Zuschlag wird nicht endgültig, bevor darüber entschieden ist. Sie erfahren die Entscheidung.',
  'Your objection is upheld: {title}': 'Ihrem Einspruch ist stattgegeben: {title}',
  'Your objection is dismissed: {title}': 'Ihr Einspruch ist zurückgewiesen: {title}',
  '{buyer} has decided on the objection of {supplier} to the award of {event}: it is upheld, and the award is set aside.':
    '{buyer} hat über den Einspruch von {supplier} gegen den Zuschlag für {event} entschieden: Ihm ist stattgegeben, und der Zuschlag ist aufgehoben.',
  '{buyer} has decided on the objection of {supplier} to the award of {event}: it is dismissed.':
    '{buyer} hat über den Einspruch von {supplier} gegen den Zuschlag für {event} entschieden: Er ist zurückgewiesen.',
  'The reasons:\n{reasons}': 'Die Gründe:\n{reasons}',
  'All that was written about this result: {link}': 'Alles, was zu diesem Ergebnis geschrieben wurde: {link}',

  // The result
  'Your bid is the intended award: {title}': 'Ihr Angebot soll den Zuschlag erhalten: {title}',
  '{buyer} intends to award {event} to {supplier}.':
    '{buyer} beabsichtigt, den Zuschlag für {event} an {supplier} zu erteilen.',
  'This is not the final award yet. Other bidders may object until {when}.':
    'Das ist noch nicht der endgültige Zuschlag. Andere Bieter können bis {when} Einspruch erheben.',
  'The letter stays readable here: {link}': 'Hier bleibt das Schreiben lesbar: {link}',
  'Intended award: {title}': 'Beabsichtigter Zuschlag: {title}',
  '{buyer} intends to award {event} to another bidder. The bid of {supplier} was not chosen.':
    '{buyer} beabsichtigt, den Zuschlag für {event} an einen anderen Bieter zu erteilen. Das Angebot von {supplier} wurde nicht ausgewählt.',
  '{buyer} intends to award {event} to {winner}. The bid of {supplier} was not chosen.':
    '{buyer} beabsichtigt, den Zuschlag für {event} an {winner} zu erteilen. Das Angebot von {supplier} wurde nicht ausgewählt.',
  'You may object until {when}: {link}': 'Bis {when} können Sie Einspruch erheben: {link}',
  'The award does not become final before then, nor while an objection that came in time is open.':
    'Vorher wird der Zuschlag nicht endgültig, auch nicht, solange ein rechtzeitiger Einspruch offen ist.',
  'It was rejected before the scoring, and not ranked:\n{rejected}':
    'Es wurde vor der Bewertung ausgeschlossen und steht nicht in der Rangfolge:\n{rejected}',
  'The award is set aside: {title}': 'Der Zuschlag ist aufgehoben: {title}',
  '{buyer} has set aside the award of {event} of which {supplier} was told before.':
    '{buyer} hat den Zuschlag für {event} aufgehoben, der {supplier} zuvor mitgeteilt wurde.',
  'You will hear of the next decision.': 'Sie erfahren die nächste Entscheidung.',
  'No award: {title}': 'Kein Zuschlag: {title}',
  '{buyer} awards {event} to nobody. {supplier} hears this as a bidder.':
    '{buyer} erteilt für {event} keinen Zuschlag. {supplier} erfährt das als Bieter.',
  'Cancelled: {title}': 'Aufgehoben: {title}',
  '{buyer} has cancelled {event}. {supplier} hears this as a bidder.':
    '{buyer} hat {event} aufgehoben. {supplier} erfährt das als Bieter.',
  '{buyer} has cancelled {event}. No bid can be submitted any more, and what was submitted is never opened.':
    '{buyer} hat {event} aufgehoben. Angebote können nicht mehr abgegeben werden, und was abgegeben wurde, wird nie geöffnet.',
  '{buyer} has cancelled the lot “{lotName}” of {event}. No bid can be submitted for it any more, and what was submitted is never opened.':
    '{buyer} hat das Los „{lotName}“ von {event} aufgehoben. Dafür können keine Angebote mehr abgegeben werden, und was abgegeben wurde, wird nie geöffnet.',
  'The notice: {link}': 'Zur Bekanntmachung: {link}',
  'Your bid was chosen: {title}': 'Ihr Angebot wurde ausgewählt: {title}',
  '{buyer} has decided to award {event} to {supplier}.':
    '{buyer} hat entschieden, den Zuschlag für {event} an {supplier} zu erteilen.',
  'The buyer will write to you about the contract.': 'Der Auftraggeber schreibt Ihnen wegen des Vertrags.',
  'Result: {title}': 'Ergebnis: {title}',
  '{buyer} has decided to award {event} to another bidder. The bid of {supplier} was not chosen.':
    '{buyer} hat entschieden, den Zuschlag für {event} an einen anderen Bieter zu erteilen. Das Angebot von {supplier} wurde nicht ausgewählt.',
  '{buyer} has decided to award {event} to {winner}. The bid of {supplier} was not chosen.':
    '{buyer} hat entschieden, den Zuschlag für {event} an {winner} zu erteilen. Das Angebot von {supplier} wurde nicht ausgewählt.',
  'Your receipts and your bid stay readable in the portal.':
    'Ihre Empfangsbestätigungen und Ihr Angebot bleiben im Portal lesbar.',

  // Requests to a bidder, questions to the buyer
  'Explain your price: {title}': 'Erläutern Sie Ihren Preis: {title}',
  'Make something clear in your bid: {title}': 'Aufklärung zu Ihrem Angebot: {title}',
  '{buyer} asks {supplier} about its bid for {event}.': '{buyer} fragt {supplier} zum Angebot für {event}.',
  'Answer by {when}. A later answer is not taken: {link}':
    'Antworten Sie bis {when}. Eine spätere Antwort wird nicht angenommen: {link}',
  'The answer is filed beside your bid. It changes nothing in it.':
    'Die Antwort wird neben Ihrem Angebot abgelegt. Sie ändert nichts daran.',
  'More time to answer: {title}': 'Mehr Zeit zur Antwort: {title}',
  '{buyer} gives {supplier} more time to answer about its bid for {event}, until {when}.':
    '{buyer} gibt {supplier} mehr Zeit, zum Angebot für {event} zu antworten, bis {when}.',
  'Answer here: {link}': 'Hier antworten Sie: {link}',
  '{supplier} has answered: {title}': '{supplier} hat geantwortet: {title}',
  '{supplier} answered your request about its bid for {event} on {when}.':
    '{supplier} hat Ihre Frage zum Angebot für {event} am {when} beantwortet.',
  'Read it beside the bid: {link}': 'Lesen Sie die Antwort neben dem Angebot: {link}',
  'A question: {title}': 'Eine Frage: {title}',
  '{supplier} asks about {event}:': '{supplier} fragt zu {event}:',
  'Prepare the answer here: {link}': 'Hier bereiten Sie die Antwort vor: {link}',
  'Your question is answered: {title}': 'Ihre Frage ist beantwortet: {title}',
  '{buyer} answers your question about {event}. The answer goes to you alone.':
    '{buyer} beantwortet Ihre Frage zu {event}. Die Antwort geht nur an Sie.',
  'You asked:\n{question}': 'Sie haben gefragt:\n{question}',
  'Answer:\n{answer}': 'Antwort:\n{answer}',
  'All your questions: {link}': 'Alle Ihre Fragen: {link}',
  'A question and its answer: {title}': 'Eine Frage mit ihrer Antwort: {title}',
  '{n} questions and their answers: {title}': '{n} Fragen mit ihren Antworten: {title}',
  '{buyer} has answered a question about {event}. Everybody reads the same.':
    '{buyer} hat eine Frage zu {event} beantwortet. Alle lesen dasselbe.',
  '{buyer} has answered {n} questions about {event}. Everybody reads the same.':
    '{buyer} hat {n} Fragen zu {event} beantwortet. Alle lesen dasselbe.',
  '{more} more, and the notice: {link}': '{more} weitere und die Bekanntmachung: {link}',
  'Sandbox: {subject}': 'Probevergabe: {subject}',

  // Parts of a letter of the result
  '{criterion}: {shown} of {points} points.': '{criterion}: {shown} von {points} Punkten.',
  'Why your bid was not ranked': 'Warum Ihr Angebot nicht in der Rangfolge steht',
  'How your bid was assessed': 'Wie Ihr Angebot bewertet wurde',
  'What bids were compared by': 'Wonach die Angebote verglichen wurden',
  '{formula}: the lowest ranks first. Your bid: {value}.':
    '{formula}: der niedrigste Wert steht vorn. Ihr Angebot: {value}.',
  'The bid of {winner}: {value}.': 'Das Angebot von {winner}: {value}.',
  'In all: {total} points, rank {rank} of {n}.': 'Insgesamt: {total} Punkte, Rang {rank} von {n}.',
  'How the bid of {winner} was assessed': 'Wie das Angebot von {winner} bewertet wurde',
  'In all: {total} points.': 'Insgesamt: {total} Punkte.',
  'Your bid: {total} points, price {price}.': 'Ihr Angebot: {total} Punkte, Preis {price}.',
  Totals: 'Summen',
  '{winner}: {total} points, price {price}.': '{winner}: {total} Punkte, Preis {price}.',
  'One bid was ranked.': 'Ein Angebot steht in der Rangfolge.',
  '{n} bids were ranked.': '{n} Angebote stehen in der Rangfolge.',
  'Why {winner} was chosen': 'Warum {winner} ausgewählt wurde',
  '… The rest of the reasons can be had from the buyer on request.':
    '… Die übrigen Gründe sind beim Auftraggeber auf Anfrage erhältlich.',
  'A letter keeps its parts. Load it again.': 'Ein Schreiben behält seine Teile. Laden Sie es neu.',
  'Say why this part is left out; the bidder reads it.':
    'Geben Sie an, warum dieser Teil weggelassen wird; der Bieter liest es.',
  'Left out: {why}': 'Weggelassen: {why}',
  'The letters have {all} MB together, and one approval takes up to {most} MB. Nothing was decided. Return the recommendation, shorten letters or leave parts out, and recommend again.':
    'Die Schreiben haben zusammen {all} MB, und eine Genehmigung fasst bis zu {most} MB. Es wurde nichts entschieden. Geben Sie den Vergabevorschlag zurück, kürzen Sie Schreiben oder lassen Sie Teile weg, und schlagen Sie erneut vor.',

  // The file of an event
  'Bids, marks and findings of the lot {lot}': 'Angebote, Noten und Feststellungen des Loses {lot}',
  'Its evaluation is not ended: nobody reads all of it at once before.':
    'Die Bewertung ist nicht beendet: Vorher liest niemand alles davon auf einmal.',
  '{name}, version {version}': '{name}, Fassung {version}',
  'Files of opened bids': 'Dateien geöffneter Angebote',
  'They stay in the vault, readable in the portal. Each is named with its SHA-256 beside its bid.':
    'Sie bleiben im Tresor und sind im Portal lesbar. Jede ist mit ihrem SHA-256 bei ihrem Angebot genannt.',
  '{what}: one item. {why}': '{what}: ein Eintrag. {why}',
  '{what}: {n} items. {why}': '{what}: {n} Einträge. {why}',
  'File: {name}': 'Vergabeakte: {name}',
  '{buyer}. File made {when} by {by}. Format {format}.': '{buyer}. Akte erstellt am {when} von {by}. Format {format}.',
  'To be kept until {when}.': 'Aufzubewahren bis {when}.',
  'Not published: no date until which it must be kept.':
    'Nicht veröffentlicht: Es gibt kein Datum, bis zu dem sie aufzubewahren ist.',
  'The same in JSON stands beside this page. Under each line of the timeline stands its fingerprint: SHA-256 of the fact’s canonical JSON (RFC 8785), salt included.':
    'Dasselbe in JSON liegt neben dieser Seite. Unter jeder Zeile des Verlaufs steht ihre Prüfsumme: SHA-256 des kanonischen JSON des Eintrags (RFC 8785), samt Salz.',
  'What is left out': 'Was weggelassen ist',
  Timeline: 'Verlauf',
  'What and why': 'Was und warum',
  Who: 'Wer',
  Document: 'Unterlage',
  Bytes: 'Größe in Bytes',
  'In the download': 'Im Download',
  'The event and its evaluation': 'Die Vergabe und ihre Bewertung',
  'The notice and its versions': 'Die Bekanntmachung und ihre Fassungen',
  'Opening minutes': 'Öffnungsniederschriften',
  'Invitations, questions, letters': 'Einladungen, Fragen, Schreiben',
  'A lot': 'Ein Los',
  'An opened envelope': 'Ein geöffneter Umschlag',
  'A declaration of interests': 'Eine Erklärung zu Interessen',
  'A mark': 'Eine Note',
  'A sign-off': 'Ein Abschluss',
  'A finding of the check': 'Eine Feststellung der Prüfung',
  'A rejection': 'Ein Ausschluss',
  'An abnormally low price': 'Ein ungewöhnlich niedriger Preis',
  'An invitation': 'Eine Einladung',
  'A withdrawn invitation': 'Eine zurückgezogene Einladung',
  'The notice as it stands': 'Die geltende Bekanntmachung',
  'An earlier version of the notice': 'Eine frühere Fassung der Bekanntmachung',
  'What a supplier intends': 'Was ein Lieferant beabsichtigt',
  'An invitation opened': 'Eine geöffnete Einladung',
  'A question': 'Eine Frage',
  'An answer to everybody': 'Eine Antwort an alle',
  'A request to a bidder': 'Eine Anfrage an einen Bieter',
  'A letter of the result': 'Ein Ergebnisschreiben',
  'An objection': 'Ein Einspruch',
  'A comment': 'Ein Kommentar',

  // Whose price envelope stays sealed
  'Your price envelope is not opened: {title}': 'Ihr Preisumschlag wird nicht geöffnet: {title}',
  '{buyer} has locked the technical marks of {event}. By the published method the bid of {supplier} does not go on, and its price envelope is not opened:':
    '{buyer} hat die technischen Noten zu {event} gesperrt. Nach dem veröffentlichten Verfahren kommt das Angebot von {supplier} nicht weiter; sein Preisumschlag wird nicht geöffnet:',
  'It stays sealed: nobody on the buyer’s side can read its prices. You will hear of the decision on the award.':
    'Er bleibt versiegelt: Niemand auf der Seite des Auftraggebers kann die Preise lesen. Über die Entscheidung zum Zuschlag werden Sie informiert.',
  'Your price envelope is opened after all: {title}': 'Ihr Preisumschlag wird doch geöffnet: {title}',
  '{buyer} has evaluated the bids for {event} again. The bid of {supplier} goes on now, and its price envelope is opened with those that are still sealed.':
    '{buyer} hat die Angebote zu {event} erneut bewertet. Das Angebot von {supplier} kommt nun weiter; sein Preisumschlag wird mit den noch versiegelten geöffnet.',
  // Best and final offers
  'Best and final offer until {when}: {title}': 'Endgültiges Angebot bis {when}: {title}',
  '{buyer} invites {supplier} to make a best and final offer for {event}, until {when}.':
    '{buyer} lädt {supplier} ein, zu {event} ein endgültiges Angebot abzugeben, bis {when}.',
  'You may state your prices anew; all else in your bid stands, and so do its marks. If you make no offer, your bid stands as it is. The buyer cannot see before the opening who has made one.':
    'Sie können Ihre Preise neu nennen; alles andere in Ihrem Angebot bleibt stehen, auch seine Noten. Geben Sie keines ab, bleibt Ihr Angebot, wie es ist. Der Auftraggeber sieht vor der Öffnung nicht, wer eines abgegeben hat.',
  'Make the offer here: {link}': 'Hier geben Sie es ab: {link}',
  'No best and final offers: {title}': 'Keine endgültigen Angebote: {title}',
  '{buyer} has cancelled the round of best and final offers for {event}. What {supplier} may have submitted in it is never opened; its bid stands as it is.':
    '{buyer} hat die Runde endgültiger Angebote zu {event} aufgehoben. Was {supplier} darin abgegeben haben mag, wird nie geöffnet; das Angebot bleibt, wie es ist.',
  'It is your best and final offer in round {number}. Should you withdraw it, your bid stands as it was.':
    'Es ist Ihr endgültiges Angebot in Runde {number}. Ziehen Sie es zurück, bleibt Ihr Angebot, wie es war.',
  'Best and final offers to open: {title}': 'Endgültige Angebote zu öffnen: {title}',
  'Round {number} of best and final offers for {event} runs until {when}. After that two openers open them here: {link}':
    'Runde {number} endgültiger Angebote zu {event} läuft bis {when}. Danach öffnen zwei Öffnende sie hier: {link}',
  // Runs out of a supplier's profile
  '{title}: ran out, last valid on {day}': '{title}: abgelaufen, zuletzt gültig am {day}',
  '{title}: valid for the last time today, {day}': '{title}: heute zum letzten Mal gültig, {day}',
  '{title}: valid until {day}': '{title}: gültig bis {day}',
  'Runs out: {title}': 'Läuft ab: {title}',
  'Your profile: {n} entries run out': 'Ihr Profil: {n} Einträge laufen ab',
  'In the profile of {supplier} this runs out:': 'Im Profil von {supplier} läuft ab:',
  'Put the newer one in its place, so that it is there for the next bid: {link}':
    'Ersetzen Sie es durch das neuere, damit es für das nächste Angebot da ist: {link}',
  'Bids that you have submitted stay as they are. No buyer knows of this letter.':
    'Abgegebene Angebote bleiben, wie sie sind. Kein Auftraggeber erfährt von diesem Schreiben.',
  // The organisation has left the portal
  '{organisation} has left Evenhand': '{organisation} hat Evenhand verlassen',
  '{by} has taken {organisation} off the portal on {when}. You can act for it no more.':
    '{by} hat {organisation} am {when} vom Portal genommen. Sie können nicht mehr für sie handeln.',
  'Profile, working copies and what was followed are out of reach from now on, and what lies locked away of them expires. Submitted bids and their receipts are kept as long as their events say, under the name of the organisation. Letters that the law asks for still go to the address that a bid gave.':
    'Profil, Arbeitsfassungen und was verfolgt wurde sind ab jetzt unerreichbar, und was davon unter Verschluss liegt, verfällt. Abgegebene Angebote und ihre Empfangsbestätigungen werden so lange aufbewahrt, wie ihre Vergaben es sagen, unter dem Namen der Organisation. Schreiben, die das Gesetz verlangt, gehen weiter an die Adresse, die ein Angebot genannt hat.',
} as const;
