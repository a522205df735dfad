/** German: who bids, the profile of a supplier, what a bid takes from it. */
export const profile = {
  // Rules
  'Legal name': 'Name laut Register',
  'Legal form': 'Rechtsform',
  'Registration number': 'Registernummer',
  'VAT number or tax id': 'USt-IdNr. oder Steuernummer',
  Address: 'Anschrift',
  Country: 'Land',
  Website: 'Internetseite',
  'Name of the signatory': 'Name der zeichnenden Person',
  'Role of the signatory': 'Funktion der zeichnenden Person',
  'E-mail of the signatory': 'E-Mail der zeichnenden Person',
  'Consortium member {name}': 'Mitglied der Bietergemeinschaft {name}',
  'Write one line of words, without emoji.': 'Schreiben Sie eine Zeile Text, ohne Emojis.',
  'Choose a country by its code in ISO 3166, such as DE.':
    'Wählen Sie ein Land mit seinem Kürzel nach ISO 3166, etwa DE.',
  'Write the whole address of the website, such as https://example.com, or leave it empty.':
    'Schreiben Sie die ganze Adresse der Internetseite, etwa https://example.com, oder lassen Sie das Feld leer.',
  'Give an e-mail address.': 'Geben Sie eine E-Mail-Adresse an.',
  'This member stands in the list twice.': 'Dieses Mitglied steht zweimal in der Liste.',
  'Give the legal name.': 'Geben Sie den Namen laut Register an.',
  'Give the legal form.': 'Geben Sie die Rechtsform an.',
  'Give the registration number, or the VAT number or tax id.':
    'Geben Sie die Registernummer an, oder USt-IdNr. oder Steuernummer.',
  'Give the address.': 'Geben Sie die Anschrift an.',
  'Choose the country.': 'Wählen Sie das Land.',
  'Give the name of the signatory.': 'Geben Sie den Namen der zeichnenden Person an.',
  'Give the role of the signatory.': 'Geben Sie die Funktion der zeichnenden Person an.',
  'Give the e-mail address of the signatory.': 'Geben Sie die E-Mail-Adresse der zeichnenden Person an.',
  'Member {n}: give its legal name.': 'Mitglied {n}: Geben Sie den Namen laut Register an.',
  'Member {n}: choose its country.': 'Mitglied {n}: Wählen Sie das Land.',
  'Member {n}: say what its role is.': 'Mitglied {n}: Geben Sie die Aufgabe an.',
  Registration: 'Registerauszug',
  Insurance: 'Versicherung',
  Certificate: 'Zertifikat',
  'Other document': 'Andere Unterlage',
  'Declaration {n}: give it a title, one line of words.': 'Erklärung {n}: Geben Sie einen Titel an, eine Zeile Text.',
  'Declaration {n}: write what is declared.': 'Erklärung {n}: Schreiben Sie, was erklärt wird.',
  'Declaration {n}: it would run out before it was made.':
    'Erklärung {n}: Sie würde ablaufen, bevor sie abgegeben wurde.',
  'This declaration stands in the list twice.': 'Diese Erklärung steht zweimal in der Liste.',
  'Give the document a title, one line of words.': 'Geben Sie der Unterlage einen Titel, eine Zeile Text.',
  'The document would run out before it begins to hold.': 'Die Unterlage würde ablaufen, bevor sie gilt.',

  // In a bid
  'Who we are': 'Wer wir sind',
  'Who it is from': 'Von wem es ist',
  '{envelope}: who we are': '{envelope}: wer wir sind',
  'Legal identity, signatory, consortium': 'Rechtliche Angaben, zeichnende Person, Bietergemeinschaft',
  '{name} and one member': '{name} und ein Mitglied',
  '{name} and {n} members': '{name} und {n} Mitglieder',

  // The profile
  'Filled in once, taken over into each bid. It is yours alone: a buyer reads of it what a bid says.':
    'Einmal ausgefüllt, in jedes Angebot übernommen. Es gehört Ihnen allein: Ein Auftraggeber liest davon, was ein Angebot sagt.',
  'Reading the profile': 'Das Profil wird geladen',
  'One entry has run out, or will within {days} days': 'Ein Eintrag ist abgelaufen oder läuft binnen {days} Tagen ab',
  '{n} entries have run out, or will within {days} days':
    '{n} Einträge sind abgelaufen oder laufen binnen {days} Tagen ab',
  'Complete: a bid that takes over who you are needs nothing more.':
    'Vollständig: Ein Angebot, das Ihre Angaben übernimmt, braucht nichts weiter.',
  'One thing is missing before a bid can be submitted with it':
    'Eine Angabe fehlt, bevor ein Angebot damit abgegeben werden kann',
  '{n} things are missing before a bid can be submitted with it':
    '{n} Angaben fehlen, bevor ein Angebot damit abgegeben werden kann',
  'Legal identity': 'Rechtliche Angaben',
  'As the register has it.': 'Wie er im Register steht.',
  'GmbH, SAS, Ltd, sole trader …': 'GmbH, SAS, Ltd, Einzelunternehmen …',
  'In the commercial register or another. Of this number and the next, one is enough.':
    'Im Handelsregister oder einem anderen. Von dieser und der nächsten Nummer genügt eine.',
  'May be left empty.': 'Darf leer bleiben.',
  'Choose a country': 'Land wählen',
  'Who signs': 'Wer zeichnet',
  'Managing director, authorised officer …': 'Geschäftsführung, Prokura …',
  'Consortium members': 'Mitglieder der Bietergemeinschaft',
  'Nobody: the organisation works alone.': 'Keine: Die Organisation arbeitet allein.',
  'Member {n}': 'Mitglied {n}',
  'Member {n}: {name}': 'Mitglied {n}: {name}',
  'Role|in the consortium': 'Aufgabe',
  'Lead, partner, subcontractor …': 'Federführung, Partner, Nachunternehmen …',
  'Share of the work': 'Anteil an der Leistung',
  'In words. May be left empty.': 'In Worten. Darf leer bleiben.',
  'Take member {n} out': 'Mitglied {n} herausnehmen',
  'Add a member': 'Mitglied hinzufügen',
  Declarations: 'Erklärungen',
  'What buyers ask for again and again: no grounds for exclusion, taxes paid, wages kept. In a bid you take the words over beside the question that asks for them.':
    'Was Auftraggeber immer wieder verlangen: keine Ausschlussgründe, Steuern gezahlt, Löhne eingehalten. Im Angebot übernehmen Sie den Text neben der Frage, die danach fragt.',
  'Declaration {n}': 'Erklärung {n}',
  'Declaration {n}: {title}': 'Erklärung {n}: {title}',
  'Title|of a declaration': 'Titel',
  'What is declared': 'Was erklärt wird',
  'Made by': 'Abgegeben von',
  'Who signed it. May be left empty.': 'Wer sie unterzeichnet hat. Darf leer bleiben.',
  'Made on': 'Abgegeben am',
  'Take declaration {n} out': 'Erklärung {n} herausnehmen',
  'Add a declaration': 'Erklärung hinzufügen',
  'Extracts of registers, insurances, certificates. Beside a file that a buyer asks for you choose one of them, and a copy goes into the bid. No buyer sees this list.':
    'Registerauszüge, Versicherungen, Zertifikate. Neben einer Datei, die ein Auftraggeber verlangt, wählen Sie eine davon, und eine Kopie geht in das Angebot. Kein Auftraggeber sieht diese Liste.',
  'valid from {from} until {until}': 'gültig von {from} bis {until}',
  'valid until {until}': 'gültig bis {until}',
  'valid from {from}': 'gültig ab {from}',
  'without a last day': 'ohne letzten Tag',
  '{name}, {size}, added by {person} on {day}; kept here until {kept}':
    '{name}, {size}, hinzugefügt von {person} am {day}; hier aufbewahrt bis {kept}',
  'Change the details': 'Angaben ändern',
  'There are {most} documents: take one off to add another.':
    'Es sind {most} Unterlagen: Entfernen Sie eine, um eine andere hinzuzufügen.',
  'It will not be offered in bids any more. Bids that hold a copy keep it.':
    'Sie wird in Angeboten nicht mehr vorgeschlagen. Angebote, die eine Kopie enthalten, behalten sie.',
  'Add a document': 'Unterlage hinzufügen',
  'Replace {title}': '{title} ersetzen',
  'Details of {title}': 'Angaben zu {title}',
  'Add the document': 'Die Unterlage hinzufügen',
  'Put it in its place': 'An ihre Stelle setzen',
  'Save the details': 'Angaben speichern',
  'Choose the file.': 'Wählen Sie die Datei.',
  '{part} sent': '{part} gesendet',
  'Kind|of document': 'Art',
  'Title|of a document': 'Titel',
  'What you look for it by: “Liability insurance 2027”.': 'Wonach Sie sie suchen: „Haftpflichtversicherung 2027“.',
  'Valid from': 'Gültig ab',
  'Leave a day empty where the document has none. Before the last day administrators have an e-mail.':
    'Lassen Sie einen Tag leer, wenn die Unterlage keinen hat. Vor dem letzten Tag erhält die Administration eine E-Mail.',
  File: 'Datei',
  '{types}; up to {size}.': '{types}; bis zu {size}.',
  'Ran out yesterday': 'Gestern abgelaufen',
  'Ran out {n} days ago': 'Vor {n} Tagen abgelaufen',
  'Runs out today': 'Läuft heute ab',
  'Runs out tomorrow': 'Läuft morgen ab',
  'Runs out in {n} days': 'Läuft in {n} Tagen ab',
  'Valid until {day}': 'Gültig bis {day}',
  'Save the profile': 'Profil speichern',
  'Saved.': 'Gespeichert.',
  'Not saved yet.': 'Noch nicht gespeichert.',
  'Nothing is saved yet.': 'Es ist noch nichts gespeichert.',
  'Saved by {person}, {time}': 'Gespeichert von {person}, {time}',
  '{person} has saved meanwhile': '{person} hat inzwischen gespeichert',
  'Both go together below. Look at it, and save.':
    'Beides ist unten zusammengeführt. Sehen Sie es durch und speichern Sie.',
  'Where both of you changed the same, yours stands below; theirs was:':
    'Wo beide dasselbe geändert haben, steht unten Ihre Fassung; die andere war:',
  '(taken out)': '(herausgenommen)',
  '(empty)': '(leer)',

  // Taken over into a bid
  'Your legal identity, who signs and with whom you work may stand here. It is sealed with the rest, and the buyer reads it once that is opened.':
    'Ihre rechtlichen Angaben, wer zeichnet und mit wem Sie arbeiten, können hier stehen. Sie werden mit allem anderen versiegelt, und der Auftraggeber liest sie, sobald es geöffnet ist.',
  'Take from our profile': 'Aus unserem Profil übernehmen',
  'Fill it in here': 'Hier ausfüllen',
  'Fill in {profile} once, and take it over each time.':
    'Füllen Sie {profile} einmal aus und übernehmen Sie es jedes Mal.',
  'our profile': 'unser Profil',
  'As in our profile.': 'Wie in unserem Profil.',
  'Differs from our profile: {list}.': 'Abweichend von unserem Profil: {list}.',
  'Take all of it from our profile?': 'Alles aus unserem Profil übernehmen?',
  'Here it replaces: {list}.': 'Hier wird ersetzt: {list}.',
  'Change it here': 'Hier ändern',
  'Leave out who we are?': 'Weglassen, wer wir sind?',
  'Leave it out': 'Weglassen',
  'What stands here goes. Our profile stays as it is.': 'Was hier steht, entfällt. Unser Profil bleibt, wie es ist.',
  'From our profile': 'Aus unserem Profil',
  'Fetching it …': 'Wird geholt …',
  'ran out, last valid on {day}': 'abgelaufen, zuletzt gültig am {day}',
  'runs out before the deadline, on {day}': 'läuft vor der Frist ab, am {day}',
  'Register and tax numbers': 'Register- und Steuernummern',
  Signatory: 'Zeichnende Person',

  // The record
  'Profile saved, version {version}': 'Profil gespeichert, Fassung {version}',
  'Document added to the profile: {title} (SHA-256 {sha256})':
    'Unterlage zum Profil hinzugefügt: {title} (SHA-256 {sha256})',
  'Document of the profile replaced: {title} (SHA-256 {sha256})':
    'Unterlage des Profils ersetzt: {title} (SHA-256 {sha256})',
  'Details of a document of the profile changed: {title}': 'Angaben zu einer Unterlage des Profils geändert: {title}',
  'Document taken off the profile: {title}': 'Unterlage aus dem Profil entfernt: {title}',

  // Refusals
  'A profile is a supplier’s. You work for a buyer here.':
    'Ein Profil haben Lieferanten. Sie arbeiten hier für einen Auftraggeber.',
  'There is no such document in the profile.': 'Diese Unterlage gibt es im Profil nicht.',
  'The document that this one should replace was replaced or taken off meanwhile. Look at the list again.':
    'Die Unterlage, die ersetzt werden soll, wurde inzwischen ersetzt oder entfernt. Sehen Sie die Liste noch einmal an.',
  'A profile has up to {most} documents. Take one off first.':
    'Ein Profil hat bis zu {most} Unterlagen. Entfernen Sie zuerst eine.',
} as const;
