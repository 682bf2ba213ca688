import { keptCampaigns } from '../../doctor/family';
import type { Preparation } from '../../domain/campaign/facts';
import { themesFor, withCampaignEntries } from '../../domain/campaign/opening/choices';
import type { CampaignView } from '../../domain/campaign/view/view-schema';
import { themeFaults } from '../../domain/registry/theme-choice';
import { monthThemeNames } from '../../store/rules/catalogue.repository';
import type { CampaignDone } from '../../../workflows/messages';
import type { UseCaseDeps } from '../deps';
import type { AskedFamily } from '../file/asked-family';
import { faulty } from '../refused';
import { agendaGiven } from './agenda-given';
import { findInFull, foundCampaigns, knownTo, viewOfCampaign, type FoundCampaign } from './load-campaign';
import { placedTargets } from './placed-targets';

/** Campaigns as callers act on them. */
export const askedCampaigns: AskedFamily<FoundCampaign, CampaignDone, CampaignView> = {
  ...foundCampaigns,
  kept: keptCampaigns,
  over: '活动已经结束',
  bodyFor: checked,
  // What the engine answers is small, because a campaign may have hundreds of tasks.
  async shownAfter(deps, principal, known) {
    const { state = known.state } = (await findInFull(deps, known.state.id)) ?? {};
    return viewOfCampaign(await knownTo(deps, principal, { ...known, state }));
  },
};

/** The body with its choices as the registry of today writes them; a theme that is none is refused here, because no workflow can ask it. */
async function checked(deps: UseCaseDeps, { state }: FoundCampaign, body: unknown): Promise<unknown> {
  const months = themesFor(state, await monthThemeNames(deps.pool));
  const errors = themeFaults(body, months).map(({ field, message }) => ({ path: `body.${field}`, message }));
  if (errors.length > 0) throw faulty(errors);
  const { targets } = body as Preparation;
  const placed =
    targets === undefined ? body : { ...(body as Preparation), targets: await placedTargets(deps, targets) };
  return withCampaignEntries(await agendaGiven(deps, placed as Preparation), months);
}
