import { refuse, type Refusal } from '../../decider/refusal';
import type { AppealState } from '../state';
import type { ActContext } from './act';

/** Only the lead unit's account (or the office for it, where the act allows the office) may do this. */
export function unlessLead(state: AppealState, { by }: ActContext): Refusal | undefined {
  if (by.role !== 'unit' || by.unit === state.lead) return undefined;
  return refuse('not-your-case', '本事项由其他单位承办');
}
