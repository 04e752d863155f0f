import http from 'node:http';

/** Hosts that a browser asks by itself, whatever extension is in it. */
const OF_THE_BROWSER =
  /(?:^|\.)(?:google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(?:org|com|net)|firefox\.com)$/;

/** Every host but this machine, as the browser under test sees it: a proxy that writes down the names and answers none. */
export interface Outside {
  /** For the browser's own settings. */
  readonly port: number;
  /** The hosts asked for so far, in order; those that the browser asks by itself are left out. */
  readonly hosts: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts it. */
export async function watchOutside(): Promise<Outside> {
  const asked: string[] = [];
  const write = (host: string | undefined): void => {
    const name = (host ?? '').replace(/:\d+$/, '');
    if (!OF_THE_BROWSER.test(name)) asked.push(name);
  };
  const server = http.createServer((request, response) => {
    write(request.headers.host);
    response.writeHead(502).end();
  });
  // What is encrypted asks for a way to the host first.
  server.on('connect', (request, socket) => {
    write(request.url);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    port: address && typeof address === 'object' ? address.port : 0,
    hosts: () => asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
