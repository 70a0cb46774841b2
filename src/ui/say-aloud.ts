/** The region of the page that screen readers listen to, always there and always out of sight. */
export const SPOKEN_REGION = 'spoken';

const LISTENED_MS = 1000;

/**
 * Has a text read aloud, once. What appears in the page together with its own live region is not read by most screen
 * readers, so it is said in one that was there before, and is gone from it before anybody could come across it twice.
 */
export function sayAloud(text: string): void {
  const region = document.getElementById(SPOKEN_REGION);
  if (!region || text.trim() === '') return;
  const line = document.createElement('p');
  line.textContent = text;
  region.append(line);
  setTimeout(() => line.remove(), LISTENED_MS);
}
