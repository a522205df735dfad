/** A draft that is being edited: its content here, its last saved version, its faults as they are now, what can be undone. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { addendumFaults } from '../../../shared/addendum.ts';
import {
  type announceDocument,
  type EventView,
  readEvent,
  saveEvent,
  type UploadTicket,
} from '../../../shared/api/events.ts';
import type { BodyOf } from '../../../shared/api/route.ts';
import type { EventContent } from '../../../shared/event.ts';
import type { Fault } from '../../../shared/problem.ts';
import { publicationFaults } from '../../../shared/publication.ts';
import { instantAt } from '../../../shared/time.ts';
import { t } from '../../../shared/words/say.ts';
import { ApiProblem, call, Offline } from '../../api.ts';
import { now } from '../../clock.ts';
import { type Saver, type SaveState, saver } from '../../saving.ts';
import type { Edit } from './list-edits.ts';
import { faultAt } from './parts-of-draft.ts';
import { type Keeper, noKeeper, sameContent, type Together, together } from './together.ts';

/** What was done in one step, with the content before it: shown with an Undo until the next edit. */
export type Done = { text: string; before: EventContent };

export type Draft = {
  eventId: string;
  addendum: AddendumAround | null;
  content: Signal<EventContent>;
  /** The event as the server answered last: documents, team, version. */
  view: Signal<EventView>;
  faults: ReadonlySignal<Fault[]>;
  saver: Saver<EventContent>;
  done: Signal<Done | null>;
  edit: (change: Edit, done?: string) => void;
  undo: () => void;
  /** Saves what waits, then writes something else of the event; its answer is the new version. */
  write: (act: () => Promise<EventView>) => Promise<EventView>;
  /** The fault to show at a path: once somebody has been in the field or has checked the whole; a refusal at once. */
  shown: (at: string) => string | undefined;
  /** Somebody has been in the field at this path. */
  leave: (at: string) => void;
  /** The path that a link from a fault wants to reach: a part that hides fields brings it to light. */
  wanted: Signal<string | null>;
  /** From now on every fault is shown at its field. */
  checked: Signal<boolean>;
  /** What others have made of the same draft meanwhile. */
  others: Together;
  /** Saves what was decided of a dispute; nothing happens while something is open. */
  settle: () => Promise<void>;
};

/** Sends one version of the content; the default calls the API. */
export type Save = (eventId: string, content: EventContent, version: number, key: string) => Promise<EventView>;

/** Where the draft is that of an addendum: what is published, and where its documents go. */
export type AddendumAround = {
  standing: EventView;
  announce: (file: BodyOf<typeof announceDocument>) => Promise<UploadTicket>;
  arrived: (fileId: string) => Promise<EventView>;
  remove: (fileId: string) => Promise<EventView>;
};

/** How a draft is read again after somebody else has saved, where an open dispute is kept, and whether it is an addendum's. */
export type Around = {
  read?: (eventId: string) => Promise<EventView>;
  keeper?: Keeper;
  addendum?: AddendumAround;
};

const overTheApi: Save = (eventId, content, version, key) =>
  call(saveEvent, { params: { eventId }, body: content, ifMatch: version, key });

const readAgain = (eventId: string): Promise<EventView> => call(readEvent, { params: { eventId } });

const refusedAt = (state: SaveState, at: string): string | undefined =>
  state.is === 'refused' ? faultAt(state.problem.problem.faults ?? [], at) : undefined;

/** Why nothing else can be written now: what stands in the way of the last change. */
function whyNotSaved(state: SaveState): Error {
  if (state.is === 'refused') return state.problem;
  if (state.is !== 'conflict') return new Offline();
  return changedMeanwhile();
}

const changedMeanwhile = () => {
  const title = t('The draft was changed meanwhile, in the same field. Choose first which version stays.');
  return new ApiProblem({ type: 'about:blank', title, status: 412, code: 'changed-meanwhile' }, 412);
};

/** Opens a draft for editing. */
export function openDraft(
  first: EventView,
  save: Save = overTheApi,
  { read = readAgain, keeper = noKeeper, addendum }: Around = {},
): Draft {
  const content = signal(first.content);
  /** What the server has, as far as is known here: what both sides of a merge began with. */
  let base = first.content;
  const others = together(content, keeper);
  const view = signal(first);
  const done = signal<Done | null>(null);
  const checked = signal(false);
  const left = signal<ReadonlySet<string>>(new Set());
  // A deadline passes at most once a minute: no need to judge the draft each second.
  const minute = computed(() => Math.floor(now.value / 60_000));
  const faults = computed(() => {
    const at = instantAt(minute.value * 60_000);
    const { documents, team } = view.value;
    return addendum
      ? addendumFaults(addendum.standing, { content: content.value, documents }, at)
      : publicationFaults({ content: content.value, team }, at);
  });

  // One write at a time: each names the version that the one before it made.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (act: () => Promise<EventView>): Promise<EventView> => {
    const turn = last.then(act, act).then((answer) => {
      takeIn(answer);
      return answer;
    });
    last = turn.catch(() => {});
    return turn;
  };

  const saving = saver<EventContent>({
    save: (value, key) =>
      inTurn(async () => {
        try {
          const answer = await save(first.id, value, view.value.version, key);
          base = value;
          return answer;
        } catch (problem) {
          if (!(problem instanceof ApiProblem && problem.status === 412)) throw problem;
          return read(first.id);
        }
      }),
  });
  const put = (value: EventContent) => {
    content.value = value;
    const { dispute } = others;
    if (dispute.value) keeper.keep({ from: dispute.value.from, mine: value });
    saving.changed(value);
  };
  /** What the server has now goes together with what is here, and is saved as that; a dispute waits for a decision. */
  function takeIn(answer: EventView): void {
    view.value = answer;
    const from = base;
    const agreed = others.takeIn(from, answer.content, answer.saved);
    base = answer.content;
    if (!agreed) {
      saving.stop();
      throw changedMeanwhile();
    }
    if (sameContent(from, base)) return;
    done.value = null;
    if (!sameContent(content.value, base)) saving.changed(content.value);
  }
  const before = keeper.kept();
  if (before) {
    content.value = before.mine;
    keeper.forget();
    if (others.takeIn(before.from, first.content, first.saved)) saving.changed(content.value);
    else saving.stop();
  }

  return {
    eventId: first.id,
    addendum: addendum ?? null,
    content,
    view,
    faults,
    saver: saving,
    done,
    checked,
    wanted: signal<string | null>(null),
    edit(change, text) {
      const before = content.value;
      put(change(before));
      done.value = text ? { text, before } : null;
    },
    undo() {
      if (done.value) put(done.value.before);
      done.value = null;
    },
    async write(act) {
      if (!(await saving.flush())) throw whyNotSaved(saving.state.value);
      return inTurn(act);
    },
    others,
    async settle() {
      const decided = others.decide();
      if (!decided) return;
      saving.reset();
      saving.changed(decided);
      await saving.flush();
    },
    shown: (at) =>
      refusedAt(saving.state.value, at) ??
      (checked.value || left.value.has(at) ? faultAt(faults.value, at) : undefined),
    leave(at) {
      if (!left.value.has(at)) left.value = new Set([...left.value, at]);
    },
  };
}
