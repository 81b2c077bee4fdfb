import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { bundledSamples } from '../../src/sources/markdown-files.ts';
import { slashCommand } from '../servers/discord/interaction-input.ts';
import { shownPapers } from '../shown-papers.ts';
import {
  bestFive,
  discordChannel,
  fireSlot,
  morning,
  planSlots,
  sendDue,
  slackChannel,
  startTown,
} from '../town.ts';
import { paperboy, start } from './paperboy.ts';

/** No Hugging Face there. */
const offline = { HF_ENDPOINT: 'http://127.0.0.1:9', PORT: '0' };
// The town's clock is the machine's here: the program has no other. The newest list is made to be the one of this day.
const now = () => Temporal.Now.instant();

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('without a token and without a network', () => {
  test('run serves the preview, says where and what to do next, and ends cleanly on SIGTERM', async t => {
    const running = start(emptyFolder(t), [], offline);
    const [, url = ''] = await running.says(/(http:\/\/127\.0\.0\.1:\d+)/);
    await running.says(/manifest slack.*manifest discord.*\/papers subscribe/s);
    const page = await fetch(url);
    assert.equal(page.status, 200);
    const html = await page.text();
    for (const id of bestFive) assert.ok(html.includes(`https://huggingface.co/papers/${id}`), id);
    const { status, tookMs } = await running.stop();
    assert.equal(status, 0);
    assert.ok(tookMs < 2000, `${tookMs} ms`);
  });

  test('npm start hands SIGTERM on to the bot', async t => {
    const folder = emptyFolder(t);
    const off = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', DISCORD_TOKEN: '' };
    const environment = { ...process.env, ...offline, ...off, PAPERBOY_DATA: folder, PAPERBOY_CONFIG: '' };
    const npm = spawn('npm', ['start'], { cwd: join(import.meta.dirname, '..', '..'), env: environment });
    const [said] = (await once(
      npm.stdout.setEncoding('utf8').filter(text => text.includes('http://')),
      'data',
    )) as [string];
    const url = /http:\/\/[\d.:]+/.exec(said)?.[0] ?? '';
    npm.kill('SIGTERM');
    await once(npm, 'close');
    await assert.rejects(fetch(url), TypeError);
  });

  test('digest shows the sample and says why', async t => {
    const { status, out, err } = await paperboy(emptyFolder(t), ['digest'], offline);
    assert.equal(status, 0);
    assert.match(out, /^📰 2026년 1월 13일 \(화\) 오늘의 논문 Top 5\n/);
    assert.match(err, /could not be reached/);
  });

  test('every format of digest is what would be sent or kept', async t => {
    const folder = emptyFolder(t);
    const show = async (format: string) =>
      (await paperboy(folder, ['digest', '2026-01-13', '--format', format], offline)).out;
    assert.equal(await show('markdown'), `${readFileSync(bundledSamples.ko, 'utf8').trimEnd()}\n`);
    assert.deepEqual(
      JSON.parse(await show('json')).entries.map((entry: { paper: { id: string } }) => entry.paper.id),
      bestFive,
    );
    for (const format of ['discord', 'slack']) {
      const messages = JSON.parse(await show(format));
      assert.equal(messages.length, 1);
      assert.deepEqual(shownPapers(messages), bestFive);
    }
  });

  for (const [query, id] of [
    ['MHLA', '2601.07832'],
    ['videodr', '2601.06943'],
    ['BabyVision', '2601.06521'],
    ['SynthSmith', '2601.06953'],
    ['선형 어텐션', '2601.07832'],
  ] as const)
    test(`paper ${query} finds its paper in the sample`, async t => {
      const { status, out } = await paperboy(emptyFolder(t), ['paper', query], offline);
      assert.equal(status, 0);
      assert.deepEqual(shownPapers(out), [id]);
    });

  test('paper without a match ends with 1 and offers the nearest', async t => {
    const { status, out, err } = await paperboy(emptyFolder(t), ['paper', 'BabyVison'], offline);
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.match(err, /2601\.06521 {2}BabyVision/);
  });

  test('post has nowhere to post to and says how to name a channel', async t => {
    const { status, err } = await paperboy(emptyFolder(t), ['post'], offline);
    assert.equal(status, 2);
    assert.match(err, /name a channel under destinations in config\/paperboy\.yaml/);
  });

  test('status works on an empty store', async t => {
    const { status, out } = await paperboy(emptyFolder(t), ['status'], offline);
    assert.equal(status, 0);
    assert.match(out, /게시할 채널이 없습니다/);
  });
});

describe('wrong usage and configuration', () => {
  for (const [what, words, expected] of [
    ['an unknown command', ['frobnicate'], /There is no command "frobnicate". Did you mean/],
    [
      'an impossible date',
      ['digest', '2026-02-30'],
      /is no date: expected YYYY-MM-DD, today, yesterday or latest/,
    ],
    [
      'an unknown format',
      ['digest', '--format', 'pdf'],
      /Allowed choices are markdown, json, text, discord, slack/,
    ],
    ['a wait that is no number', ['post', '--wait', 'long'], /number of seconds/],
    ['no path', ['import'], /missing required argument 'path'/],
    ['an invite link without an application', ['manifest', 'discord'], /DISCORD_TOKEN into \.env/],
  ] as const)
    test(`${what} ends with 2 and says what is expected`, async t => {
      const { status, err } = await paperboy(emptyFolder(t), words, offline);
      assert.equal(status, 2);
      assert.match(err, expected);
    });

  test('every fault of the configuration is told at once, and no secret with it', async t => {
    const folder = emptyFolder(t);
    mkdirSync(join(folder, 'config'));
    writeFileSync(
      join(folder, 'config', 'paperboy.yaml'),
      'timezone: Asia/Seoul\ntop: 50\ndestinations:\n  - { name: a, platform: slack, channel: "#general" }\n',
    );
    writeFileSync(join(folder, '.env'), 'SLACK_BOT_TOKEN=xoxb-very-secret\n');
    const { status, err } = await paperboy(folder, ['run'], offline);
    assert.equal(status, 2);
    assert.match(err, /config\/paperboy\.yaml:1:1 .*timeZone/);
    assert.match(err, /config\/paperboy\.yaml:2:6 top: expected a whole number from 1 to 10/);
    assert.match(err, /config\/paperboy\.yaml:4:\d+ destinations\[0\]\.channel/);
    assert.match(err, /SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET/);
    assert.doesNotMatch(err, /very-secret/);
  });

  test('a port that is taken is named with a way out', async t => {
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await new Promise(resolve => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { status, err } = await paperboy(emptyFolder(t), [], { ...offline, PORT: String(port) });
    assert.equal(status, 2);
    assert.match(err, new RegExp(`Port ${port} is taken.*set PORT`));
  });
});

describe('with both platforms', () => {
  test('post delivers once, says so the second time, and status knows', async t => {
    const town = await startTown(t, { now });
    const run = (...words: string[]) => paperboy(town.folder, words, town.variables);
    const foreseen = await run('post', '2026-01-13', '--dry-run');
    assert.match(
      foreseen.out,
      /lab-slack \(slack C0123456789\): 2026-01-13, 논문 5, 메시지 1, 이미 게시됨 0/,
    );
    const first = await run('post', '2026-01-13');
    assert.deepEqual([first.status, first.err], [0, '']);
    assert.match(
      first.out,
      /lab-slack: 2026-01-13 게시했습니다 \(.+\)\nlab-discord: 2026-01-13 게시했습니다 \(\d+\)/,
    );
    const second = await run('post', '2026-01-13');
    assert.equal(second.status, 0);
    assert.match(
      second.out,
      /lab-slack: 2026-01-13 이미 게시되어 있어 보내지 않았습니다: C0123456789 .*--to lab-slack --again/,
    );
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
    assert.deepEqual(shownPapers(town.discord.messages(discordChannel)), bestFive);
    assert.equal(town.slack.messages(slackChannel).length + town.discord.messages(discordChannel).length, 2);
    const status = await run('status');
    assert.match(status.out, /lab-discord {2}2026-01-13 {2}게시됨/);
    assert.match(status.out, /lab-slack {2}slack C0123456789 {2}.*9:00/);
  });

  test('post to one destination leaves the other alone; an unknown name is wrong usage', async t => {
    const town = await startTown(t, { now });
    assert.equal(
      (await paperboy(town.folder, ['post', '2026-01-13', '--to', 'lab-slack'], town.variables)).status,
      0,
    );
    assert.equal(town.discord.messages(discordChannel).length, 0);
    const unknown = await paperboy(town.folder, ['post', '2026-01-13', '--to', 'nobody'], town.variables);
    assert.equal(unknown.status, 2);
    assert.match(unknown.err, /there are lab-slack, lab-discord/);
  });

  test('status NAME tells what became of its last firings', async t => {
    const town = await startTown(t);
    const app = await town.open();
    for (const hours of [1, 0]) await fireSlot(app, 'lab-slack', morning.subtract({ hours }));
    await planSlots(app);
    await sendDue(app);
    await fireSlot(app, 'lab-slack', morning.subtract({ minutes: 30 }));
    await planSlots(app);
    const { out } = await paperboy(town.folder, ['status', 'lab-slack'], town.variables);
    assert.deepEqual(out.split('\n').slice(0, 4), [
      '지난 예약',
      '  2026-01-14 10:00:00  게시 준비됨',
      '  2026-01-14 09:30:00  게시할 것 없음: The list of 2026-01-13 was posted already',
      '  2026-01-14 09:00:00  게시 준비됨',
    ]);
  });

  test('a delivery that fails ends with 1 and is named with its fix, there and in status', async t => {
    const town = await startTown(t, { now });
    town.slack.addChannel({ id: slackChannel, member: false });
    const { status, err, out } = await paperboy(town.folder, ['post', '2026-01-13'], town.variables);
    assert.equal(status, 1);
    assert.match(
      err,
      /lab-slack: 2026-01-13 \(1\/1\) 실패: Slack answered not_in_channel\n.*초대가 필요합니다.*\n.*npm start -- post 2026-01-13 --to lab-slack\n/,
    );
    assert.match(out, /lab-discord: 2026-01-13 게시했습니다/);
    assert.match(
      (await paperboy(town.folder, ['status'], town.variables)).out,
      /실패.*not_in_channel\n.*\/invite @paperboy/,
    );
  });

  test('an empty day ends with 0 and says so', async t => {
    const town = await startTown(t, { now });
    for (const words of [
      ['post', '2026-01-17'],
      ['digest', '2026-01-17'],
    ]) {
      const { status, out, err } = await paperboy(town.folder, words, town.variables);
      assert.equal(status, 0);
      assert.match(out + err, /2026년 1월 17일 \(토\) 목록/);
    }
  });

  test('a source that fails ends with 1 and is named', async t => {
    const town = await startTown(t, { now });
    town.huggingFace.fault(undefined, { html: true });
    const { status, err } = await paperboy(town.folder, ['post', '2026-01-13'], town.variables);
    assert.equal(status, 1);
    assert.match(err, /answered with something that is not JSON/);
  });

  test('a running bot answers and is named to a second one, while post and status work beside it', async t => {
    const town = await startTown(t, { now });
    const running = start(town.folder, ['run'], { ...town.variables, LOG_LEVEL: 'info' });
    t.after(() => running.process.kill('SIGKILL'));
    await running.says(/Discord connected/);
    const { final } = await town.discord.interact(
      slashCommand({
        channelId: discordChannel,
        locale: 'ko',
        name: 'papers',
        subcommand: 'day',
        options: { date: '2026-01-13' },
      }),
    );
    assert.deepEqual(shownPapers(final), bestFive);
    const second = await paperboy(town.folder, ['run'], town.variables);
    assert.equal(second.status, 1);
    assert.match(
      second.err,
      new RegExp(`already running on the data .*process ${running.process.pid}, since 20`),
    );
    assert.equal((await paperboy(town.folder, ['post', '2026-01-13'], town.variables)).status, 0);
    assert.equal((await paperboy(town.folder, ['status'], town.variables)).status, 0);
    const { status, tookMs } = await running.stop();
    assert.equal(status, 0);
    assert.ok(tookMs < 2000, `${tookMs} ms`);
    for (const secret of town.config.secrets) assert.ok(!running.err().includes(secret));
  });
});

test('posting everything everywhere a second time must be asked for by name', async t => {
  const town = await startTown(t, { now });
  const { status, err } = await paperboy(town.folder, ['post', '2026-01-13', '--again'], town.variables);
  assert.equal(status, 2);
  assert.match(err, /say where with --to \(lab-slack, lab-discord\)/);
});

test('a bot that waits for the source ends on SIGTERM all the same', async t => {
  const town = await startTown(t, { now });
  await (await town.open()).database.all(
    `INSERT INTO slots (destination, fires_at, state, due_at) VALUES ('lab-slack', $1, 'due', 0)`,
    Date.now() - 1000,
  );
  town.huggingFace.fault(undefined, { status: 503, headers: { 'retry-after': '20' } }, 9);
  const running = start(town.folder, ['run'], { ...town.variables });
  t.after(() => running.process.kill('SIGKILL'));
  await running.says(/Ctrl\+C/);
  await t.waitFor(() => assert.ok(town.huggingFace.requests.length > 0));
  const { status, tookMs } = await running.stop();
  assert.equal(status, 0);
  assert.ok(tookMs < 2000, `${tookMs} ms`);
});

test('Ctrl+C that comes twice, as under npm, ends it cleanly', async t => {
  const running = start(emptyFolder(t), [], offline);
  const [, port = ''] = await running.says(/127\.0\.0\.1:(\d+)[\s\S]*Ctrl\+C/);
  // A request that is never finished keeps the server closing for half a second.
  const open = connect(Number(port), '127.0.0.1', () => open.write('GET / HTTP/1.1\r\n')).on(
    'error',
    () => {},
  );
  t.after(() => open.destroy());
  await once(open, 'connect');
  const ended = once(running.process, 'close');
  running.process.kill('SIGINT');
  await t.waitFor(() => assert.rejects(fetch(`http://127.0.0.1:${port}/healthz`)));
  running.process.kill('SIGINT');
  assert.deepEqual(await ended, [0, null]);
});

describe('faults of the machine', () => {
  for (const [what, environment, expected] of [
    [
      'a data folder that is a file',
      { PAPERBOY_DATA: 'file' },
      /file\/paperboy\.db can't be used: .*set PAPERBOY_DATA to another/,
    ],
    [
      'a database that is none',
      { PAPERBOY_DATA: 'noise' },
      /noise\/paperboy\.db can't be used: .*move it away and start again/,
    ],
    ['a host that does not exist', { HOST: 'no.such.host.invalid' }, /no such host: set HOST/],
  ] as const)
    test(`${what} is named with a way out and without a stack`, async t => {
      const folder = emptyFolder(t);
      writeFileSync(join(folder, 'file'), 'x');
      mkdirSync(join(folder, 'noise'));
      writeFileSync(join(folder, 'noise', 'paperboy.db'), 'noise '.repeat(1000));
      const { status, err } = await paperboy(folder, ['run'], { ...offline, ...environment });
      assert.equal(status, 1);
      assert.match(err, expected);
      assert.doesNotMatch(err, /^\s+at /m);
    });
});

describe('import', () => {
  test('a folder is read, what is no digest is named with its line and nothing of it kept', async t => {
    const folder = emptyFolder(t);
    mkdirSync(join(folder, 'old'));
    writeFileSync(
      join(folder, 'old', '2026-01-12.md'),
      '# 2026-01-12 Daily Papers (Top 5)\n\n## 1. [Old](https://huggingface.co/papers/2601.00001)\n**Upvotes**: 3\n\n### 📌 요약\n낡은 논문이다.\n\n---\n',
    );
    writeFileSync(join(folder, 'old', '2026-01-11.md'), '# 2026-01-11 Daily Papers (Top 5)\n\n## 1. Old\n');
    const { status, out, err } = await paperboy(folder, ['import', 'old'], offline);
    assert.equal(status, 1);
    assert.equal(out, '1 digest imported, 1 refused\n');
    assert.match(err, /old\/2026-01-11\.md:3: expected a heading such as/);
    assert.match((await paperboy(folder, ['paper', '낡은'], offline)).out, /Old/);
    assert.match((await paperboy(folder, ['digest', '2026-01-11'], offline)).err, /could not be reached/);
  });

  test('a digest that Paperboy made itself stays, and import says so', async t => {
    const town = await startTown(t, { now });
    const run = (...words: string[]) => paperboy(town.folder, words, town.variables);
    const made = (await run('digest', '2026-01-13')).out;
    const { status, out } = await run('import', bundledSamples.ko);
    assert.deepEqual([status, out], [0, 'no digests imported, 1 left as Paperboy made it\n']);
    assert.equal((await run('digest', '2026-01-13')).out, made);
  });

  test('a folder without a file named by its date says what it looks for', async t => {
    const folder = emptyFolder(t);
    mkdirSync(join(folder, 'old'));
    writeFileSync(join(folder, 'old', 'README.md'), '# Old\n');
    const { status, out, err } = await paperboy(folder, ['import', 'old'], offline);
    assert.equal(status, 1);
    assert.equal(out, 'no digests imported\n');
    assert.match(err, /^old: no file in this folder or below is named by its date, such as 2026-01-13\.md/m);
  });
});

describe('manifest', () => {
  test('slack prints an app in Socket Mode with every command', async t => {
    const { status, out } = await paperboy(emptyFolder(t), ['manifest', 'slack'], offline);
    assert.equal(status, 0);
    const manifest = JSON.parse(out);
    assert.deepEqual(
      manifest.features.slash_commands.map(({ command }: { command: string }) => command),
      ['/papers', '/paper'],
    );
    assert.equal(manifest.settings.socket_mode_enabled, true);
    assert.ok(manifest.oauth_config.scopes.bot.includes('chat:write'));
  });

  test('discord prints the invite link of the token’s application', async t => {
    const { out } = await paperboy(
      emptyFolder(t),
      ['manifest', 'discord', '--application', '100000000000000001'],
      offline,
    );
    const link = new URL(out.trim());
    assert.equal(link.searchParams.get('client_id'), '100000000000000001');
    assert.equal(link.searchParams.get('scope'), 'bot applications.commands');
    assert.equal(BigInt(link.searchParams.get('permissions') ?? 0) & 0x4c00n, 0x4c00n);
  });
});
