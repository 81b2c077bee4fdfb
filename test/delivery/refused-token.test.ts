// A token that is refused, with more channels than requests may be under way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fireSlot, planSlots, sendDue, startTown } from '../town.ts';
import { platforms } from './faults/channels.ts';

const count = 120;
const ids = {
  slack: (n: number) => `C00000${String(n).padStart(5, '0')}`,
  discord: (n: number) => `11223344556${String(n).padStart(7, '0')}`,
};
const wrongTokens = { slack: 'xoxb-revoked', discord: 'MTAw.revoked.token' };
const variables = { slack: 'SLACK_BOT_TOKEN', discord: 'DISCORD_TOKEN' };
// As many as begin before the first answer is here: Slack's are a tenth of a second apart here, Discord's a fiftieth,
// and some gaps are made up for.
const mostAsked = 20;

for (const platform of platforms)
  test(`a token that ${platform} refuses is not asked with once a channel, and told once`, async t => {
    const yaml = `
slack: { postsPerMinute: 600 }
destinations:
${Array.from({ length: count }, (_, n) => `  - { name: d-${n}, platform: ${platform}, channel: "${ids[platform](n)}" }`).join('\n')}
`;
    const town = await startTown(t, { yaml, environment: { [variables[platform]]: wrongTokens[platform] } });
    const app = await town.open();
    for (const { name } of app.config.destinations) await fireSlot(app, name);
    await planSlots(app);
    const asked = () => (platform === 'slack' ? town.slack.requests.length : town.discord.requests.length);
    await sendDue(app);
    const requests = asked();
    assert.ok(requests >= 1 && requests <= mostAsked, `${requests} requests`);
    const failed = await app.database.all(`SELECT channel FROM deliveries WHERE failure = 'token'`);
    assert.equal(failed.length, count);
    assert.equal(town.lines.filter(({ level }) => level === 'error').length, 1);
    // Nothing is tried again by itself.
    await sendDue(app);
    assert.equal(asked(), requests);
  });
