import { lookup as lookUpName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** The addresses of a name, as `dns.lookup` with `all` gives them. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** Why a target may not be called. */
export class TargetRefused extends Error {
  override readonly name = 'TargetRefused';
  readonly code = 'TARGET_REFUSED';
}

/** Decides which addresses may be called: the public Internet by https, and what an administrator allows (SSRF). */
export interface Targets {
  /** Throws `TargetRefused` for an address nobody may give us, with the reason in Chinese; asks the name server. */
  readonly check: (url: string) => Promise<void>;
  /** The same at connect time: whatever the name server answers then is what is checked, and what is connected to. */
  readonly lookupFor: (url: URL) => LookupFunction;
}

/** What an administrator can do about it, in words for whoever is refused. */
const ALLOW = '内部网络（也可用 http）须由管理员在 LIUBU_WEBHOOK_ALLOW 中允许，写作网段，如 10.20.0.0/16';

/** `allow`: networks in CIDR notation that are allowed though private, also by plain http. */
export function createTargets(allow: readonly string[] = [], resolve: Resolve = resolveByDns): Targets {
  const allowed = listOf(allow);
  const permits = (address: string, secure: boolean): boolean => has(allowed, address) || (secure && isPublic(address));
  const permitted = async (url: URL): Promise<readonly string[]> => {
    const host = hostOf(url);
    const addresses = isIP(host) > 0 ? [host] : await resolve(host).catch(() => []);
    if (addresses.length === 0) throw new TargetRefused('域名无法解析');
    const secure = url.protocol === 'https:';
    if (addresses.every((address) => permits(address, secure))) return addresses;
    throw new TargetRefused(`${secure ? '地址指向内部网络' : '须为 https 地址'}；${ALLOW}`);
  };
  return {
    check: async (text) => {
      await permitted(wellFormed(text));
    },
    lookupFor: (url) => (_name, options, callback) => {
      permitted(url).then(
        (addresses) => {
          const found = addresses.map((address) => ({ address, family: isIP(address) }));
          const [first] = found;
          if (options.all === true) callback(null, found);
          else callback(null, first?.address ?? '', first?.family);
        },
        (error: unknown) => callback(error as NodeJS.ErrnoException, ''),
      );
    },
  };
}

/** Without the brackets of an IPv6 address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function wellFormed(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new TargetRefused('须为 https 地址');
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw new TargetRefused('地址不得含有账号、口令或片段');
  }
  return url;
}

function resolveByDns(name: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    lookUpName(name, { all: true, verbatim: true }, (error, found) => {
      if (error === null) resolve(found.map(({ address }) => address));
      else reject(error);
    });
  });
}

/** IANA's special-purpose registries: nothing of these is somebody's public server. */
const PRIVATE_V4 = listOf([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]);
/** Of IPv6 only global unicast is public, and of that not what carries an IPv4 address inside. */
const GLOBAL_V6 = listOf(['2000::/3']);
const NOT_GLOBAL_V6 = listOf(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

function isPublic(address: string): boolean {
  if (isIP(plain(address)) === 4) return !has(PRIVATE_V4, address);
  return has(GLOBAL_V6, address) && !has(NOT_GLOBAL_V6, address);
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

function has(list: BlockList, address: string): boolean {
  const one = plain(address);
  return list.check(one, isIP(one) === 6 ? 'ipv6' : 'ipv4');
}

/** `::ffff:7f00:1` is 127.0.0.1, and a zone is no part of an address. */
function plain(address: string): string {
  const bare = address.replace(/%.*$/, '');
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (dotted !== undefined) return dotted;
  const hex = /^(?:::|0:0:0:0:0:)ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(bare);
  if (hex === null) return bare;
  const [high, low] = [Number.parseInt(hex[1] ?? '', 16), Number.parseInt(hex[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
