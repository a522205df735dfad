/** German: the supplier's side: a bid, its receipt, its questions, its letters, its result. */
export const bidding = {
  // The banner of a bid
  'at {local}, {utc} UTC': '{local}, {utc} UTC',
  '{time} left': 'Noch {time}',
  '{n} minute left to submit.': 'Noch {n} Minute bis zum Ende der Angebotsfrist.',
  '{n} minutes left to submit.': 'Noch {n} Minuten bis zum Ende der Angebotsfrist.',
  '{span} before the deadline': '{span} vor Fristende',
  'This is cancelled': 'Aufgehoben',
  'The event is cancelled': 'Die Vergabe ist aufgehoben',
  'The lot is cancelled': 'Das Los ist aufgehoben',
  '{when}. Your bid stays sealed and is never opened. The buyer writes: {reasons}':
    '{when}. Ihr Angebot bleibt versiegelt und wird nie geöffnet. Der Auftraggeber schreibt: {reasons}',
  '{when}. Nothing of yours was submitted. The buyer writes: {reasons}':
    '{when}. Von Ihnen wurde nichts abgegeben. Der Auftraggeber schreibt: {reasons}',
  'This bid is not submitted': 'Dieses Angebot ist nicht abgegeben',
  'Not submitted yet': 'Noch nicht abgegeben',
  'The buyer has nothing from you. Bids close {until}.':
    'Der Auftraggeber hat nichts von Ihnen. Ende der Angebotsfrist: {until}.',
  'This bid is withdrawn and not submitted': 'Dieses Angebot ist zurückgezogen und nicht abgegeben',
  'Withdrawn: not submitted': 'Zurückgezogen: nicht abgegeben',
  'You took it back on {when}.': 'Sie haben es am {when} zurückgezogen.',
  'Your last changes are not submitted': 'Ihre letzten Änderungen sind nicht abgegeben',
  'Bids close {until}.': 'Ende der Angebotsfrist: {until}.',
  'The bid of {when} stands; what you changed since is not in it.':
    'Das Angebot vom {when} gilt; was Sie seither geändert haben, ist nicht darin enthalten.',
  'This bid is submitted': 'Dieses Angebot ist abgegeben',
  Submitted: 'Abgegeben',
  'Received {received}, {ahead}. Receipt {receipt}': 'Eingegangen {received}, {ahead}. Empfangsbestätigung {receipt}',
  'Bids are closed; your bid counts': 'Die Angebotsfrist ist abgelaufen; Ihr Angebot gilt',
  'Bids are closed. Your bid is in.': 'Die Angebotsfrist ist abgelaufen. Ihr Angebot liegt vor.',
  'Received {received}, receipt {receipt}.': 'Eingegangen {received}, Empfangsbestätigung {receipt}.',
  'What you changed after it was not submitted and is not in it.':
    'Was Sie danach geändert haben, wurde nicht abgegeben und ist nicht darin enthalten.',
  'Bids are closed; nothing of yours counts': 'Die Angebotsfrist ist abgelaufen; von Ihnen gilt nichts',
  'Bids are closed. Your bid was withdrawn.': 'Die Angebotsfrist ist abgelaufen. Ihr Angebot wurde zurückgezogen.',
  'Bids are closed. Nothing was submitted.': 'Die Angebotsfrist ist abgelaufen. Es wurde nichts abgegeben.',
  'Bids closed {when}. The buyer has nothing from you in this event.':
    'Die Angebotsfrist endete am {when}. Der Auftraggeber hat in dieser Vergabe nichts von Ihnen.',
  'See what to do': 'Was zu tun ist',
  'Check and submit again': 'Prüfen und erneut abgeben',
  'Check and submit': 'Prüfen und abgeben',
  'Withdraw your bid?': 'Angebot zurückziehen?',
  'Withdraw the bid': 'Angebot zurückziehen',
  'The buyer will have nothing from you. The withdrawn bid stays on record and is never opened. What you entered stays here: you can submit again until {when}.':
    'Der Auftraggeber hat dann nichts von Ihnen. Das zurückgezogene Angebot bleibt im Protokoll und wird nie geöffnet. Ihre Eingaben bleiben hier: Sie können bis {when} erneut abgeben.',
  // What stands in the way
  'Late: this was refused': 'Zu spät: nicht angenommen',
  'Download the record of this attempt': 'Nachweis dieses Versuchs herunterladen',
  'It reached us at {received}; bids closed at {closed}.':
    'Eingegangen um {received} Uhr; die Angebotsfrist endete um {closed} Uhr.',
  'Your bid of {time} is kept and counts.': 'Ihr Angebot von {time} Uhr bleibt bestehen und gilt.',
  'Nothing of yours was submitted before.': 'Davor wurde von Ihnen nichts abgegeben.',
  'Received {received}. Closed {closed}.': 'Eingegangen {received}. Fristende {closed}.',
  'Out of touch since {time}': 'Keine Verbindung seit {time} Uhr',
  'By the clock in {city}. The last change that reached us was saved at {time}.':
    'Nach der Uhr in {city}. Die letzte Änderung, die uns erreicht hat, wurde um {time} Uhr gespeichert.',
  'By the clock in {city}. Nothing of yours has reached us yet.':
    'Nach der Uhr in {city}. Von Ihnen hat uns noch nichts erreicht.',
  'All that you typed is saved.': 'Alle Ihre Eingaben sind gespeichert.',
  'What you typed since is kept in this browser, encrypted, and goes to us by itself once the line is back; we try every few seconds.':
    'Ihre Eingaben danach bleiben verschlüsselt in diesem Browser und werden von selbst übertragen, sobald die Verbindung wieder besteht; wir versuchen es alle paar Sekunden.',
  'What you typed since is only on this page: your browser keeps nothing here, as in a private window. Do not close or reload it. It goes to us by itself once the line is back.':
    'Ihre Eingaben danach stehen nur auf dieser Seite: Ihr Browser bewahrt hier nichts auf, etwa in einem privaten Fenster. Schließen Sie die Seite nicht und laden Sie sie nicht neu. Die Eingaben werden von selbst übertragen, sobald die Verbindung wieder besteht.',
  'Nothing can be submitted until we are in touch again. Leave this tab open: without a connection it cannot be loaded anew. If it lasts, use another network, such as that of your phone.':
    'Bis die Verbindung wieder besteht, kann nichts abgegeben werden. Lassen Sie diesen Tab offen: Ohne Verbindung lässt er sich nicht neu laden. Dauert es an, nutzen Sie ein anderes Netz, etwa das Ihres Telefons.',
  'You sent it first at {time}; that did not reach us, and this was a further try of the page.':
    'Zuerst gesendet um {time} Uhr; das hat uns nicht erreicht, dies war ein weiterer Versuch der Seite.',
  'No answer to your submission yet': 'Noch keine Antwort auf Ihre Abgabe',
  'You submitted at {time}, and the line was lost before our answer came. This page asks again by itself, also after the deadline and after a reload: what arrived in time is answered with its receipt, and nothing is ever submitted twice. Until a receipt is here, take it as not submitted.':
    'Sie haben um {time} Uhr abgegeben, und die Verbindung brach ab, bevor unsere Antwort kam. Diese Seite fragt von selbst nach, auch nach der Frist und nach dem Neuladen: Was rechtzeitig einging, wird mit der Empfangsbestätigung beantwortet, und nichts wird je doppelt abgegeben. Bis eine Empfangsbestätigung hier steht, gehen Sie davon aus, dass nicht abgegeben ist.',
  'Your submission was not accepted': 'Ihre Abgabe wurde nicht angenommen',
  'It is not known yet whether this is submitted': 'Noch ist nicht bekannt, ob dies abgegeben ist',
  'Not known yet whether it is submitted': 'Noch nicht bekannt, ob abgegeben',
  'You submitted at {time} and no answer has come. This page asks until there is one.':
    'Sie haben um {time} Uhr abgegeben, und es kam keine Antwort. Diese Seite fragt nach, bis eine da ist.',
  'Your bid of {time} was here before.': 'Ihr Angebot von {time} lag davor schon vor.',
  // Files that came too late for a submission
  'A file is not in what the buyer has': 'Eine Datei fehlt in dem, was der Auftraggeber hat',
  '{n} files are not in what the buyer has': '{n} Dateien fehlen in dem, was der Auftraggeber hat',
  'This file was not part of a submitted bid when bids closed, {when}. The buyer does not get it.':
    'Diese Datei gehörte zu keinem abgegebenen Angebot, als die Angebotsfrist endete, {when}. Der Auftraggeber erhält sie nicht.',
  'These files were not part of a submitted bid when bids closed, {when}. The buyer does not get them.':
    'Diese Dateien gehörten zu keinem abgegebenen Angebot, als die Angebotsfrist endete, {when}. Der Auftraggeber erhält sie nicht.',
  'It had arrived here, but nothing was submitted after that.':
    'Sie war hier eingegangen, danach wurde aber nichts abgegeben.',
  'It was still on its way: {part} sent.': 'Sie war noch unterwegs: {part} gesendet.',
  'It had not arrived whole.': 'Sie war nicht vollständig eingegangen.',
  'Your bid of {time} stands as it was submitted, receipt {receipt}.':
    'Ihr Angebot von {time} gilt, wie es abgegeben wurde, Empfangsbestätigung {receipt}.',
  'Nothing of yours was submitted.': 'Von Ihnen wurde nichts abgegeben.',
  'This bid was changed meanwhile.': 'Dieses Angebot wurde inzwischen geändert.',
  // Colleagues on the same bid
  'A colleague changed the same answer or price. Choose first which one stays.':
    'Eine andere Person hat dieselbe Antwort oder denselben Preis geändert. Wählen Sie zuerst, was bleibt.',
  '{person} submitted at {time}, a moment before you. Both are the same, word for word, and were taken once: there is one receipt.':
    '{person} hat um {time} abgegeben, einen Augenblick vor Ihnen. Beides ist wortgleich und wurde einmal angenommen: Es gibt eine Empfangsbestätigung.',
  'Everything else of both of you goes together. Nothing is saved before you choose; your version is kept in this browser.':
    'Alles andere passt zusammen. Bis Sie wählen, wird nichts gespeichert; Ihre Fassung bleibt in diesem Browser.',
  'Changed by you, {time}': 'Von Ihnen geändert: {time}',
  'Changed by {person}, {time}': 'Von {person} geändert: {time}',
  // A notice that was changed after the bid
  'The notice was changed after you submitted': 'Die Bekanntmachung wurde nach Ihrer Abgabe geändert',
  'Your bid answers version {older} of {newest}': 'Ihr Angebot bezieht sich auf Fassung {older} von {newest}',
  'Confirm it for version {number}': 'Für Fassung {number} bestätigen',
  'The buyer has changed the notice since. Your bid stands and counts as it is, marked with the version that it answers.':
    'Der Auftraggeber hat die Bekanntmachung seither geändert. Ihr Angebot gilt, wie es ist, mit Angabe der Fassung, auf die es sich bezieht.',
  'Check and submit what you have changed: it will answer the newest version.':
    'Prüfen Sie Ihre Änderungen und geben Sie sie ab: Das Angebot bezieht sich dann auf die neueste Fassung.',
  'Confirm it word for word for the new version, or change it and submit again.':
    'Bestätigen Sie es wortgleich für die neue Fassung, oder ändern Sie es und geben Sie erneut ab.',
  'Confirm your bid for version {number}?': 'Angebot für Fassung {number} bestätigen?',
  'Confirm the bid': 'Angebot bestätigen',
  // What addenda touch of a bid
  'See what it touches': 'Ansehen, was sie berührt',
  'An addendum touches {n} answer or price': 'Eine Änderung berührt {n} Antwort oder Preis',
  'Addenda touch {n} answers and prices': 'Änderungen berühren {n} Antworten und Preise',
  'One of your answers and prices is to be confirmed or changed; then submit again.':
    'Eine Ihrer Antworten oder ein Preis ist zu bestätigen oder zu ändern; geben Sie dann erneut ab.',
  '{n} of your answers and prices are to be confirmed or changed; then submit again.':
    '{n} Ihrer Antworten und Preise sind zu bestätigen oder zu ändern; geben Sie dann erneut ab.',
  'What addendum {number} changes for you': 'Was Änderung {number} für Sie ändert',
  'What addenda {first} and {last} change for you': 'Was die Änderungen {first} und {last} für Sie ändern',
  'What addenda {first} to {last} change for you': 'Was die Änderungen {first} bis {last} für Sie ändern',
  'None of your answers and prices is touched.': 'Keine Ihrer Antworten und keiner Ihrer Preise ist berührt.',
  'One of your answers and prices is touched.': 'Eine Ihrer Antworten oder ein Preis ist berührt.',
  '{n} of your answers and prices are touched.': '{n} Ihrer Antworten und Preise sind berührt.',
  'All are settled.': 'Alles ist erledigt.',
  'Confirm or change each.': 'Bestätigen oder ändern Sie alle.',
  'One is to be confirmed or changed.': 'Davon ist 1 zu bestätigen oder zu ändern.',
  '{n} are to be confirmed or changed.': 'Davon sind {n} zu bestätigen oder zu ändern.',
  'What is not named here stays as it is: nothing else is asked again.':
    'Was hier nicht genannt ist, bleibt, wie es ist: Nichts anderes wird noch einmal gefragt.',
  'New: {what}': 'Neu: {what}',
  'Taken out: {what}': 'Entfallen: {what}',
  'Read|done': 'Gelesen',
  'Changed|done': 'Geändert',
  'Filled in': 'Ausgefüllt',
  Unchanged: 'Unverändert',
  'To read': 'Zu lesen',
  'Does not fit any more': 'Passt nicht mehr',
  'Confirm or change': 'Bestätigen oder ändern',
  'I have read it': 'Ich habe es gelesen',
  'Leave it blank': 'Frei lassen',
  'Answer|verb': 'Antworten',
  'You have said nothing here.': 'Dazu haben Sie nichts angegeben.',
  'Your answer: {answer}': 'Ihre Antwort: {answer}',
  'In your bid: {answer}': 'In Ihrem Angebot: {answer}',
  'by {person}, {time}': 'von {person}, {time}',
  '{done} of {all} done': '{done} von {all} erledigt',
  'All {n} unchanged': 'Alle {n} unverändert',
  'All {n} unchanged?': 'Alle {n} unverändert?',
  'All unchanged': 'Alle unverändert',
  'You say of each that you have read what changed, and that your answer or price stays as it is:':
    'Sie erklären zu jedem, dass Sie die Änderung gelesen haben und Ihre Antwort oder Ihr Preis so bleibt:',
  'Submit again': 'Erneut abgeben',
  'It then answers version {number} of the notice.': 'Es bezieht sich dann auf Fassung {number} der Bekanntmachung.',
  'New by addendum': 'Neu durch Änderung',
  'Changed by addendum': 'Durch Änderung geändert',
  'See what changed': 'Ansehen, was sich geändert hat',
  'Submit your bid again, for version {number}?': 'Ihr Angebot für Fassung {number} erneut abgeben?',
  'What stands on this page takes the place of your bid, as an answer to the notice as it stands now. You get a new receipt; the bid before is kept and never opened.':
    'Was auf dieser Seite steht, tritt an die Stelle Ihres Angebots, bezogen auf die Bekanntmachung in der jetzigen Fassung. Sie erhalten eine neue Empfangsbestätigung; das vorige Angebot wird aufbewahrt und nie geöffnet.',
  'By submitting you declare that you may bind the bidder, and that the bid was arrived at independently.':
    'Mit der Abgabe erklären Sie, dass Sie den Bieter rechtlich verpflichten dürfen und dass das Angebot unabhängig zustande gekommen ist.',
  'Everything that you submitted is submitted again, word for word, as an answer to the notice as it stands now. You get a new receipt; the bid before is kept and never opened. Read first what changed: quantities that the buyer has changed count with your unit prices.':
    'Alles, was Sie abgegeben haben, wird wortgleich erneut abgegeben, bezogen auf die Bekanntmachung in der jetzigen Fassung. Sie erhalten eine neue Empfangsbestätigung; das vorige Angebot wird aufbewahrt und nie geöffnet. Lesen Sie zuerst, was sich geändert hat: Mengen, die der Auftraggeber geändert hat, zählen mit Ihren Einzelpreisen.',
  'By confirming you declare again that you may bind the bidder, and that the bid was arrived at independently.':
    'Mit der Bestätigung erklären Sie erneut, dass Sie den Bieter rechtlich verpflichten dürfen und dass das Angebot unabhängig zustande gekommen ist.',
  // The page of a bid
  'Your bid: {lot}': 'Ihr Angebot: {lot}',
  'Notice and documents': 'Bekanntmachung und Unterlagen',
  'Reading your bid': 'Ihr Angebot wird geladen',
  '{n} lots, each a bid of its own.': '{n} Lose, jedes mit eigenem Angebot.',
  'You submit each by itself, and bid for those you want.':
    'Sie geben jedes Angebot einzeln ab und bieten für die Lose, die Sie wollen.',
  'Keep the receipt': 'Empfangsbestätigung aufbewahren',
  'Print it, download it, read again what you submitted.':
    'Drucken, herunterladen, nachlesen, was Sie abgegeben haben.',
  'All that is required is here. You can submit now and replace the bid as often as you like until {until}; the last one submitted counts.':
    'Alles Erforderliche ist da. Sie können jetzt abgeben und das Angebot bis {until} beliebig oft ersetzen; das zuletzt abgegebene gilt.',
  'What you enter is saved as you go. The buyer sees nothing of it before you submit it, and opens it only after the deadline.':
    'Ihre Eingaben werden laufend gespeichert. Der Auftraggeber sieht vor der Abgabe nichts davon und öffnet das Angebot erst nach Ablauf der Frist.',
  'Change and submit again': 'Ändern und erneut abgeben',
  'What there is to do': 'Was zu tun ist',
  Receipts: 'Empfangsbestätigungen',
  'What happens next': 'Wie es weitergeht',
  'Until {when} you can replace or withdraw the bid. Each submission has a receipt of its own; replaced and withdrawn bids stay on record and are never opened.':
    'Bis {when} können Sie das Angebot ersetzen oder zurückziehen. Jede Abgabe hat ihre eigene Empfangsbestätigung; ersetzte und zurückgezogene Angebote bleiben im Protokoll und werden nie geöffnet.',
  'After that, one person of the buyer opens the bids.': 'Danach öffnet eine Person des Auftraggebers die Angebote.',
  'After that, two people of the buyer together open the bids.':
    'Danach öffnen zwei Personen des Auftraggebers gemeinsam die Angebote.',
  'After that, one person of the buyer opens the technical envelopes.':
    'Danach öffnet eine Person des Auftraggebers die technischen Umschläge.',
  'After that, two people of the buyer together open the technical envelopes.':
    'Danach öffnen zwei Personen des Auftraggebers gemeinsam die technischen Umschläge.',
  'The receipt goes by e-mail to who submitted, and stays here.':
    'Die Empfangsbestätigung geht per E-Mail an die Person, die abgegeben hat, und bleibt hier.',
  'What the buyer asks about your bid': 'Was der Auftraggeber zu Ihrem Angebot fragt',
  'What was read out at the opening': 'Was bei der Öffnung verlesen wurde',
  'Each leads to what you submitted then.': 'Jede führt zu dem, was Sie damals abgegeben haben.',
  'What you had entered and not submitted': 'Was Sie eingegeben und nicht abgegeben hatten',
  'What you change is a copy. The submitted bid stands as it is until you submit the copy in its place.':
    'Was Sie ändern, ist eine Kopie. Das abgegebene Angebot gilt, wie es ist, bis Sie die Kopie an seiner Stelle abgeben.',
  // What there is to do
  'Parts of this bid': 'Teile dieses Angebots',
  '{done} of {all} parts complete': '{done} von {all} Teilen vollständig',
  'Not started': 'Nicht begonnen',
  'To do: {n}': 'Zu tun: {n}',
  '{envelope}: questions': '{envelope}: Fragen',
  '{envelope}: files': '{envelope}: Dateien',
  '{envelope}: price sheet': '{envelope}: Preisblatt',
  '{answered} of {all} answered, {optional} optional': '{answered} von {all} beantwortet, {optional} optional',
  '{answered} of {all} answered': '{answered} von {all} beantwortet',
  Complete: 'Vollständig',
  '{there} of {all} required': '{there} von {all} erforderlichen',
  'None required': 'Keine erforderlich',
  '{need}, {n} file safe here': '{need}, {n} Datei hier gesichert',
  '{need}, {n} files safe here': '{need}, {n} Dateien hier gesichert',
  '{n} not finished': '{n} nicht abgeschlossen',
  '{done} of {all} lines priced': '{done} von {all} Positionen mit Preis',
  '{so}, and {n} optional line': '{so}, und {n} optionale Position',
  '{so}, and {n} optional lines': '{so}, und {n} optionale Positionen',
  // Envelopes
  'sealed until after the deadline': 'versiegelt bis nach Ablauf der Frist',
  'sealed until the marks are locked': 'versiegelt, bis die Noten gesperrt sind',
  // Questions of the bid
  '{left} of {most} characters left': 'noch {left} von {most} Zeichen',
  '{fault} It is not saved as it stands.': '{fault} So wird es nicht gespeichert.',
  'A number, {range}': 'Eine Zahl, {range}',
  'In {unit}': 'In {unit}',
  'Take the answer back': 'Antwort zurücknehmen',
  // Prices
  'A number here is zero or more, without a minus.': 'Hier steht eine Zahl ab null, ohne Minus.',
  '{text} can be read in two ways. Write {whole}, or {decimal}.':
    '{text} lässt sich auf zwei Arten lesen. Schreiben Sie {whole} oder {decimal}.',
  'Write the decimals after a point: {number}': 'Schreiben Sie die Nachkommastellen nach einem Punkt: {number}',
  'Write a number in the digits 0 to 9, such as 1234.50.':
    'Schreiben Sie eine Zahl mit den Ziffern 0 bis 9, zum Beispiel 1234.50.',
  'At most 18 digits before the point.': 'Höchstens 18 Ziffern vor dem Punkt.',
  'Whole numbers only here.': 'Hier nur ganze Zahlen.',
  'At most one decimal here.': 'Hier höchstens eine Nachkommastelle.',
  'At most {n} decimals here.': 'Hier höchstens {n} Nachkommastellen.',
  'per {unit}': 'je {unit}',
  'per {unit}, optional: not in the total': 'je {unit}, optional: nicht in der Summe',
  'Unit price, {line}': 'Einzelpreis, {line}',
  'Quantity, {line}': 'Menge, {line}',
  'Unit price, {currency}': 'Einzelpreis, {currency}',
  'Sum, {currency}': 'Betrag, {currency}',
  'Optional lines': 'Optionale Positionen',
  'A line left blank here is no bid for that line. What you offer counts in no total, so that totals stay comparable.':
    'Eine Position, die Sie hier leer lassen, ist kein Angebot für diese Position. Was Sie anbieten, zählt in keiner Summe, damit Summen vergleichbar bleiben.',
  // Alternates to a line
  Alternate: 'Alternative',
  'to {line}': 'zu {line}',
  'Alternate {n} to {line}': 'Alternative {n} zu {line}',
  'Alternate {n}: what it is': 'Alternative {n}: was sie ist',
  'Unit price, alternate {n} to {line}': 'Einzelpreis, Alternative {n} zu {line}',
  'Quantity, alternate {n} to {line}': 'Menge, Alternative {n} zu {line}',
  'Take out': 'Herausnehmen',
  'No bid for this line': 'Kein Angebot für diese Position',
  'No bid for: {list}.': 'Kein Angebot für: {list}.',
  'no bid for: {list}': 'kein Angebot für: {list}',
  'one alternate (not ranked)': 'eine Alternative (nicht gereiht)',
  '{n} alternates (not ranked)': '{n} Alternativen (nicht gereiht)',
  'taken out': 'herausgenommen',
  'Alternate to {line}': 'Alternative zu {line}',
  'Unit price of an alternate to {line}': 'Einzelpreis einer Alternative zu {line}',
  'Quantity of an alternate to {line}': 'Menge einer Alternative zu {line}',
  'More alternates than this event takes. Take some out: until then nothing is saved.':
    'Mehr Alternativen, als diese Vergabe annimmt. Nehmen Sie welche heraus: Bis dahin wird nichts gespeichert.',
  'Optional lines in {currency}': 'Optionale Positionen in {currency}',
  'The price ceiling is {amount}.': 'Die Preisobergrenze beträgt {amount}.',
  'Price sheet in {currency}': 'Preisblatt in {currency}',
  'So far, {filled} of {all} lines, {basis}': 'Bisher, {filled} von {all} Positionen, {basis}',
  'Above the price ceiling': 'Über der Preisobergrenze',
  'A bid above {amount} is not ranked.': 'Ein Angebot mit mehr als {amount} kommt nicht in die Rangfolge.',
  'Total, {basis}': 'Summe, {basis}',
  // Prices from a spreadsheet
  'At most {most} characters.': 'Höchstens {most} Zeichen.',
  'Download as Excel': 'Als Excel herunterladen',
  'Upload it filled in': 'Ausgefüllt hochladen',
  'Or type; cells copied from a spreadsheet can be pasted into the first field that they are for.':
    'Oder tippen; Zellen aus einer Tabellenkalkulation lassen sich in das erste Feld einfügen, für das sie bestimmt sind.',
  'Price sheet, filled in: an Excel or CSV file': 'Ausgefülltes Preisblatt: eine Excel- oder CSV-Datei',
  'Nothing was taken over.': 'Nichts wurde übernommen.',
  'That is too much to paste: a price sheet has at most {n} lines.':
    'Das ist zu viel zum Einfügen: Ein Preisblatt hat höchstens {n} Positionen.',
  'This is the price sheet of another event.': 'Dies ist das Preisblatt einer anderen Vergabe.',
  'This is the price sheet of the lot “{other}”. Here is the bid for the lot “{lot}”.':
    'Dies ist das Preisblatt des Loses „{other}“. Hier ist das Angebot für das Los „{lot}“.',
  'No sheet of it has the key of a price sheet, and hidden ones were not read: {list}.':
    'Kein Tabellenblatt darin hat den Schlüssel eines Preisblatts; ausgeblendete wurden nicht gelesen: {list}.',
  'It has no key of a price sheet. Download the price sheet here, fill it in, upload that file.':
    'Der Schlüssel eines Preisblatts fehlt. Laden Sie das Preisblatt hier herunter, füllen Sie es aus, und laden Sie diese Datei hoch.',
  'Several of its sheets are the price sheet of this lot: {list}. Leave one.':
    'Mehrere Tabellenblätter darin sind das Preisblatt dieses Loses: {list}. Lassen Sie eines stehen.',
  'It is the price sheet of version {sheet} of the notice. This page still shows version {notice}: load it anew.':
    'Es ist das Preisblatt der Fassung {sheet} der Bekanntmachung. Diese Seite zeigt noch Fassung {notice}: Laden Sie sie neu.',
  'It is the price sheet of version {sheet} of the notice. Version {notice} holds, and changed what is priced. Download the price sheet anew, and copy your prices into it.':
    'Es ist das Preisblatt der Fassung {sheet} der Bekanntmachung. Es gilt Fassung {notice}, und sie hat geändert, was bepreist wird. Laden Sie das Preisblatt neu herunter, und kopieren Sie Ihre Preise hinein.',
  'The sheet was made for version {sheet} of the notice. Nothing has changed since in what is priced.':
    'Das Preisblatt gehört zu Fassung {sheet} der Bekanntmachung. Was bepreist wird, hat sich seither nicht geändert.',
  'The notice was changed meanwhile. Upload or paste it again, so that it is checked anew.':
    'Die Bekanntmachung wurde inzwischen geändert. Laden oder fügen Sie es erneut ein, damit es neu geprüft wird.',
  'Put it right in the spreadsheet, then upload or paste it again.':
    'Berichtigen Sie es in der Tabellenkalkulation, dann laden oder fügen Sie es erneut ein.',
  'Lot “{lot}”.': 'Los „{lot}“.',
  '{price} × {quantity}': '{price} × {quantity}',
  'no price any more': 'kein Preis mehr',
  Before: 'Vorher',
  After: 'Nachher',
  '{n} line is still to price': '{n} Position ist noch zu bepreisen',
  '{n} lines are still to price': '{n} Positionen sind noch zu bepreisen',
  'Only optional lines may stay blank; the others need a price before you can submit.':
    'Nur optionale Positionen dürfen leer bleiben; die anderen brauchen einen Preis, bevor Sie abgeben können.',
  '{n} line': '{n} Position',
  'Show only the line still to price': 'Nur die noch zu bepreisende Position zeigen',
  'Show only the {n} lines still to price': 'Nur die {n} noch zu bepreisenden Positionen zeigen',
  'Show all {n} lines': 'Alle {n} Positionen zeigen',
  'Nothing changes: close': 'Nichts ändert sich: schließen',
  'Leave the prices as they are': 'Preise lassen, wie sie sind',
  // Files
  '{types}; up to {size} each, {most} files in this envelope. Each file’s SHA-256 is computed on your computer before it is sent. A file of more than {part} goes in parts: after a lost connection or a closed page only what is missing is sent.':
    '{types}; bis zu je {size}, höchstens {most} Dateien in diesem Umschlag. Die SHA-256-Prüfsumme jeder Datei wird auf Ihrem Computer berechnet, bevor sie gesendet wird. Eine Datei von mehr als {part} geht in Teilen: Nach einem Abbruch der Verbindung oder wenn die Seite geschlossen war, wird nur gesendet, was fehlt.',
  '{file} ({size} bytes, in {n} parts)': '{file} ({size} Bytes, in {n} Teilen)',
  'SHA-256 of the parts of {file}, {n} bytes each, the last one what is left':
    'SHA-256 der Teile von {file}, je {n} Bytes, der letzte mit dem Rest',
  'The SHA-256 of the file is the one of these, as bytes, one after the other. To compute it:':
    'Die SHA-256 der Datei ist die von diesen, als Bytes, hintereinander. So wird sie berechnet:',
  'over its {n} parts': 'über die {n} Teile',
  'The same file': 'Dieselbe Datei',
  '{file} on this computer is, byte for byte, {named} in this receipt.':
    '{file} auf diesem Computer ist Byte für Byte {named} in dieser Empfangsbestätigung.',
  'Not in this receipt': 'Nicht in dieser Empfangsbestätigung',
  'No file in this receipt has the bytes of {file}.':
    'Keine Datei in dieser Empfangsbestätigung hat die Bytes von {file}.',
  'Check a file against this receipt': 'Eine Datei mit dieser Empfangsbestätigung vergleichen',
  'Its fingerprint is computed on your computer and compared with the one above. Nothing is sent.':
    'Ihre Prüfsumme wird auf Ihrem Computer berechnet und mit der oben verglichen. Es wird nichts gesendet.',
  '(required)': '(erforderlich)',
  'Files: {label}': 'Dateien: {label}',
  'Take off {file}?': '{file} entfernen?',
  'this file': 'Diese Datei',
  'It will not be in what you submit next.': 'Sie ist bei der nächsten Abgabe nicht dabei.',
  'A bid that you have submitted keeps it.': 'In einem bereits abgegebenen Angebot bleibt sie enthalten.',
  'No prices in this envelope': 'Keine Preise in diesem Umschlag',
  'It is opened and scored before anybody sees a price.':
    'Er wird geöffnet und bewertet, bevor jemand einen Preis sieht.',
  'Other files': 'Weitere Dateien',
  'Add files': 'Dateien hinzufügen',
  '{n} on the way': '{n} unterwegs',
  'not sent: {list}': 'nicht gesendet: {list}',
  'safe here: {list}': 'hier gesichert: {list}',
  'Files: {list}.': 'Dateien: {list}.',
  '{here} of {n} part is safe here.': '{here} von {n} Teil ist hier gesichert.',
  '{here} of {n} parts are safe here.': '{here} von {n} Teilen sind hier gesichert.',
  'The connection is lost. It goes on by itself when it is back':
    'Die Verbindung ist unterbrochen. Es geht von selbst weiter, sobald sie wieder besteht',
  'The connection was lost. What has arrived is kept; go on when it is back.':
    'Die Verbindung ist abgebrochen. Was angekommen ist, bleibt erhalten; setzen Sie fort, sobald sie wieder besteht.',
  'This is another file than the one that was begun: its content differs. Choose that one, or add this as a new file.':
    'Das ist eine andere Datei als die begonnene: Ihr Inhalt ist ein anderer. Wählen Sie jene, oder fügen Sie diese als neue Datei hinzu.',
  'The file is not in your bid yet. Choose it again on your computer: only what is missing is sent.':
    'Die Datei ist noch nicht in Ihrem Angebot. Wählen Sie sie auf Ihrem Computer erneut aus: Gesendet wird nur, was fehlt.',
  'Choose {file} again': '{file} erneut auswählen',
  'Choose it again': 'Erneut auswählen',
  'Go on': 'Fortsetzen',
  Stop: 'Anhalten',
  '{part}, nothing is moving': '{part}, zurzeit kein Fortschritt',
  '{part} at {speed}/s': '{part} mit {speed}/s',
  'That leaves {spare}: submit now, and again when it is here.':
    'Dann bleiben {spare}: Geben Sie jetzt ab, und noch einmal, wenn die Datei hier ist.',
  'That is {spare} after the deadline: submit without it, or send a smaller file.':
    'Das ist {spare} nach der Frist: Geben Sie ohne die Datei ab, oder senden Sie eine kleinere.',
  '{left} left, done at about {time}': 'noch {left}, fertig gegen {time} Uhr',
  'There is no connection. Send it again when it is back.':
    'Es besteht keine Verbindung. Senden Sie die Datei erneut, sobald sie wieder besteht.',
  'Safe here': 'Hier gesichert',
  'Not finished': 'Nicht abgeschlossen',
  'SHA-256 {fingerprint} is the same on your computer and here.':
    'SHA-256 {fingerprint} stimmt auf Ihrem Computer und hier überein.',
  'SHA-256 {fingerprint}, computed over its {n} parts, is the same on your computer and here.':
    'SHA-256 {fingerprint}, berechnet über die {n} Teile, stimmt auf Ihrem Computer und hier überein.',
  'It did not arrive here and is not in your bid. Choose the file again to send it.':
    'Sie ist hier nicht angekommen und nicht in Ihrem Angebot. Wählen Sie die Datei erneut aus, um sie zu senden.',
  Read: 'Lesen',
  'Take off': 'Entfernen',
  '{file}, stopped': '{file}, unterbrochen',
  'Not accepted: {why}': 'Nicht angenommen: {why}',
  'Stopped.': 'Unterbrochen.',
  // Check and submit
  '{amount} in one line': '{amount} in einer Position',
  '{amount} in {n} lines': '{amount} in {n} Positionen',
  '{sum}, one optional line beside': '{sum}, dazu eine optionale Position',
  '{sum}, {n} optional lines beside': '{sum}, dazu {n} optionale Positionen',
  '{answered} of {n} answers': '{answered} von {n} Antworten',
  'Nothing yet': 'Noch nichts',
  'your bid': 'Ihr Angebot',
  'the technical envelope': 'technischer Umschlag',
  'the price envelope': 'Preisumschlag',
  'my organisation': 'meine Organisation',
  'One thing is missing.': 'Eine Angabe fehlt.',
  '{n} things are missing.': '{n} Angaben fehlen.',
  'Confirm first that you may bind {org}.': 'Bestätigen Sie zuerst, dass Sie {org} rechtlich verpflichten dürfen.',
  'Confirm that you may bind {org}.': 'Bestätigen Sie, dass Sie {org} rechtlich verpflichten dürfen.',
  'Submit the bid again?': 'Angebot erneut abgeben?',
  'Submit this bid?': 'Dieses Angebot abgeben?',
  'Submit the bid again without {list}?': 'Angebot ohne {list} erneut abgeben?',
  'Submit this bid without {list}?': 'Dieses Angebot ohne {list} abgeben?',
  Missing: 'Fehlt',
  'Not in this submission': 'Nicht in dieser Abgabe',
  '{list} (not here)': '{list} (nicht hier)',
  'I may bind {org}. The bid was arrived at independently.':
    'Ich darf {org} rechtlich verpflichten. Das Angebot ist unabhängig zustande gekommen.',
  'Submit the bid again': 'Angebot erneut abgeben',
  'Submit this bid': 'Dieses Angebot abgeben',
  'You can replace or withdraw it until {when}.': 'Sie können es bis {when} ersetzen oder zurückziehen.',
  'This is what the buyer has.': 'Das liegt dem Auftraggeber vor.',
  'Change anything above to replace it: you submit again then, and the last one submitted counts.':
    'Um es zu ersetzen, ändern Sie oben etwas: Sie geben dann erneut ab, und das zuletzt abgegebene Angebot gilt.',
  'Submit now': 'Jetzt abgeben',
  'What is not safe here is not in it. You can submit now, and replace the bid until {when}.':
    'Was hier nicht gesichert ist, ist nicht enthalten. Sie können jetzt abgeben und das Angebot bis {when} ersetzen.',
  'The buyer gets it sealed, in the name of {org}. You can replace or withdraw it until {when}.':
    'Der Auftraggeber erhält es versiegelt, im Namen von {org}. Sie können es bis {when} ersetzen oder zurückziehen.',
  'If no answer comes, submit again: the same bid is never made twice.':
    'Kommt keine Antwort, geben Sie erneut ab: Dasselbe Angebot entsteht nie doppelt.',
  // What a bid says
  'No answer': 'Keine Antwort',
  'Files of: {envelope}': 'Dateien: {envelope}',
  'Prices in {currency}': 'Preise in {currency}',
  'What the bid says': 'Was im Angebot steht',
  // Receipts
  'This is the bid that stands': 'Dieses Angebot gilt',
  'Replaced by a later one': 'Durch ein späteres ersetzt',
  'Receipt {number}': 'Empfangsbestätigung {number}',
  'Receipt for a sealed bid': 'Empfangsbestätigung für ein versiegeltes Angebot',
  'Received {ahead}.': 'Eingegangen {ahead}.',
  '{buyer}, notice {notice}': '{buyer}, Bekanntmachung in Fassung {notice}',
  '{supplier}, submission {n}': '{supplier}, Abgabe {n}',
  'Submitted by {person}': 'Abgegeben von {person}',
  'Fingerprint of the bid': 'Prüfsumme des Angebots',
  'submission {n}, {when}': 'Abgabe {n}, {when}',
  'This computer has computed the fingerprints above again, from what is kept: they are the same.':
    'Dieser Computer hat die Prüfsummen oben aus dem Aufbewahrten neu berechnet: Sie stimmen überein.',
  'The fingerprints above do not follow from what is kept. Keep this page and tell the buyer.':
    'Die Prüfsummen oben ergeben sich nicht aus dem Aufbewahrten. Bewahren Sie diese Seite auf und verständigen Sie den Auftraggeber.',
  'Download as text': 'Als Text herunterladen',
  'Other receipts of this bid': 'Weitere Empfangsbestätigungen dieses Angebots',
  'What you submitted': 'Was Sie abgegeben haben',
  'Reading the receipt': 'Die Empfangsbestätigung wird geladen',
  // A receipt as text
  'RECEIPT FOR A SEALED BID': 'EMPFANGSBESTÄTIGUNG FÜR EIN VERSIEGELTES ANGEBOT',
  'event {event}, lot {lot}, notice {notice}': 'Vergabe {event}, Los {lot}, Bekanntmachung in Fassung {notice}',
  '{supplier} ({id}), submission {n}': '{supplier} ({id}), Abgabe {n}',
  'Submitted by': 'Abgegeben von',
  'SHA-256 of each envelope as it is kept, and of each file in it':
    'SHA-256 jedes Umschlags, wie er aufbewahrt wird, und jeder Datei darin',
  'the envelope': 'der Umschlag',
  'technical envelope': 'technischer Umschlag',
  'price envelope': 'Preisumschlag',
  '{file} ({size} bytes)': '{file} ({size} Bytes)',
  'To check a file: compute its SHA-256 (sha256sum, shasum -a 256, certutil -hashfile … SHA256) and compare.':
    'Um eine Datei zu prüfen: ihre SHA-256-Prüfsumme berechnen (sha256sum, shasum -a 256, certutil -hashfile … SHA256) und vergleichen.',
  'To check the fingerprint of the bid: SHA-256 of this line.':
    'Um die Prüfsumme des Angebots zu prüfen: SHA-256 dieser Zeile.',
  // My events
  'Not submitted. {left} left': 'Nicht abgegeben. Noch {left}',
  'Last changes not submitted. {left} left': 'Letzte Änderungen nicht abgegeben. Noch {left}',
  'Withdrawn: not submitted. {left} left': 'Zurückgezogen: nicht abgegeben. Noch {left}',
  'Submitted, without the last changes': 'Abgegeben, ohne die letzten Änderungen',
  'Not submitted': 'Nicht abgegeben',
  'Bids close {when}.': 'Ende der Angebotsfrist: {when}.',
  'Bids closed {when}.': 'Angebotsfrist abgelaufen: {when}.',
  'for you {time}': 'bei Ihnen {time}',
  'Answer the buyer by': 'Antwort an den Auftraggeber bis',
  'Object until': 'Einspruch bis',
  'You follow it': 'Sie folgen ihr',
  'Waits for the result': 'Wartet auf das Ergebnis',
  'Nothing submitted': 'Nichts abgegeben',
  'Intended award: ours': 'Beabsichtigter Zuschlag: an uns',
  'Intended award: another': 'Beabsichtigter Zuschlag: an andere',
  'Awarded to us': 'Zuschlag an uns',
  'Awarded to another': 'Zuschlag an andere',
  'Result: {lot}': 'Ergebnis: {lot}',
  'Our bids: {event}': 'Unsere Angebote: {event}',
  '{n} of {all} lots begun. Each is submitted by itself.':
    '{n} von {all} Losen begonnen. Jedes wird für sich abgegeben.',
  'Search the open notices': 'Offene Bekanntmachungen durchsuchen',
  'Follow this notice': 'Dieser Bekanntmachung folgen',
  'Follow no more': 'Nicht mehr folgen',
  // Classes that one follows
  'Classes you follow': 'Klassen, denen Sie folgen',
  'You follow no class yet.': 'Sie folgen noch keiner Klasse.',
  'Open notices in it': 'Offene Bekanntmachungen darin',
  'Follow {code} {name} no more': '{code} {name} nicht mehr folgen',
  'Follow {code} {name}': '{code} {name} folgen',
  'Follow a UNSPSC code': 'Einem UNSPSC-Code folgen',
  'Follow this class': 'Dieser Klasse folgen',
  'You follow {code} {name} now.': 'Sie folgen jetzt {code} {name}.',
  'You follow {code} {name} no more.': 'Sie folgen {code} {name} nicht mehr.',
  'You follow {n} classes, which is as many as there can be.': 'Sie folgen {n} Klassen, mehr sind nicht möglich.',
  'Follow a class': 'Einer Klasse folgen',
  'Each public notice that is published in a class you follow, or in one below it, comes to you by e-mail and stands under My events. You follow for yourself, not for your colleagues, and no buyer sees it.':
    'Jede öffentliche Bekanntmachung in einer Klasse, der Sie folgen, oder in einer darunter kommt zu Ihnen per E-Mail und steht unter „Meine Vergaben“. Sie folgen für sich selbst, nicht für Kolleginnen und Kollegen, und kein Auftraggeber sieht es.',
  'Reading what you follow': 'Was Sie verfolgen, wird geladen',
  'New public notices in a class that you follow come by e-mail. No buyer sees what you follow.':
    'Neue öffentliche Bekanntmachungen in einer Klasse, der Sie folgen, kommen per E-Mail. Kein Auftraggeber sieht, wem Sie folgen.',
  'New notices in a class come by e-mail to who follows it: {classes}.':
    'Neue Bekanntmachungen in einer Klasse kommen per E-Mail zu denen, die ihr folgen: {classes}.',
  'New in what you follow': 'Neu in Ihren Klassen',
  'Reading what is new': 'Neues wird geladen',
  'Follow the classes of what you sell: new notices in them stand here and come by e-mail.':
    'Folgen Sie den Klassen dessen, was Sie anbieten: Neue Bekanntmachungen darin stehen hier und kommen per E-Mail.',
  'Choose classes': 'Klassen wählen',
  'No open notice that you have not seen to.':
    'Keine offene Bekanntmachung, über die Sie nicht schon entschieden haben.',
  'Follow this notice: {title}': 'Dieser Bekanntmachung folgen: {title}',
  'Follow no more: {code} {name}': 'Nicht mehr folgen: {code} {name}',
  'Follow this class: {code} {name}': 'Dieser Klasse folgen: {code} {name}',
  'Not for me': 'Nichts für mich',
  'Not for me: {title}': 'Nichts für mich: {title}',
  'You follow {title} now.': 'Sie folgen jetzt: {title}.',
  '{title} is no longer shown here.': '{title} wird hier nicht mehr angezeigt.',
  'You hear of its changes by e-mail. The buyer does not see who follows.':
    'Sie erfahren von Änderungen per E-Mail. Der Auftraggeber sieht nicht, wer folgt.',
  'It stands under My events, and you hear of its changes by e-mail. The buyer does not see that you follow.':
    'Sie steht unter „Meine Vergaben“, und Sie erfahren von Änderungen per E-Mail. Der Auftraggeber sieht nicht, dass Sie folgen.',
  'Answers version {answers} of {newest}: confirm or replace it':
    'Bezieht sich auf Fassung {answers} von {newest}: bestätigen oder ersetzen',
  'Answers version {answers} of {newest}': 'Bezieht sich auf Fassung {answers} von {newest}',
  'You have no event yet. Choose an open notice to follow it or to start a bid there, or follow the link of an invitation that you got by e-mail.':
    'Sie haben noch keine Vergabe. Wählen Sie eine offene Bekanntmachung, um ihr zu folgen oder dort ein Angebot zu beginnen, oder folgen Sie dem Link einer Einladung, die Sie per E-Mail erhalten haben.',
  // Letters between the buyer and a bidder
  'Reading your letters': 'Ihre Schreiben werden geladen',
  'Read out to all bidders': 'Allen Bietern verlesen',
  'Send the answer': 'Antwort senden',
  'It is sent once, and is final.': 'Sie wird einmal gesendet und ist endgültig.',
  'It is filed beside your bid, for the committee. It changes nothing in the bid. Text only; no files.':
    'Sie wird zu Ihrem Angebot genommen, für das Gremium. Sie ändert am Angebot nichts. Nur Text, keine Dateien.',
  'Explain your price': 'Preis erläutern',
  'Make something clear': 'Aufklärung zu Ihrem Angebot',
  'No longer taken': 'Nicht mehr möglich',
  '{buyer}, {time}. Lot: {lot}.': '{buyer}, {time}. Los: {lot}.',
  'Answer by {due}': 'Antworten Sie bis {due}',
  'The answer was due by {due}. Ask the buyer for more time.':
    'Die Antwort war bis {due} fällig. Bitten Sie den Auftraggeber um mehr Zeit.',
  'Nothing. If the buyer asks something, you get an e-mail.':
    'Nichts. Wenn der Auftraggeber etwas fragt, erhalten Sie eine E-Mail.',
  // Questions to the buyer
  'Questions are not taken here. Write to {contact}, {address}.':
    'Fragen können hier nicht gestellt werden. Schreiben Sie an {contact}, {address}.',
  'Write your question, then ask it.': 'Schreiben Sie Ihre Frage, dann stellen Sie sie.',
  'Ask the buyer': 'Den Auftraggeber fragen',
  'The buyer sees who asks. What is answered to everybody names nobody: leave out what is secret to you.':
    'Der Auftraggeber sieht, wer fragt. Was an alle beantwortet wird, nennt niemanden: Lassen Sie weg, was bei Ihnen geheim ist.',
  'Ask the question': 'Frage stellen',
  'Asked.': 'Gestellt.',
  'Your question': 'Ihre Frage',
  'One question at a time, with the section of the documents that it is about.':
    'Eine Frage nach der anderen, mit dem Abschnitt der Unterlagen, auf den sie sich bezieht.',
  'Answered to everybody': 'An alle beantwortet',
  'Answered to you': 'Ihnen beantwortet',
  'Waits for an answer': 'Wartet auf Antwort',
  'What we asked': 'Was wir gefragt haben',
  'asked {time}': 'gefragt {time}',
  'Take the question back?': 'Frage zurücknehmen?',
  'The buyer sees that it was withdrawn, and does not answer it.':
    'Der Auftraggeber sieht, dass sie zurückgenommen wurde, und beantwortet sie nicht.',
  'The notice': 'Die Bekanntmachung',
  // The result
  'Time left to object': 'Verbleibende Zeit für einen Einspruch',
  'You can object for': 'Einspruch möglich noch',
  'Your bid is the intended award': 'Ihr Angebot ist für den Zuschlag vorgesehen',
  'Your bid is not the intended award': 'Ihr Angebot ist nicht für den Zuschlag vorgesehen',
  'Your bid was chosen': 'Ihr Angebot hat den Zuschlag erhalten',
  'Your bid was not chosen': 'Ihr Angebot hat den Zuschlag nicht erhalten',
  'The award was set aside': 'Der Zuschlag wurde aufgehoben',
  'Best and final offer by': 'Endgültiges Angebot bis',
  'Best and final offer: {lot}': 'Endgültiges Angebot: {lot}',
  'Invited; your bid stands meanwhile': 'Eingeladen; Ihr Angebot bleibt inzwischen stehen',
  'Your price envelope is not opened': 'Ihr Preisumschlag wird nicht geöffnet',
  'Your price envelope is opened after all': 'Ihr Preisumschlag wird doch geöffnet',
  'It stays sealed: nobody on the buyer’s side can read its prices.':
    'Er bleibt versiegelt: Niemand auf der Seite des Auftraggebers kann die Preise lesen.',
  'Read why': 'Grund lesen',
  'Price envelope to be opened': 'Preisumschlag wird geöffnet',
  '{buyer} made no award': '{buyer} hat keinen Zuschlag erteilt',
  'Object late': 'Verspätet Einspruch erheben',
  'Object to the intended award': 'Einspruch gegen den beabsichtigten Zuschlag erheben',
  'The standstill is over. An objection now is recorded as late, and does not hold up the award.':
    'Die Stillhaltefrist ist abgelaufen. Ein Einspruch wird jetzt als verspätet protokolliert und hält den Zuschlag nicht auf.',
  'The award cannot become final while an objection that came in time is open. The buyer decides on it with reasons, which you get.':
    'Der Zuschlag kann nicht endgültig erteilt werden, solange ein rechtzeitiger Einspruch offen ist. Der Auftraggeber entscheidet darüber mit Begründung, die Sie erhalten.',
  'Send the objection': 'Einspruch senden',
  'What you object to, and why': 'Wogegen Sie Einspruch erheben, und warum',
  'What we objected to': 'Unsere Einsprüche',
  late: 'verspätet',
  'waits for the decision': 'wartet auf die Entscheidung',
  '{grounds}, received {time}': '{grounds}, eingegangen {time}',
  'The letter': 'Das Schreiben',
  'The letters': 'Die Schreiben',
  Result: 'Ergebnis',
  'Our bid': 'Unser Angebot',
  'Reading the result': 'Das Ergebnis wird geladen',
  // Bids that came on paper or by e-mail, entered by the buyer
  'Enter a bid that came on paper': 'Ein Angebot eintragen, das auf Papier kam',
  'You type in what came, on the bidder’s behalf. It is marked as such, with your name and why, and sealed like all others: once it is submitted, you cannot read it again.':
    'Sie tragen im Namen des Bieters ein, was kam. Es wird als solches gekennzeichnet, mit Ihrem Namen und dem Grund, und versiegelt wie alle anderen: Ist es abgegeben, können Sie es nicht mehr lesen.',
  'Only you see what you enter, and that there is anything. Colleagues see nothing of it before the bids are opened.':
    'Nur Sie sehen, was Sie eintragen und dass es etwas gibt. Andere im Haus sehen vor der Öffnung der Angebote nichts davon.',
  'None yet.': 'Noch keine.',
  Entered: 'Eingetragen',
  'Bids that you enter': 'Angebote, die Sie eintragen',
  'Submitted and sealed': 'Abgegeben und versiegelt',
  'Submitted; what is typed in since is not': 'Abgegeben; was seither eingetragen ist, nicht',
  'Received {time} by {person}. Letters go to {address}.':
    'Eingegangen {time} bei {person}. Schreiben gehen an {address}.',
  'Enter a bid that came on paper or by e-mail': 'Ein Angebot eintragen, das auf Papier oder per E-Mail kam',
  'Begin to enter it': 'Mit dem Eintragen beginnen',
  'As the bid has it.': 'Wie im Angebot.',
  'The receipt and the result go there. Without one, you send them by post.':
    'Empfangsbestätigung und Ergebnis gehen dorthin. Ohne sie schicken Sie beides mit der Post.',
  'Postal address': 'Postanschrift',
  'How it came': 'Wie es kam',
  'Received by': 'Entgegengenommen von',
  'Why you enter it': 'Warum Sie es eintragen',
  'It is kept with the bid, and read by the committee and the bidder.':
    'Das bleibt beim Angebot; das Gremium und der Bieter lesen es.',
  'Bids have closed for {title}: nothing can be entered any more.':
    'Die Angebotsfrist für {title} ist abgelaufen: Es kann nichts mehr eingetragen werden.',
  'On whose behalf': 'In wessen Namen',
  'You enter this bid on behalf of {bidder}.': 'Sie tragen dieses Angebot im Namen von {bidder} ein.',
  'It came {way}; you are named in it.': 'Es kam {way}; Sie werden darin genannt.',
  'The receipt has gone to {email}.': 'Die Empfangsbestätigung ging an {email}.',
  'The bidder has given no e-mail: send the receipt by post to {name}, {postal}.':
    'Der Bieter hat keine E-Mail-Adresse angegeben: Schicken Sie die Empfangsbestätigung mit der Post an {name}, {postal}.',
  'A letter that says so has gone to {email}.': 'Ein Schreiben darüber ging an {email}.',
  'Bidder’s number: {number}': 'Nummer des Bieters: {number}',
  'The bid of {bidder}, receipt {receipt}, was withdrawn on {time}. It will not be opened.':
    'Das Angebot von {bidder}, Empfangsbestätigung {receipt}, wurde am {time} zurückgezogen. Es wird nicht geöffnet.',
  'A letter that says so has gone to the bidder’s e-mail.':
    'Ein Schreiben darüber ging an die E-Mail-Adresse des Bieters.',
  'The bidder has given no e-mail: tell it so by post, to {address}.':
    'Der Bieter hat keine E-Mail-Adresse angegeben: Teilen Sie es ihm mit der Post mit, an {address}.',
  'Withdraw a bid that a colleague entered': 'Ein Angebot zurückziehen, das jemand anderes im Haus eingetragen hat',
  'Bids have closed for {title}: nothing can be withdrawn any more.':
    'Die Angebotsfrist für {title} ist abgelaufen: Es kann nichts mehr zurückgezogen werden.',
  'Withdraw this bid': 'Dieses Angebot zurückziehen',
  'Give the number of the receipt.': 'Geben Sie die Nummer der Empfangsbestätigung an.',
  'Give the bidder’s number, as the receipt has it.':
    'Geben Sie die Nummer des Bieters an, wie sie auf der Empfangsbestätigung steht.',
  'Where its bidder asks for it and shows you the receipt. You need both numbers on it; what was entered is shown to nobody. The withdrawn bid stays on record and is never opened.':
    'Wenn der Bieter es verlangt und Ihnen die Empfangsbestätigung zeigt. Sie brauchen beide Nummern darauf; was eingetragen wurde, sieht niemand. Das zurückgezogene Angebot bleibt verzeichnet und wird nie geöffnet.',
  'As in EH-7Q4K-2M9D-X3WP.': 'Wie EH-7Q4K-2M9D-X3WP.',
  'Bidder’s number': 'Nummer des Bieters',
  'Enter another one in its place': 'Ein anderes an seiner Stelle eintragen',
  'The copy is empty again: what you submitted cannot be read before the opening. It stands until you submit another one.':
    'Die Arbeitsfassung ist wieder leer: Was Sie abgegeben haben, ist vor der Öffnung nicht zu lesen. Es gilt, bis Sie ein anderes abgeben.',
  'Type in what the bid says, and attach what came as files: the paper as a scan, say. Nobody sees it before you submit it, and nobody reads it before the opening.':
    'Tragen Sie ein, was im Angebot steht, und fügen Sie Dateien an: etwa das Papier als Scan. Niemand sieht es, bevor Sie es abgeben, und niemand liest es vor der Öffnung.',
  'Nothing was submitted.': 'Es wurde nichts abgegeben.',
  'A bid that you enter': 'Ein Angebot, das Sie eintragen',
  'Bid of {bidder}': 'Angebot von {bidder}',
  'Reading the bid': 'Das Angebot wird geladen',
  'Missing before it can be submitted:': 'Vor der Abgabe fehlt noch:',
  'Submit it in place of the one before': 'An Stelle des vorigen abgeben',
  'A file is still on its way. Wait until it is here.': 'Eine Datei ist noch unterwegs. Warten Sie, bis sie hier ist.',
  'Confirm that it says what came, and nothing else.': 'Bestätigen Sie, dass es sagt, was kam, und sonst nichts.',
  'The last change is not saved yet. Try again in a moment.':
    'Die letzte Änderung ist noch nicht gespeichert. Versuchen Sie es gleich noch einmal.',
  'What I have entered says what came from {bidder}, and nothing else.':
    'Was ich eingetragen habe, sagt, was von {bidder} kam, und sonst nichts.',
  'It is sealed with this: you cannot read it again, and until {when} it can be replaced or withdrawn as its bidder asks.':
    'Damit ist es versiegelt: Sie können es nicht mehr lesen. Bis {when} kann es ersetzt oder zurückgezogen werden, wenn der Bieter es verlangt.',
  'Withdraw it, as its bidder has asked': 'Zurückziehen, wie der Bieter es verlangt hat',
  'Withdraw the bid of {bidder}': 'Das Angebot von {bidder} zurückziehen',
  'Say how the withdrawal came. The withdrawn bid stays on record and is never opened.':
    'Geben Sie an, wie die Rücknahme kam. Das zurückgezogene Angebot bleibt verzeichnet und wird nie geöffnet.',
  'This bid came on paper or by e-mail: its bidder cannot answer here. Send each request by post, to {address}, and say what was answered where you decide.':
    'Dieses Angebot kam auf Papier oder per E-Mail: Der Bieter kann hier nicht antworten. Schicken Sie jede Aufforderung mit der Post, an {address}, und geben Sie dort, wo Sie entscheiden, an, was geantwortet wurde.',
  'This bid came on paper or by e-mail: its bidder cannot answer here. Each request goes out by e-mail; say what was answered where you decide.':
    'Dieses Angebot kam auf Papier oder per E-Mail: Der Bieter kann hier nicht antworten. Jede Aufforderung geht per E-Mail hinaus; geben Sie dort, wo Sie entscheiden, an, was geantwortet wurde.',
  'Entered by the buyer': 'Vom Auftraggeber eingetragen',
  'Entered by {by} on the bidder’s behalf: {reason}': 'Von {by} im Namen des Bieters eingetragen: {reason}',
  'Send this one by post, to {address}. The bidder has given no e-mail.':
    'Schicken Sie dieses mit der Post, an {address}. Der Bieter hat keine E-Mail-Adresse angegeben.',
} as const;
