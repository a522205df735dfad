/** German: how firm a result is. */
export const firmness = {
  'How firm is the result?': 'Wie fest steht das Ergebnis?',
  'What would have to be otherwise for another bid to be first: a weight, points, an evaluator, another bid, the price formula. It says something of the result, never of the bids; nothing is ranked by it. Computed in this browser, and sent to nobody.':
    'Was müsste anders sein, damit ein anderes Angebot vorn läge: ein Gewicht, Punkte, ein Mitglied des Gremiums, ein anderes Angebot, die Preisformel. Das sagt etwas über das Ergebnis, nie über die Angebote; keine Rangfolge folgt daraus. In diesem Browser berechnet und an niemanden gesendet.',
  'Compute it': 'Berechnen',
  'This browser could not compute it.': 'Dieser Browser konnte es nicht berechnen.',
  'A mark is missing, so that nothing can be computed.': 'Eine Note fehlt, daher lässt sich nichts berechnen.',
  // Where there is no first bid
  'No bid was received: there is no result that could be firm.':
    'Es ist kein Angebot eingegangen: Es gibt kein Ergebnis, das feststehen könnte.',
  'No bid is ranked: there is no result that could be firm.':
    'Kein Angebot hat einen Rang: Es gibt kein Ergebnis, das feststehen könnte.',
  'Only one bid is ranked: whatever the weights, it is first.':
    'Nur ein Angebot hat einen Rang: Bei allen Gewichten liegt es vorn.',
  'Several bids share the first rank: there is no one winner of whom to say how firm it stands.':
    'Mehrere Angebote teilen sich den ersten Rang: Es gibt nicht das eine, von dem zu sagen wäre, wie fest es steht.',
  // Weights
  'Weights at which {bidder} stays first': 'Gewichte, bei denen {bidder} vorn bleibt',
  'One weight is moved and the others share the rest in proportion to what is published; solved, not sampled.':
    'Ein Gewicht wird verändert, die anderen teilen sich den Rest im veröffentlichten Verhältnis; gelöst, nicht durch Stichproben geschätzt.',
  'One of them changes nothing, whatever it is.': 'Eines von ihnen ändert nichts, wie groß es auch ist.',
  '{n} of them change nothing, whatever each is.': '{n} von ihnen ändern nichts, wie groß das einzelne auch ist.',
  'The nearest change: {name}, published at {published} %, below {at} %: {bidders}.':
    'Am ehesten kippt es hier: {name}, veröffentlicht mit {published} %, unter {at} %: {bidders}.',
  'The nearest change: {name}, published at {published} %, above {at} %: {bidders}.':
    'Am ehesten kippt es hier: {name}, veröffentlicht mit {published} %, über {at} %: {bidders}.',
  'At the top': 'Auf oberster Ebene',
  'Published|weight': 'Veröffentlicht',
  'Picture: from 0 to 100 %, the published weight as an upright line':
    'Bild: von 0 bis 100 %, das veröffentlichte Gewicht als senkrechter Strich',
  'Stays first': 'Bleibt vorn',
  'Else first': 'Sonst vorn',
  'It has all the weight: nothing is left to scale.':
    'Es hat das ganze Gewicht: Nichts ist übrig, das sich anpassen ließe.',
  'below: {names}': 'darunter: {names}',
  'above: {names}': 'darüber: {names}',
  'only {at} %': 'nur {at} %',
  '{low} to {high} %': '{low} bis {high} %',
  '{low} to below {high} %': '{low} bis unter {high} %',
  'above {low} to {high} %': 'über {low} bis {high} %',
  'above {low} to below {high} %': 'über {low} bis unter {high} %',
  'at no weight': 'bei keinem Gewicht',
  'at any weight': 'bei jedem Gewicht',
  'Bonuses keep their points.': 'Boni behalten ihre Punkte.',
  'Who reaches the minimum of quality as a whole is taken as it is: with other weights, others might.':
    'Wer die Mindestanforderung an die Qualität insgesamt erreicht, bleibt, wie es ist: Bei anderen Gewichten könnten es andere sein.',
  'Minimums in points are taken as the same share of the points.':
    'Mindestpunkte gelten als derselbe Anteil der Punkte.',
  'The shortlist is taken as it is.': 'Die engere Auswahl bleibt, wie sie ist.',
  'The method rounds. Weights are solved for points that are not rounded: near an end, rounding may decide.':
    'Die Methode rundet. Die Gewichte sind für ungerundete Punkte gelöst: Nahe an einem Ende kann die Rundung entscheiden.',
  'The method rounds, and without rounding another bid would be first or share the first rank: nothing is said of weights.':
    'Die Methode rundet, und ohne Rundung läge ein anderes Angebot vorn oder teilte den ersten Rang: Zu Gewichten wird nichts gesagt.',
  'The lowest price decides among the bids that pass: no weight changes the order.':
    'Unter den Angeboten, die bestehen, entscheidet der niedrigste Preis: Kein Gewicht ändert die Reihenfolge.',
  'The price is adjusted by its own weight: at a weight of nothing the formula says nothing.':
    'Der Preis wird mit seinem eigenen Gewicht angepasst: Bei einem Gewicht von null sagt die Formel nichts.',
  'The price has no weight: it is divided by the points for quality, and these weights are within quality.':
    'Der Preis hat kein Gewicht: Er wird durch die Punkte für Qualität geteilt, und diese Gewichte gelten innerhalb der Qualität.',
  // Weight space
  'Of all weights that could have been set': 'Von allen Gewichten, die möglich gewesen wären',
  'First|rank': 'Vorn',
  'Share|of weights': 'Anteil',
  'Picture: share of all weights, from 0 to 100 %': 'Bild: Anteil an allen Gewichten, von 0 bis 100 %',
  Draws: 'Ziehungen',
  'Standard error': 'Standardfehler',
  'Bids that are not listed are first nowhere.': 'Angebote, die nicht aufgeführt sind, liegen nirgends vorn.',
  'In {percent} % the first rank is shared.': 'In {percent} % wird der erste Rang geteilt.',
  'There are two weights at the top: the share is the length of its interval, exact.':
    'Auf oberster Ebene gibt es zwei Gewichte: Der Anteil ist die Länge des Intervalls, exakt.',
  'Drawn {draws} times: each way to split 100 % into {weights} weights is as likely as any other (Dirichlet(1, …, 1)), by the gaps between sorted whole numbers that SHA-256 gives for the seed, a comma and a count. Seed: {seed}':
    '{draws}-mal gezogen: Jede Aufteilung von 100 % auf {weights} Gewichte ist so wahrscheinlich wie jede andere (Dirichlet(1, …, 1)), durch die Abstände zwischen sortierten ganzen Zahlen, die SHA-256 für Startwert, Komma und Zähler ergibt. Startwert: {seed}',
  // How far the others are
  'How far the others are from {bidder}': 'Wie weit die anderen von {bidder} entfernt sind',
  'Points up, to be level': 'Punkte mehr bis zum Gleichstand',
  'Counted price to be level': 'Gezählter Preis für den Gleichstand',
  'Counted price to be level, {currency}': 'Gezählter Preis für den Gleichstand, {currency}',
  'With everything else as it is. Level, the tie-breaks decide; beyond that, the bid would be first.':
    'Wenn alles andere bleibt. Bei Gleichstand entscheiden die Stichentscheide; darüber hinaus läge das Angebot vorn.',
  // One by one
  'Without one evaluator': 'Ohne ein Mitglied des Gremiums',
  'Without one of the other bids': 'Ohne eines der anderen Angebote',
  'By another price formula': 'Nach einer anderen Preisformel',
  'Without|somebody': 'Ohne',
  'Would be first': 'Läge vorn',
  'Points ahead': 'Punkte Vorsprung',
  '{formula}, as published': '{formula}, wie veröffentlicht',
  '{formula}, {share} % at the mean': '{formula}, {share} % beim Mittel',
  'So for: {list}.': 'So bei: {list}.',
  'Nothing can be told.': 'Nichts lässt sich sagen.',
  '{bidder} is first in the one case.': '{bidder} liegt in dem einen Fall vorn.',
  '{bidder} is first in all {n} cases.': '{bidder} liegt in allen {n} Fällen vorn.',
  '{bidder} is first in {same} of {n} cases. Not: {list}.':
    '{bidder} liegt in {same} von {n} Fällen vorn. Nicht: {list}.',
  '{names} share the first rank': '{names} teilen sich den ersten Rang',
  'Cannot be told: the panel agreed on its marks together.':
    'Nicht zu sagen: Das Gremium hat sich gemeinsam auf seine Noten geeinigt.',
  'Cannot be told: a criterion would be left without a mark.': 'Nicht zu sagen: Ein Kriterium bliebe ohne Note.',
  'Cannot be told: too few would have marked a criterion.': 'Nicht zu sagen: Zu wenige hätten ein Kriterium bewertet.',
  'Cannot be told: another bid would be on the shortlist, and its price was never opened.':
    'Nicht zu sagen: Ein anderes Angebot käme in die engere Auswahl, und sein Preis wurde nie geöffnet.',
  'Cannot be told: it takes prices of its own, and none are published.':
    'Nicht zu sagen: Sie braucht eigene Preise, und veröffentlicht sind keine.',
  'Cannot be computed here, for want of a ceiling, say.':
    'Hier nicht zu berechnen, etwa weil eine Preisobergrenze fehlt.',
  'Cannot be told: the price has no points.': 'Nicht zu sagen: Der Preis hat keine Punkte.',
  'No bid would be ranked.': 'Kein Angebot hätte einen Rang.',
} as const;
