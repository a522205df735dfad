import { describe, expect, it } from 'vitest';
import type { EventView } from '../../../../shared/api/events.ts';
import type { EventContent } from '../../../../shared/event.ts';
import { ApiProblem } from '../../../../web/api.ts';
import { openDraft, type Save } from '../../../../web/pages/event/draft.ts';
import { removeQuestion } from '../../../../web/pages/event/question-edits.ts';
import type { Keeper } from '../../../../web/pages/event/together.ts';
import { givenDocument } from '../../../given.ts';
import { anEvent } from './a-draft.ts';

/** A server that checks versions. */
function aServer(): {
  event: EventView;
  save: Save;
  read: () => Promise<EventView>;
  addDocument: () => Promise<EventView>;
  byColleague: (change: Partial<EventContent>) => void;
} {
  const server = {
    event: anEvent(),
    async save(_id: string, content: EventContent, version: number): Promise<EventView> {
      if (version !== server.event.version)
        throw new ApiProblem({ type: 'x', title: 'Changed.', status: 412, code: 'changed-meanwhile' }, 412);
      if (content.title === '') {
        const faults = [{ at: 'title', code: 'title-blank', text: 'A title is one line of words.' }];
        throw new ApiProblem({ type: 'x', title: 'Wrong.', status: 400, code: 'body-wrong', faults }, 400);
      }
      server.event = { ...server.event, content, version: version + 1 };
      return server.event;
    },
    read: async () => server.event,
    /** A colleague saves something. */
    byColleague(change: Partial<EventContent>) {
      const content = { ...server.event.content, ...change };
      const saved = { by: 'Greta Lindqvist', at: '2026-11-04T09:41:00.000Z' };
      server.event = { ...server.event, content, saved, version: server.event.version + 1 };
    },
    /** Adds a document, as the API does: it makes a new version without being asked for one. */
    async addDocument(): Promise<EventView> {
      const { key: _, versionId: __, ...document } = givenDocument('rfp.pdf');
      server.event = { ...server.event, version: server.event.version + 1, documents: [document] };
      return server.event;
    },
  };
  return server;
}

describe('a draft that is being edited', () => {
  it('saves each version on top of the one before', async () => {
    const server = aServer();
    const draft = openDraft(server.event, server.save);
    draft.edit((c) => ({ ...c, title: 'A' }));
    await draft.saver.flush();
    draft.edit((c) => ({ ...c, title: 'AB' }));
    await draft.saver.flush();
    expect(server.event).toMatchObject({ version: 9, content: { title: 'AB' } });
    expect(draft.view.value.version).toBe(9);
  });

  it('saves what waits before a document is added, and goes on from the version that this makes', async () => {
    const server = aServer();
    const draft = openDraft(server.event, server.save);
    draft.edit((c) => ({ ...c, title: 'A' }));
    await draft.write(server.addDocument);
    expect(draft.view.value.documents).toHaveLength(1);
    draft.edit((c) => ({ ...c, title: 'AB' }));
    expect(await draft.saver.flush()).toBe(true);
    expect(server.event).toMatchObject({ version: 10, content: { title: 'AB' } });
  });

  it('saves what is typed while a document is being added on top of the version that this makes', async () => {
    const server = aServer();
    const draft = openDraft(server.event, server.save);
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const adding = draft.write(async () => {
      const answer = await server.addDocument();
      await arrived;
      return answer;
    });
    await Promise.resolve();
    draft.edit((c) => ({ ...c, title: 'A' }));
    const saving = draft.saver.flush();
    arrive();
    await adding;
    expect(await saving).toBe(true);
    expect(server.event).toMatchObject({ version: 9, content: { title: 'A' } });
  });

  it('writes nothing else while a change cannot be saved', async () => {
    const server = aServer();
    const draft = openDraft(server.event, server.save, server);
    server.byColleague({ title: 'Theirs' });
    draft.edit((c) => ({ ...c, title: 'A' }));
    await expect(draft.write(server.addDocument)).rejects.toThrow('changed meanwhile');
    expect(draft.saver.state.value.is).toBe('conflict');
    expect(server.event.documents).toEqual([]);
  });

  it('goes together with what a colleague saved in other fields, and both are saved', async () => {
    const server = aServer();
    const draft = openDraft(server.event, server.save, server);
    server.byColleague({ reference: 'Theirs' });
    draft.edit((c) => ({ ...c, title: 'Mine' }));
    expect(await draft.saver.flush()).toBe(true);
    expect(server.event.content).toMatchObject({ title: 'Mine', reference: 'Theirs' });
    expect(draft.content.value.reference).toBe('Theirs');
    expect(draft.others.brought.value?.by).toBe('Greta Lindqvist');
  });

  it('keeps what is typed while a colleague’s changes come in', async () => {
    const server = aServer();
    const read = async () => {
      draft.edit((c) => ({ ...c, description: 'Typed meanwhile' }));
      return server.event;
    };
    const draft = openDraft(server.event, server.save, { read });
    server.byColleague({ reference: 'Theirs' });
    draft.edit((c) => ({ ...c, title: 'Mine' }));
    expect(await draft.saver.flush()).toBe(true);
    expect(server.event.content).toMatchObject({
      title: 'Mine',
      reference: 'Theirs',
      description: 'Typed meanwhile',
    });
  });

  it('in the same field saves nothing before somebody has chosen, and then what was chosen', async () => {
    for (const side of ['mine', 'theirs'] as const) {
      const server = aServer();
      const draft = openDraft(server.event, server.save, server);
      server.byColleague({ title: 'Theirs', reference: 'Theirs' });
      draft.edit((c) => ({ ...c, title: 'Mine', description: 'Mine' }));
      expect(await draft.saver.flush()).toBe(false);
      expect(draft.others.conflicts.value.map((c) => c.at)).toEqual(['title']);
      await draft.settle();
      expect(server.event.content.title).toBe('Theirs');
      draft.others.choose('title', side);
      await draft.settle();
      expect(draft.others.dispute.value).toBeNull();
      expect(server.event.content).toMatchObject({
        title: side === 'mine' ? 'Mine' : 'Theirs',
        reference: 'Theirs',
        description: 'Mine',
      });
      draft.edit((c) => ({ ...c, title: 'After' }));
      expect(await draft.saver.flush()).toBe(true);
    }
  });

  it('keeps a dispute, and what is typed on during it, for who leaves and comes back', async () => {
    const server = aServer();
    let held: ReturnType<Keeper['kept']> = null;
    const keeper: Keeper = {
      keep: (kept) => {
        held = kept;
      },
      kept: () => held,
      forget: () => {
        held = null;
      },
    };
    const left = openDraft(server.event, server.save, { read: server.read, keeper });
    server.byColleague({ title: 'Theirs' });
    left.edit((c) => ({ ...c, title: 'Mine' }));
    await left.saver.flush();
    left.edit((c) => ({ ...c, description: 'And more' }));
    const back = openDraft(server.event, server.save, { read: server.read, keeper });
    expect(back.others.conflicts.value.map((c) => c.at)).toEqual(['title']);
    expect(back.content.value).toMatchObject({ title: 'Mine', description: 'And more' });
    back.others.choose('title', 'mine');
    await back.settle();
    expect(server.event.content).toMatchObject({ title: 'Mine', description: 'And more' });
    expect(held).toBeNull();
  });

  it('judges itself as one types', () => {
    const draft = openDraft(anEvent(), aServer().save);
    expect(draft.faults.value.map((f) => f.code)).not.toContain('missing');
    draft.edit((c) => ({ ...c, description: '' }));
    expect(draft.faults.value.map((f) => f.at)).toContain('description');
  });

  it('names a fault at its field once somebody has been there, or has checked the whole', () => {
    const draft = openDraft(anEvent(), aServer().save);
    draft.edit((c) => ({ ...c, description: '', contact: { name: '', email: '' } }));
    expect(draft.shown('description')).toBeUndefined();
    draft.leave('description');
    expect(draft.shown('description')).toMatch(/Describe/);
    expect(draft.shown('contact.name')).toBeUndefined();
    draft.checked.value = true;
    expect(draft.shown('contact.name')).toMatch(/Name the person/);
  });

  it('names at once what the server refuses', async () => {
    const draft = openDraft(anEvent(), aServer().save);
    draft.edit((c) => ({ ...c, title: '' }));
    expect(draft.shown('title')).toBeUndefined();
    expect(await draft.saver.flush()).toBe(false);
    expect(draft.shown('title')).toBe('A title is one line of words.');
  });

  it('takes back a removal, until the next edit', async () => {
    const server = aServer();
    const draft = openDraft(server.event, server.save);
    const before = draft.content.value;
    draft.edit(removeQuestion(0), 'Question 1 removed.');
    expect(draft.done.value?.text).toBe('Question 1 removed.');
    draft.undo();
    expect(draft.content.value).toEqual(before);
    expect(draft.done.value).toBeNull();
    draft.edit(removeQuestion(0), 'Question 1 removed.');
    draft.edit((c) => ({ ...c, title: 'A' }));
    expect(draft.done.value).toBeNull();
    await draft.saver.flush();
    expect(server.event.content.questions).toHaveLength(1);
  });
});
