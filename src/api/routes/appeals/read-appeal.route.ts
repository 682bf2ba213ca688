import { caseDetails, readCase } from '../../../use-cases/appeals/read-case';
import { EVERYBODY } from '../../../use-cases/principal';
import { caseParams } from '../../params';
import { callerOf, get } from '../../route';

export const readAppealRoute = get('/v1/appeals/{id}', {
  id: 'readAppeal',
  tag: '诉求',
  title: '诉求的当前状态',
  roles: EVERYBODY,
  params: caseParams,
  answers: { 200: { title: '当前状态', schema: caseDetails } },
  problems: [404],
  handle: async (call, deps) => ({ body: await readCase(deps, callerOf(call), call.params.id) }),
});
