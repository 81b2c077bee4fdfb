// Files: uploaded in three steps through the real client, processed in their own time, and shown in blocks.

import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { asker, assertRefused, papers, section, start, startApp } from './sdk.ts';
import { defaultScopes, type SlackOptions } from './server.ts';

const scopes = [...defaultScopes, 'files:write', 'files:read'];
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const picture = (id: string) => ({ type: 'image', slack_file: { id }, alt_text: 'chart' }) as const;
const invalid = (pointer: string) => `invalid slack file [json-pointer:${pointer}]`;

/** A server, and a picture uploaded to it. */
async function withFile(t: TestContext, options: SlackOptions = {}, bytes = png) {
  const started = await start(t, { scopes, ...options });
  const { client } = started;
  const asked = await client.files.getUploadURLExternal({ filename: 'chart.png', length: bytes.length });
  const { upload_url = '', file_id: id = '' } = asked;
  const put = (body: Uint8Array<ArrayBuffer> | FormData) => fetch(upload_url, { method: 'POST', body });
  const complete = (more: object = {}) =>
    client.files.completeUploadExternal({ files: [{ id, title: 'Chart' }], ...more });
  return { ...started, upload_url, id, put, complete, bytes: new Uint8Array(bytes) };
}

suite('a file', () => {
  test('is announced, uploaded, finished and processed, and then shown', async t => {
    const { slack, client, post, id, put, complete, bytes } = await withFile(t);
    assert.match(id, /^F[A-Z0-9]{8,}$/);
    await assertRefused(complete(), 'file_not_found');
    const uploaded = await put(bytes);
    assert.deepEqual([uploaded.status, await uploaded.text()], [200, 'OK - 8']);
    assert.deepEqual((await complete()).files, [{ id, title: 'Chart' }]);
    assert.deepEqual(slack.files[0]?.bytes, png);
    const show = () => post({ text: 'chart', blocks: [section('x'), picture(id)] });
    await assertRefused(show(), 'invalid_blocks', invalid('/blocks/1/slack_file'));
    const first = await client.files.info({ file: id });
    assert.equal(first.file?.mimetype, undefined);
    const { file } = await client.files.info({ file: id });
    assert.partialDeepStrictEqual(file, {
      id,
      name: 'chart.png',
      title: 'Chart',
      mimetype: 'image/png',
      filetype: 'png',
      size: 8,
      user: 'U0BOT',
      is_public: false,
    });
    assert.equal((await show()).ok, true);
    const byAddress = { ...picture(id), slack_file: { url: String(file?.url_private) } };
    assert.equal((await post({ text: 'chart', blocks: [byAddress] })).ok, true);
    const accessory = { ...section('x'), accessory: picture(id) };
    assert.equal((await post({ text: 'chart', blocks: [accessory] })).ok, true);
  });

  test('is uploaded by the client’s own helper, as a form, and shared', async t => {
    const { slack, client } = await start(t, { scopes });
    const shared = { channel_id: 'C1', initial_comment: 'A chart', filename: 'chart.png', file: png };
    await client.files.uploadV2({ ...shared, title: 'Chart' });
    const [file] = slack.files;
    assert.deepEqual([file?.bytes, file?.channels], [png, ['C1']]);
    assert.partialDeepStrictEqual(slack.messages('C1'), [
      { text: 'A chart', files: [{ id: file?.id, title: 'Chart' }] },
    ]);
    await assertRefused(client.files.info({ file: 'F9' }), 'file_not_found');
  });

  test('is processed as late as the test says', async t => {
    const { client, id, put, bytes, complete } = await withFile(t, { fileLookups: 2 });
    await put(bytes);
    await complete();
    const types: unknown[] = [];
    for (let look = 0; look < 3; look++) types.push((await client.files.info({ file: id })).file?.mimetype);
    assert.deepEqual(types, [undefined, undefined, 'image/png']);
    const { post, ...quick } = await withFile(t, { fileLookups: 0 });
    await quick.put(bytes);
    await quick.complete();
    assert.equal((await post({ text: 'chart', blocks: [picture(quick.id)] })).ok, true);
  });

  test('of another length is not taken, nor lost bytes', async t => {
    const { slack, put, upload_url, complete, bytes } = await withFile(t);
    assert.equal((await put(bytes.slice(1))).status, 400);
    assert.equal((await fetch(upload_url)).status, 405);
    assert.equal((await fetch(`${upload_url}x`, { method: 'POST', body: bytes })).status, 404);
    slack.fault('upload_url', { status: 500 });
    assert.equal((await put(bytes)).status, 500);
    await assertRefused(complete(), 'file_not_found');
  });

  test('that is no image is not shown', async t => {
    const words = Buffer.from('not an image');
    const { post, id, put, bytes, complete } = await withFile(t, { fileLookups: 0 }, words);
    await put(bytes);
    await complete();
    const refused = post({ text: 'chart', blocks: [picture(id)] });
    await assertRefused(refused, 'invalid_blocks', invalid('/blocks/0/slack_file'));
  });

  test('needs its scopes and its arguments', async t => {
    const { slack, client, id } = await withFile(t);
    const ask = (args: object) => client.apiCall('files.getUploadURLExternal', { ...args });
    const missing = ['missing required field: filename', 'missing required field: length'];
    await assertRefused(ask({}), 'invalid_arguments', ...missing);
    await assertRefused(
      ask({ filename: 'x', length: -1 }),
      'invalid_arguments',
      'must be a number [json-pointer:/length]',
    );
    await assertRefused(ask({ filename: 'x', length: 1, alt_txt: 'x'.repeat(1001) }), 'alt_txt_too_large');
    slack.install(defaultScopes);
    await assertRefused(ask({ filename: 'x', length: 1 }), 'missing_scope');
    await assertRefused(client.files.info({ file: id }), 'missing_scope');
  });
});

suite('a picture', () => {
  test('has exactly one source', async t => {
    const { post } = await start(t);
    const show = (source: object) =>
      post({ text: 'x', blocks: [{ type: 'image', alt_text: 'x', ...source }] });
    const one = 'exactly one of image_url and slack_file is required [json-pointer:/blocks/0]';
    await assertRefused(show({}), 'invalid_blocks', one);
    const both = { image_url: 'https://example.org/1.png', slack_file: { id: 'F000000001' } };
    await assertRefused(show(both), 'invalid_blocks', one);
    await assertRefused(
      show({ slack_file: { id: 'https://example.org' } }),
      'invalid_blocks',
      'input must match regex pattern: ^[F][A-Z0-9]{8,}$ [json-pointer:/blocks/0/slack_file/id]',
    );
    await assertRefused(
      show({ slack_file: {} }),
      'invalid_blocks',
      'exactly one of id and url is required [json-pointer:/blocks/0/slack_file]',
    );
  });

  test('that is not there is refused in answers and modals too', async t => {
    const { slack, app } = await startApp(t, { scopes });
    const blocks = [picture('F000000009')];
    const refusals = Promise.withResolvers<unknown>();
    app.command('/papers', async ({ ack, client, command, respond }) => {
      await ack();
      const title = { type: 'plain_text', text: 'Chart' } as const;
      const opened = client.views.open({
        trigger_id: command.trigger_id,
        view: { type: 'modal', title, blocks },
      });
      refusals.resolve(assertRefused(opened, 'invalid_arguments', invalid('/view/blocks/0/slack_file')));
      await respond({ text: 'x', blocks }).catch(() => {});
    });
    await assert.rejects(slack.command({ ...papers, ...asker }), { code: 'invalid_blocks' });
    await refusals.promise;
  });
});
