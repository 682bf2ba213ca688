import type { AppealInput } from '../src/domain/appeal/intake/intake';
import type { Outcome, Stage } from '../src/domain/appeal/state';
import { APPEAL, type AppealFile, type AppealSnapshot } from './appeal-kind';
import { registerAppealQueries } from './appeal-queries';
import { registerEscalation } from './escalation';
import { registerActs, registerStateQuery } from './file/acts';
import { during } from './file/durable-file';
import { live } from './file/live';
import { noteCancellation, registerFactsQuery, registerResetNote } from './file/repairs';
import { registerMove } from './move-rules';

/** One appeal by the six-step method 六步工作法, from first word to reward or punishment, and through its reopening window. */
export async function appeal(input: AppealInput, carried?: AppealSnapshot): Promise<Outcome | undefined> {
  return live(APPEAL, { input, carried }, registerHandlers, sixSteps);
}

/** In this order since the first release: what waits in the first task is taken in it. */
function registerHandlers(file: AppealFile): void {
  registerActs(file);
  registerEscalation(file);
  registerMove(file);
  noteCancellation(file);
  registerStateQuery(file);
  registerAppealQueries(file);
  registerFactsQuery(file);
  registerResetNote(file);
}

async function sixSteps(file: AppealFile): Promise<Outcome | undefined> {
  while (!hasEnded(file)) {
    await theme(file);
    await collect(file);
    do {
      await assign(file);
      await handle(file);
      await followUp(file);
    } while (file.known().state.stage === 'assign');
    await review(file);
  }
  await file.finish();
  return file.known().state.outcome;
}

/** Rules propose, the office confirms; outside remit it is told where to go. */
const theme = (file: AppealFile) => step(file, 'theme');
/** Numbered on the problem list, supplemented, judged lawful and reasonable. */
const collect = (file: AppealFile) => step(file, 'collect');
/** Given to a unit, which signs for it or returns it. */
const assign = (file: AppealFile) => step(file, 'assign');
/** Contact, plan, progress, subtasks, reply; a limit missed climbs the ladder. */
const handle = (file: AppealFile) => step(file, 'handle');
/** Evaluated, verified, and if not solved or not satisfied: listed, another round, a session. */
const followUp = (file: AppealFile) => step(file, 'follow-up');
/** Points, notices, accountability; closed; and open to the appellant again until the window ends. */
const review = (file: AppealFile) => step(file, 'review');

function step(file: AppealFile, stage: Stage): Promise<void> {
  return during(file, (state) => state.stage === stage && state.status !== 'ended');
}

function hasEnded(file: AppealFile): boolean {
  return file.known().state.status === 'ended';
}
