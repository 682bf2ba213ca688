import { z } from 'zod';
import { coverageOf, type FirmToCover } from '../../../domain/record/coverage';
import { proposeMatches } from '../../../domain/record/match';
import { allRecords } from '../../../store/registers/records.repository';
import { get } from '../../route';
import { RECORD_READERS } from '../../../use-cases/registers/record-roles';

const firm = z.strictObject({ id: z.string(), name: z.string(), district: z.string(), aboveScale: z.boolean() });

export const coverageRoute = get('/v1/coverage', {
  id: 'readCoverage',
  tag: '名录',
  title: '服务团队全覆盖检查',
  description: '规模以上企业是否都有服务团队结对，没有的逐一列出。',
  roles: RECORD_READERS.filter((role) => role !== 'unit'),
  answers: {
    200: {
      title: '检查结果',
      schema: z
        .strictObject({ aboveScale: z.number().int(), covered: z.number().int(), uncovered: z.array(firm) })
        .meta({ id: 'Coverage' }),
    },
  },
  async handle(_call, { pool }) {
    const [firms, pairings] = await Promise.all([allRecords(pool, 'firms'), allRecords(pool, 'pairings')]);
    const all = firms.map(({ id, body }): FirmToCover => ({
      id,
      name: String(body['name']),
      district: String(body['district']),
      aboveScale: body['aboveScale'] === true,
    }));
    const paired = pairings.filter(({ body }) => body['team'] !== undefined).map(({ body }) => String(body['firm']));
    const { uncovered, ...counts } = coverageOf(all, new Set(paired));
    return { body: { ...counts, uncovered: [...uncovered] } };
  },
});

const match = z.strictObject({ demand: z.string(), resource: z.string(), score: z.number() });

export const matchesRoute = get('/v1/matches', {
  id: 'proposeMatches',
  tag: '名录',
  title: '供需对接建议',
  description: '为每个待对接的需求提出至多三个合适的资源；只是建议，由人答复。',
  roles: RECORD_READERS.filter((role) => role !== 'unit'),
  answers: { 200: { title: '建议', schema: z.strictObject({ items: z.array(match) }).meta({ id: 'Matches' }) } },
  async handle(_call, { pool }) {
    const [demands, resources] = await Promise.all([allRecords(pool, 'demands'), allRecords(pool, 'resources')]);
    return { body: { items: proposeMatches(demands, resources) } };
  },
});
