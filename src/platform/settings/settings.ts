import type * as v from 'valibot';
import type { CalendarYear } from '../../core/model/calendar';
import type { brandSchema, contactSchema, embedderSchema, feedSchema, profileSchema } from './settings-schema';

export type Brand = v.InferOutput<typeof brandSchema>;
export type Contact = v.InferOutput<typeof contactSchema>;
export type Embedder = v.InferOutput<typeof embedderSchema>;
export type Feed = v.InferOutput<typeof feedSchema>;
export type ProfileOverrides = v.InferOutput<typeof profileSchema>;

/** What the operator may set. Every part has a default, so a part that cannot be read costs only itself. */
export interface Settings {
  readonly brand: Brand;
  readonly contacts: readonly Contact[];
  readonly officialHosts: readonly string[];
  readonly profile: ProfileOverrides;
  readonly calendarYears: readonly CalendarYear[];
  readonly feed: Feed;
  readonly probeHosts: readonly string[];
  readonly embedders: readonly Embedder[];
}

export const defaultSettings: Settings = {
  brand: { name: { 'zh-CN': '星支付', en: 'StarPay' }, accent: '#1d5c8a' },
  contacts: [],
  officialHosts: [],
  profile: {},
  calendarYears: [],
  feed: { kind: 'own', url: './announcements.json' },
  probeHosts: [],
  embedders: [],
};
