import type { Act } from './act';
import { arbitrate } from './assign/arbitrate.act';
import { assign } from './assign/assign.act';
import { commend } from './review/commend.act';
import { confirmTheme } from './intake/confirm-theme.act';
import { contact } from './handle/contact.act';
import { contest } from './review/contest.act';
import { decideContest } from './review/decide-contest.act';
import { decideExtension } from './handle/decide-extension.act';
import { decideObjection } from './notices/decide-objection.act';
import { delist } from './follow-up/delist.act';
import { evaluate } from './follow-up/evaluate.act';
import { finishSubtask } from './handle/finish-subtask.act';
import { holdAccountable } from './review/hold-accountable.act';
import { judge } from './intake/judge.act';
import { list } from './follow-up/list.act';
import { checkMechanism } from './follow-up/check-mechanism.act';
import { nameLeader } from './follow-up/name-leader.act';
import { supervise } from './follow-up/supervise.act';
import { merge } from './intake/merge.act';
import { objectNotice } from './notices/object-notice.act';
import { pause } from './handle/pause.act';
import { plan } from './handle/plan.act';
import { progress } from './handle/progress.act';
import { redirect } from './intake/redirect.act';
import { reopen } from './review/reopen.act';
import { reply } from './handle/reply.act';
import { reportRectification } from './notices/report-rectification.act';
import { requestExtension } from './handle/request-extension.act';
import { requestSupplement } from './intake/request-supplement.act';
import { resume } from './handle/resume.act';
import { returnCase } from './assign/return.act';
import { reviseNotice } from './notices/revise-notice.act';
import { sign } from './assign/sign.act';
import { supplement } from './intake/supplement.act';
import { takeCheck } from './review/take-check.act';
import { returnDossier } from './review/return-dossier.act';
import { transfer } from './review/transfer.act';
import { verify } from './follow-up/verify.act';
import { withdraw } from './review/withdraw.act';
import { withholdNotice } from './notices/withhold-notice.act';

/** Every act of API.md, in the order of the six steps, then those on the notices of a case. One file each; this is the table. */
export const acts = [
  confirmTheme,
  redirect,
  requestSupplement,
  supplement,
  merge,
  judge,
  assign,
  sign,
  returnCase,
  arbitrate,
  contact,
  plan,
  progress,
  finishSubtask,
  requestExtension,
  decideExtension,
  pause,
  resume,
  reply,
  evaluate,
  verify,
  checkMechanism,
  supervise,
  nameLeader,
  list,
  delist,
  commend,
  holdAccountable,
  takeCheck,
  transfer,
  returnDossier,
  contest,
  decideContest,
  reopen,
  withdraw,
  objectNotice,
  decideObjection,
  withholdNotice,
  reportRectification,
  reviseNotice,
] as const;

export type ActName = (typeof acts)[number]['name'];

const byName: ReadonlyMap<string, Act> = new Map(acts.map((one: Act) => [one.name, one]));

/** The act of this name; undefined where there is none. */
export function findAct(name: string): Act | undefined {
  return byName.get(name);
}
