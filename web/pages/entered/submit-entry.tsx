/** Submits a bid that is entered, or takes it back: each with how it came and why, in the words of who enters it. */
import { useState } from 'preact/hooks';
import { submitEntered, withdrawEntered } from '../../../shared/api/entered-bids.ts';
import type { Entry } from '../../../shared/on-behalf.ts';
import { inZone } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, call } from '../../api.ts';
import { useCommandKey } from '../../command-key.ts';
import { Choice } from '../../parts/field.tsx';
import { Form } from '../../parts/form.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { Desk } from '../bid/desk.ts';
import { underWay } from '../bid/sending.ts';
import { type Copy, idOfMissing, missingOf } from '../bid/task-list.ts';
import { ComingFields, comingFaults, comingOf, newComing } from './coming-fields.tsx';

type Props = { desk: Desk; entry: Entry; onDone: () => Promise<void> };
const paramsOf = (desk: Desk, { bidderId }: Entry) => ({ ...desk.place, bidderId });

/** The section at the end of the page: what is missing; then how it came, and the act. */
export function SubmitEntry({ desk, copy, entry, onDone }: Props & { copy: Copy }) {
  const view = desk.view.value;
  const { zone } = view.notice.content;
  const replaces = view.receipts.length > 0;
  // The first one came as was said when it was begun; one that replaces it has come by itself.
  const [coming, setComing] = useState(() => (replaces ? newComing(zone) : comingOf(entry.came, zone)));
  const [asReceived, setAsReceived] = useState(false);
  const keyOf = useCommandKey();
  const missing = missingOf(copy);
  const sending = desk.files.list.value.some(underWay);
  return (
    <section id="check" class="panel stack no-print" aria-labelledby="check-h" tabIndex={-1}>
      <h2 id="check-h">{t('Check and submit')}</h2>
      {missing.length > 0 ? (
        <>
          <p>{t('Missing before it can be submitted:')}</p>
          <ul>
            {missing.map((m) => (
              <li key={m.at}>
                <a href={`#${idOfMissing(m.at)}`}>{m.text}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Form
          act={replaces ? t('Submit it in place of the one before') : t('Submit this bid')}
          kind="final"
          check={() => [
            ...comingFaults(coming),
            ...(sending
              ? [
                  {
                    at: 'asReceived',
                    code: 'file-not-arrived',
                    text: t('A file is still on its way. Wait until it is here.'),
                  },
                ]
              : []),
            ...(asReceived
              ? []
              : [{ at: 'asReceived', code: 'missing', text: t('Confirm that it says what came, and nothing else.') }]),
          ]}
          send={async () => {
            if (!(await desk.saver.flush()))
              throw new Error(t('The last change is not saved yet. Try again in a moment.'));
            const { version, notice } = desk.view.value;
            const body = { asReceived: true as const, notice: notice.number, coming };
            const key = keyOf({ version, body });
            await call(submitEntered, { params: paramsOf(desk, entry), ifMatch: version, body, key });
            await onDone();
          }}
        >
          {({ errorAt }) => (
            <>
              <ComingFields said={coming} set={setComing} zone={zone} errorAt={errorAt} />
              <div class="field" id="asReceived" tabIndex={-1}>
                {errorAt('asReceived') && (
                  <p class="error">
                    <Icon name="alert" />
                    {errorAt('asReceived')}
                  </p>
                )}
                <Choice type="checkbox" name="asReceived" checked={asReceived} onChoose={setAsReceived}>
                  {t('What I have entered says what came from {bidder}, and nothing else.', entry)}
                </Choice>
              </div>
              <p class="measure">
                {t(
                  'It is sealed with this: you cannot read it again, and until {when} it can be replaced or withdrawn as its bidder asks.',
                  { when: inZone(view.notice.closesAt, zone, 'second') },
                )}
              </p>
            </>
          )}
        </Form>
      )}
    </section>
  );
}

/** Takes it back, as its bidder has asked. */
export function WithdrawEntry({ desk, entry, onDone }: Props) {
  const { zone } = desk.view.value.notice.content;
  const [coming, setComing] = useState(() => newComing(zone));
  const keyOf = useCommandKey();
  return (
    <details class="no-print">
      <summary>{t('Withdraw it, as its bidder has asked')}</summary>
      <Form
        act={t('Withdraw the bid of {bidder}', entry)}
        kind="final"
        check={() => comingFaults(coming)}
        send={async () => {
          const body = { bidId: desk.view.value.standing?.bidId ?? '', coming };
          try {
            await call(withdrawEntered, { params: paramsOf(desk, entry), body, key: keyOf(body) });
          } catch (problem) {
            if (problem instanceof ApiProblem && problem.problem.code === 'changed-meanwhile') await desk.look();
            throw problem;
          }
          await onDone();
        }}
      >
        {({ errorAt }) => (
          <>
            <p>{t('Say how the withdrawal came. The withdrawn bid stays on record and is never opened.')}</p>
            <ComingFields said={coming} set={setComing} zone={zone} errorAt={errorAt} />
          </>
        )}
      </Form>
    </details>
  );
}
