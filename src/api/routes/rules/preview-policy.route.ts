import { z } from 'zod';
import { calendarTableSchema } from '../../../domain/calendar/calendar-table';
import { defaultPolicy } from '../../../domain/policy/default-policy';
import { policySchema } from '../../../domain/policy/policy';
import { CURRENT, versionName } from '../../../domain/version-name';
import { caseCursor } from './case-cursor';
import { previewRules } from '../../../use-cases/rules/preview-rules';
import { rulesNamed } from '../../../use-cases/rules/rule-versions';
import { previewSchema, previewView } from './preview-view';
import { post } from '../../route';
import { calendarCandidate, policyCandidate } from '../../../use-cases/rules/rule-candidates';

const version = versionName.or(z.literal(CURRENT)).optional();
const paging = {
  limit: z.number().int().min(1).max(1_000).optional().describe('列出的件数，默认 200'),
  cursor: caseCursor,
};
const named = { policyVersion: version.describe('已提出或批准的版本；current 为现行的'), calendarVersion: version };

const body = z
  .strictObject({ policy: policyCandidate.optional(), calendar: calendarCandidate.optional(), ...named, ...paging })
  .refine(({ policy, policyVersion }) => policy === undefined || policyVersion === undefined, {
    path: ['policyVersion'],
    message: 'policy 与 policyVersion 只能给出一个',
  })
  .refine(({ calendar, calendarVersion }) => calendar === undefined || calendarVersion === undefined, {
    path: ['calendarVersion'],
    message: 'calendar 与 calendarVersion 只能给出一个',
  })
  .refine(
    ({ limit: _limit, cursor: _cursor, ...given }) => Object.values(given).some((one) => one !== undefined),
    '须给出制度或日历',
  );

const bodyDoc = z
  .strictObject({ policy: policySchema.optional(), calendar: calendarTableSchema.optional(), ...named, ...paging })
  .meta({ id: 'PreviewRequest' });

export const previewPolicyRoute = post('/v1/policies/preview', {
  id: 'previewPolicy',
  tag: '登记簿',
  title: '预览制度或日历的影响',
  description:
    '以拟用的制度、日历推演全部在办诉求的副本，列出会改变的期限、灯色、督办和通报；不告知任何一件，也不保存。未给出的，各件仍按自己的。',
  roles: ['office', 'supervisor', 'operator'],
  body,
  bodyDoc,
  example: { policy: { ...defaultPolicy, version: '2027.1' }, limit: 50 },
  answers: { 200: { title: '会改变什么', schema: previewSchema } },
  problems: [404],
  async handle({ body: asked }, deps) {
    const { policy, calendar, policyVersion, calendarVersion, limit = 200, cursor } = asked;
    const candidate = {
      policy: policy ?? (await rulesNamed(deps, 'policies', policyVersion)),
      calendar: calendar ?? (await rulesNamed(deps, 'calendars', calendarVersion)),
    };
    return { body: previewView(await previewRules(deps.pool, { candidate, limit, after: cursor })) };
  },
});
