// A Slack and a Discord on loopback for one program, and the program as a process of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startDiscord } from '../test/servers/discord/server.ts';
import { startSlack } from '../test/servers/slack/server.ts';

export const slackChannel = 'C0123456789';
export const discordChannel = '112233445566778899';
const discordToken = 'MTAwMDAwMDAwMDAwMDAwMDAx.test.token';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

// What `npm start` runs, the same without its compile cache, and the yardstick.
const programs = {
  paperboy: pathOf('../src/start.js'),
  main: pathOf('../src/main.ts'),
  bare: pathOf('bare.ts'),
} as const;

/** The loopback servers of one program, with a folder it runs in. */
export type Town = Awaited<ReturnType<typeof openTown>>;

/**
 * Starts the servers.
 * @param now Discord's clock in epoch milliseconds, fractions allowed
 */
export async function openTown(program: keyof typeof programs, now: () => number = Date.now) {
  const discord = await startDiscord({ token: discordToken, rates: false, now });
  const slack = await startSlack();
  discord.addChannel({ id: discordChannel });
  slack.addChannel({ id: slackChannel, member: true });
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
  mkdirSync(join(folder, 'config'));
  writeFileSync(
    join(folder, 'config', 'paperboy.yaml'),
    `destinations:
  - { name: lab-slack, platform: slack, channel: ${slackChannel} }
  - { name: lab-discord, platform: discord, channel: "${discordChannel}" }
`,
  );
  const environment = {
    PATH: process.env.PATH,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discordToken,
    DISCORD_API_URL: `${discord.url}/api`,
    HF_ENDPOINT: 'http://127.0.0.1:9',
    PORT: '0',
    LOG_LEVEL: 'warn',
  };

  return {
    discord,
    slack,
    folder,
    /** Starts the program and resolves when both servers have its connection. */
    async start({ execArgv = [], variables = {} }: { execArgv?: string[]; variables?: object } = {}) {
      const startedAt = performance.now();
      const child = fork(programs[program], [], {
        cwd: folder,
        env: { ...environment, ...variables },
        execArgv,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      while (discord.connected === 0 || slack.connections === 0) {
        if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
        await delay(1);
      }
      return { child, readyMs: performance.now() - startedAt };
    },
    async close(): Promise<void> {
      await slack.close();
      await discord.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Ends a program that {@link Town} started, and waits until its servers have seen it go. */
export async function stop({ discord, slack }: Town, child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  while (discord.connected > 0 || slack.connections > 0) await delay(1);
}
