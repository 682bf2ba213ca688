import { familyOfWorkflow } from '../../doctor/family';
import { EngineUnavailable } from '../../engine/engine-error';
import { findAppeal } from '../../store/appeals/appeal.repository';
import type { UseCaseDeps } from '../deps';
import type { CaseToActOn } from './load-case';
import { Refused } from '../refused';
import { startCase } from './start-case';

/**
 * For an act that found no workflow to take it. A case that has ended is closed for good; any other goes on from its record, and whoever
 * asked comes again (503 with Retry-After): nobody is told that a case is over because its workflow was terminated.
 */
export async function comeAgain(deps: UseCaseDeps, known: CaseToActOn): Promise<never> {
  const { caseId, workflowId, unopened } = known;
  const stored = await findAppeal(deps.pool, caseId);
  if ((stored?.state ?? known.state).status === 'ended') throw new Refused('case-closed', '本件已归档，不能再办理');
  if (stored === undefined && unopened !== undefined) {
    await startCase(deps, { caseId, workflowId, input: unopened, again: true });
  } else {
    const came = await familyOfWorkflow(workflowId).goOnIfRecorded(deps, { caseId, workflowId });
    deps.logger.warn({ caseId, workflowId, came }, 'an act found no workflow: the case goes on from its record');
  }
  throw new EngineUnavailable('the workflow of a case was not there to take an act');
}
