import type { Fact } from '../domain/appeal/facts';
import type { AppealInput } from '../domain/appeal/intake/intake';
import type { Instant } from '../domain/calendar/instant';
import type { Rules } from '../domain/rules';
import type { PlannedStep } from './script';

/** All that a rehearsal needs: it asks nobody else, so it may be played again on another machine with the same outcome. */
export interface Material {
  readonly case: InventedCase | CopiedCase;
  readonly rules: Rules;
  readonly startAt: Instant;
  readonly steps: readonly PlannedStep[];
  readonly until: Instant;
}

export interface InventedCase {
  readonly kind: 'invented';
  readonly input: Omit<AppealInput, 'text'>;
  readonly text?: string | undefined;
}

/** A live case as its facts tell it, without the words people wrote. */
export interface CopiedCase {
  readonly kind: 'copy';
  readonly facts: readonly Fact[];
}

export function caseIdOfFacts(facts: readonly Fact[]): string {
  const [first] = facts;
  if (first?.type !== 'filed') throw new RangeError('a case begins with being filed');
  return first.body.id;
}

/** The copied facts as if the case had begun under the rules rehearsed: every limit is computed anew from them. */
export function underRules(facts: readonly Fact[], { policy, calendar }: Rules): Fact[] {
  return facts.map((fact) =>
    fact.type === 'filed'
      ? { ...fact, body: { ...fact.body, policyVersion: policy.version, calendarVersion: calendar.version } }
      : fact,
  );
}
