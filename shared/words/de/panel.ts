/** German: what is said of panels, the meeting, pseudonyms, conflicts, and who leaves. */
export const panel = {
  // declaration.ts
  'You have left the panel of this lot.': 'Sie haben das Gremium dieses Loses verlassen.',
  'Who declares no conflict names no bidder.': 'Wer keinen Interessenkonflikt erklärt, nennt keinen Bieter.',
  '{name} is not one of the bidders for this lot.': '{name} ist kein Bieter dieses Loses.',
  // panel.ts, panel-changes.ts
  'Nobody in the team marks “{criterion}”.': 'Niemand im Team bewertet „{criterion}“.',
  '“{criterion}” has fewer evaluators ({has}) than its quorum ({quorum}).':
    '„{criterion}“ hat weniger Bewertende ({has}) als die Mindestzahl ({quorum}).',
  'Leaving the panel': 'Das Verlassen des Gremiums',
  'There is no such evaluator in this lot.': 'In diesem Los bewertet keine solche Person.',
  '{person} has left this lot already.': '{person} hat dieses Los schon verlassen.',
  'Say why the evaluator leaves: it stands on the record.':
    'Geben Sie an, warum die Person ausscheidet: Das steht im Protokoll.',
  '{person} has signed off {signed} of {of} bids. Marks stand for all bids of a lot, or go for all.':
    '{person} hat {signed} von {of} Angeboten abgeschlossen. Noten bleiben für alle Angebote eines Loses oder entfallen für alle.',
  'These marks can only go.': 'Diese Noten können nur entfallen.',
  'The meeting has started, and {person} has signed off all bids. Their marks stand; only a conflict of interest that they declare themselves takes them away.':
    'Die Sitzung hat begonnen, und {person} hat alle Angebote abgeschlossen. Diese Noten bleiben; nur ein Interessenkonflikt, den die Person selbst erklärt, lässt sie entfallen.',
  'These marks can only stand.': 'Diese Noten können nur bleiben.',
  'No criterion that is judged, and no section, has this id: {id}.':
    'Kein Kriterium, das benotet wird, und kein Abschnitt hat diese Kennung: {id}.',
  'The bids are open. On the page of the evaluation, the lead says of each lot that {person} leaves, and why.':
    'Die Angebote sind geöffnet. Auf der Seite der Bewertung gibt die Leitung für jedes Los an, dass {person} ausscheidet, und warum.',
  'The bids are open: say why somebody joins the evaluators.':
    'Die Angebote sind geöffnet: Geben Sie an, warum jemand zu den Bewertenden kommt.',
  'The meeting has started. {person} reads its marks or the record, or has read the bids already, and could not mark blind. Name somebody else.':
    'Die Sitzung hat begonnen. {person} liest ihre Noten oder das Protokoll oder hat die Angebote schon gelesen und könnte nicht unbeeinflusst benoten. Benennen Sie jemand anderen.',
  // lock.ts
  '{criterion} ({person})': '{criterion} ({person})',
  '{criterion} ({has})': '{criterion} ({has})',
  '{criterion} ({left} of {all} bids)': '{criterion} ({left} von {all} Angeboten)',
  'Marks are missing: {list}. A missing mark is never a zero.':
    'Es fehlen Noten: {list}. Eine fehlende Note ist nie eine Null.',
  'Too few evaluators for the quorum of {quorum}: {list}. Name a substitute, who marks every bid.':
    'Zu wenige Bewertende für die Mindestzahl {quorum}: {list}. Benennen Sie einen Ersatz, der jedes Angebot benotet.',
  'Somebody has joined the panel since the meeting started. Start it again: they have not seen it yet.':
    'Seit Beginn der Sitzung ist jemand zum Gremium gekommen. Beginnen Sie sie noch einmal: Diese Person kennt sie noch nicht.',
  'By the published method the panel agrees on each mark. Start the meeting first.':
    'Nach der veröffentlichten Methode einigt sich das Gremium auf jede Note. Beginnen Sie zuerst die Sitzung.',
  'Still to agree on: {list}. A missing mark is never a zero.':
    'Noch ohne Einigung: {list}. Eine fehlende Note ist nie eine Null.',
  // meeting.ts
  'By the published method the marks become one by a rule: there is no meeting that agrees on them.':
    'Nach der veröffentlichten Methode werden die Noten nach einer Regel zu einer: Es gibt keine Sitzung, in der man sich einigt.',
  'The meeting': 'Die Sitzung',
  'There are no marks to agree on.': 'Es gibt keine Noten, über die man sich einigen könnte.',
  'The meeting has started already.': 'Die Sitzung hat schon begonnen.',
  'The meeting has not started: marks are blind until then.':
    'Die Sitzung hat noch nicht begonnen: Bis dahin sieht niemand die Noten der anderen.',
  'This person has not marked the bid under this criterion.':
    'Diese Person hat das Angebot in diesem Kriterium nicht benotet.',
  'This evaluator gave the agreed mark: nothing is changed.':
    'Diese Person hat die vereinbarte Note gegeben: Es ändert sich nichts.',
  'Say why the mark is changed.': 'Geben Sie an, warum die Note geändert wird.',
  'Name the level of the scale by its mark: {list}.': 'Nennen Sie die Stufe der Skala mit ihrer Note: {list}.',
  'Name the place: a page of the bid, the presentation, a reference.':
    'Nennen Sie die Stelle: eine Seite des Angebots, die Präsentation, eine Referenz.',
  'Agreeing on marks': 'Die Einigung auf Noten',
  'Not everybody has signed off this bid. A missing mark is never a zero.':
    'Noch nicht alle haben dieses Angebot abgeschlossen. Eine fehlende Note ist nie eine Null.',
  'This person’s change is explained twice.': 'Die Änderung dieser Person ist zweimal erklärt.',
  'Explain each change from a mark that was given: {list}.':
    'Erklären Sie jede Änderung gegenüber einer gegebenen Note: {list}.',
  'This mark is not on the scale: {list}, and in steps of {step} between them.':
    'Diese Note steht nicht auf der Skala: {list}, dazwischen in Schritten von {step}.',
  // pseudonyms.ts
  'Bidder {letter}|pseudonym': 'Bieter {letter}',
  'Document {n}': 'Unterlage {n}',
  'You read these bids without the bidders’ names. The lead writes to a bidder, who would be named to you.':
    'Sie lesen diese Angebote ohne die Namen der Bieter. Die Leitung schreibt dem Bieter, der Ihnen sonst genannt würde.',
  'The prices are not shown while the panel marks the bids again.':
    'Die Preise werden nicht gezeigt, solange die Kommission die Angebote erneut bewertet.',
  'You mark bids of this event without the bidders’ names. This is yours to read once all lots that you mark are locked.':
    'Sie benoten Angebote dieses Verfahrens ohne die Namen der Bieter. Dies können Sie lesen, sobald alle Lose gesperrt sind, die Sie benoten.',
  // functions/evaluation
  '“{criterion}” is marked by others of the panel.': '„{criterion}“ bewerten andere im Gremium.',
  'You joined the panel later: your marks are blind until you have signed off and the lead starts the meeting again.':
    'Sie sind später zum Gremium gekommen: Sie bewerten für sich, bis Sie abgeschlossen haben und die Leitung die Sitzung noch einmal beginnt.',
  'There is no such criterion in this lot.': 'In diesem Los gibt es kein solches Kriterium.',
  // panel-conflict.ts
  '{list} of the panel declared a conflict of interest. Say why the award may rest on these marks all the same.':
    'Aus dem Gremium hat einen Interessenkonflikt erklärt: {list}. Geben Sie an, warum der Zuschlag trotzdem auf diesen Noten beruhen kann.',
  '{list} of the panel declared a conflict of interest, and the recommendation does not say why the award may rest on these marks all the same. Return it.':
    'Aus dem Gremium hat einen Interessenkonflikt erklärt: {list}. Der Vorschlag sagt nicht, warum der Zuschlag trotzdem auf diesen Noten beruhen kann. Geben Sie ihn zurück.',
  // record.ts
  'Joined the evaluators while bids are open: {names}':
    'Zu den Bewertenden gekommen, während die Angebote geöffnet sind: {names}',
  'Declared a conflict of interest with {bidders} and left the lot':
    'Einen Interessenkonflikt mit {bidders} erklärt und das Los verlassen',
  'The marks of {name} go, for all bids of the lot: {marks}; below the quorum: {below}':
    'Die Noten von {name} entfallen für alle Angebote des Loses: {marks}; unter der Mindestzahl: {below}',
  'Left the panel: {name}; the marks given stand, for all bids of the lot: {marks}':
    'Gremium verlassen: {name}; die gegebenen Noten bleiben für alle Angebote des Loses: {marks}',
  'Left the panel: {name}; the marks given go, for all bids of the lot: {marks}; below the quorum: {below}':
    'Gremium verlassen: {name}; die gegebenen Noten entfallen für alle Angebote des Loses: {marks}; unter der Mindestzahl: {below}',
  'The panel meets to agree on marks: {panel}': 'Das Gremium tritt zusammen, um sich auf Noten zu einigen: {panel}',
  'Agreed on a mark for {bidder}: {criterion}; marks changed and explained: {changed}; version {version}':
    'Auf eine Note für {bidder} geeinigt: {criterion}; geänderte und erklärte Noten: {changed}; Version {version}',
  'Agreed marks locked: {count}, fingerprint {agreed}': 'Vereinbarte Noten gesperrt: {count}, Prüfsumme {agreed}',
  nothing: 'nichts',
} as const;
