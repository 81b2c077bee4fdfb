// `paperboy status`: what comes next, what was delivered last, and what failed.
import type { App } from '../app.ts';
import { isUsedUp } from '../desk/token-budget.ts';
import { nextFiring } from '../schedule/firings.ts';
import { type Delivery, openDeliveries, recentDeliveries } from '../store/deliveries.ts';
import { recentModelUsage } from '../store/model-usage.ts';
import { dueSlots } from '../store/slots.ts';
import { type Strings, stringsOf } from '../strings/strings.ts';
import type { ExitStatus, Output } from './cli.ts';
import { describeOpenPart } from './open-part.ts';

const shownDeliveries = 10;
const shownDays = 7;

/** Works beside a running bot. */
export async function showStatus(
  { config, database, deliverers, now }: App,
  { out }: Output,
): Promise<ExitStatus> {
  const strings = stringsOf(config.language);
  const { status } = strings;
  const at = (ms: number) => strings.instant(Temporal.Instant.fromEpochMilliseconds(ms), config.timeZone);

  out(status.next);
  for (const destination of config.destinations) {
    const next = nextFiring(destination);
    const when = next === null ? status.never : strings.instant(next, destination.timeZone);
    const mute = deliverers.has(destination.platform) ? '' : ` (${status.noToken})`;
    out(`  ${destination.name}  ${destination.platform} ${destination.channel}  ${when}${mute}`);
  }
  if (config.destinations.length === 0) out(`  ${status.noDestinations}`);
  for (const { destination, fires_at, reason } of await dueSlots(database, Number.MAX_SAFE_INTEGER))
    out(`  ${destination}  ${at(fires_at)}  ${status.waiting}: ${reason ?? ''}`);

  await showUsage({ config, database, now }, strings, out);

  const line = ({ date, destination, part, state, changed_at }: Delivery) =>
    `  ${at(changed_at)}  ${destination}  ${date}${part === 0 ? '' : ` (${part + 1})`}  ${status.states[state]}`;
  out(status.last);
  const recent = await recentDeliveries(database, shownDeliveries);
  for (const delivery of recent) out(line(delivery));
  if (recent.length === 0) out(`  ${status.none}`);

  const open = await openDeliveries(database);
  if (open.length > 0) out(status.open);
  for (const part of open)
    out(
      `  ${part.destination}  ${part.date} (${part.part + 1})  ${describeOpenPart(part, strings, config.timeZone)}`,
    );
  return 0;
}

/** What the model was asked for, day by day, and whether today has any left. */
async function showUsage(
  { config, database, now }: Pick<App, 'config' | 'database' | 'now'>,
  { status }: Strings,
  out: Output['out'],
): Promise<void> {
  const days = await recentModelUsage(database, shownDays);
  if (config.model === null && days.length === 0) return;
  const { maxTokensPerDay, price } = config.briefs;
  const number = (value: number) => value.toLocaleString('en');
  const today = now().toZonedDateTimeISO(config.timeZone).toPlainDate().toString();
  out(status.model);
  for (const { day, model, requests, input_tokens, output_tokens, cost_usd } of days) {
    const tokens = number(input_tokens + output_tokens);
    const cost = price === null && cost_usd === 0 ? null : `US$ ${cost_usd.toFixed(4)}`;
    const limit = day === today ? ` / ${number(maxTokensPerDay)}` : '';
    const used = status.usage(Temporal.PlainDate.from(day), { requests, tokens: tokens + limit, cost });
    out(`  ${used} · ${model}`);
  }
  if (days.length === 0) out(`  ${status.none}`);
  if (await isUsedUp(database, today)) out(`  ${status.usedUp(number(maxTokensPerDay))}`);
}
