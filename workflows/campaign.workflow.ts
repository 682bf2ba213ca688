import type { CampaignInput } from '../src/domain/campaign/opening/opening';
import type { CampaignStatus } from '../src/domain/campaign/state';
import { carryOutEffects } from './campaign-effects';
import { CAMPAIGN, type CampaignFile, type CampaignSnapshot } from './campaign-kind';
import { registerActs, registerStateQuery } from './file/acts';
import { during } from './file/durable-file';
import { live } from './file/live';
import { noteCancellation, registerFactsQuery, registerResetNote } from './file/repairs';

/** One campaign of any kind (DOMAIN.md section 4): prepared, carried out, reported on, and followed until nothing is owed. */
export async function campaign(input: CampaignInput, carried?: CampaignSnapshot): Promise<CampaignStatus> {
  return live(CAMPAIGN, { input, carried }, registerHandlers, fromPreparationToEnd);
}

/** In this order since the first release: what waits in the first task is taken in it. */
function registerHandlers(file: CampaignFile): void {
  registerActs(file);
  registerStateQuery(file);
  registerFactsQuery(file);
  registerResetNote(file);
  noteCancellation(file);
}

async function fromPreparationToEnd(file: CampaignFile): Promise<CampaignStatus> {
  await prepare(file);
  await carryOut(file);
  await report(file);
  await follow(file);
  // Whom it has to tell that it is over.
  await file.record();
  await carryOutEffects(file);
  await file.finish();
  return file.known().state.status;
}

/** Whom and what it is about; invitations answered. It begins on its day, or is called off. */
const prepare = (file: CampaignFile) => phase(file, 'preparing');
/** Visits, checks, decisions; findings become appeals or are to be rectified. */
const carryOut = (file: CampaignFile) => phase(file, 'under-way');
/** What was done, what was not, who owes what: published or filed. */
const report = (file: CampaignFile) => phase(file, 'reporting');
/** Every rectification, promise and feedback to its end, up the ladder where need be. */
const follow = (file: CampaignFile) => phase(file, 'following');

/** A phase lasts until its own decision or limit; what was found and decided is carried out before the next wait. */
function phase(file: CampaignFile, status: CampaignStatus): Promise<void> {
  return during(
    file,
    (state) => state.status === status,
    () => carryOutEffects(file),
  );
}
