import rules from './content-policy.json' with { type: 'json' };

/**
 * The policy that the page is served under, rule by rule. `style` is the hash of the style sheet that stands in the page
 * itself, such as `sha256-…`; without it the page fetches its style as a file.
 */
export function contentPolicy(style?: string): string[] {
  return rules.map((rule) => (style && rule.startsWith('style-src ') ? `${rule} '${style}'` : rule));
}
