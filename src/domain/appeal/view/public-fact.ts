import { toMinuteText, toRfc3339 } from '../../calendar/instant';
import type { DutyKind } from '../../policy/duty-kinds';
import { shownCategory, shownDistrict } from '../../registry/choices';
import { unitName } from '../../registry/duty-list';
import type { Rules } from '../../rules';
import { tellFact } from '../card/fact-story';
import type { Fact, FactBodies, FactType } from '../facts';
import type { Light } from '../../calendar/light';
import { lightAt } from '../limits/light-of';
import type { PublicFactData } from './public-fact-data';
import type { AppealState, Outcome, Stage, Status } from '../state';
import { DUTY_TITLES, OUTCOME_TITLES, STATUS_TITLES } from '../titles';

/** What an upstream platform and the appellant may see of a fact (S2, G3): no person, nobody's words, nothing between offices. */
export interface PublicFact {
  /** One a fact for good: the place in the log is never used again, not even after a reset of the workflow (R2). */
  readonly id: string;
  readonly type: PublicFactType;
  readonly caseId: string;
  readonly seq: number;
  readonly at: string;
  readonly stage: Stage;
  readonly status: Status;
  readonly light: Light;
  readonly outcome?: Outcome;
  readonly summary: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
}

/** The facts that may be told; every other one is internal. */
const toldTypes = [
  ...([
    'filed',
    'theme-confirmed',
    'numbered',
    'redirected',
    'supplement-requested',
    'supplemented',
    'merged',
  ] as const),
  ...(['judged', 'assigned', 'signed', 'returned', 'arbitrated', 'contacted', 'planned', 'progressed'] as const),
  ...(['subtask-finished', 'extension-decided', 'paused', 'resumed', 'replied', 'evaluated'] as const),
  ...(['evaluation-lapsed', 'verified', 'follow-up-decided', 'listed', 'delisted', 'session-called'] as const),
  ...(['put-on-standing-list', 'limit-missed', 'supervised', 'escalated', 'closed', 'reopened'] as const),
  ...(['withdrawn', 'ended', 'rules-moved', 'mechanism-checked'] as const),
] as const satisfies readonly FactType[];
type ToldType = (typeof toldTypes)[number];

/** Their harmless fields: free text of whoever wrote it is never among them. */
const shown: { readonly [T in ToldType]: (body: FactBodies[T]) => PublicFactData[T] } = {
  filed: ({ input }) => ({ channel: input.channel, district: shownDistrict(input.district) }),
  'theme-confirmed': ({ kind, category, theme, track, urgent }) => {
    return { kind, category: shownCategory(category), theme, track, urgent };
  },
  numbered: ({ number }) => ({ number }),
  redirected: () => ({}),
  'supplement-requested': () => ({}),
  supplemented: ({ answers }) => ({ answers }),
  merged: ({ relation }) => ({ relation }),
  judged: ({ accepted }) => ({ accepted }),
  assigned: ({ lead, track }) => ({ lead, track }),
  signed: ({ unit }) => ({ unit }),
  returned: ({ unit }) => ({ unit }),
  arbitrated: ({ lead, upheld }) => ({ lead, upheld }),
  contacted: ({ unit }) => ({ unit }),
  planned: ({ unit }) => ({ unit }),
  progressed: ({ unit }) => ({ unit }),
  'subtask-finished': ({ unit }) => ({ unit }),
  'extension-decided': ({ granted, days }) => ({ granted, days }),
  paused: () => ({}),
  resumed: ({ byDefault }) => ({ byDefault }),
  replied: ({ unit, result, promisedDay }) => ({ unit, result, ...(promisedDay && { promisedDay }) }),
  evaluated: ({ contacted, solved, satisfaction }) => ({ contacted, solved, satisfaction }),
  'evaluation-lapsed': () => ({}),
  verified: ({ finding }) => ({ finding }),
  'mechanism-checked': ({ holds }) => ({ holds }),
  'follow-up-decided': ({ next }) => ({ next }),
  listed: ({ number, round }) => ({ number, round }),
  delisted: () => ({}),
  'session-called': () => ({}),
  'put-on-standing-list': () => ({}),
  'limit-missed': () => ({}),
  supervised: ({ level, unit }) => ({ level, unit }),
  escalated: ({ level }) => ({ level }),
  closed: ({ outcome }) => ({ outcome }),
  reopened: ({ to }) => ({ to }),
  withdrawn: () => ({}),
  ended: () => ({}),
  'rules-moved': ({ limits }) => movedDue(limits),
};

/** Where the story's own line would quote somebody, or tell what goes on between offices. */
const summaries: { readonly [T in ToldType]?: (body: FactBodies[T], rules: Rules, fact: Fact) => string } = {
  redirected: () => '告知其他途径',
  merged: () => '并入同一事项的另一件',
  contacted: ({ unit }, { dutyList }) => `${unitName(dutyList, unit)}联系诉求人`,
  'follow-up-decided': ({ next }) => `跟踪督办：${NEXT_STEPS[next]}`,
  paused: () => '暂停计时',
  'limit-missed': (_body, _rules, { timing }) => `${timing === undefined ? '' : DUTY_TITLES[timing.duty]}逾期`,
  delisted: () => '摘牌',
  'session-called': () => '提交会商会办',
  'put-on-standing-list': () => '转为挂账，每月研究',
  reopened: () => '重新打开',
  closed: ({ outcome }) => `办结：${OUTCOME_TITLES[outcome]}`,
  'rules-moved': ({ limits }) => `期限调整：${limits.filter(isPublicLimit).map(toldShift).join('；')}`,
};

const NEXT_STEPS: Record<FactBodies['follow-up-decided']['next'], string> = {
  verify: '办公室核查',
  'await-promise': '等待兑现承诺',
  'await-mechanism': '等待长效机制',
  'another-round': '再办一轮',
  session: '提交会商会办',
  review: '进入考核奖惩',
};

/** The limits of the six steps; accountability, contests and notices are between offices. */
const PUBLIC_LIMITS: ReadonlySet<DutyKind> = new Set<DutyKind>([
  ...(['theme', 'judge', 'assign', 'supplement', 'sign', 'arbitrate', 'contact', 'handle', 'evaluate'] as const),
  ...([
    'verify',
    'promise',
    'mechanism',
    'mechanism-check',
    'listed-round',
    'pause',
    'session',
    'standing-review',
  ] as const),
]);

type Shift = FactBodies['rules-moved']['limits'][number];

function isPublicLimit({ duty }: Shift): boolean {
  return PUBLIC_LIMITS.has(duty);
}

/** When the limits that concern the appellant are due now, by duty. */
function movedDue(limits: readonly Shift[]): PublicFactData['rules-moved'] {
  const told = limits
    .filter(isPublicLimit)
    .flatMap(({ duty, to }) => (to === undefined ? [] : [[duty, toRfc3339(to)]]));
  return Object.fromEntries(told) as PublicFactData['rules-moved'];
}

function toldShift({ duty, to }: Shift): string {
  return `${DUTY_TITLES[duty]}${to === undefined ? '停止计时' : `至 ${toMinuteText(to)}`}`;
}

/** An internal fact that moves the case is told only as that: a platform that hears everything knows every status. */
const STATUS_CHANGED = 'status-changed';

export const publicFactTypes = [...toldTypes, STATUS_CHANGED] as const;
export type PublicFactType = ToldType | typeof STATUS_CHANGED;

/** A fact with the case before and after it, and its place in the case's log. */
export interface Happening {
  readonly fact: Fact;
  readonly before: AppealState | undefined;
  readonly after: AppealState;
  readonly pos: number;
}

/** What may be told of a fact; undefined where it is internal and moves nothing. */
export function publicFact({ fact, before, after, pos }: Happening, rules: Rules): PublicFact | undefined {
  const told = tellingOf(shownFact(fact, after), rules) ?? movedOnly(before, after);
  if (told === undefined) return undefined;
  const { id: caseId, stage, status, outcome } = after;
  return {
    id: `evt_${caseId}_${pos}`,
    caseId,
    seq: fact.seq,
    at: toRfc3339(fact.at),
    stage,
    status,
    light: lightAt(after, fact.at, rules),
    ...(outcome && { outcome }),
    ...told,
  };
}

/** With the theme as the case has it, where it was confirmed before themes were checked. */
function shownFact(fact: Fact, { theme }: AppealState): Fact {
  return fact.type === 'theme-confirmed' ? { ...fact, body: { ...fact.body, theme } } : fact;
}

type Telling = Pick<PublicFact, 'type' | 'summary' | 'data'>;

function tellingOf(fact: Fact, rules: Rules): Telling | undefined {
  if (!isShown(fact)) return undefined;
  const { type } = fact;
  const data = (shown[type] as (body: unknown) => PublicFact['data'])(fact.body);
  const own = summaries[type] as ((body: unknown, rules: Rules, fact: Fact) => string) | undefined;
  return { type, data, summary: own?.(fact.body, rules, fact) ?? tellFact(fact, rules) };
}

function isShown(fact: Fact): fact is Fact & { type: ToldType } {
  if (fact.type === 'limit-missed') return fact.timing !== undefined && PUBLIC_LIMITS.has(fact.timing.duty);
  if (fact.type === 'rules-moved') return fact.body.limits.some(isPublicLimit);
  return Object.hasOwn(shown, fact.type);
}

function movedOnly(before: AppealState | undefined, after: AppealState): Telling | undefined {
  if (before?.stage === after.stage && before.status === after.status) return undefined;
  return { type: STATUS_CHANGED, summary: STATUS_TITLES[after.status], data: {} };
}
