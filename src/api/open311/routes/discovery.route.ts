import { z } from 'zod';
import { get } from '../../route';
import { open311 } from '../dialect';
import { BASE, CHANGESET } from '../jurisdiction';
import { formatParams, jurisdiction } from '../parameters';
import { discoverySchema } from '../schemas';

const CONTACT = '会客厅办公室，或拨打 12345';
const KEY_SERVICE = '密钥由会客厅办公室发给上游平台，以 api_key 参数或 Authorization 提供';

export const discoveryRoute = get(`${BASE}/discovery.{format}`, {
  id: 'open311Discovery',
  tag: 'Open311',
  title: '服务发现',
  roles: 'public',
  dialect: open311('discovery'),
  params: formatParams,
  query: z.object(jurisdiction),
  answers: { 200: { title: '地址与格式', schema: discoverySchema } },
  handle: ({ origin = '' }) => Promise.resolve({ body: discovery(origin) }),
});

const SPECIFICATIONS = [
  'http://wiki.open311.org/GeoReport_v2',
  'https://github.com/mysociety/FixMyStreet/wiki/Open311-FMS---Proposed-differences-to-Open311',
];

function discovery(origin: string): z.infer<typeof discoverySchema> {
  return {
    changeset: CHANGESET,
    contact: CONTACT,
    key_service: KEY_SERVICE,
    endpoints: SPECIFICATIONS.map((specification) => ({
      specification,
      url: `${origin}${BASE}`,
      changeset: CHANGESET,
      type: 'production',
      formats: ['text/xml', 'application/json'],
    })),
  };
}
