import { z } from 'zod';
import { outcomeKinds } from '../../../domain/decider/ledger-entry';
import { plainText } from '../../../domain/text';
import { outcomeSchema, problemSchema, readOutcomes, readProblems } from '../../../use-cases/oversight/ledgers';
import { moment, yesOrNo } from '../../../use-cases/shapes';
import { pageOf, pageQuery } from '../../params';
import { get } from '../../route';

const TAG = '台账';
const unit = plainText(40).optional().meta({ description: '单位编号' });
const district = plainText(40).optional();

export const listOutcomesRoute = get('/v1/outcomes', {
  id: 'listOutcomes',
  tag: TAG,
  title: '成果台账',
  description: '流程优化、遗留问题推动、制度成果：办结的诉求和核验属实的活动整改带来的，新的在前。',
  roles: 'public',
  query: z.strictObject({
    kind: z.enum(outcomeKinds).optional(),
    unit,
    district,
    number: plainText(20).optional().meta({ description: '诉求的问题清单编号' }),
    campaign: plainText(101).optional(),
    q: plainText(100).optional().meta({ description: '标题的一部分' }),
    from: moment.optional(),
    to: moment.optional(),
    ...pageQuery,
  }),
  answers: { 200: { title: '一页成果', schema: pageOf(outcomeSchema) } },
  async handle({ query: { limit, cursor, ...filters } }, deps) {
    return { body: await readOutcomes(deps, filters, { limit, cursor }) };
  },
});

export const listProblemsRoute = get('/v1/problems', {
  id: 'listProblems',
  tag: TAG,
  title: '问题清单',
  description: '每件受理登记的事项一号，不重复使用，对单销号；销号的结果，有没有证据或依据，都列明。',
  roles: 'public',
  query: z.strictObject({
    number: plainText(20).optional(),
    unit,
    district,
    category: plainText(40).optional(),
    open: yesOrNo.optional().meta({ description: '只看未销号的' }),
    ...pageQuery,
  }),
  answers: { 200: { title: '一页问题清单', schema: pageOf(problemSchema) } },
  async handle({ query: { limit, cursor, ...filters } }, deps) {
    return { body: await readProblems(deps, filters, { limit, cursor }) };
  },
});
