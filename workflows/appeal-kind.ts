import { patched } from '@temporalio/workflow';
import { cancel } from '../src/domain/appeal/cancellation';
import { appeals, type CaseApplied } from '../src/domain/appeal/decider';
import { recordingTitle } from '../src/domain/appeal/card/fact-titles';
import type { NewFact } from '../src/domain/appeal/facts';
import { foreignIn } from '../src/domain/appeal/intake/foreign-names';
import { appealInputSchema, type AppealInput } from '../src/domain/appeal/intake/intake';
import { registryNames, shownTheme } from '../src/domain/appeal/intake/registry-names';
import type { AppealState } from '../src/domain/appeal/state';
import type { AppealView } from '../src/domain/appeal/view/view';
import { isRefusal } from '../src/domain/decider/act';
import { applyFacts } from '../src/domain/decider/apply-facts';
import { fallDue } from '../src/domain/decider/fall-due';
import type { Rules } from '../src/domain/rules';
import { followingColumns } from './appeal-columns';
import { cancelReason } from './engine-news';
import { viewNow } from './file/acts';
import type { DurableFile } from './file/durable-file';
import type { Kind, Snapshot } from './file/kind';
import { activities, type Proxies } from './file/proxies';

export interface AppealFamily {
  readonly State: AppealState;
  readonly Fact: NewFact;
  readonly Rules: Rules;
  readonly Input: AppealInput;
  readonly Activities: typeof activities extends Proxies<infer A> ? A : never;
  readonly View: AppealView;
  readonly Answer: AppealView;
}
export type AppealFile = DurableFile<AppealFamily>;
export type AppealSnapshot = Snapshot<AppealFamily>;

/** An appeal as a durable file. */
export const APPEAL: Kind<AppealFamily> = {
  decider: appeals,
  input: appealInputSchema,
  activities,
  openingTitle: '登记诉求，提出主题建议',
  recordingTitle,
  open: ({ openCase }, opening) => openCase(opening),
  record: ({ recordTurn }, { state, keepsFirst, ...turn }) => {
    const { id: caseId, policyVersion, calendarVersion } = state;
    return recordTurn({ ...turn, caseId, policyVersion, calendarVersion, ...(keepsFirst && { keepsFirst }) });
  },
  answer: (after) => viewNow(APPEAL, after),
  foreign: (body, state) => foreignIn(body, state),
  clickedCancel() {
    const isConfirmed = patched('cancellation-is-confirmed');
    return isConfirmed ? cancelled : refusedAsBefore;
  },
  following: followingColumns,
  // A state of a run from before names were checked.
  asItReads: (state) => ({ ...state, ...registryNames(state), theme: shownTheme(state.theme, state.proposal) }),
};

/** It waits for the withdrawal that confirms it. */
function cancelled({ state, rules }: AppealSnapshot): CaseApplied {
  const moment = { now: Date.now(), rules };
  const passed = fallDue(appeals, state, moment);
  const answer = cancel(passed.state, cancelReason(), rules);
  const news = isRefusal(answer) ? [appeals.engineFacts.refused('cancel', answer)] : answer;
  const { state: then, facts } = applyFacts(appeals, passed.state, news, moment);
  return { state: then, facts: [...passed.facts, ...facts] };
}

/** A case begun before decision 11 only put the click on record. */
function refusedAsBefore({ state, rules }: AppealSnapshot): CaseApplied {
  const reason = '诉求不能在引擎中取消；诉求人撤回的，请用 withdraw';
  const noted = appeals.engineFacts.refused('cancel', { code: 'wrong-stage', reason });
  return applyFacts(appeals, state, [noted], { now: Date.now(), rules });
}
