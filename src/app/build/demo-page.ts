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
  const { says, saysZh, kind } = option;
  if (ELSEWHERE.includes(attribute)) return '';
  const id = `option-${attribute}`;
  const field =
    kind === 'choice'
      ? `<select id="${id}" data-option="${attribute}">${(option.values ?? []).map((value) => `<option>${value}</option>`).join('')}</select>`
      : kind === 'switch'
        ? `<input id="${id}" data-option="${attribute}" type="checkbox">`
        : `<input id="${id}" data-option="${attribute}" type="text" spellcheck="false" autocomplete="off">`;
  return `<div class="option"><label for="${id}"><code>${attribute}</code></label>${field}<p>${both(marked(saysZh), marked(says))}</p></div>`;
}

function marked(says: string): string {
  return says
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

const both = (zh: string, en: string, tag = 'span'): string =>
  `<${tag} lang="zh-CN">${zh}</${tag}><${tag} lang="en">${en}</${tag}>`;

const sale = (time: string, way: readonly [string, string], amount: string, state: string) =>
  `<tr><td>${time} <span class="way">${both(...way)}</span></td><td class="amount">${amount}</td><td>${state}</td></tr>`;

const SETTLED = `<span class="ok">${both('已入账', 'Settled')}</span>`;

/** A sale whose money is not there yet, with what the portal knows of it for the help. */
const waits = (method: string, time: string) =>
  `<span class="waits">${both('待结算', 'Not settled yet')}</span> <button type="button" data-method="${method}" data-time="${time}">${both('钱到哪了？', 'Where is it?')}</button>`;

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
        '演示页：商户、金额和流水都是编的，帮助是真的。点“钱到哪了？”，或者右下角的按钮。',
        'A demo: shop, amounts and sales are made up, the help is real. Tap “Where is it?”, or the button in the corner.',
      )}</p>
      <section aria-labelledby="sales">
        <h1 id="sales">${both('昨天的收款', 'Yesterday’s takings')}</h1>
        <dl class="sums">
          <div><dt>${both('收款 4 笔', '4 sales')}</dt><dd>¥ 1,964.50</dd></div>
          <div><dt>${both('已入账', 'Settled')}</dt><dd class="ok">¥ 1,316.00</dd></div>
          <div><dt>${both('待结算', 'Not settled yet')}</dt><dd class="waits">¥ 648.50</dd></div>
        </dl>
        <table>
          <thead>
            <tr><th scope="col">${both('收款', 'Sale')}</th><th scope="col" class="amount">${both('金额', 'Amount')}</th><th scope="col">${both('状态', 'State')}</th></tr>
          </thead>
          <tbody>
${[
  sale('10:42', ['刷卡', 'Card'], '¥ 1,280.00', SETTLED),
  sale('10:15', ['微信', 'WeChat'], '¥ 36.00', SETTLED),
  sale('09:58', ['刷卡', 'Card'], '¥ 560.00', waits('card', '09:58')),
  sale('09:31', ['银联二维码', 'UnionPay QR'], '¥ 88.50', waits('unionpay-qr', '09:31')),
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
        <p>${both('面板里发生的事，网站会收到下面这些事件：', 'What happens in the panel reaches the site as these events:')}</p>
        <ol id="events" aria-label="Events"></ol>
      </section>
    </main>
  </body>
</html>
`;
