// Addresses are judged here without anything being sent to them.
import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { test } from 'node:test';
import { ImageError } from '../../src/images/image-error.ts';
import { isPublicAddress, mayBePublic, publicLookup } from '../../src/images/public-address.ts';

test('addresses of the internet are public', () => {
  for (const address of [
    '1.1.1.1',
    '8.8.8.8',
    '172.15.255.255',
    '172.32.0.0',
    '192.169.0.1',
    '100.63.255.255',
    '2606:4700:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])
    assert.equal(isPublicAddress(address), true, address);
});

test('every other address is not', () => {
  for (const address of [
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '::ffff:0:127.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::808:808',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%lo',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])
    assert.equal(isPublicAddress(address), false, address);
});

test('a host is judged in every spelling that an address knows', () => {
  const host = (spelling: string) => new URL(`http://${spelling}/`).hostname;
  for (const spelling of [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '017700000001',
    '0x7f.0.0.1',
    '0x7f000001',
    '127.0.0.1.',
    '%31%32%37.0.0.1',
    '１２７.0.0.1',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'pictures.localhost',
  ])
    assert.equal(mayBePublic(host(spelling)), false, spelling);
  for (const spelling of [
    '8.8.8.8',
    '134744072',
    '[2606:4700:4700::1111]',
    'huggingface.co',
    'localhost.example',
  ])
    assert.equal(mayBePublic(host(spelling)), true, spelling);
});

type Answer = { error: Error | null; address: string | LookupAddress[]; family: number | undefined };

const answering =
  (...addresses: string[]): LookupFunction =>
  (_hostname, options, callback) => {
    assert.equal(options.all, true);
    callback(
      null,
      addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };

const find = (lookup: LookupFunction, all?: boolean) =>
  new Promise<Answer>(resolve =>
    publicLookup(lookup)(
      'pictures.example',
      { ...(all !== undefined && { all }) },
      (error, address, family) => resolve({ error, address, family }),
    ),
  );

test('a name gives its addresses, or the first where one is asked for', async () => {
  const lookup = answering('8.8.8.8', '2606:4700:4700::1111');
  assert.deepEqual(await find(lookup, true), {
    error: null,
    address: [
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700:4700::1111', family: 6 },
    ],
    family: undefined,
  });
  assert.deepEqual(await find(lookup), { error: null, address: '8.8.8.8', family: 4 });
  assert.deepEqual(await find(answering('2606:4700:4700::1111')), {
    error: null,
    address: '2606:4700:4700::1111',
    family: 6,
  });
});

test('a name of which one address is not public gives none', async () => {
  for (const addresses of [['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['8.8.8.8', '::ffff:127.0.0.1'], []])
    for (const all of [true, false]) {
      const { error, address } = await find(answering(...addresses), all);
      assert.ok(error instanceof ImageError, addresses.join());
      assert.equal(error.failure, 'address');
      assert.deepEqual(address, []);
    }
});

test('a name that does not exist stays so', async () => {
  const missing = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  const { error } = await find((_hostname, _options, callback) => callback(missing, []), true);
  assert.equal(error, missing);
});
