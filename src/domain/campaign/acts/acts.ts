import type { CampaignAct } from './act';
import { begin } from './begin.act';
import { callOff } from './call-off.act';
import { conclude } from './conclude.act';
import { decideCase } from './decide-case.act';
import { find } from './find.act';
import { holdItem } from './hold-item.act';
import { prepare } from './prepare.act';
import { promise } from './promise.act';
import { record } from './record.act';
import { releaseReport } from './release-report.act';
import { reportItem } from './report-item.act';
import { verifyItem } from './verify-item.act';

/** Every act of a campaign, in the order of its life. Permanent names. */
export const campaignActs = [
  prepare,
  begin,
  record,
  decideCase,
  find,
  promise,
  reportItem,
  verifyItem,
  holdItem,
  conclude,
  releaseReport,
  callOff,
] as const;

export function findCampaignAct(name: string): CampaignAct | undefined {
  return campaignActs.find((act: CampaignAct) => act.name === name);
}
