import { z } from 'zod';
import { isLikeTrackingCode } from '../../../domain/text';
import { caseIdByTrackingCode } from '../../../store/appeals/appellant.repository';
import { loadCase } from '../../../use-cases/appeals/load-case';
import { Problem } from '../../problem';
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
    const caseId = isLikeTrackingCode(token) ? await caseIdByTrackingCode(deps.pool, deps.keyring, token) : undefined;
    const known = caseId === undefined ? undefined : await loadCase(deps, caseId);
    if (known === undefined) throw new Problem('not-found', '没有这个令牌');
    const { reservedNumber } = known.state;
    // One that a sheet brought in has its number once it is started, within a minute.
    if (reservedNumber === '') throw new Problem('not-found', '编号还没有产生，请稍后再查');
    return { body: [{ service_request_id: reservedNumber, token }] };
  },
});
