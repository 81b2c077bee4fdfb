import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controlId, controlVerbs, maxControlIdChars, readControlId } from '../../src/commands/control-id.ts';
import { languages } from '../../src/digest/language.ts';

test('a control is read back as it was written, whatever its argument', () => {
  for (const verb of controlVerbs)
    for (const language of languages)
      for (const argument of ['', '2601.07832', 'cs/0112017', '0/확산 모델 author:"A B"', 'a\nb', '/'])
        assert.deepEqual(readControlId(controlId({ verb, language, argument })), {
          verb,
          language,
          argument,
        });
});

test('the controls of earlier messages are read', () => {
  assert.deepEqual(readControlId('abstract:ko'), { verb: 'abstract', language: 'ko', argument: '' });
  assert.deepEqual(readControlId('paper:en/2601.07832'), {
    verb: 'paper',
    language: 'en',
    argument: '2601.07832',
  });
});

test('anything else is none', () => {
  for (const text of [
    '',
    'abstract',
    'abstract:',
    'abstract:xx',
    'drop:ko',
    'abstract:ko2',
    ' abstract:ko',
    'abstract:ko/',
  ])
    assert.equal(readControlId(text), null, text);
});

test('a control that Discord would not take is not made', () => {
  const argument = 'x'.repeat(maxControlIdChars - 'paper:ko/'.length);
  assert.equal(controlId({ verb: 'paper', language: 'ko', argument }).length, maxControlIdChars);
  assert.throws(() => controlId({ verb: 'paper', language: 'ko', argument: `${argument}x` }), /too long/);
});
