import type { VNode } from 'preact';
import { z } from 'zod';
import { folded, isLikeTrackingCode } from '../../domain/text';
import { caseIdByTrackingCode } from '../../store/appeals/appellant.repository';
import { FaultList, TextField, Token, type Filling } from '../form-parts';
import { page, type Shown, type Visit } from '../page';

const codeForm = z
  .object({ code: z.string(), token: z.string().optional() })
  .meta({ id: 'CodeForm', description: '查询码' });

function finderShown(visit: Visit, filling: Filling, status = 200): Shown {
  const title = status === 200 ? '查询进度' : '填写有误：查询进度';
  return { status, title, content: <Finder {...filling} token={visit.token()} /> };
}

export const finderPage = page({
  method: 'get',
  path: '/track',
  id: 'finderPage',
  title: '输入查询码',
  show: (visit) => Promise.resolve(finderShown(visit, { typed: {}, faults: {} })),
});

/** Posted, not asked for in the address: a code in a query would stand in the logs of whatever is in between. */
export const findPage = page({
  method: 'post',
  path: '/track',
  id: 'findPage',
  title: '凭查询码打开进度页',
  form: codeForm,
  example: { code: 'YT8W 0P0R PQEB 3B72' },
  statuses: [303],
  showsStale: true,
  async show(visit, { pool, keyring }) {
    if (visit.stale)
      return finderShown(visit, { typed: visit.typed, faults: { code: '表单已过期，请再点一次“查询”' } }, 403);
    const { code } = visit.typed;
    const typed = typeof code === 'string' ? folded(code) : '';
    const caseId = isLikeTrackingCode(typed) ? await caseIdByTrackingCode(pool, keyring, typed) : undefined;
    if (caseId !== undefined) return { seeOther: `/track/${keyring.trackingCodeOf(caseId)}` };
    const fault = typed === '' ? '请输入查询码' : '没有这个查询码，请核对后再试';
    return finderShown(visit, { typed: visit.typed, faults: { code: fault } }, 422);
  },
});

function Finder({ token, ...filling }: Filling & { readonly token: string }): VNode {
  return (
    <>
      <FaultList faults={filling.faults} labels={{ code: '查询码' }} />
      <h1>查询进度</h1>
      <form method="post" action="/track" noValidate>
        <Token token={token} />
        <TextField
          {...{ ...filling, name: 'code', label: '查询码', required: true, most: 40 }}
          hint="登记时得到的 16 位数字和字母，不分大小写，可以带空格。"
        />
        <p class="actions">
          <button type="submit">查询</button>
        </p>
      </form>
    </>
  );
}
