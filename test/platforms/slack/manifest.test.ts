import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languages } from '../../../src/digest/language.ts';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';

type Manifest = {
  display_information: { name: string; description: string };
  features: {
    app_home: { messages_tab_enabled: boolean; messages_tab_read_only_enabled: boolean };
    bot_user: { display_name: string };
    slash_commands: { command: string; url?: string; description: string; usage_hint: string }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    interactivity: { is_enabled: boolean; request_url?: string };
    socket_mode_enabled: boolean;
  };
};

const manifestOf = (language: (typeof languages)[number], requestUrl: string | null) =>
  JSON.parse(JSON.stringify(slackManifest(language, requestUrl))) as Manifest;

describe('the Slack app’s manifest', () => {
  test('keeps Slack’s limits in every language', () => {
    // https://docs.slack.dev/reference/app-manifest
    for (const language of languages) {
      const { display_information, features, oauth_config } = manifestOf(language, null);
      assert.ok(display_information.name.length <= 35);
      assert.ok(display_information.description.length <= 140);
      assert.match(features.bot_user.display_name, /^[a-z0-9._-]{1,80}$/);
      assert.ok(features.slash_commands.length >= 1 && features.slash_commands.length <= 50);
      for (const { command, description, usage_hint } of features.slash_commands) {
        assert.match(command, /^\/[a-z0-9_-]{1,31}$/);
        assert.ok(description.trim() !== '' && description.length <= 2000);
        assert.ok(usage_hint.length <= 1000);
      }
      assert.ok(oauth_config.scopes.bot.length <= 255);
    }
  });

  test('has every command with its usage', () => {
    assert.deepEqual(
      manifestOf('en', null).features.slash_commands.map(({ command, usage_hint }) => [command, usage_hint]),
      [
        [
          '/papers',
          'today|yesterday|latest|2026-01-13|week|month|search|trending|subscribe|settings|pause|resume|unsubscribe|list|saved|follow|help [public]',
        ],
        ['/paper', 'MHLA [public]'],
      ],
    );
  });

  test('asks for what posting, commands and looking back need, and for nothing else', () => {
    assert.deepEqual(manifestOf('ko', null).oauth_config.scopes.bot, [
      'chat:write',
      'chat:write.public',
      'commands',
      'channels:read',
      'groups:read',
      'channels:history',
      'groups:history',
      'users:read',
      'im:write',
      'im:history',
      'files:write',
      'files:read',
    ]);
  });

  test('has a messages tab, without which nobody who follows something can be written to', () => {
    const { messages_tab_enabled, messages_tab_read_only_enabled } = manifestOf('ko', null).features.app_home;
    assert.deepEqual([messages_tab_enabled, messages_tab_read_only_enabled], [true, true]);
  });

  test('needs no address in Socket Mode, and carries it everywhere in HTTP mode', () => {
    const socket = manifestOf('en', null);
    assert.equal(socket.settings.socket_mode_enabled, true);
    assert.doesNotMatch(JSON.stringify(socket), /https?:/);

    const url = 'https://bot.example.org/slack/events';
    const http = manifestOf('en', url);
    assert.equal(http.settings.socket_mode_enabled, false);
    assert.deepEqual(http.settings.interactivity, { is_enabled: true, request_url: url });
    assert.deepEqual(
      http.features.slash_commands.map(command => command.url),
      [url, url],
    );
  });
});
