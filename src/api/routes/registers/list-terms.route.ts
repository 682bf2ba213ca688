import { z } from 'zod';
import { termStates } from '../../../domain/record/terms';
import { listTerms, termSchema } from '../../../use-cases/registers/terms';
import { get } from '../../route';

export const listTermsRoute = get('/v1/terms', {
  id: 'listTerms',
  tag: '名录',
  title: '作风监督员任期',
  description: '谁在任期内，谁将届满（默认 60 天内），以便换届轮换；先届满的在前。',
  roles: ['office', 'operator', 'centre', 'supervisor'],
  query: z.strictObject({
    soon: z.coerce.number().int().min(0).max(366).default(60).describe('多少天内届满算将届满'),
    state: z.enum(termStates).optional(),
  }),
  answers: { 200: { title: '任期', schema: z.strictObject({ items: z.array(termSchema) }).meta({ id: 'Terms' }) } },
  handle: async ({ query }, deps) => ({ body: { items: await listTerms(deps, query) } }),
});
