import { campaignIdOf, campaignWorkflowIdOf } from '../../domain/campaign/campaign-id';
import { campaignFaults, withCampaignEntries } from '../../domain/campaign/opening/choices';
import type { CampaignInput } from '../../domain/campaign/opening/opening';
import { startCampaign } from '../../engine/campaigns';
import { ensureTemplates, findTemplate } from '../../store/campaigns/campaign-templates.repository';
import { monthThemeNames } from '../../store/rules/catalogue.repository';
import { currentRules } from '../../store/rules/rules.repository';
import { keptCampaigns } from '../../doctor/family';
import type { UseCaseDeps } from '../deps';
import { waitForVersion } from '../file/load-file';
import type { Principal } from '../principal';
import { faulty } from '../refused';
import { agendaGiven } from './agenda-given';
import { campaignFor, type KnownCampaign } from './load-campaign';
import { caseFaults, memberFaults, templateFaults, unitFaults } from './opening-faults';

/** How long an opening waits for a worker, in milliseconds. */
const OPENING_TIMEOUT_MS = 5_000;

export interface OpenedCampaign {
  readonly id: string;
  readonly workflowId: string;
  readonly isNew: boolean;
  /** Undefined where no worker has opened it yet: it is started for good. */
  readonly known?: KnownCampaign;
}

/** Opens a campaign, or finds it open: one a kind and name. Safe to repeat. */
export async function openCampaign(
  deps: UseCaseDeps,
  principal: Principal,
  input: CampaignInput,
): Promise<OpenedCampaign> {
  const months = await monthThemeNames(deps.pool);
  const title = await checked(deps, principal, input, months);
  const given = await agendaGiven(deps, withCampaignEntries(input, months));
  const isNew = (await startCampaign(deps.engine, given, title)) === 'started';
  const id = campaignIdOf(given.kind, given.name);
  const opened = { id, workflowId: campaignWorkflowIdOf(id), isNew };
  const isOpen = await waitForVersion(deps, keptCampaigns.tables, { id, version: 1 }, OPENING_TIMEOUT_MS);
  return isOpen ? { ...opened, known: await campaignFor(deps, principal, id) } : opened;
}

/** What the registry does not know, said before anything starts; gives the template's title. */
async function checked(
  deps: UseCaseDeps,
  principal: Principal,
  input: CampaignInput,
  months: readonly string[],
): Promise<string> {
  const { pool } = deps;
  await ensureTemplates(pool);
  const template = await findTemplate(pool, input.kind);
  const { names } = (await currentRules(pool)).dutyList;
  const faults = [
    ...templateFaults(template, input),
    ...(await caseFaults(deps, principal, template, input)),
    ...(await memberFaults(deps, input)),
    ...unitFaults(input, names),
    ...campaignFaults(input, months).map(({ field, message }) => ({ path: `body.${field}`, message })),
  ];
  if (faults.length > 0) throw faulty(faults);
  return template?.title ?? input.kind;
}
