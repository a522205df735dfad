/** How bids are scored, as HTML for whoever reads without running scripts: for each method its tree, its scales, and what holds for all. */
import type { EventContent, Level } from './event.ts';
import { escaped } from './markup.ts';
import { methodRows, methodSentences } from './scoring/method-words.ts';
import { methodsOf, type UsedMethod } from './scoring/methods.ts';
import { t } from './words/say.ts';

const scaleTable = (caption: string, levels: readonly Level[], step: string): string => `<table>
<caption>${escaped(caption)}</caption>
<thead><tr><th scope="col">${t('Mark')}</th><th scope="col">${t('What the bid shows')}</th></tr></thead>
<tbody>
${levels.map((l) => `<tr><td>${escaped(`${l.mark} ${l.name}`)}</td><td>${escaped(l.words)}</td></tr>`).join('\n')}
</tbody>
</table>
${step === '' ? '' : `<p>${escaped(t('In steps of {step} between the lowest and the highest.', { step }))}</p>\n`}`;

function oneMethod(used: UsedMethod, content: EventContent): string {
  const { method } = used;
  const percent = method.weights === 'percent';
  const rows = methodRows(method, content.questions).map(
    ({ node, n, depth, bonus, points, percent: own, nothing, how }) => {
      // No style reaches this page: what stands within a section is set in by spaces.
      const name = `${'&emsp;'.repeat(depth)}${n === null ? `<strong>${escaped(node.name)}</strong>` : escaped(node.name)}`;
      const cells = [
        ...(percent ? [nothing ? '–' : own ? `${own} %` : ''] : []),
        nothing ? '–' : bonus ? t('{points} (bonus)', { points }) : points,
      ].map((cell) => `<td>${escaped(cell)}</td>`);
      return `<tr><td>${name}</td>${cells.join('')}<td>${how.map(escaped).join('<br>')}</td></tr>`;
    },
  );
  const judged = method.criteria.filter((c) => c.kind === 'judged');
  const scales = [
    ...(judged.some((c) => !c.scale) ? [scaleTable(t('The scale'), method.scale, method.step ?? '')] : []),
    ...judged.flatMap((c) =>
      c.scale ? [scaleTable(t('The scale of “{name}”', { name: c.name }), c.scale, c.step ?? '')] : [],
    ),
  ];
  return `<table>
<thead><tr><th scope="col">${t('Criterion')}</th>${percent ? `<th scope="col">${t('In percent')}</th>` : ''}<th scope="col">${escaped(t('Points of {total}', { total: method.total }))}</th><th scope="col">${t('How points follow')}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${scales.join('')}<ul>
${methodSentences(used, content)
  .map((sentence) => `<li>${escaped(sentence)}</li>`)
  .join('\n')}
</ul>`;
}

/** Each method of an event, under the names of the lots that are ranked by it where there are several; blank where nothing is scored. */
export function methodHtml(content: EventContent): string {
  const used = methodsOf(content).filter(({ method }) => method.criteria.length > 0);
  return used
    .map((u) => {
      const lots = used.length > 1 ? `<h3>${u.lots.map((lot) => escaped(lot.name)).join(', ')}</h3>\n` : '';
      return `${lots}${oneMethod(u, content)}`;
    })
    .join('\n');
}
