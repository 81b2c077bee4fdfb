// Every text that a reader or an operator sees in their language. Code, logs and errors are in English.

import type { FailureKind } from '../delivery/outcome.ts';
import type { Permission } from '../delivery/permission.ts';
import type { Layout, PlatformName } from '../delivery/platform.ts';
import type { Language } from '../digest/language.ts';
import type { DeliveryState } from '../store/deliveries.ts';
import type { SlotState } from '../store/slots.ts';
import type { SettingName } from '../subscriptions/settings.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zh } from './zh.ts';

/** The texts of one language. Functions where a word's place differs between languages; none needs a particle. */
export type Strings = {
  /** A date as a reader knows it, with its weekday. */
  readonly date: (date: Temporal.PlainDate) => string;
  /** An instant on the clock of a zone. */
  readonly instant: (instant: Temporal.Instant, timeZone: string) => string;
  readonly digest: {
    readonly heading: (date: Temporal.PlainDate, count: number) => string;
    readonly keyPoints: string;
    readonly abstract: string;
    /** On the menu or button that shows an abstract to one reader. */
    readonly showAbstract: string;
    readonly notTranslated: string;
    /** Why a digest is not made anew just now. */
    readonly onItsWay: (date: Temporal.PlainDate) => string;
    readonly links: {
      readonly page: string;
      readonly arxiv: string;
      readonly pdf: string;
      readonly code: string;
      readonly project: string;
    };
    /** For whoever can't see the picture. */
    readonly thumbnailOf: (title: string) => string;
  };
  readonly day: {
    readonly notOpenYet: (asked: Temporal.PlainDate, opens: string) => string;
    readonly empty: (asked: Temporal.PlainDate) => string;
    readonly emptyAfterFilter: (asked: Temporal.PlainDate) => string;
    /** The list is empty, or the filter lets nothing through. */
    readonly nothingToPost: (asked: Temporal.PlainDate) => string;
    readonly showingLatest: (latest: Temporal.PlainDate) => string;
    /** How to see the latest list, behind why there is none of the day asked for. */
    readonly seeLatest: string;
    readonly latestWasPosted: (latest: Temporal.PlainDate) => string;
    readonly sourceFailed: string;
    readonly unreachable: string;
    readonly nothingYet: string;
    readonly notADate: (text: string) => string;
  };
  readonly paper: {
    readonly several: (query: string) => string;
    readonly none: (query: string) => string;
    readonly nearest: (query: string) => string;
    readonly choose: string;
    readonly gone: string;
    readonly noAbstract: string;
    /** On buttons under a paper, at most 75 characters. */
    readonly similar: string;
    readonly share: string;
    readonly original: string;
    readonly translated: string;
  };
  /** A reader's own list. */
  readonly saved: {
    /** On buttons and menus. */
    readonly save: string;
    readonly done: (title: string) => string;
    readonly already: (title: string) => string;
    readonly full: (most: number) => string;
    readonly empty: string;
    /** Above the list; pages count from 1. */
    readonly list: (papers: number, at: { readonly page: number; readonly pages: number }) => string;
    /** Of papers that are on the list, and no longer in the store. */
    readonly lost: (ids: string) => string;
    readonly lostPaper: (id: string) => string;
    readonly removed: (title: string) => string;
    readonly notThere: string;
    readonly remove: string;
    readonly open: string;
    /** To the page of papers that were saved later, and earlier. */
    readonly previous: string;
    readonly next: string;
    /** Of the Markdown file. */
    readonly heading: string;
    readonly exported: (format: string, papers: number) => string;
    /** Where an export is too long for one answer. */
    readonly part: (part: number, parts: number) => string;
    readonly nextPart: string;
  };
  /** On the buttons of a window, at most 24 characters. */
  readonly forms: {
    readonly submit: string;
    readonly cancel: string;
    readonly close: string;
    /** In place of a window that can't be opened any more; not on a button. */
    readonly late: string;
  };
  readonly commands: {
    readonly usage: (line: string) => string;
    readonly help: string;
    /** Instead of an answer to whoever asks too often. */
    readonly tooFast: (seconds: number) => string;
    readonly unknownControl: string;
    readonly failed: string;
    /** Names and descriptions as Discord registers them; a name is lower case and has no spaces. */
    readonly names: {
      readonly papers: string;
      readonly paper: string;
      readonly today: string;
      readonly yesterday: string;
      readonly latest: string;
      readonly day: string;
      readonly resume: string;
      readonly week: string;
      readonly month: string;
      readonly search: string;
      readonly trending: string;
      readonly saved: string;
      readonly follow: string;
      readonly subscribe: string;
      readonly settings: string;
      readonly unsubscribe: string;
      readonly pause: string;
      readonly list: string;
      readonly words: string;
      readonly topic: string;
      readonly author: string;
      readonly time: string;
      readonly days: string;
      readonly zone: string;
      readonly language: string;
      readonly layout: string;
      readonly top: string;
      readonly keywords: string;
      readonly authors: string;
      readonly minvotes: string;
      readonly edition: string;
      readonly help: string;
      readonly date: string;
      readonly query: string;
      readonly public: string;
    };
    readonly descriptions: Strings['commands']['names'];
  };
  /** How the operator mends a delivery that failed for good. */
  readonly fixes: Readonly<Record<FailureKind, string>>;
  /** Where another fix is the right one. */
  readonly otherFixes: {
    /** A channel that was subscribed in the chat; with what ends that. */
    readonly subscribed: Readonly<Record<'channel-not-found' | 'archived', (command: string) => string>>;
    /** What is written to a person directly. */
    readonly direct: Readonly<Record<'channel-not-found' | 'unseen', string>>;
    /** Told in the chat, where nobody has the command line. */
    readonly inChat: Readonly<Record<'channel-not-found' | 'archived', string>>;
    readonly askOperator: string;
    /** The permissions on Discord that may be missing. */
    readonly permissions: (names: string) => string;
  };
  /** Digests of several days, and what readers follow. */
  readonly editions: {
    /** Headings, each with how many papers follow. */
    readonly week: (first: Temporal.PlainDate, last: Temporal.PlainDate, count: number) => string;
    readonly month: (first: Temporal.PlainDate, last: Temporal.PlainDate, count: number) => string;
    readonly alert: (date: Temporal.PlainDate, count: number) => string;
    /** What all papers of the days were about; the terms with their counts, empty where none stands out. */
    readonly themes: (papers: number, terms: string) => string;
    /** Why a paper is in an alert. */
    readonly matched: (words: string) => string;
    readonly nothing: (first: Temporal.PlainDate, last: Temporal.PlainDate) => string;
    /** Above the bars: Hangul, Latin letters, digits and ▲ alone, for the chart's font has no others. */
    readonly chartHeading: (first: Temporal.PlainDate, last: Temporal.PlainDate) => string;
    /** For whoever can't see the chart. */
    readonly chart: string;
  };
  /** What `paperboy status` says. */
  readonly status: {
    readonly next: string;
    readonly last: string;
    readonly open: string;
    readonly none: string;
    readonly never: string;
    readonly noToken: string;
    readonly noDestinations: string;
    readonly waiting: string;
    /** The heading of what the language model was asked for. */
    readonly model: string;
    /** A day's requests and tokens; the cost is left out where it is not known. */
    readonly usage: (
      day: Temporal.PlainDate,
      used: { readonly requests: number; readonly tokens: string; readonly cost: string | null },
    ) => string;
    /** What was used today of how much. */
    readonly today: (used: string, limit: string) => string;
    readonly usedUp: (limit: string) => string;
    /** When and why the model last failed, where it has not answered since. */
    readonly modelFailed: (when: string, reason: string) => string;
    /** What to do about a message that may be in the channel. */
    readonly unknownFix: (command: string) => string;
    /** What to run once the fault is mended. */
    readonly thenPost: (command: string) => string;
    /** The same of what may be there, which is looked for; and where the next start does so. */
    readonly thenLook: (command: string) => string;
    readonly thenStart: string;
    /** Of a reader whose message failed: nothing has to be run. */
    readonly nextAlert: string;
    /** So many failed that nobody wants any more. */
    readonly older: (count: number) => string;
    readonly states: Readonly<Record<DeliveryState, string>>;
    /** The heading of a destination's last firings, and what became of one. */
    readonly firings: string;
    readonly slotStates: Readonly<Record<SlotState, string>>;
    /** Instead of `due`, where it was tried before. */
    readonly retrying: (attempts: number) => string;
    /** The heading of the destinations that are paused, and since when one is. */
    readonly paused: string;
    /** Said of one of them. */
    readonly isPaused: string;
    /** Why, where nothing failed. */
    readonly pausedOnWish: string;
    readonly pausedSince: (when: string) => string;
    /** So many more than are shown. */
    readonly more: (count: number) => string;
  };
  /** What a reader follows: topics and authors. */
  readonly following: {
    readonly nothing: string;
    readonly list: (follows: number, most: number) => string;
    readonly author: (name: string) => string;
    /** When and how often messages come. */
    readonly when: (time: string, zone: string) => string;
    readonly added: (names: string) => string;
    readonly already: (names: string) => string;
    readonly stopped: (name: string) => string;
    readonly notFollowed: string;
    readonly stop: string;
    readonly full: (most: number) => string;
    /** Of words that are too few or too many. */
    readonly unfit: (mostChars: number) => string;
    readonly noDirect: Readonly<Record<PlatformName, string>>;
    readonly undelivered: Readonly<Record<PlatformName, string>>;
    readonly again: string;
    readonly resumed: string;
  };
  /** What the operator is told in a channel, and whoever subscribed one in a direct message. */
  readonly alerts: {
    readonly paused: (name: string, fix: string, command: string) => string;
    readonly accountRefused: (platform: string, fix: string) => string;
    /** The readers who follow something get nothing. */
    readonly readersUnreached: (platform: string, fix: string) => string;
    readonly pausedYours: (channel: string, why: { readonly reason: string; readonly fix: string }) => string;
  };
  /** What is asked of the archive, and of one paper. */
  readonly asking: {
    /** Above the papers that are most like one. */
    readonly similarTo: (title: string) => string;
    readonly noneSimilar: (title: string) => string;
    /** Above a card that somebody shows to the channel. */
    readonly sharedBy: (name: string) => string;
    readonly sharedByReader: string;
    readonly alreadyShared: string;
    readonly noChannel: string;
    /** Above the papers whose votes rose most. */
    readonly risers: (days: number) => string;
    readonly noneRose: (days: number) => string;
    readonly nothingFrozen: (days: number) => string;
    /** Above a page of what was found. */
    readonly found: (query: string, page: number) => string;
    readonly nearestTo: (query: string) => string;
    readonly noneFound: (query: string) => string;
    /** As they are typed in front of a colon. */
    readonly filterNames: {
      readonly author: string;
      readonly after: string;
      readonly before: string;
      readonly minvotes: string;
    };
    /** Instead of a day, where a whole week or month was typed. */
    readonly wholePeriod: Readonly<Record<'week' | 'month', string>>;
    /** How a search is narrowed. */
    readonly filters: string;
    readonly unreadable: (filter: string, value: string) => string;
    readonly pastEnd: (query: string) => string;
    /** On the buttons of a page, at most 75 characters. */
    readonly previous: string;
    readonly next: string;
    /** What was typed is longer than is taken. */
    readonly tooLong: (maxChars: number) => string;
  };
  /** What `/papers resume` and `paperboy resume` say. */
  readonly resumed: {
    /**
     * With what is resumed (a destination's name, or which edition comes when), how many digests are made up for, and when
     * the next one comes.
     */
    readonly done: (what: string, missed: number, next: string) => string;
    readonly notPaused: (what: string) => string;
    readonly nothingHere: string;
  };
  /** What `paperboy post` says. */
  readonly post: {
    readonly delivered: (name: string, date: Temporal.PlainDate, ids: string) => string;
    readonly before: (
      name: string,
      date: Temporal.PlainDate,
      known: { readonly where: string; readonly command: string },
    ) => string;
    readonly foreseen: (
      name: string,
      counts: {
        readonly where: string;
        readonly date: Temporal.PlainDate;
        readonly papers: number;
        readonly messages: number;
        readonly delivered: number;
      },
    ) => string;
    readonly leftOut: (names: string) => string;
    /** What is not out is sent by itself, and by whom. */
    readonly leftDue: string;
  };
  readonly run: {
    readonly started: (url: string) => string;
    /** Without a page, with what this process does. */
    readonly startedWithout: (work: string) => string;
    readonly stopWith: string;
  };
  /** What `paperboy move` says. */
  readonly move: {
    readonly begun: (from: string, to: string) => string;
    readonly counts: (
      table: string,
      rows: { readonly here: number; readonly there: number; readonly copied: number },
    ) => string;
    /** How many papers were entered into the search index. */
    readonly indexed: (papers: number) => string;
    /** Every row is on both sides, with the same content. */
    readonly equal: string;
    /** Nothing had to be copied. */
    readonly nothingNew: string;
    readonly unequal: (table: string) => string;
    /** Why nothing was copied: rows that are in Postgres alone, or otherwise than here. */
    readonly differing: (table: string, rows: number) => string;
    readonly refused: string;
    /** For an address that is not configured yet. */
    readonly firstStep: string;
    readonly nextSteps: readonly string[];
  };
  /** Setting up a channel from the chat. */
  readonly subscriptions: {
    readonly editions: Readonly<Record<'day' | 'week' | 'month', string>>;
    readonly layouts: Readonly<Record<Layout, string>>;
    readonly days: Readonly<Record<'daily' | 'weekdays' | 'weekends', string>>;
    /** A day of the week by its number, 0 for Sunday. */
    readonly weekday: (day: number) => string;
    /** Above the fields of the settings. */
    readonly labels: Readonly<Record<SettingName, string>>;
    /** What can be written into a field. */
    readonly hints: Readonly<Record<Exclude<SettingName, 'edition' | 'language' | 'layout'>, string>>;
    /** What is wrong with a setting, and what is right. */
    readonly faults: Readonly<Record<SettingName, string>>;
    readonly nearestZone: (zones: string) => string;
    readonly tooLong: (label: string, maxChars: number) => string;
    /** Where several words were typed without quotes, with how to type them. */
    readonly quote: (typed: string) => string;
    /** When an edition comes: `days` is not told of a month's. */
    /** Of a typed word that is no setting. */
    readonly unreadable: (typed: string) => string;
    readonly bareNumber: (number: string) => string;
    readonly when: (edition: 'day' | 'week' | 'month', days: string, time: string, zone: string) => string;
    /** A schedule that is more than a time and days. */
    readonly cron: (expression: string, zone: string) => string;
    readonly keywords: (words: string) => string;
    readonly authors: (names: string) => string;
    readonly minVotes: (votes: number) => string;
    readonly top: (papers: number) => string;
    /** Above the preview, with the settings. */
    readonly preview: (settings: string) => string;
    readonly nothingToPreview: string;
    readonly confirm: string;
    readonly discard: string;
    readonly discarded: string;
    readonly done: (settings: string, first: string) => string;
    readonly already: (settings: string) => string;
    /** Of a channel that stands in the configuration. */
    /** What would be otherwise in a channel that is subscribed already. */
    readonly wanted: (settings: string) => string;
    readonly alreadyConfigured: (settings: string) => string;
    readonly inThread: string;
    readonly inDirect: string;
    readonly notYours: string;
    readonly expired: string;
    readonly permissions: Readonly<Record<Permission, string>>;
    readonly missing: (permissions: string) => string;
    /** What else stands in the way of posting, and how to mend it. */
    readonly obstacles: Readonly<Record<'not-in-channel' | 'archived' | 'scope', string>>;
    /** A hint below the preview of a week's or month's digest. */
    readonly withoutChart: (permissions: string) => string;
    readonly cannotPost: (fix: string) => string;
    /** Who may change what is posted. */
    readonly whoMay: Readonly<Record<PlatformName, string>>;
    /** At most 24 characters. */
    readonly title: string;
    readonly current: (settings: string) => string;
    readonly saved: (settings: string) => string;
    /** Which of several is to be changed, ended, paused, resumed. */
    readonly choose: string;
    readonly chooseToEnd: string;
    readonly chooseToPause: string;
    readonly chooseToResume: string;
    readonly allOfThem: string;
    /** On the buttons that open windows with settings to write. */
    readonly windows: Readonly<Record<'when' | 'which', string>>;
    readonly unsubscribe: string;
    /** Of a channel that stands in the configuration. */
    /** Asks before it ends. */
    readonly confirmEnd: (settings: string) => string;
    readonly fixed: (settings: string) => string;
    readonly gone: string;
    readonly unsubscribed: (settings: string) => string;
    /** What follows that. */
    readonly nothingLeft: string;
    readonly stillPosted: (lines: string) => string;
    /** With which edition comes when. */
    readonly paused: (what: string) => string;
    readonly alreadyPaused: (what: string) => string;
    readonly list: string;
    readonly emptyList: string;
    /** Of a destination that is paused. */
    readonly isPaused: string;
  };
  readonly preview: {
    readonly tagline: string;
    readonly notice: string;
    /** Instead of the notice, where the digest shown is the bundled sample. */
    readonly sampleNotice: string;
    readonly nextSteps: readonly string[];
    readonly channel: string;
  };
};

const byLanguage: Readonly<Record<Language, Strings>> = { ko, en, ja, zh };

/** The texts of a language. */
export const stringsOf = (language: Language): Strings => byLanguage[language];
