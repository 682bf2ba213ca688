import { z } from 'zod';
import { pageOf, pageQuery } from '../../params';
import {
  policyCursor,
  policySearch,
  publicPolicySchema,
  readPolicies,
} from '../../../use-cases/registers/public-policies';
import { get } from '../../route';

export const policiesForFirmsRoute = get('/v1/policies-for-firms', {
  id: 'listPoliciesForFirms',
  tag: '名录',
  title: '惠企政策一站查',
  description:
    '已发布的惠企政策，现行有效的在前，各自新的在前。同样的条件也可订阅：/policies.atom；平台可订阅 policy- 推送。',
  roles: 'public',
  query: z.strictObject({ ...policySearch, ...pageQuery, cursor: policyCursor }),
  answers: { 200: { title: '一页', schema: pageOf(publicPolicySchema) } },
  async handle({ query: { limit, cursor, ...search } }, deps) {
    return { body: await readPolicies(deps, search, { limit, cursor }) };
  },
});
