import { z } from 'zod';
import { intakeBody, type IntakeBody } from '../../use-cases/appeals/intake-body';
import document from './appeals.json';

const samplesSchema = z.object({ appeals: z.array(z.object({ row: z.string(), appeal: intakeBody })) });

/** The sample appeals, of the kinds the published accounts report; every person in them is invented. */
export const samples: readonly IntakeBody[] = samplesSchema.parse(document).appeals.map(({ appeal }) => appeal);

/** The sample of this externalId. */
export function sampleOf(externalId: string): IntakeBody {
  const sample = samples.find((one) => one.externalId === externalId);
  if (sample === undefined) throw new RangeError(`there is no sample appeal ${externalId}`);
  return sample;
}
