import type { Instant } from '../../calendar/instant';
import { propose, themesOf, type Catalogue } from '../../registry/proposal/propose';
import type { Rules } from '../../rules';
import { begin } from './begin';
import type { AppealInput } from './intake';
import type { Actor } from '../../people/people';
import type { CaseApplied } from '../decider';

/** An appeal as it is on file before its case opens. */
export interface FiledAppeal {
  readonly caseId: string;
  readonly input: Omit<AppealInput, 'text'>;
  /** The appellant's own words: they help the rules, and no fact keeps them. */
  readonly text?: string | undefined;
  /** When the case opens, by its own clock. */
  readonly at: Instant;
  /** Its number on the problem list; none where none is reserved yet. */
  readonly number?: string | undefined;
  /** Who started it, where it was not filed. */
  readonly by?: Actor;
}

/**
 * What a case begins with, by the rules and the catalogue the city has at that moment. The activity that opens the case records it, the
 * columns it is started with show it, and the API shows it of a case that is not open yet: all three by this function.
 */
export function openingOf(filed: FiledAppeal, rules: Rules, catalogue: Catalogue): CaseApplied {
  const { caseId: id, input, text, at, number: reservedNumber = '', by } = filed;
  const words = { ...input, text, appellantType: input.appellant.type };
  const proposal = { ...propose(words, rules.dutyList, catalogue), themes: themesOf(catalogue) };
  return begin({ id, input, proposal, reservedNumber }, at, rules, by);
}
