import type { NewFact } from '../domain/appeal/facts';
import { appeals } from '../domain/appeal/decider';
import { openView } from '../domain/appeal/free-text';
import type { AppealState } from '../domain/appeal/state';
import type { AppealView } from '../domain/appeal/view/view';
import type { Rules } from '../domain/rules';
import { CASES, caseLog } from '../store/appeals/case-log';
import type { CaseAccount } from '../store/appeals/fold-case';
import { openIntakeByHand } from '../store/appeals/intake.repository';
import { keepNumber } from '../store/appeals/number.repository';
import { rulesByVersions } from '../store/rules/rules.repository';
import { goOnFromRecord } from './go-on';
import type { KeptFamily } from './kept-family';
import { NotMended, type Mending } from './stores';

/** Cases in the doctor's hands. */
export const cases: KeptFamily<AppealState, NewFact, Rules, CaseAccount, AppealView> = {
  decider: appeals,
  tables: CASES.tables,
  log: caseLog,
  rulesOf: rulesByVersions,
  compared: (view) => {
    const { clocks: _clocks, light: _light, ...standing } = openView(view);
    return standing;
  },
  // None while a case passes from judgement to assignment, which spares the event.
  standingColumns: ({ status, lead }) => (status === 'awaiting-assignment' && lead === undefined ? [] : STANDING),
  goOn: (stores, ids, takenUp) => goOnFromRecord(stores, { ...ids, takenUp }),
  keepOpening: (mending, workflowId, first) =>
    first.type === 'filed' ? keepIntake(mending, workflowId, first.body) : Promise.resolve(),
};

const STANDING = [
  ...(['AppealStage', 'AppealUnit', 'AppealDistrict', 'AppealTheme', 'AppealChannel', 'AppealTrack'] as const),
  ...(['AppealLevel', 'AppealRound'] as const),
] as const;

type Filed = Extract<NewFact, { type: 'filed' }>['body'];

async function keepIntake({ pool, keyring }: Mending, workflowId: string, filed: Filed): Promise<void> {
  const { id: caseId, input, reservedNumber } = filed;
  if ((await openIntakeByHand(pool, keyring, { caseId, workflowId, input })) === 'taken')
    throw new NotMended(`来源编号 ${caseId} 已由另一流程办理`);
  if ((await keepNumber(pool, caseId, reservedNumber)) === 'taken')
    throw new NotMended(`编号 ${reservedNumber} 已给了另一件：先为那一件更正`);
}
