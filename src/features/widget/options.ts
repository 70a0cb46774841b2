import { choice, colour, facts, flag, type OptionKind, text, whole } from './option-kinds';

/** One option of `<daonale-help>`. */
export interface WidgetOption<Value = unknown> extends OptionKind<Value> {
  /** Where it is not the name of the property. */
  readonly attribute?: string;
  /** One line for whoever embeds it. The build leaves it out of embed.js. */
  readonly says: string;
}

// Knows: every option of the widget, once.
// Must not know: what is done with it.
// Called by: the element, which observes these attributes; the build, for types and demo page; the test of the README.

/** By the name of the property. */
export const options = {
  mode: {
    ...choice('bubble', 'inline', 'link'),
    says: 'A bubble in the corner, a part of the page where the element stands, or a link to the full page',
  },
  language: {
    ...text,
    says: "`zh-CN` or `en`; any `zh-…` finds `zh-CN`. Unset: the `lang` of the host page, then the browser's",
  },
  theme: {
    ...choice('system', 'light', 'dark'),
    says: 'Colours of the panel: as the system, always light, or always dark',
  },
  accent: {
    ...colour,
    says: 'The one accent colour, `#rrggbb`. Unset: the accent of the settings',
  },
  side: {
    ...choice('right', 'left'),
    says: 'The corner the bubble stands in',
  },
  stacking: {
    ...whole(2147483000),
    says: 'The `z-index` of bubble and panel',
  },
  label: {
    ...text,
    says: 'What the button says. Unset: 款没到账？ or “Money not arrived?”',
  },
  isOpen: {
    attribute: 'open',
    ...flag,
    says: 'The panel is open',
  },
  preload: {
    ...flag,
    says: 'Fetches the panel when the page is idle, so that it opens at once. Unset: nothing is fetched before the first opening',
  },
  facts: {
    ...facts,
    says: 'What the host knows of the case, as JSON; shown to the merchant, who can change it',
  },
  settings: {
    ...text,
    says: 'Another settings file beside `settings.json`, such as `settings-shop-b.json`; read at the first opening',
  },
  page: {
    ...text,
    says: 'The address of the Daonale page; read at the first opening. Unset: the folder that `embed.js` came from',
  },
} as const satisfies Readonly<Record<string, WidgetOption>>;

/** The attribute that sets a property. */
export function attributeOf(name: OptionName): string {
  const option: WidgetOption = options[name];
  return option.attribute ?? name;
}

export type OptionName = keyof typeof options;
export type OptionValues = { readonly [Name in OptionName]: ReturnType<(typeof options)[Name]['read']> };
