/** German: reading and sending files. */
export const files = {
  // Sending
  '{part} of {whole}': '{part} von {whole}',
  'This file can no longer be read: it may have been moved, renamed or changed since you chose it. Choose it again.':
    'Diese Datei lässt sich nicht mehr lesen: Sie wurde vielleicht verschoben, umbenannt oder geändert, seit Sie sie ausgewählt haben. Wählen Sie sie erneut aus.',
  'This browser could not compute the fingerprint of the file.':
    'Dieser Browser konnte die Prüfsumme der Datei nicht berechnen.',
  'What arrived differs from what was read before: the file was changed meanwhile. Choose it again.':
    'Was angekommen ist, weicht von dem ab, was vorher gelesen wurde: Die Datei wurde inzwischen geändert. Wählen Sie sie erneut aus.',
  'The permission to send this file has run out. Send it again.':
    'Die Erlaubnis, diese Datei zu senden, ist abgelaufen. Senden Sie sie erneut.',
  'The connection was lost. Nothing of this file is kept; send it again.':
    'Die Verbindung ist abgerissen. Von dieser Datei ist nichts angekommen; senden Sie sie erneut.',
  'The store did not take the file ({status}). Send it again.':
    'Der Speicher hat die Datei nicht angenommen ({status}). Senden Sie sie erneut.',
  // Reading an archive
  'The file is damaged: it is not a whole archive.': 'Die Datei ist beschädigt: Sie ist kein vollständiges Archiv.',
  'The file is packed in a way that cannot be read here.':
    'Die Datei ist auf eine Weise gepackt, die hier nicht gelesen werden kann.',
  'Unpacked, the file is larger than {limit} MB, which is more than is read here.':
    'Entpackt ist die Datei größer als {limit} MB; so viel wird hier nicht gelesen.',
  'The file has {count} parts; at most {entries} are read.':
    'Die Datei hat {count} Teile; höchstens {entries} werden gelesen.',
  // Reading a spreadsheet
  'The file is larger than {limit} MB. A price sheet needs a few hundred kB at most.':
    'Die Datei ist größer als {limit} MB. Ein Preisblatt braucht höchstens einige hundert kB.',
  'The file was not read within {patience} s. Take a smaller one.':
    'Die Datei wurde nicht innerhalb von {patience} s gelesen. Nehmen Sie eine kleinere.',
  'The file cannot be read in this browser. Paste its cells instead.':
    'Die Datei kann in diesem Browser nicht gelesen werden. Fügen Sie stattdessen ihre Zellen ein.',
  'The file cannot be read. It may have been moved or changed.':
    'Die Datei kann nicht gelesen werden. Vielleicht wurde sie verschoben oder geändert.',
  'The file cannot be read. Open it in Excel, save it as “Excel Workbook (.xlsx)”, try again.':
    'Die Datei kann nicht gelesen werden. Öffnen Sie sie in Excel, speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“ und versuchen Sie es erneut.',
  'A formula without a stored value: open the file in Excel and save it.':
    'Eine Formel ohne gespeicherten Wert: Öffnen Sie die Datei in Excel und speichern Sie sie.',
  'A formula: its stored value is taken.': 'Eine Formel: Ihr gespeicherter Wert wird übernommen.',
  '{ref} is merged: its value counts for {first} alone.': '{ref} ist verbunden: Der Wert zählt nur für {first}.',
  'Files with macros are not taken. Save it in Excel as “Excel Workbook (.xlsx)”.':
    'Dateien mit Makros werden nicht angenommen. Speichern Sie sie in Excel als „Excel-Arbeitsmappe (.xlsx)“.',
  'The file has macros in it. Save it in Excel as “Excel Workbook (.xlsx)”.':
    'Die Datei enthält Makros. Speichern Sie sie in Excel als „Excel-Arbeitsmappe (.xlsx)“.',
  'This is an Excel file of the old format, or one with a password. Save it as “Excel Workbook (.xlsx)”, without a password.':
    'Das ist eine Excel-Datei im alten Format oder eine mit Kennwort. Speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“, ohne Kennwort.',
  'This is not an Excel file. Take one that ends in .xlsx, or a CSV file.':
    'Das ist keine Excel-Datei. Nehmen Sie eine, die auf .xlsx endet, oder eine CSV-Datei.',
  'There is no workbook in this file. Take an Excel file that ends in .xlsx.':
    'In dieser Datei ist keine Arbeitsmappe. Nehmen Sie eine Excel-Datei, die auf .xlsx endet.',
  'The sheet “{name}” has {count} rows; at most {most} are read. Take out what is not a price line.':
    'Das Blatt „{name}“ hat {count} Zeilen; höchstens {most} werden gelesen. Nehmen Sie heraus, was keine Position ist.',
  'The sheet “{name}” reaches to the cell {cell}. Delete the rows and columns behind the table, and save it again.':
    'Das Blatt „{name}“ reicht bis zur Zelle {cell}. Löschen Sie die Zeilen und Spalten hinter der Tabelle, und speichern Sie es neu.',
} as const;
