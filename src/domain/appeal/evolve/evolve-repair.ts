import { without, type Evolvers } from './evolver';

/** What operators do to the workflow itself, from outside the six steps. */
export const repairEvolvers: Evolvers<'cancellation-requested' | 'cancellation-lapsed' | 'case-reset' | 'taken-up'> = {
  'cancellation-requested': (state, { reason }, { at }) =>
    reason === undefined ? { ...state, cancellation: { requestedAt: at } } : state,
  'cancellation-lapsed': (state) => without(state, 'cancellation'),
  'case-reset': (state) => state,
  'taken-up': (state) => state,
};
