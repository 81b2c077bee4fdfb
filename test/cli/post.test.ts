import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { postDigest } from '../../src/cli/post.ts';
import { ko } from '../../src/strings/ko.ts';
import { createHold } from '../servers/hold.ts';
import { discordChannel, fireSlot, planSlots, sendDue, slackChannel, smallDay, startTown } from '../town.ts';
import { start } from './paperboy.ts';

const yaml = `
schedule: "0 9 * * 1"
destinations:
  - { name: lab-week, platform: slack, channel: ${slackChannel}, edition: week }
  - { name: lab-month, platform: slack, channel: ${slackChannel}, edition: month, schedule: "0 9 1 * *" }
  - { name: lab-day, platform: discord, channel: "${discordChannel}" }
`;
const monday = Temporal.Instant.from('2026-01-19T09:00:00+09:00');

async function openTown(t: TestContext) {
  let now = monday;
  const town = await startTown(t, { yaml, days: { '2026-01-13': smallDay }, now: () => now });
  const app = await town.open();
  const said: string[] = [];
  const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  return {
    town,
    app,
    setNow: (next: Temporal.Instant) => {
      now = next;
    },
    async post(to: string | null, dryRun = false): Promise<string> {
      said.length = 0;
      await postDigest(app, { day: 'latest', to, dryRun, again: false, waitSeconds: 0 }, output);
      return said.join('\n');
    },
  };
}

test('a week that was posted on its schedule is not posted again days later', async t => {
  const { town, app, setNow, post } = await openTown(t);
  await fireSlot(app, 'lab-week', monday);
  await planSlots(app);
  await sendDue(app);
  assert.equal(town.slack.messages(slackChannel).length, 1);
  setNow(Temporal.Instant.from('2026-01-22T15:00:00+09:00'));
  assert.match(await post('lab-week'), /^lab-week: 2026-01-18 이미 게시되어/);
  assert.equal(town.slack.messages(slackChannel).length, 1);
});

test('a month ends with the day before its last firing', async t => {
  const { setNow, post } = await openTown(t);
  setNow(Temporal.Instant.from('2026-02-20T15:00:00+09:00'));
  assert.match(await post('lab-month', true), /^lab-month \(.*\): 2026-01-31, /);
});

test('posting everywhere names what gets an edition of several days, and leaves it out', async t => {
  const { town, post } = await openTown(t);
  const [leftOut] = (await post(null)).split('\n');
  assert.match(leftOut ?? '', /lab-week, lab-month\. .*post --to/);
  assert.equal(town.slack.messages(slackChannel).length, 0);
});

test('SIGTERM lets what is being sent be finished, leaves the rest due, and says who sends it', async t => {
  const channels = ['C0000000001', 'C0000000002', 'C0000000003'];
  const town = await startTown(t, {
    yaml: `
slack: { postsPerMinute: 60 }
destinations:
${channels.map((id, n) => `  - { name: lab-${n}, platform: slack, channel: ${id} }`).join('\n')}
`,
    now: () => Temporal.Now.instant(),
  });
  for (const id of channels) town.slack.addChannel({ id, member: true });
  const hold = createHold();
  town.slack.fault('chat.postMessage', { hold });
  const posting = start(town.folder, ['post', '2026-01-13'], town.variables);
  await hold.arrived;
  const stopped = posting.stop();
  await hold.release();
  assert.equal((await stopped).status, 1);
  assert.match(posting.out(), /^lab-\d: 2026-01-13 게시했습니다/m);
  assert.ok(posting.err().includes(ko.post.leftDue), posting.err());
  const posts = town.slack.requests.filter(({ method }) => method === 'chat.postMessage');
  const held = channels.flatMap(id => town.slack.messages(id));
  assert.deepEqual([posts.length, held.length], [1, 1]);
});
