import type { BusinessMoment } from '../../core/model/business-moment';

/** A text in one language or both, cleaned: plain words, never markup, no telephone number. */
export interface AnnouncedText {
  readonly 'zh-CN'?: string;
  readonly en?: string;
}

/** One announcement of maintenance or trouble, in Beijing minutes. */
export interface Announcement {
  readonly id: string;
  readonly title: AnnouncedText;
  readonly note?: AnnouncedText;
  /** Whose systems; the value it gives to the fact `maintenance`. */
  readonly scope: 'platform' | 'bank';
  readonly from: BusinessMoment;
  /** The end; where none was announced, how long the last word on it may be believed. */
  readonly until: BusinessMoment;
  /** True where nobody has said when it ends. */
  readonly isOpen: boolean;
}

/** Why a feed could not be read. Whatever it is, nothing is known then: least of all that all is well. */
export type FeedFault =
  | 'not-allowed'
  | 'too-slow'
  | 'unreachable'
  | 'bad-status'
  | 'wrong-type'
  | 'too-large'
  | 'not-json'
  | 'wrong-shape';

export interface KnownAnnouncements {
  readonly is: 'known';
  readonly items: readonly Announcement[];
  /** When the server said so, in epoch milliseconds by its own clock. */
  readonly asOf: number;
  /** More than a day old, or of a time that cannot be: to be shown as such and not to be relied on. */
  readonly isStale: boolean;
  /** True for the last ones that could be read, where they cannot be read now. */
  readonly isKept: boolean;
  /** The server's clock less this device's, in milliseconds; 0 where it is not known. */
  readonly clockSkew: number;
}

export type Announcements = KnownAnnouncements | { readonly is: 'unknown'; readonly why: FeedFault };
