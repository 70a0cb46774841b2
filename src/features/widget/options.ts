import { choice, colour, facts, flag, type OptionKind, text, whole } from './option-kinds';

/** One option of `<daonale-help>`. */
export interface WidgetOption<Value = unknown> extends OptionKind<Value> {
  /** Where it is not the name of the property. */
  readonly attribute?: string;
  /** One line for whoever embeds it. The build leaves it out of embed.js. */
  readonly says: string;
  /** The same in Chinese, for the demo page. */
  readonly saysZh: string;
}

// Knows: every option of the widget, once.
// Must not know: what is done with it.
// Called by: the element, which observes these attributes; the build, for types and demo page; the test of the README.

/** By the name of the property. */
export const options = {
  mode: {
    ...choice('bubble', 'inline', 'link'),
    says: 'A bubble in the corner, a part of the page where the element stands, or a link to the full page',
    saysZh: '角上的按钮、页面里的一块，或者打开完整页面的链接',
  },
  language: {
    ...text,
    says: "`zh-CN` or `en`; any `zh-…` finds `zh-CN`. Unset: the `lang` of the host page, then the browser's",
    saysZh: '`zh-CN` 或 `en`；`zh-…` 都算 `zh-CN`。不写：先看所在页面的 `lang`，再看浏览器',
  },
  theme: {
    ...choice('system', 'light', 'dark'),
    says: 'Colours of the panel: as the system, always light, or always dark',
    saysZh: '面板的颜色：跟随系统、总是浅色、总是深色',
  },
  accent: {
    ...colour,
    says: 'The one accent colour, `#rrggbb`. Unset: the accent of the settings',
    saysZh: '主色，写成 `#rrggbb`。不写：用设置里的主色',
  },
  side: {
    ...choice('right', 'left'),
    says: 'The corner the bubble stands in',
    saysZh: '按钮放在右下角还是左下角',
  },
  stacking: {
    ...whole(2147483000),
    says: 'The `z-index` of bubble and panel',
    saysZh: '按钮和面板的 `z-index`',
  },
  label: {
    ...text,
    says: 'What the button says. Unset: 款没到账？ or “Money not arrived?”',
    saysZh: '按钮上的字。不写：款没到账？或 “Money not arrived?”',
  },
  isOpen: {
    attribute: 'open',
    ...flag,
    says: 'The panel is open',
    saysZh: '面板打开',
  },
  preload: {
    ...flag,
    says: 'Fetches the panel when the page is idle, so that it opens at once. Unset: nothing is fetched before the first opening',
    saysZh: '页面空闲时先取好面板，一点就开。不写：第一次打开之前什么都不取',
  },
  facts: {
    ...facts,
    says: 'What the host knows of the case, as JSON; shown to the merchant, who can change it',
    saysZh: '所在页面已经知道的情况，写成 JSON；商户看得到，也改得了',
  },
  settings: {
    ...text,
    says: 'Another settings file beside `settings.json`, such as `settings-shop-b.json`; read at the first opening',
    saysZh: '`settings.json` 旁边的另一个设置文件，比如 `settings-shop-b.json`；第一次打开时读取',
  },
  page: {
    ...text,
    says: 'The address of the Daonale page; read at the first opening. Unset: the folder that `embed.js` came from',
    saysZh: '到哪了页面的地址；第一次打开时读取。不写：`embed.js` 所在的文件夹',
  },
} as const satisfies Readonly<Record<string, WidgetOption>>;

/** The attribute that sets a property. */
export function attributeOf(name: OptionName): string {
  const option: WidgetOption = options[name];
  return option.attribute ?? name;
}

export type OptionName = keyof typeof options;
export type OptionValues = { readonly [Name in OptionName]: ReturnType<(typeof options)[Name]['read']> };
