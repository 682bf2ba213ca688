import { z } from 'zod';
import { dayOf } from '../../../domain/calendar/instant';
import { termStateOf, termStates } from '../../../domain/record/terms';
import { allRecords } from '../../../store/registers/records.repository';
import { get } from '../../route';

const term = z.strictObject({
  id: z.string(),
  account: z.string(),
  origin: z.string(),
  termFrom: z.string(),
  termTo: z.string(),
  state: z.enum(termStates).describe('未开始、任期内、将届满、已届满'),
});

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
  answers: { 200: { title: '任期', schema: z.strictObject({ items: z.array(term) }).meta({ id: 'Terms' }) } },
  async handle({ query: { soon, state } }, { pool }) {
    const today = dayOf(Date.now());
    const items = (await allRecords(pool, 'supervisors'))
      .map(({ id, body }) => ({ ...termFieldsOf(id, body), state: termStateOf(body, today, soon) }))
      .filter((one) => state === undefined || one.state === state)
      .sort((one, other) => one.termTo.localeCompare(other.termTo) || one.id.localeCompare(other.id));
    return { body: { items } };
  },
});

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
