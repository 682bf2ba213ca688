import { createHash } from 'node:crypto';
import { externalIdFits } from '../../domain/appeal/case-id';
import { maskText } from '../../domain/masking/mask';
import { MINUTE, type Instant } from '../../domain/calendar/instant';
import { choiceFaults, withEntries } from '../../domain/registry/choices';
import type { InventedCase, Material } from '../../rehearsal/material';
import { planScript } from '../../rehearsal/script';
import { readTimeline } from '../../store/appeals/appeal.repository';
import { addRehearsal } from '../../store/rehearsals/rehearsals.repository';
import type { UseCaseDeps } from '../deps';
import { mayRead, maySee } from '../access';
import { loadCase } from '../appeals/load-case';
import { bodyWithoutPerson } from '../appeals/masked';
import type { Principal } from '../principal';
import type { Fault } from '../../domain/faults';
import { faulty, Refused } from '../refused';
import type { RehearsalBody } from './rehearsal-body';
import { rehearsedRules, type Checked } from './rehearsed-rules';

/** Waiting or being played, of everybody together. */
const MOST_WAITING = 20;

export interface StartingRehearsal {
  readonly principal: Principal;
  readonly commandId: string;
  readonly body: RehearsalBody;
}

/** Checks a rehearsal whole and puts it in the queue; gives its id. The same command again is the same rehearsal. */
export async function startRehearsal(
  deps: UseCaseDeps,
  { principal, commandId, body }: StartingRehearsal,
): Promise<string> {
  const material = await materialOf(deps, principal, body);
  const id = createHash('sha256').update(commandId).digest('hex').slice(0, 16);
  const { role, id: line } = principal.actor;
  const title = maskText(body.title ?? titleOf(body));
  const added = await addRehearsal(deps.pool, { id, createdBy: `${role}:${line}`, title, material }, MOST_WAITING);
  if (added !== 'full') return id;
  throw new Refused('too-many-rehearsals', `已有 ${MOST_WAITING} 个演练在等，请稍后再试`, { retryAfterSeconds: 10 });
}

function titleOf({ case: given, script = [] }: RehearsalBody): string {
  const what = given.copyOf === undefined ? '虚构诉求' : '在办诉求的副本';
  return script.length === 0 ? `${what}，无人过问` : `${what}，脚本 ${script.length} 步`;
}

/** All that the rehearsal is played from, or every fault of the request. */
async function materialOf(deps: UseCaseDeps, principal: Principal, body: RehearsalBody): Promise<Material> {
  const [rules, given] = await Promise.all([rehearsedRules(deps.pool, body), caseOf(deps, principal, body.case)]);
  const { startAt, faults } = startOf(body.startAt);
  const plan = planScript({ script: body.script ?? [], startAt, until: body.until, rules: rules.value });
  const all = [...rules.faults, ...given.faults, ...faults, ...plan.faults];
  if (all.length > 0) throw faulty(all.map(({ path, message }) => ({ path: `body.${path}`, message })));
  const steps = plan.steps.map((step) => ({ ...step, body: bodyWithoutPerson(step.body, {}) }));
  return { case: given.value, rules: rules.value, startAt, steps, until: plan.until };
}

const ORDINARY = {
  source: 'rehearsal',
  externalId: '1',
  channel: 'operator',
  title: '演练诉求',
  district: '云龙区',
  appellant: { type: 'resident' },
} as const satisfies InventedCase['input'];
/** Of these the rules are sure, so the theme does not wait for the office. */
const ORDINARY_MATTER = { kind: 'complaint', category: '物业管理' } as const;

async function caseOf(
  deps: UseCaseDeps,
  principal: Principal,
  { copyOf, invented }: RehearsalBody['case'],
): Promise<Checked<Material['case']>> {
  if (copyOf !== undefined) return copied(deps, principal, copyOf);
  const { text, ...asked } = invented ?? {};
  const matter = asked.kind === undefined && asked.category === undefined ? ORDINARY_MATTER : {};
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Given;
  const input = { ...ORDINARY, ...matter, ...given, title: maskText(asked.title ?? ORDINARY.title) };
  const foreign = choiceFaults(input).map(({ field, message }) => ({ path: `case.invented.${field}`, message }));
  const tooLong = externalIdFits(input.externalId) ? [] : [{ path: 'case.invented.externalId', message: '编号过长' }];
  const faults = [...foreign, ...tooLong];
  return {
    value: { kind: 'invented', input: withEntries(input), ...(text !== undefined && { text: maskText(text) }) },
    faults,
  };
}

type Given = Partial<InventedCase['input']>;

/** The facts without the words people wrote: what a copy knows of a person is nothing. */
async function copied(deps: UseCaseDeps, principal: Principal, id: string): Promise<Checked<Material['case']>> {
  const fault = (message: string): Checked<Material['case']> => ({
    value: { kind: 'copy', facts: [] },
    faults: [{ path: 'case.copyOf', message }],
  });
  const known = await loadCase(deps, id);
  if (known === undefined || !maySee(principal, known.state)) return fault('没有这件诉求，或不在您的查看范围内');
  if (!mayRead(principal, known.state, 'course'))
    throw new Refused('dossier-transferred', '本件已整件移交，他人不得查阅');
  if (known.state.status === 'ended') return fault('本件已归档，没有什么可演练');
  const facts = await readTimeline(deps.pool, id);
  return facts.length === 0 ? fault('本件还没有开始办理') : { value: { kind: 'copy', facts }, faults: [] };
}

const SLACK = 10 * MINUTE;
const FURTHEST_YEARS = 10;

/** The engine's clock goes forward only, so a rehearsal begins in the future: later than it may have to wait for its turn. */
function startOf(asked: string | undefined): { readonly startAt: Instant; readonly faults: readonly Fault[] } {
  const now = Date.now();
  const usual = Math.ceil((now + SLACK) / MINUTE) * MINUTE;
  if (asked === undefined) return { startAt: usual, faults: [] };
  const startAt = Date.parse(asked);
  if (startAt <= now)
    return { startAt: usual, faults: [{ path: 'startAt', message: '须在将来：案件的时钟只能向前走' }] };
  const furthest = now + FURTHEST_YEARS * 366 * 1440 * MINUTE;
  if (startAt > furthest)
    return { startAt: usual, faults: [{ path: 'startAt', message: `不得晚于 ${FURTHEST_YEARS} 年以后` }] };
  return { startAt, faults: [] };
}
