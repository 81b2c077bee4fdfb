// Measures how long a morning of five papers in two languages takes with a model that needs two seconds an answer.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../src/app.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { silentLog } from '../src/log.ts';
import { rightDraft } from '../test/briefs/drafts.ts';
import { startDiscord } from '../test/servers/discord/server.ts';
import { startHuggingFace } from '../test/servers/huggingface.ts';
import { startModel } from '../test/servers/model/server.ts';
import { startSlack } from '../test/servers/slack/server.ts';
import { bothChannels, discordToken, fireSlot, morning, planSlots, smallDay } from '../test/town.ts';
import { spread } from './statistics.ts';

const answerMs = 2000;
const mornings = 9;
const now = () => morning;

const yaml = bothChannels.replace('channel: C0123456789', 'channel: C0123456789, language: en');
const servers = {
  discord: await startDiscord({ token: discordToken }),
  slack: await startSlack(),
  huggingFace: await startHuggingFace({ days: { '2026-01-13': smallDay }, now, pictures: true }),
  model: await startModel({ answer: rightDraft, delayMs: answerMs }),
};

/** Plans both channels' slots, and gives how long that took and how often the model was asked. */
async function plan(folder: string): Promise<{ tookMs: number; calls: number }> {
  const environment = {
    SLACK_BOT_TOKEN: servers.slack.botToken,
    SLACK_APP_TOKEN: servers.slack.appToken,
    SLACK_API_URL: servers.slack.apiUrl,
    DISCORD_TOKEN: discordToken,
    DISCORD_API_URL: `${servers.discord.url}/api`,
    HF_ENDPOINT: servers.huggingFace.url,
    PAPERBOY_MODEL: 'openai-compatible/test',
    OPENAI_BASE_URL: `${servers.model.url}/v1`,
  };
  const config = loadConfig({ environment, cwd: folder });
  const app = await openApp({ config, log: silentLog, now });
  for (const { name } of config.destinations) await fireSlot(app, name);
  const before = servers.model.requests.length;
  const startedAt = performance.now();
  await planSlots(app);
  const tookMs = performance.now() - startedAt;
  await app.close();
  return { tookMs, calls: servers.model.requests.length - before };
}

const first: Awaited<ReturnType<typeof plan>>[] = [];
const again: Awaited<ReturnType<typeof plan>>[] = [];
for (let round = 0; round < mornings; round += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
  mkdirSync(join(folder, 'config'));
  writeFileSync(join(folder, 'config', 'paperboy.yaml'), yaml);
  first.push(await plan(folder));
  // The digests are forgotten, the briefs are not.
  const app = await openApp({ config: loadConfig({ environment: {}, cwd: folder }), log: silentLog, now });
  for (const table of ['digests', 'deliveries', 'slots']) await app.database.all(`DELETE FROM ${table}`);
  await app.close();
  again.push(await plan(folder));
  rmSync(folder, { recursive: true });
}
for (const server of Object.values(servers)) await server.close();

const callsOf = (plans: typeof first) => [...new Set(plans.map(({ calls }) => calls))].join(' or ');
process.stdout.write(`brief-day: five papers, two languages, ${answerMs} ms an answer, ${mornings} mornings; ms at the median (middle half)
  first       ${spread(
    first.map(({ tookMs }) => tookMs),
    0,
  )}; ${spread(
    first.map(({ tookMs }) => tookMs / answerMs),
    3,
  )} × one answer; ${callsOf(first)} calls
  in a fresh process, with the SDK to load: ${(first[0]?.tookMs ?? 0).toFixed(0)} ms, ${((first[0]?.tookMs ?? 0) / answerMs).toFixed(3)} × one answer
  again       ${spread(
    again.map(({ tookMs }) => tookMs),
    0,
  )}; ${callsOf(again)} calls
`);
