// Which model is asked and within what limits, as .env and the file say it, and what is said when something is missing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { faultsOf, loadFrom } from './load-from.ts';

const googleKey = 'GOOGLE_GENERATIVE_AI_API_KEY=AIza-1\n';
const openaiKey = 'OPENAI_API_KEY=sk-1\n';
const anthropicKey = 'ANTHROPIC_API_KEY=sk-ant-1\n';
const server = 'OPENAI_BASE_URL=http://127.0.0.1:11434/v1/\n';
const model = (name: string) => `PAPERBOY_MODEL=${name}\n`;

const forModel =
  'a provider and its model, such as google/gemini-2.5-flash ' +
  '(providers: google, openai, anthropic, openai-compatible)';
const forGoogle = 'GOOGLE_GENERATIVE_AI_API_KEY beside it (https://aistudio.google.com/apikey)';
const forOpenai = 'OPENAI_API_KEY beside it (https://platform.openai.com/api-keys)';
const forAnthropic = 'ANTHROPIC_API_KEY beside it (https://platform.claude.com/settings/keys)';
const forServer = 'OPENAI_BASE_URL beside it, the address of the server, such as http://127.0.0.1:11434/v1';

suite('a model', () => {
  const own = { baseUrl: null };
  const addresses = [
    [
      'google/gemini-2.5-flash',
      googleKey,
      { provider: 'google', model: 'gemini-2.5-flash', apiKey: 'AIza-1', ...own },
    ],
    ['openai/gpt-6-astra', openaiKey, { provider: 'openai', model: 'gpt-6-astra', apiKey: 'sk-1', ...own }],
    [
      'anthropic/claude-haiku-5-5',
      anthropicKey,
      { provider: 'anthropic', model: 'claude-haiku-5-5', apiKey: 'sk-ant-1', ...own },
    ],
    [
      'openai-compatible/qwen3',
      server,
      { provider: 'openai-compatible', model: 'qwen3', apiKey: null, baseUrl: 'http://127.0.0.1:11434/v1' },
    ],
  ] as const;
  for (const [name, beside, address] of addresses)
    test(`is reached as its provider wants it: ${name}`, () => {
      assert.deepEqual(loadFrom({ dotenv: model(name) + beside }).model, address);
    });

  test('is reached at another address of its provider’s where one is given', () => {
    const dotenv =
      googleKey +
      openaiKey +
      anthropicKey +
      'GOOGLE_BASE_URL=http://google.example/v1beta/\n' +
      'OPENAI_BASE_URL=http://openai.example/v1\n' +
      'ANTHROPIC_BASE_URL=https://anthropic.example/v1//\n';
    for (const [provider, apiKey, baseUrl] of [
      ['google', 'AIza-1', 'http://google.example/v1beta'],
      ['openai', 'sk-1', 'http://openai.example/v1'],
      ['anthropic', 'sk-ant-1', 'https://anthropic.example/v1'],
      ['openai-compatible', 'sk-1', 'http://openai.example/v1'],
    ] as const)
      assert.deepEqual(loadFrom({ dotenv: dotenv + model(`${provider}/m`) }).model, {
        provider,
        model: 'm',
        apiKey,
        baseUrl,
      });
  });

  test('may have slashes and colons in its name', () => {
    const name = 'hf.co/Qwen/Qwen3-8B-GGUF:Q4_K_M';
    assert.equal(loadFrom({ dotenv: model(`openai-compatible/${name}`) + server }).model?.model, name);
  });

  test('is none without its name, whatever keys there are', () => {
    assert.equal(loadFrom({ dotenv: googleKey + openaiKey + anthropicKey + server }).model, null);
    assert.equal(loadFrom({ dotenv: model('') + googleKey }).model, null);
  });

  test('is told what it needs beside it, at its line', () => {
    const others = {
      google: openaiKey,
      openai: googleKey,
      anthropic: server,
      'openai-compatible': openaiKey,
    };
    for (const [provider, needed] of [
      ['google', forGoogle],
      ['openai', forOpenai],
      ['anthropic', forAnthropic],
      ['openai-compatible', forServer],
    ] as const)
      assert.deepEqual(faultsOf({ dotenv: `${others[provider]}\n${model(`${provider}/m`)}` }), [
        `.env:3 PAPERBOY_MODEL: expected ${needed}, found it alone`,
      ]);
    assert.deepEqual(faultsOf({ environment: { PAPERBOY_MODEL: 'google/m' }, dotenv: openaiKey }), [
      `environment PAPERBOY_MODEL: expected ${forGoogle}, found it alone`,
    ]);
  });

  test('is not told to be alone where its key is there and wrong', () => {
    const dotenv = `${model('google/m')}GOOGLE_GENERATIVE_AI_API_KEY=two words\n`;
    assert.deepEqual(faultsOf({ dotenv }), [
      '.env:2 GOOGLE_GENERATIVE_AI_API_KEY: expected plain characters without spaces, found 9 characters',
    ]);
  });

  for (const name of [
    'mistral/large',
    'gemini-2.5-flash',
    'Google/gemini',
    '/gemini',
    'openai-compatible-x/m',
    'constructor/m',
  ])
    test(`of no provider that is known is a fault: ${name}`, () => {
      assert.deepEqual(faultsOf({ dotenv: googleKey + openaiKey + model(name) }), [
        `.env:3 PAPERBOY_MODEL: expected ${forModel}, found "${name}"`,
      ]);
    });

  for (const name of ['google', 'google/', 'google/two words'])
    test(`without a name, or with white space in it, is a fault: ${name}`, () => {
      assert.deepEqual(faultsOf({ dotenv: googleKey + model(name) }), [
        `.env:2 PAPERBOY_MODEL: expected ${forModel}, found "${name}"`,
      ]);
    });
});

suite('a key', () => {
  test('is a secret, whether its provider is asked or not', () => {
    const dotenv = model('openai/m') + googleKey + openaiKey + anthropicKey;
    assert.deepEqual(loadFrom({ dotenv }).secrets, ['AIza-1', 'sk-1', 'sk-ant-1']);
  });

  for (const name of ['GOOGLE_GENERATIVE_AI_API_KEY', 'OPENAI_API_KEY', 'ANTHROPIC_API_KEY'])
    test(`that is wrong is never shown: ${name}`, () => {
      for (const key of ['two words', 'kéy', '"한글"'])
        assert.deepEqual(faultsOf({ environment: { [name]: key } }), [
          `environment ${name}: expected plain characters without spaces, found ${key.length} characters`,
        ]);
    });

  for (const key of [
    'sk-proj-Zq3vK8dXw1LmT5yRb9Hc',
    'sk-ant-api03-Zq3vK8dXw1LmT5y',
    'AIzaSyZq3vK8dXw1LmT5yRb9Hc',
  ])
    test(`is not shown where it stands in the place of the model: ${key.slice(0, 6)}…`, () => {
      const faults = faultsOf({ dotenv: model(key) });
      assert.equal(faults.length, 1);
      assert.ok(!faults.join().includes('Zq3vK8dX'), faults.join());
    });
});

test('an address that is none is a fault at its line', () => {
  const dotenv = 'GOOGLE_BASE_URL=localhost\nOPENAI_BASE_URL=ftp://a.example\nANTHROPIC_BASE_URL=http://\n';
  assert.deepEqual(faultsOf({ dotenv }).toSorted(), [
    '.env:1 GOOGLE_BASE_URL: expected an http:// or https:// address, found "localhost"',
    '.env:2 OPENAI_BASE_URL: expected an http:// or https:// address, found "ftp://a.example"',
    '.env:3 ANTHROPIC_BASE_URL: expected an http:// or https:// address, found "http://"',
  ]);
});

suite('the limits', () => {
  const defaults = { maxTokensPerDay: 500_000, parallel: 10, timeoutSeconds: 120, price: null };

  test('have their defaults, each alone', () => {
    assert.deepEqual(loadFrom({}).briefs, defaults);
    assert.deepEqual(loadFrom({ yaml: 'briefs: {}' }).briefs, defaults);
    assert.deepEqual(loadFrom({ yaml: 'briefs: { parallel: 2 }' }).briefs, { ...defaults, parallel: 2 });
  });

  test('are as the file says, up to the least and the most', () => {
    assert.deepEqual(
      loadFrom({
        yaml: 'briefs: { maxTokensPerDay: 0, parallel: 1, timeoutSeconds: 1, price: { input: 0, output: 2.5 } }',
      }).briefs,
      { maxTokensPerDay: 0, parallel: 1, timeoutSeconds: 1, price: { input: 0, output: 2.5 } },
    );
    assert.deepEqual(
      loadFrom({ yaml: 'briefs: { maxTokensPerDay: 1000000000, parallel: 100, timeoutSeconds: 3600 }' })
        .briefs,
      { maxTokensPerDay: 1e9, parallel: 100, timeoutSeconds: 3600, price: null },
    );
  });

  const tokens = 'maxTokensPerDay: expected a whole number from 0 to 1,000,000,000';
  const parallel = 'parallel: expected a whole number from 1 to 100';
  const seconds = 'timeoutSeconds: expected a whole number from 1 to 3,600';
  const dollars = 'expected US dollars for a million tokens';
  const faults = [
    ['maxTokensPerDay: -1', `${tokens}, found -1 (a number)`],
    ['maxTokensPerDay: 1000000001', `${tokens}, found 1000000001 (a number)`],
    ['maxTokensPerDay: 1.5', `${tokens}, found 1.5 (a number)`],
    ['maxTokensPerDay: many', `${tokens}, found "many"`],
    ['maxTokensPerDay:', `${tokens}, found nothing`],
    ['parallel: 0', `${parallel}, found 0 (a number)`],
    ['parallel: 101', `${parallel}, found 101 (a number)`],
    ['timeoutSeconds: 0', `${seconds}, found 0 (a number)`],
    ['timeoutSeconds: 3601', `${seconds}, found 3601 (a number)`],
  ] as const;
  for (const [line, fault] of faults)
    test(`are faults where they can't be: ${line}`, () => {
      const column = line.endsWith(':') ? 2 + line.length + 1 : 2 + line.indexOf(' ') + 2;
      assert.deepEqual(faultsOf({ yaml: `top: 5\nbriefs:\n  ${line}\n` }), [
        `config/paperboy.yaml:3:${column} briefs.${fault}`,
      ]);
    });

  const prices = [
    ['{ input: 0.3 }', `1:18 briefs.price.output: ${dollars}, such as 0.3, found nothing`],
    ['{ output: 0.3 }', `1:18 briefs.price.input: ${dollars}, such as 0.3, found nothing`],
    ['{ input: -1, output: 0 }', `1:27 briefs.price.input: ${dollars}, 0 or more, found -1 (a number)`],
    ['{ input: $1, output: 0 }', `1:27 briefs.price.input: ${dollars}, such as 0.3, found "$1"`],
    ['0.3', '1:18 briefs.price: expected a mapping with the keys input, output, found 0.3 (a number)'],
    [
      '{ input: 1, output: 1, cached: 1 }',
      '1:41 briefs.price.cached: expected one of the keys input, output, found "cached"',
    ],
  ] as const;
  for (const [price, fault] of prices)
    test(`have a price for input and output, or none: ${price}`, () => {
      assert.deepEqual(faultsOf({ yaml: `briefs: { price: ${price} }` }), [`config/paperboy.yaml:${fault}`]);
    });

  test('are told their keys where one is unknown', () => {
    assert.deepEqual(faultsOf({ yaml: 'briefs: { maxTokenPerDay: 1, model: x }' }), [
      'config/paperboy.yaml:1:11 briefs.maxTokenPerDay: expected the key maxTokensPerDay, found "maxTokenPerDay"',
      'config/paperboy.yaml:1:30 briefs.model: expected one of the keys maxTokensPerDay, parallel, timeoutSeconds, price, found "model"',
    ]);
    assert.deepEqual(faultsOf({ yaml: 'briefs: 5' }), [
      'config/paperboy.yaml:1:9 briefs: expected a mapping with the keys maxTokensPerDay, parallel, timeoutSeconds, price, found 5 (a number)',
    ]);
  });
});
