/** How a fact came to be known. */
export type Provenance = 'asked' | 'heard' | 'measured' | 'read' | 'computed' | 'given';
