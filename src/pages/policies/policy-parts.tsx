import type { VNode } from 'preact';
import type { PublicPolicy } from '../../use-cases/registers/public-policies';

const STANDING_TITLES: { readonly [S in PublicPolicy['standing']]: string } = {
  'in-force': '现行有效',
  lapsed: '已失效',
};

/** In words; the sign only repeats it. */
export function Standing({ policy: { standing } }: { readonly policy: PublicPolicy }): VNode {
  return <span>{`${standing === 'lapsed' ? '× ' : ''}${STANDING_TITLES[standing]}`}</span>;
}

/** Whom it is for, who issued it, and its days. */
export function policyLine({ district, sector, unitName, publishedOn, validTo }: PublicPolicy): string {
  const until = validTo === undefined ? '' : `，有效期至 ${validTo}`;
  return [district ?? '全市', sector, unitName, `${publishedOn} 发布${until}`].filter(Boolean).join(' · ');
}
