import { faultsOfAnswers } from '../../../domain/open311/attribute-answers';
import { fileRequest } from '../../../use-cases/open311/filed-request';
import { Problem } from '../../problem';
import { callerOf, post } from '../../route';
import { open311 } from '../dialect';
import { BASE } from '../jurisdiction';
import { formatParams } from '../parameters';
import { answersOf, requestExample, requestForm } from '../request-form';
import { intakeOfPosting } from '../request-intake';
import { filedSchema } from '../schemas';
import { serviceFor } from './services.route';

const NOTICE = '已登记，可凭编号查询进度';

export const postRequestRoute = post(`${BASE}/requests.{format}`, {
  id: 'open311File',
  tag: 'Open311',
  title: '登记诉求',
  description:
    '与 POST /v1/appeals 同一个入口：登记即落盘。带 Idempotency-Key 的重复提交是同一件；不带的每次都是新的一件。姓名、电话、邮箱、地址和原话密封保存，不公开。',
  roles: ['upstream', 'office'],
  dialect: open311('service_requests'),
  params: formatParams,
  body: requestForm,
  example: requestExample,
  answers: { 200: { title: '只含这一件的列表', schema: filedSchema } },
  async handle(call, deps) {
    const { body: form, commandId } = call;
    const service = serviceFor(form.service_code);
    const answers = answersOf(form);
    const errors = faultsOfAnswers(service, answers).map(({ code, message }) => ({
      path: `attribute[${code}]`,
      message,
    }));
    if (errors.length > 0) throw new Problem('body-invalid', '属性有误', { errors });
    const principal = callerOf(call);
    const intake = intakeOfPosting({ principal, service, form, answers, commandId });
    const number = await fileRequest(deps, principal, intake, form);
    return {
      body: [{ service_request_id: number, service_notice: NOTICE, account_id: form.account_id ?? null }],
    };
  },
});
