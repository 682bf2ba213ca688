import { ApplicationFailure } from '@temporalio/activity';
import type { Budget } from '../src/domain/calendar/budget';
import { occasionKind, type OccasionKind } from '../src/domain/occasion/kinds';
import { planOccasion as plan, type OccasionPlan } from '../src/domain/occasion/plan';
import { ensureTemplates, findTemplate } from '../src/store/campaigns/campaign-templates.repository';
import { currentRules } from '../src/store/rules/rules.repository';
import type { ActivityDeps } from './deps';

/** When a date that came round is held; only reads. A kind there is not fails for good. */
export function planOccasion({ pool }: ActivityDeps) {
  return async ({ kind, scheduledAt }: { kind: string; scheduledAt: number }): Promise<OccasionPlan> => {
    const found = occasionKind(kind);
    if (found === undefined) throw ApplicationFailure.nonRetryable(`没有日程 ${kind}`, 'unknown-occasion');
    const { calendar } = await currentRules(pool);
    return plan(found, scheduledAt, calendar, await timeToPrepare(pool, found));
  };
}

async function timeToPrepare(pool: ActivityDeps['pool'], { opens }: OccasionKind): Promise<Budget | undefined> {
  if (opens === undefined) return undefined;
  await ensureTemplates(pool);
  return (await findTemplate(pool, opens.kind))?.prepare;
}
