import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { shippedPolicy } from '../../src/app/build/shipped-policy';

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

const KEPT = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const PACKABLE = /^text|json|svg/;

export interface Site {
  /** With a slash at its end. */
  readonly url: string;
  /** Paths asked for so far, in order. */
  readonly requests: readonly string[];
  /** Answers nothing at this path until the function that it returns is called. */
  hold(path: string): () => void;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The one that the folder ships for itself, unless another is given; off for pages that stand for a host without any. */
  readonly policy?: string | false;
  /** Sent with every answer, over the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Lets the browser keep what lies under `/assets/`, as the README advises: for tests that load the same page often. */
  readonly keptAssets?: boolean;
  /** Path, such as `/settings.json`, → the body that stands in for the file, or null for a 404. Read on every request. */
  readonly files?: Readonly<Record<string, string | null>>;
}

/** Serves a folder on a free port of this machine, as the plainest static host would; a function may name another one later. */
export async function serve(folder: string | (() => string), options: ServeOptions = {}): Promise<Site> {
  const keeps = options.keptAssets ?? false;
  const requests: string[] = [];
  const held = new Map<string, Promise<void>>();
  const hold = (path: string) => {
    let letGo = (): void => undefined;
    held.set(path, new Promise((resolve) => (letGo = resolve)));
    return () => {
      held.delete(path);
      letGo();
    };
  };
  const folderNow = typeof folder === 'string' ? () => folder : folder;
  const headersNow = () => ({
    ...policyHeaders(options.policy ?? shippedPolicy(folderNow()).join('; ')),
    ...options.headers,
  });
  const bodyOf = async (target: string) =>
    standIn(options.files ?? {}, target) ?? (await fileBody(folderNow(), target));
  const server = createServer((request, response) => {
    requests.push(request.url ?? '/');
    const path = request.url?.split('?')[0] ?? '/';
    void Promise.all([bodyOf(request.url ?? '/'), held.get(path)]).then(([found]) =>
      answer(request, response, {
        headers: keeps && path.startsWith('/assets/') ? { ...headersNow(), ...KEPT } : headersNow(),
        ...found,
      }),
    );
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
  return { url: `http://127.0.0.1:${address.port}/`, requests, hold, close };
}

function policyHeaders(policy: string | false): Record<string, string> {
  const plain = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };
  return policy === false ? plain : { ...plain, 'Content-Security-Policy': policy };
}

interface Found {
  readonly headers: Readonly<Record<string, string>>;
  /** Decides the media type. */
  readonly path?: string;
  readonly body?: Buffer;
}

function answer(request: IncomingMessage, response: ServerResponse, { headers, path, body }: Found): void {
  if (path === undefined || body === undefined) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': 9 });
    response.end(request.method === 'HEAD' ? undefined : 'Not found');
    return;
  }
  const mediaType = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream';
  const isPacked = PACKABLE.test(mediaType) && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const sent = isPacked ? packed(body) : body;
  const packing: Record<string, string> = isPacked ? { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' } : {};
  response.writeHead(200, { ...packing, 'Content-Type': mediaType, 'Content-Length': sent.length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

const packedBodies = new Map<string, Buffer>();

/** Brotli at its best takes most of a second for the script, so the same bytes are packed once. */
function packed(body: Buffer): Buffer {
  const key = createHash('sha256').update(body).digest('base64');
  const known = packedBodies.get(key) ?? brotliCompressSync(body);
  packedBodies.set(key, known);
  return known;
}

function standIn(files: Readonly<Record<string, string | null>>, target: string): Partial<Found> | undefined {
  const path = decoded(target.split(/[?#]/)[0] ?? '/') ?? '';
  const body = files[path];
  if (body === undefined) return undefined;
  return body === null ? {} : { path, body: Buffer.from(body) };
}

async function fileBody(folder: string, target: string) {
  const path = fileOf(folder, target);
  const body = path === undefined ? undefined : await readFile(path).catch(() => undefined);
  return path === undefined || body === undefined ? {} : { path, body };
}

/** The file a request means; nothing outside the folder. */
function fileOf(folder: string, target: string): string | undefined {
  const path = decoded(target.split(/[?#]/)[0] ?? '/');
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
