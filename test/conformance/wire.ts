import { connect } from 'node:net';

/** A conversation on one connection: what is sent, when it is cut, and the status that comes back (0 for none). */
export type Conversation = {
  write(bytes: Uint8Array): void;
  end(): void;
  cut(): void;
  status: Promise<number>;
};

/** Speaks HTTP by hand, to say what no well-behaved client would. Answers once the head of the request is on its way. */
export async function speak(url: string, method: string, headers: Record<string, string>): Promise<Conversation> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const status = new Promise<number>((resolve) => {
    let text = '';
    socket.on('data', (piece) => {
      text += piece.toString('latin1');
      const found = /^HTTP\/1\.1 (\d{3})[\s\S]*?\r\n\r\n/.exec(text);
      if (!found) return;
      resolve(Number(found[1]));
      socket.destroy();
    });
    socket.on('error', () => resolve(0));
    socket.on('close', () => resolve(0));
  });
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`;
  await new Promise<void>((resolve) => socket.write(head, () => resolve()));
  return {
    write: (bytes) => socket.write(bytes),
    end: () => socket.end(),
    cut: () => socket.destroy(),
    status,
  };
}
