// Channels that subscribed from the chat, as they lie in the store.
import { openSqlite } from '../src/store/sqlite.ts';
import { subscribe } from '../src/subscriptions/keep.ts';
import { usualSettings } from '../src/subscriptions/settings.ts';
import { nightBefore } from './morning.ts';

/** Has every channel subscribe, the night before, to what a channel gets that asks for nothing else. */
export async function subscribeChannels(
  file: string,
  ids: Readonly<Record<'slack' | 'discord', readonly string[]>>,
): Promise<void> {
  const settings = usualSettings('day', { timeZone: 'Asia/Seoul', language: 'ko', top: 5 });
  const database = await openSqlite(file);
  await database.tx(async sql => {
    for (const platform of ['slack', 'discord'] as const)
      for (const channel of ids[platform])
        await subscribe(
          sql,
          {
            platform,
            channel,
            workspace: 'bench',
            channelName: null,
            isPrivate: false,
            userId: 'bench',
          },
          { settings, nowMs: nightBefore.epochMilliseconds },
        );
  });
  await database.close();
}
