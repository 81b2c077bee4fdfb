// What is read from .env and the environment, and what is said of wrong values there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { variableNames } from '../../src/config/environment-schema.ts';
import { faultsOf, loadFrom } from './load-from.ts';

test('.env may have comments, quotes, export and Windows line ends', () => {
  const dotenv =
    '# tokens\r\nexport DISCORD_TOKEN="a.b#c" # mine\r\nHF_TOKEN=\'hf_1\'\r\n\r\n#PORT=1\r\nPORT = 4000 # web\r\n';
  const { discord, huggingFace, web } = loadFrom({ dotenv });
  assert.equal(discord?.token, 'a.b#c');
  assert.equal(huggingFace.token, 'hf_1');
  assert.equal(web.port, 4000);
});

test('the environment comes before .env, even where it is empty', () => {
  const dotenv = 'PORT=4000\nDISCORD_TOKEN=abc';
  const { web, discord } = loadFrom({ dotenv, environment: { PORT: '5000', DISCORD_TOKEN: '' } });
  assert.equal(web.port, 5000);
  assert.equal(discord, null);
});

test('an empty or blank value counts as not set', () => {
  const dotenv = variableNames.map(name => `${name}=`).join('\n');
  assert.deepEqual(loadFrom({ dotenv, environment: { HOST: ' ' } }), loadFrom({}));
});

test('a line break around a value is no part of it', () => {
  assert.equal(loadFrom({ environment: { DISCORD_TOKEN: 'abc\n' } }).discord?.token, 'abc');
});

test('each wrong value is told with its line', () => {
  const dotenv = `# web
PORT=70000
export HOST=http://localhost

LOG_LEVEL=loud
HF_ENDPOINT=huggingface.co
SLACK_API_URL=ftp://example.com
`;
  assert.deepEqual(faultsOf({ dotenv, environment: { DISCORD_API_URL: 'http://me:pass@ho st/' } }), [
    '.env:3 HOST: expected a host name or an IP address, without http:// and port, found "http://localhost"',
    '.env:2 PORT: expected a port from 1 to 65535, or 0 for any free one, found "70000"',
    '.env:5 LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, found "loud"',
    '.env:7 SLACK_API_URL: expected an http:// or https:// address, found "ftp://example.com"',
    'environment DISCORD_API_URL: expected an address without a user or password in it, found "http://…@ho st/"',
    '.env:6 HF_ENDPOINT: expected an http:// or https:// address, found "huggingface.co"',
  ]);
});

test('the line of a variable that is set twice is the last, as that one counts', () => {
  assert.match(faultsOf({ dotenv: 'PORT=1\nPORT=-1' }).join(), /^\.env:2 PORT: .* found "-1"$/);
});

test('a wrong token is told by its kind and length only', () => {
  const dotenv = 'SLACK_BOT_TOKEN=xoxp-secret\nSLACK_APP_TOKEN=secret\nDISCORD_TOKEN="Bot secret"';
  assert.deepEqual(faultsOf({ dotenv }), [
    '.env:1 SLACK_BOT_TOKEN: expected a Slack bot token, which starts with xoxb-, ' +
      'found a value that starts with xoxp- (11 characters)',
    '.env:2 SLACK_APP_TOKEN: expected a Slack app-level token, which starts with xapp-, found 6 characters',
    '.env:3 DISCORD_TOKEN: expected a Discord bot token alone, without the word Bot before it, found 10 characters',
  ]);
});

test('a wrong address of a Postgres is told without what is in it', () => {
  for (const address of [
    'mysql://me:secret@db/papers',
    'db.example',
    'postgres://me:se/cret@db/papers',
    'postgres://me:12/cret@db:5432/papers',
    'postgres://me:se@cr/et@db:5432/papers',
  ])
    assert.deepEqual(faultsOf({ dotenv: `DATABASE_URL=${address}` }), [
      `.env:1 DATABASE_URL: expected a Postgres address: postgres://user:password@host:port/database, with signs such as # and / in the password written as %23 and %2F, found ${address.length} characters`,
    ]);
});

test('.env.example names every variable, each empty', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n');
  const assignments = lines.filter(line => line !== '' && !line.startsWith('#'));
  assert.deepEqual(assignments.toSorted(), variableNames.map(name => `${name}=`).toSorted());
});
