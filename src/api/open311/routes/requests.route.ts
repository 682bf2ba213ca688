import { z } from 'zod';
import { knownCategories } from '../../../domain/open311/default-services';
import { Problem } from '../../problem';
import { get } from '../../route';
import { open311 } from '../dialect';
import type { Fields } from '../../form';
import { BASE } from '../jurisdiction';
import {
  fault,
  format,
  formatParams,
  jurisdiction,
  listParam,
  momentParam,
  pageParams,
  sliceOf,
  spanOf,
} from '../parameters';
import { publicRequests, requestsByIds, type RequestFilters } from '../../../use-cases/open311/public-cases';
import { requestSchema } from '../schemas';
import { serviceFor } from './services.route';

const requests = z.array(requestSchema);
const ROOT = 'service_requests';

const listQuery = z.object({
  ...jurisdiction,
  service_request_id: listParam.optional(),
  service_code: listParam.optional(),
  start_date: momentParam.optional(),
  end_date: momentParam.optional(),
  status: listParam
    .optional()
    .meta({ description: 'open、closed，可用逗号分隔', pattern: '^((open|closed)(,(open|closed))?)?$' }),
  updated_after: momentParam.optional(),
  updated_before: momentParam.optional(),
  ...pageParams,
});
type ListQuery = z.output<typeof listQuery>;

export const listRequestsRoute = get(`${BASE}/requests.{format}`, {
  id: 'open311Requests',
  tag: 'Open311',
  title: '诉求（公开）',
  description:
    '默认为最近 90 天登记的，新的在前，每页至多 1,000 件；给出 service_request_id 时其余条件不计。不含诉求人的话、姓名和地址；保密件不列出。',
  roles: 'public',
  dialect: open311(ROOT, overridden),
  params: formatParams,
  query: listQuery,
  answers: { 200: { title: '诉求', schema: requests } },
  async handle({ query }, deps) {
    const { service_request_id: ids } = query;
    if (ids !== undefined && ids.length > 0) return { body: await requestsByIds(deps, ids) };
    return { body: await publicRequests(deps, filtersOf(query, Date.now()), sliceOf(query)) };
  },
});

export const readRequestRoute = get(`${BASE}/requests/{id}.{format}`, {
  id: 'open311Request',
  tag: 'Open311',
  title: '一件诉求（公开）',
  roles: 'public',
  dialect: open311(ROOT),
  params: z.strictObject({ id: z.string().meta({ example: '2026-000001' }), format }),
  query: z.object(jurisdiction),
  answers: { 200: { title: '只含这一件的列表', schema: requests } },
  async handle({ params }, deps) {
    const body = await requestsByIds(deps, [params.id]);
    if (body.length === 0) throw new Problem('not-found', '没有这个 service_request_id');
    return { body };
  },
});

/** A list by id overrides everything else, faults of the rest included. */
function overridden(query: Fields): Fields {
  const { service_request_id: ids, jurisdiction_id: where } = query;
  if (ids === undefined) return query;
  return { service_request_id: ids, ...(where === undefined ? {} : { jurisdiction_id: where }) };
}

function filtersOf(query: ListQuery, now: number): RequestFilters {
  return {
    requested: spanOf(query.start_date, query.end_date, now),
    updated: { from: query.updated_after, to: query.updated_before },
    open: openOf(query.status),
    ...categoriesOf(query.service_code),
  };
}

/** Both words together ask for everything, as none does. */
function openOf(given: readonly string[] = []): boolean | undefined {
  const words = new Set(given.map((one) => one.toLowerCase()));
  if ([...words].some((one) => one !== 'open' && one !== 'closed')) throw fault('status', '须为 open 或 closed');
  return words.size === 1 ? words.has('open') : undefined;
}

function categoriesOf(codes: readonly string[] = []): Pick<RequestFilters, 'categories' | 'orNoneOf'> {
  if (codes.length === 0) return {};
  const services = codes.map(serviceFor);
  const categories = services.flatMap(({ category }) => (category === undefined ? [] : [category]));
  return { categories, ...(services.some(({ category }) => category === undefined) && { orNoneOf: knownCategories }) };
}
