// What mends a fault, by where it is and who is told.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FailureKind } from '../../src/delivery/outcome.ts';
import { languages } from '../../src/digest/language.ts';
import { type Fault, fixFor, fixInChat } from '../../src/strings/fix-for.ts';
import { stringsOf } from '../../src/strings/strings.ts';

const en = stringsOf('en');
const channels = {
  configured: 'lab',
  subscribed: 'slack/C1/week',
  reader: 'follow/slack/U1',
  operator: 'operator/slack/C1',
  subscriber: 'subscriber/slack/C1',
} as const;

const faultOf = (failure: FailureKind, destination: string, change: Partial<Fault> = {}): Fault => ({
  ...{ failure, destination, platform: 'slack', layout: 'cards', part: 0 },
  ...change,
});

describe('a fix', () => {
  test('of a channel that is gone or archived names the configuration where that names the channel', () => {
    for (const failure of ['channel-not-found', 'archived'] as const) {
      for (const name of [channels.configured, channels.operator])
        assert.match(fixFor(faultOf(failure, name), en), /config\/paperboy\.yaml/);
      const fix = fixFor(faultOf(failure, channels.subscribed), en);
      assert.match(fix, /npm start -- unsubscribe slack\/C1\/week$/);
      assert.doesNotMatch(fix, /config/);
    }
  });

  test('of what may not be looked for names the scope of a channel or of a direct message', () => {
    for (const name of [channels.configured, channels.subscribed])
      assert.match(fixFor(faultOf('unseen', name), en), /channels:history and groups:history/);
    for (const name of [channels.reader, channels.subscriber])
      assert.match(fixFor(faultOf('unseen', name), en), /im:history/);
  });

  for (const [layout, part, names] of [
    ['thread', 0, 'View Channel, Send Messages, Embed Links'],
    ['thread', 3, 'Create Public Threads, Send Messages in Threads'],
    [
      'thread',
      null,
      'View Channel, Send Messages, Embed Links, Create Public Threads, Send Messages in Threads',
    ],
  ] as const)
    test(`of a missing permission for part ${part} of ${layout} names what that takes on Discord`, () => {
      const fault = faultOf('no-permission', 'lab', { platform: 'discord', layout, part });
      assert.equal(fixFor(fault, en), en.otherFixes.permissions(names));
      assert.equal(fixInChat(fault, en), en.otherFixes.permissions(names));
    });

  test('of a missing permission names what messages take in other layouts', () => {
    for (const layout of ['cards', 'compact'] as const) {
      const fault = faultOf('no-permission', 'lab', { platform: 'discord', layout });
      assert.equal(fixFor(fault, en), en.fixes['no-permission']);
    }
  });

  for (const language of languages)
    test(`told in the chat in ${language} names neither the configuration nor the command line`, () => {
      const strings = stringsOf(language);
      for (const failure of Object.keys(strings.fixes) as FailureKind[])
        assert.doesNotMatch(
          fixInChat(faultOf(failure, channels.subscribed), strings),
          /npm start|config\/|\.env/,
        );
    });
});
