import type { SearchAttributePair } from '@temporalio/common';
import { begin } from '../domain/appeal/begin';
import type { AppealInput } from '../domain/appeal/intake';
import { searchColumns } from '../domain/appeal/search-columns';
import type { AppealState } from '../domain/appeal/state';
import type { Instant } from '../domain/calendar/instant';
import { propose } from '../domain/registry/propose';
import type { Rules } from '../domain/rules';
import { searchKeys } from './search-attributes';

/**
 * The columns a case will have once it is open, given with its start: it is in the operators' lists from the first moment, and
 * its workflow need not set them. `text` helps the rules as it will in the activity that opens the case; it goes no further.
 */
export function firstColumns(
  caseId: string,
  input: AppealInput,
  rules: Rules,
  now: Instant,
  text?: string,
): SearchAttributePair[] {
  const proposal = propose({ ...input, text: text ?? input.text, appellantType: input.appellant.type }, rules.dutyList);
  return columnsOf(begin({ id: caseId, input, proposal, reservedNumber: '' }, now, rules).state, now, rules);
}

/** The columns of a case as it stands, for a start. */
export function columnsOf(state: AppealState, now: Instant, rules: Rules): SearchAttributePair[] {
  const columns = searchColumns(state, now, rules);
  return [
    { key: searchKeys.stage, value: columns.AppealStage },
    { key: searchKeys.district, value: columns.AppealDistrict },
    { key: searchKeys.theme, value: columns.AppealTheme },
    { key: searchKeys.channel, value: columns.AppealChannel },
    { key: searchKeys.track, value: columns.AppealTrack },
    { key: searchKeys.light, value: columns.AppealLight },
    { key: searchKeys.level, value: columns.AppealLevel },
    { key: searchKeys.round, value: columns.AppealRound },
    { key: searchKeys.overdue, value: columns.AppealOverdue },
    { key: searchKeys.listed, value: columns.AppealListed },
    ...(columns.AppealHolder === undefined ? [] : [{ key: searchKeys.holder, value: columns.AppealHolder }]),
    ...(columns.AppealUnit === undefined ? [] : [{ key: searchKeys.unit, value: columns.AppealUnit }]),
    ...(columns.AppealDueAt === undefined ? [] : [{ key: searchKeys.dueAt, value: new Date(columns.AppealDueAt) }]),
  ];
}
