import { dayOf } from '../../domain/calendar/instant';
import { isInTerm } from '../../domain/record/terms';
import { choiceFaults, type ChoiceFault } from '../../domain/registry/choices';
import { knownRecords, recordsWhere } from '../../store/registers/records.repository';
import type { UseCaseDeps } from '../deps';
import type { IntakeBody } from './intake-body';

/** What of a filing is well shaped and yet cannot be, by its field. */
export interface FilingFault {
  readonly field: keyof IntakeBody | ChoiceFault['field'];
  readonly message: string;
}

/**
 * District and category have to mean an entry of the registry: what is none may be anybody's words, and would stand in lists and figures.
 * An article that is cited has to be in the conduct codes (S5); a style supervisor files under their own account, within their term (X5):
 * outside it the lead is refused, and may be filed by its other channels as anybody's.
 */
export async function faultsOfFiling(
  { pool }: Pick<UseCaseDeps, 'pool'>,
  body: Pick<IntakeBody, 'channel' | 'source' | 'citedArticle' | 'district' | 'category'>,
): Promise<FilingFault[]> {
  const [article, lead] = await Promise.all([
    body.citedArticle === undefined ? undefined : faultOfArticle(pool, body.citedArticle),
    body.channel === 'style-supervisor' ? faultOfSupervisor(pool, body.source) : undefined,
  ]);
  return [...choiceFaults(body), ...[article, lead].flatMap((fault) => fault ?? [])];
}

async function faultOfArticle(pool: UseCaseDeps['pool'], id: string): Promise<FilingFault | undefined> {
  const found = await knownRecords(pool, [{ kind: 'conduct-articles', id }]);
  return found.size > 0 ? undefined : { field: 'citedArticle', message: `行为准则中没有这一条：${id}` };
}

async function faultOfSupervisor(pool: UseCaseDeps['pool'], account: string): Promise<FilingFault | undefined> {
  const terms = await recordsWhere(pool, 'supervisors', { account });
  if (terms.length === 0) return { field: 'source', message: `没有账号为 ${account} 的作风监督员` };
  if (terms.some(({ body }) => isInTerm(body, dayOf(Date.now())))) return undefined;
  const ends = terms.map(({ body }) => `${String(body['termFrom'])} 至 ${String(body['termTo'])}`).join('、');
  return { field: 'source', message: `作风监督员 ${account} 不在任期内（任期 ${ends}），可由其他渠道登记` };
}
