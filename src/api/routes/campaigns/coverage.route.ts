import { z } from 'zod';
import { readCoverage, readMatches } from '../../../use-cases/registers/coverage';
import { get } from '../../route';
import { RECORD_READERS } from '../../../use-cases/registers/record-roles';

const firm = z.strictObject({
  id: z.string(),
  name: z.string(),
  district: z.string(),
  aboveScale: z.boolean(),
  formerTeam: z.string().optional().describe('原来结对、现已停用的团队：排在前面，须另行结对'),
});

export const coverageRoute = get('/v1/coverage', {
  id: 'readCoverage',
  tag: '名录',
  title: '服务团队全覆盖检查',
  description: '规模以上企业是否都有在用的服务团队结对，没有的逐一列出，失去团队的在前。',
  roles: RECORD_READERS.filter((role) => role !== 'unit'),
  answers: {
    200: {
      title: '检查结果',
      schema: z
        .strictObject({ aboveScale: z.number().int(), covered: z.number().int(), uncovered: z.array(firm) })
        .meta({ id: 'Coverage' }),
    },
  },
  handle: async (_call, deps) => ({ body: await readCoverage(deps) }),
});

const match = z.strictObject({ demand: z.string(), resource: z.string(), score: z.number() });

export const matchesRoute = get('/v1/matches', {
  id: 'proposeMatches',
  tag: '名录',
  title: '供需对接建议',
  description: '为每个待对接的需求提出至多三个合适的资源；只是建议，由人答复。',
  roles: RECORD_READERS.filter((role) => role !== 'unit'),
  answers: { 200: { title: '建议', schema: z.strictObject({ items: z.array(match) }).meta({ id: 'Matches' }) } },
  handle: async (_call, deps) => ({ body: { items: await readMatches(deps) } }),
});
