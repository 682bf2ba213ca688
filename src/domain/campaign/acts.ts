import type { CampaignAct } from './act';
import { begin } from './acts/begin.act';
import { callOff } from './acts/call-off.act';
import { conclude } from './acts/conclude.act';
import { decideCase } from './acts/decide-case.act';
import { find } from './acts/find.act';
import { holdItem } from './acts/hold-item.act';
import { prepare } from './acts/prepare.act';
import { promise } from './acts/promise.act';
import { record } from './acts/record.act';
import { releaseReport } from './acts/release-report.act';
import { reportItem } from './acts/report-item.act';
import { verifyItem } from './acts/verify-item.act';

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
