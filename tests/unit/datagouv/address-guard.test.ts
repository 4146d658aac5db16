import type { LookupAddress, LookupOptions, lookup } from 'node:dns';
import { expect, test } from 'vitest';
import {
  assertFetchable,
  hostAndPort,
  isPublicAddress,
  publicLookup,
} from '../../../src/datagouv/address-guard.ts';

test.each([
  ['public IPv4', '37.59.183.93', true],
  ['public IPv6', '2001:41d0:8:e8ad::1', true],
  ['mapped public IPv4', '::ffff:37.59.183.93', true],
  ['NAT64 of a public IPv4', '64:ff9b::253b:b75d', true],
  ['loopback', '127.0.0.1', false],
  ['loopback, another one', '127.9.9.9', false],
  ['this host', '0.0.0.0', false],
  ['private, 10', '10.1.2.3', false],
  ['private, 172.16', '172.31.255.254', false],
  ['private, 192.168', '192.168.1.1', false],
  ['carrier-grade NAT', '100.64.0.1', false],
  ['link-local: cloud metadata', '169.254.169.254', false],
  ['documentation', '192.0.2.1', false],
  ['benchmarking', '198.18.0.1', false],
  ['multicast', '224.0.0.1', false],
  ['reserved', '240.0.0.1', false],
  ['broadcast', '255.255.255.255', false],
  ['IPv6 loopback', '::1', false],
  ['IPv6 unspecified', '::', false],
  ['mapped loopback', '::ffff:127.0.0.1', false],
  ['mapped loopback in hexadecimal', '::ffff:7f00:1', false],
  ['compatible loopback', '::127.0.0.1', false],
  ['NAT64 of a private address', '64:ff9b::10.0.0.1', false],
  ['local NAT64', '64:ff9b:1::10.0.0.1', false],
  ['6to4 of a private address', '2002:0a00:0001::1', false],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2', false],
  ['IPv6 link-local', 'fe80::1', false],
  ['IPv6 link-local with zone', 'fe80::1%eth0', false],
  ['unique local', 'fd00::1', false],
  ['former site-local', 'fec0::1', false],
  ['IPv6 multicast', 'ff02::1', false],
  ['IPv6 documentation', '2001:db8::1', false],
  ['not an address', 'localhost', false],
])('%s (%s): public is %s', (_, address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

const never = () => false;

test.each([
  'https://www.data.gouv.fr/api/1/site/',
  'http://exemple.fr:8080/a.csv',
  'https://[2001:41d0:8:e8ad::1]/',
])('%s may be fetched', (address) => {
  expect(() => {
    assertFetchable(new URL(address), never);
  }).not.toThrow();
});

test.each([
  ['file:///etc/passwd', 'http et https'],
  ['ftp://exemple.fr/a.csv', 'http et https'],
  ['https://agent:secret@exemple.fr/', 'identifiants'],
  ['http://127.0.0.1:4010/', 'non publique'],
  // The URL parser writes every spelling of an IPv4 address the same way.
  ['http://2130706433/', 'non publique'],
  ['http://0x7f.1/', 'non publique'],
  ['http://[::ffff:169.254.169.254]/latest/meta-data/', 'non publique'],
])('%s is refused: %s', (address, reason) => {
  expect(() => {
    assertFetchable(new URL(address), never);
  }).toThrow(reason);
});

test('an allowed host is allowed on its port only', () => {
  const allowed = (url: URL) => hostAndPort(url) === '127.0.0.1:4010';
  expect(() => {
    assertFetchable(new URL('http://127.0.0.1:4010/a'), allowed);
  }).not.toThrow();
  expect(() => {
    assertFetchable(new URL('http://127.0.0.1:4011/a'), allowed);
  }).toThrow('non publique');
});

test('the default port is written', () => {
  expect(hostAndPort(new URL('https://exemple.fr/'))).toBe('exemple.fr:443');
  expect(hostAndPort(new URL('http://exemple.fr/'))).toBe('exemple.fr:80');
});

/** A resolver that gives `addresses` for any name. */
function resolver(addresses: readonly LookupAddress[]): typeof lookup {
  const resolve = (
    _: string,
    __: unknown,
    callback: (error: null, found: readonly LookupAddress[]) => void,
  ) => {
    callback(null, addresses);
  };
  return resolve as unknown as typeof lookup;
}

function look(addresses: readonly LookupAddress[], options: LookupOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    publicLookup(resolver(addresses))('exemple.fr', options, (error, address) => {
      if (error) reject(error);
      else resolve(address);
    });
  });
}

const publicAddress = { address: '37.59.183.93', family: 4 };
const privateAddress = { address: '10.0.0.1', family: 4 };

test('the socket is given the public addresses only', async () => {
  expect(await look([privateAddress, publicAddress], { all: true })).toEqual([publicAddress]);
  expect(await look([privateAddress, publicAddress], {})).toBe('37.59.183.93');
});

test('a name that leads only inside is refused', async () => {
  await expect(look([privateAddress], { all: true })).rejects.toThrow('non publique');
});

test('a resolution failure is passed on', async () => {
  const failing = ((_: string, __: unknown, callback: (error: Error) => void) => {
    callback(new Error('ENOTFOUND'));
  }) as unknown as typeof lookup;
  await expect(
    new Promise((_, reject) => {
      publicLookup(failing)('exemple.fr', {}, (error) => {
        reject(error ?? new Error('no failure'));
      });
    }),
  ).rejects.toThrow('ENOTFOUND');
});
