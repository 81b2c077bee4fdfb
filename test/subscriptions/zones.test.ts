import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readZone, zonesMeant } from '../../src/subscriptions/zones.ts';

describe('a zone', () => {
  for (const [typed, zone] of [
    ['Asia/Seoul', 'Asia/Seoul'],
    ['ASIA/SEOUL', 'Asia/Seoul'],
    ['KST', 'Asia/Seoul'],
    ['서울', 'Asia/Seoul'],
    ['Tokyo', 'Asia/Tokyo'],
    ['東京', 'Asia/Tokyo'],
    ['北京', 'Asia/Shanghai'],
    ['new york', 'America/New_York'],
    ['PST', 'America/Los_Angeles'],
    ['EST', 'America/New_York'],
    ['GMT', 'UTC'],
  ] as const)
    test(`${typed} is ${zone}`, () => assert.equal(readZone(typed), zone));

  for (const [typed, zones] of [
    ['UTC+9', ['Asia/Seoul', 'Asia/Tokyo']],
    ['gmt-08:00', ['America/Los_Angeles']],
    ['+5:30', ['Asia/Kolkata']],
    ['CST', ['America/Chicago', 'Asia/Shanghai']],
    ['Asia/Soul', ['Asia/Seoul']],
    ['Nowhere', []],
    ['constructor', []],
  ] as const)
    test(`${typed} is none, and may mean ${zones.join(' or ') || 'anything'}`, () => {
      assert.equal(readZone(typed), null);
      assert.deepEqual(zonesMeant(typed), zones);
    });
});
