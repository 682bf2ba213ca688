import { z } from 'zod';
import { sourceSchema } from '../../../domain/appeal/intake/intake';
import { participantRecordSchema } from '../../../domain/people/people';
import { plainText } from '../../../domain/text';
import { makeKey } from '../../../use-cases/keys/keys';
import { keyRoles, newKeySchema } from '../../../use-cases/keys/key-view';
import { shownOnce } from '../../idempotency';
import { expiryOf, lifeDays } from './key-parts';
import { EVERY_SOURCE } from '../../../use-cases/principal';
import { post } from '../../route';

/** For the document: what goes with which role. */
const OF_UNITS = { properties: { role: { const: 'unit' }, source: false, record: false }, required: ['unit'] };
const OF_UPSTREAMS = { properties: { role: { const: 'upstream' }, unit: false, record: false }, required: ['source'] };
const OF_PARTICIPANTS = {
  properties: { role: { const: 'participant' }, unit: false, source: false },
  required: ['record'],
};
const OF_OTHERS = {
  properties: {
    role: { enum: keyRoles.filter((role) => !['unit', 'upstream', 'participant'].includes(role)) },
    unit: false,
    source: false,
    record: false,
  },
};

const body = z
  .strictObject({
    role: z.enum(keyRoles),
    unit: plainText(40).optional().describe('角色 unit 必须有，其他角色没有'),
    source: z
      .union([z.literal(EVERY_SOURCE), sourceSchema])
      .optional()
      .describe('角色 upstream 必须有：登记所用的来源，只能看到此来源的；* 为全部来源，只给市里自己的系统'),
    record: participantRecordSchema
      .optional()
      .describe(
        '角色 participant 必须有：名录中的服务团队、成员、领导、监督员、评估员、支部、企业或机构，如 teams/t-1；记录停用或任期届满，密钥即失效',
      ),
    title: plainText(80).describe('给谁、做什么用'),
    expiresInDays: lifeDays,
  })
  .refine(({ role, unit }) => (role === 'unit') === (unit !== undefined), {
    path: ['unit'],
    message: '角色 unit 必须有单位，其他角色不能有',
  })
  .refine(({ role, source }) => (role === 'upstream') === (source !== undefined), {
    path: ['source'],
    message: '角色 upstream 必须有来源，其他角色不能有',
  })
  .refine(({ role, record }) => (role === 'participant') === (record !== undefined), {
    path: ['record'],
    message: '角色 participant 必须写明名录中的哪一条，其他角色不能有',
  })
  .meta({ id: 'KeyRequest', oneOf: [OF_UNITS, OF_UPSTREAMS, OF_PARTICIPANTS, OF_OTHERS] });

export const createKeyRoute = post('/v1/keys', {
  id: 'createKey',
  tag: '密钥',
  title: '新建密钥',
  roles: ['operator'],
  body,
  example: { role: 'upstream', source: 'hotline-12345', title: '12345 热线平台', expiresInDays: 365 },
  answers: { 201: { title: '已新建；密钥只给出这一次', schema: newKeySchema } },
  memory: shownOnce('key'),
  async handle({ body: { expiresInDays, ...wanted } }, deps) {
    return { status: 201, body: await makeKey(deps, { ...wanted, expiresAt: expiryOf(expiresInDays) }) };
  },
});
