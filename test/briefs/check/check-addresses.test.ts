// Addresses and mentions in what a model wrote.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mentions, strangeAddresses } from '../../../src/briefs/check/check-addresses.ts';

const source =
  'The code is at https://github.com/tide/clock, at tide.example/clock/ and at \\url{https://tide.example/data}. It uses torch.compile and Character.AI.';

describe('an address that the source has not', () => {
  const cases = [
    ['https://evil.example/a', 'https://evil.example/a'],
    ['详见https://evil.example/a。', 'https://evil.example/a'],
    // One that begins like the source's own leads somewhere else.
    ['https://github.com/tide/clock-x에서', 'https://github.com/tide/clock-x'],
    ['https://github.com/tide', 'https://github.com/tide'],
    ['tide.example.org', 'tide.example.org'],
    ['no.tide.example', 'no.tide.example'],
    ['slack://channel', 'slack://channel'],
    ['mailto:a@tide.example', 'mailto:a@tide.example'],
    ['data:text/html,x', 'data:text/html,x'],
    ['안녕evil.site/x 참고', 'evil.site/x'],
    ['evil.com-', 'evil.com'],
    ['a@tide.example에', 'a@tide.example'],
    ['10.0.0.1:80/x', '10.0.0.1:80/x'],
  ] as const;
  for (const [text, found] of cases)
    test(text, () => assert.deepEqual(strangeAddresses(text, source), [found]));
});

describe('no address, or the source’s own', () => {
  for (const text of [
    'https://github.com/tide/clock에서',
    '代码已在https://github.com/tide/clock公开',
    'github.com/tide/clock',
    'https://tide.example/data에',
    'tide.example/clock.',
    'torch.compile을, llama.cpp, Node.js, config.json',
    'mAP@0.5와 AP@0.75',
    'GPT-4.1-mini, v1.5.2, 3.5.2, CUDA 12.4.1.1',
    'Qwen2.5-VL vs.GPT',
    'e.g. x, i.e. y, FP8.The end',
    'Training data:1B',
  ])
    test(text, () => assert.deepEqual(strangeAddresses(text, source), []));
});

test('outside the abstract only a name of the source with a dot in it is none', () => {
  const found = (text: string) => strangeAddresses(text, source, 'names');
  assert.deepEqual(found('Character.AI를'), []);
  assert.deepEqual(found('https://character.ai'), ['https://character.ai']);
  assert.deepEqual(found('https://github.com/tide/clock'), ['https://github.com/tide/clock']);
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
    '</papers:123>',
  ])
    test(text, () => assert.equal(mentions(`말 ${text} 말`).length, 1));
});

describe('no mention', () => {
  for (const text of ['pass@1', 'R@10', '(@k)', 'a < b', '</think>', '<https://tide.example>'])
    test(text, () => assert.deepEqual(mentions(text), []));
});
