/** German: what rules and refusals say, and what they are called. */
export const rules = {
  // abnormally-low.ts
  'A total is flagged where it is more than {percent} % below the mean of the other bids’ totals.':
    'Eine Gesamtsumme wird gekennzeichnet, wenn sie mehr als {percent} % unter dem Mittel der Gesamtsummen der anderen Angebote liegt.',
  'It takes at least {fewest} bids that are not left out; there is none.':
    'Es braucht mindestens {fewest} Angebote, die nicht ausgeschieden sind; es gibt keines.',
  'It takes at least {fewest} bids that are not left out; there is one.':
    'Es braucht mindestens {fewest} Angebote, die nicht ausgeschieden sind; es gibt eines.',
  'It takes at least {fewest} bids that are not left out; there are {n}.':
    'Es braucht mindestens {fewest} Angebote, die nicht ausgeschieden sind; es gibt {n}.',
  'A decision on an explained price': 'Eine Entscheidung über einen erläuterten Preis',
  'The price of this bid is not flagged as abnormally low.':
    'Der Preis dieses Angebots ist nicht als ungewöhnlich niedrig gekennzeichnet.',
  '{bidder} still has time to explain its price. Decide when it has answered, or when its time is over.':
    '{bidder} hat noch Zeit, den Preis zu erläutern. Entscheiden Sie, wenn die Antwort da oder die Zeit abgelaufen ist.',
  'Ask {bidder} to explain its price first.': 'Fordern Sie {bidder} zuerst auf, den Preis zu erläutern.',
  'Say what the decision rests on.': 'Geben Sie an, worauf die Entscheidung beruht.',
  'Abnormally low, and not decided on: {list}. Ask for an explanation, then decide.':
    'Ungewöhnlich niedrig und noch nicht entschieden: {list}. Fordern Sie eine Erläuterung an, dann entscheiden Sie.',
  '{bidder} ({below} % below the mean of the others)': '{bidder} ({below} % unter dem Mittel der anderen)',
  // addendum.ts
  'This event is a draft: change it as you like. An addendum changes what is published.':
    'Diese Vergabe ist ein Entwurf: Sie können sie beliebig ändern. Eine „Änderung“ ändert, was veröffentlicht ist.',
  'The kind of event is fixed: bidders have read what it binds them to.':
    'Die Art der Vergabe steht fest: Die Bieter haben gelesen, woran sie sie bindet.',
  'An event to try things out stays one, and a real one stays real.':
    'Eine Probevergabe bleibt eine, und eine echte bleibt echt.',
  'Who may bid is fixed: an addendum that changed it would shut out somebody who has bid.':
    'Wer bieten darf, steht fest: Eine Änderung daran würde jemanden ausschließen, der schon geboten hat.',
  'The time zone is fixed: every published time is read by it. Move the time itself.':
    'Die Zeitzone steht fest: Jede veröffentlichte Zeit wird nach ihr gelesen. Verschieben Sie die Zeit selbst.',
  'The currency is fixed: submitted prices are in it.': 'Die Währung steht fest: Abgegebene Preise lauten auf sie.',
  'The number of envelopes is fixed: submitted bids lie in them, sealed.':
    'Die Anzahl der Umschläge steht fest: Abgegebene Angebote liegen versiegelt darin.',
  'How many people it takes to open is fixed: bidders have trusted in it.':
    'Wie viele Personen zum Öffnen nötig sind, steht fest: Die Bieter haben darauf vertraut.',
  'The notice that a change leaves is fixed: otherwise a change could shorten it for itself.':
    'Die Zeit, die eine Änderung den Bietern lässt, steht fest: Sonst könnte eine Änderung sie für sich selbst verkürzen.',
  'How long bids are kept is fixed: submitted ones are locked until then.':
    'Wie lange Angebote aufbewahrt werden, steht fest: Abgegebene sind bis dahin gesperrt.',
  'The lots are fixed: bids are submitted, and will be opened, lot by lot. Their lines can change.':
    'Die Lose stehen fest: Angebote sind je Los abgegeben und werden je Los geöffnet. Ihre Positionen können sich ändern.',
  'Answers to this question lie sealed in its envelope. Take it out, and ask a new one.':
    'Antworten auf diese Frage liegen versiegelt in ihrem Umschlag. Nehmen Sie die Frage heraus und stellen Sie eine neue.',
  'Bids may hold answers of this kind. Take the question out, and ask a new one.':
    'Angebote können Antworten dieser Art enthalten. Nehmen Sie die Frage heraus und stellen Sie eine neue.',
  'Bids may hold answers for this lot. Take the question out, and ask a new one.':
    'Angebote können Antworten für dieses Los enthalten. Nehmen Sie die Frage heraus und stellen Sie eine neue.',
  'Say why. The reason stands in the notice and in every letter.':
    'Geben Sie den Grund an. Er steht in der Bekanntmachung und in jedem Schreiben.',
  '{n} things to put right before this can be sent.':
    '{n} Angaben sind zu berichtigen, bevor dies gesendet werden kann.',
  'the deadline stays': 'die Frist bleibt',
  'bids close {when}': 'Angebotsfrist endet {when}',
  'Another addendum was sent since this one was started. Look at what it changed, then start again.':
    'Seit Beginn dieser Änderung wurde eine andere versandt. Sehen Sie an, was sie geändert hat, und beginnen Sie neu.',
  'This addendum changes nothing. Change something first, or discard it.':
    'Diese Änderung ändert nichts. Ändern Sie zuerst etwas, oder verwerfen Sie sie.',
  'This is the deadline that stands already.': 'Diese Frist gilt schon.',
  'The event was changed since this was proposed. Propose it again.':
    'Die Vergabe wurde geändert, seit dies vorgeschlagen wurde. Schlagen Sie es neu vor.',
  'You proposed this. It takes another person to reopen the event.':
    'Sie haben dies vorgeschlagen. Die Vergabe wieder zu eröffnen, braucht eine andere Person.',
  'Envelopes of this event have been ordered open: it stays as it is.':
    'Die Öffnung von Umschlägen dieser Vergabe ist angeordnet: Die Vergabe bleibt, wie sie ist.',
  // address.ts
  'An address has one @ between a name and a domain.': 'Eine Adresse hat ein @ zwischen einem Namen und einer Domain.',
  'What stands before the @ is not the beginning of an address.':
    'Was vor dem @ steht, ist nicht der Anfang einer Adresse.',
  'The part before the @ has letters beyond ASCII. Mail to such addresses cannot be sent from here; ask for another one.':
    'Der Teil vor dem @ enthält Buchstaben außerhalb von ASCII. An solche Adressen kann von hier keine E-Mail gesendet werden; fragen Sie nach einer anderen.',
  'What stands after the @ is not the name of a domain.': 'Was nach dem @ steht, ist nicht der Name einer Domain.',
  'Too long: an address has at most 254 characters, 64 of them before the @.':
    'Zu lang: Eine Adresse hat höchstens 254 Zeichen, davon 64 vor dem @.',
  'The address has a character in it that is not seen. Type it again.':
    'Die Adresse enthält ein unsichtbares Zeichen. Geben Sie sie neu ein.',
  // answer.ts
  'Answer yes or no.': 'Antworten Sie mit Ja oder Nein.',
  'There is no such day. Write it as year, month, day: 2027-03-31.':
    'Diesen Tag gibt es nicht. Schreiben Sie Jahr, Monat, Tag: 2027-03-31.',
  'Choose one of the options.': 'Wählen Sie eine der Möglichkeiten.',
  'Write a number in the digits 0 to 9, such as 1234.5.':
    'Schreiben Sie eine Zahl mit den Ziffern 0 bis 9, etwa 1234.5.',
  'The number must be {range}.': 'Zulässig: {range}.',
  'This question is answered by a file.': 'Diese Frage wird mit einer Datei beantwortet.',
  Yes: 'Ja',
  No: 'Nein',
  // approval.ts
  'an approver of those whom the settings name': 'eine genehmigende Person aus denen, die die Einstellungen nennen',
  '{n} different approvers of those whom the settings name':
    '{n} verschiedene Genehmigende aus denen, die die Einstellungen nennen',
  'an approver': 'eine genehmigende Person',
  '{n} different approvers': '{n} verschiedene Genehmigende',
  'The step “{step}” takes {who}, and there are not enough: whoever recommended, marked, locked or declared a conflict does not approve, and each person counts once. An administrator can give the role of approver, or change the settings.':
    'Der Schritt „{step}“ braucht {who}, und so viele gibt es nicht: Wer vorgeschlagen, bewertet, gesperrt oder einen Interessenkonflikt erklärt hat, genehmigt nicht, und jede Person zählt einmal. Die Administration kann die Rolle „Genehmigende Person“ vergeben oder die Einstellungen ändern.',
  'The thresholds are in {settings} and the bid is in {currency}: every step applies.':
    'Die Schwellen lauten auf {settings}, das Angebot auf {currency}: Jeder Schritt gilt.',
  'You have approved this already. It takes another approver.':
    'Sie haben dies schon genehmigt. Es braucht eine andere genehmigende Person.',
  'It waits for “{step}” now: {list}. Nobody else can take this step.':
    'Jetzt steht „{step}“ an: {list}. Niemand sonst kann diesen Schritt tun.',
  'Another approver takes “{step}”: a later step can be taken by you alone, and each person counts once.':
    '„{step}“ übernimmt eine andere genehmigende Person: Einen späteren Schritt können nur Sie tun, und jede Person zählt einmal.',
  Approval: 'Genehmigung',
  // as-kind.ts
  'What we want to learn\n\n\nWhat we plan, and by when\n\n\nWhat happens with the answers\n\nNothing is bought in this request. Answers inform a later one, which is open to everybody.':
    'Was wir erfahren wollen\n\n\nWas wir planen, und bis wann\n\n\nWas mit den Antworten geschieht\n\nMit dieser Anfrage wird nichts beschafft. Die Antworten fließen in eine spätere ein, die allen offensteht.',
  'What is bought\n\n\nDelivery: where and by when\n\n\nTerms of payment and warranty':
    'Was beschafft wird\n\n\nLieferung: wohin und bis wann\n\n\nZahlungsbedingungen und Gewährleistung',
  'What is bought\n\n\nWhere we stand, and what should be different afterwards\n\n\nTerms of the contract':
    'Was beschafft wird\n\n\nWo wir stehen, und was danach anders sein soll\n\n\nVertragsbedingungen',
  'What is bought\n\n\nWhat every bid must meet\n\n\nTerms of the contract, duration, options':
    'Was beschafft wird\n\n\nWas jedes Angebot erfüllen muss\n\n\nVertragsbedingungen, Laufzeit, Optionen',
  Price: 'Preis',
  'The lowest price gets all points, the others in proportion.':
    'Der niedrigste Preis erhält alle Punkte, die anderen anteilig.',
  'This kind of event ({kind}) has one envelope.': 'Diese Art der Vergabe ({kind}) hat einen Umschlag.',
  'This kind of event ({kind}) asks for no prices. Take the lines and the ceiling away, or choose another kind.':
    'Diese Art der Vergabe ({kind}) fragt keine Preise ab. Nehmen Sie Positionen und Preisobergrenze heraus, oder wählen Sie eine andere Art.',
  'Ask at least one question; it is all that comes back.':
    'Stellen Sie mindestens eine Frage; nur Antworten kommen zurück.',
  'This kind of event ({kind}) ranks nothing. Take the criteria away, or choose another kind.':
    'Diese Art der Vergabe ({kind}) bildet keine Rangfolge. Nehmen Sie die Kriterien heraus, oder wählen Sie eine andere Art.',
  'In this kind of event ({kind}) the price alone decides. Take the other criteria away, or choose another kind.':
    'Bei dieser Art der Vergabe ({kind}) entscheidet allein der Preis. Nehmen Sie die anderen Kriterien heraus, oder wählen Sie eine andere Art.',
  // award.ts
  '{bidder} ranks {rank}. By the published method the bid that ranks first is recommended; the next one only where each before it has withdrawn or was set aside, with reasons. Still to say: {list}.':
    '{bidder} hat Rang {rank}. Nach der veröffentlichten Methode wird das Angebot auf Rang 1 vorgeschlagen; das nächste nur, wenn jedes davor zurückgezogen oder sein Zuschlag aufgehoben wurde, mit Begründung. Noch anzugeben: {list}.',
  'This bid does not rank before {bidder}.': 'Dieses Angebot steht in der Rangfolge nicht vor {bidder}.',
  'No award to {bidder} was set aside.': 'Es wurde kein Zuschlag an {bidder} aufgehoben.',
  'Say why {bidder} is passed over.': 'Geben Sie an, warum {bidder} übergangen wird.',
  'Say why this bid is passed over.': 'Geben Sie an, warum dieses Angebot übergangen wird.',
  'This bid is passed over twice.': 'Dieses Angebot wird zweimal übergangen.',
  'A recommendation': 'Ein Vergabevorschlag',
  'It is proposed to end this lot without an award. An approver decides on that first.':
    'Es ist vorgeschlagen, dieses Los ohne Zuschlag zu beenden. Zuerst entscheidet darüber eine genehmigende Person.',
  'There is no such ranked bid in this lot.': 'In der Rangfolge dieses Loses gibt es kein solches Angebot.',
  'Say why this bid is recommended.': 'Geben Sie an, warum dieses Angebot vorgeschlagen wird.',
  'Nobody approves their own recommendation. Another approver has to decide.':
    'Niemand genehmigt den eigenen Vergabevorschlag. Eine andere genehmigende Person muss entscheiden.',
  'You took part in the evaluation of this lot. An approver who did not has to decide.':
    'Sie haben an der Bewertung dieses Loses mitgewirkt. Eine genehmigende Person, die das nicht getan hat, muss entscheiden.',
  'A decision on the award': 'Eine Entscheidung über den Zuschlag',
  'Say why the recommendation goes back.': 'Geben Sie an, warum der Vergabevorschlag zurückgeht.',
  'A final award': 'Ein endgültiger Zuschlag',
  'The standstill runs until {ends}. The award can be made final from {from}.':
    'Die Stillhaltefrist läuft bis {ends}. Der Zuschlag kann ab {from} endgültig erteilt werden.',
  'An objection is still to be decided. An approver dismisses or upholds each with reasons first.':
    'Über einen Einspruch ist noch zu entscheiden. Zuerst weist eine genehmigende Person ihn mit Begründung zurück oder gibt ihm statt.',
  '{n} objections are still to be decided. An approver dismisses or upholds each with reasons first.':
    'Über {n} Einsprüche ist noch zu entscheiden. Zuerst weist eine genehmigende Person jeden mit Begründung zurück oder gibt ihm statt.',
  'One bidder has not been sent the letter of this intended award. Until all have been, it cannot be made final.':
    'Einem Bieter wurde das Schreiben über diesen beabsichtigten Zuschlag noch nicht gesendet. Bevor alle es haben, kann der Zuschlag nicht endgültig erteilt werden.',
  '{n} bidders have not been sent the letter of this intended award. Until all have been, it cannot be made final.':
    '{n} Bietern wurde das Schreiben über diesen beabsichtigten Zuschlag noch nicht gesendet. Bevor alle es haben, kann der Zuschlag nicht endgültig erteilt werden.',
  // bid.ts
  'This event has no such lot.': 'Diese Vergabe hat kein solches Los.',
  'This reached us at {received}. Bids closed at {closed}. Nothing was changed: a bid submitted before stands as it was.':
    'Dies hat uns am {received} erreicht. Die Angebotsfrist endete am {closed}. Nichts wurde geändert: Ein zuvor abgegebenes Angebot gilt, wie es war.',
  'Prices in this event are in {currency}, not {given}.':
    'Preise in dieser Vergabe lauten auf {currency}, nicht auf {given}.',
  'Prices in this event are in {currency}, not {given}. There is no such currency.':
    'Preise in dieser Vergabe lauten auf {currency}, nicht auf {given}. Eine solche Währung gibt es nicht.',
  'That question is not asked in this lot.': 'Diese Frage wird in diesem Los nicht gestellt.',
  'The price sheet has no such line.': 'Das Preisblatt hat keine solche Position.',
  'The buyer has fixed the quantity of “{line}”.': 'Der Auftraggeber hat die Menge von „{line}“ festgelegt.',
  'This line is priced twice.': 'Diese Position hat zwei Preise.',
  'Unit prices have at most {decimals} decimals here.':
    'Einzelpreise haben hier höchstens {decimals} Nachkommastellen.',
  Answer: 'Antworten',
  'Answer yes or no': 'Mit Ja oder Nein antworten',
  'Give a number': 'Eine Zahl angeben',
  'Give a date': 'Ein Datum angeben',
  'Choose one': 'Eine Möglichkeit wählen',
  'Add a file': 'Eine Datei hinzufügen',
  'Fill in both price and quantity of {line}, or neither: it is optional.':
    'Geben Sie für {line} Preis und Menge an, oder keines von beiden: Die Position ist optional.',
  'Fill in the price sheet: {line}.': 'Füllen Sie das Preisblatt aus: {line}.',
  // touched.ts
  'This must be answered.': 'Dies muss beantwortet werden.',
  '{price} per {unit}, quantity {quantity}': '{price} je {unit}, Menge {quantity}',
  '{price} per {unit}': '{price} je {unit}',
  'Price and quantity are both needed.': 'Preis und Menge sind beide nötig.',
  'This line must be priced.': 'Für diese Position muss ein Preis angegeben werden.',
  'All prices': 'Alle Preise',
  'Total {amount}': 'Summe {amount}',
  'Terms and dates': 'Bedingungen und Termine',
  'Your sum': 'Ihre Summe',
  'What holds for all prices was changed: confirm your prices, or change them.':
    'Was für alle Preise gilt, wurde geändert: Bestätigen oder ändern Sie Ihre Preise.',
  'New: {title}. Answer it, or confirm that you leave it blank.':
    'Neu: {title}. Antworten Sie, oder bestätigen Sie, dass Sie es frei lassen.',
  'The line “{title}” was changed: confirm your price, or change it.':
    'Die Position „{title}“ wurde geändert: Bestätigen oder ändern Sie Ihren Preis.',
  'This question was changed: confirm your answer, or change it. {title}':
    'Diese Frage wurde geändert: Bestätigen oder ändern Sie Ihre Antwort. {title}',
  // price-basis.ts
  'without tax (the rate is {rate} %)': 'ohne Steuer (Steuersatz {rate} %)',
  'tax included (the rate is {rate} %)': 'einschließlich Steuer (Steuersatz {rate} %)',
  'In {currency}, {basis}; unit prices in whole units.': 'In {currency}, {basis}; Einzelpreise in ganzen Einheiten.',
  'In {currency}, {basis}; unit prices in up to one decimal.':
    'In {currency}, {basis}; Einzelpreise mit höchstens einer Nachkommastelle.',
  'In {currency}, {basis}; unit prices in up to {n} decimals.':
    'In {currency}, {basis}; Einzelpreise mit höchstens {n} Nachkommastellen.',
  // alternates.ts
  'This kind of event ({kind}) asks for no prices, so there are no alternates to them.':
    'Diese Art der Vergabe ({kind}) fragt keine Preise ab, also gibt es auch keine Alternativen dazu.',
  'This event takes no alternates: take those of “{line}” out.':
    'Diese Vergabe nimmt keine Alternativen an: Nehmen Sie die zu „{line}“ heraus.',
  '“{line}” takes at most one alternate.': '„{line}“ darf höchstens eine Alternative haben.',
  '“{line}” takes at most {n} alternates.': '„{line}“ darf höchstens {n} Alternativen haben.',
  'Two alternates have the same id.': 'Zwei Alternativen haben dieselbe Kennung.',
  'Alternate {n} to {line}: say what it is, its unit price and its quantity, or take it out.':
    'Alternative {n} zu {line}: Geben Sie an, was sie ist, Einzelpreis und Menge, oder nehmen Sie sie heraus.',
  'Alternate {n} to {line}: say what it is and its unit price, or take it out.':
    'Alternative {n} zu {line}: Geben Sie an, was sie ist, und den Einzelpreis, oder nehmen Sie sie heraus.',
  'Price {line} too, or take its alternates out: they stand beside a price.':
    'Bepreisen Sie auch {line}, oder nehmen Sie die Alternativen heraus: Sie stehen neben einem Preis.',
  // cancellation.ts
  'This event was cancelled on {when}. Nothing can be submitted any more; what was submitted before is never opened.':
    'Diese Vergabe wurde am {when} aufgehoben. Es kann nichts mehr abgegeben werden; was vorher abgegeben wurde, wird nie geöffnet.',
  'This lot was cancelled on {when}. Nothing can be submitted any more; what was submitted before is never opened.':
    'Dieses Los wurde am {when} aufgehoben. Es kann nichts mehr abgegeben werden; was vorher abgegeben wurde, wird nie geöffnet.',
  // clarification.ts
  'Say until when the bidder has to answer.': 'Geben Sie an, bis wann der Bieter antworten muss.',
  'There is no such time in {zone}, or it comes twice. Choose another.':
    'Diese Zeit gibt es in {zone} nicht, oder sie kommt zweimal vor. Wählen Sie eine andere.',
  'Give the bidder at least {minutes} minutes from now.': 'Geben Sie dem Bieter ab jetzt mindestens {minutes} Minuten.',
  'Give the bidder at most {days} days from now.': 'Geben Sie dem Bieter ab jetzt höchstens {days} Tage.',
  'Say what the bidder has to make clear.': 'Geben Sie an, was der Bieter aufklären soll.',
  '{supplier} has answered this already.': '{supplier} hat dies schon beantwortet.',
  'The time was extended {times} times. Send a new request.':
    'Die Zeit wurde {times}-mal verlängert. Senden Sie eine neue Anfrage.',
  'An extension is later than the deadline that stands.': 'Eine Verlängerung liegt nach der geltenden Frist.',
  'Say why the bidder gets more time.': 'Geben Sie an, warum der Bieter mehr Zeit erhält.',
  'There is no such request to you.': 'Es gibt keine solche Anfrage an Sie.',
  'You answered this on {when}.': 'Sie haben dies am {when} beantwortet.',
  'This reached us at {received}. The answer was due at {due}. Nothing was filed; ask the buyer for more time.':
    'Dies hat uns am {received} erreicht. Die Antwort war fällig am {due}. Nichts wurde abgelegt; bitten Sie den Auftraggeber um mehr Zeit.',
  'Write your answer.': 'Schreiben Sie Ihre Antwort.',
  // classification.ts
  'A CPV code is eight digits, a hyphen and a check digit, such as 45233120-6.':
    'Ein CPV-Code besteht aus acht Ziffern, einem Bindestrich und einer Prüfziffer, etwa 45233120-6.',
  'The check digit of {code} is wrong. Look at the digits again.':
    'Die Prüfziffer von {code} ist falsch. Sehen Sie die Ziffern noch einmal an.',
  '{scheme} {code} stands in the list twice.': '{scheme} {code} steht zweimal in der Liste.',
  'A UNSPSC code is eight digits.': 'Ein UNSPSC-Code besteht aus acht Ziffern.',
  'Say what the code is called, in one line.': 'Geben Sie in einer Zeile an, wie der Code heißt.',
  'CPV 2008 has no code {code}.': 'CPV 2008 hat keinen Code {code}.',
  'CPV 2008 calls {code} “{name}”.': 'In CPV 2008 heißt {code} „{name}“.',
  // deadline.ts
  'Bids closed at {when}. Until the first envelope is ordered open, two people can reopen the event together, with a reason.':
    'Die Angebotsfrist endete am {when}. Bis die Öffnung des ersten Umschlags angeordnet ist, können zwei Personen die Vergabe gemeinsam mit Begründung wieder eröffnen.',
  'Bids close at {when}, in less than {seconds} s, and a submission may be under way: nothing can be changed any more. Once the deadline has passed, two people can reopen the event together, with a reason.':
    'Die Angebotsfrist endet am {when}, in weniger als {seconds} s, und eine Abgabe kann gerade laufen: Nichts kann mehr geändert werden. Nach Ablauf der Frist können zwei Personen die Vergabe gemeinsam mit Begründung wieder eröffnen.',
  'A deadline must lie more than {seconds} s ahead. Choose a later one.':
    'Eine Frist muss mehr als {seconds} s in der Zukunft liegen. Wählen Sie eine spätere.',
  'An earlier deadline must leave bidders one day from now: {when} or later.':
    'Eine frühere Frist muss den Bietern ab jetzt einen Tag lassen: {when} oder später.',
  'An earlier deadline must leave bidders {n} days from now: {when} or later.':
    'Eine frühere Frist muss den Bietern ab jetzt {n} Tage lassen: {when} oder später.',
  'A change must leave bidders one day before the deadline. Move the deadline with it: to {when} or later.':
    'Eine Änderung muss den Bietern einen Tag vor der Frist lassen. Verschieben Sie die Frist mit: auf {when} oder später.',
  'A change must leave bidders {n} days before the deadline. Move the deadline with it: to {when} or later.':
    'Eine Änderung muss den Bietern {n} Tage vor der Frist lassen. Verschieben Sie die Frist mit: auf {when} oder später.',
  'This event is cancelled. Nothing in it changes any more; start a new one from it.':
    'Diese Vergabe ist aufgehoben. Nichts darin ändert sich mehr; beginnen Sie daraus eine neue.',
  'This event is not published.': 'Diese Vergabe ist nicht veröffentlicht.',
  'The deadline has not passed: move it by an addendum, which takes one person and a reason.':
    'Die Frist ist noch nicht abgelaufen: Verschieben Sie sie durch eine Änderung; das braucht eine Person und einen Grund.',
  'Envelopes of this event have been ordered open. From then on nobody can reopen it: somebody may know a bid.':
    'Die Öffnung von Umschlägen dieser Vergabe ist angeordnet. Ab da kann niemand sie wieder eröffnen: Jemand kennt vielleicht ein Angebot.',
  'A reopened event closes later than it did, and more than {seconds} s from now. Choose a later time.':
    'Eine wieder eröffnete Vergabe endet später als zuvor und mehr als {seconds} s in der Zukunft. Wählen Sie eine spätere Zeit.',
  // difference.ts
  'Only to try things out': 'Nur zum Ausprobieren',
  Title: 'Titel',
  Description: 'Beschreibung',
  'Who may bid': 'Wer bieten darf',
  Currency: 'Währung',
  'Net or gross': 'Netto oder brutto',
  'Tax rate, percent': 'Steuersatz, Prozent',
  'Decimals of a unit price': 'Nachkommastellen eines Einzelpreises',
  'Alternates to a line, at most': 'Alternativen zu einer Position, höchstens',
  'Time zone': 'Zeitzone',
  'Days that a change leaves bidders': 'Tage, die eine Änderung den Bietern lässt',
  'Standstill, days': 'Stillhaltefrist, Tage',
  'Who learns what': 'Wer was erfährt',
  'Names and prices are read out': 'Namen und Preise werden verlesen',
  'Rounds of best and final offers, at most': 'Runden endgültiger Angebote, höchstens',
  'In this kind of event no prices are ranked, so that none can be stated anew. Choose no rounds.':
    'In dieser Art der Vergabe werden keine Preise gereiht, also kann keiner neu genannt werden. Wählen Sie keine Runden.',
  'Where prices are read out, none is stated anew afterwards. Choose no rounds, or read nothing out.':
    'Wo Preise verlesen werden, wird danach keiner neu genannt. Wählen Sie keine Runden, oder verlesen Sie nichts.',
  'Bids on paper or by e-mail go to': 'Angebote auf Papier oder per E-Mail gehen an',
  'Say on one line where bids on paper or by e-mail go. Leave it empty where none are taken.':
    'Geben Sie in einer Zeile an, wohin Angebote auf Papier oder per E-Mail gehen. Lassen Sie es leer, wo keine angenommen werden.',
  'Asked to explain a low price from, percent below the mean':
    'Erläuterung eines niedrigen Preises ab, Prozent unter dem Mittel',
  Name: 'Name',
  'People needed to open': 'Zum Öffnen nötige Personen',
  'Years that bids are kept': 'Jahre, die Angebote aufbewahrt werden',
  Lines: 'Positionen',
  'Price ceiling': 'Preisobergrenze',
  Optional: 'Optional',
  Questions: 'Fragen',
  'Must be answered': 'Muss beantwortet werden',
  Envelope: 'Umschlag',
  Lot: 'Los',
  'At least': 'Mindestens',
  'At most': 'Höchstens',
  Options: 'Möglichkeiten',
  'Points in total': 'Punkte insgesamt',
  Scale: 'Skala',
  Criteria: 'Kriterien',
  'Outside the total': 'Außerhalb der Summe',
  Question: 'Frage',
  Formula: 'Formel',
  Preferences: 'Bevorzugungen',
  Percent: 'Prozent',
  'How marks become one': 'Wie aus Noten eine wird',
  'Decimals shown': 'Gezeigte Nachkommastellen',
  'Tie-breaks, in order': 'Stichentscheide, der Reihe nach',
  Option: 'Möglichkeit',
  Level: 'Stufe',
  Class: 'Klasse',
  '{kind} “{name}”': '{kind} „{name}“',
  'text|kind': 'Text',
  'number|kind': 'Zahl',
  'date|kind': 'Datum',
  'choice|kind': 'Auswahl',
  'file|kind': 'Datei',
  'judged|kind': 'vom Gremium bewertet',
  'price|kind': 'Preis',
  net: 'netto',
  gross: 'brutto',
  'technical|the envelope': 'technischer Umschlag',
  'price|the envelope': 'Preisumschlag',
  'the bid': 'das Angebot',
  everybody: 'alle',
  'by invitation': 'auf Einladung',
  'winner, reasons and a summary for each': 'Zuschlag, Gründe und eine Zusammenfassung für jedes Angebot',
  'each its own bid': 'alle Bieter nur zum eigenen Angebot',
  'the result only': 'nur das Ergebnis',
  'none|value': 'keine Angabe',
  '{name}, version {version}, SHA-256 {sha256}': '{name}, Fassung {version}, SHA-256 {sha256}',
  'Document “{name}”': 'Unterlage „{name}“',
  'New: {where}': 'Neu: {where}',
  'Taken out: {where}': 'Herausgenommen: {where}',
  'In another order: {where}': 'In anderer Reihenfolge: {where}',
  '{where}: other words': '{where}: anderer Wortlaut',
  // documents.ts
  'There is no such document.': 'Diese Unterlage gibt es nicht.',
  'The document that this file should replace is no longer the newest one, or was taken off. Look at the list again.':
    'Die Unterlage, die diese Datei ersetzen soll, ist nicht mehr die neueste oder wurde entfernt. Sehen Sie die Liste noch einmal an.',
  'An event has up to {most} documents.': 'Eine Vergabe hat bis zu {most} Unterlagen.',
  'An event keeps up to {most} earlier versions of its documents.':
    'Eine Vergabe behält bis zu {most} frühere Fassungen ihrer Unterlagen.',
  // draft-places.ts
  'Who can bid': 'Wer bieten kann',
  'End of questions': 'Ende der Fragen',
  'All questions': 'Alle Fragen',
  'Lot {lot}, line {n}': 'Los {lot}, Position {n}',
  'Line {n}': 'Position {n}',
  'Method of scoring': 'Bewertungsmethode',
  'Tie-breaks': 'Stichentscheide',
  Team: 'Team',
  'the whole draft': 'der ganze Entwurf',
  // ending.ts
  'a new recommendation': 'ein neuer Vergabevorschlag',
  'evaluation again': 'eine neue Bewertung',
  'Setting aside': 'Das Aufheben des Zuschlags',
  'Say why the award is set aside.': 'Geben Sie an, warum der Zuschlag aufgehoben wird.',
  'no award': 'kein Zuschlag',
  cancellation: 'Aufhebung',
  'Ending the lot without an award': 'Das Beenden des Loses ohne Zuschlag',
  'This is proposed already. An approver decides on it.':
    'Dies ist schon vorgeschlagen. Eine genehmigende Person entscheidet darüber.',
  'Say why there is no award.': 'Geben Sie an, warum es keinen Zuschlag gibt.',
  'Nobody has proposed to end this lot without an award.':
    'Niemand hat vorgeschlagen, dieses Los ohne Zuschlag zu beenden.',
  'Nobody approves their own proposal. Another approver has to decide.':
    'Niemand genehmigt den eigenen Vorschlag. Eine andere genehmigende Person muss entscheiden.',
  'Say why the lot goes on.': 'Geben Sie an, warum das Los weitergeht.',
  Cancellation: 'Die Aufhebung',
  'The bids of this lot are open: the lead proposes to end it without an award, and an approver decides.':
    'Die Angebote dieses Loses sind offen: Die Leitung schlägt vor, es ohne Zuschlag zu beenden, und eine genehmigende Person entscheidet.',
  'Say why it is cancelled. Everybody reads it.': 'Geben Sie an, warum aufgehoben wird. Alle lesen es.',
  // erasure.ts
  'The personal data of this event are erased already, or being erased.':
    'Die personenbezogenen Daten dieser Vergabe sind schon gelöscht oder werden gerade gelöscht.',
  'This event is kept until {when}. Until then nothing in it is erased.':
    'Diese Vergabe wird bis {when} aufbewahrt. Bis dahin wird nichts darin gelöscht.',
  'A lot of this event is not ended. Award it, end it without an award, or cancel it first.':
    'Ein Los dieser Vergabe ist nicht beendet. Erteilen Sie zuerst den Zuschlag, beenden Sie es ohne Zuschlag, oder heben Sie es auf.',
  'Say why the event is kept longer.': 'Geben Sie an, warum die Vergabe länger aufbewahrt wird.',
  'The event is kept until then anyway. Choose a later date.':
    'Bis dahin wird die Vergabe ohnehin aufbewahrt. Wählen Sie ein späteres Datum.',
  // event.ts
  None: 'Keine',
  'Nothing in the bid on this point.': 'Im Angebot steht nichts zu diesem Punkt.',
  Poor: 'Mangelhaft',
  'Answers a part of it. Serious doubt that it will work.':
    'Beantwortet einen Teil davon. Ernste Zweifel, dass es funktioniert.',
  Weak: 'Schwach',
  'Answers most of it. Gaps that the contract would have to close.':
    'Beantwortet das meiste. Lücken, die der Vertrag schließen müsste.',
  Sound: 'Solide',
  'Answers all of it. Some of it is stated without evidence.': 'Beantwortet alles. Manches davon ohne Nachweis.',
  Good: 'Gut',
  'Answers all of it and shows how, with evidence from earlier work.':
    'Beantwortet alles und zeigt, wie, mit Nachweisen aus früheren Arbeiten.',
  Outstanding: 'Hervorragend',
  'As Good, and better than asked in a way that helps the buyer.':
    'Wie „Gut“, und besser als gefordert auf eine Weise, die dem Auftraggeber nützt.',
  'Lot 1': 'Los 1',
  // figure-token.ts
  'Say in one line of words what it is for.': 'Geben Sie in einer Zeile an, wofür es ist.',
  'There is a token of this name in force. Give this one another name.':
    'Es gilt schon ein Token dieses Namens. Geben Sie diesem einen anderen Namen.',
  'There are {n} tokens in force. Revoke one that is not used.':
    'Es gelten {n} Token. Widerrufen Sie eines, das nicht benutzt wird.',
  'This token is revoked already.': 'Dieses Token ist schon widerrufen.',
  // Personal tokens
  'This token was revoked. Make another one.': 'Dieses Token wurde widerrufen. Erstellen Sie ein anderes.',
  'This token has expired. Make another one.': 'Dieses Token ist abgelaufen. Erstellen Sie ein anderes.',
  'Whose token this is belongs to the organisation no longer.':
    'Wem dieses Token gehört, gehört der Organisation nicht mehr an.',
  'This token lacks the scope “{scope}”. Make one that has it.':
    'Diesem Token fehlt der Bereich „{scope}“. Erstellen Sie eines, das ihn hat.',
  'Personal tokens are for suppliers. You work for a buyer.':
    'Persönliche Token sind für Lieferanten. Sie arbeiten für einen Auftraggeber.',
  'Say in one line of words which program it is for.': 'Sagen Sie in einer Zeile, für welches Programm es ist.',
  'You have a token of this name in force. Give this one another name.':
    'Sie haben schon ein gültiges Token mit diesem Namen. Geben Sie diesem einen anderen.',
  'Only administrators revoke the tokens of colleagues.': 'Token von anderen widerruft nur die Administration.',
  // file.ts
  'A file name has no slashes, no spaces at its ends, and at most {most} characters.':
    'Ein Dateiname hat keine Schrägstriche, keine Leerzeichen an den Enden und höchstens {most} Zeichen.',
  'Files of this type are not accepted. Save it as one of: {list}.':
    'Dateien dieser Art werden nicht angenommen. Speichern Sie sie als: {list}.',
  'This file is empty (0 bytes).': 'Diese Datei ist leer (0 Bytes).',
  'A file may have up to {size}.': 'Eine Datei darf bis zu {size} haben.',
  'A file of up to {size} is sent in one piece.': 'Eine Datei bis {size} wird in einem Stück gesendet.',
  'Parts have {n} bytes here, the last one what is left.': 'Teile haben hier {n} Bytes, der letzte hat den Rest.',
  'A file of {size} bytes has {n} parts. A SHA-256 is needed for each.':
    'Eine Datei von {size} Bytes hat {n} Teile. Für jeden wird eine SHA-256-Prüfsumme gebraucht.',
  // incident.ts
  'The incident must end after it began.': 'Die Störung muss nach ihrem Beginn enden.',
  'An incident lasts up to {days} days here. Declare a longer one in parts.':
    'Eine Störung dauert hier bis zu {days} Tage. Erklären Sie eine längere in Teilen.',
  'Every deadline in this window would still lie in the past. Move them further.':
    'Jede Frist in diesem Zeitraum läge noch immer in der Vergangenheit. Verschieben Sie weiter.',
  'Say what happened. It stands in the notice of each event and in every letter.':
    'Geben Sie an, was geschehen ist. Es steht in der Bekanntmachung jeder Vergabe und in jedem Schreiben.',
  '{n} fields to put right.': '{n} Felder sind zu berichtigen.',
  'This was confirmed already; the deadlines are being moved, or have been.':
    'Dies ist schon bestätigt; die Fristen werden gerade verschoben oder sind es bereits.',
  'You declared this. It takes another sourcing manager to confirm it.':
    'Sie haben dies erklärt. Bestätigen muss es eine andere Person der Vergabeleitung.',
  // intention.ts
  'Bids closed at {when}.': 'Die Angebotsfrist endete am {when}.',
  // invitation.ts
  'Publish the event first; an invitation leads to its notice.':
    'Veröffentlichen Sie zuerst die Vergabe; eine Einladung führt zu ihrer Bekanntmachung.',
  'Bids have closed; nobody can be invited any more.':
    'Die Angebotsfrist ist abgelaufen; niemand kann mehr eingeladen werden.',
  'A link holds until an instant that is still to come, at the latest until the deadline.':
    'Ein Link gilt bis zu einem künftigen Zeitpunkt, längstens bis zur Frist.',
  'A letter to {email} is on its way already. The next one can go a minute later.':
    'Ein Schreiben an {email} ist schon unterwegs. Das nächste kann eine Minute später gehen.',
  'The buyer has withdrawn this invitation. Write to the buyer if that is a mistake.':
    'Der Auftraggeber hat diese Einladung zurückgezogen. Schreiben Sie ihm, wenn das ein Irrtum ist.',
  'This link held until {when}. Ask the buyer for a new one.':
    'Dieser Link galt bis {when}. Bitten Sie den Auftraggeber um einen neuen.',
  // kinds.ts
  RFI: 'RFI',
  'Ask the market before you buy: answers are read. No prices, no ranking, no award.':
    'Den Markt befragen, bevor Sie beschaffen: Antworten werden gelesen. Keine Preise, keine Rangfolge, kein Zuschlag.',
  RFQ: 'RFQ',
  'Goods or services that are fully described: one envelope, and the price alone decides.':
    'Vollständig beschriebene Waren oder Leistungen: ein Umschlag, und allein der Preis entscheidet.',
  RFP: 'RFP',
  'Bidders propose how to do it: criteria with points, technical and price envelopes.':
    'Bieter schlagen vor, wie es geht: Kriterien mit Punkten, technischer Umschlag und Preisumschlag.',
  'A formal procedure: bids that meet every requirement are compared, often by the price. One or two envelopes.':
    'Ein formelles Verfahren: Angebote, die jede Anforderung erfüllen, werden verglichen, oft nach dem Preis. Ein oder zwei Umschläge.',
  // logo.ts
  'This is an SVG, which can carry programs. Save the logo as PNG or JPEG.':
    'Dies ist eine SVG-Datei, die Programme enthalten kann. Speichern Sie das Logo als PNG oder JPEG.',
  'This is a page of HTML or XML, whatever its name says. Save the logo as PNG or JPEG.':
    'Dies ist eine Seite in HTML oder XML, was immer ihr Name sagt. Speichern Sie das Logo als PNG oder JPEG.',
  'This is a GIF. Save the logo as PNG or JPEG.': 'Dies ist eine GIF-Datei. Speichern Sie das Logo als PNG oder JPEG.',
  'This is neither a PNG nor a JPEG, whatever its name says. Save the logo as one of them.':
    'Dies ist weder PNG noch JPEG, was immer der Name sagt. Speichern Sie das Logo in einem der beiden Formate.',
  'The file did not come through whole. Send it again.':
    'Die Datei ist nicht vollständig angekommen. Senden Sie sie noch einmal.',
  'The file is empty.': 'Die Datei ist leer.',
  'The logo has {size} kB. It may have up to {most} kB.': 'Das Logo hat {size} kB. Es darf bis zu {most} kB haben.',
  'The image is cut off or broken. Save it again, then send it.':
    'Das Bild ist abgeschnitten oder beschädigt. Speichern Sie es neu, dann senden Sie es.',
  'The logo has {width} × {height} pixels. Each side has {least} to {most}.':
    'Das Logo hat {width} × {height} Pixel. Jede Seite hat {least} bis {most}.',
  '{thousands},000': '{thousands}\u202f000',
  // lot-faults.ts
  'The price sheet needs at least one line.': 'Das Preisblatt braucht mindestens eine Position.',
  'At least one line must not be optional: the others count in no total.':
    'Mindestens eine Position darf nicht optional sein: Die anderen zählen in keiner Summe.',
  'Two lines have the same id.': 'Zwei Positionen haben dieselbe Kennung.',
  'Line {n}: say what is priced.': 'Position {n}: Geben Sie an, was bepreist wird.',
  'Line {n}: name the unit (hour, piece, lump sum).': 'Position {n}: Nennen Sie die Einheit (Stunde, Stück, pauschal).',
  'Line {n}: give a quantity above 0, or let the bidder state it.':
    'Position {n}: Geben Sie eine Menge über 0 an, oder lassen Sie den Bieter sie angeben.',
  'Two lots have the same id.': 'Zwei Lose haben dieselbe Kennung.',
  'Another lot has this name. Suppliers could not tell them apart.':
    'Ein anderes Los heißt schon so. Lieferanten könnten die beiden nicht unterscheiden.',
  'Name the lot.': 'Benennen Sie das Los.',
  'Fill in the price ceiling, or take it away.': 'Geben Sie die Preisobergrenze an, oder nehmen Sie sie heraus.',
  'Above a ceiling of 0 lies every price.': 'Über einer Preisobergrenze von 0 liegt jeder Preis.',
  'Lot {n}: {text}': 'Los {n}: {text}',
  'Question {n}: name the unit that the number is in (day, piece, percent).':
    'Frage {n}: Nennen Sie die Einheit der Zahl (Tag, Stück, Prozent).',
  'Question {n}: no number is at least {least} and at most {most}.':
    'Frage {n}: Keine Zahl ist mindestens {least} und höchstens {most}.',
  'Question {n}: a choice needs at least two options.':
    'Frage {n}: Eine Auswahl braucht mindestens zwei Möglichkeiten.',
  'Question {n}: two options have the same id.': 'Frage {n}: Zwei Möglichkeiten haben dieselbe Kennung.',
  'Question {n}: option {option} has no words.': 'Frage {n}: Möglichkeit {option} hat keinen Text.',
  'Question {n}: option {option} says the same as another one.':
    'Frage {n}: Möglichkeit {option} sagt dasselbe wie eine andere.',
  'Two questions have the same id.': 'Zwei Fragen haben dieselbe Kennung.',
  'Question {n} has no words.': 'Frage {n} hat keinen Text.',
  'Question {n}: choose an envelope that this event has.':
    'Frage {n}: Wählen Sie einen Umschlag, den diese Vergabe hat.',
  'Question {n}: choose a lot that this event has, or ask it for every lot.':
    'Frage {n}: Wählen Sie ein Los, das diese Vergabe hat, oder stellen Sie sie für jedes Los.',
  // lot-record.ts
  'the bids are sealed': 'die Angebote sind versiegelt',
  'envelopes are being opened': 'die Umschläge werden gerade geöffnet',
  'the committee is scoring': 'das Gremium bewertet',
  'the marks are locked and the price envelopes are sealed':
    'die Noten sind gesperrt und die Preisumschläge versiegelt',
  'the bids are ranked': 'die Rangfolge steht fest',
  'a recommendation waits for approval': 'ein Vergabevorschlag wartet auf Genehmigung',
  'the standstill is running': 'die Stillhaltefrist läuft',
  'the award is made': 'der Zuschlag ist erteilt',
  'the lot ended without an award': 'das Los endete ohne Zuschlag',
  'the lot is cancelled': 'das Los ist aufgehoben',
  '{act} is not possible now: {stage}.': '{act} ist jetzt nicht möglich: {stage}.',
  // lot.ts
  'This event has no such envelope.': 'Diese Vergabe hat keinen solchen Umschlag.',
  'Only an opener of this event can open bids.': 'Nur Öffnende dieser Vergabe können Angebote öffnen.',
  'Bids can be opened from {when}: the deadline and {seconds} s in which a last submission may still be under way.':
    'Angebote können ab {when} geöffnet werden: nach der Frist und {seconds} s, in denen eine letzte Abgabe noch laufen kann.',
  'These envelopes are open already, or being opened.': 'Diese Umschläge sind schon offen oder werden gerade geöffnet.',
  'You have said so already. It takes another opener to open the bids.':
    'Sie haben das schon erklärt. Die Angebote zu öffnen, braucht eine weitere öffnende Person.',
  'No opening of these envelopes is under way.': 'Es läuft keine Öffnung dieser Umschläge.',
  'Bids are read by the committee, approvers and auditors.':
    'Angebote lesen das Gremium, die Genehmigenden und die Prüfenden.',
  'The bids are sealed.': 'Die Angebote sind versiegelt.',
  'Declare first whether you have a conflict of interest with one of the bidders.':
    'Erklären Sie zuerst, ob Sie einen Interessenkonflikt mit einem der Bieter haben.',
  'You declared a conflict of interest in this lot and have left it.':
    'Sie haben in diesem Los einen Interessenkonflikt erklärt und sind ausgeschieden.',
  'Declare first, on the page of the evaluation, whether you have a conflict of interest with one of the bidders.':
    'Erklären Sie zuerst auf der Seite der Bewertung, ob Sie einen Interessenkonflikt mit einem der Bieter haben.',
  'Declarations are made once the bids are open and the bidders are known.':
    'Erklärungen werden abgegeben, sobald die Angebote offen und die Bieter bekannt sind.',
  'You declared a conflict of interest already. It stays on record.':
    'Sie haben schon einen Interessenkonflikt erklärt. Er bleibt im Protokoll.',
  'You declared this already.': 'Sie haben dies schon erklärt.',
  'Say what connects you with a bidder.': 'Geben Sie an, was Sie mit einem Bieter verbindet.',
  'In a request for information answers are read: there are no marks, no ranking and no award.':
    'Bei einer Informationsanfrage werden Antworten gelesen: Es gibt keine Noten, keine Rangfolge und keinen Zuschlag.',
  'Locking the marks': 'Das Sperren der Noten',
  'Still to declare whether they have a conflict: {list}.':
    'Noch zu erklären, ob ein Interessenkonflikt besteht: {list}.',
  'No evaluator without a conflict is left. Name another one.':
    'Es bleiben keine Bewertenden ohne Interessenkonflikt. Benennen Sie weitere.',
  '{person} ({left} of {all} bids)': '{person} ({left} von {all} Angeboten)',
  'Still to sign off: {list}. A missing mark is never a zero.':
    'Noch abzuschließen: {list}. Eine fehlende Note ist nie eine Null.',
  // minutes.ts
  Bidder: 'Bieter',
  Receipt: 'Empfangsbestätigung',
  Received: 'Eingegangen',
  'Fingerprint of the bid (SHA-256)': 'Prüfsumme des Angebots (SHA-256)',
  'en|language of the page': 'de',
  Event: 'Vergabe',
  'Said “open”': '„Öffnen“ erklärt',
  'All open': 'Alle offen',
  Bids: 'Angebote',
  'No bid was received.': 'Es ist kein Angebot eingegangen.',
  'Fingerprint of these minutes (SHA-256 of their JSON): {fingerprint}':
    'Prüfsumme dieser Niederschrift (SHA-256 ihres JSON): {fingerprint}',
  // objection.ts
  'How bids were evaluated': 'Wie die Angebote bewertet wurden',
  'The bid or the person of the intended winner': 'Das Angebot oder die Person des vorgesehenen Bieters',
  'How the event was run': 'Wie die Vergabe durchgeführt wurde',
  'Something else': 'Etwas anderes',
  'There is no result of this lot for your organisation.': 'Für Ihre Organisation gibt es kein Ergebnis dieses Loses.',
  'There is no award to object to now.': 'Es gibt jetzt keinen Zuschlag, gegen den Einspruch möglich ist.',
  'A bidder can object {times} times. Write to the buyer’s contact instead.':
    'Ein Bieter kann {times}-mal Einspruch erheben. Schreiben Sie stattdessen dem Kontakt des Auftraggebers.',
  'Say what you object to, and why.': 'Geben Sie an, wogegen Sie Einspruch erheben, und warum.',
  // A bid that came on paper (on-behalf.ts)
  'On paper': 'Auf Papier',
  'By e-mail': 'Per E-Mail',
  'In another way': 'Auf anderem Weg',
  'on paper': 'auf Papier',
  'by e-mail': 'per E-Mail',
  'in another way': 'auf anderem Weg',
  'The notice says nothing of bids on paper or by e-mail: this event takes bids on the portal alone.':
    'Die Bekanntmachung nennt keine Angebote auf Papier oder per E-Mail: Diese Vergabe nimmt Angebote nur im Portal an.',
  'You open or evaluate bids of this event. Whoever does that enters none: let a colleague enter it.':
    'Sie öffnen oder bewerten Angebote dieser Vergabe. Wer das tut, trägt keine ein: Lassen Sie es jemand anderen eintragen.',
  'You have entered a bid for this lot on somebody’s behalf. Whoever does that opens and evaluates none: let a colleague do it.':
    'Sie haben für dieses Los ein Angebot im Namen eines Bieters eingetragen. Wer das tut, öffnet und bewertet keines: Lassen Sie es jemand anderen tun.',
  'Give the date and time at which it was received.': 'Geben Sie Datum und Uhrzeit des Eingangs an.',
  'It was received after the deadline: it is late.': 'Es ging nach der Frist ein: Es ist verspätet.',
  'Say who received it.': 'Geben Sie an, wer es entgegengenommen hat.',
  'Entered by {by} on behalf of the bidder: {reason} ({way}, received {received} by {receivedBy})':
    'Von {by} im Namen des Bieters eingetragen: {reason} ({way}, eingegangen {received} bei {receivedBy})',
  'Say why you enter it on the bidder’s behalf.': 'Geben Sie an, warum Sie es im Namen des Bieters eintragen.',
  'Give the bidder’s name, as the bid has it.': 'Geben Sie den Namen des Bieters an, wie er im Angebot steht.',
  'Name the person whom letters go to.': 'Nennen Sie die Person, an die Schreiben gehen.',
  'Give an e-mail address or a postal address: the receipt and the result go there.':
    'Geben Sie eine E-Mail-Adresse oder eine Postanschrift an: Empfangsbestätigung und Ergebnis gehen dorthin.',
  'Say who objects.': 'Geben Sie an, wer Einspruch erhebt.',
  'Say what they object to, in their words.': 'Geben Sie an, wogegen sich der Einspruch richtet, im Wortlaut.',
  'This is in the future. Give the time at which it was received.':
    'Das liegt in der Zukunft. Geben Sie die Zeit des Eingangs an.',
  'This is before the award was told to the bidders.': 'Das liegt vor der Mitteilung des Zuschlags an die Bieter.',
  'This objection is decided already.': 'Über diesen Einspruch ist schon entschieden.',
  'The award that this objection is against was set aside.':
    'Der Zuschlag, gegen den sich dieser Einspruch richtet, wurde aufgehoben.',
  'Say why. The bidder who objected reads it.':
    'Geben Sie die Gründe an. Der Bieter, der Einspruch erhoben hat, liest sie.',
  // people.ts
  '{role} of this event': '{role} dieser Vergabe',
  'Your role does not allow this. It takes: {list}.': 'Ihre Rolle erlaubt das nicht. Nötig ist: {list}.',
  // publication-faults.ts
  'There is no such date and time. Write it as year, month, day, hour and minute.':
    'Dieses Datum mit dieser Uhrzeit gibt es nicht. Schreiben Sie Jahr, Monat, Tag, Stunde und Minute.',
  'The clocks in this zone jump over that time (summer time begins). Choose a time outside the skipped hour.':
    'Die Uhren dieser Zone überspringen diese Zeit (die Sommerzeit beginnt). Wählen Sie eine Zeit außerhalb der übersprungenen Stunde.',
  'That time comes twice in this zone (summer time ends). Choose a time outside the repeated hour.':
    'Diese Zeit kommt in dieser Zone zweimal vor (die Sommerzeit endet). Wählen Sie eine Zeit außerhalb der wiederholten Stunde.',
  'Choose a time zone by its name, such as America/Anchorage.':
    'Wählen Sie eine Zeitzone nach ihrem Namen, etwa America/Anchorage.',
  'Say when bids close.': 'Geben Sie an, wann die Angebotsfrist endet.',
  'Give the event a title: one line of words, without emoji.':
    'Geben Sie der Vergabe einen Titel: eine Zeile Text ohne Emojis.',
  'A reference is one line of words, without emoji. It stands in every letter.':
    'Ein Geschäftszeichen ist eine Zeile Text ohne Emojis. Es steht in jedem Schreiben.',
  'Describe what is bought.': 'Beschreiben Sie, was beschafft wird.',
  'Choose a currency by its ISO code, such as USD.': 'Wählen Sie eine Währung nach ihrem ISO-Code, etwa USD.',
  'State the tax rate in percent; 0 where there is none.':
    'Geben Sie den Steuersatz in Prozent an; 0, wo es keinen gibt.',
  'Name the person whom suppliers may write to.': 'Nennen Sie die Person, der Lieferanten schreiben können.',
  'Give an e-mail address for the contact.': 'Geben Sie eine E-Mail-Adresse für den Kontakt an.',
  'The deadline has passed already. Choose a later one.': 'Die Frist ist schon abgelaufen. Wählen Sie eine spätere.',
  'The deadline is more than {years} years away. Look at the year again.':
    'Die Frist liegt mehr als {years} Jahre entfernt. Prüfen Sie das Jahr.',
  'A scale needs at least two levels.': 'Eine Skala braucht mindestens zwei Stufen.',
  'Level {n} of the scale has no mark.': 'Stufe {n} der Skala hat keine Note.',
  'Level {n} must have a higher mark than the level before it.':
    'Stufe {n} muss eine höhere Note haben als die Stufe davor.',
  'Level {n} of the scale has no name.': 'Stufe {n} der Skala hat keinen Namen.',
  'Level {mark} of the scale has no description. An evaluator could not tell it from the next.':
    'Stufe {mark} der Skala hat keine Beschreibung. Bewertende könnten sie nicht von der nächsten unterscheiden.',
  'Add at least one criterion.': 'Fügen Sie mindestens ein Kriterium hinzu.',
  'Two criteria have the same id.': 'Zwei Kriterien haben dieselbe Kennung.',
  'Only one criterion can take its points from the price.':
    'Nur ein Kriterium kann seine Punkte aus dem Preis beziehen.',
  'Criterion {n} has no name.': 'Kriterium {n} hat keinen Namen.',
  'Criterion {n}: give it points above 0.': 'Kriterium {n}: Geben Sie ihm Punkte über 0.',
  'Criterion {n}: its question must be mandatory, or a bid without an answer could not be scored.':
    'Kriterium {n}: Seine Frage muss verpflichtend sein, sonst wäre ein Angebot ohne Antwort nicht zu bewerten.',
  'Criterion {n}: its question is asked for one lot only. Bids for the others could not be scored.':
    'Kriterium {n}: Seine Frage wird nur für ein Los gestellt. Angebote für die anderen wären nicht zu bewerten.',
  'A preference on the price is more than 0 and less than 100 percent.':
    'Eine Bevorzugung beim Preis beträgt mehr als 0 und weniger als 100 Prozent.',
  'Choose the mandatory yes-or-no question that decides the preference.':
    'Wählen Sie die verpflichtende Ja-oder-Nein-Frage, die über die Bevorzugung entscheidet.',
  'The question that decides the preference must be asked for every lot.':
    'Die Frage, die über die Bevorzugung entscheidet, muss für jedes Los gestellt werden.',
  'Say how many points the criteria share.': 'Geben Sie an, wie viele Punkte sich die Kriterien teilen.',
  'The points add up to {given} of {total}. Give out another {left}.':
    'Die Punkte ergeben {given} von {total}. Vergeben Sie noch {left}.',
  'The points add up to {given} of {total}. Take away {over}.':
    'Die Punkte ergeben {given} von {total}. Nehmen Sie {over} weg.',
  'A tie-break is the price or one of the criteria.': 'Ein Stichentscheid ist der Preis oder eines der Kriterien.',
  'Somebody is in the team twice.': 'Eine Person ist zweimal im Team.',
  'Name one lead of the committee.': 'Benennen Sie eine Leitung des Gremiums.',
  'Name at least one evaluator.': 'Benennen Sie mindestens eine bewertende Person.',
  'Name two people who open the bids together.': 'Benennen Sie zwei Personen, die die Angebote gemeinsam öffnen.',
  'Name the person who opens the bids.': 'Benennen Sie die Person, die die Angebote öffnet.',
  // publication.ts
  'This event is published already. A change is an addendum.':
    'Diese Vergabe ist schon veröffentlicht. Dafür gibt es Änderungen der Bekanntmachung.',
  'One fault to put right before you can publish.': 'Ein Fehler ist zu beheben, bevor Sie veröffentlichen können.',
  '{n} faults to put right before you can publish.': '{n} Fehler sind zu beheben, bevor Sie veröffentlichen können.',
  // questions.ts
  'This event takes no questions on the site. Write to its contact.':
    'Diese Vergabe nimmt im Portal keine Fragen entgegen. Schreiben Sie ihrem Kontakt.',
  'Questions were taken until {until}. This one reached us at {received}.':
    'Fragen wurden bis {until} entgegengenommen. Diese hat uns am {received} erreicht.',
  'One supplier may ask up to {most} questions in an event.':
    'Ein Lieferant kann in einer Vergabe bis zu {most} Fragen stellen.',
  'Write the question.': 'Schreiben Sie die Frage.',
  'Choose a lot that this event has.': 'Wählen Sie ein Los, das diese Vergabe hat.',
  'This question was withdrawn by the supplier. There is nothing to answer.':
    'Der Lieferant hat diese Frage zurückgezogen. Es gibt nichts zu beantworten.',
  'This question was answered already.': 'Diese Frage ist schon beantwortet.',
  'Write the answer.': 'Schreiben Sie die Antwort.',
  'Write the question as everybody reads it.': 'Schreiben Sie die Frage, wie alle sie lesen.',
  '“{name}” tells who asked. Everybody reads this: write it so that it names nobody.':
    '„{name}“ verrät, wer gefragt hat. Alle lesen dies: Schreiben Sie so, dass niemand genannt wird.',
  'This question was withdrawn.': 'Diese Frage wurde zurückgezogen.',
  'No answer is prepared for this question.': 'Für diese Frage ist keine Antwort vorbereitet.',
  'Not every one of these answers can be sent. Nothing was sent.':
    'Nicht alle diese Antworten können gesendet werden. Nichts wurde gesendet.',
  // record-sentence.ts
  manager: 'Vergabeleitung',
  'technical|its envelope': 'Technischer Umschlag',
  'technical|its envelopes': 'Technische Umschläge',
  'price|its envelope': 'Preisumschlag',
  'price|its envelopes': 'Preisumschläge',
  'bid|its envelope': 'Angebot',
  'bid|its envelopes': 'Angebote',
  responsive: 'ausschreibungskonform',
  'not responsive': 'nicht ausschreibungskonform',
  'to be clarified': 'aufzuklären',
  'it has withdrawn': 'das Angebot wurde zurückgezogen',
  'its award was set aside': 'der Zuschlag wurde aufgehoben',
  Final: 'Endgültig',
  Intended: 'Beabsichtigt',
  'the asker alone': 'nur wer gefragt hat',
  'nobody (no judged criterion)': 'niemand (kein vom Gremium bewertetes Kriterium)',
  'The bid meets the conditions of the notice and its documents, without reservations of its own.':
    'Das Angebot erfüllt die Bedingungen der Bekanntmachung und ihrer Unterlagen, ohne eigene Vorbehalte.',
  'The price sheet can be what the bidder means: no total, quantity or unit price of 0 by mistake.':
    'Das Preisblatt kann so gemeint sein: keine Summe, Menge und kein Einzelpreis von 0 aus Versehen.',
  'The total is not above the ceiling of {amount}.':
    'Die Gesamtsumme liegt nicht über der Preisobergrenze von {amount}.',
  'The prices are as the price sheet asks: its currency, tax and lines, and nothing made conditional.':
    'Die Preise sind, wie das Preisblatt sie verlangt: Währung, Steuer und Positionen, und nichts an Bedingungen geknüpft.',
  'too-early|refused': 'zu früh',
  'wrong-state|refused': 'jetzt nicht möglich',
  'not-allowed|refused': 'nicht erlaubt',
  'second-person-needed|refused': 'braucht eine andere Person',
  'entry-apart|refused': 'hat selbst ein Angebot eingetragen',
  'As scheduled by {by}': 'Wie terminiert von {by}',
  'The portal’s clock': 'Die Uhr des Portals',
  'Whoever holds the link': 'Wer den Link hat',
  'An administrator': 'Die Administration',
  // record.ts
  'Organisation registered: {name}': 'Organisation registriert: {name}',
  'Colleague invited as {roles}: {email}': 'Eingeladen als {roles}: {email}',
  'Joined by invitation: {name}': 'Über eine Einladung beigetreten: {name}',
  'No longer here: {name}': 'Nicht mehr hier: {name}',
  'Roles of {name} set to {roles}': 'Rollen von {name} gesetzt: {roles}',
  'Invitation sent again: {email}': 'Einladung noch einmal gesendet: {email}',
  'Invitation withdrawn: {email}': 'Einladung zurückgezogen: {email}',
  'Settings changed, version {version}: {changes}': 'Einstellungen geändert, Fassung {version}: {changes}',
  'Logo set: {width} × {height} pixels (SHA-256 {sha256})': 'Logo gesetzt: {width} × {height} Pixel (SHA-256 {sha256})',
  'Logo taken off': 'Logo entfernt',
  'Event created: {title}': 'Vergabe angelegt: {title}',
  'Event created from the template {template}: {title}': 'Vergabe aus der Vorlage {template} angelegt: {title}',
  'Event created from {from}: {title}': 'Vergabe aus {from} angelegt: {title}',
  'Saved as the template {name}': 'Als Vorlage {name} gespeichert',
  'Template {before} renamed: {name}': 'Vorlage {before} umbenannt: {name}',
  'Template deleted: {name}': 'Vorlage gelöscht: {name}',
  'Estimate set: {estimate}': 'Schätzwert gesetzt: {estimate}',
  'Draft saved, version {version}': 'Entwurf gespeichert, Fassung {version}',
  'Team set: {team}': 'Team gesetzt: {team}',
  'Document added: {name} (SHA-256 {sha256})': 'Unterlage hinzugefügt: {name} (SHA-256 {sha256})',
  'Document replaced, version {version}: {name} (SHA-256 {sha256})':
    'Unterlage ersetzt, Fassung {version}: {name} (SHA-256 {sha256})',
  'Document removed: {name}': 'Unterlage entfernt: {name}',
  'Asked to review: {names}': 'Zur Durchsicht gebeten: {names}',
  'Comment on {place}': 'Kommentar zu: {place}',
  'Reply to a comment on {place}': 'Antwort auf einen Kommentar zu: {place}',
  'Comment on {place} resolved': 'Kommentar erledigt: {place}',
  'Comment on {place} taken up again': 'Kommentar wieder aufgegriffen: {place}',
  'Approved for publication: version {version}, fingerprint {fingerprint}':
    'Zur Veröffentlichung genehmigt: Fassung {version}, Prüfsumme {fingerprint}',
  'Changes asked for before publication: version {version}, fingerprint {fingerprint}':
    'Änderungen vor der Veröffentlichung verlangt: Fassung {version}, Prüfsumme {fingerprint}',
  'Publication scheduled for {at}; fingerprint of what will be published {fingerprint}':
    'Veröffentlichung terminiert auf {at}; Prüfsumme dessen, was veröffentlicht wird, {fingerprint}',
  'Scheduled publication cancelled: {at}': 'Terminierte Veröffentlichung abgesagt: {at}',
  'Not published at {at}: {reason}': 'Nicht veröffentlicht am {at}: {reason}',
  'Published as notice {number}; bids close {closes}; fingerprint of the method {method}':
    'Veröffentlicht als Bekanntmachung {number}; Angebotsfrist endet {closes}; Prüfsumme der Methode {method}',
  'Addendum {number} started as a working copy': 'Änderung {number} als Arbeitsfassung begonnen',
  'Working copy of addendum {number} discarded': 'Arbeitsfassung der Änderung {number} verworfen',
  'Addendum {number} sent, version {version} of the notice holds; {moved}; fingerprint of the method {method}':
    'Änderung {number} versandt, Fassung {version} der Bekanntmachung gilt; {moved}; Prüfsumme der Methode {method}',
  'Deadline moved by addendum {number}; {moved}': 'Frist durch Änderung {number} verschoben; {moved}',
  'Reopened by addendum {number}; {moved}': 'Durch Änderung {number} wieder eröffnet; {moved}',
  'First of two people to reopen the event; bids would close {closes}':
    'Erste von zwei Personen, die die Vergabe wieder eröffnen; Angebotsfrist würde enden {closes}',
  'Proposal to reopen the event taken back': 'Vorschlag, die Vergabe wieder zu eröffnen, zurückgenommen',
  'Portal incident declared by the first of two people; deadlines from {from} to {until} would move by {hours} h':
    'Störung des Portals von der ersten von zwei Personen erklärt; Fristen von {from} bis {until} würden sich um {hours} h verschieben',
  'Portal incident confirmed; deadlines from {from} to {until} move by {hours} h':
    'Störung des Portals bestätigt; Fristen von {from} bis {until} verschieben sich um {hours} h',
  'Deadline moved for a portal incident, as addendum {number}; {moved}':
    'Frist wegen einer Störung des Portals verschoben, als Änderung {number}; {moved}',
  'Invited: {emails}': 'Eingeladen: {emails}',
  'Intends to bid: {supplier}': 'Beabsichtigt, ein Angebot abzugeben: {supplier}',
  'Question {question} asked by {supplier}': 'Frage {question} gestellt von {supplier}',
  'Question {question} withdrawn by {supplier}': 'Frage {question} zurückgezogen von {supplier}',
  'Question {question} answered to {to}': 'Frage {question} beantwortet; Antwort an: {to}',
  'Answers sent to {count} suppliers in one letter each':
    'Antworten an {count} Lieferanten in je einem Schreiben gesendet',
  'Declined to bid: {supplier}': 'Abgesagt: {supplier}',
  'Bid submitted, receipt {receipt}, fingerprint {fingerprint}':
    'Angebot abgegeben, Empfangsbestätigung {receipt}, Prüfsumme {fingerprint}',
  'Bid replaced, receipt {receipt}, fingerprint {fingerprint}':
    'Angebot ersetzt, Empfangsbestätigung {receipt}, Prüfsumme {fingerprint}',
  'The bid of {bidder} was entered by {by}: it came {way}, received {at} by {receivedBy}':
    'Das Angebot von {bidder} wurde von {by} eingetragen: Es kam {way}, eingegangen {at} bei {receivedBy}',
  'Not opened: the bid of {bidder} that {enterer} had entered (receipt {receipt}) was withdrawn by {by}, {done}; the bidder asked for it {way}, received {at} by {receivedBy}':
    'Nicht geöffnet: Das Angebot von {bidder}, das {enterer} eingetragen hatte (Empfangsbestätigung {receipt}), wurde von {by} zurückgezogen, {done}; der Bieter verlangte es {way}, eingegangen {at} bei {receivedBy}',
  'Not opened: the bid of {bidder} that {enterer} had entered (receipt {receipt}) was replaced by {by}, {done}; the later one came {way}, received {at} by {receivedBy}':
    'Nicht geöffnet: Das Angebot von {bidder}, das {enterer} eingetragen hatte (Empfangsbestätigung {receipt}), wurde von {by} ersetzt, {done}; das spätere kam {way}, eingegangen {at} bei {receivedBy}',
  'Not opened': 'Nicht geöffnet',
  'Withdrawn by {by} on {when}, as the bidder asked: {reason} ({way}, received {received} by {receivedBy})':
    'Zurückgezogen von {by} am {when}, wie der Bieter es verlangte: {reason} ({way}, eingegangen {received} bei {receivedBy})',
  'Replaced by {by} on {when}, as the bidder asked: {reason} ({way}, received {received} by {receivedBy})':
    'Ersetzt von {by} am {when}, wie der Bieter es verlangte: {reason} ({way}, eingegangen {received} bei {receivedBy})',
  'Began to enter the bid of {bidder}, received {at} by {receivedBy}':
    'Begonnen, das Angebot von {bidder} einzutragen, eingegangen {at} bei {receivedBy}',
  'Bid withdrawn, receipt {receipt}': 'Angebot zurückgezogen, Empfangsbestätigung {receipt}',
  'First of two people ready to open the {envelope} envelopes':
    '{envelope}: erste von zwei Personen zur Öffnung bereit',
  'Opening of the {envelope} envelopes ordered': '{envelope}: Öffnung angeordnet',
  'Attempt to open the {envelope} envelopes refused: {reason}': '{envelope}: Versuch der Öffnung abgelehnt: {reason}',
  'Opened the {envelope} envelope of {bidder}, received {received}, fingerprint {sha256}':
    '{envelope} von {bidder} geöffnet, eingegangen {received}, Prüfsumme {sha256}',
  'Not opened: the price envelope of {bidder} (receipt {receipt}), {why}':
    'Nicht geöffnet: der Preisumschlag von {bidder} (Empfangsbestätigung {receipt}), {why}',
  'By the locked marks the price envelopes to open are those of {opens}; sealed for good stay those of {sealed}':
    'Nach den gesperrten Noten werden die Preisumschläge geöffnet von: {opens}; endgültig versiegelt bleiben die von: {sealed}',
  'nobody|whose envelope': 'niemandem',
  'below the minimum|of quality': 'unter dem Mindestwert',
  'not among the best, which alone go on': 'nicht unter den Besten, die allein weiterkommen',
  'rejected before': 'zuvor ausgeschlossen',
  'Price envelopes not opened': 'Nicht geöffnete Preisumschläge',
  'No price envelope was opened.': 'Es wurde kein Preisumschlag geöffnet.',
  '{bidder}, {receipt}, received {received}: price envelope not opened':
    '{bidder}, {receipt}, eingegangen {received}: Preisumschlag nicht geöffnet',
  '{bidder}, {receipt}, received {received}: price envelope not opened, {why}':
    '{bidder}, {receipt}, eingegangen {received}: Preisumschlag nicht geöffnet, {why}',
  'Price envelope not opened': 'Preisumschlag nicht geöffnet',
  'All {envelope} envelopes open: {count}': '{envelope}: alle offen, {count}',
  'Minutes of the opening of the {envelope} envelopes fixed, fingerprint {minutes}':
    '{envelope}: Niederschrift der Öffnung festgehalten, Prüfsumme {minutes}',
  'Declared no conflict of interest': 'Erklärt: kein Interessenkonflikt',
  'Declared a conflict of interest and left the lot': 'Interessenkonflikt erklärt und aus dem Los ausgeschieden',
  'Marked a criterion of bid {bidId}, version {version}':
    'Ein Kriterium des Angebots {bidId} bewertet, Fassung {version}',
  'Signed off the marks of {bidder}': 'Noten von {bidder} abgeschlossen',
  'Marks locked; the panel is {panel}; fingerprint of its marks {marks}':
    'Noten gesperrt; das Gremium ist {panel}; Prüfsumme seiner Noten {marks}',
  'Check of {bidder}, {verdict}: {point}': 'Prüfung von {bidder}, {verdict}: {point}',
  'Claim of {bidder} found false, scored as {corrected} and not as {own}: {point}':
    'Angabe von {bidder} für unrichtig befunden, gewertet als {corrected} und nicht als {own}: {point}',
  'Proposed to reject the bid of {bidder}: {place}': 'Ausschluss des Angebots von {bidder} vorgeschlagen: {place}',
  'Rejected the bid of {bidder}, as {proposer} had proposed: {place}':
    'Angebot von {bidder} ausgeschlossen, wie von {proposer} vorgeschlagen: {place}',
  'Rejection of the bid of {bidder} lifted': 'Ausschluss des Angebots von {bidder} zurückgenommen',
  'Explanation of the price of {bidder} {decision}': 'Erläuterung des Preises von {bidder}: {decision}',
  'Asked {bidder} to make something clear until {due}, request {id}':
    '{bidder} bis {due} um Aufklärung gebeten, Anfrage {id}',
  'Asked {bidder} to explain its price until {due}, request {id}':
    '{bidder} bis {due} um Erläuterung des Preises gebeten, Anfrage {id}',
  'More time for {bidder} to answer request {id}, until {due}':
    'Mehr Zeit für {bidder} zur Antwort auf Anfrage {id}, bis {due}',
  'Request {id} answered by {bidder}': 'Anfrage {id} von {bidder} beantwortet',
  'Recommended although {people} of the panel declared a conflict of interest':
    'Vorgeschlagen trotz eines erklärten Interessenkonflikts im Gremium: {people}',
  'Recommended {bidder} with {total} points': '{bidder} mit {total} Punkten vorgeschlagen',
  'Recommendation returned to the committee': 'Vergabevorschlag an das Gremium zurückgegeben',
  'Award to {bidder} approved': 'Zuschlag an {bidder} genehmigt',
  'Passed over {bidder}: {why}': '{bidder} übergangen: {why}',
  'Award to {bidder} approved in the step {step}; others follow':
    'Zuschlag an {bidder} im Schritt {step} genehmigt; weitere folgen',
  'Intended award to {bidder}; the standstill ends {ends}':
    'Beabsichtigter Zuschlag an {bidder}; die Stillhaltefrist endet {ends}',
  'Award to {bidder} made final': 'Zuschlag an {bidder} endgültig erteilt',
  'Award to {bidder} set aside ({was}); next is {to}':
    'Zuschlag an {bidder} aufgehoben ({was}); als Nächstes folgt {to}',
  'Proposed to end the lot without an award: {how}': 'Beenden des Loses ohne Zuschlag vorgeschlagen: {how}',
  'Declined to end the lot without an award: {how}': 'Beenden des Loses ohne Zuschlag abgelehnt: {how}',
  'Lot ended without an award': 'Los ohne Zuschlag beendet',
  'Lot cancelled': 'Los aufgehoben',
  'Event cancelled; what was submitted is never opened': 'Vergabe aufgehoben; was abgegeben wurde, wird nie geöffnet',
  'Objection received from {from}: {grounds}': 'Einspruch von {from} eingegangen: {grounds}',
  'Objection received late from {from}, after the standstill: {grounds}':
    'Einspruch von {from} verspätet eingegangen, nach der Stillhaltefrist: {grounds}',
  'Objection of {from} dismissed': 'Einspruch von {from} zurückgewiesen',
  'Objection of {from} upheld': 'Einspruch von {from} stattgegeben',
  'Invitation sent again to {emails}': 'Einladung noch einmal gesendet an {emails}',
  'Invitation withdrawn: {emails}': 'Einladung zurückgezogen: {emails}',
  'Invitation opened: {email}': 'Einladung geöffnet: {email}',
  'Supplier added to the list: {name}': 'Lieferant in die Liste aufgenommen: {name}',
  'Entry of the supplier list changed: {name}': 'Eintrag der Lieferantenliste geändert: {name}',
  'Supplier taken off the list: {name}': 'Lieferant aus der Liste entfernt: {name}',
  'Rows of a file taken into the supplier list: {count}':
    'Zeilen einer Datei in die Lieferantenliste übernommen: {count}',
  'Kept longer, until {until}': 'Aufbewahrung verlängert bis {until}',
  'No longer kept beyond its date': 'Aufbewahrung nicht mehr verlängert',
  'Erasure of personal data ordered': 'Löschung der personenbezogenen Daten angeordnet',
  'Personal data erased: {changed} entries changed, {removed} removed':
    'Personenbezogene Daten gelöscht: {changed} Einträge geändert, {removed} entfernt',
  'File of the event made (JSON, SHA-256 {json}; HTML, SHA-256 {html})':
    'Vergabeakte erstellt (JSON, SHA-256 {json}; HTML, SHA-256 {html})',
  'Personal token made for {scopes}, valid until {until}: {name}':
    'Persönliches Token erstellt für {scopes}, gültig bis {until}: {name}',
  'Personal token of {person} revoked: {name}': 'Persönliches Token von {person} widerrufen: {name}',
  'Token for figures made, valid until {until}: {name}': 'Token für Kennzahlen erstellt, gültig bis {until}: {name}',
  'Token for figures revoked: {name}': 'Token für Kennzahlen widerrufen: {name}',
  'Figures fetched with a token for the first time that day: {name}, {file}':
    'Kennzahlen erstmals an diesem Tag mit einem Token abgerufen: {name}, {file}',
  'Letter to {bidder} edited; left out: {left}': 'Schreiben an {bidder} bearbeitet; weggelassen: {left}',
  'Letters of the result approved as they go out: {count}, fingerprint {letters}':
    'Ergebnisschreiben genehmigt, wie sie hinausgehen: {count}, Prüfsumme {letters}',
  'Bidders told by letter whether their price envelopes are opened: {count}':
    'Bietern per Schreiben mitgeteilt, ob ihre Preisumschläge geöffnet werden: {count}',
  'Result sent to {count} bidders': 'Ergebnis an {count} Bieter gesendet',
  // rejection.ts
  'A bid is rejected, or taken back in, before the marks are locked; for its prices once they are open and before an award is recommended.':
    'Ein Angebot wird ausgeschlossen oder wieder aufgenommen, bevor die Noten gesperrt sind; wegen seiner Preise, sobald sie offen sind und bevor ein Zuschlag vorgeschlagen ist.',
  '{person} has proposed this already.': '{person} hat dies schon vorgeschlagen.',
  'Nothing that can be decided now was found not responsive in the bid of {bidder}. Record the finding first.':
    'Im Angebot von {bidder} wurde nichts jetzt Entscheidbares als nicht ausschreibungskonform befunden. Tragen Sie zuerst die Feststellung ein.',
  'Say why the bid is rejected: its bidder reads it.':
    'Geben Sie an, warum das Angebot ausgeschlossen wird: Der Bieter liest es.',
  'Name the rule of the RFP, and where it stands.': 'Nennen Sie die Regel der Ausschreibung und ihre Fundstelle.',
  'No rejection of this bid stands.': 'Es besteht kein Ausschluss dieses Angebots.',
  '{person} has confirmed this already.': '{person} hat dies schon bestätigt.',
  'This rejection was proposed before the marks were locked. Lift it, and propose it anew.':
    'Dieser Ausschluss wurde vorgeschlagen, bevor die Noten gesperrt wurden. Nehmen Sie ihn zurück und schlagen Sie ihn neu vor.',
  'You proposed this. It takes another person to confirm it.':
    'Sie haben dies vorgeschlagen. Die Bestätigung braucht eine andere Person.',
  'This bid was rejected before the marks were locked, and has none. It stays out.':
    'Dieses Angebot wurde ausgeschlossen, bevor die Noten gesperrt wurden, und hat keine. Es bleibt ausgeschlossen.',
  'Say why the bid is taken back in.': 'Geben Sie an, warum das Angebot wieder aufgenommen wird.',
  'a rejection waits for a second person': 'ein Ausschluss wartet auf eine zweite Person',
  'a finding is still to be clarified': 'eine Feststellung ist noch aufzuklären',
  'found not responsive, and not rejected': 'als nicht ausschreibungskonform befunden und nicht ausgeschlossen',
  '{act} waits for the check of the bids: {list}.': '{act} wartet auf die Prüfung der Angebote: {list}.',
  // responsiveness.ts
  'There is no file.': 'Es gibt keine Datei.',
  'There is no answer.': 'Es gibt keine Antwort.',
  'The answer is no.': 'Die Antwort ist Nein.',
  'The price sheet is not complete.': 'Das Preisblatt ist nicht vollständig.',
  'Reaches {reached} % of the points for “{name}”; the minimum is {least} %.':
    'Erreicht {reached} % der Punkte für „{name}“; das Minimum sind {least} %.',
  'Reaches {reached} points for “{name}”; the minimum is {least}.':
    'Erreicht {reached} Punkte für „{name}“; das Minimum sind {least}.',
  'Reaches a mark of {reached} for “{name}”; the minimum is {least}.':
    'Erreicht die Note {reached} für „{name}“; das Minimum ist {least}.',
  'Reaches {reached} % of the points for quality; the minimum is {least} %.':
    'Erreicht {reached} % der Punkte für Qualität; das Minimum sind {least} %.',
  'Reaches {reached} points for quality; the minimum is {least}.':
    'Erreicht {reached} Punkte für Qualität; das Minimum sind {least}.',
  'Ranks {rank} by quality; the best {top} go on.': 'Nach Qualität auf Rang {rank}; die besten {top} kommen weiter.',
  'Has no points for quality, so there is no price per point.':
    'Hat keine Punkte für Qualität; einen Preis je Punkt gibt es daher nicht.',
  'The total is above the ceiling: the bid is left out of the ranking.':
    'Die Gesamtsumme liegt über der Preisobergrenze: Das Angebot kommt nicht in die Rangfolge.',
  '{line}: the quantity is 0.': '{line}: Die Menge ist 0.',
  '{line}: the unit price is 0.': '{line}: Der Einzelpreis ist 0.',
  'The total is 0.': 'Die Gesamtsumme ist 0.',
  'The envelope that this is about is sealed.': 'Der Umschlag, um den es geht, ist versiegelt.',
  'This point is settled: findings are made before the marks are locked, on prices before an award is recommended.':
    'Dieser Punkt ist abgeschlossen: Feststellungen werden getroffen, bevor die Noten gesperrt sind, zu Preisen, bevor ein Zuschlag vorgeschlagen ist.',
  'Say why.': 'Geben Sie den Grund an.',
  'Name the rule of the RFP that is not met, and where it stands.':
    'Nennen Sie die Regel der Ausschreibung, die nicht erfüllt ist, und ihre Fundstelle.',
  'Only a yes or no that the scoring follows can be corrected.':
    'Nur ein Ja oder Nein, dem die Bewertung folgt, kann berichtigt werden.',
  'The bidder says yes already.': 'Der Bieter sagt schon Ja.',
  'The bidder says no already.': 'Der Bieter sagt schon Nein.',
  'Say why the answer is not true.': 'Geben Sie an, warum die Antwort nicht stimmt.',
  'Say what shows it.': 'Geben Sie an, was es belegt.',
  // review.ts
  'Publication of this event is scheduled, and nothing of it can change until then. Cancel the schedule first.':
    'Die Veröffentlichung dieser Vergabe ist terminiert, und bis dahin kann sich nichts daran ändern. Sagen Sie zuerst den Termin ab.',
  'This event is published already. There is nothing left to approve.':
    'Diese Vergabe ist schon veröffentlicht. Es gibt nichts mehr zu genehmigen.',
  'The draft was changed since you read it. Read the newer version, then decide.':
    'Der Entwurf wurde geändert, seit Sie ihn gelesen haben. Lesen Sie die neuere Fassung, dann entscheiden Sie.',
  'You have written some of this draft. Nobody approves their own: ask a colleague.':
    'Sie haben an diesem Entwurf mitgeschrieben. Niemand genehmigt das Eigene: Bitten Sie jemanden aus Ihrer Organisation.',
  'Say what should change.': 'Geben Sie an, was sich ändern soll.',
  'Publication needs one approval; none of this version is given.':
    'Die Veröffentlichung braucht eine Genehmigung; für diese Fassung liegt keine vor.',
  'Publication needs {n} approvals; none of this version is given.':
    'Die Veröffentlichung braucht {n} Genehmigungen; für diese Fassung liegt keine vor.',
  'Publication needs one approval; given for this version: {names}.':
    'Die Veröffentlichung braucht eine Genehmigung; diese Fassung genehmigt haben: {names}.',
  'Publication needs {n} approvals; given for this version: {names}.':
    'Die Veröffentlichung braucht {n} Genehmigungen; diese Fassung genehmigt haben: {names}.',
  'Changes are asked for by {names}.': 'Änderungen verlangt: {names}.',
  'Still to approve: {names}.': 'Noch zu genehmigen: {names}.',
  'Ask a colleague to review it.': 'Bitten Sie jemanden aus Ihrer Organisation um Durchsicht.',
  // schedule.ts
  'That instant has passed already. Choose a later one, or publish now.':
    'Dieser Zeitpunkt ist schon vorbei. Wählen Sie einen späteren, oder veröffentlichen Sie jetzt.',
  'That is more than a year away. Look at the year again.': 'Das ist mehr als ein Jahr entfernt. Prüfen Sie das Jahr.',
  'Publication is scheduled already. Cancel that schedule first.':
    'Die Veröffentlichung ist schon terminiert. Sagen Sie zuerst diesen Termin ab.',
  'Bids would close before the event is published. Choose an earlier instant.':
    'Die Angebotsfrist würde vor der Veröffentlichung enden. Wählen Sie einen früheren Zeitpunkt.',
  'One fault to put right before publication can be scheduled.':
    'Ein Fehler ist zu beheben, bevor die Veröffentlichung terminiert werden kann.',
  '{n} faults to put right before publication can be scheduled.':
    '{n} Fehler sind zu beheben, bevor die Veröffentlichung terminiert werden kann.',
  'No publication of this event is scheduled.': 'Es ist keine Veröffentlichung dieser Vergabe terminiert.',
  'The draft is not the one that was scheduled.': 'Der Entwurf ist nicht der, der terminiert wurde.',
  // scoring.ts
  'The price of {price} is above the ceiling of {ceiling}.':
    'Der Preis von {price} liegt über der Preisobergrenze von {ceiling}.',
  // settings-changes.ts
  '{step}: {needed} of all approvers above {over}': '{step}: {needed} von allen Genehmigenden über {over}',
  '{step}: {needed} of all approvers': '{step}: {needed} von allen Genehmigenden',
  '{step}: {needed} of {people} above {over}': '{step}: {needed} von {people} über {over}',
  '{step}: {needed} of {people}': '{step}: {needed} von {people}',
  // colleagues.ts
  'There is no such role in your organisation.': 'Diese Rolle gibt es in Ihrer Organisation nicht.',
  'Everybody who works for a supplier is a bidder.': 'Wer für einen Lieferanten arbeitet, ist Bieter.',
  'People of a buyer stay on its list, for its events name them. Take their roles from them instead.':
    'Personen eines Auftraggebers bleiben auf seiner Liste, denn seine Vergaben nennen sie. Entziehen Sie ihnen stattdessen die Rollen.',
  'Nobody else is here. Invite a colleague first; without anybody your bids could not be reached any more.':
    'Außer dieser Person ist niemand hier. Laden Sie zuerst jemanden ein; ohne Personen wären Ihre Angebote nicht mehr erreichbar.',
  'Nobody else is an administrator. Give a colleague that role first.':
    'Sonst hat niemand die Administration. Geben Sie zuerst einer anderen Person diese Rolle.',
  // settings-faults.ts
  'Step {n}: give it a name, one line of words.': 'Schritt {n}: Geben Sie ihm einen Namen, eine Zeile Text.',
  'Step {n} begins below the step before it. Amounts go up from step to step.':
    'Schritt {n} beginnt unter dem Schritt davor. Die Beträge steigen von Schritt zu Schritt.',
  'Step {n} names somebody who is no colleague.': 'Schritt {n} nennt jemanden, der nicht zu Ihrer Organisation gehört.',
  'Step {n}: {person} is no approver. Give the role first, or name another.':
    'Schritt {n}: {person} hat nicht die Rolle „Genehmigende Person“. Vergeben Sie zuerst die Rolle, oder nennen Sie jemand anderen.',
  'Step {n} names {person} twice.': 'Schritt {n} nennt {person} zweimal.',
  'Step {step} asks for {needed} approvals, and one person may give them.':
    'Schritt {step} verlangt {needed} Genehmigungen, und eine Person kann sie geben.',
  'Step {step} asks for {needed} approvals, and {n} people may give them.':
    'Schritt {step} verlangt {needed} Genehmigungen, und {n} Personen können sie geben.',
  'Write an amount in digits, such as 25000.00.': 'Schreiben Sie einen Betrag in Ziffern, etwa 25000.00.',
  'Give the organisation a name: one line of words, without emoji.':
    'Geben Sie der Organisation einen Namen: eine Zeile Text ohne Emojis.',
  'White words on this colour have a contrast of {contrast} to 1. They need {least} to 1: choose a darker one.':
    'Weiße Schrift auf dieser Farbe hat einen Kontrast von {contrast} zu 1. Nötig ist {least} zu 1: Wählen Sie eine dunklere.',
  'Give an e-mail address, or leave it empty.': 'Geben Sie eine E-Mail-Adresse an, oder lassen Sie das Feld leer.',
  'One colleague may approve a publication (sourcing managers and approvers), and whoever publishes does not count. Ask for {most} at most, or give the role to more people first.':
    'Eine Person kann eine Veröffentlichung genehmigen (Vergabeleitung und Genehmigende), und wer veröffentlicht, zählt nicht. Verlangen Sie höchstens {most}, oder geben Sie zuerst mehr Personen die Rolle.',
  '{n} colleagues may approve a publication (sourcing managers and approvers), and whoever publishes does not count. Ask for {most} at most, or give the role to more people first.':
    '{n} Personen können eine Veröffentlichung genehmigen (Vergabeleitung und Genehmigende), und wer veröffentlicht, zählt nicht. Verlangen Sie höchstens {most}, oder geben Sie zuerst mehr Personen die Rolle.',
  'Name at most {most} people in all steps together.':
    'Nennen Sie in allen Schritten zusammen höchstens {most} Personen.',
  // supplier-import.ts
  Categories: 'Kategorien',
  Notes: 'Bemerkungen',
  'Blocked because': 'Gesperrt, weil',
  'No e-mail address.': 'Keine E-Mail-Adresse.',
  'More than {most} e-mail addresses.': 'Mehr als {most} E-Mail-Adressen.',
  'More than {most} categories.': 'Mehr als {most} Kategorien.',
  'A category has at most {most} characters.': 'Eine Kategorie hat höchstens {most} Zeichen.',
  'A cell is too long.': 'Eine Zelle ist zu lang.',
  'No column with e-mail addresses. Name the columns in the first row: Name, E-mails, Categories, Notes.':
    'Keine Spalte mit E-Mail-Adressen. Benennen Sie die Spalten in der ersten Zeile: Name, E-Mails, Kategorien, Bemerkungen.',
  // supplier-list.ts
  'A name is one line of words, without emoji.': 'Ein Name ist eine Zeile Text ohne Emojis.',
  'A category is a code or a few words, without # and ;.':
    'Eine Kategorie ist ein Code oder ein paar Wörter, ohne # und ;.',
  // table-cells.ts
  '“{text}”': '„{text}“',
  // bid-sheet.ts
  'Line id': 'Positions-ID',
  'Version of the notice': 'Fassung der Bekanntmachung',
  'To fill in': 'Auszufüllen',
  'The coloured cells, with numbers and no formulas. An optional line may stay blank: no bid for that line. All others need a price before you can submit.':
    'Die farbigen Zellen, mit Zahlen und ohne Formeln. Eine optionale Position darf leer bleiben: kein Angebot für diese Position. Alle anderen brauchen einen Preis, bevor Sie abgeben können.',
  Key: 'Schlüssel',
  // bid-sheet-read.ts
  'Whole numbers only here. Nothing is rounded for you.': 'Hier nur ganze Zahlen. Nichts wird für Sie gerundet.',
  'At most one decimal here. Nothing is rounded for you.':
    'Hier höchstens eine Nachkommastelle. Nichts wird für Sie gerundet.',
  'At most {n} decimals here. Nothing is rounded for you.':
    'Hier höchstens {n} Nachkommastellen. Nichts wird für Sie gerundet.',
  'The buyer has fixed this quantity at {quantity}. The cell says {text}.':
    'Der Auftraggeber hat diese Menge auf {quantity} festgelegt. In der Zelle steht {text}.',
  '{text} is not a number. Write a number, or leave the cell blank.':
    '{text} ist keine Zahl. Schreiben Sie eine Zahl, oder lassen Sie die Zelle leer.',
  '0 is a price: you offer it for nothing. Blank is no bid for the line.':
    '0 ist ein Preis: Sie bieten die Position umsonst an. Leer ist kein Angebot für die Position.',
  '{ref} is merged. Split the cells, and write each number into its own.':
    '{ref} ist verbunden. Trennen Sie die Zellen, und schreiben Sie jede Zahl in ihre eigene.',
  'A formula. What it gives is not taken: copy the cells, and paste them as values.':
    'Eine Formel. Ihr Ergebnis wird nicht übernommen: Kopieren Sie die Zellen, und fügen Sie sie als Werte ein.',
  'The row with the heads “Line id” and “Unit price” is missing. Download the sheet again.':
    'Die Zeile mit den Überschriften „Positions-ID“ und „Einzelpreis“ fehlt. Laden Sie das Preisblatt neu herunter.',
  'The row has no line id. Put it back, or clear the number.':
    'Die Zeile hat keine Positions-ID. Setzen Sie sie wieder ein, oder löschen Sie die Zahl.',
  '{text} is no line of this price sheet.': '{text} ist keine Position dieses Preisblatts.',
  'The same line as in {cell}.': 'Dieselbe Position wie in {cell}.',
  'No bid': 'Kein Angebot',
  'not ranked': 'nicht gereiht',
  'Alternate {n}': 'Alternative {n}',
  'Alternate {n}, unit price': 'Alternative {n}, Einzelpreis',
  'Alternate {n}, quantity': 'Alternative {n}, Menge',
  'This column stands twice. Number it anew, or take it out.':
    'Diese Spalte steht zweimal da. Nummerieren Sie sie neu, oder nehmen Sie sie heraus.',
  'They stand in the columns to the right.': 'Sie stehen in den Spalten rechts.',
  'The column “{head}” is missing. Download the sheet again.':
    'Die Spalte „{head}“ fehlt. Laden Sie das Preisblatt neu herunter.',
  'It has a mark that turns the direction of text, or a character that cannot be shown. Type it again.':
    'Darin steht ein Zeichen, das die Schreibrichtung umkehrt, oder eines, das sich nicht darstellen lässt. Geben Sie es neu ein.',
  'Alternate {n} is half filled in. You can submit once it is finished, or taken out.':
    'Alternative {n} ist halb ausgefüllt. Abgeben können Sie, sobald sie vollständig oder herausgenommen ist.',
  '0 is a price: you offer the alternate for nothing.': '0 ist ein Preis: Sie bieten die Alternative umsonst an.',
  'Nothing is filled in here: paste what the alternate is, its unit price and, where you state it, its quantity.':
    'Hier wird nichts ausgefüllt: Fügen Sie ein, was die Alternative ist, den Einzelpreis und, wo Sie sie angeben, die Menge.',
  'The column “Quantity” is missing. Download the sheet again.':
    'Die Spalte „Menge“ fehlt. Laden Sie das Preisblatt neu herunter.',
  'The row of this line is missing: {list}. Put it back; its price may stay blank.':
    'Die Zeile dieser Position fehlt: {list}. Setzen Sie sie wieder ein; ihr Preis darf leer bleiben.',
  'The rows of {n} lines are missing: {list}. Put them back; their prices may stay blank.':
    'Die Zeilen von {n} Positionen fehlen: {list}. Setzen Sie sie wieder ein; ihre Preise dürfen leer bleiben.',
  'There is no line for this row: {n} from the one where you pasted.':
    'Für diese Zeile gibt es keine Position: ab der, bei der Sie eingefügt haben, sind es {n}.',
  'Nothing is filled in here: paste unit prices, with quantities to their right where you state them.':
    'Hier wird nichts ausgefüllt: Fügen Sie Einzelpreise ein, rechts davon die Mengen, wo Sie sie angeben.',
  // table-numbers.ts
  'At most 18 digits before the decimal mark.': 'Höchstens 18 Ziffern vor dem Dezimalzeichen.',
  // table-import.ts
  '{text} is an error of the spreadsheet. Put it right there first.':
    '{text} ist ein Fehler der Tabelle. Beheben Sie ihn zuerst dort.',
  'A date ({text}) stands where words are expected.': 'Ein Datum ({text}) steht, wo Text erwartet wird.',
  '{n} characters; at most {most}.': '{n} Zeichen; höchstens {most}.',
  'It has characters that cannot be printed in a letter. Type it again.':
    'Es enthält Zeichen, die in einem Schreiben nicht gedruckt werden können. Geben Sie es neu ein.',
  '{text}: write yes or no.': '{text}: Schreiben Sie Ja oder Nein.',
  'There is no lot {text}. Add it first, or name one there is.':
    'Es gibt kein Los {text}. Fügen Sie es zuerst hinzu, oder nennen Sie ein vorhandenes.',
  'A date ({text}) stands where a number is expected. Spreadsheets turn entries such as 3.1 into dates: format the cell as a number, then type it again.':
    'Ein Datum ({text}) steht, wo eine Zahl erwartet wird. Tabellen machen aus Einträgen wie 3.1 ein Datum: Formatieren Sie die Zelle als Zahl, dann geben Sie sie neu ein.',
  '{text} is not a number. Write a number, or “bidder” where the bidder states it.':
    '{text} ist keine Zahl. Schreiben Sie eine Zahl, oder „Bieter“, wo der Bieter sie angibt.',
  'A quantity is zero or more.': 'Eine Menge ist null oder mehr.',
  'At most 6 digits after the decimal mark.': 'Höchstens 6 Ziffern nach dem Dezimalzeichen.',
  'The column has decimal points ({points}) and decimal commas ({commas}). Write all the same way.':
    'Die Spalte hat Dezimalpunkte ({points}) und Dezimalkommas ({commas}). Schreiben Sie alle gleich.',
  'The table has {n} rows; at most {most} are read.': 'Die Tabelle hat {n} Zeilen; höchstens {most} werden gelesen.',
  'The name is missing. What is priced in this row?': 'Der Name fehlt. Was wird in dieser Zeile bepreist?',
  'The same name as in {cell}. Bidders price both.': 'Derselbe Name wie in {cell}. Bieter bepreisen beide.',
  '{lot} has {count} lines; a lot may have {most}.': '{lot} hat {count} Positionen; ein Los kann {most} haben.',
  'There is no row with a line in it.': 'Keine Zeile enthält eine Position.',
  // tabulation.ts
  'lot|column': 'Los',
  'bidder|column': 'Bieter',
  'line|column': 'Position',
  'unit|column': 'Einheit',
  'periods|column': 'Perioden',
  'Falls due': 'Fällig',
  Periods: 'Perioden',
  'once, at the start': 'einmal, zu Beginn',
  'discounted by {percent} % a period': 'abgezinst mit {percent} % je Periode',
  'Net present value, which scoring counts': 'Barwert, den die Wertung zählt',
  'quantity|column': 'Menge',
  'unit price|column': 'Einzelpreis',
  'line total|column': 'Summe der Position',
  'currency|column': 'Währung',
  'alternate, not ranked|column': 'Alternative, nicht gereiht',
  'total of the alternate|column': 'Summe der Alternative',
  // terms-faults.ts
  'There is no such time in this zone, or it comes twice. Choose another one.':
    'Diese Zeit gibt es in dieser Zone nicht, oder sie kommt zweimal vor. Wählen Sie eine andere.',
  'Questions end at least an hour before bids close, so that answers can be read.':
    'Fragen enden mindestens eine Stunde vor dem Ende der Angebotsfrist, damit Antworten noch gelesen werden können.',
  'A share of the mean is more than 0 and less than 100 percent. Leave it empty where no bid is asked to explain its price.':
    'Ein Anteil am Mittel ist mehr als 0 und weniger als 100 Prozent. Lassen Sie ihn leer, wo kein Angebot seinen Preis erläutern soll.',
  // Words that the pages of the signed-in say too
  'E-mail': 'E-Mail',
  blank: 'leer',
  yes: 'ja',
  no: 'nein',
  'Question {n}': 'Frage {n}',
  'Lot {n}': 'Los {n}',
  'Criterion {n}': 'Kriterium {n}',
  'The price envelopes stay sealed until all marks are locked.':
    'Die Preisumschläge bleiben versiegelt, bis alle Noten gesperrt sind.',
  'Opening minutes: bids': 'Öffnungsniederschrift: Angebote',
  'Opening minutes: technical envelopes': 'Öffnungsniederschrift: technische Umschläge',
  'Opening minutes: price envelopes': 'Öffnungsniederschrift: Preisumschläge',
  'sourcing manager': 'Vergabeleitung',
  administrator: 'Administration',
  approver: 'genehmigende Person',
  auditor: 'prüfende Person',
  member: 'Mitglied',
  bidder: 'Bieter',
  lead: 'Leitung',
  evaluator: 'bewertende Person',
  opener: 'öffnende Person',
  accepted: 'angenommen',
  'not accepted': 'nicht angenommen',
  'E-mails': 'E-Mails',
  Colour: 'Farbe',
  'Closing of letters': 'Schluss der Schreiben',
  'Replies go to': 'Antworten gehen an',
  'People who open bids': 'Personen, die Angebote öffnen',
  'Days between a change and the deadline': 'Tage zwischen einer Änderung und der Frist',
  'Days of standstill': 'Tage der Stillhaltefrist',
  'Approvals before publication': 'Genehmigungen vor der Veröffentlichung',
  'Order of the approval steps': 'Reihenfolge der Genehmigungsschritte',
  'Approval of awards': 'Genehmigung von Zuschlägen',
  'Say why. It goes on the record.': 'Begründen Sie es. Es wird protokolliert.',
  When: 'Wann',
  'Review before publication': 'Durchsicht vor der Veröffentlichung',
  'The percent of a band is 0 to 100.': 'Eine Stufe gibt 0 bis 100 Prozent.',
  'Add at least one band of price.': 'Fügen Sie mindestens eine Preisstufe hinzu.',
  'Band {n}: up to which price?': 'Stufe {n}: bis zu welchem Preis?',
  'Band {n} must reach higher than the band before it.': 'Stufe {n} muss höher reichen als die Stufe davor.',
  'Band {n} gives more than a cheaper band.': 'Stufe {n} gibt mehr als eine günstigere Stufe.',
  '“{formula}” takes a price ceiling. Give each lot one, on the page of prices, or choose another formula.':
    '„{formula}“ braucht eine Preisobergrenze. Geben Sie jedem Los eine, auf der Seite der Preise, oder wählen Sie eine andere Formel.',
  '“{formula}” names prices of its own, which cannot fit several lots. Choose another formula.':
    '„{formula}“ nennt eigene Preise, die nicht für mehrere Lose passen. Wählen Sie eine andere Formel.',
  'Fill in the price that gets all points.': 'Geben Sie den Preis an, der alle Punkte erhält.',
  'The price that gets all points lies below the ceiling.':
    'Der Preis, der alle Punkte erhält, liegt unter der Preisobergrenze.',
  'No bid is at a price of 0, so nobody would get all points.':
    'Kein Angebot hat einen Preis von 0, also bekäme niemand alle Punkte.',
  'Say what a price at the mean gets.': 'Sagen Sie, was ein Preis beim Mittel erhält.',
  'Best price': 'Bestpreis',
  'Percent at the mean price': 'Prozent beim mittleren Preis',
  'Bands of price': 'Preisstufen',
  'Up to': 'Bis',
  'Criterion {n}: {rest}': 'Kriterium {n}: {rest}',
  'choose the yes-or-no question that decides it.': 'Wählen Sie die Ja-nein-Frage, die darüber entscheidet.',
  'choose the question, answered with a number, that decides it.':
    'Wählen Sie die Frage nach einer Zahl, die darüber entscheidet.',
  'choose the question, answered by one of its options, that decides it.':
    'Wählen Sie die Frage mit Auswahl, die darüber entscheidet.',
  'An option gets 0 to 100 percent of the points.': 'Eine Auswahl erhält 0 bis 100 Prozent der Punkte.',
  'Fill in the answer that gets all points.': 'Geben Sie die Antwort an, die alle Punkte erhält.',
  'Say at which answer there are no points, on one side of the ideal or on both. Else every answer gets all.':
    'Sagen Sie, bei welcher Antwort es keine Punkte gibt, auf einer Seite des Idealwerts oder auf beiden. Sonst erhält jede Antwort alle.',
  'This lies below the answer that gets all points.': 'Dieser Wert liegt unter der Antwort, die alle Punkte erhält.',
  'This lies above the answer that gets all points.': 'Dieser Wert liegt über der Antwort, die alle Punkte erhält.',
  'Say how many percent of the points “{option}” gets, 0 to 100.':
    'Sagen Sie, wie viel Prozent der Punkte „{option}“ erhält, 0 bis 100.',
  'The points name an option that the question does not have, or one of them twice.':
    'Die Punkte nennen eine Auswahl, die es bei der Frage nicht gibt, oder eine doppelt.',
  'No points at': 'Keine Punkte bei',
  'All points at': 'Alle Punkte bei',
  'No points again at': 'Wieder keine Punkte bei',
  'Points by option': 'Punkte je Auswahl',
  'By distance from the mean, a price that counts less may get fewer points: no preference goes with it.':
    'Nach dem Abstand zum Mittel kann ein niedriger angesetzter Preis weniger Punkte erhalten: Dazu passt keine Bevorzugung.',
  'The cheapest band gets 100 percent: else nobody can get all points.':
    'Die günstigste Stufe erhält 100 Prozent: Sonst kann niemand alle Punkte erhalten.',
  'The answer that gets all points must be one that the question allows: {range}.':
    'Die Antwort, die alle Punkte erhält, muss bei der Frage möglich sein: {range}.',
  'Some option gets 100 percent: else nobody can get all points.':
    'Eine Auswahl erhält 100 Prozent: Sonst kann niemand alle Punkte erhalten.',
  'The price alone decides here: choose a formula by which the lowest price gets the most points.':
    'Hier entscheidet allein der Preis: Wählen Sie eine Formel, nach der der niedrigste Preis die meisten Punkte erhält.',
} as const;
