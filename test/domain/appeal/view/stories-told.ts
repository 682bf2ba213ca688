import { evolve } from '../../../../src/domain/appeal/evolve/evolve';
import { moveRules } from '../../../../src/domain/appeal/move-rules';
import { publicFact, type PublicFact } from '../../../../src/domain/appeal/view/public-fact';
import type { AppealState } from '../../../../src/domain/appeal/state';
import { DAY } from '../../../../src/domain/calendar/instant';
import { defaultPolicy } from '../../../../src/domain/policy/default-policy';
import * as stages from '../../../support/case-stages';
import { act, evidence, people, raise, wait, type Story } from '../../../support/cases-builder';
import { rulesWith } from '../../../support/rules';

const { office, unit, appellant, supervisor, assistant } = people;
const accountable = (): Story => raise(stages.assigned(), 3);
const shared = (): Story => stages.signed({}, { lead: 'housing', assisting: [{ unit: 'water', task: '查看供水' }] });

/** Cases that between them come through every fact a receiver may be told; a test proves that none is missing. */
export const stories: Record<string, () => Story> = {
  'solved at once': () => stages.evaluated(),
  'standing for months': () => stages.standing(),
  'in a session': () => stages.inSession(),
  ended: () => stages.ended(),
  'answered by rule': () => stages.instantly(),
  'escalated to accountability': () => wait(accountable(), accountable().now + 30 * DAY),
  'transferred as a whole': () =>
    act(stages.confirmed(), 'transfer', office, { reason: '涉嫌违纪', wholeCase: true, evidence }),
  'returned and ruled on': () =>
    act(act(stages.assigned(), 'return', unit, { reason: '非本单位职责', evidence }), 'arbitrate', office),
  supplemented: () =>
    act(act(stages.confirmed(), 'request-supplement', office, { what: '合同' }), 'supplement', appellant),
  'paused and resumed': () => act(act(stages.signed(), 'pause', office), 'resume', office, { reason: '公示期满' }),
  'left alone by everybody': () => wait(stages.filed(), stages.MONDAY + 200 * DAY),
  withdrawn: () => act(stages.signed(), 'withdraw', appellant),
  'redirected and reopened': () => act(act(stages.filed(), 'redirect', office), 'reopen', appellant),
  merged: () => act(stages.confirmed(), 'merge', office),
  'planned with tasks': () => act(act(shared(), 'plan', unit), 'finish-subtask', assistant),
  extended: () => act(act(stages.signed(), 'request-extension', unit), 'decide-extension', office),
  'not evaluated': () => wait(stages.replied(), stages.MONDAY + 60 * DAY),
  'verified after a complaint': () =>
    act(stages.evaluated({}, stages.DENIED), 'verify', office, { finding: 'solved', reason: '现场查看属实', evidence }),
  'seen to last': () =>
    act(
      stages.evaluated({ input: { channel: 'radio' } }, stages.CONTENT, { ...stages.SOLVED, ...stages.LASTING }),
      'check-mechanism',
      office,
    ),
  'delisted by the supervisor': () => act(stages.listedAtWork(), 'delist', supervisor),
  'moved to other rules': moved,
};

function moved(): Story {
  const { state, facts, rules: from, now } = stages.signed();
  const handle = { ...defaultPolicy.handle, 'first-asked': { amount: 8, unit: 'working-days' } as const };
  const to = rulesWith({ version: '2027.1', handle });
  const versions = { policyVersion: '2027.1', calendarVersion: to.calendar.version };
  const answer = moveRules(
    state,
    { ...versions, reason: '新办法施行', commandId: 'm-1', by: supervisor },
    { now, from, to },
  );
  if ('code' in answer) throw new Error(answer.reason);
  return { rules: to, state: answer.state, facts: [...facts, ...answer.facts], now };
}

/** What is told of a story, fact by fact; undefined where nothing is. */
export function toldOf({ facts, rules }: Story): (PublicFact | undefined)[] {
  let before: AppealState | undefined;
  return facts.map((fact, pos) => {
    const after = evolve(before, fact);
    const told = publicFact({ fact, before, after, pos }, rules);
    before = after;
    return told;
  });
}
