import type { RequestHandler } from 'express';
import { z } from 'zod';
import { chinese } from '../../use-cases/chinese';
import type { ApiDeps } from '../../api/deps';
import { fieldsOfQuery } from '../../api/form';
import { invalid } from '../../api/problem';
import { policySearch, readLatestPolicies } from '../../use-cases/registers/public-policies';
import { get, type Route } from '../../api/route';
import { originOf } from '../origin';
import { ATOM, atomOf } from './atom';

const MOST = 50;

/** The search of the page as a feed: whoever subscribes to its address hears of what fits (P13). */
export const policiesFeed = get('/policies.atom', {
  id: 'policiesFeed',
  tag: '网页',
  title: '惠企政策订阅源',
  description: 'Atom：符合条件的政策中最近发布或修改的 50 项，新的在前。',
  roles: 'public',
  query: z.object(policySearch),
  answers: { 200: { title: '订阅源', mediaType: ATOM } },
  dialect: { before: () => [], run: runFeed },
  async handle({ query, origin = '' }, deps) {
    const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    const search = pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
    return { body: atomOf(await readLatestPolicies(deps, query, MOST), { origin, search }) };
  },
});

/** A form's query, where an empty field was not given, and an answer with whole addresses. */
function runFeed(feed: Route, deps: ApiDeps): RequestHandler {
  return async (request, response) => {
    const query = (feed.query ?? z.object({})).safeParse(fieldsOfQuery(request.query), chinese);
    if (!query.success) throw invalid('query', query.error);
    const read = { principal: undefined, params: undefined, body: undefined, commandId: '' };
    const { body } = await feed.handle({ ...read, query: query.data, origin: originOf(request) }, deps);
    response.set('Cache-Control', 'no-store').type(ATOM).send(body);
  };
}
