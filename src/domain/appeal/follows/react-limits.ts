import type { Consequence, DutyKind } from '../../policy/duty-kinds';
import type { PointReason } from '../../policy/policy';
import { isClosingEarned } from '../../editions';
import type { Rules } from '../../rules';
import type { Duty } from '../limits/duty';
import type { Timing } from '../limits/timing';
import { climb } from './climb';
import { isCovered } from '../limits/duties';
import { pointsFor } from './points';
import { decideFailed } from './react-follow-up';
import { confirm } from './react-intake';
import { unitOnDutyFor } from '../intake/registry-names';
import { settle } from './settle';
import type { Follow } from './reaction';
import type { AppealState } from '../state';
import { goesToDiscipline, handOverByRule } from './to-discipline';
import { isUnhappy } from './unhappy';

/** A limit that has passed for good: the case, the duty it was, and the fact that says so. */
interface Missed {
  readonly state: AppealState;
  readonly timing: Timing;
  readonly subject: string;
  readonly duty: Duty | undefined;
  readonly seq: number;
  readonly rules: Rules;
}

const POINT_REASONS: Partial<Record<DutyKind, PointReason>> = {
  contact: 'contact-missed',
  subtask: 'subtask-missed',
  'listed-progress': 'progress-missed',
};

const FAILURES: Partial<Record<DutyKind, string>> = {
  'listed-round': '挂牌督办到期未办结',
  promise: '承诺到期未兑现',
  mechanism: '长效机制逾期未建立',
};

function failureOf({ duty }: Timing): string {
  return FAILURES[duty] ?? '到期未办结';
}

/** What each consequence of the policy means, carried out by rule when a limit has passed (DOMAIN.md section 3). */
const CARRY_OUT: Record<Consequence, (missed: Missed) => readonly Follow[]> = {
  'proposal-stands': ({ state }) => letProposalStand(state),
  'accept-by-default': () => [
    {
      type: 'judged',
      body: { accepted: true, lawful: true, reasonable: true, reason: '逾期未研判，默认受理', byDefault: true },
    },
  ],
  'assign-by-duty-list': ({ state, rules }) => [assignByDutyList(state, rules)],
  'close-incomplete': () => [{ type: 'closed', body: { outcome: 'incomplete', reason: '逾期未补充材料' } }],
  ladder: ({ state, timing, rules }) => (isCovered(state, timing.duty) ? [] : climb(state, rules)),
  'uphold-first-asked': ({ state, rules }) => [
    {
      type: 'arbitrated',
      body: {
        lead: state.provisionalLead ?? state.lead ?? unitOnDutyFor(state, rules.dutyList),
        upheld: false,
        final: true,
        reason: '逾期未裁定，首问单位负责',
        byDefault: true,
      },
    },
  ],
  points: ({ timing, duty, seq, rules }) => {
    const reason = POINT_REASONS[timing.duty];
    const unit = duty?.holder.unit;
    return reason === undefined || unit === undefined ? [] : [pointsFor(reason, unit, seq, rules)];
  },
  'refuse-extension': ({ state }) => [
    {
      type: 'extension-decided',
      body: { granted: false, days: state.extensionAsked?.days ?? 0, reason: '逾期未批，视为不批准', byDefault: true },
    },
  ],
  resume: () => [{ type: 'resumed', body: { reason: '暂停期满，自动恢复', byDefault: true } }],
  'joint-session': ({ timing }) => [{ type: 'session-called', body: { reason: failureOf(timing) } }],
  'no-answer': () => [{ type: 'evaluation-lapsed', body: {} }],
  'appellant-word-stands': ({ state, rules }) => [
    {
      type: 'verified',
      body: {
        finding: findingByDefault(state, rules),
        reason: '逾期未核查，以诉求人意见为准',
        evidence: [],
        byDefault: true,
      },
    },
  ],
  list: ({ state, timing, rules }) => [decideFailed(state, failureOf(timing), rules)],
  'standing-listing': () => [{ type: 'put-on-standing-list', body: { leader: '分管市领导' } }],
  'remind-again': () => [],
  'refuse-contest': ({ subject }) => [
    {
      type: 'contest-decided',
      body: { entry: subject, granted: false, reason: '逾期未审定，维持原记录', byDefault: true },
    },
  ],
  publish: ({ subject }) => [{ type: 'notice-published', body: { id: subject } }],
  'objection-refused': ({ subject }) => [
    {
      type: 'objection-decided',
      body: { id: subject, upheld: false, reason: '逾期未审定，维持原通报', byDefault: true },
    },
  ],
  archive: ({ subject }) => [{ type: 'notice-archived', body: { id: subject, reason: '展示期满' } }],
  end: ({ state }) => settle(state),
};

/** By these a case comes to a unit without anybody having decided so. */
const TOWARDS_A_UNIT: ReadonlySet<Consequence> = new Set([
  'proposal-stands',
  'accept-by-default',
  'assign-by-duty-list',
]);

/** The facts that follow when a limit has passed for good. */
export function carryOut(consequence: Consequence, missed: Missed): readonly Follow[] {
  if (TOWARDS_A_UNIT.has(consequence) && goesToDiscipline(missed.state, missed.rules)) return [handOverByRule];
  return CARRY_OUT[consequence](missed);
}

/** The appellant's word; where there is none, the unit's, and an explanation is not made a solution by it. */
function findingByDefault(state: AppealState, rules: Rules): 'solved' | 'explained' | 'unsolved' {
  const isDenied = isClosingEarned(rules) ? isUnhappy(state) : state.evaluation?.solved === false;
  if (isDenied) return 'unsolved';
  return state.reply?.result === 'explained' ? 'explained' : 'solved';
}

function letProposalStand(state: AppealState): readonly Follow[] {
  const { kind, category, theme, track, urgent, redirect } = state.proposal;
  if (redirect !== undefined) return [{ type: 'redirected', body: { ...redirect, byDefault: true } }];
  const why = '逾期未确定，建议默认生效';
  return confirm(state, { kind, category, theme, track, urgent, byDefault: true, why });
}

/** In a later round the unit that had the case keeps it; assisting units and their open tasks as well. */
function assignByDutyList(state: AppealState, { dutyList }: Rules): Follow {
  const lead = state.lead ?? unitOnDutyFor(state, dutyList);
  const assisting = state.subtasks
    .filter((one) => one.finishedAt === undefined)
    .map(({ unit, task }) => ({ unit, task }));
  return {
    type: 'assigned',
    body: { lead, track: state.track, assisting, why: '逾期未交办，按职责清单默认交办', byDefault: true },
  };
}
