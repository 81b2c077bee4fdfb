// What Slack tells of the people who ask: their language and zone, which its commands do not carry.
import { webApi } from '@slack/bolt';
import { inTime } from '../../commands/answer-in-time.ts';
import { type Language, languages } from '../../digest/language.ts';
import type { Log } from '../../log.ts';

/** A person, as far as Slack tells; `null` where it does not. */
export type SlackReader = {
  readonly language: Language | null;
  /** What others see them called. */
  readonly name: string | null;
  /** IANA. */
  readonly timeZone: string | null;
  readonly isAdmin: boolean;
};

const unknownReader: SlackReader = { language: null, name: null, timeZone: null, isAdmin: false };

// A profile seldom changes, and asking for it costs time of the three seconds.
const keptMs = 10 * 60_000;
const waitMs = 1000;
const mostKept = 5_000;

/**
 * Knows the people of the workspace, each for ten minutes: https://docs.slack.dev/reference/methods/users.info. Whoever
 * can't be asked about in a second, as without the scope `users:read`, is unknown.
 */
export function createReaders(
  client: webApi.WebClient,
  { now, log }: { now: () => Temporal.Instant; log: Log },
): (userId: string) => Promise<SlackReader> {
  let isTold = false;
  const known = new Map<string, { readonly reader: Promise<SlackReader>; readonly untilMs: number }>();

  async function ask(userId: string): Promise<SlackReader> {
    try {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      const code = user?.locale?.split('-')[0];
      return {
        language: languages.find(language => language === code) ?? (code === undefined ? null : 'en'),
        // An empty display name stands for none: https://docs.slack.dev/reference/objects/user-object
        name: user?.profile?.display_name || user?.real_name || user?.name || null,
        timeZone: user?.tz ?? null,
        isAdmin: user?.is_admin === true || user?.is_owner === true,
      };
    } catch (error) {
      const isMissingScope =
        error instanceof webApi.WebAPIPlatformError && error.data.error === 'missing_scope';
      if (isMissingScope && !isTold)
        log.warn(
          'Slack does not tell the language of who asks, so they are answered in the channel’s: update the app with what `npm start -s -- manifest slack` prints, and install it again',
        );
      isTold ||= isMissingScope;
      log.debug({ err: error }, 'Slack does not tell who asks');
      return unknownReader;
    }
  }

  return async userId => {
    const nowMs = now().epochMilliseconds;
    const kept = known.get(userId);
    const isFresh = kept !== undefined && kept.untilMs > nowMs;
    const reader = isFresh ? kept.reader : ask(userId);
    if (!isFresh) {
      known.delete(userId);
      known.set(userId, { reader, untilMs: nowMs + keptMs });
      for (const oldest of known.keys()) if (known.size > mostKept) known.delete(oldest);
    }
    return (await inTime(reader, waitMs)) ?? unknownReader;
  };
}
