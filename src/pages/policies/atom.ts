import Builder from 'fast-xml-builder';
import type { PublicPolicy } from '../../use-cases/registers/public-policies';
import { startOfDay, toRfc3339 } from '../../domain/calendar/instant';
import { harmless, type Tree } from '../../domain/open311/tree';

export const ATOM = 'application/atom+xml';

const builder = new Builder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true });

/** Where a feed is, and the page with the same search. */
export interface FeedAddresses {
  readonly origin: string;
  /** `?sector=…`, or nothing. */
  readonly search: string;
}

/** Policies as an Atom feed (RFC 4287). Ids stay whatever address we are reached at. */
export function atomOf(policies: readonly PublicPolicy[], { origin, search }: FeedAddresses): string {
  const feed: Tree = {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xml:lang': 'zh-CN',
    id: `urn:liubu:policies-for-firms${search}`,
    title: '惠企政策',
    updated: policies.map(({ changedAt }) => changedAt).reduce((a, b) => (a > b ? a : b), toRfc3339(0)),
    author: { name: '六步 诉求办理' },
    link: [
      { '@rel': 'self', '@type': ATOM, '@href': `${origin}/policies.atom${search}` },
      { '@rel': 'alternate', '@type': 'text/html', '@href': `${origin}/policies${search}` },
    ],
    entry: policies.map((policy) => entryOf(policy, origin)),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ feed: harmless(feed) })}\n`;
}

function entryOf(policy: PublicPolicy, origin: string): Tree {
  const { id, name, text, publishedOn, changedAt, standing, sector, district, unitName } = policy;
  const terms = [sector, district].filter((term) => term !== undefined);
  return {
    id: `urn:liubu:policies-for-firms:${id}`,
    title: standing === 'lapsed' ? `（已失效）${name}` : name,
    updated: changedAt,
    published: toRfc3339(startOfDay(publishedOn)),
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': `${origin}/policies/${id}` },
    ...(unitName !== undefined && { author: { name: unitName } }),
    ...(terms.length > 0 && { category: terms.map((term) => ({ '@term': term })) }),
    content: text,
  };
}
