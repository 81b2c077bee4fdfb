import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { startDiscord } from '../../servers/discord/server.ts';
import { discordChannel, discordToken } from '../../town.ts';

test('a file is posted by a process that has loaded another version of undici', async t => {
  const discord = await startDiscord({ token: discordToken });
  t.after(() => discord.close());
  discord.addChannel({ id: discordChannel });
  const program = join(import.meta.dirname, 'post-file.ts');
  const words = [program, `${discord.url}/api`, discordToken, discordChannel];
  await promisify(execFile)(process.execPath, words);
  const [message] = discord.messages(discordChannel);
  const [attachment] = message?.attachments ?? [];
  assert.ok(attachment);
  assert.equal(attachment.filename, 'a.txt');
  assert.equal(discord.file(attachment).toString(), 'what is in it');
});
