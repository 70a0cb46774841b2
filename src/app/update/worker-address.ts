const ADDRESS = './sw.js';

/** What of Trusted Types is used here; a browser without them takes the address as it is. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/** The address of our worker, vouched for: the one policy of the page, and it can give no other address. */
export function workerAddress(): string {
  const policy = window.trustedTypes?.createPolicy('daonale-worker', { createScriptURL: () => ADDRESS });
  return policy?.createScriptURL('') ?? ADDRESS;
}
