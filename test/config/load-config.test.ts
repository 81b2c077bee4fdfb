// What a configuration holds once it is loaded.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigurationError } from '../../src/config/configuration-error.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { faultsOf, loadFrom } from './load-from.ts';

const empty = { keywords: [], authors: [], minUpvotes: 0 };

test('without file, .env and environment everything has its default', () => {
  assert.deepEqual(loadFrom({}), {
    file: 'config/paperboy.yaml',
    timeZone: 'Asia/Seoul',
    language: 'ko',
    schedule: '0 9 * * 1-6',
    top: 5,
    emptyDay: 'skip',
    slackMode: 'socket',
    destinations: [],
    catchUpDays: 3,
    operator: null,
    slack: null,
    discord: null,
    model: null,
    briefs: { maxTokensPerDay: 500_000, parallel: 10, timeoutSeconds: 120, price: null },
    huggingFace: { endpoint: 'https://huggingface.co', token: null },
    databaseUrl: null,
    dataFolder: '/house/data',
    web: { host: '127.0.0.1', port: 3000 },
    logLevel: 'info',
    secrets: [],
  });
});

test('the address of a Postgres and the password in it are secrets, as written and as meant', () => {
  const address = 'postgres://me:p%40ss@db.example:5433/papers?sslmode=verify-full';
  const { databaseUrl, secrets } = loadFrom({ dotenv: `DATABASE_URL=${address}` });
  assert.equal(databaseUrl, address);
  assert.deepEqual(secrets, [address, 'p%40ss', 'p@ss']);
  for (const [address, ...passwords] of [
    ['postgresql://db.example/papers'],
    ['postgres://me:50%@db.example/papers', '50%'],
    ['postgres:///papers?host=/var/run/postgresql&password=p%2Fss', 'p/ss'],
  ])
    assert.deepEqual(loadFrom({ dotenv: `DATABASE_URL=${address}` }).secrets, [address, ...passwords]);
});

test('a file of nothing but comments has every default', () => {
  assert.deepEqual(loadFrom({ yaml: '# nothing yet\n' }), loadFrom({}));
});

test('a destination takes from the file what it does not say itself', () => {
  const yaml = `
timeZone: America/New_York
language: en
schedule: "0 18 * * 1-5"
top: 3
emptyDay: notice
destinations:
  - { name: lab-slack, platform: slack, channel: C0123456789 }
  - name: 연구실
    platform: discord
    channel: "112233445566778899"
    timeZone: Asia/Seoul
    language: ko
    schedule: "@daily"
    layout: thread
    top: 10
    filter: { keywords: [diffusion, 확산], minUpvotes: 10 }
    emptyDay: skip
`;
  assert.deepEqual(loadFrom({ yaml }).destinations, [
    {
      name: 'lab-slack',
      platform: 'slack',
      channel: 'C0123456789',
      timeZone: 'America/New_York',
      language: 'en',
      schedule: '0 18 * * 1-5',
      layout: 'cards',
      edition: 'day',
      top: 3,
      filter: empty,
      emptyDay: 'notice',
    },
    {
      name: '연구실',
      platform: 'discord',
      channel: '112233445566778899',
      timeZone: 'Asia/Seoul',
      language: 'ko',
      schedule: '@daily',
      layout: 'thread',
      edition: 'day',
      top: 10,
      filter: { ...empty, keywords: ['diffusion', '확산'], minUpvotes: 10 },
      emptyDay: 'skip',
    },
  ]);
});

test('the file says how far back is caught up, who is told of failures and what Slack takes', () => {
  const yaml = `
catchUpDays: 0
operator: { platform: discord, channel: "112233445566778899" }
slack: { postsPerMinute: 6000 }
`;
  const { catchUpDays, operator, slack } = loadFrom({
    yaml,
    environment: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-2' },
  });
  assert.equal(catchUpDays, 0);
  assert.deepEqual(operator, { platform: 'discord', channel: '112233445566778899' });
  assert.equal(slack?.postsPerMinute, 6000);
});

test('an operator’s channel has the form of its platform, and numbers have their limits', () => {
  const yaml = `
catchUpDays: 31
operator: { platform: discord, channel: C0123456789 }
slack: { postsPerMinute: 0 }
`;
  assert.deepEqual(faultsOf({ yaml }), [
    'config/paperboy.yaml:2:14 catchUpDays: expected a whole number from 0 to 30, found 31 (a number)',
    'config/paperboy.yaml:3:41 operator.channel: expected a Discord channel id of 17 to 20 digits, such as ' +
      '"112233445566778899", found "C0123456789"',
    'config/paperboy.yaml:4:26 slack.postsPerMinute: expected a whole number from 1 to 6,000, found 0 (a number)',
  ]);
});

test('a filter may be shared between destinations by an alias', () => {
  const yaml = `destinations:
  - { name: a, platform: slack, channel: C0123456789, filter: &vision { keywords: [vision] } }
  - { name: b, platform: slack, channel: C0123456780, filter: *vision }
`;
  const filters = loadFrom({ yaml }).destinations.map(({ filter }) => filter.keywords);
  assert.deepEqual(filters, [['vision'], ['vision']]);
});

test('the environment fills the platforms, and every secret is listed', () => {
  const environment = {
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-2',
    SLACK_SIGNING_SECRET: 'three',
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
    DISCORD_TOKEN: 'four',
    DISCORD_API_URL: 'http://127.0.0.1:8/api',
    HF_TOKEN: 'hf_five',
    HF_ENDPOINT: 'https://mirror.example/',
    PAPERBOY_DATA: 'other/data',
    HOST: '::',
    PORT: '0',
    LOG_LEVEL: 'DEBUG',
  };
  const { slack, discord, huggingFace, dataFolder, web, logLevel, secrets } = loadFrom({ environment });
  assert.deepEqual(slack, {
    botToken: 'xoxb-1',
    appToken: 'xapp-2',
    signingSecret: 'three',
    mode: 'socket',
    apiUrl: 'http://127.0.0.1:9/api',
    postsPerMinute: 300,
    managers: 'members',
  });
  assert.deepEqual(discord, { token: 'four', apiUrl: 'http://127.0.0.1:8/api' });
  assert.deepEqual(huggingFace, { endpoint: 'https://mirror.example', token: 'hf_five' });
  assert.equal(dataFolder, '/house/other/data');
  assert.deepEqual(web, { host: '::', port: 0 });
  assert.equal(logLevel, 'debug');
  assert.deepEqual(secrets, ['xoxb-1', 'xapp-2', 'three', 'four', 'hf_five']);
});

test('a destination on a platform without a token is no fault', () => {
  const yaml = 'destinations: [{ name: a, platform: slack, channel: C0123456789 }]';
  assert.deepEqual(faultsOf({ yaml }), []);
});

test('a file named by PAPERBOY_CONFIG has to exist', () => {
  assert.deepEqual(faultsOf({ dotenv: '\nPAPERBOY_CONFIG=mine.yaml' }), [
    '.env:2 PAPERBOY_CONFIG: expected a file that exists (create it, or leave PAPERBOY_CONFIG empty for ' +
      'config/paperboy.yaml), found "mine.yaml", which does not',
  ]);
});

test('a folder in place of a file is a fault of that file', t => {
  const cwd = mkdtempSync(join(tmpdir(), 'paperboy-'));
  t.after(() => rmSync(cwd, { recursive: true }));
  for (const folder of ['.env', 'config/paperboy.yaml']) mkdirSync(join(cwd, folder), { recursive: true });
  assert.throws(() => loadConfig({ environment: {}, cwd }), {
    name: 'ConfigurationError',
    message:
      'config/paperboy.yaml: expected a file that can be read, found EISDIR\n' +
      '.env: expected a file that can be read, found EISDIR',
  });
});

test('the faults of the file and of the environment come together, the file first and by line', () => {
  const yaml = `language: jp
destinations:
  - name: lab
    channel: 112233445566778899
    top: 11
    chanel: x
  - { name: lab, platform: slack, channel: general }
top: 0
top: 5
`;
  const faults = faultsOf({ yaml, dotenv: 'PORT=70000', environment: { LOG_LEVEL: 'loud' } });
  assert.deepEqual(
    faults.map(line => line.slice(0, line.indexOf(': expected'))),
    [
      'config/paperboy.yaml:1:11 language',
      'config/paperboy.yaml:3:5 destinations[0].platform',
      'config/paperboy.yaml:4:14 destinations[0].channel',
      'config/paperboy.yaml:5:10 destinations[0].top',
      'config/paperboy.yaml:6:5 destinations[0].chanel',
      'config/paperboy.yaml:7:13 destinations[1].name',
      'config/paperboy.yaml:7:44 destinations[1].channel',
      'config/paperboy.yaml:9:1 top',
      '.env:1 PORT',
      'environment LOG_LEVEL',
    ],
  );
});

test('the error carries each fault as data', () => {
  assert.throws(
    () => loadFrom({ yaml: 'top: 11' }),
    error => {
      assert(error instanceof ConfigurationError);
      assert.deepEqual(error.faults, [
        {
          file: 'config/paperboy.yaml',
          line: 1,
          column: 6,
          path: 'top',
          expected: 'a whole number from 1 to 10',
          found: '11 (a number)',
        },
      ]);
      return true;
    },
  );
});
