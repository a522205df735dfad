/** German: what is said where answers are asked for in place of bids, on the pages of those who take part (shared/answer-words.ts). */
export const answers = {
  // The page of an answer
  'Your answer: {lot}': 'Ihre Antwort: {lot}',
  'The buyer has nothing from you. Answers are due {until}.':
    'Der Auftraggeber hat nichts von Ihnen. Ende der Antwortfrist: {until}.',
  '{when}. Your answer stays sealed and is never opened. The buyer writes: {reasons}':
    '{when}. Ihre Antwort bleibt versiegelt und wird nie geöffnet. Der Auftraggeber schreibt: {reasons}',
  'This answer is not submitted': 'Diese Antwort ist nicht abgegeben',
  'This answer is withdrawn and not submitted': 'Diese Antwort ist zurückgezogen und nicht abgegeben',
  'This answer is submitted': 'Diese Antwort ist abgegeben',
  'The answer of {when} stands; what you changed since is not in it.':
    'Die Antwort vom {when} gilt; was Sie seither geändert haben, ist nicht darin enthalten.',
  'Answers are due {until}.': 'Ende der Antwortfrist: {until}.',
  'Your answer of {time} was here before.': 'Ihre Antwort von {time} lag davor schon vor.',
  'This file was not part of a submitted answer when the time for answers was over, {when}. The buyer does not get it.':
    'Diese Datei gehörte zu keiner abgegebenen Antwort, als die Antwortfrist endete, {when}. Der Auftraggeber erhält sie nicht.',
  'These files were not part of a submitted answer when the time for answers was over, {when}. The buyer does not get them.':
    'Diese Dateien gehörten zu keiner abgegebenen Antwort, als die Antwortfrist endete, {when}. Der Auftraggeber erhält sie nicht.',
  'Your answer of {time} stands as it was submitted, receipt {receipt}.':
    'Ihre Antwort von {time} gilt, wie sie abgegeben wurde, Empfangsbestätigung {receipt}.',
  'The time for answers is over; your answer counts': 'Die Antwortfrist ist abgelaufen; Ihre Antwort gilt',
  'The time for answers is over. Your answer is in.': 'Die Antwortfrist ist abgelaufen. Ihre Antwort liegt vor.',
  'The time for answers is over; nothing of yours counts': 'Die Antwortfrist ist abgelaufen; von Ihnen gilt nichts',
  'The time for answers is over. Your answer was withdrawn.':
    'Die Antwortfrist ist abgelaufen. Ihre Antwort wurde zurückgezogen.',
  'The time for answers is over. Nothing was submitted.': 'Die Antwortfrist ist abgelaufen. Es wurde nichts abgegeben.',
  'Answers were due {when}. The buyer has nothing from you in this event.':
    'Die Antwortfrist endete am {when}. Der Auftraggeber hat in dieser Vergabe nichts von Ihnen.',
  'Withdraw your answer?': 'Antwort zurückziehen?',
  'Withdraw the answer': 'Antwort zurückziehen',
  'The buyer will have nothing from you. The withdrawn answer stays on record and is never opened. What you entered stays here: you can submit again until {when}.':
    'Der Auftraggeber hat dann nichts von Ihnen. Die zurückgezogene Antwort bleibt im Protokoll und wird nie geöffnet. Ihre Eingaben bleiben hier: Sie können bis {when} erneut abgeben.',
  'Until {when} you can replace or withdraw the answer. Each submission has a receipt of its own; replaced and withdrawn answers stay on record and are never opened.':
    'Bis {when} können Sie die Antwort ersetzen oder zurückziehen. Jede Abgabe hat ihre eigene Empfangsbestätigung; ersetzte und zurückgezogene Antworten bleiben im Protokoll und werden nie geöffnet.',
  'After that, one person of the buyer opens the answers.':
    'Danach öffnet eine Person des Auftraggebers die Antworten.',
  'After that, two people of the buyer together open the answers.':
    'Danach öffnen zwei Personen des Auftraggebers gemeinsam die Antworten.',
  'All that is required is here. You can submit now and replace the answer as often as you like until {until}; the last one submitted counts.':
    'Alles Erforderliche ist da. Sie können jetzt abgeben und die Antwort bis {until} beliebig oft ersetzen; die zuletzt abgegebene gilt.',
  // Check and submit
  'your answer': 'Ihre Antwort',
  'Submit this answer': 'Diese Antwort abgeben',
  'Submit the answer again': 'Antwort erneut abgeben',
  'Submit this answer?': 'Diese Antwort abgeben?',
  'Submit the answer again?': 'Die Antwort erneut abgeben?',
  'Submit this answer without {list}?': 'Diese Antwort ohne {list} abgeben?',
  'Submit the answer again without {list}?': 'Die Antwort ohne {list} erneut abgeben?',
  'I may answer for {org}.': 'Ich darf für {org} antworten.',
  'Confirm that you may answer for {org}.': 'Bestätigen Sie, dass Sie für {org} antworten dürfen.',
  'Confirm first that you may answer for {org}.': 'Bestätigen Sie zuerst, dass Sie für {org} antworten dürfen.',
  'What is not safe here is not in it. You can submit now, and replace the answer until {when}.':
    'Was hier nicht gesichert ist, ist nicht enthalten. Sie können jetzt abgeben und die Antwort bis {when} ersetzen.',
  'If nothing comes back, submit again: the same answer is never made twice.':
    'Kommt keine Rückmeldung, geben Sie erneut ab: Dieselbe Antwort entsteht nie doppelt.',
  // The receipt
  'This is the answer that stands': 'Diese Antwort gilt',
  'Receipt for a sealed answer': 'Empfangsbestätigung für eine versiegelte Antwort',
  'RECEIPT FOR A SEALED ANSWER': 'EMPFANGSBESTÄTIGUNG FÜR EINE VERSIEGELTE ANTWORT',
  'Fingerprint of the answer': 'Prüfsumme der Antwort',
  'Fingerprint of the answer (SHA-256)': 'Prüfsumme der Antwort (SHA-256)',
  'To check the fingerprint of the answer: SHA-256 of this line.':
    'So prüfen Sie die Prüfsumme der Antwort: SHA-256 dieser Zeile.',
  'Other receipts of this answer': 'Weitere Empfangsbestätigungen dieser Antwort',
  'What the answer says': 'Was in der Antwort steht',
  'What the buyer asks about your answer': 'Was der Auftraggeber zu Ihrer Antwort fragt',
  // The buyer's pages
  'The time for answers is over': 'Die Antwortfrist ist abgelaufen',
  'The deadline for answers': 'Antwortfrist',
  'Who may answer': 'Wer antworten darf',
  'Only those whom you invite can answer.': 'Nur wen Sie einladen, kann antworten.',
  'The answers are sealed. Nobody on your side can see how many there are, or whose.':
    'Die Antworten sind versiegelt. Niemand auf Ihrer Seite sieht, wie viele es sind oder von wem.',
  'then the openers open the answers': 'dann öffnen die Öffnenden die Antworten',
  'open the answers': 'die Antworten öffnen',
  'open the answers (one of them)': 'die Antworten öffnen (eine Person davon)',
  'open the answers (two of them)': 'die Antworten öffnen (zwei davon)',
  'Open the answers': 'Antworten öffnen',
  'No answer was received': 'Es ist keine Antwort eingegangen',
  // Opened and read
  'The answers': 'Die Antworten',
  'The answers are sealed': 'Die Antworten sind versiegelt',
  'The answers are being opened': 'Die Antworten werden geöffnet',
  'Opening of the answers': 'Öffnung der Antworten',
  'Opening the answers': 'Die Antworten werden geöffnet',
  'You open all answers of this lot by yourself: this event asks for one opener.':
    'Sie öffnen alle Antworten dieses Loses allein: Diese Vergabe verlangt eine öffnende Person.',
  'You are the first of two. Your word is put on record now; the answers open when another opener says so too.':
    'Sie sind die erste von zwei Personen. Ihr Wort wird jetzt protokolliert; die Antworten werden geöffnet, wenn eine weitere öffnende Person es auch sagt.',
  '{first} has said so already. With your word all answers of this lot are opened.':
    '{first} hat es schon gesagt. Mit Ihrem Wort werden alle Antworten dieses Loses geöffnet.',
  'Until they are opened nobody on the buyer’s side can read an answer, or learn how many there are or whose.':
    'Bis zur Öffnung kann beim Auftraggeber niemand eine Antwort lesen oder erfahren, wie viele es sind oder von wem.',
  'Check the answers': 'Antworten prüfen',
  'The answers are with the committee': 'Die Antworten sind beim Gremium',
  'Before you read the answers': 'Bevor Sie die Antworten lesen',
} as const;
