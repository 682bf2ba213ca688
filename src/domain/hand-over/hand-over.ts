import type { Actor } from '../people/people';
import { appeals } from '../appeal/decider';
import { decide } from '../decider/decide';
import type { Refusal } from '../decider/refusal';
import { unitOnDutyFor } from '../appeal/intake/registry-names';
import type { AppealState } from '../appeal/state';
import type { Instant } from '../calendar/instant';
import type { DutyList, UnitId } from '../registry/duty-list';
import type { Rules } from '../rules';

/** What came of a case of a bulk hand-over (X12). Permanent: it stands in the ledger. */
export const handOverResults = ['waiting', 'handed', 'refused', 'no-answer'] as const;
export type HandOverResult = (typeof handOverResults)[number];

/** One case on its way to a unit. */
export interface HandedCase {
  readonly caseId: string;
  readonly category: string;
  readonly unit: UnitId;
}

/** The unit that gets the case: the one named for its category, else the one that has it, else the one on duty. */
export function unitFor(
  state: Pick<AppealState, 'category' | 'district' | 'unread' | 'lead'>,
  named: ReadonlyMap<string, UnitId>,
  dutyList: DutyList,
): UnitId {
  return named.get(state.category) ?? state.lead ?? unitOnDutyFor(state, dutyList);
}

/** What a hand-over does to a case: its own act `assign`, so that all its rules and clocks hold. */
export function assignment(unit: UnitId, why: string): { readonly lead: UnitId; readonly why: string } {
  return { lead: unit, why };
}

/** Why the case would refuse it now; undefined where it would take it. */
export function refusalOf(
  state: AppealState,
  body: ReturnType<typeof assignment>,
  { by, now, rules }: { readonly by: Actor; readonly now: Instant; readonly rules: Rules },
): Refusal | undefined {
  const answer = decide(appeals, state, { act: 'assign', commandId: 'preview', digest: '', body }, { by, now, rules });
  return 'code' in answer ? answer : undefined;
}

export interface HandOverGroup {
  readonly category: string;
  readonly unit: UnitId;
  readonly cases: number;
}

/** How many of which category go to which unit. */
export function groupsOf(cases: readonly HandedCase[]): HandOverGroup[] {
  const groups = new Map<string, HandOverGroup>();
  for (const { category, unit } of cases) {
    const key = JSON.stringify([category, unit]);
    groups.set(key, { category, unit, cases: (groups.get(key)?.cases ?? 0) + 1 });
  }
  return [...groups.values()].sort((one, other) => other.cases - one.cases);
}
