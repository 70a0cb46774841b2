import { launcherStyle } from './launcher-style';
import type { OptionValues } from './options';
import { make } from './real-document';
import { wordsOf } from './words-of';

export interface Shown {
  readonly options: OptionValues;
  readonly page: URL | undefined;
  /** The language that counts. */
  readonly language: string;
}

/** What stands in the shadow of the element. */
export interface LauncherView {
  readonly launcher: HTMLButtonElement;
  readonly close: HTMLButtonElement;
  readonly slot: HTMLSlotElement;
  readonly frame: HTMLIFrameElement | undefined;
  show(shown: Shown): void;
  /** Puts a frame into the panel, or takes away the one that is there. */
  hold(frame?: HTMLIFrameElement): void;
  /** The frame works: the plain link to the full page has done its duty. */
  settle(): void;
}

/** Builds the shadow of the element, once in its life. */
export function launcherView(root: ShadowRoot): LauncherView {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherStyle);
  root.adoptedStyleSheets = [sheet];
  const slot = make('slot');
  const title = make('span');
  const launcher = make('button', 'launcher');
  const close = make('button', 'close');
  const [link, page] = [make('a', 'launcher'), make('a')];
  const panel = make('div', 'panel', make('div', 'bar', title, page, close));
  const box = make('div', '', link, launcher, panel);
  close.textContent = '×';
  panel.role = 'dialog';
  link.target = page.target = '_blank';
  root.append(slot, box);
  let frame: HTMLIFrameElement | undefined;
  return {
    launcher,
    close,
    slot,
    get frame() {
      return frame;
    },
    show: ({ options, page: address, language }) => {
      const t = wordsOf(language);
      const { mode, isOpen } = options;
      const label = options.label || t('launcher:label');
      const isLink = mode === 'link' || !address;
      const hasOwn = root.host.firstElementChild;
      box.className = `root ${isLink ? 'link' : mode} ${options.side}`;
      box.lang = language;
      // Both were read as what they are: a colour and a number.
      box.style.cssText = `--accent:${options.accent || '#1d5c8a'};--stacking:${options.stacking}`;
      launcher.textContent = title.textContent = link.textContent = panel.ariaLabel = label;
      page.textContent = t('launcher:page');
      close.ariaLabel = t('launcher:close');
      link.href = page.href = `${address}`;
      launcher.ariaExpanded = `${isOpen}`;
      link.hidden = !isLink || !address || !!hasOwn;
      // Where the host wrote a link into a part of its page, that link opens the panel, and nothing moves.
      launcher.hidden = isLink || (mode === 'inline' && (isOpen || !!hasOwn));
      panel.hidden = !isOpen;
      // Its place stays, so that nothing moves.
      slot.style.visibility = mode === 'bubble' && address ? 'hidden' : '';
    },
    hold: (next) => {
      frame?.remove();
      frame = next;
      panel.classList.remove('ready');
      if (!next) return;
      next.title = panel.ariaLabel ?? '';
      panel.append(next);
    },
    settle: () => panel.classList.add('ready'),
  };
}
