import { lookup as resolveHost, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { RefusedAddressError } from './errors.ts';

/** Ports a scheme stands for when the address gives none. */
const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * Whether an IP address belongs to the public Internet. Loopback, private, link-local (cloud metadata), shared,
 * multicast, reserved and documentation ranges do not. An IPv4 address hidden in an IPv6 one (mapped, NAT64, 6to4,
 * compatible) is judged as the IPv4 address it leads to; Teredo, whose server chooses, is refused.
 */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) exists only on a local link.
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const ip = ipaddr.parse(address);
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast';
  const embedded = embeddedIpv4(ip);
  if (embedded !== null) return embedded.range() === 'unicast';
  return ip.range() === 'unicast' && isGlobalUnicast(ip);
}

/** Host and port of an address, the default port written: the form of `--allow-host`. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (defaultPorts[url.protocol] ?? '')}`;
}

/**
 * Checks what can be checked before a connection: the scheme, no user name, no literal address that is not public.
 *
 * @throws RefusedAddressError
 */
export function assertFetchable(url: URL, isAllowedHost: (url: URL) => boolean): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new RefusedAddressError(url, 'seuls http et https sont acceptés');
  }
  if (url.username !== '' || url.password !== '') {
    throw new RefusedAddressError(url.origin, 'une adresse ne porte pas d’identifiants');
  }
  const host = url.hostname.replaceAll(/^\[|\]$/gu, '');
  if (!isAllowedHost(url) && isIP(host) !== 0 && !isPublicAddress(host)) {
    throw new RefusedAddressError(url, 'adresse non publique');
  }
}

/**
 * A `lookup` for `net.connect` that gives public addresses only. The socket connects to what was checked: a name
 * that resolves to something else a moment later (DNS rebinding) gains nothing.
 */
export function publicLookup(resolve: typeof resolveHost = resolveHost): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) {
        callback(error, '', 0);
        return;
      }
      const [first, ...others] = addresses.filter(({ address }) => isPublicAddress(address));
      if (!first) {
        callback(new RefusedAddressError(hostname, 'son nom mène à une adresse non publique'), '', 0);
      } else if (options.all) {
        callback(null, [first, ...others]);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

/** 2000::/3, the only block handed out: outside it, local NAT64 and former site-local addresses look like unicast. */
function isGlobalUnicast(ip: ipaddr.IPv6): boolean {
  return ip.match(ipaddr.IPv6.parse('2000::'), 3);
}

function embeddedIpv4(ip: ipaddr.IPv6): ipaddr.IPv4 | null {
  const range = ip.range();
  const bytes = ip.toByteArray();
  if (range === 'ipv4Mapped') return ip.toIPv4Address();
  if (range === 'rfc6052') return new ipaddr.IPv4(bytes.slice(12));
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  // `::a.b.c.d`, deprecated, which some stacks still route as IPv4.
  if (bytes.slice(0, 12).every((byte) => byte === 0)) return new ipaddr.IPv4(bytes.slice(12));
  return null;
}
