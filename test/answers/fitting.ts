import type { Route } from '../../src/api/route';

export interface Heard {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** More would be read by nobody. */
const MOST_LETTERS = 4_000;
/** An answer as long as this shows nothing: the document itself, which would hold itself as an example. */
const TOO_LONG = 40_000;
const MOST_ITEMS = 2;
/** Of plain words more, or the choices of a schema would seem to be fewer than they are. */
const MOST_WORDS = 20;
/** What tests of bad input leave behind; the patterns of schemas may name such letters. */
const POISON = /<[\w!/]|\u202e|\\u0|__proto__|drop table|=cmd|x{40}|㛃/;

/** The answers to an operation with this status, those first that tell most within the room there is. */
export function fitting(
  { method, path }: Pick<Route, 'method' | 'path'>,
  status: number,
  heard: readonly Heard[],
): unknown[] {
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
  return heard
    .filter((one) => one.method === method && one.status === status && pattern.test(one.path))
    .filter(({ body }) => !POISON.test(JSON.stringify(body, withoutPatterns)))
    .map(({ body }) => ({ body, room: JSON.stringify(shortened(body)).length }))
    .filter(({ room }) => room < TOO_LONG)
    .sort((a, b) => rank(a.room) - rank(b.room))
    .map(({ body }) => body);
}

function withoutPatterns(name: string, value: unknown): unknown {
  return name === 'pattern' ? undefined : value;
}

/** The longest that has room; of those that have none, the shortest. */
function rank(room: number): number {
  return room <= MOST_LETTERS ? -room : room;
}

/** The answer with its lists cut short, and without what only this machine or one caller should read. */
export function plainly(body: unknown): unknown {
  const text = JSON.stringify(shortened(body))
    .replaceAll(/https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?/g, 'https://liubu.example')
    .replaceAll(/\ba-\d+-\d{13}-(\d+)/g, (_all, n: string) => `2026-${n.padStart(4, '0')}`)
    .replaceAll(/lb_[0-9a-z]{8}_[A-Za-z0-9_-]{43}/g, `lb_00000000_${'A'.repeat(43)}`)
    .replaceAll(/\btest-[0-9a-f]{12}\b/g, 'liubu')
    .replaceAll(/whsec_[A-Za-z0-9+/=]+/g, `whsec_${Buffer.alloc(32).toString('base64')}`);
  return JSON.parse(text);
}

function isTree(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, value.some(isTree) ? MOST_ITEMS : MOST_WORDS).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, shortened(held)]));
}
