import { z } from 'zod';
import { numberOfToken } from '../../../use-cases/open311/filed-request';
import { get } from '../../route';
import { open311 } from '../dialect';
import { BASE } from '../jurisdiction';
import { format, jurisdiction } from '../parameters';
import { tokenSchema } from '../schemas';

/** A request that is filed by itself has its id at once, so the only token there is is the appellant's tracking code. */
export const tokenRoute = get(`${BASE}/tokens/{token}.{format}`, {
  id: 'open311Token',
  tag: 'Open311',
  title: '凭查询码得到编号',
  roles: 'public',
  dialect: open311('service_requests'),
  params: z.strictObject({ token: z.string().meta({ description: '诉求人的查询码' }), format }),
  query: z.object(jurisdiction),
  answers: { 200: { title: '编号', schema: tokenSchema } },
  async handle({ params: { token } }, deps) {
    return { body: [{ service_request_id: await numberOfToken(deps, token), token }] };
  },
});
