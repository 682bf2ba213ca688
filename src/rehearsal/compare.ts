import { z } from 'zod';
import { DUTY_TITLES, STATUS_TITLES } from '../domain/appeal/titles';
import { LIGHT_SIGNS } from '../domain/calendar/light';
import { MINUTE } from '../domain/calendar/instant';
import { apart, matched, type Timed } from './match';
import type { Story } from './story-schema';

const time = z.string().meta({ format: 'date-time' });
const what = z.enum(['fact', 'limit', 'light']);

export const differenceSchema = z
  .strictObject({
    same: z.boolean(),
    moved: z
      .array(z.strictObject({ what, title: z.string(), first: time, second: time, days: z.number() }))
      .describe('两次都有、日期不同的'),
    onlyFirst: z.array(z.strictObject({ what, title: z.string(), at: time })),
    onlySecond: z.array(z.strictObject({ what, title: z.string(), at: time })),
    end: z.strictObject({ first: z.string(), second: z.string() }).optional().describe('结束时的状态，如果不同'),
  })
  .meta({ id: 'RehearsalDifference', description: '两次演练的差别：只有改变了的日期' });
export type Difference = z.infer<typeof differenceSchema>;

interface Item extends Timed {
  readonly what: z.infer<typeof what>;
  readonly title: string;
}

/**
 * A limit is set in hours at least, but a case's clock goes on while a worker thinks: what happens within this of the other is at
 * the same time.
 */
const SAME_TIME = 2 * MINUTE;

/** Exactly what differs between two stories. Pure. */
export function compareStories(first: Story, second: Story): Difference {
  const kinds = [factsOf, limitsOf, lightsOf].map((itemsOf) => matched(itemsOf(first), itemsOf(second), SAME_TIME));
  const moved = kinds.flatMap(({ pairs }) => pairs.flatMap(([a, b]) => movedBetween(a, b)));
  const onlyFirst = kinds.flatMap((kind) => kind.onlyFirst.map(shown));
  const onlySecond = kinds.flatMap((kind) => kind.onlySecond.map(shown));
  const ends = { first: endOf(first), second: endOf(second) };
  const end = ends.first === ends.second ? {} : { end: ends };
  const differs = moved.length + onlyFirst.length + onlySecond.length > 0 || end.end !== undefined;
  return { same: !differs, moved, onlyFirst, onlySecond, ...end };
}

function factsOf({ facts }: Story): Item[] {
  return facts.map(({ fact, text, by, at }) => ({
    what: 'fact',
    title: text,
    key: `${fact}|${text}|${by.role}|${by.unit ?? ''}`,
    at,
  }));
}

function limitsOf({ limits }: Story): Item[] {
  return limits.flatMap(({ duty, title, who, turn, dueAt }) => {
    const name = turn === 1 ? title : `${title}（第 ${turn} 个期限）`;
    return dueAt === undefined
      ? []
      : [{ what: 'limit' as const, title: name, key: `${duty}|${turn}|${who.role}|${who.unit ?? ''}`, at: dueAt }];
  });
}

function lightsOf({ lights }: Story): Item[] {
  return lights.map(({ light, duty, at }) => ({
    what: 'light',
    title: `${LIGHT_SIGNS[light]}${duty === undefined ? '' : `（${DUTY_TITLES[duty as keyof typeof DUTY_TITLES]}）`}`,
    key: `${light}|${duty ?? ''}`,
    at,
  }));
}

function movedBetween(one: Item, other: Item): Difference['moved'] {
  const ms = apart(one, other);
  if (Math.abs(ms) < SAME_TIME) return [];
  const { what: kind, title, at: first } = one;
  return [{ what: kind, title, first, second: other.at, days: Math.round(ms / 864_000) / 100 }];
}

function shown({ what: kind, title, at }: Item): Difference['onlyFirst'][number] {
  return { what: kind, title, at };
}

function endOf({ state, ended }: Story): string {
  return [
    STATUS_TITLES[state.status],
    state.outcome ?? '',
    `${state.level} 级`,
    `第 ${state.round} 轮`,
    ended ? '已结束' : '',
  ]
    .join(' ')
    .trim();
}
