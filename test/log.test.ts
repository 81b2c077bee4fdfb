import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** What a process logs that runs some lines with a `log`. */
function logged(lines: string): string {
  const script = `
    const { createLog } = await import(${JSON.stringify(new URL('../src/log.ts', import.meta.url).href)});
    const log = await createLog('info', ['xoxb-secret', '']);
    ${lines}
  `;
  const { stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  assert.equal(stdout, '');
  return stderr;
}

test('a secret never reaches the log, wherever it turns up', () => {
  const stderr = logged(
    `log.error({ err: new Error('sent xoxb-secret'), headers: { authorization: 'Bearer xoxb-secret' } }, 'with xoxb-secret');`,
  );
  assert.doesNotMatch(stderr, /xoxb-secret/);
  assert.match(stderr, /with \[secret\]/);
});

test('of an error and its causes the log has what they say, and not what hangs on them', () => {
  const { time, ...line } = JSON.parse(
    logged(`
      const client = { host: 'db.example', user: 'paperboy', secretKey: 12345 };
      const carrying = (error, more) => Object.assign(error, { client, stack: 'at the place' }, more);
      const cause = carrying(new TypeError('terminated'), { code: '57P01' });
      const err = carrying(new Error('lost', { cause }), { code: { client } });
      log.error({ err }, 'Shared work failed');
    `),
  );
  assert.equal(typeof time, 'number');
  assert.deepEqual(line, {
    level: 50,
    err: {
      type: 'Error',
      message: 'lost',
      stack: 'at the place',
      cause: { type: 'TypeError', message: 'terminated', code: '57P01', stack: 'at the place' },
    },
    msg: 'Shared work failed',
  });
});

test('what was thrown and is no error, and an error that is its own cause, are told', () => {
  const stderr = logged(`
    const err = new Error('round');
    err.cause = err;
    log.error({ err }, 'one');
    log.error({ err: 'thrown text' }, 'two');
    log.error({ err: { message: 'spread', client: { secretKey: 12345 } } }, 'three');
  `);
  assert.match(stderr, /"msg":"one"/);
  assert.match(stderr, /"err":"thrown text","msg":"two"/);
  assert.match(stderr, /"err":\{"message":"spread"\},"msg":"three"/);
});
