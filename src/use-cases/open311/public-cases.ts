import { reads, situationOf } from '../../domain/access/law';
import { viewOf } from '../../domain/appeal/view/view-of';
import type { District } from '../../domain/registry/registry';
import { unitName, type DutyList } from '../../domain/registry/duty-list';
import { defaultRegistry } from '../../domain/registry/default-registry';
import { isPublicNumber, requestOf, type PublicCase, type Request } from '../../domain/open311/public-request';
import {
  listRequests,
  unopenedOf,
  type RequestFilters,
  type RequestRow,
  type Slice,
  type Span,
  type UnopenedRow,
} from '../../store/open311/open311.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';
import { loadCase } from '../appeals/load-case';

export type { RequestFilters, Slice, Span };

const districts: readonly District[] = defaultRegistry.districts;

/** One page of requests, as the public may read them. */
export async function publicRequests({ pool }: UseCaseDeps, filters: RequestFilters, slice: Slice): Promise<Request[]> {
  const rows = await listRequests(pool, filters, slice);
  if (rows.length === 0) return [];
  const { dutyList } = await currentRules(pool);
  return rows.map((row) => requestOf(caseOfRow(row, dutyList), districts));
}

/** The requests of these ids, those not opened yet too; whoever is unknown or confidential is left out. */
export async function requestsByIds(deps: UseCaseDeps, ids: readonly string[]): Promise<Request[]> {
  const numbers = ids.filter(isPublicNumber);
  if (numbers.length === 0) return [];
  const opened = await publicRequests(deps, { numbers }, { limit: numbers.length, offset: 0 });
  if (opened.length === numbers.length) return opened;
  const waiting = await unopenedOf(deps.pool, numbers);
  const unopened = await Promise.all(waiting.map((row) => caseOfUnopened(deps, row)));
  return [...opened, ...unopened.flatMap((one) => (one === undefined ? [] : [requestOf(one, districts)]))];
}

function caseOfRow(row: RequestRow, dutyList: DutyList): PublicCase {
  const { number, category, district, status, outcome, unit, filedAt, updatedAt, dueAt, lat, long } = row;
  return {
    number,
    category,
    district,
    status,
    filedAt: filedAt.getTime(),
    updatedAt: updatedAt.getTime(),
    outcome: outcome ?? undefined,
    lead: unit === null ? undefined : unitName(dutyList, unit),
    dueAt: dueAt?.getTime(),
    lat: lat ?? undefined,
    long: long ?? undefined,
  };
}

/** A case none of whose facts is recorded yet: what it will begin with. */
async function caseOfUnopened(deps: UseCaseDeps, { caseId, lat, long }: UnopenedRow): Promise<PublicCase | undefined> {
  const known = await loadCase(deps, caseId);
  if (known === undefined || !reads('public', 'standing', situationOf(known.state))) return undefined;
  const { reservedNumber: number, category, district, status, outcome, filedAt } = known.state;
  const { dueAt } = viewOf(known.state, known.now, known.rules);
  return {
    number,
    category,
    district,
    status,
    outcome,
    filedAt,
    updatedAt: filedAt,
    dueAt: dueAt === undefined ? undefined : Date.parse(dueAt),
    lat: lat ?? undefined,
    long: long ?? undefined,
  };
}
