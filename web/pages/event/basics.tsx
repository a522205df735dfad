/** Basics of a draft: what it is, who may bid, when bids close, whom to ask. */
import { limits } from '../../../shared/event.ts';
import { instantAt } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { now } from '../../clock.ts';
import { idOfFault } from '../../parts/error-summary.tsx';
import { Choice, Group } from '../../parts/field.tsx';
import { BasicsKind } from './basics-kind.tsx';
import { BasicsOfBidding } from './basics-of-bidding.tsx';
import { BasicsTerms } from './basics-terms.tsx';
import { Classes } from './classes.tsx';
import { deadlinePreview } from './deadline-preview.ts';
import { EstimatePanel } from './estimate.tsx';
import { SelectField, TextField, useDraft, WallTimeField } from './fields.tsx';
import { zoneOptions } from './zones.ts';

function DeadlineWords() {
  const { content, shown } = useDraft();
  const preview = deadlinePreview(content.value, instantAt(now.value));
  if ('fault' in preview) {
    return (
      <p role="status" class="hint">
        {shown('closes') ? '' : content.value.closes === '' ? t('Not set yet.') : preview.fault}
      </p>
    );
  }
  return (
    <dl class="facts">
      <div>
        <dt>{t('By the clock of the zone')}</dt>
        <dd>{preview.zone}</dd>
      </div>
      <div>
        <dt>{t('The same instant in UTC')}</dt>
        <dd>{preview.utc}</dd>
      </div>
      <div>
        <dt>{t('From now')}</dt>
        <dd class={preview.past ? 'bad' : undefined}>{preview.left}</dd>
      </div>
    </dl>
  );
}

/** The first part of the editor. */
export function Basics() {
  const { content, edit, addendum } = useDraft();
  const c = content.value;
  return (
    <div class="two even">
      <div class="stack">
        <section class="panel stack" aria-labelledby="what">
          <h2 id="what">{t('What is bought')}</h2>
          <TextField
            at="title"
            label={t('Title')}
            hint={t('As suppliers will find it. One line.')}
            max={limits.title}
            value={c.title}
            set={(title) => edit((x) => ({ ...x, title }))}
          />
          <TextField
            at="reference"
            label={t('Reference')}
            hint={t('Your own number, such as RFP 26-0181. May stay empty.')}
            max={60}
            value={c.reference}
            set={(reference) => edit((x) => ({ ...x, reference }))}
          />
          <TextField
            at="description"
            label={t('Description')}
            hint={t('What is needed, by whom and by when. Long texts go into a document.')}
            rows={8}
            max={limits.text}
            value={c.description}
            set={(description) => edit((x) => ({ ...x, description }))}
          />
          <Group id={idOfFault('access')} legend={t('Who may bid')}>
            <Choice
              name="access"
              checked={c.access === 'open'}
              onChoose={() => edit((x) => ({ ...x, access: 'open' }))}
              hint={t('The notice is public. Anybody can read it and bid.')}
            >
              {t('Open to everybody')}
            </Choice>
            <Choice
              name="access"
              checked={c.access === 'invited'}
              onChoose={() => edit((x) => ({ ...x, access: 'invited' }))}
              hint={t('Only those whom you invite by e-mail see the notice. You invite them after publication.')}
            >
              {t('By invitation')}
            </Choice>
          </Group>
        </section>
        <Classes />
        {!addendum && <BasicsKind />}
        {!addendum && <EstimatePanel />}
      </div>

      <div class="stack">
        <section class="panel stack" aria-labelledby="when">
          <h2 id="when">{t('When bids close')}</h2>
          <SelectField
            at="zone"
            label={t('Time zone of this event')}
            hint={t('The deadline is a time on the clocks there.')}
            value={c.zone}
            options={zoneOptions(c.zone)}
            set={(zone) => edit((x) => ({ ...x, zone }))}
          />
          <WallTimeField
            at="closes"
            label={t('Deadline for bids')}
            value={c.closes}
            set={(closes) => edit((x) => ({ ...x, closes }))}
          />
          <DeadlineWords />
          <WallTimeField
            at="questionsUntil"
            label={t('Questions of suppliers until')}
            hint={t(
              'By the same clock, at least an hour before the deadline. Empty: no questions are taken in the portal.',
            )}
            value={c.questionsUntil}
            set={(questionsUntil) => edit((x) => ({ ...x, questionsUntil }))}
          />
        </section>

        <section class="panel stack" aria-labelledby="whom">
          <h2 id="whom">{t('Whom suppliers may ask')}</h2>
          <TextField
            at="contact.name"
            label={t('Name or office')}
            max={limits.name}
            value={c.contact.name}
            set={(name) => edit((x) => ({ ...x, contact: { ...x.contact, name } }))}
          />
          <TextField
            at="contact.email"
            label={t('E-mail')}
            inputMode="email"
            max={254}
            value={c.contact.email}
            set={(email) => edit((x) => ({ ...x, contact: { ...x.contact, email: email.trim() } }))}
          />
        </section>

        <BasicsOfBidding />
        <BasicsTerms />
      </div>
    </div>
  );
}
