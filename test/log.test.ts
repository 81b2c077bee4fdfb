import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('a secret never reaches the log, wherever it turns up', () => {
  const script = `
    const { createLog } = await import(${JSON.stringify(new URL('../src/log.ts', import.meta.url).href)});
    const log = await createLog('info', ['xoxb-secret', '']);
    log.error({ err: new Error('sent xoxb-secret'), headers: { authorization: 'Bearer xoxb-secret' } }, 'with xoxb-secret');
  `;
  const { stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  assert.equal(stdout, '');
  assert.doesNotMatch(stderr, /xoxb-secret/);
  assert.match(stderr, /with \[secret\]/);
});
