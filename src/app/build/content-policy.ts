import rules from './content-policy.json' with { type: 'json' };

/** The hashes of what stands in the page itself, such as `sha256-…`, by the rule that lets it in. */
export type HashesInPage = Readonly<Record<'script-src' | 'style-src', string>>;

/**
 * The policy that the page is served under, rule by rule. Without hashes the page fetches its style as a file, and its
 * first look waits for the script.
 */
export function contentPolicy(hashes?: HashesInPage): string[] {
  if (!hashes) return rules;
  return rules.map((rule) => {
    const [name] = rule.split(' ');
    return name === 'script-src' || name === 'style-src' ? `${rule} '${hashes[name]}'` : rule;
  });
}
