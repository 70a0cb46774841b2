import { createServer } from 'node:http';

/** A page of somebody else's, by its path. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HostServer {
  /** `http://localhost:…`: another site than the widget's page at 127.0.0.1. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves made-up pages of other sites. */
export async function hostServer(pageAt: (path: string) => HostPage | undefined): Promise<HostServer> {
  const server = createServer((request, response) => {
    const page = pageAt(request.url ?? '/');
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...page?.headers,
    });
    response.end(page?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host server has no port.');
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { origin: `http://localhost:${address.port}`, close };
}
