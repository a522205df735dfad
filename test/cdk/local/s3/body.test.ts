import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { receive } from '../../../../cdk/local/s3/body.ts';

function requestOf(text: string, length: number) {
  const body = new IncomingMessage(new Socket());
  body.push(text);
  body.push(null);
  const headers = new Map([['content-length', String(length)]]);
  return { method: 'PUT', path: '/', bucket: 'vault', key: 'key', query: new Map<string, string>(), headers, body };
}

describe('a body', () => {
  it('has the length that its sender declared, whatever stands between us and the network', async () => {
    const whole = await receive(requestOf('four', 4), 'UNSIGNED-PAYLOAD', () => {});
    expect(whole.size).toBe(4);
    for (const length of [3, 5]) {
      const other = receive(requestOf('four', length), 'UNSIGNED-PAYLOAD', () => {});
      await expect(other).rejects.toMatchObject({ code: 'IncompleteBody', status: 400 });
    }
  });

  it('leaves its connection open for the answer when it cannot be kept', async () => {
    const request = requestOf('four', 4);
    const full = receive(request, 'UNSIGNED-PAYLOAD', () => {
      throw new Error('no space left');
    });
    await expect(full).rejects.toThrow('no space left');
    expect(request.body.destroyed).toBe(false);
  });
});
