import type { Light } from '../domain/calendar/light';
import { lightAt, primaryDuty } from '../domain/appeal/limits/light-of';
import { dueOfDuty, yellowOfDuty } from '../domain/appeal/limits/limits';
import type { AppealState } from '../domain/appeal/state';
import type { DutyKind } from '../domain/policy/duty-kinds';
import type { Instant } from '../domain/calendar/instant';
import type { Rules } from '../domain/rules';
import type { Lived } from './story-limits';

export interface LitAt {
  readonly at: Instant;
  readonly light: Light;
  /** Whose limit shows it. */
  readonly duty?: DutyKind;
}

/** Every change of the light: no fact marks the moment it turns yellow or red, so it is computed between the facts. */
export function lightsOf(life: readonly Lived[], rules: Rules, endAt: Instant): LitAt[] {
  const lit: LitAt[] = [];
  for (const [index, { fact, state }] of life.entries()) {
    const next = life[index + 1]?.fact.at;
    // Only the last fact of a moment is seen by anybody.
    if (next === fact.at) continue;
    for (const at of momentsOf(state, { from: fact.at, to: next ?? endAt, rules })) {
      const now = litAt(state, at, rules);
      if (lit.at(-1)?.light !== now.light) lit.push(now);
    }
  }
  return lit;
}

function litAt(state: AppealState, at: Instant, rules: Rules): LitAt {
  const duty = primaryDuty(state)?.kind;
  return { at, light: lightAt(state, at, rules), ...(duty !== undefined && { duty }) };
}

function momentsOf(
  state: AppealState,
  { from, to, rules }: { readonly from: Instant; readonly to: Instant; readonly rules: Rules },
): Instant[] {
  const duty = primaryDuty(state);
  const turns = duty === undefined ? [] : [yellowOfDuty(state, duty, rules), dueOfDuty(state, duty, rules)];
  return [from, ...turns.filter((at) => at !== undefined).filter((at) => at > from && at < to)];
}
