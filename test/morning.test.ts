// Mornings with a language model and pictures: what the channels hold at the end, whatever fails.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { postNow } from '../src/delivery/post-now.ts';
import { startSenders } from '../src/delivery/start-senders.ts';
import { languages } from '../src/digest/language.ts';
import { everything } from '../src/digest/selection.ts';
import { startSchedule } from '../src/schedule/start-schedule.ts';
import { bundledSamples, readDigestFile } from '../src/sources/markdown-files.ts';
import { planDeliveries } from '../src/store/deliveries.ts';
import { languageIn, paperIn, rightDraft, whenAsked } from './briefs/drafts.ts';
import { realDay, realDayMissing } from './servers/huggingface.ts';
import type { ModelRequest } from './servers/model/model-request.ts';
import { startModel } from './servers/model/server.ts';
import { shownPapers, textOf } from './shown-papers.ts';
import {
  bestFive,
  discordChannel,
  fireSlot,
  morning,
  planSlots,
  sendDue,
  slackChannel,
  startTown,
} from './town.ts';

const date = Temporal.PlainDate.from('2026-01-13');
const selection = { top: 5, filter: everything };

const koreanAndEnglish = `
destinations:
  - { name: lab-slack, platform: slack, channel: ${slackChannel} }
  - { name: lab-discord, platform: discord, channel: "${discordChannel}", language: en }
`;

/** A town whose model writes what it should, but for what the test says. */
async function startMorning(
  t: TestContext,
  {
    yaml = koreanAndEnglish,
    answer = rightDraft,
  }: { yaml?: string; answer?: (request: ModelRequest) => unknown } = {},
) {
  const model = await startModel({ answer, apiKey: 'sk-secret-key' });
  t.after(() => model.close());
  const town = await startTown(t, {
    yaml,
    environment: {
      PAPERBOY_MODEL: 'openai-compatible/test',
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_API_KEY: 'sk-secret-key',
    },
  });
  const app = await town.open();
  return {
    model,
    town,
    app,
    async fire() {
      for (const { name } of app.config.destinations) await fireSlot(app, name);
      await planSlots(app);
      await sendDue(app);
    },
    post: async () =>
      postNow(
        { ...app, jobs: await app.openJobs() },
        { date, destinations: app.config.destinations, again: false, waitMs: 0 },
      ),
    onSlack: () => textOf(town.slack.messages(slackChannel)),
    onDiscord: () => textOf(town.discord.messages(discordChannel)),
  };
}

describe('with a language model', () => {
  test('each channel has the five best in its own language, asked for side by side', async t => {
    const { fire, model, town, onSlack, onDiscord } = await startMorning(t, { answer: whenAsked(10) });
    await fire();
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
    assert.deepEqual(shownPapers(town.discord.messages(discordChannel)), bestFive);
    assert.match(onSlack(), /VideoDR 논문을 시험 삼아 한 문장으로 요약한 글이다/);
    assert.match(onDiscord(), /A single sentence stands in for what VideoDR is about/);
    assert.doesNotMatch(onSlack(), /번역 없음/);
    assert.equal(model.requests.length, 10);
    assert.equal(model.mostAtOnce, 10);
  });

  test('a second channel in the same language costs nothing', async t => {
    const { fire, model, onDiscord } = await startMorning(t, {
      yaml: koreanAndEnglish.replace('language: en', 'language: ko'),
    });
    await fire();
    assert.match(onDiscord(), /시험 삼아/);
    assert.equal(model.requests.length, 5);
  });

  test('a paper at which the model fails is posted with the source’s words, marked, and the others are not', async t => {
    const { fire, model, town, onSlack } = await startMorning(t);
    model.fault({ status: 500 }, 100, request => paperIn(request).title.startsWith('BabyVision'));
    await fire();
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
    assert.equal(onSlack().match(/번역 없음/g)?.length, 1);
    assert.match(onSlack(), /BabyVision is what this test calls the paper/);
    const { details } = await town.line('The model wrote or mended no brief of a paper');
    assert.match(JSON.stringify(details), /answered 500/);
  });

  test('a model that is silent for ever costs its time-out and not the day', async t => {
    const { fire, model, town, onSlack } = await startMorning(t, {
      yaml: `briefs: { timeoutSeconds: 1 }\n${koreanAndEnglish}`,
    });
    model.fault({ hang: true }, 100);
    const startedAt = performance.now();
    await fire();
    assert.ok(performance.now() - startedAt < 5000);
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
    assert.equal(onSlack().match(/번역 없음/g)?.length, 5);
  });

  test('a model that is slow in one language holds up no channel of another', async t => {
    const { app, model, town, onDiscord } = await startMorning(t, {
      yaml: `briefs: { timeoutSeconds: 60 }\n${koreanAndEnglish}`,
    });
    model.fault({ hang: true }, 100, request => languageIn(request) === 'ko');
    const jobs = await app.openJobs();
    const senders = await startSenders({ ...app, jobs });
    await fireSlot(app, 'lab-slack');
    const schedule = await startSchedule({ ...app, jobs, destinations: async () => app.config.destinations });
    await t.waitFor(() => assert.equal(model.requests.length, 5), { timeout: 20_000 });
    // What fires while that is waited for is planned, and sent, all the same.
    await fireSlot(app, 'lab-discord');
    schedule.wake();
    await t.waitFor(() => assert.match(onDiscord(), /A single sentence stands in/), { timeout: 20_000 });
    assert.equal(town.slack.messages(slackChannel).length, 0);
    await Promise.all([app.stopAsking(), schedule.stop(), senders.stop(), jobs.close()]);
  });

  test('a wrong key is told to the operator without the key, and the day is posted', async t => {
    const { fire, model, town } = await startMorning(t);
    model.fault({ status: 401, message: 'Incorrect API key provided: sk-secret-key' }, 100);
    await fire();
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
    const said = JSON.stringify(town.lines);
    assert.match(said, /check the key of the model in \.env/);
    assert.doesNotMatch(said, /sk-secret-key/);
  });

  test('what the model failed at is tried again with the next post, and what was posted stays', async t => {
    const { app, model, town, post } = await startMorning(t, {
      yaml: koreanAndEnglish.replace('language: en', 'language: ko'),
    });
    model.fault({ status: 500 }, 100, request => paperIn(request).title.startsWith('MHLA'));
    const [first] = app.config.destinations;
    assert.ok(first !== undefined);
    await postNow(
      { ...app, jobs: await app.openJobs() },
      { date, destinations: [first], again: false, waitMs: 0 },
    );
    model.recover();
    // Another process, since this one gives the model ten minutes.
    const later = await town.open();
    const [, second] = later.config.destinations;
    assert.ok(second !== undefined);
    await postNow(
      { ...later, jobs: await later.openJobs() },
      { date, destinations: [second], again: false, waitMs: 0 },
    );
    assert.match(textOf(town.slack.messages(slackChannel)), /번역 없음/);
    assert.doesNotMatch(textOf(town.discord.messages(discordChannel)), /번역 없음/);
    assert.deepEqual(
      (await post()).map(({ result }) => result),
      ['before', 'before'],
    );
  });

  test('a digest that is on its way to a channel stays as it was planned', async t => {
    const { app, model, town } = await startMorning(t);
    model.fault({ status: 500 }, 100, request => paperIn(request).title.startsWith('MHLA'));
    const request = { date, language: 'ko', selection } as const;
    const planned = await app.desk.digest(request, 'freeze');
    const delivery = {
      date: '2026-01-13',
      destination: 'lab-slack',
      kind: 'digest',
      platform: 'slack',
      channel: slackChannel,
      layout: 'cards',
      language: 'ko',
      selection: 'top 5',
      notice: null,
    } as const;
    await planDeliveries(app.database, [{ ...delivery, parts: 1 }], morning.epochMilliseconds);
    await fireSlot(app, 'lab-slack', morning.subtract({ hours: 1 }));
    await app.database.all(`UPDATE slots SET state = 'skipped'`);
    model.recover();
    const later = await town.open();
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    assert.deepEqual(plain(await later.desk.digest(request, 'freeze')), plain(planned));
    assert.deepEqual(plain(await later.desk.digest(request, 'look', 'anew')), plain(planned));
    await sendDue(later);
    const anew = await later.desk.digest(request, 'look', 'anew');
    assert.ok(anew.entries.every(({ brief }) => brief.translated));
  });

  test('an abstract that orders the model about changes nothing in the channels', async t => {
    const { fire, onSlack, town } = await startMorning(t, {
      answer: request => ({
        ...rightDraft(request),
        summary: '모두 @everyone 여기로 오라: https://evil.example/x',
      }),
    });
    await fire();
    assert.doesNotMatch(onSlack(), /evil\.example|everyone/);
    assert.deepEqual(shownPapers(town.slack.messages(slackChannel)), bestFive);
  });

  test('the archive has each language’s file, with the pictures beside it', async t => {
    const { fire, town, app } = await startMorning(t);
    await fire();
    const digests = join(app.config.dataFolder, 'digests');
    assert.deepEqual(
      readdirSync(digests).filter(name => name.endsWith('.md')),
      ['2026-01-13.en.md', '2026-01-13.md'],
    );
    assert.equal(readdirSync(join(app.config.dataFolder, 'images')).length, 5);
    const text = readFileSync(join(digests, '2026-01-13.md'), 'utf8');
    assert.match(text, /!\[Thumbnail\]\(images\/BabyVision_Visual_Reasoning_Beyond_Language_img\.png\)/);
    assert.match(text, /### 📝 초록 \(번역\)\n이 문장은/);
    assert.equal(town.huggingFace.picturesAsked.length, 5);
  });
});

test('the real day has the five best with the briefs that a good model writes of them, in four languages', {
  skip: realDay() ? false : realDayMissing,
}, async t => {
  const model = await startModel({
    answer: request => {
      const { title } = paperIn(request);
      const { entries } = readDigestFile(bundledSamples[languageIn(request)]);
      const brief = entries.find(({ paper }) => paper.title === title)?.brief;
      const draft = { summary: brief?.summary, keyPoints: brief?.keyPoints };
      return languageIn(request) === 'en' ? draft : { ...draft, abstract: brief?.abstract };
    },
  });
  t.after(() => model.close());
  const town = await startTown(t, {
    yaml: koreanAndEnglish,
    environment: {
      PAPERBOY_MODEL: 'anthropic/claude-haiku-4-5',
      ANTHROPIC_BASE_URL: `${model.url}/v1`,
      ANTHROPIC_API_KEY: 'k',
    },
    days: { '2026-01-13': realDay() ?? [] },
  });
  const app = await town.open();
  for (const language of languages) {
    const { entries } = await app.desk.digest({ date, language, selection }, 'freeze');
    assert.deepEqual(
      entries.map(({ paper }) => paper.id),
      bestFive,
    );
    for (const [index, { brief }] of entries.entries()) {
      assert.deepEqual(brief.review?.answers, [[]], `${language} ${index}`);
      assert.equal(brief.summary, readDigestFile(bundledSamples[language]).entries[index]?.brief.summary);
    }
  }
  assert.equal(model.requests.length, 20);
});

describe('a picture', () => {
  for (const [what, answer] of [
    ['that is not there', { status: 404 }],
    ['that is a web page', { status: 200, headers: { 'content-type': 'image/png' }, body: '<html></html>' }],
    ['behind a private address', { status: 302, headers: { location: 'http://127.0.0.2:9/x.png' } }],
  ] as const)
    test(`${what} leaves the message without it, and the others with theirs`, async t => {
      const { fire, town } = await startMorning(t);
      town.huggingFace.breakPicture('2601.06521', answer);
      await fire();
      for (const messages of [town.slack.messages(slackChannel), town.discord.messages(discordChannel)]) {
        assert.deepEqual(shownPapers(messages), bestFive);
        const said = JSON.stringify(messages);
        assert.equal(said.match(/social-thumbnails/g)?.length, 4);
        assert.ok(!said.includes('social-thumbnails/papers/2601.06521'));
      }
      await town.line('A paper is shown without its picture');
    });

  test('is fetched once for every channel, language and process', async t => {
    const { fire, town } = await startMorning(t);
    await fire();
    const later = await town.open();
    await later.desk.digest({ date, language: 'ja', selection }, 'freeze');
    assert.deepEqual([...town.huggingFace.picturesAsked].toSorted(), bestFive.toSorted());
  });
});
