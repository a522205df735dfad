/** The addenda of a notice, newest first: when, why, the deadline, and on demand what changed, with the old and the new. */
import '../../always.ts';
import { useState } from 'preact/hooks';
import { readNoticeDocument } from '../../../shared/api/open.ts';
import {
  listAddenda,
  type PublicAddendum,
  readAddendum,
  readNoticeVersion,
  readVersionDocument,
} from '../../../shared/api/versions.ts';
import type { StoredFile } from '../../../shared/event.ts';
import { t } from '../../../shared/words/say.ts';
import { useAct } from '../../act.ts';
import { call } from '../../api.ts';
import { useLoad } from '../../load.ts';
import { openStored } from '../../open-stored.ts';
import { Changes } from '../../parts/changes.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { ProblemBanner } from '../../parts/problem-banner.tsx';
import { Time } from '../../parts/time.tsx';
import { rich } from '../../rich.ts';

type Props = { eventId: string; number: number; zone: string; invitation: string | undefined };

type What = Pick<PublicAddendum, 'kind' | 'closedAt' | 'at'>;

/** Its heading: the number, and what it is in a word. */
const headingOf = ({ number, ...a }: What & { number: number }): string => {
  if (a.kind === 'change') return t('Addendum {number}: changed', { number });
  if (a.kind === 'extension') return t('Addendum {number}: deadline moved', { number });
  if (a.kind === 'reopening') return t('Addendum {number}: opened again', { number });
  return a.closedAt <= a.at
    ? t('Addendum {number}: opened again after a portal incident', { number })
    : t('Addendum {number}: deadline moved after a portal incident', { number });
};

/** What was done, and who did it. */
export const doneBy = (a: What & { by: { name: string } }): string => {
  const by = a.by.name;
  if (a.kind === 'change') return t('Changed by {by}.', { by });
  if (a.kind === 'extension') return t('Deadline moved by {by}.', { by });
  if (a.kind === 'reopening') return t('Opened again by {by}.', { by });
  return a.closedAt <= a.at
    ? t('Opened again after a portal incident by {by}.', { by })
    : t('Deadline moved after a portal incident by {by}.', { by });
};

function Compared({ eventId, number, invitation }: Omit<Props, 'zone'>) {
  const query = { invitation };
  const load = useLoad(
    (signal) => call(readAddendum, { params: { eventId, number: String(number) }, query, signal }),
    [eventId, number, invitation],
  );
  return (
    <Loaded load={load} what={t('Comparing both versions')}>
      {({ differences }) => <Changes of={differences} level={4} />}
    </Loaded>
  );
}

/** The documents of one version, also those that a newer one has replaced. */
function Documents({ eventId, number, newest, invitation }: Omit<Props, 'zone'> & { newest: boolean }) {
  const { act, problem } = useAct();
  const load = useLoad(
    (signal) => call(readNoticeVersion, { params: { eventId, number: String(number) }, query: { invitation }, signal }),
    [eventId, number, invitation],
  );
  const open = (file: StoredFile) =>
    act(() =>
      openStored(file.contentType, () =>
        newest
          ? call(readNoticeDocument, { params: { eventId, fileId: file.id }, query: { invitation } })
          : call(readVersionDocument, {
              params: { eventId, number: String(number), fileId: file.id },
              query: { invitation },
            }),
      ),
    );
  return (
    <Loaded load={load} what={t('Reading that version')}>
      {({ documents }) => (
        <>
          <ProblemBanner problem={problem} />
          {documents.length === 0 && <p>{t('No documents.')}</p>}
          <ul>
            {documents.map((file) => (
              <li key={file.id}>
                <button type="button" class="btn quiet small" onClick={() => void open(file)}>
                  {t('{file}, version {version}', { file: file.name, version: file.version })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}

function Row({ a, eventId, zone, invitation, newest }: Omit<Props, 'number'> & { a: PublicAddendum; newest: boolean }) {
  const [open, setOpen] = useState(newest);
  const [files, setFiles] = useState(false);
  const moved = a.closesAt !== a.closedAt;
  return (
    <li class="stack tight panel" id={`addendum-${a.number}`}>
      <h3>{headingOf(a)}</h3>
      <p>
        <small>{rich('Sent {time}', { time: <Time at={a.at} zone={zone} /> })}</small>
      </p>
      <p class="measure">{a.reason}</p>
      {moved && (
        <p>
          {rich('Bids close {time}, not {before}.', {
            time: (
              <strong>
                <Time at={a.closesAt} zone={zone} />
              </strong>
            ),
            before: (
              <del>
                <Time at={a.closedAt} zone={zone} bare />
              </del>
            ),
          })}
        </p>
      )}
      <p class="row">
        <button type="button" class="btn small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('Hide what changed') : t('What changed')}
          <span class="sr"> {t('in addendum {number}', { number: a.number })}</span>
        </button>
        <button type="button" class="btn quiet small" aria-expanded={files} onClick={() => setFiles(!files)}>
          {t('Documents before it')}
        </button>
      </p>
      {open && <Compared eventId={eventId} number={a.number} invitation={invitation} />}
      {files && <Documents eventId={eventId} number={a.number} newest={false} invitation={invitation} />}
    </li>
  );
}

/** The list. */
export function AddendumList({ eventId, number, zone, invitation }: Props) {
  const load = useLoad(
    (signal) => call(listAddenda, { params: { eventId }, query: { invitation }, signal }),
    [eventId, number, invitation],
  );
  return (
    <Loaded load={load} what={t('Reading what changed')}>
      {({ items }) => (
        <ol class="plain stack" reversed>
          {items.toReversed().map((a) => (
            <Row
              key={a.number}
              a={a}
              eventId={eventId}
              zone={zone}
              invitation={invitation}
              newest={a.version === number}
            />
          ))}
        </ol>
      )}
    </Loaded>
  );
}
