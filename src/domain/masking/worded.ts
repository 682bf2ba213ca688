import { shownCategory, shownDistrict } from '../registry/choices';
import type { Kind } from '../appeal/intake/intake';
import { KIND_TITLES } from '../appeal/titles';
import type { Identity } from './identity';
import { maskOwn, type Masked } from './mask-own';
import type { Script } from './signs';
import { tellingIn, type TellingKind } from './telling';

/** How a text of a confidential case is told to a unit: as it was written, without the person, or in words of ours. */
export const wordings = ['as-written', 'masked', 'reworded'] as const;
export type Wording = (typeof wordings)[number];

/** A text as a unit reads it, and why it differs from what was written. */
export interface Worded {
  readonly text: string;
  readonly wording: Wording;
  readonly hidden: Masked['hidden'];
  /** Why it could not be shown; empty unless reworded. */
  readonly telling: readonly TellingKind[];
}

/**
 * What a unit may read of a text in a confidential case (DOMAIN.md, Confidentiality): everything of the person hidden; what may tell
 * who they are all the same is not shown, `instead` stands in its place. Of an appellant who is not known any more nothing can be judged.
 */
export function wordedFor(text: string, identity: Identity | undefined, instead: string, script: Script): Worded {
  if (identity === undefined) return { text: instead, wording: 'reworded', hidden: [], telling: [] };
  const { text: left, hidden } = maskOwn(text, identity, script);
  const telling = tellingIn(left, identity, script);
  if (telling.length > 0) return { text: instead, wording: 'reworded', hidden, telling };
  return { text: left, wording: left === text ? 'as-written' : 'masked', hidden, telling };
}

/** What Liubu says of a matter: entries of the registry and nothing that anybody typed. */
export interface Matter {
  readonly kind: Kind;
  readonly category: string;
  readonly district: string;
}

export function neutralTitle({ kind, category, district }: Matter): string {
  return `${KIND_TITLES[kind]}：${shownCategory(category)}（${shownDistrict(district)}）`;
}

export function neutralText({ kind, category, district }: Matter): string {
  const matter = `${shownDistrict(district)}“${shownCategory(category)}”方面的${KIND_TITLES[kind]}`;
  return `${matter}。本件保密，原文有可能认出诉求人，不向承办单位显示；办理所需的情况由会客厅办公室转告。`;
}

/** In place of anything else that is written in the case. */
export const NEUTRAL_WORDS = '（本件保密，原文有可能认出诉求人，不向承办单位显示）';
