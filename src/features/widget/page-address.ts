import { realDocument } from './real-document';

/** The script's own address, while it runs; none where it came as a module. */
const script = realDocument('currentScript');
const here = script instanceof HTMLScriptElement ? script.src : '';

/** The folder of the Daonale page with a slash at its end, or nothing where nobody said it; never anything but http. */
export function pageAddress(given: string): URL | undefined {
  try {
    const url = new URL(given || new URL('./', here), location.href);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    // Neither given nor known, or not an address: then there is no page to open.
    return undefined;
  }
}
