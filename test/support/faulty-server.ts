import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** How a path of the server answers. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface FaultyServer {
  /** With a slash at its end. */
  readonly url: string;
  readonly requests: readonly string[];
  /** Bytes written to all its connections so far, headers included. */
  readonly bytesSent: number;
  /** Resolves when the server has seen a connection end before its answer did. */
  readonly hungUp: Promise<void>;
}

/** Starts a server that behaves by path, as badly as it is told to, until the test ends. An unknown path is 404. */
export async function faultyServer(routes: Readonly<Record<string, Behaviour>>): Promise<FaultyServer> {
  const requests: string[] = [];
  const sockets = new Set<IncomingMessage['socket']>();
  let noteHangUp: () => void = () => undefined;
  const hungUp = new Promise<void>((resolve) => {
    noteHangUp = resolve;
  });
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    sockets.add(request.socket);
    response.on('close', () => {
      if (!response.writableFinished) noteHangUp();
    });
    const behave = routes[(request.url ?? '').split('?')[0] ?? ''] ?? status(404);
    behave(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The faulty server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    requests,
    hungUp,
    get bytesSent() {
      return [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
    },
  };
}

export function sends(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'application/json' },
  code = 200,
): Behaviour {
  return (_request, response) => {
    response.writeHead(code, headers);
    response.end(body);
  };
}

export const json = (value: unknown, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  sends(JSON.stringify(value), { 'Content-Type': 'application/json; charset=utf-8', ...headers });

export const status = (code: number, body = '{"items":[]}'): Behaviour =>
  sends(body, { 'Content-Type': 'application/json' }, code);

/** Takes the question and never answers. */
export const hangs: Behaviour = () => undefined;

/** Begins an answer and never ends it. */
export const hangsHalfway: Behaviour = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.write('{"items":[');
};

/** Takes the question and hangs up. */
export const hangsUp: Behaviour = (_request, response) => void response.socket?.destroy();

/** A little at a time, for ever. */
export const drips: Behaviour = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
};

/** As much as the other side will take, for ever. */
export function pours(type = 'application/json'): Behaviour {
  return (_request, response) => {
    response.writeHead(200, { 'Content-Type': type });
    const pour = (): void => {
      while (!response.destroyed && response.write(' '.repeat(65_536)));
    };
    response.on('drain', pour);
    pour();
  };
}

export const redirectsTo = (location: string): Behaviour => sends('', { Location: location }, 302);
