import { GREETING } from './messages';

/**
 * Listens for one frame until `signal`: who may speak is decided once, by exact origin and source; then on a port of our
 * own, which `ready` gets. A page loaded anew in the frame greets again.
 */
export function linkFrame(
  frame: HTMLIFrameElement,
  origin: string,
  signal: AbortSignal,
  ready: (port: MessagePort) => void,
): void {
  const greet = (event: MessageEvent): void => {
    const { contentWindow } = frame;
    if (!contentWindow || event.source !== contentWindow || event.origin !== origin || event.data !== GREETING) return;
    const { port1, port2 } = new MessageChannel();
    contentWindow.postMessage(GREETING, origin, [port2]);
    ready(port1);
  };
  addEventListener('message', greet, { signal });
}
