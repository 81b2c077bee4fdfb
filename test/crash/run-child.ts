// The bot as a process that can be killed: the real thing, with a clock and patience of its own.
import { openApp } from '../../src/app.ts';
import { startBot } from '../../src/bot.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import type { SendPatience } from '../../src/delivery/patience.ts';
import { createSender } from '../../src/delivery/sender.ts';
import { createLog } from '../../src/log.ts';
import { createOperatorDesk } from '../../src/operator.ts';
import type { Role } from '../../src/roles.ts';

/** What a process is told as its only argument, as JSON. */
export type ChildSettings = {
  /** By how much its clock is ahead of the machine's, in milliseconds; below 0 behind. */
  readonly aheadMs: number;
  readonly work: readonly Role[];
  readonly patience: SendPatience;
  /** Whether Discord is trusted to know a nonce again; without, every doubt is looked into. */
  readonly trustsNonces: boolean;
};

const { aheadMs, work, patience, trustsNonces } = JSON.parse(process.argv[2] ?? '') as ChildSettings;
const isStopped = new Promise<void>(resolve => process.once('SIGTERM', () => resolve()));
process.once('disconnect', () => process.exit(1));
const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + aheadMs);
const log = await createLog('info', []);
const config = loadConfig({ environment: process.env, cwd: process.cwd() });
const app = await openApp({
  config,
  log,
  now,
  sendPatience: patience,
  sourcePatience: { timeoutMs: 2_500, firstRetryMs: 20 },
});
const senders = new Map(app.senders);
const discord = app.deliverers.get('discord');
if (!trustsNonces && discord !== undefined)
  senders.set(
    'discord',
    createSender({ ...app, deliverer: { ...discord, repeatableMs: 0 }, patience, operator: operatorDesk() }),
  );
const bot = await startBot({ ...app, senders }, { work });
await isStopped;
await bot.close();
await app.close();
process.exit(0);

function operatorDesk() {
  return createOperatorDesk(config, app.deliverers, log);
}
