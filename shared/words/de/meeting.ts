/** German: the panel of a lot, who leaves it and who joins, the meeting in which its marks become one. */
export const meeting = {
  // Declarations
  'With whom': 'Mit wem',
  'Say with which bidder.': 'Nennen Sie den Bieter.',
  'You will read the bids under pseudonyms. Nothing here says which pseudonym is whose.':
    'Sie lesen die Angebote unter Pseudonymen. Nichts hier sagt, welches Pseudonym zu wem gehört.',
  'Reading what it does to the lot': 'Was es für das Los bedeutet, wird geladen',
  'one evaluator left, {quorum} asked for': 'noch eine bewertende Person, verlangt: {quorum}',
  '{left} evaluators left, {quorum} asked for': 'noch {left} Bewertende, verlangt: {quorum}',
  'No mark is given yet, so none goes.': 'Es ist noch keine Note vergeben, also entfällt keine.',
  'One mark that is given goes, so that every bid faces the same panel.':
    'Eine vergebene Note entfällt, damit jedes Angebot demselben Gremium gegenübersteht.',
  '{n} marks that are given, in {bids} bids, go for all bids, so that every bid faces the same panel.':
    '{n} vergebene Noten, in {bids} Angeboten, entfallen für alle Angebote, damit jedes demselben Gremium gegenübersteht.',
  'The one mark stands.': 'Die eine Note bleibt bestehen.',
  '{n} marks stand, for all {bids} bids.': '{n} Noten bleiben bestehen, für alle {bids} Angebote.',
  'Too few are left there: the marks cannot be locked before a substitute has marked every bid.':
    'Dort bleiben zu wenige: Die Noten können erst gesperrt werden, wenn eine Ersatzperson jedes Angebot bewertet hat.',

  // The committee, for its lead
  'left the panel: their marks stand': 'aus dem Gremium ausgeschieden: die Noten bleiben bestehen',
  'left the panel: their marks are gone': 'aus dem Gremium ausgeschieden: die Noten entfallen',
  'Too few evaluators: {list}. Add a substitute, who marks every bid.':
    'Zu wenige Bewertende: {list}. Nehmen Sie eine Ersatzperson auf, die jedes Angebot bewertet.',
  '{criterion} ({has} of {quorum})': '{criterion} ({has} von {quorum})',
  'all|criteria': 'alle',
  'Marks criteria': 'Bewertet Kriterien',
  Leaving: 'Ausscheiden',
  'Leaves …': 'Scheidet aus …',
  'By criterion': 'Nach Kriterium',
  'Who marks each criterion': 'Wer welches Kriterium bewertet',
  'Signed off': 'Abgeschlossen',
  Quorum: 'Mindestzahl',
  '{done} of {of}': '{done} von {of}',
  '{has} of {quorum}': '{has} von {quorum}',
  'Add a substitute': 'Ersatzperson aufnehmen',
  '{person} leaves this lot?': '{person} scheidet aus diesem Los aus?',
  'Record that {person} leaves': 'Ausscheiden von {person} festhalten',
  'Say whether their marks stand or go.': 'Sagen Sie, ob die Noten bestehen bleiben oder entfallen.',
  'Say why they leave.': 'Nennen Sie den Grund des Ausscheidens.',
  'Their marks': 'Ihre Noten',
  stand: 'bleiben bestehen',
  'go|marks of who leaves': 'entfallen',
  'All bids are signed off; they count for all of them.': 'Alle Angebote sind abgeschlossen; sie zählen für alle.',
  'They count for none of the bids.': 'Sie zählen für keines der Angebote.',
  'The meeting has started and all bids are signed off, so their marks stand. Only a conflict of interest that they declare themselves takes them away.':
    'Die Sitzung hat begonnen und alle Angebote sind abgeschlossen, also bleiben die Noten. Nur ein Interessenkonflikt, den die Person selbst erklärt, lässt sie entfallen.',
  '{signed} of {of} bids are signed off, so their marks go: they cannot stand for some bids alone.':
    '{signed} von {of} Angeboten sind abgeschlossen, daher entfallen die Noten: Sie können nicht nur für einige Angebote bestehen bleiben.',
  'Why they leave': 'Grund des Ausscheidens',
  'It goes on the record, and cannot be taken back.': 'Es kommt ins Protokoll und lässt sich nicht zurücknehmen.',
  'Choose a colleague.': 'Wählen Sie eine Person.',
  'Say why they join now.': 'Sagen Sie, warum die Person jetzt hinzukommt.',
  'Add an evaluator to this panel?': 'Eine bewertende Person in dieses Gremium aufnehmen?',
  'Add to the panel': 'In das Gremium aufnehmen',
  'They declare first whether they have a conflict, then mark every bid. The marks cannot be locked before they are done.':
    'Sie erklärt zuerst, ob ein Interessenkonflikt besteht, und bewertet dann jedes Angebot. Vorher können die Noten nicht gesperrt werden.',
  'Reading your colleagues': 'Die Kolleginnen und Kollegen werden geladen',
  'Choose a colleague': 'Person wählen',
  'Marks what this person marked': 'Bewertet, was diese Person bewertet hat',
  'All criteria': 'Alle Kriterien',
  'Why they join now': 'Warum die Person jetzt hinzukommt',
  'You have left the panel of this lot. Your marks stand, for all its bids.':
    'Sie sind aus dem Gremium dieses Loses ausgeschieden. Ihre Noten bleiben bestehen, für alle Angebote.',
  'You have left the panel of this lot. Your marks count for none of its bids.':
    'Sie sind aus dem Gremium dieses Loses ausgeschieden. Ihre Noten zählen für keines seiner Angebote.',

  // The team: who marks what
  'Who marks what': 'Wer was bewertet',
  'Each evaluator marks all criteria, or only some: for every bid the same ones.':
    'Alle Bewertenden bewerten alle Kriterien oder nur einige: für jedes Angebot dieselben.',
  'Only these': 'Nur diese',
  'Why an evaluator joins now': 'Warum jetzt eine bewertende Person hinzukommt',
  'The bids are open: who joins marks every bid, and the reason goes on the record. Who leaves does so on the page of the evaluation.':
    'Die Angebote sind offen: Wer hinzukommt, bewertet jedes Angebot, und der Grund kommt ins Protokoll. Das Ausscheiden wird auf der Seite der Bewertung festgehalten.',

  // How the marks come to an end
  'Start the meeting': 'Sitzung beginnen',
  'Start the meeting again': 'Sitzung erneut beginnen',
  'By the published method the panel agrees on each mark.':
    'Nach der veröffentlichten Methode einigt sich das Gremium auf jede Note.',
  'Start the panel’s meeting?': 'Sitzung des Gremiums beginnen?',
  'Individual marks are final then, and the whole panel reads them side by side.':
    'Die einzelnen Noten sind dann endgültig, und das ganze Gremium liest sie nebeneinander.',
  'To the meeting': 'Zur Sitzung',
  'Everything is agreed.': 'Alles ist vereinbart.',
  '{n} open': '{n} offen',
  'Each mark has to be agreed on first, in the meeting.': 'Zuerst ist in der Sitzung jede Note zu vereinbaren.',
  'The panel meets': 'Das Gremium tagt',
  'Started by {person}, {time}. Individual marks are final; all are read side by side.':
    'Begonnen von {person}, {time}. Die einzelnen Noten sind endgültig; alle werden nebeneinander gelesen.',

  'You read the bids. Only the evaluators of this event mark them; marks are blind until the panel meets.':
    'Sie lesen die Angebote. Nur die Bewertenden dieser Vergabe bewerten sie; die Noten sind verdeckt, bis das Gremium tagt.',

  // The meeting
  'The panel has not met': 'Das Gremium hat noch nicht getagt',
  'Marks are blind until then. Where the published method asks for a meeting, the lead starts it once everybody has signed off every bid.':
    'Bis dahin sind die Noten verdeckt. Verlangt die veröffentlichte Methode eine Sitzung, beginnt die Leitung sie, sobald alle jedes Angebot abgeschlossen haben.',
  'The panel’s meeting': 'Die Sitzung des Gremiums',
  'Reading the marks': 'Die Noten werden geladen',
  'Started by {person}, {when}. Individual marks are final; they stay beside what is agreed.':
    'Begonnen von {person}, {when}. Die einzelnen Noten sind endgültig; sie bleiben neben dem Ergebnis stehen.',
  'You read along; the lead records.': 'Sie lesen mit; die Leitung hält fest.',
  'Somebody has joined the panel': 'Jemand ist dem Gremium beigetreten',
  'Somebody has joined the panel since. Once they have signed off every bid, the lead starts the meeting again, and their marks stand beside the others.':
    'Seither ist jemand dem Gremium beigetreten. Sobald jedes Angebot abgeschlossen ist, beginnt die Leitung die Sitzung erneut, und die neuen Noten stehen neben den anderen.',
  'All on one page, to print': 'Alles auf einer Seite, zum Drucken',
  'What is left to agree on': 'Worüber noch zu einigen ist',
  'Everything is agreed: the lead can lock the marks.': 'Alles ist vereinbart: Die Leitung kann die Noten sperren.',
  '{done} of {of} marks agreed, {open} open': '{done} von {of} Noten vereinbart, {open} offen',
  'Marks agreed': 'Vereinbarte Noten',
  'Nothing left to agree on': 'Nichts mehr zu vereinbaren',
  'Nothing else is open': 'Sonst ist nichts offen',
  'The committee and the lock': 'Das Gremium und das Sperren',
  'Back to the evaluation': 'Zurück zur Bewertung',
  'Keys of the meeting': 'Tasten der Sitzung',
  'record what is agreed, and go on; where a reason is missing, to its field':
    'Ergebnis festhalten und weiter; fehlt eine Begründung, zu ihrem Feld',

  // How far the marks lie apart
  'No marks lie further apart than {threshold}.': 'Keine Noten liegen weiter auseinander als {threshold}.',
  'On one bid the marks lie further apart than {threshold}: talk it over.':
    'Bei einem Angebot liegen die Noten weiter auseinander als {threshold}: Sprechen Sie darüber.',
  'On {n} bids the marks lie further apart than {threshold}: talk them over.':
    'Bei {n} Angeboten liegen die Noten weiter auseinander als {threshold}: Sprechen Sie darüber.',
  'Agreement before the meeting: {single} of one evaluator’s mark ({singleWord}), {average} of the mean of {n} ({averageWord}). At 1 all give the same; at 0 marks tell nothing of the bid.':
    'Übereinstimmung vor der Sitzung: {single} für die Note einer Person ({singleWord}), {average} für den Mittelwert von {n} ({averageWord}). Bei 1 geben alle dasselbe; bei 0 sagen die Noten nichts über das Angebot.',
  'The order of the bids: {order}, where 1 is the same order for all.':
    'Die Reihenfolge der Angebote: {order}; 1 heißt dieselbe Reihenfolge bei allen.',
  'ICC(2,1), ICC(2,k), Kendall’s W': 'ICC(2,1), ICC(2,k), Kendalls W',
  'agreed: {mark}': 'vereinbart: {mark}',
  'nothing agreed': 'nichts vereinbart',
  'all alike': 'alle gleich',
  '{spread} apart': '{spread} auseinander',
  '{spread} apart: talk it over': '{spread} auseinander: besprechen',
  'not all signed off': 'nicht von allen abgeschlossen',
  'open|to agree on': 'offen',
  'the panel has changed: agree again': 'das Gremium ist ein anderes: neu vereinbaren',
  agreed: 'vereinbart',
  'the lowest': 'die niedrigste',
  'the highest': 'die höchste',

  // What is recorded
  'Nothing is agreed here yet.': 'hier ist noch nichts vereinbart.',
  'recorded by {person}': 'festgehalten von {person}',
  '{person}, {own} to {agreed}': '{person}, {own} wird {agreed}',
  'level {level}; {place}': 'Stufe {level}; {place}',
  'The agreed mark': 'Die vereinbarte Note',
  'Choose the mark that you agree on.': 'Wählen Sie die Note, auf die Sie sich einigen.',
  'Say why the mark of {person} changes.': 'Sagen Sie, warum sich die Note von {person} ändert.',
  'Name the level on which the change of {person} rests.':
    'Nennen Sie die Stufe, auf der die Änderung von {person} beruht.',
  'Name the place that the change of {person} rests on.':
    'Nennen Sie die Stelle, auf der die Änderung von {person} beruht.',
  '{person}: {own} becomes {agreed}': '{person}: {own} wird {agreed}',
  'Why it changes': 'Warum sie sich ändert',
  'By which level': 'Nach welcher Stufe',
  'Where: a page, the presentation, a reference': 'Wo: eine Seite, die Präsentation, eine Referenz',
  'The same for all {n} changes': 'Dasselbe für alle {n} Änderungen',
  'Next|mark': 'Weiter',
  'Record and go on': 'Festhalten und weiter',
  'Recorded: {mark} for {name}': 'Festgehalten: {mark} für {name}',
} as const;
