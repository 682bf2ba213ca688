import { z } from 'zod';
import { readPolicy } from '../../use-cases/registers/public-policies';
import { notFound } from '../../api/problem';
import { recordIdSchema } from '../../domain/record/fields';
import { page } from '../page';
import { Facts, Words, type FactRow } from '../parts';
import { Standing } from './policy-parts';

export const policyPage = page({
  method: 'get',
  path: '/policies/{id}',
  id: 'policyPage',
  title: '一项惠企政策',
  params: z.strictObject({ id: recordIdSchema }),
  async show({ params: { id } }, deps) {
    const policy = await readPolicy(deps, id);
    if (policy === undefined) throw notFound();
    const rows: readonly FactRow[] = [
      ['状态', <Standing policy={policy} />],
      ['适用', [policy.district ?? '全市', policy.sector].filter(Boolean).join(' · ')],
      ['发布单位', policy.unitName],
      ['发布', policy.publishedOn],
      ['有效期至', policy.validTo],
    ];
    const content = (
      <article>
        <h1>
          <bdi>{policy.name}</bdi>
        </h1>
        <Facts rows={rows} look="grid" />
        <p class="lead">
          <Words>{policy.text}</Words>
        </p>
        <p class="actions">
          <a class="button plain" href="/policies">
            全部惠企政策
          </a>
        </p>
      </article>
    );
    return { title: policy.name, content };
  },
});
