/** German: opening, declarations, marks, the matrix. */
export const evaluation = {
  // Opening: what is sealed, and who opens it
  'The opening': 'Die Öffnung',
  'Reading where the opening stands': 'Der Stand der Öffnung wird geladen',
  'Go on to the bids': 'Weiter zu den Angeboten',
  'See the ranking': 'Rangfolge ansehen',
  'Until they are opened nobody on the buyer’s side can read a price, or anything else in them.':
    'Bis zur Öffnung kann beim Auftraggeber niemand einen Preis oder sonst etwas darin lesen.',
  'Until they are opened nobody on the buyer’s side can read a bid, or learn how many there are or whose.':
    'Bis zur Öffnung kann beim Auftraggeber niemand ein Angebot lesen oder erfahren, wie viele es sind oder von wem.',
  'The bids': 'Die Angebote',
  'The technical envelopes': 'Die technischen Umschläge',
  'The price envelopes': 'Die Preisumschläge',
  'The bids are sealed': 'Die Angebote sind versiegelt',
  'The technical envelopes are sealed': 'Die technischen Umschläge sind versiegelt',
  'The price envelopes are sealed': 'Die Preisumschläge sind versiegelt',
  'The bids are being opened': 'Die Angebote werden geöffnet',
  'The technical envelopes are being opened': 'Die technischen Umschläge werden geöffnet',
  'The price envelopes are being opened': 'Die Preisumschläge werden geöffnet',
  'All envelopes of this lot are open': 'Alle Umschläge dieses Loses sind offen',
  'Opening of the bids': 'Öffnung der Angebote',
  'Opening of the technical envelopes': 'Öffnung der technischen Umschläge',
  'Opening of the price envelopes': 'Öffnung der Preisumschläge',
  'Opening the bids': 'Die Angebote werden geöffnet',
  'Opening the technical envelopes': 'Die technischen Umschläge werden geöffnet',
  'Opening the price envelopes': 'Die Preisumschläge werden geöffnet',
  'It takes some seconds and goes on by itself, also when you leave this page.':
    'Es dauert einige Sekunden und läuft von selbst weiter, auch wenn Sie diese Seite verlassen.',
  'Possible from': 'Möglich ab',
  'Possible since': 'Möglich seit',
  'Time left by the official clock': 'Verbleibende Zeit nach der amtlichen Uhr',
  '{n} day {hours} h': '{n} Tag {hours} h',
  '{n} days {hours} h': '{n} Tage {hours} h',
  'It takes one opener: {n} of 1 said “open”': 'Es braucht eine öffnende Person; „Öffnen“ gesagt: {n} von 1',
  'It takes two openers: {n} of 2 said “open”': 'Es braucht zwei Öffnende; „Öffnen“ gesagt: {n} von 2',
  'said “open”': 'hat „Öffnen“ gesagt',
  awaited: 'wird erwartet',
  'has not said so': 'hat es noch nicht gesagt',
  'Open the bids': 'Angebote öffnen',
  'Open the technical envelopes': 'Technische Umschläge öffnen',
  'Open the price envelopes': 'Preisumschläge öffnen',
  'The price envelopes stay sealed until the lead of the committee has locked the marks.':
    'Die Preisumschläge bleiben versiegelt, bis die Leitung des Gremiums die Noten gesperrt hat.',
  'You have said so. It takes one other opener: {openers}.':
    'Sie haben es gesagt. Es braucht noch eine öffnende Person: {openers}.',
  '{list} or {x}': '{list} oder {x}',
  'You have said so. It takes another opener, and the team names none.':
    'Sie haben es gesagt. Es braucht noch eine öffnende Person, und das Team nennt keine.',
  'Only the openers of this event can open them: {openers}.':
    'Nur die Öffnenden dieser Vergabe können sie öffnen: {openers}.',
  'Only an opener can open them, and the team names none.': 'Nur Öffnende können sie öffnen, und das Team nennt keine.',
  'Not yet: it is possible in {left}.': 'Noch nicht möglich, verbleibende Zeit: {left}.',
  'You open all bids of this lot by yourself: this event asks for one opener.':
    'Sie öffnen alle Angebote dieses Loses allein: Diese Vergabe verlangt eine öffnende Person.',
  'You open all technical envelopes of this lot by yourself: this event asks for one opener.':
    'Sie öffnen alle technischen Umschläge dieses Loses allein: Diese Vergabe verlangt eine öffnende Person.',
  'You open the price envelopes of the shortlist by yourself: this event asks for one opener.':
    'Sie öffnen die Preisumschläge der engeren Auswahl allein: Diese Vergabe verlangt eine öffnende Person.',
  '{first} has said so already. With your word the price envelopes of the shortlist are opened.':
    '{first} hat es schon gesagt. Mit Ihrem Wort werden die Preisumschläge der engeren Auswahl geöffnet.',
  'By the locked marks one bid goes no further. Its price envelope stays sealed for good.':
    'Nach den gesperrten Noten kommt ein Angebot nicht weiter. Sein Preisumschlag bleibt endgültig versiegelt.',
  'By the locked marks {n} bids go no further. Their price envelopes stay sealed for good.':
    'Nach den gesperrten Noten kommen {n} Angebote nicht weiter. Ihre Preisumschläge bleiben endgültig versiegelt.',
  'Price envelopes not opened: {names}': 'Nicht geöffnete Preisumschläge: {names}',
  'You open all price envelopes of this lot by yourself: this event asks for one opener.':
    'Sie öffnen alle Preisumschläge dieses Loses allein: Diese Vergabe verlangt eine öffnende Person.',
  '{first} has said so already. With your word all bids of this lot are opened.':
    '{first} hat es schon gesagt. Mit Ihrem Wort werden alle Angebote dieses Loses geöffnet.',
  '{first} has said so already. With your word all technical envelopes of this lot are opened.':
    '{first} hat es schon gesagt. Mit Ihrem Wort werden alle technischen Umschläge dieses Loses geöffnet.',
  '{first} has said so already. With your word all price envelopes of this lot are opened.':
    '{first} hat es schon gesagt. Mit Ihrem Wort werden alle Preisumschläge dieses Loses geöffnet.',
  'You are the first of two. Your word is put on record now; the bids open when another opener says so too.':
    'Sie sind die erste von zwei Personen. Ihr Wort wird jetzt protokolliert; die Angebote werden geöffnet, wenn eine weitere öffnende Person es auch sagt.',
  'You are the first of two. Your word is put on record now; the technical envelopes open when another opener says so too.':
    'Sie sind die erste von zwei Personen. Ihr Wort wird jetzt protokolliert; die technischen Umschläge werden geöffnet, wenn eine weitere öffnende Person es auch sagt.',
  'You are the first of two. Your word is put on record now; the price envelopes open when another opener says so too.':
    'Sie sind die erste von zwei Personen. Ihr Wort wird jetzt protokolliert; die Preisumschläge werden geöffnet, wenn eine weitere öffnende Person es auch sagt.',
  'It cannot be taken back. Who opened, and when, goes on the record of the event.':
    'Es lässt sich nicht zurücknehmen. Wer geöffnet hat und wann, steht im Protokoll der Vergabe.',

  // Opening minutes
  'First opener': 'Erste öffnende Person',
  'Second opener': 'Zweite öffnende Person',
  '{person} said “open” on{newline}{time}': '{person} sagte „Öffnen“ am{newline}{time}',
  'One bid was opened': 'Ein Angebot wurde geöffnet',
  '{n} bids were opened': '{n} Angebote wurden geöffnet',
  'The bids that were opened': 'Die geöffneten Angebote',
  'Receipt, fingerprint (SHA-256)': 'Empfangsbestätigung, Prüfsumme (SHA-256)',
  'Fingerprint of these minutes, SHA-256; it stands on the record:':
    'Prüfsumme dieser Niederschrift, SHA-256; sie steht im Protokoll:',
  'Download as HTML': 'Als HTML herunterladen',

  // Bid tabulation
  'Reading the prices': 'Die Preise werden geladen',
  'Prices of all bids, line by line': 'Preise aller Angebote, Position für Position',
  '{lot}, prices without tax': '{lot}, Preise ohne Steuer',
  '{lot}, prices with tax': '{lot}, Preise mit Steuer',
  'Alternates are read, not ranked: they count in no total.':
    'Alternativen werden gelesen, nicht gereiht: Sie zählen in keiner Summe.',
  'Quantity by the bidder': 'Menge vom Bieter',
  optional: 'optional',
  'Download as CSV': 'Als CSV herunterladen',

  // A page that is asked for too early
  'See where the opening stands': 'Stand der Öffnung ansehen',
  'See the evaluation': 'Bewertung ansehen',
  'See where the event stands': 'Stand der Vergabe ansehen',
  'The prices are sealed': 'Die Preise sind versiegelt',
  'The marks are locked. Next the openers open the price envelopes; then the bids are ranked.':
    'Die Noten sind gesperrt. Als Nächstes öffnen die Öffnenden die Preisumschläge; dann wird die Rangfolge gebildet.',
  'They are opened after the deadline; then the committee scores them.':
    'Sie werden nach Ablauf der Frist geöffnet; dann bewertet sie das Gremium.',
  'The envelopes are being opened': 'Die Umschläge werden geöffnet',
  'It takes some seconds.': 'Es dauert einige Sekunden.',
  'There is no ranking before every evaluator has signed off every bid, the lead has locked the marks and all envelopes are open.':
    'Eine Rangfolge gibt es erst, wenn alle Bewertenden jedes Angebot abgeschlossen haben, die Leitung die Noten gesperrt hat und alle Umschläge offen sind.',
  'It is too early for this page': 'Für diese Seite ist es zu früh',
  'The page of the event says what comes next, and who does it.':
    'Auf der Seite der Vergabe steht, was als Nächstes kommt und wer es tut.',
  'This event is not published': 'Diese Vergabe ist nicht veröffentlicht',
  'There are no bids before an event is published and its deadline has passed.':
    'Angebote gibt es erst, wenn eine Vergabe veröffentlicht und ihre Frist abgelaufen ist.',
  'The bids are sealed until the deadline has passed and the openers open them.':
    'Die Angebote sind versiegelt, bis die Frist abgelaufen ist und die Öffnenden sie öffnen.',
  'The marks are not complete': 'Die Noten sind nicht vollständig',
  'A missing mark is never a zero: every evaluator signs off every bid, then the lead locks the marks.':
    'Eine fehlende Note ist nie eine Null: Alle Bewertenden schließen jedes Angebot ab, dann sperrt die Leitung die Noten.',
  'Your declaration comes first': 'Zuerst kommt Ihre Erklärung',
  'Nobody reads a bid before saying whether they have a conflict of interest.':
    'Niemand liest ein Angebot, ohne vorher zu erklären, ob ein Interessenkonflikt besteht.',
  'Go to the declaration': 'Zur Erklärung',
  'You declared a conflict of interest. The bids of this lot are closed to you; the declaration stays on record.':
    'Sie haben einen Interessenkonflikt erklärt. Die Angebote dieses Loses sind für Sie geschlossen; die Erklärung bleibt im Protokoll.',
  'This page is for others': 'Diese Seite ist für andere',
  'The page of the event says who is in its team.': 'Auf der Seite der Vergabe steht, wer zu ihrem Team gehört.',

  // Evaluation: before the bids are open to the reader
  Evaluation: 'Bewertung',
  'Reading the evaluation': 'Die Bewertung wird geladen',
  'The bids are with the committee': 'Die Angebote sind beim Gremium',
  'Before you read the bids': 'Bevor Sie die Angebote lesen',
  'You have left this lot': 'Sie sind aus diesem Los ausgeschieden',
  Sealed: 'Versiegelt',
  'Nobody on the buyer’s side can read a bid, or learn how many there are or whose, until two people open them after the deadline.':
    'Beim Auftraggeber kann niemand ein Angebot lesen oder erfahren, wie viele es sind oder von wem, bis zwei Personen sie nach Ablauf der Frist öffnen.',
  'Nobody on the buyer’s side can read a bid, or learn how many there are or whose, until an opener opens them after the deadline.':
    'Beim Auftraggeber kann niemand ein Angebot lesen oder erfahren, wie viele es sind oder von wem, bis eine öffnende Person sie nach Ablauf der Frist öffnet.',
  'See when they can be opened': 'Ansehen, wann sie geöffnet werden können',
  'You declared a conflict of interest. The bids of this lot are closed to you, and no marks of yours count.':
    'Sie haben einen Interessenkonflikt erklärt. Die Angebote dieses Loses sind für Sie geschlossen, und Ihre Noten zählen nicht.',
  'The declaration stays on record.': 'Die Erklärung bleibt im Protokoll.',
  'The openers have given the order. This page goes on by itself.':
    'Die Öffnenden haben die Öffnung angeordnet. Diese Seite geht von selbst weiter.',
  'The envelopes were opened, and there was none. There is nothing to score in this lot.':
    'Die Öffnung hat stattgefunden, und es lag kein Angebot vor. In diesem Los gibt es nichts zu bewerten.',
  'Bids are read by the committee, by approvers and by auditors. You are none of them here.':
    'Angebote lesen das Gremium, die Genehmigenden und die Prüfenden. Sie gehören hier nicht dazu.',
  'Nobody opens a document of a bid before saying this. If something comes up later, you can still say so then.':
    'Niemand öffnet eine Unterlage eines Angebots, ohne dies vorher zu erklären. Ergibt sich später etwas, können Sie es dann noch sagen.',

  // Declarations
  'The one bidder': 'Der einzige Bieter',
  'The {n} bidders': 'Die {n} Bieter',
  'Legal names, in alphabetical order.': 'Rechtliche Namen, in alphabetischer Reihenfolge.',
  'Your declaration': 'Ihre Erklärung',
  'Does anything connect you with one of these bidders?': 'Verbindet Sie etwas mit einem dieser Bieter?',
  'Family, friendship or dispute; work, shares or money, now or in the last years; help with a bid.':
    'Familie, Freundschaft oder Streit; Arbeit, Anteile oder Geld, jetzt oder in den letzten Jahren; Hilfe bei einem Angebot.',
  'Choose one of the two.': 'Wählen Sie eines von beiden.',
  'I have no conflict': 'Ich habe keinen Interessenkonflikt',
  'I have a conflict': 'Ich habe einen Interessenkonflikt',
  'You leave this lot: its bids stay closed to you.':
    'Sie scheiden aus diesem Los aus: Seine Angebote bleiben für Sie geschlossen.',
  'What connects you': 'Was Sie verbindet',
  'Declare the conflict': 'Interessenkonflikt erklären',
  'Declare no conflict': 'Erklären, dass kein Interessenkonflikt besteht',
  'Your declaration goes on the record of the event with your name.':
    'Ihre Erklärung kommt mit Ihrem Namen ins Protokoll der Vergabe.',
  'Declare the conflict and leave this lot?': 'Interessenkonflikt erklären und aus diesem Los ausscheiden?',
  'You will not see the bids of this lot, and no marks of yours count. It stays on record; you cannot take it back.':
    'Sie werden die Angebote dieses Loses nicht sehen, und Ihre Noten zählen nicht. Es bleibt im Protokoll; Sie können es nicht zurücknehmen.',
  'Declare a conflict and leave this lot?': 'Einen Interessenkonflikt erklären und aus diesem Los ausscheiden?',
  'You will not see these bids again and your marks are left out. The declaration stays on record; you cannot take it back.':
    'Sie werden diese Angebote nicht mehr sehen, und Ihre Noten bleiben außer Betracht. Die Erklärung bleibt im Protokoll; Sie können sie nicht zurücknehmen.',
  'You declared no conflict, {when}': 'Sie haben erklärt, dass kein Interessenkonflikt besteht, {when}',

  // The committee, for its lead
  'The committee': 'Das Gremium',
  'Nobody has to mark here': 'Hier ist keine Note zu vergeben',
  'The one evaluator is done': 'Die einzige bewertende Person ist fertig',
  'All {n} evaluators are done': 'Alle {n} Bewertenden sind fertig',
  '{done} of {n} evaluators are done': '{done} von {n} Bewertenden sind fertig',
  'How far each evaluator is': 'Wie weit die Bewertenden sind',
  'How far': 'Wie weit',
  Picture: 'Bild',
  'left the lot: declared a conflict': 'ausgeschieden: hat einen Interessenkonflikt erklärt',
  'has not declared yet': 'hat noch keine Erklärung abgegeben',
  'signed off the one bid': 'hat das einzige Angebot abgeschlossen',
  'signed off all {n} bids': 'hat alle {n} Angebote abgeschlossen',
  '{signed} of {of} bids signed off': '{signed} von {of} Angeboten abgeschlossen',
  '{person}: bids signed off': '{person}: abgeschlossene Angebote',
  'You see how far they are, never their marks.': 'Sie sehen, wie weit sie sind, nie ihre Noten.',
  '{link}: complete, as asked, their claims true? What is found there is settled before the lock.':
    '{link}: Sind sie vollständig, wie verlangt, und stimmen ihre Angaben? Was dabei gefunden wird, ist vor dem Sperren zu klären.',
  'You declared a conflict and have left this lot: it takes another lead to lock the marks.':
    'Sie haben einen Interessenkonflikt erklärt und sind aus diesem Los ausgeschieden: Die Noten muss eine andere Leitung sperren.',
  'Still to sign off: {list}.': 'Noch nicht abgeschlossen: {list}.',
  '{person} ({left} of {of} bids)': '{person} ({left} von {of} Angeboten)',
  'To be settled in the check of the bids: {unsettled}.': 'In der Prüfung der Angebote noch zu klären: {unsettled}.',
  'After that the openers can open the price envelopes.': 'Danach können die Öffnenden die Preisumschläge öffnen.',
  'After that the bids are ranked by the published method.':
    'Danach wird die Rangfolge nach der veröffentlichten Methode gebildet.',
  'Lock the marks of this lot?': 'Noten dieses Loses sperren?',
  'All marks are final then: nobody can change one, and nobody can join the panel.':
    'Alle Noten sind dann endgültig: Niemand kann eine ändern, und niemand kann dem Gremium beitreten.',
  'It cannot be taken back.': 'Es lässt sich nicht zurücknehmen.',

  // What has come after the scoring
  'Locked by {person}, {time}.': 'Gesperrt von {person}, {time}.',
  'The price envelopes can be opened now; it takes the openers of this event.':
    'Die Preisumschläge können jetzt geöffnet werden; dazu braucht es die Öffnenden dieser Vergabe.',
  'See the opening': 'Öffnung ansehen',
  'Marks and prices make the ranking, by the published method.':
    'Noten und Preise ergeben die Rangfolge, nach der veröffentlichten Methode.',
  'It stands beside the ranking.': 'Er steht bei der Rangfolge.',
  'Ranking, reasons and approval stand together.': 'Rangfolge, Begründung und Genehmigung stehen beisammen.',

  // A bid to read
  'Your bids': 'Ihre Angebote',
  'Bid {n}': 'Angebot {n}',
  'Bid {n}: {bidder}': 'Angebot {n}: {bidder}',
  'Answers|verb': 'Antwortet auf',
  'version {number} of {latest} of the notice': 'Fassung {number} von {latest} der Bekanntmachung',
  'Fingerprint, SHA-256': 'Prüfsumme, SHA-256',
  'Rejected: not scored': 'Ausgeschlossen: wird nicht bewertet',
  'Corrected claim': 'Berichtigte Angabe',
  '{question} The bidder says “{own}”; scored as “{corrected}”.':
    '{question} Der Bieter sagt „{own}“; gewertet wird „{corrected}“.',
  'Asked of the bidder': 'Beim Bieter nachgefragt',
  'No file.': 'Keine Datei.',
  'Not answered.': 'Nicht beantwortet.',
  'More files': 'Weitere Dateien',
  'opens in a new tab': 'öffnet sich in einem neuen Tab',
  download: 'wird heruntergeladen',
  Cite: 'Anführen',
  'Price envelope: sealed until all marks are locked': 'Preisumschlag: versiegelt, bis alle Noten gesperrt sind',
  'Price envelope: sealed until the openers open it': 'Preisumschlag: versiegelt, bis die Öffnenden ihn öffnen',
  'Price sheet of {bidder}': 'Preisblatt von {bidder}',
  'Unit price': 'Einzelpreis',
  'optional, not in the total': 'optional, nicht in der Summe',
  'Total, net': 'Summe, netto',
  'Total, gross': 'Summe, brutto',

  // How far the marks are
  '{given} of {of} marks given': '{given} von {of} Noten vergeben',
  '{marks}, every bid signed off: the lead can lock the marks once all have':
    '{marks}, jedes Angebot abgeschlossen: Die Leitung kann die Noten sperren, sobald alle so weit sind',
  '{marks}, one bid to sign off': '{marks}, ein Angebot noch abzuschließen',
  '{marks}, {left} bids to sign off': '{marks}, {left} Angebote noch abzuschließen',
  'Marks given': 'Vergebene Noten',
  'open|on this page': 'aufgeschlagen',
  rejected: 'ausgeschlossen',
  'signed off': 'abgeschlossen',
  'not started': 'nicht begonnen',
  'all marked, not signed off': 'alles bewertet, nicht abgeschlossen',
  '{given} of {all} marked': '{given} von {all} bewertet',
  'Your marks': 'Ihre Noten',
  'No criterion of this event is marked by people.': 'Kein Kriterium dieser Vergabe wird vom Gremium bewertet.',
  'You read the bids. Only the evaluators of this event mark them, and nobody sees their marks before the ranking.':
    'Sie lesen die Angebote. Nur die Bewertenden dieser Vergabe bewerten sie, und vor der Rangfolge sieht niemand ihre Noten.',
  'Not marked by people:': 'Nicht vom Gremium bewertet:',
  '{n} {criterion}, {points} points from the answer to question {question}':
    '{n} {criterion}, {points} Punkte aus der Antwort auf Frage {question}',
  '{n} {criterion}, {points} points from the price': '{n} {criterion}, {points} Punkte aus dem Preis',

  // The score sheet
  'Score sheet': 'Bewertungsbogen',
  'All keys': 'Alle Tasten',
  points: 'Punkte',
  'not marked': 'nicht bewertet',
  'Asked:': 'Gefragt:',
  'Mark for {name}': 'Note für {name}',
  'Your one other mark here': 'Ihre einzige andere Note hier',
  'Your {n} other marks here': 'Ihre {n} anderen Noten hier',
  'to stay even from bid to bid; no other evaluator sees them':
    'um an jedes Angebot denselben Maßstab anzulegen; andere Bewertende sehen sie nicht',
  'Your other marks: {list}.': 'Ihre anderen Noten: {list}.',
  'No other marks yet.': 'Noch keine anderen Noten.',
  'This bid has {mark}.': 'Dieses Angebot hat {mark}.',
  once: 'einmal',
  twice: 'zweimal',
  '{n} times': '{n}-mal',
  'Why this mark': 'Warum diese Note',
  'Two sentences that you would read out to this bidder.': 'Zwei Sätze, die Sie diesem Bieter vorlesen würden.',
  'Next criterion': 'Nächstes Kriterium',
  'This is the newer version. You had typed:': 'Dies ist die neuere Fassung. Sie hatten geschrieben:',
  'no reason': 'keine Begründung',
  'Not saved yet: choose a level, and your words are saved with it':
    'Noch nicht gespeichert: Wählen Sie eine Stufe, dann wird Ihr Text mit ihr gespeichert',
  'Saved {when}': 'Gespeichert {when}',

  // Keys of the score sheet
  'Keys of the score sheet': 'Tasten des Bewertungsbogens',
  'one level up or down': 'eine Stufe hinauf oder hinunter',
  Ctrl: 'Strg',
  'this list': 'diese Liste',
  Close: 'Schließen',

  // Saving and signing off
  'Nothing to save': 'Nichts zu speichern',
  'All saved {time}': 'Alles gespeichert {time}',
  'Not saved: a mark was refused, see beside it': 'Nicht gespeichert: Eine Note wurde abgelehnt, siehe dort',
  'Not saved: a mark was changed meanwhile': 'Nicht gespeichert: Eine Note wurde inzwischen geändert',
  'Not all saved: a reason has no level yet': 'Nicht alles gespeichert: Eine Begründung hat noch keine Stufe',
  'One mark missing on this bid': 'Bei diesem Angebot fehlt eine Note',
  '{n} marks missing on this bid': 'Bei diesem Angebot fehlen {n} Noten',
  'One reason missing on this bid': 'Bei diesem Angebot fehlt eine Begründung',
  '{n} reasons missing on this bid': 'Bei diesem Angebot fehlen {n} Begründungen',
  'One mark and one reason missing on this bid': 'Bei diesem Angebot fehlen eine Note und eine Begründung',
  'One mark and {n} reasons missing on this bid': 'Bei diesem Angebot fehlen eine Note und {n} Begründungen',
  '{marks} marks and one reason missing on this bid': 'Bei diesem Angebot fehlen {marks} Noten und eine Begründung',
  '{marks} marks and {n} reasons missing on this bid': 'Bei diesem Angebot fehlen {marks} Noten und {n} Begründungen',
  'A mark was changed meanwhile': 'Eine Note wurde inzwischen geändert',
  'Signed off: these marks are final': 'Abgeschlossen: Diese Noten sind endgültig',
  'Ready to sign off': 'Kann abgeschlossen werden',
  'Sign off bid {n}': 'Angebot {n} abschließen',
  'Next: bid {n}': 'Weiter: Angebot {n}',
  'Bid {n} is signed off.': 'Angebot {n} ist abgeschlossen.',
  'Sign off your marks of {name}?': 'Ihre Noten für {name} abschließen?',
  'Your marks and reasons for this bid are final then. Nobody can change them, nor can you.':
    'Ihre Noten und Begründungen für dieses Angebot sind dann endgültig. Niemand kann sie ändern, auch Sie nicht.',
} as const;
