/** A file beside the page whose exact text is known, so that whoever puts another in its place is found out. */
export const PROBE_FILE = 'probe.txt';
export const PROBE_TEXT = 'daonale reached its own server\n';
