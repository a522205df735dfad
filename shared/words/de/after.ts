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
  'bonus, {points} points at most': 'Bonus, höchstens {points} Punkte',
  '{points} points at most, and the bonus': 'höchstens {points} Punkte, dazu der Bonus',
  '{shown} of {points} and bonus': '{shown} von {points} und Bonus',
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
  'What you submitted can be read again here until {time} at least, and its receipt after that.':
    'Was Sie abgegeben haben, kann hier mindestens bis {time} wieder gelesen werden, die Empfangsbestätigung auch danach.',
  // Our data
  'Our data': 'Unsere Daten',
  'Take all that is ours': 'Alles mitnehmen, was uns gehört',
  'Organisation, people, profile and record; every event with its working copies, submissions as they lie sealed, receipts, files, letters, questions and answers, requests, objections. A text in it says how to check each fingerprint without this portal.':
    'Organisation, Personen, Profil und Protokoll; jede Vergabe mit Arbeitsfassungen, Abgaben, wie sie versiegelt liegen, Empfangsbestätigungen, Dateien, Schreiben, Fragen und Antworten, Aufforderungen, Einsprüchen. Ein Text darin sagt, wie jede Prüfsumme ohne dieses Portal geprüft wird.',
  'Files up to {size} are in it; longer ones are named with their SHA-256 and the page on which to fetch them. It is put together here, in this browser: leave this tab open. Much becomes several ZIPs.':
    'Dateien bis {size} sind enthalten; längere werden mit SHA-256 und der Seite genannt, auf der sie zu holen sind. Zusammengestellt wird es hier, in diesem Browser: Lassen Sie diesen Tab offen. Viel wird auf mehrere ZIPs verteilt.',
  'Paused.': 'Angehalten.',
  'Fetching …': 'Wird geholt …',
  'The organisation and its receipts': 'Die Organisation und ihre Empfangsbestätigungen',
  'Event {event} of {of}': 'Vergabe {event} von {of}',
  'One file, {size}': 'Eine Datei, {size}',
  '{n} files, {size}': '{n} Dateien, {size}',
  'Events fetched': 'Geholte Vergaben',
  Pause: 'Anhalten',
  'Done: {files} files, {size}, in one ZIP.': 'Fertig: {files} Dateien, {size}, in einem ZIP.',
  'Done: {files} files, {size}, in {n} ZIPs.': 'Fertig: {files} Dateien, {size}, in {n} ZIPs.',
  'They lie in the folder that you chose.': 'Sie liegen im gewählten Ordner.',
  'Your browser has put them among its downloads.': 'Ihr Browser hat sie zu den Downloads gelegt.',
  'Download everything (ZIP)': 'Alles herunterladen (ZIP)',
  'Write it into a folder': 'In einen Ordner schreiben',
  'Submitted bids, receipts and letters of an event are kept here at least until the date that its notice names, also for you: see {events}. What the buyer erases after that are names and addresses on its own side; your own receipts stay readable. Working copies that were never submitted expire.':
    'Abgegebene Angebote, Empfangsbestätigungen und Schreiben einer Vergabe werden mindestens bis zu dem Datum aufbewahrt, das ihre Bekanntmachung nennt, auch für Sie: siehe {events}. Was der Auftraggeber danach löscht, sind Namen und Adressen auf seiner Seite; Ihre Empfangsbestätigungen bleiben lesbar. Nie abgegebene Arbeitsfassungen verfallen.',
  'A file could not be fetched ({status}). Cancel and begin again: addresses hold for some minutes only.':
    'Eine Datei konnte nicht geholt werden ({status}). Brechen Sie ab und beginnen Sie neu: Adressen gelten nur einige Minuten.',
  // The README in the ZIP
  'All that {organisation} has on Evenhand ({site}), as of {made}.':
    'Alles, was {organisation} auf Evenhand ({site}) hat, Stand {made}.',
  'organisation/: the organisation, its people and invitations, its record, its profile. events/: a folder for each event, and in it one for each lot, with the working copy, each submission, its files, the letters and what was written to and fro. manifest.json: every file here with its SHA-256, and every file that is not here, with where to fetch it, or that it is kept no longer.':
    'organisation/: die Organisation, ihre Personen und Einladungen, ihr Protokoll, ihr Profil. events/: je Vergabe ein Ordner, darin je Los einer mit der Arbeitsfassung, jeder Abgabe, ihren Dateien, den Schreiben und dem Schriftwechsel. manifest.json: jede Datei hier mit ihrem SHA-256, und jede, die nicht hier ist, mit der Stelle, an der sie zu holen ist, oder dass sie nicht mehr aufbewahrt wird.',
  'A submission’s folder has its receipt and its envelopes, byte for byte as they were sealed. To check one: the SHA-256 of an envelope’s file is the one that the receipt states for it.':
    'Der Ordner einer Abgabe hat ihre Empfangsbestätigung und ihre Umschläge, Byte für Byte, wie sie versiegelt wurden. Zur Prüfung: Der SHA-256 der Datei eines Umschlags ist der, den die Empfangsbestätigung für ihn nennt.',
  'The fingerprint of the whole bid is the SHA-256 of the file fingerprint-of.json beside it, which names the event, the lot, the notice, the supplier and the SHA-256 of each envelope.':
    'Die Prüfsumme des ganzen Angebots ist der SHA-256 der Datei fingerprint-of.json daneben, die Vergabe, Los, Bekanntmachung, Lieferant und den SHA-256 jedes Umschlags nennt.',
  'The name of each file in files/ begins with the first 16 digits of its SHA-256. For a file that came in parts the receipt has the SHA-256 of each part, and the file’s own is the SHA-256 of these, as bytes, one after the other.':
    'Der Name jeder Datei in files/ beginnt mit den ersten 16 Stellen ihres SHA-256. Zu einer Datei in Teilen hat die Empfangsbestätigung den SHA-256 jedes Teils; der eigene der Datei ist der SHA-256 dieser, als Bytes, hintereinander.',
  'Where there are several ZIPs, unpack them all into one folder: each file is in one of them, and the manifest in the last one names them all.':
    'Sind es mehrere ZIPs, entpacken Sie alle in einen Ordner: Jede Datei steht in einem davon, und das Verzeichnis im letzten nennt alle.',
  // Leaving the portal
  'Leave the portal': 'Das Portal verlassen',
  'The organisation as a whole leaves. It cannot be undone; take all that is yours first.':
    'Die Organisation als Ganzes verlässt das Portal. Das lässt sich nicht rückgängig machen; nehmen Sie zuerst alles mit.',
  'Its people': 'Ihre Personen',
  'Nobody acts for it any more, from the next seconds on. Each is told by e-mail.':
    'Ab den nächsten Sekunden handelt niemand mehr für sie. Alle erfahren es per E-Mail.',
  'Profile, working copies, what is followed': 'Profil, Arbeitsfassungen, was verfolgt wird',
  'One working copy, the profile, invitations that were taken up and what is followed: nobody reads them any more, at once. Their entries go within days. Words and files that were never submitted lie locked away until they expire: within a year, a document of the profile on the day up to which it says it is kept.':
    'Eine Arbeitsfassung, das Profil, angenommene Einladungen und was verfolgt wird: Niemand liest sie mehr, ab sofort. Ihre Einträge verschwinden binnen Tagen. Nie abgegebene Texte und Dateien liegen unter Verschluss, bis sie verfallen: binnen eines Jahres, ein Dokument des Profils an dem Tag, bis zu dem es nach seiner Angabe aufbewahrt wird.',
  '{n} working copies, the profile, invitations that were taken up and what is followed: nobody reads them any more, at once. Their entries go within days. Words and files that were never submitted lie locked away until they expire: within a year, a document of the profile on the day up to which it says it is kept.':
    '{n} Arbeitsfassungen, das Profil, angenommene Einladungen und was verfolgt wird: Niemand liest sie mehr, ab sofort. Ihre Einträge verschwinden binnen Tagen. Nie abgegebene Texte und Dateien liegen unter Verschluss, bis sie verfallen: binnen eines Jahres, ein Dokument des Profils an dem Tag, bis zu dem es nach seiner Angabe aufbewahrt wird.',
  'The record of what it did here': 'Das Protokoll dessen, was sie hier getan hat',
  'It stays, with the names and e-mail addresses in it, and nobody reads it here any more. Letters that went out, with their addresses, are forgotten after 400 days.':
    'Es bleibt, mit den Namen und E-Mail-Adressen darin, und niemand liest es hier mehr. Verschickte Schreiben mit ihren Adressen werden nach 400 Tagen vergessen.',
  'Submitted bids and receipts': 'Abgegebene Angebote und Empfangsbestätigungen',
  'One submission stays kept as long as its event says, under your name; you cannot read it here any more.':
    'Eine Abgabe bleibt unter Ihrem Namen so lange aufbewahrt, wie ihre Vergabe es sagt; hier lesen können Sie sie nicht mehr.',
  '{n} submissions stay kept as long as their events say, under your name; you cannot read them here any more.':
    '{n} Abgaben bleiben unter Ihrem Namen so lange aufbewahrt, wie ihre Vergaben es sagen; hier lesen können Sie sie nicht mehr.',
  'Letters and the record of events': 'Schreiben und Protokolle der Vergaben',
  'What was asked, answered, decided and objected to stays with the buyers, with your name. Letters that the law asks for still go to the address that a bid gave.':
    'Was gefragt, beantwortet, entschieden und eingewandt wurde, bleibt mit Ihrem Namen bei den Auftraggebern. Schreiben, die das Gesetz verlangt, gehen weiter an die Adresse, die ein Angebot genannt hat.',
  'What keeps the organisation here': 'Was die Organisation hier hält',
  'Withdraw it, or wait for the decision': 'Zurückziehen oder die Entscheidung abwarten',
  'Wait for the decision: its deadline has passed': 'Entscheidung abwarten: Die Angebotsfrist ist abgelaufen',
  'Leave the portal …': 'Das Portal verlassen …',
  'Leave with the whole organisation?': 'Mit der ganzen Organisation gehen?',
  'Type the name of the organisation: {name}': 'Geben Sie den Namen der Organisation ein: {name}',
  'The name is not the same yet.': 'Der Name ist noch nicht derselbe.',
  '{name} has left the portal. You will be signed out.': '{name} hat das Portal verlassen. Sie werden abgemeldet.',
  'Reading what stands open': 'Wird nachgesehen, was offen steht',
} as const;
