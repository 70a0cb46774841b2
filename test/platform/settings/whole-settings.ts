const sourced = <Value>(value: Value) => ({ value, source: 'contract of 2026, page 4', asOf: '2026-11-01' });

/** A settings.json with every part filled in, as an operator would write it. */
export const wholeSettings = {
  $schema: './settings.schema.json',
  brand: { name: { 'zh-CN': '示例支付', en: 'Example Pay' }, accent: '#0a7f5C' },
  contacts: [
    { number: '95516', purpose: { 'zh-CN': '银联客服', en: 'UnionPay service' }, verifiedOn: '2026-11-02' },
    { number: '400-600 7000', purpose: { 'zh-CN': '商户服务', en: 'Merchant service' }, verifiedOn: '2026-11-03' },
  ],
  officialHosts: ['pay.example.com', 'localhost:8080'],
  profile: {
    cutOff: { card: sourced('22:30'), qr: sourced('24:00'), 'unionpay-qr': sourced('00:00') },
    instantHours: sourced({ from: '08:00', to: '22:00' }),
    payoutWindow: sourced({ from: '09:00', to: '17:30' }),
    paysOnMakeUpDays: sourced('no'),
    usualTerm: sourced('next-day'),
  },
  calendarYears: [
    {
      year: 2027,
      official: true,
      offDays: ['2027-01-01', '2027-01-02'],
      makeUpDays: ['2027-01-09'],
      source: 'notice of the State Council',
      published: '2026-11-10',
    },
    { year: 2028, official: false, offDays: [], makeUpDays: [], source: 'statutory days' },
  ],
  feed: { kind: 'statuspage', url: 'https://status.example.com/api/v2' },
  probeHosts: ['pay.example.com', 'api.example.com:8443'],
  embedders: [{ origin: 'https://portal.example.com' }, { origin: 'http://localhost:8080', answers: true }],
};

/** The value at a path of an object made of objects and lists. */
export function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => (isBranch(node) ? Reflect.get(node, key) : undefined), document);
}

/** The document with another value at a path; `undefined` takes the key away. */
export function withValue(document: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined || !isBranch(document)) return value;
  const changed = withValue(Reflect.get(document, key), rest, value);
  if (Array.isArray(document)) return document.map((item: unknown, index) => (String(index) === key ? changed : item));
  return { ...document, [key]: changed };
}

/** The paths of all values of a document, branches included. */
export function pathsOf(document: unknown): string[][] {
  if (!isBranch(document)) return [];
  return Object.keys(document).flatMap((key) => [
    [key],
    ...pathsOf(Reflect.get(document, key)).map((path) => [key, ...path]),
  ]);
}

function isBranch(node: unknown): node is object {
  return typeof node === 'object' && node !== null;
}
