import type { EventBridgeEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { givenFolder, givenStack, stackForFile } from './running-stack.ts';

type Scheduled = EventBridgeEvent<'Scheduled Event', object>;

const calls: Scheduled[] = [];
const running = stackForFile({ handlers: { clock: (event: Scheduled) => void calls.push(event) } });

describe('the demo clock', () => {
  it('moves forward by seconds and to an instant, and tells the clock function its time at once', async () => {
    const { url, clock } = running();
    const before = clock.now();
    expect((await move({ by: 3600 })).status).toBe(200);
    expect(clock.now()).toBeGreaterThanOrEqual(before + 3_600_000);
    const to = new Date(clock.now() + 86_400_000).toISOString();
    const answer = await move({ to });
    expect(((await answer.json()) as { now: string }).now >= to).toBe(true);
    expect(calls.at(-1)).toMatchObject({ source: 'aws.events', 'detail-type': 'Scheduled Event' });
    expect((calls.at(-1)?.time ?? '') >= to).toBe(true);
    expect(((await (await fetch(`${url}/local/clock`)).json()) as { now: string }).now >= to).toBe(true);
  });

  it.each([
    ['backwards by seconds', { by: -1 }, 'The demo clock moves forward only.'],
    ['to an instant that has passed', { to: '2020-01-01T00:00:00Z' }, 'The demo clock moves forward only.'],
    ['by nothing', { by: 0 }, 'The demo clock moves forward only.'],
    ['by more than a year', { by: 400 * 86_400 }, 'The demo clock moves by a year at most at a time.'],
    ['to what is no instant', { to: 'tomorrow' }, 'Enter an instant such as 2026-11-28T01:00:00Z.'],
    ['by what is no number', { by: 'soon' }, 'Say by how many seconds.'],
    ['nowhere', {}, 'Say either by how many seconds the clock moves, or to which instant.'],
  ])('does not move %s', async (_, body, message) => {
    const ahead = running().clock.ahead();
    const answer = await move(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ message });
    expect(running().clock.ahead()).toBe(ahead);
  });

  it('is where it was after a restart', async () => {
    const dataDir = givenFolder();
    const before = await givenStack({ dataDir });
    await before.moveClockTo(Date.now() + 86_400_000);
    await before.stop();
    const after = await givenStack({ dataDir });
    expect(after.clock.ahead()).toBe(before.clock.ahead());
  });

  it('does not stop because the clock function failed', async () => {
    const stack = await givenStack({
      handlers: {
        clock: () => {
          throw new Error('no');
        },
      },
    });
    await stack.moveClockTo(Date.now() + 60_000);
    await stack.moveClockTo(stack.clock.now() + 60_000);
    expect(stack.errors).toEqual(['The clock function failed:', 'The clock function failed:']);
  });
});

describe('the clock page', () => {
  it('moves the clock by plain forms and shows it again', async () => {
    const before = running().clock.now();
    const moved = await submit({ by: '60' });
    expect(moved.status).toBe(303);
    expect(moved.headers.get('location')).toBe('/local');
    const to = new Date(before + 7_200_000).toISOString().slice(0, 19);
    expect((await submit({ to })).status).toBe(303);
    const page = await (await fetch(`${running().url}/local`)).text();
    expect(page).toContain(to);
    expect(page).not.toMatch(/<script|style=|<style/);
  });

  it('says at the field why it did not move', async () => {
    const answer = await submit({ to: '2020-01-01T00:00' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(
      '<p class="error" id="to-error" role="alert">The demo clock moves forward only.',
    );
  });
});

function move(body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${running().url}/local/clock`, { method: 'POST', headers, body: JSON.stringify(body) });
}

function submit(form: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(form);
  return fetch(`${running().url}/local/clock`, { method: 'POST', body, redirect: 'manual' });
}
