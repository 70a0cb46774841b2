import * as v from 'valibot';
import { type FromFrame, GREETING, type ToFrame } from '../../features/widget/messages';
import { hostMessageSchema } from './host-message-schema';

/** The page around, once each side knows the other. */
export interface Host {
  tell(message: FromFrame): void;
}

/**
 * Greets the page around and waits for its port. The greeting carries nothing and goes to one origin only; nobody else's
 * message is taken or answered. Returns how to stop.
 */
export function joinHost(
  view: Window,
  origin: string,
  on: { joined(host: Host): void; told(message: ToFrame): void },
): () => void {
  let port: MessagePort | undefined;
  const welcome = (event: MessageEvent): void => {
    const [given] = event.ports;
    if (event.source !== view.parent || event.origin !== origin || event.data !== GREETING || !given || port) return;
    port = given;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const read = v.safeParse(hostMessageSchema, data);
      if (read.success) on.told(read.output);
    };
    on.joined({ tell: (message) => given.postMessage(message) });
  };
  view.addEventListener('message', welcome);
  view.parent.postMessage(GREETING, origin);
  return () => {
    view.removeEventListener('message', welcome);
    port?.close();
  };
}
