import { readFile } from 'node:fs/promises';
import http from 'node:http';
import { extname, join, normalize } from 'node:path';

export interface TestServer {
  readonly origin: string;
  /** The paths asked for so far, icons of tabs aside, in order. */
  readonly requests: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** What a path answers instead of the file of that name. */
export interface Answer {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** Never answers at all. */
  readonly silent?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  // No charset: a page says its own, as on the sites these pages stand for.
  '.html': 'text/html',
  '.htm': 'text/html',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
};

/** Answers by path; of a list each is given once, in order, and the last ever after. */
export type Answers = Readonly<Record<string, Answer | readonly Answer[]>>;

/** Serves a folder, and answers of the test's own, on this machine only. */
export async function serve(folder: string, answers: Answers = {}): Promise<TestServer> {
  const asked: string[] = [];
  const server = http.createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const known = [answers[path] ?? []].flat();
    const answer = known[Math.min(asked.filter((p) => p === path).length, known.length - 1)];
    if (path !== '/favicon.ico') asked.push(path);
    if (answer?.silent) return;
    if (answer) {
      response.writeHead(answer.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...answer.headers });
      response.end(answer.body);
      return;
    }
    try {
      const file = await readFile(join(folder, normalize(path)));
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
      response.end(file);
    } catch {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests: () => asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
