import type { Kind } from '../../appeal/intake/intake';
import { type Category, OTHER } from '../category';
import type { Filing } from './matter';

/** What was told or found, the rule that found it, and whether that is certain enough to act on without the office. */
export interface Recognised<T> {
  readonly value: T;
  readonly rules: readonly string[];
  readonly certain: boolean;
}

/** In this order: a complaint that also asks something is a complaint. */
const kindWords: readonly (readonly [kind: Kind, words: RegExp])[] = [
  ['rights', /维权|侵权|被侵害|仿冒|合法权益|索赔/u],
  ['complaint', /投诉|举报|推诿|没有结果|不作为|乱收费|强制|扰民|长期不|没有兑现|重复检查|虚假|随意加价|没有公示/u],
  ['suggestion', /建议|希望增设|能否改进|优化流程/u],
  ['consult', /请问|咨询|如何|怎样|怎么办理|哪些材料|什么时候|在哪里办/u],
  ['help', /求助|希望|帮助|请求|困难|需要协调|办不下/u],
];

export function recogniseKind(filing: Filing, words: string): Recognised<Kind> {
  if (filing.kind !== undefined) return { value: filing.kind, rules: [], certain: true };
  const found = kindWords.find(([, pattern]) => pattern.test(words));
  if (found === undefined) return { value: 'help', rules: ['kind-unknown'], certain: false };
  return { value: found[0], rules: ['kind-by-words'], certain: true };
}

export function recogniseCategory(filing: Filing, words: string, categories: readonly Category[]): Recognised<string> {
  if (filing.category !== undefined) {
    const known = categories.some(({ name }) => name === filing.category);
    return { value: filing.category, rules: known ? [] : ['category-unknown'], certain: known };
  }
  const hits = categories
    .map((category) => ({ name: category.name, count: category.words.filter((word) => words.includes(word)).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  const [best, second] = hits;
  if (best === undefined) return { value: OTHER, rules: ['category-unknown'], certain: false };
  if (best.count === second?.count) return { value: best.name, rules: ['category-ambiguous'], certain: false };
  return { value: best.name, rules: ['category-by-words'], certain: true };
}
