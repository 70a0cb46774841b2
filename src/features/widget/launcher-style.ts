/**
 * Lengths in pixels, since `rem` is the host's. A bubble's element gives up every style the page around has for it, so that
 * no `display: none` or transform reaches in; a link of the host's in another mode keeps its looks. Nothing is defined
 * outside. The ink is black or white, whichever reads better on the accent: a lightness of 49.44 is where both read alike.
 * Forced colours show the clear borders.
 */
export const launcherStyle = `
:host(:not([mode=inline],[mode=link])){all:initial!important}
*{box-sizing:border-box}
[hidden]{display:none!important}
.root{all:initial;display:contents;direction:ltr;font:16px system-ui,sans-serif;--ink:#fff}
@supports (color:lch(from red l c h)){.root{--ink:lch(from var(--accent) calc((49.44 - l)*infinity) 0 0)}}
.launcher,.bar,.close{font:inherit;border:1px solid #0000;color:var(--ink);background:var(--accent)}
button{cursor:pointer}
:focus-visible{outline:3px solid;outline-offset:-6px}
.launcher{display:inline-flex;align-items:center;gap:8px;min-height:48px;padding:8px 18px;border-radius:24px;font-weight:600;text-decoration:none}
.launcher:before{content:"";width:22px;height:22px;background:currentColor;clip-path:path("M11 1l9 4-9 4-9-4zM1 7l9 4v10l-9-4zM21 7l-9 4v10l9-4z")}
.bubble>*{position:fixed;bottom:20px;z-index:var(--stacking);box-shadow:0 3px 20px #0005}
.right>*{right:20px}
.left>*{left:20px}
.bubble .panel{bottom:80px;width:min(410px,100vw - 40px);height:min(700px,100vh - 100px);border-radius:16px}
.inline .launcher{width:100%;justify-content:center}
.inline .ready .bar,.ready a,.link .panel{display:none}
.panel{display:flex;flex-direction:column;overflow:hidden;background:#f7f4ee}
.bar{display:flex;align-items:center;padding-left:16px}
.bar span{flex:1;font-weight:600;white-space:nowrap;overflow:hidden}
.bar a{color:inherit;padding:12px}
.close{min-width:48px;min-height:48px;font-size:24px}
iframe{border:0;width:100%;flex:1}
.inline iframe{flex:none;height:520px}
@media (max-width:480px){.bubble .panel{inset:0;width:auto;height:auto;border-radius:0}}
@media print{.root{display:none}}
`;
