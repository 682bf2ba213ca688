import { z } from 'zod';
import { dayOf } from '../../domain/calendar/instant';
import { termStateOf, termStates, type TermState } from '../../domain/record/terms';
import { allRecords } from '../../store/registers/records.repository';
import type { UseCaseDeps } from '../deps';

export const termSchema = z.strictObject({
  id: z.string(),
  account: z.string(),
  origin: z.string(),
  termFrom: z.string(),
  termTo: z.string(),
  state: z.enum(termStates).describe('未开始、任期内、将届满、已届满'),
});

/** The terms of the style supervisors 作风监督员, those that run out first at the top; `soon` is in calendar days. */
export async function listTerms(
  { pool }: UseCaseDeps,
  { soon, state }: { readonly soon: number; readonly state?: TermState | undefined },
): Promise<z.infer<typeof termSchema>[]> {
  const today = dayOf(Date.now());
  return (await allRecords(pool, 'supervisors'))
    .map(({ id, body }) => ({ ...termFieldsOf(id, body), state: termStateOf(body, today, soon) }))
    .filter((one) => state === undefined || one.state === state)
    .sort((one, other) => one.termTo.localeCompare(other.termTo) || one.id.localeCompare(other.id));
}

function termFieldsOf(id: string, body: Readonly<Record<string, unknown>>) {
  const { account, origin, termFrom, termTo } = body;
  return {
    id,
    account: String(account),
    origin: String(origin),
    termFrom: String(termFrom),
    termTo: String(termTo),
  };
}
