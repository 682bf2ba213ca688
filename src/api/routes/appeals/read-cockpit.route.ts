import { cockpitAt, cockpitReaders, cockpitSchema } from '../../../use-cases/oversight/cockpit';
import { get } from '../../route';

export const readCockpitRoute = get('/v1/cockpit', {
  id: 'readCockpit',
  tag: '值班',
  title: '常用清单',
  description: '各单位超期、各区红灯、待会客厅办公室、今日到期等清单的件数，及在 Temporal UI 中打开的链接。',
  roles: cockpitReaders,
  answers: { 200: { title: '清单', schema: cockpitSchema } },
  handle: async (_call, deps) => ({ body: await cockpitAt(deps, Date.now()) }),
});
