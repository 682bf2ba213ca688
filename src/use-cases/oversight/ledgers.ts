import { z } from 'zod';
import { outcomes } from '../../domain/appeal/state';
import { outcomeKinds } from '../../domain/decider/ledger-entry';
import { unitName } from '../../domain/registry/duty-list';
import { listProblems, type Problem, type ProblemFilters } from '../../store/figures/problem-list.repository';
import { listOutcomes, type Outcome, type OutcomeFilters } from '../../store/figures/outcome-ledger.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import { rfc3339, shownPage, timeOf } from '../shapes';

const unitFields = { unit: z.string().describe('单位编号'), unitName: z.string() };

export const outcomeSchema = z
  .strictObject({
    kind: z.enum(outcomeKinds),
    title: z.string(),
    ...unitFields,
    district: z.string().optional(),
    number: z.string().optional().describe('来自哪件诉求（问题清单编号）'),
    campaign: z.string().optional().describe('来自哪次活动'),
    campaignTitle: z.string().optional(),
    at: rfc3339,
  })
  .meta({ id: 'Outcome', description: '成果台账的一条；不含任何个人' });
type ShownOutcome = z.infer<typeof outcomeSchema>;

export const problemSchema = z
  .strictObject({
    number: z.string().describe('问题清单编号，不重复使用'),
    district: z.string(),
    category: z.string(),
    unit: unitFields.unit.optional(),
    unitName: unitFields.unitName.optional(),
    numberedAt: rfc3339,
    dueAt: rfc3339.optional(),
    crossedOffAt: rfc3339.optional().describe('销号时间'),
    outcome: z.enum(outcomes).optional(),
    evidence: z.boolean().optional().describe('销号有没有证据或依据'),
  })
  .meta({ id: 'ListedProblem', description: '问题清单的一号；不含任何个人' });
type ShownProblem = z.infer<typeof problemSchema>;

/** The outcome ledger 成果台账, as everybody may read it (X9, L1). */
export async function readOutcomes(
  { pool }: UseCaseDeps,
  filters: OutcomeFilters,
  page: PageRequest,
): Promise<Page<ShownOutcome>> {
  const [{ dutyList }, found] = await Promise.all([currentRules(pool), listOutcomes(pool, filters, page)]);
  return shownPage(found, (outcome) => shownOutcome(outcome, unitName(dutyList, outcome.unit)));
}

function shownOutcome({ district, number, campaign, campaignTitle, at, ...rest }: Outcome, name: string): ShownOutcome {
  return {
    ...rest,
    unitName: name,
    ...(district !== null && { district }),
    ...(number !== null && { number }),
    ...(campaign !== null && { campaign }),
    ...(campaignTitle !== null && { campaignTitle }),
    at: timeOf(at.getTime()),
  };
}

/** The problem list 问题清单, as everybody may read it (P1). */
export async function readProblems(
  { pool }: UseCaseDeps,
  filters: ProblemFilters,
  page: PageRequest,
): Promise<Page<ShownProblem>> {
  const [{ dutyList }, found] = await Promise.all([currentRules(pool), listProblems(pool, filters, page)]);
  return shownPage(found, (problem) => shownProblem(problem, (unit) => unitName(dutyList, unit)));
}

function shownProblem(problem: Problem, nameOf: (unit: string) => string): ShownProblem {
  const { number, district, category, unit, numberedAt, dueAt, crossedOffAt, outcome, evidence } = problem;
  return {
    number,
    district,
    category,
    ...(unit !== null && { unit, unitName: nameOf(unit) }),
    numberedAt: timeOf(numberedAt.getTime()),
    ...(dueAt !== null && { dueAt: timeOf(dueAt.getTime()) }),
    ...(crossedOffAt !== null && { crossedOffAt: timeOf(crossedOffAt.getTime()) }),
    ...(outcome !== null && { outcome }),
    ...(evidence !== null && { evidence }),
  };
}
