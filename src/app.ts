// The composition: configuration, store, source and desk made one, for every command.
import { join } from 'node:path';
import { openBriefing } from './briefing.ts';
import type { Asker, CommandContext, Place } from './commands/command.ts';
import { createRecall } from './commands/recall.ts';
import { readVocabulary } from './config/brief-files.ts';
import type { Config } from './config/config.ts';
import { type SendPatience, usualSendPatience } from './delivery/patience.ts';
import type { Deliverer, Deliverers } from './delivery/platform.ts';
import { type Resumed, resumeDestination } from './delivery/resume.ts';
import { createSender, type Sender } from './delivery/sender.ts';
import { type Archive, createArchive } from './desk/archive.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import { importDigest } from './desk/import-digest.ts';
import { type Language, languages } from './digest/language.ts';
import { everything } from './digest/selection.ts';
import { webAddress } from './digest/web-address.ts';
import { createImageFetcher } from './images/fetch-image.ts';
import { createImageKeeper } from './images/keep-images.ts';
import { type ReadImage, readImage } from './images/read-image.ts';
import { createFolderJobs } from './jobs/folder-jobs.ts';
import type { Jobs } from './jobs/jobs.ts';
import { tellFailures } from './jobs/tell-failures.ts';
import type { Log } from './log.ts';
import { createOperatorDesk } from './operator.ts';
import { refreshIndex } from './search/complete-index.ts';
import { createHuggingFace, type Quota } from './sources/huggingface.ts';
import type { Database } from './store/database.ts';
import { newestDigest } from './store/digests.ts';
import { openStore } from './store/open-store.ts';
import { createBook, type DestinationBook } from './subscriptions/book.ts';

/** Everything a command works with. */
export type App = {
  readonly config: Config;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  readonly database: Database;
  readonly desk: Desk;
  /** The digests as Markdown files. */
  readonly archive: Archive;
  /** A picture that is kept, by its file's name; `null` for any other. */
  readonly readImage: (file: string) => Promise<ReadImage | null>;
  /** What the source still answers in its present window. */
  readonly quota: () => Quota | null;
  /** By platform, those whose token is there. */
  readonly deliverers: Deliverers;
  /** By platform, what sends for those that are on. */
  readonly senders: ReadonlyMap<string, Sender>;
  /** Opens the work that is shared with the other processes on this store; whoever opens it closes it. */
  readonly openJobs: () => Promise<Jobs>;
  /** How far back what was missed is caught up, and after how long a message is not wanted any more. */
  readonly catchUpMs: number;
  readonly maxLateMs: number;
  /** Takes a paused destination up again; `null` when it is not paused. */
  readonly resume: (name: string) => Promise<Resumed | null>;
  /** No token yet: the program can be looked at, and posts nothing. */
  readonly isPreview: boolean;
  /** Everything that is posted to. */
  readonly book: DestinationBook;
  /**
   * What a command works with. A channel that is posted to has its own time zone, and its language stands in for that of
   * an asker whose own is not known; without a place it is the operator who asks.
   */
  readonly contextFor: (
    language: Language | null,
    where?: { readonly place: Place; readonly asker: Asker },
  ) => Promise<CommandContext>;
  /** Gives up what is being asked of the source, so that nothing waits for it. */
  stopAsking(): Promise<void>;
  close(): Promise<void>;
};

const dayMs = 24 * 3_600_000;

/** The command line. */
const operatorsPlace: { place: Place; asker: Asker } = {
  place: {
    platform: null,
    workspace: null,
    channel: null,
    isDirect: true,
    fileChars: null,
    look: async () => ({ isThread: false, name: null, isPrivate: false, obstacle: null }),
  },
  asker: { id: '', name: null, timeZone: null, mayManage: false, openDirect: async () => null },
};

/** How long the source is waited for; see its own defaults. */
type SourcePatience = { readonly timeoutMs?: number; readonly firstRetryMs?: number };

/**
 * Opens the store and what works on it. In preview mode an empty store gets the bundled sample, so that there is
 * something to see.
 * @param withSample whether there has to be; not for what only fills the store
 */
export async function openApp({
  config,
  log,
  now,
  sourcePatience = {},
  modelPatience = {},
  sendPatience = usualSendPatience,
  withSample = true,
}: Pick<App, 'config' | 'log' | 'now'> & {
  sourcePatience?: SourcePatience;
  sendPatience?: SendPatience;
  modelPatience?: { readonly firstRetryMs?: number };
  withSample?: boolean;
}): Promise<App> {
  const database = await openStore({
    databaseUrl: config.databaseUrl,
    file: join(config.dataFolder, 'paperboy.db'),
    onLost: reason =>
      log.debug({ reason }, 'A free connection to Postgres got lost; the next statement opens another'),
  });
  await refreshIndex(database, papers =>
    log.info({ papers }, 'The search index is filled anew after an update; the start waits for it'),
  );
  const source = createHuggingFace({
    ...config.huggingFace,
    ...sourcePatience,
    now,
    onSkipped: (count, date) =>
      log.warn({ count, date: date.toString() }, 'Entries of the list were left out: no id, title or votes'),
  });
  const briefing = await openBriefing({ config, database, log, now, ...modelPatience });
  const pictures = createImageFetcher({ allowedOrigin: config.huggingFace.endpoint });
  const kept = { folder: join(config.dataFolder, 'images'), database };
  const images = createImageKeeper({
    ...kept,
    fetchImage: pictures.fetch,
    now,
    onFailed: ({ id }, error) =>
      log.warn(
        { paper: id, reason: error instanceof Error ? error.message : String(error) },
        'A paper is shown without its picture',
      ),
  });
  const archive = createArchive({ folder: config.dataFolder, database });
  const vocabulary = onceRead(readVocabulary);
  const desk = createDesk({
    database,
    source,
    now,
    briefing,
    // What a Markdown file names lies beside it, not on the web.
    hasGoodImage: async paper => webAddress(paper.thumbnail) === null || (await images.keep(paper)) !== null,
    vocabulary,
    // What one reader follows is nobody else's business.
    onKept: async kept =>
      kept.edition === 'alert'
        ? undefined
        : archive
            .write(kept)
            .catch(error => log.error({ err: error }, 'A digest could not be written into the archive')),
  });
  const stopAsking = async () => {
    briefing.close();
    await Promise.all([source.close(), pictures.close()]);
  };
  const isPreview = config.slack === null && config.discord === null;
  if (isPreview && withSample && (await newestDigest(database, config.language)) === null) {
    // A bot that is connected reads no Markdown, and doesn't load what reads it.
    const { bundledSamples, readDigestFile } = await import('./sources/markdown-files.ts');
    for (const file of Object.values(bundledSamples))
      await importDigest(database, readDigestFile(file), { origin: 'sample', now: now() });
  }
  const book = createBook({ database, configured: config.destinations, emptyDay: config.emptyDay });
  const context = {
    desk,
    book,
    terms: onceRead(() => languages.flatMap(vocabulary().termsOf)),
    database,
    selection: { top: config.top, filter: everything },
    now,
    recall: createRecall(now),
  };
  const deliverers = await createDeliverers(config, log, sendPatience);
  const catchUpMs = config.catchUpDays * dayMs;
  const maxLateMs = Math.max(catchUpMs, dayMs);
  const operator = createOperatorDesk(config, deliverers, log);
  const resume = async (name: string) => {
    const destination = await book.byName(name);
    if (destination === null) return null;
    return resumeDestination(database, destination, { now: now(), catchUpDays: config.catchUpDays });
  };
  const sending = { database, operator, patience: sendPatience, now, maxLateMs };
  const senders = new Map(
    [...deliverers].map(([platform, deliverer]) => [platform, createSender({ ...sending, deliverer })]),
  );
  return {
    config,
    log,
    now,
    database,
    desk,
    archive,
    quota: () => source.quota,
    readImage: file => readImage(kept, file),
    deliverers,
    senders,
    openJobs: () => openJobs(config, log),
    catchUpMs,
    maxLateMs,
    resume,
    isPreview,
    book,
    async contextFor(language, { place, asker } = operatorsPlace) {
      const { platform, channel } = place;
      const [here] = platform === null || channel === null ? [] : await book.inChannel(platform, channel);
      return {
        ...context,
        resume,
        place,
        asker,
        language: language ?? here?.language ?? config.language,
        timeZone: here?.timeZone ?? asker.timeZone ?? config.timeZone,
      };
    },
    stopAsking,
    async close() {
      await stopAsking();
      await database.close();
    },
  };
}

/** Reads what is needed again and again when it is first needed. */
function onceRead<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** Over all processes on one Postgres, or those on one data folder. */
async function openJobs({ databaseUrl, dataFolder }: Config, log: Log): Promise<Jobs> {
  const onError = tellFailures(log);
  if (databaseUrl === null) return createFolderJobs(dataFolder, onError);
  const { createBossJobs } = await import('./jobs/boss-jobs.ts');
  return createBossJobs(databaseUrl, onError);
}

/** Only the SDK of a platform that is on is loaded. */
async function createDeliverers(
  { slack, discord }: Config,
  log: Log,
  { requestTimeoutMs }: SendPatience,
): Promise<Deliverers> {
  const made: Deliverer[] = [];
  if (slack !== null) {
    const { createSlackDeliverer } = await import('./platforms/slack/deliver.ts');
    made.push(createSlackDeliverer({ ...slack, token: slack.botToken, log, requestTimeoutMs }));
  }
  if (discord !== null) {
    const { createDiscordDeliverer } = await import('./platforms/discord/deliver.ts');
    made.push(createDiscordDeliverer({ ...discord, log, requestTimeoutMs }));
  }
  return new Map(made.map(deliverer => [deliverer.platform, deliverer]));
}
