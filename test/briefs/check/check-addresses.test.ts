// Addresses and mentions in what a model wrote.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mentions, strangeAddresses } from '../../../src/briefs/check/check-addresses.ts';

const source =
  'The code is at https://github.com/tide/clock and at tide.example/clock/. It uses torch.compile.';

describe('an address that the source has not', () => {
  const cases = [
    ['https://evil.example/a', 'https://evil.example/a'],
    // One that begins like the source's own leads somewhere else.
    ['https://github.com/tide/clock-x에서', 'https://github.com/tide/clock-x'],
    ['https://github.com/tide', 'https://github.com/tide'],
    ['tide.example.org', 'tide.example.org'],
    ['slack://channel', 'slack://channel'],
    ['mailto:a@tide.example', 'mailto:a@tide.example'],
    ['evil.site/x 참고', 'evil.site/x'],
    ['evil.zone', 'evil.zone'],
    ['a@tide.example에', 'a@tide.example'],
    ['10.0.0.1:80/x', '10.0.0.1:80/x'],
  ] as const;
  for (const [text, found] of cases)
    test(text, () => assert.deepEqual(strangeAddresses(text, source), [found]));
});

describe('no address, or the source’s own', () => {
  for (const text of [
    'https://github.com/tide/clock에서',
    'tide.example/clock.',
    'torch.compile을',
    'mAP@0.5와 AP@0.75',
    'GPT-4.1-mini, v1.5.2, 3.5.2',
    'Qwen2.5-VL vs.GPT',
    'e.g. x, i.e. y',
  ])
    test(text, () => assert.deepEqual(strangeAddresses(text, source), []));
});

describe('a mention', () => {
  for (const text of [
    '@everyone',
    '안녕@everyone',
    '＠here',
    '@철수',
    '<@U123>',
    '<!channel>',
    '<#C1>',
    '<id:customize>',
  ])
    test(text, () => assert.equal(mentions(`말 ${text} 말`).length, 1));
});

describe('no mention', () => {
  for (const text of ['pass@1', 'R@10', 'a < b', '<https://tide.example>'])
    test(text, () => assert.deepEqual(mentions(text), []));
});
