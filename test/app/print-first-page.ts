import { firstPagePlugin } from '../../src/app/build/first-page-plugin';

/** Prints index.html's body as the build writes it; jsdom has no files to read it from. */
const { transformIndexHtml } = firstPagePlugin();
const handler = typeof transformIndexHtml === 'object' ? transformIndexHtml.handler : transformIndexHtml;
const result: unknown = await handler?.call(Object.create(null), '<!--first-page-->', Object.create(null));
process.stdout.write(typeof result === 'string' ? result : String(Reflect.get(Object(result), 'html')));
