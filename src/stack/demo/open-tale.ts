import { intakeOf } from '../../use-cases/appeals/file-appeal';
import { openingOf } from '../../domain/appeal/intake/opening-of';
import { nextStep } from '../../domain/appeal/follows/next-step';
import type { Instant } from '../../domain/calendar/instant';
import type { Catalogue } from '../../domain/registry/proposal/propose';
import type { Rules } from '../../domain/rules';
import { firstColumns } from '../../engine/first-columns';
import { startOnOwnClock } from '../../engine/own-clock';
import type { RunningCase } from '../../rehearsal/new-facts';
import type { Environment } from '../../rehearsal/environment';
import { catalogueAt } from '../../store/rules/catalogue.repository';
import { registerIntake, type Intake } from '../../store/appeals/intake.repository';
import { APPEAL_WORKFLOW } from '../../../workflows/messages';
import { sampleOf } from '../samples/samples';
import type { Story } from './story';

/** One telling of a story: its case, running on its own clock. */
export interface Tale extends RunningCase {
  readonly story: Story;
  /** When the case begins, on its own clock. */
  readonly startAt: Instant;
}

/** Registers the story's appeal as the API does, its personal data sealed, and starts it on a clock of its own. */
export async function openTale(
  environment: Environment,
  story: Story,
  { stamp, startAt }: { stamp: string; startAt: Instant },
): Promise<Tale> {
  const { pool, engine, keyring, rules } = environment;
  const catalogue = await catalogueAt(pool, startAt);
  const intake = unsampled(story, stamp, { rules, catalogue, at: startAt });
  const { caseId, workflowId, input, text } = intake;
  if ((await registerIntake(pool, keyring, intake)) !== 'new') throw new Error(`${caseId} has been told before`);
  const searchAttributes = firstColumns({ caseId, input, text, at: startAt }, rules, catalogue);
  const summary = `演示：${story.title}`;
  await startOnOwnClock(engine, { workflowId, type: APPEAL_WORKFLOW, input, startAt, searchAttributes, summary });
  return { story, caseId, workflowId, startAt };
}

/** A case the office's sample of satisfied answers passes by: who is drawn depends on the id, and a story is told the same each time. */
interface Beginning {
  readonly rules: Rules;
  readonly catalogue: Catalogue;
  readonly at: Instant;
}

function unsampled(story: Story, stamp: string, beginning: Beginning): Intake {
  for (let turn = 0; turn < 1_000; turn += 1) {
    const intake = intakeFor(story, turn === 0 ? stamp : `${stamp}-${turn}`);
    if (!isSampled(intake, beginning)) return intake;
  }
  throw new RangeError('the policy has every satisfied answer verified: the stories cannot be told');
}

/** The sample under a name of this telling's own, so that a second one is another case. */
function intakeFor({ sample }: Story, suffix: string): Intake {
  const body = sampleOf(sample);
  return intakeOf({ ...body, externalId: `${body.externalId}-${suffix}` });
}

function isSampled(intake: Intake, { rules, catalogue, at }: Beginning): boolean {
  const { state } = openingOf({ ...intake, at }, rules, catalogue);
  const evaluation = { contacted: true, solved: true, satisfaction: 'satisfied', withReason: false, at } as const;
  const rounds = Array.from({ length: rules.policy.rounds }, (_, index) => index + 1);
  return rounds.some((round) => nextStep({ ...state, round, evaluation }, rules).next === 'verify');
}
