import { CancellationScope } from '@temporalio/workflow';
import { appealInputSchema, type AppealInput } from '../src/domain/appeal/intake';
import type { AppealState, Outcome, Stage } from '../src/domain/appeal/state';
import { createCaseFile, type CaseFile } from './case-file';
import { registerHandlers } from './handlers';
import type { Carried } from './memory';
import { invalid, madeUp } from './message-body';
import { APPEAL_WORKFLOW } from './messages';
import { noteTakingUp } from './repairs';
import { isCarriedByHand, isStartedByHand } from './who-acts';

/** One appeal by the six-step method 六步工作法, from first word to reward or punishment, and through its reopening window. */
export async function appeal(input: AppealInput, carried?: Carried): Promise<Outcome | undefined> {
  if (isCarriedByHand(carried, APPEAL_WORKFLOW)) throw madeUp();
  const file = createCaseFile(input, carried);
  registerHandlers(file);
  // No click on "cancel" takes an appeal out of the six steps: it becomes a fact (repairs.ts).
  return CancellationScope.nonCancellable(async () => {
    if (carried === undefined) await file.open(checked(input), isStartedByHand(input, APPEAL_WORKFLOW));
    if (carried?.takenUp !== undefined) noteTakingUp(file, carried.takenUp);
    return sixSteps(file);
  });
}

async function sixSteps(file: CaseFile): Promise<Outcome | undefined> {
  while (!hasEnded(file)) {
    await theme(file);
    await collect(file);
    do {
      await assign(file);
      await handle(file);
      await followUp(file);
    } while (stateOf(file).stage === 'assign');
    await review(file);
  }
  await file.finish();
  return stateOf(file).outcome;
}

/** Rules propose, the office confirms; outside remit it is told where to go. */
const theme = (file: CaseFile) => during(file, 'theme');
/** Numbered on the problem list, supplemented, judged lawful and reasonable. */
const collect = (file: CaseFile) => during(file, 'collect');
/** Given to a unit, which signs for it or returns it. */
const assign = (file: CaseFile) => during(file, 'assign');
/** Contact, plan, progress, subtasks, reply; a limit missed climbs the ladder. */
const handle = (file: CaseFile) => during(file, 'handle');
/** Evaluated, verified, and if not solved or not satisfied: listed, another round, a session. */
const followUp = (file: CaseFile) => during(file, 'follow-up');
/** Points, notices, accountability; closed; and open to the appellant again until the window ends. */
const review = (file: CaseFile) => during(file, 'review');

/** A stage lasts until its own decision: whatever falls due first is acted on, and every fact is recorded before the next wait. */
async function during(file: CaseFile, stage: Stage): Promise<void> {
  while (stateOf(file).stage === stage) {
    file.fallDue();
    await file.record();
    if (hasEnded(file) || stateOf(file).stage !== stage) return;
    await file.turnOver();
    await file.news();
  }
}

function stateOf(file: CaseFile): AppealState {
  const carried = file.current();
  if (carried === undefined) throw new RangeError('the case is not open yet');
  return carried.state;
}

function hasEnded(file: CaseFile): boolean {
  return stateOf(file).status === 'ended';
}

/** A case started by hand with wrong input fails at once and for good, naming each fault. */
function checked(input: unknown): AppealInput {
  const parsed = appealInputSchema.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error.issues, '');
  return parsed.data;
}
