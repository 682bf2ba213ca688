import { CancellationScope, defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { RULES, type Actor } from '../src/domain/appeal/people';
import type { CampaignFact, NewCampaignFact } from '../src/domain/campaign/facts';
import { campaigns } from '../src/domain/campaign/decider';
import { applyFacts } from '../src/domain/decider/apply-facts';
import type { CampaignFile } from './campaign-file';
import type { CampaignCarried } from './campaign-memory';
import { factsPage } from './facts-page';
import { FACTS_QUERY, NOTE_RESET_SIGNAL, resetNoteSchema, type FactsPage } from './messages';

const OPERATOR: Actor = { role: 'operator', id: 'temporal' };

/** A click on "cancel" ends no campaign; it stands on record and on the card, which names the act that does. */
export function noteCampaignCancellation(file: CampaignFile): void {
  CancellationScope.current().cancelRequested.catch(async () => {
    if (file.current() === undefined) await file.opened();
    const reason = '活动不能在引擎中取消；不办了的，请用 call-off，写明理由';
    put(file, { type: 'message-refused', body: { message: 'cancel', code: 'wrong-stage', reason }, by: RULES });
  });
}

/** What the doctor asks of a run and tells it: the facts it has told, and that it goes on from a reset. Twice is once. */
export function registerCampaignRepairs(file: CampaignFile): void {
  setHandler(
    defineQuery<FactsPage<CampaignFact>, [number?]>(FACTS_QUERY),
    (from) => factsPage(file.told(), from ?? 0),
    { description: '本流程说过的事实，供修复记录用；参数为起始序号' },
  );
  setHandler(
    defineSignal<[unknown]>(NOTE_RESET_SIGNAL),
    async (message) => {
      if (file.current() === undefined) await file.opened();
      const { success, data } = resetNoteSchema.safeParse(message);
      const isKnown = file.told().some(({ type, body }) => type === 'campaign-reset' && body.runId === data?.runId);
      if (success && !isKnown) put(file, { type: 'campaign-reset', body: data, by: OPERATOR });
    },
    { description: '流程被重置后由系统发出，使记录跟上；不须人工发送' },
  );
}

/** The first fact of a campaign that was taken up again by a new workflow. */
export function noteCampaignTakingUp(file: CampaignFile, after: NonNullable<CampaignCarried['takenUp']>): void {
  put(file, { type: 'taken-up', body: { after }, by: OPERATOR });
}

function put(file: CampaignFile, news: NewCampaignFact): void {
  file.take(({ state, rules }) => applyFacts(campaigns, state, [news], { now: Date.now(), rules }));
}
