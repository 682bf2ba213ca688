import { startAppeal, type AppealStart } from '../../engine/appeals';
import { cityAt } from '../../store/rules/catalogue.repository';
import type { UseCaseDeps } from '../deps';

/** Starts the case of a registered appeal, or finds it started, with the columns that the city's rules and catalogue of today give it. Safe to repeat. */
export async function startCase(
  { pool, engine }: Pick<UseCaseDeps, 'pool'> & { readonly engine: Parameters<typeof startAppeal>[0] },
  registered: Omit<AppealStart, 'rules' | 'catalogue'>,
): Promise<'started' | 'known'> {
  return startAppeal(engine, { ...registered, ...(await cityAt(pool, Date.now())) });
}
