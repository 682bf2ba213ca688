import { z } from 'zod';
import { DAY, dayOf, endOfDay, type Instant } from '../../../calendar/instant';
import { tracks, type Track } from '../../../policy/policy';
import { isKnownUnit, type UnitId } from '../../../registry/duty-list';
import type { Rules } from '../../../rules';
import { plainText } from '../../../text';
import { act } from '../act';
import { dayText, faultOfFixedDay, reasonText, unitText } from '../../../decider/act-parts';
import { refuse, type Refusal } from '../../../decider/refusal';
import { isKept } from '../../follows/kept';
import { unitOnDutyFor } from '../../intake/registry-names';
import type { AppealState } from '../../state';

const body = z.strictObject({
  lead: unitText.optional(),
  assisting: z
    .array(z.strictObject({ unit: unitText, task: plainText(500) }))
    .max(20)
    .optional(),
  track: z.enum(tracks).optional(),
  why: reasonText.optional(),
  helper: plainText(80).optional().describe('帮办团队'),
  session: z
    .strictObject({ ref: plainText(80), who: plainText(80), how: reasonText, dueDay: dayText })
    .optional()
    .describe('现场交办：会议编号、谁负责、怎么解决、什么时候解决；不得退单'),
});
type Body = z.infer<typeof body>;
type Assisting = NonNullable<Body['assisting']>[number];

/** A session is waited for in these; only its own decision can assign from there. */
const AFTER_SESSION = ['awaiting-session', 'standing'] as const;
/** A session takes these over as they are: disputed, unsigned, or stuck with a unit (X10). */
const TAKEN_OVER = ['awaiting-signature', 'awaiting-arbitration', 'handling'] as const;

const needsSession = (status: string): boolean => [...AFTER_SESSION, ...TAKEN_OVER].some((one) => one === status);
const RULED = { ref: '2026-12', who: '分管副局长', how: '现场办公，限期解决' };

export const assign = act({
  name: 'assign',
  title: '交办',
  description: '确定牵头单位、协办单位及任务；未填牵头单位的按职责清单。会商或现场会作出的交办不得退单。',
  roles: ['office', 'supervisor'],
  when: ['awaiting-assignment', ...AFTER_SESSION, ...TAKEN_OVER],
  body,
  example: { lead: 'housing', track: 'first-asked', why: '物业管理职责单位' },
  exampleNow: (state, { now, rules }) => ({
    lead: unitOf(state, rules),
    why: '职责单位',
    ...(needsSession(state.status) && { session: { ...RULED, dueDay: dayOf(now + 20 * DAY) } }),
  }),
  decide: (state, given: Body, { by, now, rules }) => {
    const lead = given.lead ?? unitOf(state, rules);
    const { assisting = openSubtasks(state, lead), why = '办公室交办', session } = given;
    const fault =
      faultOfUnits(lead, assisting, rules) ??
      faultOfSession(state.status, session, now) ??
      faultOfTrack(state, given, rules);
    if (fault) return fault;
    return [
      {
        type: 'assigned',
        body: {
          lead,
          track: trackOf(given.track, assisting, state, rules),
          assisting,
          why,
          byDefault: false,
          ...partsOf(given),
        },
        by,
      },
    ];
  },
});

function unitOf(state: AppealState, { dutyList }: Rules): UnitId {
  return state.lead ?? unitOnDutyFor(state, dutyList);
}

/** Several units make a matter coordinated 协同办, unless somebody says otherwise (X9). */
function trackOf(track: Track | undefined, assisting: readonly unknown[], state: AppealState, rules: Rules): Track {
  if (isKept(state, rules)) return track ?? state.track;
  return track ?? (assisting.length > 0 ? 'coordinated' : state.track);
}

/** Once a unit has had it as escalated, it stays that. */
function faultOfTrack(state: AppealState, { track }: Body, rules: Rules): Refusal | undefined {
  const isLowered = track !== undefined && track !== 'escalated';
  return isLowered && state.dispatchedAt !== undefined && isKept(state, rules)
    ? refuse('not-returnable', '已按提级办交办的事项，不能改为其他办理方式')
    : undefined;
}

function partsOf({ helper, session }: Body) {
  return { ...(helper !== undefined && { helper }), ...(session && { session: rulingOf(session) }) };
}

function rulingOf({ ref, who, how, dueDay }: NonNullable<Body['session']>) {
  return { ref, who, how, due: endOfDay(dueDay) };
}

/** Tasks still open go on unless the office says otherwise: a new round cancels none in silence (DOMAIN.md section 8). */
function openSubtasks(state: AppealState, lead: UnitId): readonly Assisting[] {
  const open = state.subtasks.filter((one) => one.finishedAt === undefined && one.unit !== lead);
  return open.map(({ unit, task }) => ({ unit, task }));
}

function faultOfUnits(lead: UnitId, assisting: readonly Assisting[], rules: Rules): Refusal | undefined {
  const units = [lead, ...assisting.map((one) => one.unit)];
  const unknown = units.find((unit) => !isKnownUnit(rules.dutyList, unit));
  if (unknown !== undefined) return refuse('unit-unknown', `没有这个单位：${unknown}`);
  if (new Set(units).size < units.length) return refuse('same-unit', '同一单位不能重复牵头或协办');
  return undefined;
}

function faultOfSession(status: string, session: Body['session'], now: Instant): Refusal | undefined {
  if (session === undefined) {
    if (TAKEN_OVER.some((one) => one === status))
      return refuse('wrong-stage', '已经交办；只有会商或现场会能改交（填写 session）');
    const needed = AFTER_SESSION.some((one) => one === status);
    return needed ? refuse('session-missing', '待会商或挂账的事项须由会商决定交办（填写 session）') : undefined;
  }
  return faultOfFixedDay(session.dueDay, now);
}
