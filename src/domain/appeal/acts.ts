import type { Act } from './act';
import { arbitrate } from './acts/arbitrate.act';
import { assign } from './acts/assign.act';
import { commend } from './acts/commend.act';
import { confirmTheme } from './acts/confirm-theme.act';
import { contact } from './acts/contact.act';
import { contest } from './acts/contest.act';
import { decideContest } from './acts/decide-contest.act';
import { decideExtension } from './acts/decide-extension.act';
import { decideObjection } from './acts/decide-objection.act';
import { delist } from './acts/delist.act';
import { evaluate } from './acts/evaluate.act';
import { finishSubtask } from './acts/finish-subtask.act';
import { holdAccountable } from './acts/hold-accountable.act';
import { judge } from './acts/judge.act';
import { list } from './acts/list.act';
import { merge } from './acts/merge.act';
import { objectNotice } from './acts/object-notice.act';
import { pause } from './acts/pause.act';
import { plan } from './acts/plan.act';
import { progress } from './acts/progress.act';
import { redirect } from './acts/redirect.act';
import { reopen } from './acts/reopen.act';
import { reply } from './acts/reply.act';
import { reportRectification } from './acts/report-rectification.act';
import { requestExtension } from './acts/request-extension.act';
import { requestSupplement } from './acts/request-supplement.act';
import { resume } from './acts/resume.act';
import { returnCase } from './acts/return.act';
import { reviseNotice } from './acts/revise-notice.act';
import { sign } from './acts/sign.act';
import { supplement } from './acts/supplement.act';
import { takeCheck } from './acts/take-check.act';
import { returnDossier } from './acts/return-dossier.act';
import { transfer } from './acts/transfer.act';
import { verify } from './acts/verify.act';
import { withdraw } from './acts/withdraw.act';
import { withholdNotice } from './acts/withhold-notice.act';

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
