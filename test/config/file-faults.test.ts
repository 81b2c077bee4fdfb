// What is said of each thing that can be wrong in the configuration file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf } from './load-from.ts';

const file = 'config/paperboy.yaml';
const destination = (...lines: string[]) => [
  'destinations:',
  '  - name: lab',
  ...lines.map(line => `    ${line}`),
];
const slack = (...lines: string[]) => destination('platform: slack', 'channel: C0123456789', ...lines);

const keys =
  'timeZone, language, schedule, top, emptyDay, catchUpDays, operator, slack, briefs, destinations';
const cron = 'expected a cron expression such as "0 9 * * 1-6"';
const zone = 'expected a time zone such as Asia/Seoul or America/New_York';
const yaml =
  'expected valid YAML (indented with spaces; text with signs such as * @ # : in quotes), found a fault:';
const name =
  'expected a name of at most 50 letters, digits, dots, hyphens and underscores, such as lab-slack, found';
const discordId = 'expected a Discord channel id of 17 to 20 digits, such as "112233445566778899", found';
const anyId = 'expected a channel id, such as C0123456789 (Slack) or "112233445566778899" (Discord), found';

const cases: { title: string; lines: string[]; faults: string[] }[] = [
  {
    title: 'a channel name in place of a Slack id',
    lines: destination('platform: slack', 'channel: "#general"'),
    faults: [
      ':4:14 destinations[0].channel: expected a Slack channel id such as C0123456789, found "#general"',
    ],
  },
  {
    title: 'a channel name that YAML takes for a comment',
    lines: destination('platform: slack', 'channel: #general'),
    faults: [`:4:14 destinations[0].channel: ${anyId} nothing (what follows # is a comment)`],
  },
  {
    title: 'a Discord id without quotes, shown as it was typed',
    lines: destination('platform: discord', 'channel: 112233445566778899'),
    faults: [
      ':4:14 destinations[0].channel: expected a channel id in quotes, such as "112233445566778899" ' +
        '(YAML rounds a number that long), found 112233445566778899 (a number)',
    ],
  },
  {
    title: 'a Slack id on Discord',
    lines: destination('platform: discord', 'channel: C0123456789'),
    faults: [`:4:14 destinations[0].channel: ${discordId} "C0123456789"`],
  },
  {
    title: 'a wrong id is told even where other keys of the destination are wrong',
    lines: destination('platform: discord', 'channel: "12"', 'layout: wide'),
    faults: [
      `:4:14 destinations[0].channel: ${discordId} "12"`,
      ':5:13 destinations[0].layout: expected one of cards, compact, thread, found "wide"',
    ],
  },
  {
    title: 'what a destination must have and has not',
    lines: destination('top: 5'),
    faults: [
      ':2:5 destinations[0].platform: expected one of slack, discord, found nothing',
      `:2:5 destinations[0].channel: ${anyId} nothing`,
    ],
  },
  {
    title: 'an unknown platform',
    lines: destination('platform: teams', 'channel: C0123456789'),
    faults: [':3:15 destinations[0].platform: expected one of slack, discord, found "teams"'],
  },
  {
    title: 'a name used twice',
    lines: [...slack(), '  - { name: lab, platform: slack, channel: C0123456780 }'],
    faults: [
      ':5:13 destinations[1].name: expected a name of its own (destinations[0] has this one), found "lab"',
    ],
  },
  {
    title: 'a name with spaces',
    lines: ['destinations:', '  - { name: my lab, platform: slack, channel: C0123456780 }'],
    faults: [`:2:13 destinations[0].name: ${name} "my lab"`],
  },
  {
    title: 'an unknown key near a known one',
    lines: ['timezone: Asia/Seoul', ...slack('filter: { keyword: [a] }')],
    faults: [
      ':1:1 timezone: expected the key timeZone, found "timezone"',
      ':6:15 destinations[0].filter.keyword: expected the key keywords, found "keyword"',
    ],
  },
  {
    title: 'an unknown key near none',
    lines: ['webhook: x'],
    faults: [`:1:1 webhook: expected one of the keys ${keys}, found "webhook"`],
  },
  {
    title: 'a minute that does not exist',
    lines: slack('schedule: "99 9 * * *"'),
    faults: [`:5:15 destinations[0].schedule: ${cron} (wrong here: minute 99), found "99 9 * * *"`],
  },
  {
    title: 'a date that never comes',
    lines: ['schedule: "0 9 31 2 *"'],
    faults: [`:1:11 schedule: ${cron} (wrong here: day of month 31), found "0 9 31 2 *"`],
  },
  {
    title: 'a schedule in words',
    lines: ['schedule: every day'],
    faults: [
      `:1:11 schedule: ${cron} (it has five fields: minute, hour, day of month, month, day of week), ` +
        'found "every day"',
    ],
  },
  {
    title: 'a misspelt time zone',
    lines: ['timeZone: Asia/Soul'],
    faults: [`:1:11 timeZone: ${zone} (did you mean Asia/Seoul?), found "Asia/Soul"`],
  },
  {
    title: 'a city alone as time zone',
    lines: ['timeZone: new york'],
    faults: [`:1:11 timeZone: ${zone} (did you mean America/New_York?), found "new york"`],
  },
  {
    title: 'an offset as time zone',
    lines: ['timeZone: "+09:00"'],
    faults: [`:1:11 timeZone: ${zone}, found "+09:00"`],
  },
  {
    title: 'numbers out of range, broken or in quotes',
    lines: ['top: 2.5', ...slack('top: "5"', 'filter: { minUpvotes: -1 }')],
    faults: [
      ':1:6 top: expected a whole number from 1 to 10, found 2.5 (a number)',
      ':6:10 destinations[0].top: expected a whole number from 1 to 10, found "5"',
      ':7:27 destinations[0].filter.minUpvotes: expected a whole number, 0 or more, found -1 (a number)',
    ],
  },
  {
    title: 'values of the wrong kind',
    lines: ['emptyDay: true', 'slack: socket', 'destinations:'],
    faults: [
      ':1:11 emptyDay: expected one of skip, notice, found true (a boolean)',
      ':2:8 slack: expected a mapping with the keys mode, postsPerMinute, managers, found "socket"',
      ':3:14 destinations: expected a list, [] for none, found nothing',
    ],
  },
  {
    title: 'a keyword that is a number, and keywords without a list',
    lines: slack('filter: { keywords: [2026], authors: Kim }'),
    faults: [
      ':5:26 destinations[0].filter.keywords[0]: expected a word, in quotes if it looks like a number, ' +
        'found 2026 (a number)',
      ':5:42 destinations[0].filter.authors: expected a list of words, such as [diffusion, 확산], found "Kim"',
    ],
  },
  {
    title: 'a list in place of the whole file',
    lines: ['- name: lab'],
    faults: [`:1:1: expected a mapping with the keys ${keys}, found a list`],
  },
  {
    title: 'a key written twice',
    lines: ['language: ko', 'language: en'],
    faults: [':2:1 language: expected each key once, found a second language'],
  },
  {
    title: 'a schedule without quotes that starts with a star, told once',
    lines: ['top: 5', 'schedule: * 9 * * *'],
    faults: [`:2:11: ${yaml} Alias cannot be an empty string`],
  },
  {
    title: 'a schedule without quotes that starts with a step',
    lines: ['schedule: */5 9 * * *'],
    faults: [`:1:11: ${yaml} the alias */5, which nothing before it defines`],
  },
  {
    title: 'a list that never ends',
    lines: ['destinations: ['],
    faults: [
      `:2:1: ${yaml} Flow sequence in block collection must be sufficiently indented and end with a ]`,
    ],
  },
  {
    title: 'a second document',
    lines: ['top: 5', '---', 'top: 4'],
    faults: [`:2:1: ${yaml} a second document after ---`],
  },
  {
    title: 'a token in the file is not repeated',
    lines: destination('platform: slack', 'channel: xoxb-12345-secret'),
    faults: [
      ':4:14 destinations[0].channel: expected a Slack channel id such as C0123456789, ' +
        'found a value that starts with xoxb- (17 characters)',
    ],
  },
];

for (const { title, lines, faults } of cases) {
  test(`refused with its place: ${title}`, () => {
    assert.deepEqual(
      faultsOf({ yaml: `${lines.join('\n')}\n` }),
      faults.map(fault => file + fault),
    );
  });
}
