import { createHash } from 'node:crypto';
import { assignment, groupsOf, refusalOf, unitFor, type HandedCase } from '../../domain/hand-over/hand-over';
import { categories } from '../../domain/registry/choices';
import { isKnownUnit, type DutyList } from '../../domain/registry/duty-list';
import { startHandover } from '../../engine/handovers';
import { listAppeals, type AppealFilters } from '../../store/appeals/appeal-list.repository';
import type { StoredAppeal } from '../../store/appeals/appeal.repository';
import { createHandOver } from '../../store/appeals/hand-overs.repository';
import { currentRules, rulesByVersions } from '../../store/rules/rules.repository';
import { filtersFor } from '../appeals/appeal-filters';
import type { UseCaseDeps } from '../deps';
import { campaignFor } from '../campaigns/load-campaign';
import type { Principal } from '../principal';
import { faulty } from '../refused';

/** As many as one hand-over takes. */
export const MOST_HANDED = 5_000;

export interface HandingOver {
  readonly principal: Principal;
  readonly commandId: string;
  readonly ids?: readonly string[] | undefined;
  readonly filter?: AppealFilters | undefined;
  /** Whose findings. */
  readonly campaign?: string | undefined;
  readonly by?: readonly { readonly category: string; readonly lead: string }[] | undefined;
  readonly why: string;
}

/** Which cases, each with the unit that gets it; those that are asked for and not there are named. */
export async function casesToHandOver(deps: UseCaseDeps, many: HandingOver): Promise<Chosen[]> {
  const { dutyList } = await currentRules(deps.pool);
  const named = namedUnits(many, dutyList);
  const stored = await storedCases(deps, many);
  return stored.map((appeal) => {
    const { caseId, state } = appeal;
    return { caseId, category: state.category, unit: unitFor(state, named, dutyList), appeal };
  });
}

export interface Chosen extends HandedCase {
  readonly appeal: StoredAppeal;
}

function namedUnits({ by = [] }: HandingOver, dutyList: DutyList): Map<string, string> {
  const faults = by.flatMap(({ lead, category }, index) => {
    const wrong = {
      lead: isKnownUnit(dutyList, lead) ? undefined : `没有这个单位：${lead}`,
      category: categories.faultOf(category),
    };
    return Object.entries(wrong).flatMap(([field, message]) =>
      message === undefined ? [] : [{ path: `body.by.${index}.${field}`, message }],
    );
  });
  if (faults.length > 0) throw faulty(faults);
  return new Map(by.map(({ category, lead }) => [categories.entryFor(category) ?? category, lead]));
}

async function storedCases(deps: UseCaseDeps, many: HandingOver): Promise<StoredAppeal[]> {
  const { principal, filter = {} } = many;
  const ids = await idsOf(deps, many);
  const filters = filtersFor(principal, { ...filter, ...(ids && { ids }) });
  const found: StoredAppeal[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, next } = await listAppeals(deps.pool, filters, { limit: 200, cursor });
    found.push(...items);
    if (found.length > MOST_HANDED) throw faulty([{ path: 'body', message: `超过 ${MOST_HANDED} 件，请缩小范围` }]);
    if (next === undefined) break;
    cursor = next;
  }
  const known = new Set(found.map(({ caseId }) => caseId));
  const missing = (many.ids ?? []).flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `body.ids.${index}`, message: '没有这件诉求，或还没有受理' }],
  );
  if (missing.length > 0) throw faulty(missing);
  return found;
}

/** Undefined where a filter alone chooses. */
async function idsOf(
  deps: UseCaseDeps,
  { principal, ids, campaign }: HandingOver,
): Promise<readonly string[] | undefined> {
  if (campaign === undefined) return ids;
  const { state } = await campaignFor(deps, principal, campaign);
  return state.findings.flatMap(({ caseId }) => caseId ?? []);
}

export interface WouldBe {
  readonly ready: number;
  readonly refusals: readonly { readonly id: string; readonly code: string; readonly reason: string }[];
}

/** What each case would say to it now; nobody is told anything. */
export async function wouldBe({ pool }: UseCaseDeps, many: HandingOver, cases: readonly Chosen[]): Promise<WouldBe> {
  const by = many.principal.actor;
  const answers = await Promise.all(
    cases.map(async ({ caseId, unit, appeal: { state, model } }) => {
      const rules = await rulesByVersions(pool, state);
      const refusal = refusalOf(state, assignment(unit, many.why), {
        by,
        now: Math.max(Date.now(), model.asOf),
        rules,
      });
      return { id: caseId, refusal };
    }),
  );
  const refusals = answers.flatMap(({ id, refusal }) => (refusal === undefined ? [] : [{ id, ...refusal }]));
  return { ready: cases.length - refusals.length, refusals };
}

/** Writes the hand-over down and has it carried out; the same command again is the same hand-over. */
export async function handOver(deps: UseCaseDeps, many: HandingOver, cases: readonly Chosen[]): Promise<string> {
  if (cases.length === 0) throw faulty([{ path: 'body', message: '没有符合条件的诉求' }]);
  const id = createHash('sha256').update(many.commandId).digest('hex').slice(0, 16);
  const { principal, why } = many;
  await createHandOver(deps.pool, { id, by: principal.actor, why }, cases);
  await startHandover(deps.engine, id, { title: `集中交办 ${cases.length} 件，${groupsOf(cases).length} 类` });
  return id;
}
