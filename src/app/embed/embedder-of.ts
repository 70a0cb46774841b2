import type { Embedder, Settings } from '../../platform/settings/settings';
import type { FrameOptions } from './frame-options';

/**
 * The entry of the settings for the page around; the page's own origin needs none. What the browser says of its ancestors
 * counts where it says it; the real guard is the server's `frame-ancestors`.
 */
export function embedderOf(
  { embedders }: Settings,
  { host, isForeign }: FrameOptions,
  view: Window,
): Embedder | undefined {
  const parent: string | undefined = view.location.ancestorOrigins?.[0];
  if (host === 'null' || (parent !== undefined && parent !== host)) return undefined;
  const entry = embedders.find(({ origin }) => origin === host);
  return entry ?? (isForeign ? undefined : { origin: host });
}
