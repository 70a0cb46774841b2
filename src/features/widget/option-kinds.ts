/** How an option is written as an attribute and read back. What cannot be read is as if it were not there. */
export interface OptionKind<Value> {
  readonly kind: 'text' | 'colour' | 'choice' | 'number' | 'switch' | 'facts';
  /** Of a choice, the default first. */
  readonly values?: readonly string[];
  /** `null` where the attribute is not set: gives the default. */
  read(raw: string | null): Value;
}

/** Case facts by id, as the vocabulary names them: `{ paidAt: '2026-11-20', responseCode: '51' }`. */
export type GivenFacts = Readonly<Record<string, string>>;

export const text: OptionKind<string> = { kind: 'text', read: (raw) => raw ?? '' };

export const colour: OptionKind<string> = {
  kind: 'colour',
  read: (raw) => (raw && /^#[\da-f]{6}$/i.test(raw) ? raw : ''),
};

export const flag: OptionKind<boolean> = { kind: 'switch', read: (raw) => raw !== null && raw !== 'false' };

export function whole(usual: number): OptionKind<number> {
  return { kind: 'number', read: (raw) => Number.parseInt(`${raw}`, 10) || usual };
}

export function choice<const Value extends string>(...values: readonly [Value, ...Value[]]): OptionKind<Value> {
  return { kind: 'choice', values, read: (raw) => values.find((value) => value === raw) ?? values[0] };
}

/**
 * What of a value is facts: own keys that hold a text. The page checks them against its vocabulary. JSON is read wherever
 * it comes from: some frameworks write an attribute or set the property, as they find the element.
 */
export function factsOf(given: unknown): GivenFacts {
  try {
    const known: unknown = typeof given === 'string' ? JSON.parse(given) : given;
    const entries = Object.entries(Object(known)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(entries);
  } catch {
    // Not JSON: nothing is known, and everything will be asked.
    return {};
  }
}

export const facts: OptionKind<GivenFacts> = { kind: 'facts', read: factsOf };
