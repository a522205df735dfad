/** German: what the functions refuse, and what to do about it. */
export const refusals = {
  // Requests of any kind
  'Sign in first.': 'Melden Sie sich zuerst an.',
  'Send a personal token, as in “Authorization: Bearer evh_…”.':
    'Senden Sie ein persönliches Token, wie in „Authorization: Bearer evh_…“.',
  'Under /api/bidder/ a personal token is asked for (evh_…). The token of a sign-in is for /api/.':
    'Unter /api/bidder/ wird ein persönliches Token verlangt (evh_…). Das Token einer Anmeldung gilt für /api/.',
  'This is no token in full: mistyped, or cut off. One begins with evh_.':
    'Das ist kein vollständiges Token: vertippt oder abgeschnitten. Eines beginnt mit evh_.',
  'You belong to no organisation yet. Register yours, or take up an invitation.':
    'Sie gehören noch zu keiner Organisation. Registrieren Sie Ihre, oder nehmen Sie eine Einladung an.',
  'There is nothing with this id.': 'Unter dieser Kennung gibt es nichts.',
  'There is nothing at this address.': 'Unter dieser Adresse gibt es nichts.',
  'This cursor is not one that we gave. Start from the first page.':
    'Dieser Cursor stammt nicht von uns. Beginnen Sie mit der ersten Seite.',
  'Something failed on our side; it is logged. Send the same request again, with the same Idempotency-Key.':
    'Auf unserer Seite ist etwas fehlgeschlagen; es ist vermerkt. Senden Sie dieselbe Anfrage noch einmal, mit demselben Idempotency-Key.',
  'Send If-Match with the version (ETag) that you have seen, so that nothing of somebody else is overwritten.':
    'Senden Sie If-Match mit der Fassung (ETag), die Sie gesehen haben, damit nichts von anderen überschrieben wird.',
  'Send an Idempotency-Key (8 to 100 visible ASCII characters), new for each new request, the same when you repeat one.':
    'Senden Sie einen Idempotency-Key (8 bis 100 sichtbare ASCII-Zeichen), einen neuen für jede neue Anfrage, denselben, wenn Sie eine wiederholen.',
  'This Idempotency-Key was used for another request. Use a new key for a new request.':
    'Dieser Idempotency-Key wurde für eine andere Anfrage verwendet. Nehmen Sie für eine neue Anfrage einen neuen.',
  'Others were changing this at the same moment. Nothing was changed; send it again.':
    'Andere haben das im selben Augenblick geändert. Es wurde nichts geändert; senden Sie es noch einmal.',
  'Somebody changed this since you opened it. Load it again; what you typed is still with you.':
    'Das wurde geändert, seit Sie es geöffnet haben. Laden Sie es neu; was Sie geschrieben haben, ist noch bei Ihnen.',
  'This request takes no body.': 'Diese Anfrage nimmt keinen Inhalt an.',
  'Send JSON, with content-type: application/json.': 'Senden Sie JSON, mit content-type: application/json.',
  'The body is not JSON.': 'Der Inhalt ist kein JSON.',
  'The body is nested deeper than anything that is asked for.':
    'Der Inhalt ist tiefer verschachtelt als alles, was verlangt ist.',
  'A key stands twice in the same object. Which one is meant cannot be told.':
    'Ein Schlüssel steht zweimal im selben Objekt. Welcher gemeint ist, lässt sich nicht sagen.',
  'This key stands twice.': 'Dieser Schlüssel steht zweimal.',
  'A request may have up to 1 MiB. Files are sent to the address that an announcement answers.':
    'Eine Anfrage darf bis zu 1 MiB haben. Dateien gehen an die Adresse, die auf ihre Ankündigung genannt wird.',
  'Expected: an object.': 'Erwartet: ein Objekt.',
  'Expected: another type than a list.': 'Erwartet: ein anderer Typ als eine Liste.',
  'Expected: {expected}.': 'Erwartet: {expected}.',
  'another type': 'ein anderer Typ',
  'This field is missing.': 'Dieses Feld fehlt.',
  'There is no such field.': 'Ein solches Feld gibt es nicht.',
  'Too long: at most {most}.': 'Zu lang: höchstens {most}.',
  'Fill this in.': 'Füllen Sie das aus.',
  'Exactly {length}.': 'Genau {length}.',
  'This is not in the form that is expected here (numbers: ASCII digits, a point, no signs or exponents).':
    'Das hat nicht die Form, die hier erwartet wird (Zahlen: ASCII-Ziffern, ein Punkt, keine Vorzeichen oder Exponenten).',
  'Choose one of: {expected}.': 'Wählen Sie eines: {expected}.',
  'Text may not have control characters.': 'Text darf keine Steuerzeichen enthalten.',
  'Text may not have marks that turn its direction; they can make it read as something else.':
    'Text darf keine Zeichen enthalten, die seine Richtung umkehren; er könnte dann anders gelesen werden.',
  'Text has a broken character in it (half of one, or �). Type it again.':
    'Der Text enthält ein beschädigtes Zeichen (ein halbes oder �). Tippen Sie es neu.',
  '{n} fields are not as they should be.': '{n} Felder sind nicht, wie sie sein sollen.',
  '{n} things are not as they should be.': '{n} Angaben sind nicht, wie sie sein sollen.',

  // Organisation
  'There is no such colleague.': 'Diese Person gibt es in Ihrer Organisation nicht.',
  'You belong to an organisation already.': 'Sie gehören bereits zu einer Organisation.',
  'You cannot take the administrator role from yourself. Ask another administrator.':
    'Die Administration können Sie sich nicht selbst entziehen. Bitten Sie eine andere Person mit dieser Rolle.',
  '{person} is named in the approval step “{step}” of the settings. Name somebody else there first.':
    '{person} ist in den Einstellungen im Genehmigungsschritt „{step}“ genannt. Nennen Sie dort zuerst jemand anderen.',
  'One fault to put right before the settings can be kept.':
    'Ein Fehler ist zu beheben, bevor die Einstellungen gespeichert werden können.',
  '{n} faults to put right before the settings can be kept.':
    '{n} Fehler sind zu beheben, bevor die Einstellungen gespeichert werden können.',
  'There is no such invitation. Ask for a new one.': 'Diese Einladung gibt es nicht. Bitten Sie um eine neue.',
  'There is no such invitation.': 'Diese Einladung gibt es nicht.',
  'This invitation was used already. Ask for a new one.':
    'Diese Einladung wurde bereits benutzt. Bitten Sie um eine neue.',
  'This invitation was used already: the colleague has joined.':
    'Diese Einladung wurde bereits benutzt: Die eingeladene Person ist beigetreten.',
  'This invitation was withdrawn already.': 'Diese Einladung wurde bereits zurückgezogen.',
  'This invitation was withdrawn, or a newer one was sent in its place. Use the newest link, or ask for one.':
    'Diese Einladung wurde zurückgezogen oder durch eine neuere ersetzt. Nehmen Sie den neuesten Link, oder bitten Sie um einen.',
  'There is no logo to take off.': 'Es gibt kein Logo, das sich entfernen ließe.',
  'Buyers keep a list of suppliers. You work for one.':
    'Eine Lieferantenliste führen nur Auftraggeber. Sie arbeiten für einen Lieferanten.',
  'Ask for ?state=blocked, or for all.': 'Fragen Sie nach ?state=blocked oder nach allen.',
  'A page has from 1 to 200 entries.': 'Eine Seite hat 1 bis 200 Einträge.',
  'There is no such entry on your list.': 'Diesen Eintrag gibt es auf Ihrer Liste nicht.',
  'There is no such import.': 'Diesen Import gibt es nicht.',
  'Another entry of your list has this address.': 'Ein anderer Eintrag Ihrer Liste hat diese Adresse.',
  'Say why it is not invited.': 'Geben Sie an, warum er nicht eingeladen wird.',

  // Events: lists, drafts, publication
  'There is no such event, or it is not yours to see.':
    'Diese Vergabe gibt es nicht, oder sie ist nicht für Sie bestimmt.',
  'At most 200 characters.': 'Höchstens 200 Zeichen.',
  'One of: {list}.': 'Eines von: {list}.',
  'Say 1, or leave it out.': 'Geben Sie 1 an, oder lassen Sie es weg.',
  'A number of days, up to 999.': 'Eine Zahl von Tagen, bis 999.',
  'Say deadline, or leave it out: newest first.':
    'Geben Sie deadline an, oder lassen Sie es weg: dann das Neueste zuerst.',
  'Search for at most {longestSearch} characters at a time.':
    'Suchen Sie nach höchstens {longestSearch} Zeichen auf einmal.',
  'Days from 1 to 999, as a whole number.': 'Tage von 1 bis 999, als ganze Zahl.',
  'A code of CPV or UNSPSC: two to eight digits.': 'Ein Code aus CPV oder UNSPSC: zwei bis acht Ziffern.',
  'This event is published. What was published binds; a change is an addendum.':
    'Diese Vergabe ist veröffentlicht. Was veröffentlicht ist, bindet; geändert wird durch eine Änderung der Bekanntmachung.',
  'The texts of this event are too long together. Put long texts into a document.':
    'Die Texte dieser Vergabe sind zusammen zu lang. Legen Sie lange Texte in eine Unterlage.',
  'There is no such template. It may have been deleted.': 'Diese Vorlage gibt es nicht. Vielleicht wurde sie gelöscht.',
  'A title is one line of words, without emoji.': 'Ein Titel ist eine Zeile Text ohne Emojis.',
  'Only colleagues of this organisation can be in the team.':
    'Im Team können nur Personen aus dieser Organisation sein.',
  'This person stands in the team twice.': 'Diese Person steht zweimal im Team.',
  'The marks are locked; the evaluators stay as they are.':
    'Die Noten sind gesperrt; die Bewertenden bleiben, wie sie sind.',
  'Bids are being opened; the estimate stays as it was before.':
    'Die Angebote werden geöffnet; der Schätzwert bleibt, wie er vorher war.',
  'Only colleagues of this organisation can be asked.': 'Gefragt werden können nur Personen aus dieser Organisation.',
  '{person} cannot approve a publication: it takes an approver or a sourcing manager.':
    '{person} kann eine Veröffentlichung nicht genehmigen: Das können Genehmigende oder die Vergabeleitung.',
  '{person} has written some of this draft. Ask somebody who has not.':
    '{person} hat an diesem Entwurf mitgeschrieben. Fragen Sie jemanden, der das nicht hat.',
  'Write what you have to say.': 'Schreiben Sie, was Sie zu sagen haben.',
  'The draft has no such place any more. Comment on the part it stood in.':
    'Diese Stelle gibt es im Entwurf nicht mehr. Kommentieren Sie den Teil, in dem sie stand.',
  'A review has up to {threads} comments. Reply to one of them.':
    'Eine Durchsicht hat bis zu {threads} Kommentare. Antworten Sie auf einen davon.',
  'A comment has up to {replies} replies. Begin a new one.':
    'Ein Kommentar hat bis zu {replies} Antworten. Beginnen Sie einen neuen.',
  'There is no such comment.': 'Diesen Kommentar gibt es nicht.',
  'This is resolved already.': 'Das ist bereits erledigt.',
  'This is open already.': 'Das ist bereits offen.',

  // Invitations
  'This entry is no longer on your list.': 'Dieser Eintrag steht nicht mehr auf Ihrer Liste.',
  '{email} stands in row {n} too.': '{email} steht auch in Zeile {n}.',
  '{n} addresses cannot be used. Nobody was invited.':
    '{n} Adressen können nicht verwendet werden. Es wurde niemand eingeladen.',
  'An event takes up to {all} invitations; {size} stand.':
    'Eine Vergabe fasst bis zu {all} Einladungen; {size} gibt es schon.',
  'Name at least one supplier.': 'Nennen Sie mindestens einen Lieferanten.',
  'Invite up to {rows} at a time; these are {n}.': 'Laden Sie bis zu {rows} auf einmal ein; das sind {n}.',
  'There is no such state of an invitation.': 'Diesen Stand einer Einladung gibt es nicht.',
  'This address is not invited.': 'Diese Adresse ist nicht eingeladen.',
  'The invitation of {email} has expired. Withdraw it and invite again.':
    'Die Einladung von {email} ist abgelaufen. Ziehen Sie sie zurück und laden Sie neu ein.',
  '{email} was sent {n} letters. That is enough.': '{email} hat {n} Schreiben erhalten. Das genügt.',
  'These invitations have too many links to be withdrawn at once. Take fewer.':
    'Diese Einladungen haben zu viele Links, um auf einmal zurückgezogen zu werden. Nehmen Sie weniger.',
  'There is no such invitation. Ask the buyer for a new one.':
    'Diese Einladung gibt es nicht. Bitten Sie den Auftraggeber um eine neue.',
  'Invitations to bid are taken up by suppliers. You work for a buyer here.':
    'Nur Lieferanten nehmen Einladungen zur Angebotsabgabe an. Sie arbeiten hier für einen Auftraggeber.',

  // Notices, questions, addenda, incidents, cancellation
  'There is no such version of this notice.': 'Diese Fassung der Bekanntmachung gibt es nicht.',
  'This event has no such lot, or it is not published yet.':
    'Dieses Los gibt es in der Vergabe nicht, oder sie ist noch nicht veröffentlicht.',
  'Ask for one of the states: {list}.': 'Fragen Sie nach einem der Stände: {list}.',
  'There is no such question in this event.': 'Diese Frage gibt es in der Vergabe nicht.',
  'There is no such question of yours.': 'Eine solche Frage von Ihnen gibt es nicht.',
  'No addendum is being prepared: it was sent or discarded, or nobody has started one.':
    'Es wird keine Änderung vorbereitet: Sie wurde versandt oder verworfen, oder niemand hat eine begonnen.',
  'An addendum is being prepared already. Go on with it, or discard it first.':
    'Eine Änderung wird bereits vorbereitet. Führen Sie sie fort, oder verwerfen Sie sie zuerst.',
  'Nobody has proposed to reopen this event, or it was taken back.':
    'Niemand hat vorgeschlagen, diese Vergabe wieder zu eröffnen, oder der Vorschlag wurde zurückgenommen.',
  '{by} has proposed this already. Confirm it, or take it back first.':
    '{by} hat das bereits vorgeschlagen. Bestätigen Sie es, oder nehmen Sie es zuerst zurück.',
  'There is no such incident, or it is not yours to see.':
    'Diese Störung gibt es nicht, oder sie ist nicht für Sie bestimmt.',
  'Give `from` and `until` as instants, such as 2026-11-28T01:00:00.000Z.':
    'Geben Sie `from` und `until` als Zeitpunkte an, etwa 2026-11-28T01:00:00.000Z.',
  'This event is a draft: nobody outside has seen it, so there is nothing to cancel.':
    'Diese Vergabe ist ein Entwurf: Außerhalb hat sie niemand gesehen, es gibt also nichts aufzuheben.',
  'All lots of this event have ended.': 'Alle Lose dieser Vergabe sind beendet.',
  'A draft is kept until somebody deletes it; no date is set.':
    'Ein Entwurf bleibt, bis ihn jemand löscht; ein Datum ist nicht gesetzt.',
  'The event is not kept beyond its date.': 'Die Vergabe wird nicht über ihr Datum hinaus aufbewahrt.',

  // Bids
  'Bids are made by suppliers. You work for a buyer here.':
    'Nur Lieferanten geben Angebote ab. Sie arbeiten hier für einen Auftraggeber.',
  'The answers in one envelope may have {n} kB together. Put long texts into a file.':
    'Die Antworten in einem Umschlag dürfen zusammen {n} kB haben. Legen Sie lange Texte in eine Datei.',
  'No bid that was entered for this event has this receipt. Compare both numbers with the receipt.':
    'Kein Angebot, das für diese Vergabe eingetragen wurde, hat diese Empfangsbestätigung. Vergleichen Sie beide Nummern mit der Empfangsbestätigung.',
  'There is no such bidder among those whose bids you enter.':
    'Diesen Bieter gibt es nicht unter denen, deren Angebote Sie eintragen.',
  'There is no such submission.': 'Diese Abgabe gibt es nicht.',
  'The buyer has changed the notice meanwhile: version {number} holds. Nothing was submitted and nothing is lost. Look at what changed, then submit again.':
    'Der Auftraggeber hat die Bekanntmachung inzwischen geändert: Es gilt Fassung {number}. Es wurde nichts abgegeben, und nichts ist verloren. Sehen Sie an, was sich geändert hat, dann geben Sie erneut ab.',
  'An envelope holds up to {filesPerEnvelope} files. Take some off.':
    'Ein Umschlag fasst bis zu {filesPerEnvelope} Dateien. Nehmen Sie einige heraus.',
  'An envelope holds up to {filesPerEnvelope} files. Take one off first.':
    'Ein Umschlag fasst bis zu {filesPerEnvelope} Dateien. Nehmen Sie zuerst eine heraus.',
  'One thing is missing before this bid can be submitted. Nothing was submitted.':
    'Eine Angabe fehlt, bevor dieses Angebot abgegeben werden kann. Es wurde nichts abgegeben.',
  '{n} things are missing before this bid can be submitted. Nothing was submitted.':
    '{n} Angaben fehlen, bevor dieses Angebot abgegeben werden kann. Es wurde nichts abgegeben.',
  '{person} has changed the bid meanwhile. Nothing was submitted. Look at what changed, then submit it.':
    '{person} hat das Angebot inzwischen geändert. Es wurde nichts abgegeben. Sehen Sie an, was sich geändert hat, dann geben Sie es ab.',
  'The bid was changed in another window. Nothing was submitted. Look at what changed, then submit it.':
    'Das Angebot wurde in einem anderen Fenster geändert. Es wurde nichts abgegeben. Sehen Sie an, was sich geändert hat, dann geben Sie es ab.',
  '{person} has submitted meanwhile, with receipt {receipt}: that is what stands, and nothing was changed. Look at it, then decide again.':
    '{person} hat inzwischen abgegeben, mit der Empfangsbestätigung {receipt}: Das ist es, was gilt, und es wurde nichts geändert. Sehen Sie es an, dann entscheiden Sie neu.',
  'What {person} submitted (receipt {receipt}) was withdrawn meanwhile. Nothing was changed. Submit again only where that is meant.':
    'Was {person} abgegeben hat (Empfangsbestätigung {receipt}), wurde inzwischen zurückgezogen. Es wurde nichts geändert. Geben Sie nur dann erneut ab, wenn das gewollt ist.',
  'New in this bid meanwhile: {files}. Nothing was submitted. Look at what changed, then submit it.':
    'Inzwischen neu in diesem Angebot: {files}. Es wurde nichts abgegeben. Sehen Sie an, was sich geändert hat, dann geben Sie es ab.',
  'A file was taken off this bid meanwhile. Nothing was submitted. Look at what changed, then submit it.':
    'Eine Datei wurde inzwischen aus diesem Angebot genommen. Es wurde nichts abgegeben. Sehen Sie an, was sich geändert hat, dann geben Sie es ab.',
  'There is no submitted bid to confirm.': 'Es gibt kein abgegebenes Angebot, das sich bestätigen ließe.',
  'Your bid answers version {number} already. There is nothing to confirm.':
    'Ihr Angebot antwortet bereits auf Fassung {number}. Es gibt nichts zu bestätigen.',
  'The buyer has changed the notice again: version {number} holds. Look at what changed.':
    'Der Auftraggeber hat die Bekanntmachung noch einmal geändert: Es gilt Fassung {number}. Sehen Sie sich an, was sich geändert hat.',
  'This cannot stay as it is: the changed notice asks for something else.':
    'Das kann nicht so bleiben: Die geänderte Bekanntmachung verlangt etwas anderes.',
  'Your bid cannot be confirmed as it is: the changed notice asks for more. Fill in what is named and submit; until then your bid stands as it was.':
    'Ihr Angebot kann so nicht bestätigt werden: Die geänderte Bekanntmachung verlangt mehr. Ergänzen Sie das Genannte und geben Sie ab; bis dahin gilt Ihr Angebot, wie es war.',
  'There is no submitted bid to withdraw.': 'Es gibt kein abgegebenes Angebot, das sich zurückziehen ließe.',
  'There is no such file in this bid.': 'Diese Datei gibt es in diesem Angebot nicht.',
  'No file is asked for there.': 'Dort ist keine Datei verlangt.',
  'A file of more than {size} is sent in parts.': 'Eine Datei von mehr als {size} wird in Teilen gesendet.',
  'This file is sent in one piece.': 'Diese Datei wird in einem Stück gesendet.',
  '{name} has no such part.': '{name} hat keinen solchen Teil.',
  'Nothing more of {name} is to be sent.': 'Von {name} ist nichts mehr zu senden.',
  'One part of {name} has not arrived. Only that one has to be sent.':
    'Ein Teil von {name} ist nicht angekommen. Nur dieser muss noch gesendet werden.',
  '{n} parts of {name} have not arrived. Only those have to be sent.':
    '{n} Teile von {name} sind nicht angekommen. Nur diese müssen noch gesendet werden.',
  '{name} has not arrived whole. Send it again.':
    '{name} ist nicht vollständig angekommen. Senden Sie die Datei noch einmal.',
  '{name} has not arrived.': '{name} ist nicht angekommen.',

  // Opening, check, marks, award
  'There are no minutes: these envelopes are not open.':
    'Es gibt keine Niederschrift: Diese Umschläge sind nicht geöffnet.',
  'There is no such document in an opened envelope.': 'Diese Datei gibt es in keinem geöffneten Umschlag.',
  'There is no such bid in this lot.': 'Dieses Angebot gibt es in diesem Los nicht.',
  'The checklist has no such point.': 'Diesen Punkt gibt es in der Prüfliste nicht.',
  'The price envelope of this bid is not opened.': 'Der Preisumschlag dieses Angebots wird nicht geöffnet.',
  'The price envelopes are sealed until the openers open them.':
    'Die Preisumschläge sind versiegelt, bis die Öffnenden sie öffnen.',
  'There is no such request to this bidder.': 'Diese Anfrage an den Bieter gibt es nicht.',
  'Suppliers write to the buyer here. You work for a buyer.':
    'Hier schreiben Lieferanten an den Auftraggeber. Sie arbeiten für einen Auftraggeber.',
  'Nothing of this lot is read out to you: it is for those who bid, once envelopes are open.':
    'Von diesem Los wird Ihnen nichts verlesen: Das ist für die Bieter bestimmt, sobald Umschläge geöffnet sind.',
  Marking: 'Das Bewerten',
  'The ranking': 'Die Rangfolge',
  'The marks are locked; nothing can be changed any more.':
    'Die Noten sind gesperrt; es kann nichts mehr geändert werden.',
  'There is no such criterion to mark.': 'Ein solches Kriterium gibt es nicht zu bewerten.',
  'This mark is not a level of the scale: {list}.': 'Diese Note ist keine Stufe der Skala: {list}.',
  'You have signed off the marks of this bid; they are final.':
    'Sie haben die Noten dieses Angebots abgeschlossen; sie sind endgültig.',
  '{criterion}: no mark yet.': '{criterion}: noch keine Note.',
  '{criterion}: say why this mark.': '{criterion}: Begründen Sie diese Note.',
  'Before you sign off {bid}: {list}': 'Bevor Sie {bid} abschließen: {list}',
  'The recommendation or its letters were changed since you opened this. Load it again, and read what stands now.':
    'Der Vergabevorschlag oder seine Schreiben wurden geändert, seit Sie dies geöffnet haben. Laden Sie neu, und lesen Sie, was jetzt gilt.',
  'Letters are drafted once a bid is recommended.': 'Schreiben werden entworfen, sobald ein Angebot vorgeschlagen ist.',
  'An approver has agreed to these letters. They change only after the recommendation was returned.':
    'Eine genehmigende Person hat diesen Schreiben zugestimmt. Sie ändern sich erst wieder, wenn der Vergabevorschlag zurückgegeben wurde.',
  'Somebody changed this letter since you opened it. Load it again.':
    'Dieses Schreiben wurde geändert, seit Sie es geöffnet haben. Laden Sie es neu.',
  'There is no such objection in this lot.': 'Diesen Einspruch gibt es in diesem Los nicht.',
  'Bidders read their results here. You work for a buyer.':
    'Hier lesen Bieter ihre Ergebnisse. Sie arbeiten für einen Auftraggeber.',
  'Suppliers follow notices. You work for a buyer here.':
    'Nur Lieferanten können Bekanntmachungen folgen. Sie arbeiten hier für einen Auftraggeber.',
  'Up to {n} classes, as in CPV-4523,UNSPSC-4321.': 'Bis zu {n} Klassen, wie in CPV-4523,UNSPSC-4321.',
  'You follow {n} classes, which is as many as there can be. Follow one of them no more, or a wider one instead.':
    'Sie folgen {n} Klassen, mehr sind nicht möglich. Folgen Sie einer davon nicht mehr oder stattdessen einer weiteren Klasse.',
  'Ask about at most {n} events at a time.': 'Fragen Sie nach höchstens {n} Vergaben auf einmal.',

  // Figures
  'There is no such token.': 'Dieses Token gibt es nicht.',
  'There is no such table. There are: {list}.': 'Diese Tabelle gibt es nicht. Es gibt: {list}.',
  'A day, as in 2026-01-31.': 'Ein Tag, wie 2026-01-31.',
  'A period is given by days, as in 2026-01-31.': 'Ein Zeitraum wird mit Tagen angegeben, wie 2026-01-31.',
  'There are more than {mostRows} rows. Narrow the period with from and until.':
    'Es sind mehr als {mostRows} Zeilen. Grenzen Sie den Zeitraum mit from und until ein.',
  'Fetch this with Basic authentication: any user name, and as password a token that an administrator has made. This one is missing, wrong, expired or revoked.':
    'Rufen Sie das mit Basic-Authentifizierung ab: Der Benutzername ist beliebig, das Passwort ein Token, das die Administration erstellt hat. Dieses fehlt, ist falsch, abgelaufen oder widerrufen.',
  // What a supplier takes with it, what is kept no longer, leaving the portal
  'Suppliers take their data with them here. You work for a buyer.':
    'Hier nehmen Lieferanten ihre Daten mit. Sie arbeiten für einen Auftraggeber.',
  'The content of this bid was kept until {when}, as its event says. Its receipt stays.':
    'Der Inhalt dieses Angebots wurde bis {when} aufbewahrt, wie es die Vergabe sagt. Seine Empfangsbestätigung bleibt.',
  '{name} is kept no longer. What was never submitted goes after a year, what was submitted after the date that the event names.':
    '{name} wird nicht mehr aufbewahrt. Nie Abgegebenes verfällt nach einem Jahr, Abgegebenes nach dem Datum, das die Vergabe nennt.',
  'A buyer stays here with its events. Suppliers leave on this way.':
    'Ein Auftraggeber bleibt mit seinen Vergaben hier. Auf diesem Weg gehen Lieferanten.',
  'Your organisation has left the portal: nothing can be begun or submitted for it any more.':
    'Ihre Organisation hat das Portal verlassen: Für sie kann nichts mehr begonnen oder abgegeben werden.',
  'This organisation has left the portal: nobody joins it any more.':
    'Diese Organisation hat das Portal verlassen: Niemand tritt ihr mehr bei.',
  'One bid of your organisation stands: {where}. Before its deadline withdraw it; after it wait for the decision.':
    'Ein Angebot Ihrer Organisation steht: {where}. Ziehen Sie es vor Ablauf der Angebotsfrist zurück; danach warten Sie die Entscheidung ab.',
  '{n} bids of your organisation stand: {where}. Before their deadlines withdraw them; after them wait for the decisions.':
    '{n} Angebote Ihrer Organisation stehen: {where}. Ziehen Sie sie vor Ablauf der Angebotsfristen zurück; danach warten Sie die Entscheidungen ab.',
  'Type the name of the organisation exactly as it stands here.':
    'Geben Sie den Namen der Organisation genau so ein, wie er hier steht.',
  'The organisation left the portal: {name}': 'Die Organisation hat das Portal verlassen: {name}',
} as const;
