/** German: the check, the ranking, the award and its letters. */
export const award = {
  // The check of the bids: where each stands
  'Is each bid complete, does it meet the conditions, are its claims true? What is found stands beside the bid and changes nothing in it.':
    'Ist jedes Angebot vollständig, erfüllt es die Bedingungen, treffen seine Angaben zu? Feststellungen stehen neben dem Angebot und ändern nichts daran.',
  'Reading the bids': 'Die Angebote werden geladen',
  'No bid was received. There is nothing to check in this lot.':
    'Es ist kein Angebot eingegangen. In diesem Los ist nichts zu prüfen.',
  'not checked': 'nicht geprüft',
  'checked in part': 'teilweise geprüft',
  checked: 'geprüft',
  'something is to be settled': 'etwas ist zu klären',
  'To be settled before the marks are locked': 'Zu klären, bevor die Noten gesperrt werden',
  'To be settled before an award is recommended': 'Zu klären, bevor ein Zuschlag vorgeschlagen wird',
  'Read the whole bid': 'Das ganze Angebot lesen',
  'Go on to the marks': 'Weiter zu den Noten',
  'Go on to the ranking': 'Weiter zur Rangfolge',
  // Its points and findings
  Responsive: 'Ausschreibungskonform',
  'Not responsive': 'Nicht ausschreibungskonform',
  'To be clarified': 'Aufzuklären',
  'Not checked': 'Nicht geprüft',
  'Claim corrected': 'Angabe berichtigt',
  'Scored as “{answer}”, not as “{said}”': 'Bewertet als „{answer}“, nicht als „{said}“',
  'The bidder says:': 'Der Bieter sagt:',
  'at: {point}': 'bei: {point}',
  'Change the finding': 'Feststellung ändern',
  'Find something else': 'Etwas anderes feststellen',
  'Choose what you found.': 'Wählen Sie, was Sie festgestellt haben.',
  'Record the finding': 'Feststellung festhalten',
  'What you found': 'Was Sie festgestellt haben',
  'It is there, readable, and as asked.': 'Es ist vorhanden, lesbar und wie verlangt.',
  'A rule of the RFP is not met. The bid may be rejected for it.':
    'Eine Regel der Ausschreibung ist nicht erfüllt. Das Angebot kann deshalb ausgeschlossen werden.',
  'Ask the bidder below; come back to this point with the answer.':
    'Fragen Sie unten den Bieter; kommen Sie mit der Antwort zu diesem Punkt zurück.',
  'The bid stays as it is; the scoring takes the other value, and the ranking says so.':
    'Das Angebot bleibt, wie es ist; die Bewertung nimmt den anderen Wert, und die Rangfolge weist es aus.',
  'The answer is not true: score it as “{answer}”': 'Die Antwort trifft nicht zu: als „{answer}“ bewerten',
  'Rule that is not met, and where it stands': 'Welche Regel nicht erfüllt ist und wo sie steht',
  'As in: RFP section 2.3, second paragraph': 'Zum Beispiel: Ausschreibung, Abschnitt 2.3, zweiter Absatz',
  'What shows that it is not true': 'Was zeigt, dass sie nicht zutrifft',
  // Abnormally low prices
  'Abnormally low prices': 'Ungewöhnlich niedrige Preise',
  'Totals against the mean of the others': 'Summen im Vergleich zum Mittel der anderen',
  'Each total against the mean of the others': 'Jede Summe im Vergleich zum Mittel der anderen',
  'Mean of the others': 'Mittel der anderen',
  'Against it': 'Im Vergleich dazu',
  Explanation: 'Erläuterung',
  '{percent} % above': '{percent} % darüber',
  '{percent} % below': '{percent} % darunter',
  'Not asked for': 'Nicht verlangt',
  Accepted: 'Angenommen',
  'To be explained': 'Zu erläutern',
  'The price is abnormally low': 'Der Preis ist ungewöhnlich niedrig',
  'Decide whether the explanation is accepted. No award can be recommended before.':
    'Entscheiden Sie, ob die Erläuterung angenommen wird. Vorher kann kein Zuschlag vorgeschlagen werden.',
  'Ask the bidder to explain it. No award can be recommended before that is decided.':
    'Bitten Sie den Bieter, ihn zu erläutern. Bevor darüber entschieden ist, kann kein Zuschlag vorgeschlagen werden.',
  'Decide on the explanation': 'Über die Erläuterung entscheiden',
  'Explanation of the price accepted by {person}: {reasons}':
    'Erläuterung des Preises angenommen von {person}: {reasons}',
  'Explanation of the price not accepted by {person}: {reasons}':
    'Erläuterung des Preises nicht angenommen von {person}: {reasons}',
  'Choose whether the explanation is accepted.': 'Wählen Sie, ob die Erläuterung angenommen wird.',
  'Record the decision': 'Entscheidung festhalten',
  'The explanation of {name}': 'Die Erläuterung von {name}',
  'Accepted: the price can be what it is': 'Angenommen: Der Preis kann so sein, wie er ist',
  'It proposes to reject the bid, which another person has to confirm.':
    'Damit wird vorgeschlagen, das Angebot auszuschließen; eine andere Person muss es bestätigen.',
  'What the decision rests on': 'Worauf die Entscheidung beruht',
  // Rejection
  Rejection: 'Ausschluss',
  'Found not responsive': 'Als nicht ausschreibungskonform befunden',
  'Reject the bid, which takes a second person, or change the finding.':
    'Schließen Sie das Angebot aus, wofür es eine zweite Person braucht, oder ändern Sie die Feststellung.',
  'The lead proposes to reject the bid, or the finding is changed.':
    'Die Leitung schlägt vor, das Angebot auszuschließen, oder die Feststellung wird geändert.',
  'Propose to reject the bid': 'Ausschluss des Angebots vorschlagen',
  'Say why the bid is rejected.': 'Begründen Sie, warum das Angebot ausgeschlossen wird.',
  'Reason, for the file and for the bidder': 'Begründung, für die Vergabeakte und für den Bieter',
  'Rule of the RFP, and where it stands': 'Regel der Ausschreibung und wo sie steht',
  'Take the bid back in': 'Angebot wieder aufnehmen',
  'Why the bid is taken back in': 'Warum das Angebot wieder aufgenommen wird',
  Rejected: 'Ausgeschlossen',
  'A rejection waits for a second person': 'Ein Ausschluss wartet auf eine zweite Person',
  'Proposed by {person}, {proposed}; confirmed by {second}, {confirmed}. The bid is out of scoring and ranking.':
    'Vorgeschlagen von {person}, {proposed}; bestätigt von {second}, {confirmed}. Das Angebot ist aus Bewertung und Rangfolge ausgeschieden.',
  'Proposed by {person}, {proposed}. Until then it is marked and ranked as every other.':
    'Vorgeschlagen von {person}, {proposed}. Bis dahin wird es bewertet wie jedes andere und steht in der Rangfolge.',
  'Confirm the rejection': 'Ausschluss bestätigen',
  'You proposed it: another person has to confirm it.':
    'Sie haben ihn vorgeschlagen: Eine andere Person muss ihn bestätigen.',
  'Confirm that the bid of {bid} is rejected?': 'Den Ausschluss des Angebots von {bid} bestätigen?',
  'It leaves scoring and ranking. The bidder reads the reason in the letter with the result.':
    'Es scheidet aus Bewertung und Rangfolge aus. Der Bieter liest die Begründung im Ergebnisschreiben.',
  // Requests to the bidder
  'Requests to the bidder': 'Anfragen an den Bieter',
  'Nothing was asked of {bid}.': 'Bei {bid} wurde nichts angefragt.',
  'Ask the bidder': 'Beim Bieter anfragen',
  'Waits for the bidder': 'Wartet auf den Bieter',
  'Overdue: no answer': 'Überfällig: keine Antwort',
  'About the price': 'Zum Preis',
  'Asked by {person}, {asked}. To be answered by {due}.': 'Angefragt von {person}, {asked}. Zu beantworten bis {due}.',
  'More time given by {person}: {reason}': 'Mehr Zeit gegeben von {person}: {reason}',
  'Answer by': 'Antwort bis',
  'By the clock in {zone}. A later answer is not taken.':
    'Nach der Uhr in {zone}. Eine spätere Antwort wird nicht angenommen.',
  'Send the request': 'Anfrage senden',
  'The price: an explanation': 'Der Preis: eine Erläuterung',
  'Something else in the bid': 'Etwas anderes im Angebot',
  'What the bidder has to make clear': 'Was der Bieter aufklären soll',
  'Only this bidder reads it. The answer is filed beside the bid and changes nothing in it.':
    'Nur dieser Bieter liest es. Die Antwort wird neben dem Angebot abgelegt und ändert nichts daran.',
  'Give more time': 'Mehr Zeit geben',
  'Why the bidder gets more time': 'Warum der Bieter mehr Zeit bekommt',
  // The ranking: its headline
  'Computing the ranking': 'Die Rangfolge wird berechnet',
  '{shown} point': '{shown} Punkt',
  'No bid could be ranked': 'Kein Angebot steht in der Rangfolge',
  '{names} share the first rank with {points}': '{names} teilen sich den ersten Rang: {points}',
  '{bidder} is the only bid ranked, with {points}': '{bidder} steht als einziges Angebot in der Rangfolge: {points}',
  '{bidder} ranks first: totals are equal, the lower price decides':
    '{bidder} auf Rang 1: gleiche Gesamtpunkte, der niedrigere Preis entscheidet',
  '{bidder} ranks first: totals are equal, more points for “{criterion}” decides':
    '{bidder} auf Rang 1: gleiche Gesamtpunkte, mehr Punkte für „{criterion}“ entscheiden',
  '{bidder} ranks first: totals are equal, the published tie-break decides':
    '{bidder} auf Rang 1: gleiche Gesamtpunkte, der veröffentlichte Stichentscheid entscheidet',
  '{bidder} ranks first, less than {points} ahead': '{bidder} auf Rang 1, Vorsprung weniger als {points}',
  '{bidder} ranks first, {points} ahead': '{bidder} auf Rang 1, Vorsprung {points}',
  // The ranking: what it rests on
  'Check of the bids': 'Prüfung der Angebote',
  'Letters to the bidders': 'Schreiben an die Bieter',
  '{received} received, {ranked} ranked': '{received} eingegangen, {ranked} in der Rangfolge',
  '{n} evaluator': '{n} bewertende Person',
  '{n} evaluators': '{n} Bewertende',
  'Two people': 'Zwei Personen',
  'Method as published': 'Methode wie veröffentlicht',
  'This ranking': 'Diese Rangfolge',
  'Fingerprints, SHA-256': 'Prüfsummen, SHA-256',
  'Method, fixed at publication': 'Methode, bei der Veröffentlichung festgelegt',
  // The ranking: its table
  'Rank {from}': 'Rang {from}',
  'Ranks {from} to {to}': 'Rang {from} bis {to}',
  '{caption}: points for each criterion; compared exactly, shown rounded':
    '{caption}: Punkte je Kriterium; genau verglichen, gerundet angezeigt',
  'Rank and bidder': 'Rang und Bieter',
  'Picture: points by criterion, from 0 to {end}': 'Bild: Punkte nach Kriterien, von 0 bis {end}',
  'at most': 'höchstens',
  tie: 'Gleichstand',
  'counted {amount}': 'gerechnet {amount}',
  'Not ranked, and left out of every comparison': 'Nicht in der Rangfolge und aus jedem Vergleich ausgenommen',
  'Above the ceiling': 'Über der Preisobergrenze',
  'Price sheet not complete': 'Preisblatt nicht vollständig',
  '{price}; the ceiling is {ceiling}': '{price}; die Preisobergrenze ist {ceiling}',
  'Claims found false: the bids say otherwise than the ranking takes':
    'Unzutreffende Angaben: In den Angeboten steht etwas anderes, als die Rangfolge annimmt',
  'Said, taken as': 'Gesagt, gewertet als',
  '“{said}”, taken as “{taken}”': '„{said}“, gewertet als „{taken}“',
  '* Counted at {percent} % less for criterion {n}, {criterion}, because the bidder answered yes to “{asked}” The contract is at the price bid.':
    '* Für Kriterium {n}, {criterion}, um {percent} % niedriger gerechnet, weil der Bieter „{asked}“ mit Ja beantwortet hat. Der Vertrag gilt zum angebotenen Preis.',
  '* Counted at {percent} % less for criterion {n}, {criterion}, because the bidder answered yes to “{asked}”. The contract is at the price bid.':
    '* Für Kriterium {n}, {criterion}, um {percent} % niedriger gerechnet, weil der Bieter „{asked}“ mit Ja beantwortet hat. Der Vertrag gilt zum angebotenen Preis.',
  'Totals are compared exactly; no decimals are shown, rounded: sums and differences of what is shown can be off in the last figure.':
    'Gesamtpunkte werden genau verglichen; angezeigt werden sie gerundet, ohne Nachkommastellen: Summen und Differenzen der angezeigten Zahlen können in der letzten Stelle abweichen.',
  'Totals are compared exactly; one decimal is shown, rounded: sums and differences of what is shown can be off in the last figure.':
    'Gesamtpunkte werden genau verglichen; angezeigt werden sie gerundet, mit einer Nachkommastelle: Summen und Differenzen der angezeigten Zahlen können in der letzten Stelle abweichen.',
  'Totals are compared exactly; {n} decimals are shown, rounded: sums and differences of what is shown can be off in the last figure.':
    'Gesamtpunkte werden genau verglichen; angezeigt werden sie gerundet, mit {n} Nachkommastellen: Summen und Differenzen der angezeigten Zahlen können in der letzten Stelle abweichen.',
  'Bids are compared by {heading}, exactly, the lowest first.':
    'Angebote werden exakt nach {heading} verglichen, das niedrigste zuerst.',
  'the price as it counts': 'dem gezählten Preis',
  'the price per point for quality': 'dem Preis je Qualitätspunkt',
  'the price adjusted by quality': 'dem an die Qualität angepassten Preis',
  '* Counted at its net present value. The contract is at the price bid.':
    '* Zum Barwert gezählt. Der Vertrag gilt zum angebotenen Preis.',
  '* Counted for criterion {n}, {criterion}, as the method says: {how}. The contract is at the price bid.':
    '* Für Kriterium {n}, {criterion}, gezählt, wie die Methode es sagt: {how}. Der Vertrag gilt zum angebotenen Preis.',
  'Counted price': 'Gezählter Preis',
  'Price per point': 'Preis je Punkt',
  'Adjusted price': 'Angepasster Preis',
  'Below a minimum': 'Unter einer Mindestanforderung',
  'Not on the shortlist': 'Nicht in der engeren Auswahl',
  'No points for quality': 'Keine Qualitätspunkte',
  'Points of this bid': 'Punkte dieses Angebots',
  '{name}: {points} of {full}': '{name}: {points} von {full}',
  'Drawn between bids that tie: {n} bids': 'Losentscheid bei Gleichstand: {n} Angebote',
  'Lots that were drawn': 'Gezogene Lose',
  'Lot drawn': 'Gezogenes Los',
  'Nobody rolled a die. Each bid has a fingerprint, which its receipt states and which was fixed while all bids were sealed; the award bundle holds them. SHA-256 of the fingerprints of the bids that tie, sorted, a line feed between them, is the seed. SHA-256 of the seed, a line feed and a bid’s fingerprint is its lot. The lowest lot comes first.':
    'Niemand hat gewürfelt. Jedes Angebot hat eine Prüfsumme, die in seiner Empfangsbestätigung steht und feststand, als alle Angebote versiegelt waren; die Nachrechnungsdatei enthält sie. SHA-256 der Prüfsummen der Angebote mit Gleichstand, sortiert, mit Zeilenvorschub dazwischen, ist der Startwert. SHA-256 von Startwert, Zeilenvorschub und Prüfsumme eines Angebots ist sein Los. Das niedrigste kommt zuerst.',
  '{bidder} is the only bid ranked': '{bidder} ist das einzige Angebot mit Rang',
  '{bidder} ranks first by the draw between bids that tie': '{bidder} liegt durch Losentscheid bei Gleichstand vorn',
  '{bidder} ranks first: bids come out equal, the published tie-break decides':
    '{bidder} liegt vorn: Die Angebote sind gleichauf, der veröffentlichte Stichentscheid entscheidet',
  '{bidder} ranks first: the lowest price of those that pass':
    '{bidder} liegt vorn: der niedrigste Preis unter denen, die bestehen',
  '{bidder} ranks first: the lowest price per point for quality':
    '{bidder} liegt vorn: der niedrigste Preis je Qualitätspunkt',
  '{bidder} ranks first: the lowest price, adjusted by quality':
    '{bidder} liegt vorn: der niedrigste an die Qualität angepasste Preis',
  '{mark}, {name}': '{mark}, {name}',
  'Agreed on {mark} instead:': 'Stattdessen geeinigt auf {mark}:',
  'Level: {level}. Place: {place}': 'Stufe: {level}. Stelle: {place}',
  'The panel, together': 'Das Gremium, gemeinsam',
  'Marks of the panel, with their reasons: {n}': 'Noten des Gremiums, mit Begründung: {n}',
  'Marks of {bid}': 'Noten von {bid}',
  // The recommendation
  'Award recommendation': 'Vergabevorschlag',
  '{person} returned the recommendation': '{person} hat den Vergabevorschlag zurückgegeben',
  'Award to': 'Zuschlag an',
  '{bidder}, rank {rank}, {points} points': '{bidder}, Rang {rank}, {points} Punkte',
  'Contract price': 'Auftragspreis',
  'A bid can be recommended where each that ranks before it has withdrawn or was set aside.':
    'Ein Angebot kann vorgeschlagen werden, wenn jedes mit besserem Rang zurückgezogen oder sein Zuschlag aufgehoben wurde.',
  'These bids share the first rank and the published tie-breaks do not part them. Say in your reasons how you chose.':
    'Diese Angebote teilen sich den ersten Rang, und die veröffentlichten Stichentscheide trennen sie nicht. Begründen Sie, wie Sie gewählt haben.',
  'The first has withdrawn or was set aside: recommend the next':
    'Das erste wurde zurückgezogen oder sein Zuschlag aufgehoben: das nächste vorschlagen',
  'Choose a bid.': 'Wählen Sie ein Angebot.',
  'Give the reasons: what the result rests on.': 'Geben Sie die Begründung an: worauf das Ergebnis beruht.',
  'Reasons, for the file and for every bidder': 'Begründung, für die Vergabeakte und für alle Bieter',
  'What the result rests on. Words that hold when a bidder asks.':
    'Worauf das Ergebnis beruht. Sätze, die standhalten, wenn ein Bieter nachfragt.',
  'Passed over: {bid}, rank {rank}': 'Übergangen: {bid}, Rang {rank}',
  'it has withdrawn its bid': 'der Bieter hat sein Angebot zurückgezogen',
  'Say why {bid} is passed over.': 'Begründen Sie, warum {bid} übergangen wird.',
  'Send for approval': 'Zur Genehmigung senden',
  'Nothing is sent to bidders until the approvals that your organisation asks for are given, by others than you.':
    'Die Bieter erhalten nichts, bis die Genehmigungen, die Ihre Organisation verlangt, erteilt sind, von anderen als Ihnen.',
  'None yet. The lead of the committee recommends a bid that ranks first; an approver decides.':
    'Noch keiner. Die Leitung des Gremiums schlägt ein Angebot auf dem ersten Rang vor; eine genehmigende Person entscheidet.',
  'No bid is ranked, so there is none to recommend.':
    'Kein Angebot steht in der Rangfolge; deshalb kann keines vorgeschlagen werden.',
  'Declare first': 'Zuerst erklären',
  'To the declaration': 'Zur Erklärung',
  'Whoever decides here has declared that nothing connects them with one of the bidders.':
    'Wer hier entscheidet, hat erklärt, mit keinem der Bieter verbunden zu sein.',
  // The recommendation as it was sent, and its approvals
  'Recommended by': 'Vorgeschlagen von',
  'rests on this ranking': 'beruht auf dieser Rangfolge',
  'rests on another ranking': 'beruht auf einer anderen Rangfolge',
  'Passed over': 'Übergangen',
  'Withdrew its bid.': 'Hat sein Angebot zurückgezogen.',
  'Its award was set aside.': 'Sein Zuschlag wurde aufgehoben.',
  'One step after the other. Each person counts once.': 'Ein Schritt nach dem anderen. Jede Person zählt einmal.',
  'All steps at once. Each person counts once.': 'Alle Schritte zugleich. Jede Person zählt einmal.',
  'above {amount}': 'über {amount}',
  approved: 'genehmigt',
  waits: 'wartet',
  'comes after': 'kommt danach',
  '{missing} of {needed}:': '{missing} von {needed}:',
  'any approver who took no part': 'irgendeine genehmigende Person, die nicht mitgewirkt hat',
  'an approver who took no part': 'eine genehmigende Person, die nicht mitgewirkt hat',
  'It waits for an approver': 'Er wartet auf eine genehmigende Person',
  'Nobody approves their own recommendation: another person decides.':
    'Niemand genehmigt den eigenen Vorschlag: Eine andere Person entscheidet.',
  'It waits for another approver': 'Er wartet auf eine andere genehmigende Person',
  'You took part in the evaluation of this lot. An approver who did not decides.':
    'Sie haben an der Bewertung dieses Loses mitgewirkt. Es entscheidet eine genehmigende Person, die nicht mitgewirkt hat.',
  'You have approved it': 'Sie haben ihn genehmigt',
  'It waits for another approver: each person counts once.':
    'Er wartet auf eine andere genehmigende Person: Jede Person zählt einmal.',
  'It waits for another step': 'Er wartet auf einen anderen Schritt',
  'The step that is asked now is taken by others. You are asked when it is your turn.':
    'Den Schritt, der jetzt ansteht, genehmigen andere. Sie werden gefragt, wenn Sie an der Reihe sind.',
  'An approver of your organisation, another person than the lead, approves it or returns it.':
    'Eine genehmigende Person Ihrer Organisation, eine andere als die Leitung, genehmigt ihn oder gibt ihn zurück.',
  'Your decision': 'Ihre Entscheidung',
  'Your reason': 'Ihre Begründung',
  'Needed to return it; with an approval you may leave it empty. It goes on the record.':
    'Nötig, um ihn zurückzugeben; bei einer Genehmigung kann sie leer bleiben. Sie wird protokolliert.',
  'With the last approval {link} go to the bidders.': 'Mit der letzten Genehmigung gehen {link} an die Bieter.',
  'these letters': 'diese Schreiben',
  'Approve the award': 'Zuschlag genehmigen',
  'Return to the committee': 'An das Gremium zurückgeben',
  'Approve the award to {name}?': 'Den Zuschlag an {name} genehmigen?',
  'Your approval goes on the record. {n} more is needed.':
    'Ihre Genehmigung wird protokolliert. {n} weitere ist nötig.',
  'Your approval goes on the record. {n} more are needed.':
    'Ihre Genehmigung wird protokolliert. {n} weitere sind nötig.',
  'Yours is the last approval. Every bidder is told of the intended award by e-mail, and can object for {n} day.':
    'Ihre Genehmigung ist die letzte. Alle Bieter erfahren per E-Mail vom beabsichtigten Zuschlag und können {n} Tag lang Einspruch erheben.',
  'Yours is the last approval. Every bidder is told of the intended award by e-mail, and can object for {n} days.':
    'Ihre Genehmigung ist die letzte. Alle Bieter erfahren per E-Mail vom beabsichtigten Zuschlag und können {n} Tage lang Einspruch erheben.',
  'Yours is the last approval. The award is made, and every bidder hears the result by e-mail.':
    'Ihre Genehmigung ist die letzte. Der Zuschlag wird erteilt, und alle Bieter erfahren das Ergebnis per E-Mail.',
  // The award
  'Intended award to {bidder}': 'Beabsichtigter Zuschlag an {bidder}',
  'To the standstill': 'Zur Stillhaltefrist',
  'Approved {approved}. It is not the final award yet: the standstill ends {ends}.':
    'Genehmigt {approved}. Es ist noch nicht der endgültige Zuschlag: Die Stillhaltefrist endet {ends}.',
  'Awarded to {bidder}': 'Zuschlag erteilt an {bidder}',
  'Made final by {person}, {time}. Every bidder hears the result by e-mail.':
    'Endgültig erteilt von {person}, {time}. Alle Bieter erfahren das Ergebnis per E-Mail.',
  'Approved by {person}, {time}. Every bidder hears the result by e-mail.':
    'Genehmigt von {person}, {time}. Alle Bieter erfahren das Ergebnis per E-Mail.',
  'It is proposed to end this lot without an award': 'Es ist vorgeschlagen, dieses Los ohne Zuschlag zu beenden',
  'To the event': 'Zur Vergabe',
  // The standstill
  'Time left of the standstill': 'Verbleibende Stillhaltefrist',
  'The standstill ends in': 'Die Stillhaltefrist endet in',
  'Every bidder was sent a letter and can object until the standstill ends. Public holidays are not known here: where the last day is one, wait for the next working day. The award becomes final by the word of the lead or an approver, never by itself.':
    'Alle Bieter haben ein Schreiben erhalten und können Einspruch erheben, bis die Stillhaltefrist endet. Feiertage sind hier nicht bekannt: Ist der letzte Tag einer, warten Sie den nächsten Werktag ab. Endgültig wird der Zuschlag durch die Leitung oder eine genehmigende Person, nie von selbst.',
  'Possible from {when}.': 'Möglich ab {when}.',
  'An objection is open.': 'Ein Einspruch ist offen.',
  '{n} objections are open.': '{n} Einsprüche sind offen.',
  'Make the award to {bidder} final?': 'Den Zuschlag an {bidder} endgültig erteilen?',
  'Every bidder hears by e-mail that the award is final. The contract can be signed then.':
    'Alle Bieter erfahren per E-Mail, dass der Zuschlag endgültig ist. Danach kann der Vertrag unterzeichnet werden.',
  // Objections
  Objections: 'Einsprüche',
  'the award was set aside': 'der Zuschlag wurde aufgehoben',
  'late: holds nothing up': 'verspätet: hält nichts auf',
  'open: the award cannot become final': 'offen: Der Zuschlag kann nicht endgültig werden',
  'Recorded by {person}: it came by another way than the site.':
    'Festgehalten von {person}: Er ging nicht über das Portal ein.',
  'Upheld by {person}, {time}: {reasons}': 'Stattgegeben von {person}, {time}: {reasons}',
  'Dismissed by {person}, {time}: {reasons}': 'Zurückgewiesen von {person}, {time}: {reasons}',
  'It waits for an approver who took no part in the evaluation: dismiss it or uphold it, with reasons.':
    'Er wartet auf eine genehmigende Person, die nicht an der Bewertung mitgewirkt hat: Sie weist ihn zurück oder gibt ihm statt, mit Begründung.',
  Dismiss: 'Zurückweisen',
  'Dismiss the objection of {from}': 'Zurückweisen: Einspruch von {from}',
  'Uphold and set the award aside': 'Stattgeben und Zuschlag aufheben',
  'Uphold and set the award aside: the objection of {from}': 'Stattgeben und Zuschlag aufheben: Einspruch von {from}',
  'Uphold the objection of {from}?': 'Dem Einspruch von {from} stattgeben?',
  'Dismiss the objection of {from}?': 'Den Einspruch von {from} zurückweisen?',
  'Uphold, and set the award aside': 'Stattgeben und Zuschlag aufheben',
  'Dismiss the objection': 'Einspruch zurückweisen',
  'They go to the bidder who objected, and on the record.':
    'Sie geht an den Bieter, der Einspruch erhoben hat, und ins Protokoll.',
  'Record an objection that came by another way': 'Einen auf anderem Weg eingegangenen Einspruch festhalten',
  'Record the objection': 'Einspruch festhalten',
  'Say when it was received.': 'Geben Sie an, wann er eingegangen ist.',
  'Who objects': 'Wer Einspruch erhebt',
  'By the clock of the event: {zone}.': 'Nach der Uhr der Vergabe: {zone}.',
  'What they write': 'Was geschrieben wurde',
  // Setting aside
  'Set the award aside': 'Zuschlag aufheben',
  'Set the award to {name} aside?': 'Den Zuschlag an {name} aufheben?',
  'Every bidder gets them by e-mail; they stay on the record.':
    'Alle Bieter erhalten sie per E-Mail; sie bleibt im Protokoll.',
  'What comes next': 'Wie es weitergeht',
  'A new recommendation': 'Ein neuer Vergabevorschlag',
  '– the ranking stands; the same bid, or the next one with who is passed over and why':
    '– die Rangfolge bleibt; dasselbe Angebot oder das nächste, mit Angabe, wer warum übergangen wird',
  'Evaluate again': 'Neu bewerten',
  '– evaluators may change their marks and sign anew; the marks of this round stay on record':
    '– die Bewertenden können ihre Noten ändern und neu unterzeichnen; die Noten dieser Runde bleiben im Protokoll',
  'The award to {bidder} was set aside': 'Der Zuschlag an {bidder} wurde aufgehoben',
  'Set aside': 'Aufgehoben',
  'A final award. By {person}, {when}.': 'Ein endgültiger Zuschlag. Von {person}, {when}.',
  'An intended award. By {person}, {when}.': 'Ein beabsichtigter Zuschlag. Von {person}, {when}.',
  // The letters of the result
  'Each bidder reads how its own bid and the chosen one were assessed, with the reasons, and who was chosen.':
    'Jeder Bieter liest, wie sein eigenes und das gewählte Angebot bewertet wurden, mit den Begründungen, und wer gewählt wurde.',
  'Each bidder reads how its own bid was assessed, both totals, its rank and why the other was chosen.':
    'Jeder Bieter liest, wie sein eigenes Angebot bewertet wurde, beide Gesamtpunkte, seinen Rang und warum das andere gewählt wurde.',
  'Each bidder reads whether its bid was chosen, and nothing else.':
    'Jeder Bieter liest, ob sein Angebot gewählt wurde, und sonst nichts.',
  'They have gone out as they stand here.': 'Sie sind so hinausgegangen, wie sie hier stehen.',
  'They go out with the last approval. The lead can change them until somebody has approved.':
    'Sie gehen mit der letzten Genehmigung hinaus. Die Leitung kann sie ändern, bis jemand genehmigt hat.',
  'Somebody has approved: they go out as they stand here with the last approval.':
    'Jemand hat genehmigt: Mit der letzten Genehmigung gehen sie so hinaus, wie sie hier stehen.',
  'Print the letters': 'Schreiben drucken',
  Chosen: 'Gewählt',
  'Not chosen': 'Nicht gewählt',
  'As drafted from the record': 'Wie aus dem Protokoll entworfen',
  'Edited by {person}, {time}': 'Bearbeitet von {person}, {time}',
  'To {bidder}': 'An {bidder}',
  'Show it as it goes out': 'So zeigen, wie es hinausgeht',
  'Edit the letter to {bidder}': 'Schreiben an {bidder} bearbeiten',
  'This letter says whether the bid was chosen, and nothing else.':
    'Dieses Schreiben sagt, ob das Angebot gewählt wurde, und sonst nichts.',
  '{heading}: left out, because': '{heading}: weggelassen, Begründung',
  'The bidder reads this reason in its place.': 'Der Bieter liest stattdessen diese Begründung.',
  'Say why this part is left out.': 'Begründen Sie, warum dieser Teil weggelassen wird.',
  'Confidential: it would harm the bidder’s business.':
    'Vertraulich: Die Offenlegung würde dem Geschäft des Bieters schaden.',
  'Leave this part out as confidential': 'Diesen Teil als vertraulich weglassen',
  // How far the panel agrees (agreement.tsx)
  'poor|agreement': 'gering',
  'moderate|agreement': 'mäßig',
  'good|agreement': 'gut',
  'excellent|agreement': 'sehr gut',
  'How far the panel agrees': 'Wie weit das Gremium übereinstimmt',
  'One evaluator: how far a single mark says something of the bid, and not of who gave it. The mean: the same of the mean mark, which counts. The order: whether evaluators put the bids in the same order, however strict they are. 1 is full agreement; at 0, marks say nothing that is common.':
    'Eine Person: wie weit eine einzelne Note etwas über das Angebot sagt und nicht darüber, wer sie gegeben hat. Mittel: dasselbe für die mittlere Note, die zählt. Reihenfolge: ob die Bewertenden die Angebote gleich reihen, wie streng sie auch sind. 1 ist volle Übereinstimmung; bei 0 sagen die Noten nichts Gemeinsames.',
  'Of the marks that each gave alone. One evaluator: how far a single mark says something of the bid, and not of who gave it. The mean: the same of their mean mark. The order: whether evaluators put the bids in the same order, however strict they are. 1 is full agreement; at 0, marks say nothing that is common.':
    'Von den Noten, die jede Person allein gegeben hat. Eine Person: wie weit eine einzelne Note etwas über das Angebot sagt und nicht darüber, wer sie gegeben hat. Mittel: dasselbe für die mittlere Note. Reihenfolge: ob die Bewertenden die Angebote gleich reihen, wie streng sie auch sind. 1 ist volle Übereinstimmung; bei 0 sagen die Noten nichts Gemeinsames.',
  'One evaluator': 'Eine Person',
  'Mean of {n}': 'Mittel von {n}',
  'The order': 'Reihenfolge',
  'ICC(2,1), ICC(2,k) by Shrout and Fleiss (1979), words by Koo and Li (2016); Kendall’s W with ties. A dash: nothing can be said, since marks are alike or bids differ less than chance would have them. With few bids these figures are rough, and a low one is a reason to talk, not to change a mark.':
    'ICC(2,1), ICC(2,k) nach Shrout und Fleiss (1979), Worte nach Koo und Li (2016); Kendalls W mit Bindungen. Ein Strich: Es lässt sich nichts sagen, weil die Noten gleich sind oder sich die Angebote weniger unterscheiden als durch Zufall. Bei wenigen Angeboten sind diese Werte grob, und ein niedriger ist ein Anlass zu reden, nicht eine Note zu ändern.',
  // An award, computed again (replay.tsx)
  'First difference at': 'Erster Unterschied bei',
  Recorded: 'Festgehalten',
  Computed: 'Berechnet',
  'nothing|recorded or computed': 'nichts',
  'The recorded ranking does not follow from this bundle.':
    'Die festgehaltene Rangfolge ergibt sich nicht aus dieser Datei.',
  'The recorded ranking follows from this bundle, to the last digit.':
    'Die festgehaltene Rangfolge ergibt sich aus dieser Datei, bis auf die letzte Stelle.',
  'The bundle records no ranking. This is what follows from it.':
    'Die Datei hält keine Rangfolge fest. Dies ergibt sich aus ihr.',
  Rank: 'Rang',
  '{n} bid': '{n} Angebot',
  '{n} mark': '{n} Note',
  '{n} marks': '{n} Noten',
  'Compute an award again': 'Einen Zuschlag nachrechnen',
  'Takes the award bundle of a lot and ranks its bids in this browser. The file is sent to nobody, and the page works without a network.':
    'Nimmt die Nachrechnungsdatei eines Loses und reiht ihre Angebote in diesem Browser. Die Datei wird nirgendwohin gesendet, und die Seite arbeitet ohne Netz.',
  'This says that the ranking follows from what the file holds. That the file holds what was published and bid, the fingerprint of the ranking shows: it is on the record of the event since the award was recommended.':
    'Dies sagt, dass sich die Rangfolge aus dem ergibt, was die Datei enthält. Dass die Datei enthält, was veröffentlicht und geboten wurde, zeigt die Prüfsumme der Rangfolge: Sie steht im Protokoll der Vergabe, seit der Zuschlag empfohlen wurde.',
  'Award bundle, a JSON file': 'Nachrechnungsdatei, eine JSON-Datei',
  'Who may read a ranking finds it there, under “Compute it again”.':
    'Wer eine Rangfolge lesen darf, findet sie dort unter „Nachrechnen“.',
  'Computing {name}': '{name} wird berechnet',
  '{name} is no award bundle.': '{name} ist keine Nachrechnungsdatei.',
  'Compute it again': 'Nachrechnen',
  'The award bundle holds the method, what scoring takes from each bid, and every mark. {page}, or by {command} on a machine of your own, anybody gets the same ranking from it, or learns where it differs.':
    'Die Nachrechnungsdatei enthält die Methode, was die Bewertung aus jedem Angebot nimmt, und jede Note. {page} oder mit {command} auf einem eigenen Rechner erhält jede Person dieselbe Rangfolge daraus oder erfährt, wo sie abweicht.',
  'On this page': 'Auf dieser Seite',
  'Take the award bundle': 'Nachrechnungsdatei mitnehmen',
  'It holds bids, names of bidders, marks and reasons: hand it on as you would those.':
    'Sie enthält Angebote, Namen von Bietern, Noten und Begründungen: Geben Sie sie nur weiter, wie Sie diese weitergeben würden.',
  // A conflict of the panel that is declared after the lock
  'Conflict of interest on the panel: {people}': 'Interessenkonflikt im Gremium: {people}',
  'It was declared after the marks were locked. They count in this ranking as they were locked.':
    'Er wurde erklärt, nachdem die Noten gesperrt waren. Sie zählen in dieser Rangfolge, wie sie gesperrt wurden.',
  'Why the award may rest on these marks all the same': 'Warum der Zuschlag trotzdem auf diesen Noten beruhen kann',
  'For the file and for who approves. It goes on the record.':
    'Für die Akte und für die Person, die genehmigt. Es steht im Protokoll.',
  'Say why the award may rest on these marks all the same.':
    'Geben Sie an, warum der Zuschlag trotzdem auf diesen Noten beruhen kann.',
  'The recommendation does not say why the award may rest on these marks all the same. It can only be returned.':
    'Der Vorschlag sagt nicht, warum der Zuschlag trotzdem auf diesen Noten beruhen kann. Er kann nur zurückgegeben werden.',
} as const;
