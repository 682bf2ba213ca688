import type { Evolvers } from './evolver';
import type { Check } from '../check';

/** What a case has sent out, as it comes back (P7, L4). It moves nothing: an appellant waits for the unit, not for the check. */
export const checkEvolvers: Evolvers<'checked'> = {
  checked: (state, { check: id, step, findings, items, held }) => {
    const { checks = [] } = state;
    const counted = Object.entries({ findings, items, held }).filter(([, count]) => count !== undefined);
    const before = checks.find((one) => one.id === id);
    const after: Check = { ...before, id, step, ...Object.fromEntries(counted) };
    return {
      ...state,
      checks: before === undefined ? [...checks, after] : checks.map((one) => (one === before ? after : one)),
    };
  },
};
