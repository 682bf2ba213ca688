import { PROPOSAL_RULES } from './proposal-rules';
import { REDIRECT_RULES } from './redirect-rules';

const RECOGNITION: readonly (readonly [id: string, reason: string])[] = [
  ['kind-by-words', '按字词认定诉求类型'],
  ['kind-unknown', '未能认定诉求类型，请办公室确认'],
  ['category-by-words', '按字词认定事项类别'],
  ['category-ambiguous', '字词同时指向几个类别，请办公室确认'],
  ['category-unknown', '事项类别不在职责清单内，请办公室确认'],
  ['answer-at-hand', '知识库已有答复，即时办结'],
];

const REASONS = new Map([
  ...RECOGNITION,
  ...PROPOSAL_RULES.map(({ id, reason }) => [id, reason] as const),
  ...REDIRECT_RULES.map(({ id, reason }) => [id, reason] as const),
]);

/** Why a proposal is what it is, for people: one sentence a rule that spoke; an id no longer known is shown as it is. */
export function reasonsOf(rules: readonly string[]): string[] {
  return rules.map((id) => REASONS.get(id) ?? id);
}
