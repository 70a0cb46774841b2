import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import contentPolicy from './content-policy.json' with { type: 'json' };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Site {
  /** With a slash at its end. */
  readonly url: string;
  /** Paths asked for so far, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Off for pages that stand for a host without any policy. */
  readonly policy?: string | false;
}

/** Serves a folder on a free port of this machine, as the plainest static host would. */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Site> {
  const requests: string[] = [];
  const headers = policyHeaders(options.policy ?? contentPolicy.join('; '));
  const server = createServer((request, response) => {
    requests.push(request.url ?? '/');
    void answer(folder, request, response, headers);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}/`, requests, close };
}

function policyHeaders(policy: string | false): Record<string, string> {
  const plain = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };
  return policy === false ? plain : { ...plain, 'Content-Security-Policy': policy };
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<void> {
  const file = fileOf(folder, request.url ?? '/');
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || body === undefined) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': 9 });
    response.end(request.method === 'HEAD' ? undefined : 'Not found');
    return;
  }
  const mediaType = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'Content-Type': mediaType, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The file a request means; nothing outside the folder. */
function fileOf(folder: string, target: string): string | undefined {
  const path = decoded(new URL(target, 'http://local').pathname);
  if (path === undefined || path.includes('\0')) return undefined;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(normalize(folder + sep)) ? file : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
