import { applyOpeningLook, openingLook } from './opening-look';

// Knows: nothing but how the page opens. Stands in the page itself and runs before its first paint: the first question is
// seen in one language and in the chosen look at once, not only when the script comes.
// Called by: the built page; under a policy that refuses it, each language stands there until the script comes, and main.ts
// finds out by itself.

const look = openingLook(window);
window.openingLook = look;
applyOpeningLook(document.documentElement, look);
const sheet = new CSSStyleSheet();
sheet.insertRule(`.in-each-language>:not([lang="${look.language}"]){display:none}`);
document.adoptedStyleSheets = [sheet];
