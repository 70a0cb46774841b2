import { options, type WidgetOption } from '../../features/widget/options';

/** A page of an invented merchant portal with the widget on it; the switches are made from the option table. */
export function demoPage(): string {
  const table: readonly (readonly [string, WidgetOption])[] = Object.entries(options);
  return PAGE.replace('<!--switches-->', () =>
    table.map(([name, option]) => control(option.attribute ?? name, option)).join('\n'),
  );
}

/** Attributes whose meaning on the demo page is the page's own affair. */
const ELSEWHERE = ['page', 'settings'];

function control(attribute: string, option: WidgetOption): string {
  const { says, kind } = option;
  if (ELSEWHERE.includes(attribute)) return '';
  const id = `option-${attribute}`;
  const field =
    kind === 'choice'
      ? `<select id="${id}" data-option="${attribute}">${(option.values ?? []).map((value) => `<option>${value}</option>`).join('')}</select>`
      : kind === 'switch'
        ? `<input id="${id}" data-option="${attribute}" type="checkbox">`
        : `<input id="${id}" data-option="${attribute}" type="text" spellcheck="false" autocomplete="off">`;
  return `<div class="option"><label for="${id}"><code>${attribute}</code></label>${field}<p lang="en">${marked(says)}</p></div>`;
}

function marked(says: string): string {
  return says
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
}

const both = (zh: string, en: string, tag = 'span'): string =>
  `<${tag} lang="zh-CN">${zh}</${tag}><${tag} lang="en">${en}</${tag}>`;

const sale = (time: string, way: readonly [string, string], amount: string, state: readonly [string, string, string]) =>
  `<tr><td>${time}</td><td>${both(...way)}</td><td class="amount">${amount}</td><td class="${state[0]}">${both(state[1], state[2])}</td></tr>`;

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>星支付商户中心 · StarPay merchant portal (demo)</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="./demo.css">
    <script src="./demo.js" defer></script>
    <script src="./embed.js" async></script>
  </head>
  <body>
    <header>
      <strong>${both('星支付商户中心', 'StarPay merchant portal')}</strong>
      <button type="button" id="switch-language">${both('English', '中文')}</button>
    </header>
    <main>
      <p class="demo-note">${both(
        '演示页：商户、金额和流水都是编的，帮助是真的。',
        'A demo: shop, amounts and sales are made up, the help is real.',
      )}</p>
      <section aria-labelledby="sales">
        <h1 id="sales">${both('今天的收款', 'Takings today')}</h1>
        <table>
          <thead>
            <tr><th scope="col">${both('时间', 'Time')}</th><th scope="col">${both('方式', 'How')}</th><th scope="col" class="amount">${both('金额', 'Amount')}</th><th scope="col">${both('状态', 'State')}</th></tr>
          </thead>
          <tbody>
${[
  sale('10:42', ['刷卡', 'Card'], '¥ 1,280.00', ['ok', '已入账', 'Settled']),
  sale('10:15', ['微信', 'WeChat'], '¥ 36.00', ['ok', '已入账', 'Settled']),
  sale('09:58', ['刷卡', 'Card'], '¥ 560.00', ['waits', '待结算', 'To be settled']),
  sale('09:31', ['银联二维码', 'UnionPay QR'], '¥ 88.50', ['waits', '待结算', 'To be settled']),
].join('\n')}
          </tbody>
        </table>
      </section>
      <section aria-labelledby="inline">
        <h2 id="inline">${both('页面里的位置', 'A place in the page')}</h2>
        <p>${both('把 <code>mode</code> 改成 <code>inline</code>，帮助就出现在这里。', 'Set <code>mode</code> to <code>inline</code> and the help stands here.')}</p>
        <daonale-help><a href="./">${both('收款没到账？查查钱到哪了', 'Takings not arrived? See where the money is')}</a></daonale-help>
      </section>
      <section aria-labelledby="switches">
        <h2 id="switches">${both('选项', 'Options')}</h2>
        <div class="switches">
<!--switches-->
        </div>
        <pre id="snippet"></pre>
        <h2>${both('方法和事件', 'Methods and events')}</h2>
        <p class="calls">
          <button type="button" data-call="open">open()</button>
          <button type="button" data-call="close">close()</button>
          <button type="button" data-call="restart">restart()</button>
          <button type="button" data-call="ask">ask("…")</button>
          <button type="button" data-call="prefill">prefill({ … })</button>
        </p>
        <ol id="events" aria-label="Events"></ol>
      </section>
    </main>
  </body>
</html>
`;
