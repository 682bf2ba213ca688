import type { SearchAttributePair } from '@temporalio/common';
import { openingOf, type FiledAppeal } from '../domain/appeal/intake/opening-of';
import { searchColumns } from '../domain/appeal/view/search-columns';
import type { AppealState } from '../domain/appeal/state';
import type { Instant } from '../domain/calendar/instant';
import type { Catalogue } from '../domain/registry/proposal/propose';
import type { Rules } from '../domain/rules';
import { pairsOf } from './search-attributes';

/**
 * The columns a case will have once it is open, given with its start: it is in the operators' lists from the first moment, and
 * its workflow need not set them. They are of the city's own catalogue, as the case will be.
 */
export function firstColumns(filed: FiledAppeal, rules: Rules, catalogue: Catalogue): SearchAttributePair[] {
  return columnsOf(openingOf(filed, rules, catalogue).state, filed.at, rules);
}

/** The columns of a case as it stands, for a start. */
export function columnsOf(state: AppealState, now: Instant, rules: Rules): SearchAttributePair[] {
  return pairsOf({ ...searchColumns(state, now, rules) });
}
