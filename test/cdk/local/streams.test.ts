import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenFolder, givenStack, stackForFile } from './running-stack.ts';

/** What the notices function does with an event; each test says. */
let behave: (event: DynamoDBStreamEvent) => unknown = () => {};
const seen: Record<string, DynamoDBRecord[]> = { notices: [], opening: [], jobs: [] };
const record = (name: string) => (event: DynamoDBStreamEvent) => {
  seen[name]?.push(...event.Records);
  return name === 'notices' ? behave(event) : undefined;
};
const running = stackForFile({
  handlers: { notices: record('notices'), opening: record('opening'), jobs: record('jobs') },
});

beforeEach(async () => {
  behave = () => {};
  await running().settled();
  for (const records of Object.values(seen)) records.length = 0;
});

describe('a new item', () => {
  it('wakes the function that its key belongs to, from both tables', async () => {
    await put('records', 'OUTBOX#1');
    await put('sealed', 'OUTBOX#2');
    await put('records', 'WORK#open#3');
    await put('records', 'JOB#4');
    await put('records', 'EVENT#5');
    await put('sealed', 'WORK#open#6');
    await running().settled();
    expect(keysSeen('notices').sort()).toEqual(['OUTBOX#1', 'OUTBOX#2']);
    expect(keysSeen('opening')).toEqual(['WORK#open#3']);
    expect(keysSeen('jobs')).toEqual(['JOB#4']);
  });

  it('that is written by what was still being delivered is waited for too', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    behave = async (event) => {
      if (event.Records[0]?.dynamodb?.Keys?.pk?.S !== 'OUTBOX#first') return;
      begin();
      await released;
      await put('records', 'OUTBOX#second');
    };
    await put('records', 'OUTBOX#first');
    await begun;
    const settled = running().settled();
    release();
    await settled;
    expect(keysSeen('notices')).toEqual(['OUTBOX#first', 'OUTBOX#second']);
  });

  it('arrives in the shape of a DynamoDB stream event', async () => {
    await put('sealed', 'OUTBOX#shape', {
      bytes: { B: new Uint8Array([1, 2]) },
      list: { L: [{ N: '1' }, { BOOL: false }, { NULL: true }] },
      map: { M: { set: { SS: ['a'] } } },
    });
    await running().settled();
    expect(seen.notices).toEqual([
      {
        eventID: expect.any(String),
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: expect.any(String),
        eventSourceARN: expect.stringMatching(/^arn:aws:dynamodb:.*:table\/sealed\/stream\//),
        dynamodb: {
          ApproximateCreationDateTime: expect.any(Number),
          Keys: { pk: { S: 'OUTBOX#shape' }, sk: { S: 'x' } },
          NewImage: {
            pk: { S: 'OUTBOX#shape' },
            sk: { S: 'x' },
            bytes: { B: 'AQI=' },
            list: { L: [{ N: '1' }, { BOOL: false }, { NULL: true }] },
            map: { M: { set: { SS: ['a'] } } },
          },
          SequenceNumber: expect.any(String),
          SizeBytes: expect.any(Number),
          StreamViewType: 'NEW_IMAGE',
        },
      },
    ]);
  });

  it('wakes nobody a second time when it changes', async () => {
    await put('records', 'OUTBOX#once');
    await put('records', 'OUTBOX#once', { changed: { BOOL: true } });
    await running().settled();
    expect(keysSeen('notices')).toEqual(['OUTBOX#once']);
  });

  it('counts as settled only when what it caused has been delivered too', async () => {
    behave = async () => {
      if (keysSeen('notices').length === 1) await put('sealed', 'OUTBOX#caused');
    };
    await put('records', 'OUTBOX#cause');
    await running().settled();
    expect(keysSeen('notices')).toEqual(['OUTBOX#cause', 'OUTBOX#caused']);
  });
});

describe('a function that fails', () => {
  it('is called again until it does not', async () => {
    let failures = 0;
    behave = () => {
      if (failures++ < 2) throw new Error('not yet');
    };
    await put('records', 'OUTBOX#again');
    await running().settled();
    expect(keysSeen('notices')).toEqual(['OUTBOX#again', 'OUTBOX#again', 'OUTBOX#again']);
    expect(existsSync(deadLetters())).toBe(false);
  });

  it('gets only the records again that it reported, and those after them', async () => {
    behave = ({ Records }) => {
      const bad = Records.find((each) => keyOf(each) === 'OUTBOX#bad');
      const first = keysSeen('notices').filter((key) => key === 'OUTBOX#bad').length === 1;
      return { batchItemFailures: bad && first ? [{ itemIdentifier: bad.dynamodb?.SequenceNumber }] : [] };
    };
    for (const key of ['good', 'bad', 'after']) await put('records', `OUTBOX#${key}`);
    await running().settled();
    expect(keysSeen('notices').filter((key) => key === 'OUTBOX#good')).toHaveLength(1);
    expect(keysSeen('notices').filter((key) => key === 'OUTBOX#bad')).toHaveLength(2);
    expect(keysSeen('notices')).toContain('OUTBOX#after');
  });

  it('is given up on after five tries: the record is parked, the others arrive', async () => {
    behave = ({ Records }) => {
      if (Records.some((each) => keyOf(each) === 'OUTBOX#poison')) throw new Error('poisoned');
    };
    for (const key of ['before', 'poison', 'behind']) await put('records', `OUTBOX#${key}`);
    await running().settled();
    expect(keysSeen('notices')).toContain('OUTBOX#before');
    expect(keysSeen('notices').at(-1)).toBe('OUTBOX#behind');
    // At most once in a batch, then five times alone.
    expect([5, 6]).toContain(keysSeen('notices').filter((key) => key === 'OUTBOX#poison').length);
    const letters = readFileSync(deadLetters(), 'utf8').trim().split('\n');
    expect(letters.map((line) => JSON.parse(line) as object)).toMatchObject([
      { function: 'notices', reason: 'poisoned', record: { dynamodb: { Keys: { pk: { S: 'OUTBOX#poison' } } } } },
    ]);
    expect(running().errors.at(-1)).toContain('notices failed 5 times on a record of records; see');
  });
});

describe('over a restart', () => {
  it('nothing is lost, and what was delivered does not come again', async () => {
    const dataDir = givenFolder();
    const first: string[] = [];
    let reached: () => void = () => {};
    const failedOnce = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const before = await givenStack({
      dataDir,
      handlers: {
        notices: ({ Records }: DynamoDBStreamEvent) => {
          if (Records.some((each) => keyOf(each) === 'OUTBOX#stuck')) {
            reached();
            throw new Error('down');
          }
          first.push(...Records.map(keyOf));
        },
      },
    });
    await put('records', 'OUTBOX#done');
    await before.settled();
    await put('records', 'OUTBOX#stuck');
    await put('sealed', 'OUTBOX#sealed');
    await failedOnce;
    await before.stop();

    const second: string[] = [];
    const after = await givenStack({
      dataDir,
      handlers: { notices: ({ Records }: DynamoDBStreamEvent) => void second.push(...Records.map(keyOf)) },
    });
    await after.settled();
    expect(first).toContain('OUTBOX#done');
    expect(second).toContain('OUTBOX#stuck');
    expect(second).not.toContain('OUTBOX#done');
    expect([...first, ...second]).toContain('OUTBOX#sealed');
  });
});

/** A client as a function makes one: the newest stack's database stands in the environment. */
async function put(table: string, pk: string, more: PutItemCommand['input']['Item'] = {}): Promise<void> {
  const client = new DynamoDBClient();
  await client.send(new PutItemCommand({ TableName: table, Item: { pk: { S: pk }, sk: { S: 'x' }, ...more } }));
  client.destroy();
}

function keyOf(each: DynamoDBRecord): string {
  return each.dynamodb?.Keys?.pk?.S ?? '';
}

function keysSeen(name: string): string[] {
  return seen[name]?.map(keyOf) ?? [];
}

function deadLetters(): string {
  return join(running().dataDir, 'dead-letters.jsonl');
}
