import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  setCurrentDetails,
  workflowInfo,
} from '@temporalio/workflow';
import type { OpenedCampaign } from '../activities/open-campaign';
import { campaigns, type CampaignApplied } from '../src/domain/campaign/decider';
import { fallDue } from '../src/domain/decider/fall-due';
import type { CampaignFact } from '../src/domain/campaign/facts';
import type { CampaignInput } from '../src/domain/campaign/opening';
import { createAlarm, type Alarm } from './alarm';
import { carryOutEffects } from './campaign-effects';
import {
  campaignHappened,
  createCampaignMemory,
  openedCampaign,
  type CampaignCarried,
  type CampaignMemory,
  type CampaignTurn,
} from './campaign-memory';
import { bringUpToDate } from './columns';
import { effect } from './proxies';
import { settled } from './run-memory';

/** The state of one campaign inside its workflow, and its waiting. */
export interface CampaignFile {
  /** Undefined until it is opened. */
  readonly current: () => CampaignCarried | undefined;
  readonly known: () => CampaignCarried;
  /** `byHand`: an operator started it past the API. */
  readonly open: (input: CampaignInput, byHand: boolean) => Promise<void>;
  /** Waits for the opening: for messages that overtake it. */
  readonly opened: () => Promise<void>;
  /** Takes in what the rules make of a message now; throws what refuses it. */
  readonly take: (decide: (carried: CampaignCarried) => CampaignApplied) => CampaignTurn;
  readonly settled: (turn: CampaignTurn) => Promise<void>;
  /** All facts this run has told. */
  readonly told: () => readonly CampaignFact[];
  readonly fallDue: () => void;
  readonly record: () => Promise<void>;
  /** Files what was found, and tells cases what was decided, until nothing is left to carry out. */
  readonly carryOutWhatFollows: () => Promise<void>;
  readonly news: () => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly turnOver: () => Promise<void>;
}

export function createCampaignFile(input: CampaignInput, carried: CampaignCarried | undefined): CampaignFile {
  const memory = createCampaignMemory(carried);
  const { current, known, told } = memory;
  const alarm = createAlarm();
  const file: CampaignFile = {
    ...{ current, known, told, settled },
    take: (decide) => memory.take((carried) => campaignHappened(carried, decide(carried))),
    async open(checked, byHand) {
      const { rules, facts, ...kept } = await openCampaign(checked, byHand);
      memory.begin(openedCampaign(rules, facts, kept), facts);
      show(known());
    },
    opened: () => CancellationScope.nonCancellable(() => condition(() => current() !== undefined)),
    fallDue: () => void file.take(({ state, rules }) => fallDue(campaigns, state, { now: Date.now(), rules })),
    record: () => recordAll(memory),
    carryOutWhatFollows: () => carryOutEffects(file),
    news: () => waitForNews(memory, alarm),
    finish: () => finish(memory, alarm),
    async turnOver() {
      if (!workflowInfo().continueAsNewSuggested) return;
      await finish(memory, alarm);
      const { state, rules } = known();
      await continueAsNew<Continuing>(input, { state, rules, answersOnRecord: true });
    },
  };
  return file;
}

type Continuing = (input: CampaignInput, carried: CampaignCarried) => Promise<unknown>;

function openCampaign(input: CampaignInput, byHand: boolean): Promise<OpenedCampaign> {
  const { workflowId, runId } = workflowInfo();
  const opening = { workflowId, runId, input, now: Date.now(), ...(byHand && { byHand }) };
  return effect('开展活动', (activities) => activities.openCampaign(opening), ignore);
}

/** Patience needs no reason here: the activity itself stands in the history with its failures. */
const ignore = (): void => undefined;

async function recordAll(memory: CampaignMemory): Promise<void> {
  const { workflowId, runId } = workflowInfo();
  while (memory.hasNews()) {
    const turns = memory.next();
    const { state, answersOnRecord } = memory.known();
    const keepsFirst = answersOnRecord === true && { keepsFirst: answersOnRecord };
    const facts = turns.flatMap((turn) => turn.facts);
    const recording = { campaignId: state.id, workflowId, runId, facts, ...keepsFirst };
    const standing = await effect(
      '记录活动事实',
      ({ recordCampaignTurn }) => recordCampaignTurn(recording),
      () => memory.answerAtOnce(turns),
    );
    memory.recorded(turns, standing);
  }
  show(memory.known());
}

async function waitForNews(memory: CampaignMemory, alarm: Alarm): Promise<void> {
  const { state, rules } = memory.known();
  const next = campaigns.nextDue(state, rules);
  alarm.set(next?.plannedAt, next?.title ?? '');
  await condition(() => memory.hasNews() || alarm.hasRung());
}

async function finish(memory: CampaignMemory, alarm: Alarm): Promise<void> {
  alarm.set(undefined, '');
  do {
    await recordAll(memory);
    await condition(() => memory.hasNews() || allHandlersFinished());
  } while (memory.hasNews());
}

/** What operators see in the Temporal UI. */
function show({ state, rules }: CampaignCarried): void {
  // A district never changes: one recorded before districts were checked is put right by the next event.
  const now = Date.now();
  bringUpToDate(campaigns.columns(state, now, rules), ['AppealDistrict']);
  setCurrentDetails(campaigns.card(state, { recent: [], now, rules, namespace: workflowInfo().namespace }));
}
