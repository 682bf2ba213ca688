import { z } from 'zod';
import { lights } from '../../../domain/calendar/light';
import { stages, statuses } from '../../../domain/appeal/state';
import type { ApiDeps } from '../../deps';
import { fileAppeal } from '../../../use-cases/appeals/file-appeal';
import { intakeBody, intakeExample } from '../../../use-cases/appeals/intake-body';
import { viewFor, type LoadedCase } from '../../../use-cases/appeals/load-case';
import { rfc3339 } from '../../../use-cases/shapes';
import type { Principal } from '../../../use-cases/principal';
import { callerOf, post } from '../../route';

const filed = z
  .strictObject({
    id: z.string(),
    workflowId: z.string(),
    trackingCode: z.string().describe('诉求人查询和评价本件的密钥，请妥善转交'),
    stage: z.enum(stages),
    status: z.enum(statuses),
    light: z.enum(lights),
    dueAt: rfc3339.optional(),
  })
  .meta({ id: 'Filed' });
type Filed = z.infer<typeof filed>;

function filedView(known: LoadedCase, principal: Principal, { keyring }: ApiDeps): Filed {
  const { stage, status, light, dueAt } = viewFor(principal, known);
  const { caseId: id, workflowId } = known;
  return { id, workflowId, trackingCode: keyring.trackingCodeOf(id), stage, status, light, ...(dueAt && { dueAt }) };
}

export const fileAppealRoute = post('/v1/appeals', {
  id: 'fileAppeal',
  tag: '诉求',
  title: '登记诉求',
  description: '登记即落盘。同一来源同一编号再次提交是同一件；内容不同则拒绝。',
  roles: ['upstream', 'office', 'centre', 'operator'],
  body: intakeBody,
  example: intakeExample,
  answers: { 201: { title: '已登记', schema: filed }, 200: { title: '早已登记的同一件', schema: filed } },
  problems: [409],
  // The code is a key, so it is not kept with the answer but made again.
  memory: {
    keep: (body) => ({ ...(body as Filed), trackingCode: '' }),
    recall: (kept, { keyring }) => ({ ...(kept as Filed), trackingCode: keyring.trackingCodeOf((kept as Filed).id) }),
  },
  async handle(call, deps) {
    const principal = callerOf(call);
    const { known, isNew } = await fileAppeal(deps, principal, call.body);
    const body = filedView(known, principal, deps);
    return { status: isNew ? 201 : 200, headers: { Location: `/v1/appeals/${body.id}` }, body };
  },
});
