import { z } from 'zod';
import { keySchema } from '../../../use-cases/keys/key-view';
import { readKeys } from '../../../use-cases/keys/keys';
import { pageOf, pageQuery } from '../../params';
import { get } from '../../route';

export const listKeysRoute = get('/v1/keys', {
  id: 'listKeys',
  tag: '密钥',
  title: '密钥列表',
  description: '新建的在前；过期和停用的也在其中。密钥本身不在其中。',
  roles: ['operator'],
  query: z.strictObject(pageQuery),
  answers: { 200: { title: '一页密钥', schema: pageOf(keySchema) } },
  handle: async ({ query }, deps) => ({ body: await readKeys(deps, query) }),
});
