/** What changed from one version of the settings to the next, as the record keeps it: where, what it was, what it is. */

import { type Settings, startingSettings } from './settings.ts';
import { retold } from './words/retold.ts';
import { inEnglish, type Plain, t } from './words/say.ts';

/** A change at one place: `at` is a path as in faults. */
export type SettingsChange = { at: string; label: Plain; from: string; to: string };

const said = (text: string | number): string => (text === '' ? '–' : String(text));
const stepWords = (step: Settings['award']['steps'][number], nameOf: (id: string) => string): string =>
  inEnglish(() => {
    const about = { step: step.name, needed: step.needed, people: step.personIds.map(nameOf).join(', ') };
    if (step.personIds.length === 0)
      return step.over
        ? t('{step}: {needed} of all approvers above {over}', { ...about, over: step.over })
        : t('{step}: {needed} of all approvers', about);
    return step.over
      ? t('{step}: {needed} of {people} above {over}', { ...about, over: step.over })
      : t('{step}: {needed} of {people}', about);
  });

/** Every place of the settings with its words; `nameOf` says what a person is called. */
function placesOf(s: Settings, nameOf: (id: string) => string): [at: string, label: Plain, value: string][] {
  const d = s.defaults;
  return [
    ['name', 'Name', said(s.name)],
    ['zone', 'Time zone', said(s.zone)],
    ['currency', 'Currency', said(s.currency)],
    ['language', 'Language', said(s.language)],
    ['colour', 'Colour', said(s.colour)],
    ['mail.closing', 'Closing of letters', said(s.mail.closing)],
    ['mail.replyTo', 'Replies go to', said(s.mail.replyTo)],
    ['defaults.openersNeeded', 'People who open bids', said(d.openersNeeded)],
    ['defaults.retentionYears', 'Years that bids are kept', said(d.retentionYears)],
    ['defaults.minimumNoticeDays', 'Days between a change and the deadline', said(d.minimumNoticeDays)],
    ['defaults.standstillDays', 'Days of standstill', said(d.standstillDays)],
    ['defaults.disclosure', 'Who learns what', said(d.disclosure)],
    ['publication.approvals', 'Approvals before publication', said(s.publication.approvals)],
    ['award.order', 'Order of the approval steps', said(s.award.order)],
    ['award.steps', 'Approval of awards', s.award.steps.map((step) => stepWords(step, nameOf)).join('; ')],
  ];
}

/** The places that differ, in the order of the page; empty where nothing has changed. */
export function settingsChanges(before: Settings, after: Settings, nameOf: (id: string) => string): SettingsChange[] {
  const then = new Map(placesOf(before, nameOf).map(([at, , value]) => [at, value]));
  return placesOf(after, nameOf).flatMap(([at, label, to]) => {
    const from = then.get(at)!;
    return from === to ? [] : [{ at, label, from, to }];
  });
}

/** A change as the record keeps it ("Name: Fir → Yew"), for its reader. What people wrote stays as they wrote it. */
export function retoldChange(recorded: string): string {
  const [, label, from = '', to = ''] = /^([^:]+): (.*) → (.*)$/s.exec(recorded) ?? [];
  if (label === undefined) return recorded;
  const steps = (value: string) =>
    value
      .split('; ')
      .map((step) =>
        retold(
          step,
          [
            '{step}: {needed} of all approvers above {over}',
            '{step}: {needed} of all approvers',
            '{step}: {needed} of {people} above {over}',
            '{step}: {needed} of {people}',
          ],
          // The name that a step has before anybody has given it one is ours.
          (filledIn) => retold(filledIn, ['Approval']),
        ),
      )
      .join('; ');
  const labels = placesOf(startingSettings(''), String).map(([, known]) => known);
  const value = label === 'Approval of awards' ? steps : (text: string) => text;
  return `${retold(label, labels)}: ${value(from)} → ${value(to)}`;
}
