import type { Evolvers } from './evolver';

/** Which rules a case goes by: the ones it began with, until it is moved (DOMAIN.md section 3). */
export const rulesEvolvers: Evolvers<'rules-moved'> = {
  'rules-moved': (state, { to }) => ({
    ...state,
    policyVersion: to.policyVersion,
    calendarVersion: to.calendarVersion,
  }),
};
