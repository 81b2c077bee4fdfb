// One Slack workspace taken for several, for the bench of several senders: one sender at a time serves an account.
import type { App } from '../src/app.ts';
import type { Destination } from '../src/delivery/destination.ts';
import type { Deliverers, PlatformName } from '../src/delivery/platform.ts';
import { unpaced } from './morning.ts';

const accounts = 8;

/** The accounts' deliverers by name, and the destinations spread over them. */
export function spreadOverAccounts({ config, deliverers }: App): {
  readonly deliverers: Deliverers;
  readonly destinations: ReadonlyMap<string, Destination>;
} {
  const slack = deliverers.get('slack');
  if (slack === undefined) throw new Error('Slack is off');
  // The ledger knows an account by the name of its platform, whatever that is.
  const named = Array.from({ length: accounts }, (_, index) => `slack-${index}` as PlatformName);
  const platformOf = (index: number) => named[index % accounts] ?? 'slack';
  return {
    deliverers: new Map(named.map(platform => [platform, { ...unpaced(slack), platform }])),
    destinations: new Map(
      config.destinations.map((each, index) => [each.name, { ...each, platform: platformOf(index) }]),
    ),
  };
}
