import type { Template } from './template';
import { check, inspection, patrol, selfExamination, walkThrough } from './inspections';
import { briefing, matching, workPlan } from './plans';
import { session } from './session';
import { meeting, survey, visitDay } from './visits';

/** The twelve kinds a city begins with (DOMAIN.md section 4). */
export const defaultTemplates: readonly Template[] = [
  ...[session, visitDay, inspection, patrol, walkThrough, survey],
  ...[matching, meeting, briefing, workPlan, selfExamination, check],
];
