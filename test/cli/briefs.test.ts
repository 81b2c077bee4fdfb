// The command line with a language model: what is shown, what it costs, what is built for past days.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { rightDraft } from '../briefs/drafts.ts';
import { startHuggingFace } from '../servers/huggingface.ts';
import type { ModelRequest } from '../servers/model/model-request.ts';
import { startModel } from '../servers/model/server.ts';
import { bestFive, discordToken, smallDay } from '../town.ts';
import { paperboy, start } from './paperboy.ts';

type Options = {
  days?: Record<string, readonly unknown[]>;
  yaml?: string;
  answer?: (request: ModelRequest) => unknown;
  delayMs?: number;
  quota?: { most: number; seconds: number };
};

/** A folder with a configuration, a Hugging Face and a model; the clock is the machine's. */
async function openFolder(
  t: TestContext,
  { days = { '2026-01-13': smallDay }, yaml = '', answer = rightDraft, delayMs = 0, quota }: Options = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-'));
  mkdirSync(join(folder, 'config'));
  writeFileSync(join(folder, 'config', 'paperboy.yaml'), yaml);
  const huggingFace = await startHuggingFace({ days, pictures: true, ...(quota !== undefined && { quota }) });
  const model = await startModel({ answer, delayMs });
  t.after(async () => {
    await Promise.all([huggingFace.close(), model.close()]);
    rmSync(folder, { recursive: true });
  });
  const environment = {
    HF_ENDPOINT: huggingFace.url,
    PAPERBOY_MODEL: 'openai-compatible/test',
    OPENAI_BASE_URL: `${model.url}/v1`,
    // With a token there is no bundled sample in the store.
    DISCORD_TOKEN: discordToken,
    LOG_LEVEL: 'error',
  };
  return {
    folder,
    huggingFace,
    model,
    run: (...words: string[]) => paperboy(folder, words, environment),
    start: (...words: string[]) => start(folder, words, environment),
    archive: () =>
      readdirSync(join(folder, 'data', 'digests'))
        .filter(name => name.endsWith('.md'))
        .toSorted(),
  };
}

describe('digest', () => {
  test('shows the model’s briefs, and asks for none twice', async t => {
    const { run, model } = await openFolder(t);
    const first = await run('digest', '2026-01-13');
    assert.equal(first.status, 0);
    assert.match(first.out, /VideoDR 논문을 시험 삼아 한 문장으로 요약한 글이다/);
    assert.equal(first.err, '');
    assert.equal((await run('digest', '2026-01-13')).out, first.out);
    assert.equal(model.requests.length, 5);
  });

  test('--format json tells what was checked, dropped and why', async t => {
    const { run } = await openFolder(t, {
      answer: request => {
        const draft = rightDraft(request);
        return { ...draft, keyPoints: [...draft.keyPoints.slice(0, 2), 'GSM8K에서 99.9%를 기록했다.'] };
      },
    });
    const { out } = await run('digest', '2026-01-13', '--format', 'json');
    const { entries } = JSON.parse(out) as { entries: { brief: { keyPoints: string[]; review: unknown } }[] };
    assert.equal(entries.length, 5);
    const faults = [
      { part: 'keyPoints', index: 2, kind: 'number', found: '99.9%' },
      { part: 'keyPoints', index: 2, kind: 'name', found: 'GSM8K' },
    ];
    assert.deepEqual(entries[0]?.brief.review, {
      model: 'openai-compatible/test',
      promptVersion: '1',
      answers: [faults, faults],
      dropped: ['keyPoints[2]'],
      failure: null,
    });
    assert.equal(entries[0]?.brief.keyPoints.length, 2);
  });

  test('--rebuild makes the briefs again and keeps the list and its votes', async t => {
    const { run, model, huggingFace } = await openFolder(t);
    const first = await run('digest', '2026-01-13');
    huggingFace.setDay(
      '2026-01-13',
      smallDay.toReversed().map(entry => ({ ...entry, paper: { ...entry.paper, upvotes: 999 } })),
    );
    const rebuilt = await run('digest', '2026-01-13', '--rebuild');
    assert.equal(rebuilt.out, first.out);
    assert.equal(model.requests.length, 10);
  });

  test('a paper without a brief is named with the reason', async t => {
    const { run, model } = await openFolder(t);
    model.fault({ status: 400, message: 'no such thing' }, 100);
    const { status, out, err } = await run('digest', '2026-01-13');
    assert.equal(status, 1);
    assert.match(out, /번역 없음/);
    assert.match(
      err,
      new RegExp(
        `^No brief by the model for ${bestFive.join(', ')}: openai-compatible/test answered 400: no such thing$`,
        'm',
      ),
    );
    assert.match((await run('status')).out, /마지막 요청 실패, .*: openai-compatible\/test answered 400/);
    model.recover();
    assert.equal((await run('digest', '2026-01-13')).status, 0);
    assert.doesNotMatch((await run('status')).out, /마지막 요청 실패/);
  });
});

describe('digest --rebuild', () => {
  test('without a model is not done, and says what is missing', async t => {
    const { folder, huggingFace } = await openFolder(t);
    const environment = { HF_ENDPOINT: huggingFace.url, DISCORD_TOKEN: discordToken, LOG_LEVEL: 'error' };
    assert.equal((await paperboy(folder, ['digest', '2026-01-13'], environment)).status, 0);
    const { status, err } = await paperboy(folder, ['digest', '2026-01-13', '--rebuild'], environment);
    assert.equal(status, 1);
    assert.match(err, /choose one with PAPERBOY_MODEL/);
  });

  test('of an imported digest keeps its papers and votes', async t => {
    const { run, folder, model } = await openFolder(t);
    const file = join(folder, '2026-01-13.md');
    const [first = '', second = ''] = bestFive;
    writeFileSync(
      file,
      `# 2026-01-13 Daily Papers (Top 5)\n\n${[second, first]
        .map(
          (id, index) =>
            `## ${index + 1}. [Paper](https://huggingface.co/papers/${id})\n**Upvotes**: ${999 - index}\n\n### 📌 요약\n옛 요약\n\n---\n\n`,
        )
        .join('')}`,
    );
    await run('import', file);
    const { status, out } = await run('digest', '2026-01-13', '--rebuild');
    assert.equal(status, 0);
    assert.match(out, /▲\u00a0999.*2601\.06521[\s\S]*▲\u00a0998.*2601\.06943/);
    assert.doesNotMatch(out, /옛 요약/);
    assert.equal(model.requests.length, 2);
  });

  test('that the model fails at leaves the briefs, and ends with 1', async t => {
    const { run, model } = await openFolder(t);
    const first = await run('digest', '2026-01-13');
    model.fault({ status: 400, message: 'no such thing' }, 100);
    const { status, out, err } = await run('digest', '2026-01-13', '--rebuild');
    assert.deepEqual([status, out], [1, first.out]);
    assert.match(err, /^No brief by the model for 2601\.06943, .*: openai-compatible\/test answered 400/m);
  });
});

describe('status', () => {
  test('tells tokens and cost by day', async t => {
    const { run } = await openFolder(t, {
      yaml: 'language: en\nbriefs: { price: { input: 1, output: 10 } }\n',
    });
    assert.match((await run('status')).out, /Language model\n {2}none yet\n/);
    await run('digest', '2026-01-13');
    assert.match(
      (await run('status')).out,
      /Language model\n {2}\w+, \w+ \d+, \d{4} · requests: 5 · tokens: [\d,]+ · US\$ 0\.0\d{3} · openai-compatible\/test\n {2}Tokens today: [\d,]+ of 500,000\n/,
    );
  });

  test('says when the day’s tokens are used up', async t => {
    const { run, model } = await openFolder(t, { yaml: 'briefs: { maxTokensPerDay: 100 }\n' });
    const { err } = await run('digest', '2026-01-13');
    assert.match(err, /No brief by the model for 2601\.06943, .*: The day’s tokens are used up/);
    assert.equal(model.requests.length, 0);
    assert.match(
      (await run('status')).out,
      /오늘 남은 토큰이 모자라 내일까지 모델에 요청하지 않습니다\. 한도: 100 /,
    );
  });
});

describe('backfill', () => {
  const days = {
    '2026-01-12': smallDay.slice(0, 2),
    '2026-01-13': smallDay,
    '2026-01-14': smallDay.slice(3),
  };

  test('builds the days that are missing, says how many, and builds nothing twice', async t => {
    const { run, archive, model, huggingFace } = await openFolder(t, { days });
    const first = await run('backfill', '--from', '2026-01-10', '--to', '2026-01-14');
    assert.deepEqual([first.status, first.out, first.err], [0, '3 days built, 2 without papers\n', '']);
    assert.deepEqual(archive(), ['2026-01-12.md', '2026-01-13.md', '2026-01-14.md']);
    const asked = [model.requests.length, huggingFace.requests.length];
    assert.deepEqual(asked, [6, 5]);
    await run('backfill', '--from', '2026-01-10', '--to', '2026-01-14');
    assert.deepEqual([model.requests.length, huggingFace.requests.length], asked);
  });

  test('goes on after it was killed where it was', async t => {
    const { run, start: begin, archive, model } = await openFolder(t, { days, delayMs: 100 });
    const running = begin('backfill', '--from', '2026-01-12', '--to', '2026-01-14');
    while (model.requests.length < 3) await new Promise(setImmediate);
    running.process.kill('SIGKILL');
    await running.stop();
    const asked = model.requests.length;
    const { status } = await run('backfill', '--from', '2026-01-12', '--to', '2026-01-14');
    assert.equal(status, 0);
    assert.deepEqual(archive(), ['2026-01-12.md', '2026-01-13.md', '2026-01-14.md']);
    // Six papers; what was under way when it was killed is asked for again.
    assert.ok(model.requests.length <= asked + 6 - 2);
  });

  test('a day that can’t be had is named, the others are built, and the same again takes it up', async t => {
    const { run, huggingFace } = await openFolder(t, { days });
    huggingFace.fault('/api/daily_papers?date=2026-01-13', { status: 403 });
    const first = await run('backfill', '--from', '2026-01-12', '--to', '2026-01-14');
    assert.equal(first.status, 1);
    assert.equal(first.out, '2 days built, 0 without papers, 1 failed\n');
    assert.match(first.err, /^Hugging Face answered 403 for 2026-01-13/);
    assert.match(first.err, /Run the same again to go on/);
    const second = await run('backfill', '--from', '2026-01-12', '--to', '2026-01-14');
    assert.deepEqual([second.status, second.out], [0, '1 day built, 2 there already, 0 without papers\n']);
  });

  test('keeps within Hugging Face’s rate', async t => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, day) => [
        `2026-01-${String(day + 1).padStart(2, '0')}`,
        smallDay.slice(0, 1),
      ]),
    );
    const { run, huggingFace } = await openFolder(t, { days: many, quota: { most: 30, seconds: 1 } });
    const { status, out } = await run('backfill', '--from', '2026-01-01', '--to', '2026-01-12');
    assert.deepEqual([status, out], [0, '12 days built, 0 without papers\n']);
    // Twenty-five of the thirty are left to others.
    const times = huggingFace.requests.map(({ at }) => at.epochMilliseconds);
    for (const [index, time] of times.entries()) {
      const inWindow = times.slice(0, index).filter(earlier => time - earlier < 1000);
      assert.ok(inWindow.length <= 5, `${inWindow.length} requests in the second before`);
    }
  });

  test('ends when the day’s tokens are used up, and says what is left', async t => {
    const { run } = await openFolder(t, { days, yaml: 'briefs: { maxTokensPerDay: 3000, parallel: 1 }\n' });
    const { status, out, err } = await run('backfill', '--from', '2026-01-12', '--to', '2026-01-14');
    assert.equal(status, 1);
    assert.match(out, /left for tomorrow, since the day’s tokens are used up/);
    assert.match(err, /2026-01-13: no brief by the model for \d: The day’s tokens are used up/);
  });

  test('takes every language that is posted', async t => {
    const { run, archive } = await openFolder(t, {
      yaml: 'destinations: [{ name: a, platform: slack, channel: C0123456789, language: ja }]\n',
    });
    await run('backfill', '--from', '2026-01-13', '--to', '2026-01-13');
    assert.deepEqual(archive(), ['2026-01-13.ja.md', '2026-01-13.md']);
  });

  test('dates the wrong way round, or none, are wrong usage', async t => {
    const { run } = await openFolder(t);
    const reversed = await run('backfill', '--from', '2026-01-14', '--to', '2026-01-13');
    assert.deepEqual(
      [reversed.status, reversed.err],
      [2, '--from 2026-01-14 is later than --to 2026-01-13\n'],
    );
    const impossible = await run('backfill', '--from', '2026-02-30', '--to', '2026-03-01');
    assert.equal(impossible.status, 2);
    assert.match(impossible.err, /Expected a date such as 2026-01-13/);
    assert.equal((await run('backfill')).status, 2);
  });
});

describe('the archive', () => {
  test('alone gives a new folder the same digests', async t => {
    const { run, folder, archive } = await openFolder(t);
    await run('digest', '2026-01-13');
    await run('digest', '2026-01-13', '--language', 'zh');
    const before = archive().map(name => readFileSync(join(folder, 'data', 'digests', name), 'utf8'));
    const other = await openFolder(t);
    const { status, out } = await other.run('import', join(folder, 'data', 'digests'));
    assert.deepEqual([status, out], [0, '2 digests imported\n']);
    assert.deepEqual(other.archive(), archive());
    const after = archive().map(name => readFileSync(join(other.folder, 'data', 'digests', name), 'utf8'));
    assert.deepEqual(after, before);
    const shown = await other.run('digest', '2026-01-13', '--format', 'markdown');
    assert.equal(`${shown.out}\n`, before[0]);
    assert.equal(other.model.requests.length, 0);
  });
});
