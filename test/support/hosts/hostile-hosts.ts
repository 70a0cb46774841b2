import type { HostPage } from './host-server';

export type Mode = 'bubble' | 'inline';

/** A page that is hard on its guests. */
export interface HostileHost {
  readonly name: string;
  readonly head?: string;
  /** Attributes of the `html` element. */
  readonly root?: string;
  readonly body?: string;
  /** Off where the page is in quirks mode. */
  readonly doctype?: false;
  readonly viewport?: false;
  /** `content-security-policy`, with the widget's origin for SITE. */
  readonly policy?: string;
  readonly nonce?: string;
  /** How often it holds the script. */
  readonly scripts?: number;
  /** How many widgets stand on it. */
  readonly widgets?: number;
  /** Run in the page once the widget is there. */
  readonly act?: string;
  /** The host itself stands in a frame with these rights. */
  readonly sandbox?: string;
  /**
   * What a merchant gets: `all` of it, the conversation `alone` without any word between host and frame, the plain `link`
   * in the panel where no frame is let in, or only the link the host wrote, where the script is `blocked`.
   */
  readonly gets?: 'alone' | 'link' | 'blocked';
}

const script = (code: string) => `<script>${code}</script>`;
const style = (rules: string) => `<style>${rules}</style>`;
const STRICT =
  "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

export const hostileHosts: readonly HostileHost[] = [
  { name: 'F67 a plain page' },
  { name: 'F67 all: unset for everything', head: style('*{all:unset!important}') },
  {
    name: 'F67 all: initial for the element',
    head: style('daonale-help:not([mode=inline]){all:initial!important;display:none!important}'),
  },
  {
    name: 'F67 invisible, rotated, upper case, huge letters',
    head: style(
      '*{text-transform:uppercase!important;letter-spacing:9px!important} daonale-help:not([mode=inline]){opacity:0!important;visibility:hidden!important;transform:rotate(9deg)!important}',
    ),
  },
  { name: 'F67 a root of 62.5 %', head: style('html{font-size:62.5%} body{font-size:1.6rem}') },
  {
    name: 'F67 a root of 6 px',
    head: style('html{font-size:6px!important} *{font-size:6px!important;line-height:1!important}'),
  },
  { name: 'F67 right to left', root: 'dir="rtl" lang="ar"' },
  {
    name: 'F67 our own custom properties, taken',
    head: style(':root,*{--accent:red!important;--ink:red!important;--stacking:-5!important}'),
  },
  { name: 'F81 quirks mode', doctype: false },
  { name: 'F81 no viewport', viewport: false },
  { name: 'F81 a base address elsewhere', head: '<base href="https://elsewhere.example/deep/">' },
  {
    name: 'F69 hotkeys on every key',
    body: script(
      "window.keys=[];for(const type of ['keydown','keyup','keypress'])document.addEventListener(type,(event)=>{keys.push(event.key);event.preventDefault()},true)",
    ),
  },
  {
    name: 'F70 a focus trap',
    body: `<div id="modal"><input aria-label="trapped"></div>${script("document.addEventListener('focusin',(event)=>{if(!modal.contains(event.target))modal.firstChild.focus()},true);document.addEventListener('focusout',(event)=>{if(!modal.contains(event.relatedTarget))modal.firstChild.focus()},true)")}`,
  },
  {
    name: 'F71 toJSON as Prototype.js had it',
    head: script(
      "for(const one of [Array,String,Object])Object.defineProperty(one.prototype,'toJSON',{configurable:true,value(){return 'spoilt'}})",
    ),
  },
  {
    name: 'F71 Object.prototype with enumerable guests',
    head: script(
      "Object.prototype.x={};Object.prototype.type='x';Object.prototype.mode='closed2';Object.prototype.detail='x'",
    ),
  },
  {
    name: 'F71 Object.prototype that spoils descriptions',
    head: script('Object.prototype.value=1;Object.prototype.writable=true'),
  },
  {
    name: 'F71 Array.prototype with enumerable guests',
    head: script('Array.prototype.last=function(){};Array.prototype.contains=function(){}'),
  },
  {
    name: 'F74 DOM clobbering',
    body: '<img name="currentScript"><img name="createElement"><img name="createElementNS"><img name="documentElement"><img name="readyState"><img name="body"><form id="customElements"></form><a id="daonale"></a><a id="origin"></a>',
  },
  { name: 'F75 the script three times', scripts: 3 },
  {
    name: 'F75 removed and put back',
    act: "const help=document.querySelector('daonale-help');const home=help.parentNode;const next=help.nextSibling;help.open();help.remove();home.insertBefore(help,next);help.close()",
  },
  {
    name: 'F75 the body swapped, as Turbo does',
    act: 'document.documentElement.replaceChild(document.body.cloneNode(true),document.body)',
  },
  { name: 'F75 two widgets', widgets: 2 },
  { name: 'F76 a strict policy', policy: `${STRICT}; script-src SITE; frame-src SITE` },
  { name: 'F76 a strict policy by nonce', policy: `${STRICT}; script-src 'nonce-once'; frame-src SITE`, nonce: 'once' },
  {
    name: 'F76 strict-dynamic and Trusted Types',
    policy: "script-src 'nonce-once' 'strict-dynamic'; require-trusted-types-for 'script'",
    nonce: 'once',
  },
  { name: 'F76 no frames at all', policy: `${STRICT}; script-src SITE; frame-src 'none'`, gets: 'link' },
  { name: 'F80 the script refused', policy: "script-src 'none'", gets: 'blocked' },
  { name: 'F78 a sandbox with scripts only', sandbox: 'allow-scripts', gets: 'alone' },
  { name: 'F78 a sandbox with scripts and popups', sandbox: 'allow-scripts allow-popups', gets: 'alone' },
  { name: 'F78 a sandbox with its origin', sandbox: 'allow-scripts allow-same-origin' },
  {
    name: 'F78 a sandbox with origin, popups, forms',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-forms',
  },
];

/** The page of a host, with the widget's script or, to compare with, without it. */
export function hostPage(host: HostileHost, site: string, { mode, bare }: { mode: Mode; bare: boolean }): HostPage {
  const nonce = host.nonce ? ` nonce="${host.nonce}"` : '';
  const tags = bare ? '' : `<script src="${site}embed.js" async${nonce}></script>`.repeat(host.scripts ?? 1);
  const link = mode === 'inline' || host.gets === 'blocked' ? `<a href="${site}">Where is the money?</a>` : '';
  const help = ['right', 'left']
    .slice(0, host.widgets ?? 1)
    .map((side) => `<daonale-help mode="${mode}" side="${side}">${link}</daonale-help>`)
    .join(' ');
  const html = `${host.doctype === false ? '' : '<!doctype html>'}<html ${host.root ?? 'lang="en"'}><head><title>Host</title>
${host.viewport === false ? '' : '<meta name="viewport" content="width=device-width">'}
${host.head ?? ''}${tags}</head><body><h1>Orders of today</h1><p>All <b>paid</b>, says <input aria-label="who" value="nobody"></p>
${help}<table border="1"><tr><td>10:42</td><td>1,280.00</td></tr></table>${host.body ?? ''}</body></html>`;
  const policy = host.policy?.replaceAll('SITE', site);
  return { html, ...(policy && { headers: { 'Content-Security-Policy': policy } }) };
}
