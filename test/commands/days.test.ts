// Days as they are asked for on both platforms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { autocomplete, slashCommand } from '../servers/discord/interaction-input.ts';
import { shownPapers, textOf } from '../shown-papers.ts';
import { bestFive, discordChannel, startTown } from '../town.ts';
import { testReaders } from './asking-town.ts';

testReaders('a date is read as people type it', async reader => {
  // It is Wednesday, the 14th.
  for (const words of [
    '2026-01-13',
    '1/13',
    '1월 13일',
    '그저께 다음 날',
    'tuesday',
    '어제',
    'Jan 13',
    '昨日',
  ]) {
    const { text, message } = await reader.papers('day', words);
    if (words === '그저께 다음 날') assert.match(text, /날짜로 읽을 수 없습니다: “그저께 다음 날”/);
    else assert.deepEqual(shownPapers(message), bestFive, words);
  }
});

testReaders('what is no date is told what is, to the asker alone', async reader => {
  for (const words of ['2026-02-30', 'lastfridayish', '**foo**', "'; DROP TABLE papers"]) {
    const { text, isPublic } = await reader.papers('day', words, true);
    assert.match(text, /날짜로 읽을 수 없습니다: .*1월 13일, 어제, 지난주 금요일/, words);
    assert.ok(!isPublic, words);
  }
});

testReaders('a whole week or month is told which command has it, to the asker alone', async reader => {
  for (const [words, command] of [
    ['지난주', 'week'],
    ['last week', 'week'],
    ['先月', 'month'],
  ] as const) {
    const { text, isPublic } = await reader.papers('day', words, true);
    assert.match(text, new RegExp(`하루를 입력해 주세요.*/papers ${command}`), words);
    assert.ok(!isPublic, words);
  }
});

testReaders(
  'a day to come says when its list opens, one without papers that there are none',
  async reader => {
    assert.match(
      (await reader.papers('day', 'tomorrow')).text,
      /아직 열리지 않았습니다.*1월 15일.*에 열립니다\. 가장 최근 목록 보기: .*papers latest/,
    );
    const none = await reader.papers('day', '2026-01-10', true);
    assert.match(none.text, /2026년 1월 10일 \(토\) 목록에는 논문이 없습니다\. .*papers latest/);
    assert.ok(!none.isPublic);
  },
);

testReaders('a date is that of the asker’s own clock', async (reader, { town }) => {
  // In Seoul it is the 14th, and yesterday the 13th.
  assert.deepEqual(shownPapers((await reader.papers('yesterday')).message), bestFive);
  assert.equal(town.lines.filter(({ level }) => level === 'error').length, 0);
});

test('what is typed is offered as the date that it means, with its weekday, then dates that look like it', async t => {
  const town = await startTown(t);
  await town.start(await town.open());
  const offered = async (date: string) => {
    const { data } = await town.discord.interact(
      autocomplete({
        channelId: discordChannel,
        locale: 'ko',
        name: 'papers',
        subcommand: 'day',
        options: { date },
        focused: 'date',
      }),
    );
    return (data?.choices ?? []) as { name: string; value: string }[];
  };
  assert.deepEqual(await offered('지난주 금요일'), [
    { name: '2026-01-09 · 2026년 1월 9일 (금)', value: '2026-01-09' },
  ]);
  assert.deepEqual(
    (await offered('2026-01-1')).map(({ value }) => value),
    ['2026-01-01', '2026-01-13', '2026-01-12'],
  );
  assert.deepEqual(
    (await offered('2026-01-13')).map(({ value }) => value),
    ['2026-01-13'],
  );
  assert.deepEqual(await offered('nothing'), []);
  assert.equal((await offered('')).length, 25);
});

test('a mistake is the asker’s alone, also where the answer was announced to all', async t => {
  const town = await startTown(t);
  await town.start(await town.open());
  town.huggingFace.fault('/api/daily_papers', { hang: true });
  const { final } = await town.discord.interact(
    slashCommand({
      channelId: discordChannel,
      locale: 'ko',
      name: 'papers',
      subcommand: 'day',
      options: { date: '2026-01-13', public: true },
    }),
    { finalTimeoutMs: 60_000 },
  );
  assert.equal(final.flags, 64);
  assert.match(textOf(final), /Hugging Face 연결이 되지 않습니다/);
  assert.deepEqual(town.discord.messages(discordChannel), []);
});
