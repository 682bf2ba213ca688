import { CancellationScope } from '@temporalio/workflow';
import { campaignInputSchema, type CampaignInput } from '../src/domain/campaign/opening';
import type { CampaignStatus } from '../src/domain/campaign/state';
import { createCampaignFile, type CampaignFile } from './campaign-file';
import type { CampaignCarried } from './campaign-memory';
import { registerCampaignHandlers } from './campaign-handlers';
import { noteCampaignCancellation, noteCampaignTakingUp, registerCampaignRepairs } from './campaign-repairs';
import { invalid, madeUp } from './message-body';
import { CAMPAIGN_WORKFLOW } from './messages';
import { isCarriedByHand, isStartedByHand } from './who-acts';

/** One campaign of any kind (DOMAIN.md section 4): prepared, carried out, reported on, and followed until nothing is owed. */
export async function campaign(input: CampaignInput, carried?: CampaignCarried): Promise<CampaignStatus> {
  if (isCarriedByHand(carried, CAMPAIGN_WORKFLOW)) throw madeUp();
  const file = createCampaignFile(input, carried);
  registerCampaignHandlers(file);
  registerCampaignRepairs(file);
  noteCampaignCancellation(file);
  return CancellationScope.nonCancellable(async () => {
    if (carried === undefined) await file.open(checked(input), isStartedByHand(input, CAMPAIGN_WORKFLOW));
    if (carried?.takenUp !== undefined) noteCampaignTakingUp(file, carried.takenUp);
    await prepare(file);
    await carryOut(file);
    await report(file);
    await follow(file);
    // Whom it has to tell that it is over.
    await file.record();
    await file.carryOutWhatFollows();
    await file.finish();
    return file.known().state.status;
  });
}

/** Whom and what it is about; invitations answered. It begins on its day, or is called off. */
const prepare = (file: CampaignFile) => during(file, 'preparing');
/** Visits, checks, decisions; findings become appeals or are to be rectified. */
const carryOut = (file: CampaignFile) => during(file, 'under-way');
/** What was done, what was not, who owes what: published or filed. */
const report = (file: CampaignFile) => during(file, 'reporting');
/** Every rectification, promise and feedback to its end, up the ladder where need be. */
const follow = (file: CampaignFile) => during(file, 'following');

/** A phase lasts until its own decision or limit; what was found and decided is carried out before the next wait. */
async function during(file: CampaignFile, status: CampaignStatus): Promise<void> {
  while (file.known().state.status === status) {
    file.fallDue();
    await file.record();
    await file.carryOutWhatFollows();
    if (file.known().state.status !== status) return;
    await file.turnOver();
    await file.news();
  }
}

/** A campaign started by hand with wrong input fails at once and for good, naming each fault. */
function checked(input: unknown): CampaignInput {
  const parsed = campaignInputSchema.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error.issues, '');
  return parsed.data;
}
