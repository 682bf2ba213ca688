import type { Fact, NewFact } from '../domain/appeal/facts';
import { appeals } from '../domain/appeal/decider';
import type { AppealView } from '../domain/appeal/view/view';
import { startDetails, startSummary } from '../domain/cockpit/start-note';
import type { Rules } from '../domain/rules';
import { CASES, caseLog } from '../store/appeals/case-log';
import type { CaseAccount } from '../store/appeals/fold-case';
import { intakeOf, openIntakeByHand, type EngineInput } from '../store/appeals/intake.repository';
import { keepNumber } from '../store/appeals/number.repository';
import { rulesByVersions } from '../store/rules/rules.repository';
import type { KeptFamily } from './kept-family';
import { NotRepaired, type RepairStores } from './stores';

interface KeptCase {
  readonly Account: CaseAccount;
  readonly Fact: NewFact;
  readonly Rules: Rules;
  readonly View: AppealView;
}

/** Cases in the doctor's hands. */
export const cases: KeptFamily<KeptCase> = {
  decider: appeals,
  tables: CASES.tables,
  log: caseLog,
  rulesOf: rulesByVersions,
  // From judgement to assignment.
  isPassing: ({ status, lead }) => status === 'awaiting-assignment' && lead === undefined,
  async newRun({ pool }, { facts, state, rules }) {
    const input = (await intakeOf(pool, state.id))?.input ?? filedInput(facts);
    return { input, staticSummary: startSummary(input, rules), staticDetails: startDetails(input) };
  },
  keepOpening: (stores, workflowId, first) =>
    first.type === 'filed' ? keepIntake(stores, workflowId, first.body) : Promise.resolve(),
};

function filedInput([filed]: readonly Fact[]): EngineInput {
  if (filed?.type !== 'filed') throw new NotRepaired('记录不是从登记开始的');
  return filed.body.input;
}

type Filed = Extract<NewFact, { type: 'filed' }>['body'];

async function keepIntake({ pool, keyring }: RepairStores, workflowId: string, filed: Filed): Promise<void> {
  const { id: caseId, input, reservedNumber } = filed;
  if ((await openIntakeByHand(pool, keyring, { caseId, workflowId, input })) === 'taken')
    throw new NotRepaired(`来源编号 ${caseId} 已由另一流程办理`);
  if ((await keepNumber(pool, caseId, reservedNumber)) === 'taken')
    throw new NotRepaired(`编号 ${reservedNumber} 已给了另一件：先为那一件更正`);
}
