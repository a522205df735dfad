import { describe, expect, it } from 'vitest';
import type { EventView } from '../../../../shared/api/events.ts';
import type { EventContent } from '../../../../shared/event.ts';
import { ApiProblem } from '../../../../web/api.ts';
import { openDraft, type Save } from '../../../../web/pages/event/draft.ts';
import { removeQuestion } from '../../../../web/pages/event/question-edits.ts';
import { givenDocument } from '../../../given.ts';
import { anEvent } from './a-draft.ts';

/** A server that checks versions. */
function aServer(): { event: EventView; save: Save; addDocument: () => Promise<EventView> } {
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
    const draft = openDraft(server.event, server.save);
    server.event = { ...server.event, version: 20 };
    draft.edit((c) => ({ ...c, title: 'A' }));
    await expect(draft.write(server.addDocument)).rejects.toThrow('changed meanwhile');
    expect(draft.saver.state.value.is).toBe('conflict');
    expect(server.event.documents).toEqual([]);
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
