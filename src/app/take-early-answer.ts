import type { Session } from '../platform/session/create-session';

/**
 * The first question stands in the HTML as native controls. What was chosen there before the script came counts, and so
 * does what is chosen until React has taken the page over. Returns how to stop watching.
 */
export function takeEarlyAnswer(container: HTMLElement, session: Session): () => void {
  const take = (): void => {
    const chosen = container.querySelector<HTMLInputElement>('input[type=radio]:checked');
    if (!chosen) return;
    const answers = [{ fact: chosen.name, value: chosen.value, provenance: 'asked' as const }];
    session.send({ type: 'answer', answers, at: Date.now() });
  };
  take();
  container.addEventListener('change', take);
  return () => container.removeEventListener('change', take);
}
