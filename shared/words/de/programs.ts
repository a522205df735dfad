/** German: programs of suppliers, their tokens, the page for who writes one. */
export const programs = {
  // Tokens
  'API access': 'API-Zugang',
  'With a personal token a program of yours works on your bids as you do on these pages. It acts in your name, may do no more than you may, and ends when you leave.':
    'Mit einem persönlichen Token arbeitet ein Programm an Ihren Angeboten wie Sie auf diesen Seiten. Es handelt in Ihrem Namen, darf nicht mehr als Sie und endet, wenn Sie gehen.',
  'What a program can do, how it is done, and an example that submits a bid: {guide}.':
    'Was ein Programm kann, wie es geht, und ein Beispiel, das ein Angebot abgibt: {guide}.',
  'the API for bidders': 'die API für Bieter',
  'The token for {name} was made, and got lost on its way here.':
    'Das Token für {name} wurde erstellt und ging auf dem Weg hierher verloren.',
  'Revoke it, and make another one.': 'Widerrufen Sie es, und erstellen Sie ein anderes.',
  'Which program it is for': 'Für welches Programm es ist',
  'Give each program its own. Name the program, not the event: the name stands on the record of your organisation.':
    'Geben Sie jedem Programm sein eigenes. Nennen Sie das Programm, nicht die Vergabe: Der Name steht im Protokoll Ihrer Organisation.',
  'Say which program it is for.': 'Sagen Sie, für welches Programm es ist.',
  'What it may do': 'Was es darf',
  'Choose what it may do.': 'Wählen Sie, was es darf.',
  Prepare: 'Vorbereiten',
  Submit: 'Abgeben',
  'My events, our bids and files, receipts, letters and results.':
    'Meine Vergaben, unsere Angebote und Dateien, Empfangsbestätigungen, Schreiben und Ergebnisse.',
  'Take up invitations, save working copies, send files, ask questions, say whether you intend to bid.':
    'Einladungen annehmen, Arbeitsfassungen speichern, Dateien senden, Fragen stellen, sagen, ob Sie ein Angebot beabsichtigen.',
  'What binds you: submit, confirm and withdraw bids, answer what the buyer asks after opening, object.':
    'Was Sie bindet: Angebote abgeben, bestätigen und zurückziehen, nach der Öffnung auf Fragen des Auftraggebers antworten, Einspruch erheben.',
  'ended: no longer here': 'beendet: nicht mehr hier',
  yours: 'Ihres',
  'The program is refused from then on. It cannot be taken back; another token can be made.':
    'Das Programm wird ab dann abgewiesen. Das lässt sich nicht zurücknehmen; ein anderes Token lässt sich erstellen.',

  // The API for bidders
  'The API for bidders': 'Die API für Bieter',
  'What your people do with bids on these pages, a program of yours can do too.':
    'Was Ihre Leute auf diesen Seiten mit Angeboten tun, kann auch ein Programm von Ihnen tun.',
  'Make a token under {place}. It is shown once.': 'Erstellen Sie ein Token unter {place}. Es wird einmal angezeigt.',
  'Organisation, API access': 'Organisation, API-Zugang',
  'Send it as {header} to the addresses under {prefix}. It is read from nowhere else, and never stands in an address.':
    'Senden Sie es als {header} an die Adressen unter {prefix}. Es wird nirgends sonst gelesen und steht nie in einer Adresse.',
  'Make a client from the description in OpenAPI 3.1: {bidders}, or {whole}.':
    'Erzeugen Sie einen Client aus der Beschreibung in OpenAPI 3.1: {bidders} oder {whole}.',
  'what bidders use': 'was Bieter verwenden',
  'the whole API': 'die ganze API',
  'What a token opens': 'Was ein Token öffnet',
  'A program may do what the person whose token it has may do, and no more. No token makes tokens, invites people, or changes the organisation. Public notices need none.':
    'Ein Programm darf, was die Person darf, deren Token es hat, und nicht mehr. Kein Token erstellt Token, lädt jemanden ein oder ändert die Organisation. Öffentliche Bekanntmachungen brauchen keines.',
  'An example that submits a bid': 'Ein Beispiel, das ein Angebot abgibt',
  '{script} runs on Node 20 or newer, with nothing to install. It reads the notice and your bid, saves answers and prices, sends a file with its hash, asks what is missing, submits, and computes the fingerprint of the receipt again.':
    '{script} läuft mit Node 20 oder neuer, ohne dass etwas zu installieren ist. Es liest die Bekanntmachung und Ihr Angebot, speichert Antworten und Preise, sendet eine Datei mit ihrer Prüfsumme, fragt, was fehlt, gibt ab und rechnet die Prüfsumme der Empfangsbestätigung nach.',
  'How the example is run': 'Wie das Beispiel gestartet wird',
  '{file} holds answers by question and prices by line, each by the id that stands in the notice:':
    '{file} enthält Antworten je Frage und Preise je Position, jeweils mit der Kennung, die in der Bekanntmachung steht:',
  '{event} and {lot} stand in the address of your bid: {address}.':
    '{event} und {lot} stehen in der Adresse Ihres Angebots: {address}.',
  'What stands in bid.json': 'Was in bid.json steht',
  'Whoever runs it declares that they may bind the bidder, as the page of a bid asks for it.':
    'Wer es startet, erklärt, den Bieter binden zu dürfen, wie es die Seite eines Angebots verlangt.',
  'What a program has to know': 'Was ein Programm wissen muss',
  'No answer came': 'Keine Antwort kam an',
  'Send the same request again with the same Idempotency-Key: it is carried out once. A submission that arrived in time answers its receipt, also after the deadline.':
    'Senden Sie dieselbe Anfrage mit demselben Idempotency-Key noch einmal: Sie wird einmal ausgeführt. Eine rechtzeitige Abgabe antwortet mit ihrer Empfangsbestätigung, auch nach der Frist.',
  'A colleague was faster': 'Jemand anderes war schneller',
  'Each edit and each submission names in If-Match the version that you have read. 412 means that somebody has saved since: read again.':
    'Jede Änderung und jede Abgabe nennt in If-Match die Fassung, die Sie gelesen haben. 412 heißt, dass seitdem jemand gespeichert hat: Lesen Sie neu.',
  'A refusal': 'Eine Ablehnung',
  'Its code stays the same and is for programs; its title is for people, in the language that you ask for; its faults name the fields.':
    'Ihr code bleibt gleich und ist für Programme; ihr title ist für Menschen, in der verlangten Sprache; ihre faults nennen die Felder.',
  'Long files': 'Lange Dateien',
  'Above {part} in parts of {part}, up to {longest}. A file that is announced again goes on where it stopped.':
    'Über {part} in Teilen von {part}, bis {longest}. Eine Datei, die erneut angekündigt wird, macht weiter, wo sie aufgehört hat.',
  Late: 'Zu spät',
  'What counts is the instant at which the request has arrived whole, by the clock of the portal, for programs as for people.':
    'Es zählt der Augenblick, in dem die Anfrage ganz angekommen ist, nach der Uhr des Portals, für Programme wie für Menschen.',
  'Too much at once': 'Zu viel auf einmal',
  'The portal takes 500 requests a second from everybody together and answers more with 429: send again. From one address it takes 3,000 in 5 minutes, then refuses with 403 for a while.':
    'Das Portal nimmt 500 Anfragen je Sekunde von allen zusammen an und antwortet auf mehr mit 429: Senden Sie noch einmal. Von einer Adresse nimmt es 3.000 in 5 Minuten an, danach lehnt es eine Weile mit 403 ab.',
  'Keep it to yourself': 'Behalten Sie es für sich',
  'Whoever has a token can do what it opens. A token is {form}: {prefix}, 56 hexadecimal digits, the last 8 of them a checksum, so that scanners for secrets find it where it does not belong. Revoke one that was seen elsewhere; it opens nothing from then on. It also ends on its date, and when its person leaves the organisation.':
    'Wer ein Token hat, kann tun, was es öffnet. Ein Token ist {form}: {prefix}, 56 hexadezimale Ziffern, die letzten 8 davon zur Kontrolle, damit Suchprogramme für Geheimnisse es finden, wo es nicht hingehört. Widerrufen Sie eines, das anderswo gesehen wurde; es öffnet ab dann nichts mehr. Es endet auch an seinem Datum und wenn seine Person die Organisation verlässt.',
  'Tokens made and revoked stand on the record of the organisation. Its administrators see and revoke the tokens of everybody there.':
    'Erstellte und widerrufene Token stehen im Protokoll der Organisation. Ihre Administration sieht und widerruft die Token aller dort.',
} as const;
