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
  'Give the legal name of the bidder.': 'Geben Sie den Namen des Bieters laut Register an.',
  'Give the legal form of the bidder.': 'Geben Sie die Rechtsform des Bieters an.',
  'Give the registration number, or the VAT number or tax id.':
    'Geben Sie die Registernummer an, oder USt-IdNr. oder Steuernummer.',
  'Give the address of the bidder.': 'Geben Sie die Anschrift des Bieters an.',
  'Choose the country of the bidder.': 'Wählen Sie das Land des Bieters.',
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
  'Who bids': 'Wer bietet',
  '{envelope}: who bids': '{envelope}: wer bietet',
  'Legal identity, signatory, consortium': 'Rechtliche Angaben, zeichnende Person, Bietergemeinschaft',
  '{name} and one member': '{name} und ein Mitglied',
  '{name} and {n} members': '{name} und {n} Mitglieder',

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
  'A document of the profile may have up to {size}.': 'Eine Unterlage des Profils darf bis zu {size} haben.',
} as const;
