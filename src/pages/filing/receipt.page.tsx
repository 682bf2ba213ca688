import type { VNode } from 'preact';
import { caseAsFiled, viewFor, type LoadedCase } from '../../use-cases/appeals/load-case';
import { appellantOf } from '../../use-cases/principal';
import { trackingParams } from '../../api/params';
import { trackedCase } from '../../use-cases/appeals/load-case';
import { Expected } from '../tracking/expected';
import { page } from '../page';
import { Facts, Moment, Words, type FactRow } from '../parts';

/** Read out and copied down in fours. */
function spaced(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

export const receiptPage = page({
  method: 'get',
  path: '/track/{code}/receipt',
  id: 'receiptPage',
  title: '登记回执：查询码和二维码',
  params: trackingParams,
  async show({ params, origin }, deps) {
    const known = await trackedCase(deps, params.code);
    const code = deps.keyring.trackingCodeOf(known.caseId);
    const { toString: qrOf } = await import('qrcode');
    const picture = await qrOf(`${origin}/track/${code}`, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    const filed = await caseAsFiled(deps, known);
    const next = <Expected view={viewFor(appellantOf(filed), filed)} rules={filed.rules} />;
    const content = <Receipt {...{ code, picture, next }} what={whatIsFiled(known)} />;
    return { title: '已登记', content, isPrivate: true };
  },
});

/** By what people name their matter at a counter. The number is given at filing and stays, also where the case ends before it is listed. */
function whatIsFiled(known: LoadedCase): readonly FactRow[] {
  const { title, filedAt } = viewFor(appellantOf(known), known);
  return [
    ['事项', <Words>{title}</Words>],
    ['编号', known.state.reservedNumber],
    ['登记时间', <Moment at={filedAt} />],
  ];
}

interface ReceiptProps {
  readonly what: readonly FactRow[];
  readonly code: string;
  readonly picture: string;
  readonly next: VNode;
}

function Receipt({ what, code, picture, next }: ReceiptProps): VNode {
  return (
    <>
      <h1>
        <span aria-hidden="true">✓ </span>已登记
      </h1>
      <p class="lead">请记下查询码。凭它查看进度、补充材料、评价和撤回；谁有它谁就能看，请不要交给别人。</p>
      <Key code={code} picture={picture} />
      <Facts look="grid card" rows={what} />
      <h2>接下来</h2>
      {next}
      <p class="actions">
        <a class="button" href={`/track/${code}`}>
          查看进度
        </a>
        <a class="button plain" href="/">
          回到首页
        </a>
      </p>
    </>
  );
}

function Key({ code, picture }: Pick<ReceiptProps, 'code' | 'picture'>): VNode {
  return (
    <div class="receipt">
      <p>
        <span class="faint">查询码</span>
        <strong class="code">{spaced(code)}</strong>
      </p>
      <img
        class="qr"
        src={`data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`}
        alt="二维码：用手机扫一扫，打开本件的进度页"
        width={180}
        height={180}
      />
    </div>
  );
}
