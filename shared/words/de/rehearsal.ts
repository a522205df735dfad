/** German: the rehearsal of a method before it is published. */
export const rehearsal = {
  // What it warns of
  'Bidder {letter}': 'Bieter {letter}',
  '“{name}” cannot change the result: every bid gets the same for it, whatever it says.':
    '„{name}“ kann das Ergebnis nicht ändern: Jedes Angebot erhält dafür gleich viel, was immer darin steht.',
  'Each of the {n} bids gets {points} of {full} points.': 'Jedes der {n} Angebote erhält {points} von {full} Punkten.',
  '“{name}” cannot change the result of these bids: whatever each of them gets for it, all stay in their order.':
    '„{name}“ kann das Ergebnis dieser Angebote nicht ändern: Wie viel jedes dafür auch erhält, die Reihenfolge bleibt.',
  'Even with least for {first} and most for {second}, they are compared by {a} and {b}.':
    'Selbst mit dem Wenigsten für {first} und dem Meisten für {second} werden {a} und {b} verglichen.',
  'The minimum of “{name}”': 'Das Minimum von „{name}“',
  'The minimum of the section “{name}”': 'Das Minimum des Abschnitts „{name}“',
  'The minimum of quality as a whole': 'Das Minimum der Qualität insgesamt',
  'The shortlist': 'Die Auswahlliste',
  'The ceiling': 'Die Preisobergrenze',
  '{gate}: none of these bids passes.': '{gate}: Keines dieser Angebote kommt weiter.',
  '{gate}: every one of these bids passes, and nothing is sorted out by it.':
    '{gate}: Jedes dieser Angebote kommt weiter; es wird nichts ausgesondert.',
  '{n} bid of 1 passes.': '{n} Angebot von 1 kommt weiter.',
  '{n} bids of {all} pass.': '{n} Angebote von {all} kommen weiter.',
  'The order of two bids can change because a third one leaves: by “{formula}”, the points for a price depend on the other prices.':
    'Die Reihenfolge zweier Angebote kann sich ändern, weil ein drittes wegfällt: Nach „{formula}“ hängen die Punkte für einen Preis von den anderen Preisen ab.',
  '{a} stands before {b}. Without {third}, {b} stands before {a}, and neither has changed anything.':
    '{a} steht vor {b}. Ohne {third} steht {b} vor {a}, und keines der beiden hat etwas geändert.',
  'If {third} had bid {price} instead of {was}, {a} would stand before {b}. Without {third}, {b} stands before {a}, and neither has changed anything.':
    'Hätte {third} {price} statt {was} geboten, stünde {a} vor {b}. Ohne {third} steht {b} vor {a}, und keines der beiden hat etwas geändert.',
  '“{name}” has {published} % of the points, but {effective} % of what tells these bids apart.':
    '„{name}“ hat {published} % der Punkte, aber {effective} % dessen, was diese Angebote unterscheidet.',
  'Its points go from {least} to {most} of {full}, a spread of {spread}.':
    'Die Punkte reichen von {least} bis {most} von {full}, eine Spannweite von {spread}.',
  'The formula divides by a price of 0 here. That price gets all points, and every higher one gets none.':
    'Die Formel teilt hier durch einen Preis von 0. Dieser Preis erhält alle Punkte, jeder höhere keine.',
  'The formula divides by a lowest price of 0 here. A price of 0 gets all points, and every higher one none.':
    'Die Formel teilt hier durch einen niedrigsten Preis von 0. Ein Preis von 0 erhält alle Punkte, jeder höhere keine.',
  'The formula divides by the distance from the ceiling to the lowest price, which is 0 here. Every bid gets all points.':
    'Die Formel teilt durch den Abstand der Preisobergrenze zum niedrigsten Preis; er ist hier 0. Jedes Angebot erhält alle Punkte.',
  'The formula divides by the distance from the ceiling to the best price, which is 0 here. Every bid gets all points.':
    'Die Formel teilt durch den Abstand der Preisobergrenze zum besten Preis; er ist hier 0. Jedes Angebot erhält alle Punkte.',
  'The formula divides by the distance from the mean to the lowest price, which is 0 here: all prices are the same.':
    'Die Formel teilt durch den Abstand des Mittels zum niedrigsten Preis; er ist hier 0: Alle Preise sind gleich.',
  'The formula divides by a mean price of 0 here. Every bid gets all points.':
    'Die Formel teilt hier durch einen mittleren Preis von 0. Jedes Angebot erhält alle Punkte.',
  'The formula divides by the points for quality, which are 0 for a bid here. That bid is not ranked.':
    'Die Formel teilt durch die Punkte für Qualität; sie sind hier bei einem Angebot 0. Dieses Angebot kommt nicht in die Rangfolge.',
  'Nobody can get all points for “{name}”: no answer that is taken is worth them.':
    'Niemand kann alle Punkte für „{name}“ erhalten: Keine zulässige Antwort ist sie wert.',
  'The best answer gets {most} of {full} points.': 'Die beste Antwort erhält {most} von {full} Punkten.',
  'Nobody gets all points for “{name}”.': 'Niemand erhält alle Punkte für „{name}“.',
  '{bidder} gets most: {most} of {full} points.': '{bidder} erhält am meisten: {most} von {full} Punkten.',
  '{names} tie for rank {rank}; the draw would decide.':
    '{names} liegen gleichauf auf Rang {rank}; das Los würde entscheiden.',
  '{names} tie for rank {rank}, and nothing that is published decides between them.':
    '{names} liegen gleichauf auf Rang {rank}, und nichts Veröffentlichtes entscheidet zwischen ihnen.',
  'Each is compared by {value}, and the tie-breaks before leave them level.':
    'Jedes wird mit {value} verglichen, und die Stichentscheide davor trennen sie nicht.',
} as const;
