import net from 'node:net';

/** A client of Marionette, Firefox's own remote protocol: `length:[type, id, error, result]` over TCP. */
export interface Marionette {
  readonly send: (name: string, parameters?: object) => Promise<unknown>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const COLON = 58;

/** Connects to a Marionette server on this machine. Rejects when nobody listens. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await new Promise<net.Socket>((resolve, reject) => {
    const s = net.connect(port, '127.0.0.1', () => resolve(s));
    s.on('error', reject);
  });
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let lastId = 0;
  const receive = (message: unknown): void => {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
    else asked?.resolve(result);
  };
  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const colon = received.indexOf(COLON);
      if (colon < 0) return;
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (received.length < end) return;
      const message = received.subarray(colon + 1, end).toString();
      received = received.subarray(end);
      receive(JSON.parse(message));
    }
  });
  socket.on('close', () => {
    for (const asked of waiting.values()) asked.reject(new Error('Firefox closed the connection'));
  });
  return {
    send: (name, parameters = {}) =>
      new Promise((resolve, reject) => {
        const text = JSON.stringify([0, ++lastId, name, parameters]);
        waiting.set(lastId, { resolve, reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}
