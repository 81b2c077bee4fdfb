// How Slack's mode follows from the file and the secrets, and what is said when one is missing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, loadFrom } from './load-from.ts';

const bot = 'SLACK_BOT_TOKEN=xoxb-1\n';
const app = 'SLACK_APP_TOKEN=xapp-1\n';
const signing = 'SLACK_SIGNING_SECRET=abc\n';

const forSocket =
  'SLACK_APP_TOKEN for Socket Mode (https://api.slack.com/apps, your app, Basic Information, App-Level Tokens, ' +
  'scope connections:write)';
const forHttp =
  'SLACK_SIGNING_SECRET for HTTP mode (https://api.slack.com/apps, your app, Basic Information, App Credentials)';
const forBot =
  'SLACK_BOT_TOKEN beside it (https://api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token)';

test('an app token means Socket Mode, a signing secret alone HTTP mode', () => {
  assert.equal(loadFrom({ dotenv: bot + app }).slack?.mode, 'socket');
  assert.equal(loadFrom({ dotenv: bot + signing }).slack?.mode, 'http');
  assert.equal(loadFrom({ dotenv: bot + app + signing }).slack?.mode, 'socket');
});

test('the mode of the file wins', () => {
  const { slack, slackMode } = loadFrom({ yaml: 'slack: { mode: http }', dotenv: bot + app + signing });
  assert.equal(slack?.mode, 'http');
  assert.equal(slackMode, 'http');
});

test('the mode of the file holds without a token too', () => {
  const { slack, slackMode } = loadFrom({ yaml: 'slack: { mode: http }' });
  assert.equal(slack, null);
  assert.equal(slackMode, 'http');
});

test('a bot token alone is told what it needs beside it', () => {
  assert.deepEqual(faultsOf({ dotenv: `\n${bot}` }), [
    `.env:2 SLACK_BOT_TOKEN: expected beside it ${forSocket} or ${forHttp}, found neither`,
  ]);
  assert.deepEqual(faultsOf({ environment: { SLACK_BOT_TOKEN: 'xoxb-1' } }), [
    `environment SLACK_BOT_TOKEN: expected beside it ${forSocket} or ${forHttp}, found neither`,
  ]);
});

test('an app token or a signing secret without a bot token is a fault each', () => {
  assert.deepEqual(faultsOf({ dotenv: app + signing }), [
    `.env:1 SLACK_APP_TOKEN: expected ${forBot}, found it alone`,
    `.env:2 SLACK_SIGNING_SECRET: expected ${forBot}, found it alone`,
  ]);
});

test('a mode without its secret is a fault of the file', () => {
  assert.deepEqual(faultsOf({ yaml: 'slack: { mode: http }', dotenv: bot + app }), [
    `config/paperboy.yaml:1:16 slack.mode: expected ${forHttp}, found no SLACK_SIGNING_SECRET`,
  ]);
  assert.deepEqual(faultsOf({ yaml: 'slack:\n  mode: socket', dotenv: bot + signing }), [
    `config/paperboy.yaml:2:9 slack.mode: expected ${forSocket}, found no SLACK_APP_TOKEN`,
  ]);
});
