import type { Channel, Kind } from '../../appeal/intake/intake';

/** A new appeal as the rules read it: the matter, nothing of the person. */
export interface Filing {
  readonly title: string;
  readonly text?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly category?: string | undefined;
  readonly district: string;
  readonly urgent?: boolean | undefined;
  readonly channel: Channel;
  readonly appellantType: 'firm' | 'resident';
}

/** A filing whose kind and category have been told or found. */
export interface Matter {
  readonly words: string;
  readonly kind: Kind;
  readonly category: string;
  readonly channel: Channel;
}

/** Title and text in one form for looking words up: full-width and half-width alike, no blanks or invisible characters between. */
export function wordsOf({ title, text }: Pick<Filing, 'title' | 'text'>): string {
  return `${title}\n${text ?? ''}`
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]|\p{Cf}/gu, '');
}
