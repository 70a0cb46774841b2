import { DaonaleHelp } from './daonale-help';

// A page may hold the script several times; the first one counts.
if (!customElements.get('daonale-help')) customElements.define('daonale-help', DaonaleHelp);
