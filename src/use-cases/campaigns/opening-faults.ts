import { isWithDiscipline } from '../../domain/access/dossier';
import type { AppealState } from '../../domain/appeal/state';
import type { CampaignInput } from '../../domain/campaign/opening/opening';
import type { Template } from '../../domain/campaign/templates/template';
import type { UseCaseDeps } from '../deps';
import { maySee } from '../access';
import { loadCase } from '../appeals/load-case';
import type { Principal } from '../principal';
import { faultOfRecord, RECORD_FAULTS } from '../registers/record-in-use';

interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What its template does not have. */
export function templateFaults(template: Template | undefined, { mode }: CampaignInput): Fault[] {
  if (template === undefined) return [{ path: 'body.kind', message: '没有这种活动' }];
  const modes = (template.modes ?? []).map(({ id }) => id);
  if (mode === undefined || modes.includes(mode)) return [];
  return [{ path: 'body.mode', message: `没有这种方式，可选：${modes.join('、') || '无'}` }];
}

/** Units that the duty list does not name. */
export function unitFaults(input: CampaignInput, names: Readonly<Record<string, string>>): Fault[] {
  return unitsOf(input)
    .filter(({ unit }) => !Object.hasOwn(names, unit))
    .map(({ path, unit }) => ({ path, message: `没有这个单位：${unit}` }));
}

function unitsOf({ lead, units = [], targets = [], members = [], agenda = [] }: CampaignInput) {
  const named = Object.entries({ targets, members, agenda }).flatMap(([path, all]) =>
    all.flatMap(({ unit }, index) => (unit === undefined ? [] : [{ path: `body.${path}.${index}.unit`, unit }])),
  );
  const assisting = targets.flatMap(({ assisting: all = [] }, index) =>
    all.map((unit, place) => ({ path: `body.targets.${index}.assisting.${place}`, unit })),
  );
  const given = lead === undefined ? [] : [{ path: 'body.lead', unit: lead }];
  return [...given, ...units.map((unit, index) => ({ path: `body.units.${index}`, unit })), ...named, ...assisting];
}

/** A case somebody may not know of, or that has handed its dossier over, sends nobody out; nor does a kind that no case can send. */
export async function caseFaults(
  deps: UseCaseDeps,
  principal: Principal,
  template: Template | undefined,
  { fromCase }: CampaignInput,
): Promise<Fault[]> {
  if (fromCase === undefined) {
    const needed = principal.actor.role === 'supervisor';
    return needed ? [{ path: 'body.fromCase', message: '市营商办开展督查须由诉求引出，请写明诉求编号' }] : [];
  }
  const message = await faultOfCase(deps, principal, template, fromCase);
  return message === undefined ? [] : [{ path: 'body.fromCase', message }];
}

async function faultOfCase(
  deps: UseCaseDeps,
  principal: Principal,
  template: Template | undefined,
  id: string,
): Promise<string | undefined> {
  if (template?.sentByCase === undefined) return '这种活动不能由诉求引出';
  const known = await loadCase(deps, id);
  if (known === undefined || !maySee(principal, known.state)) return `没有这件诉求：${id}`;
  if (known.unopened !== undefined) return '这件诉求正在登记，请稍后再试';
  return isGone(known.state) ? '这件诉求已经归档或移交' : undefined;
}

function isGone(state: AppealState): boolean {
  return state.status === 'ended' || isWithDiscipline(state);
}

/** Members named by their record have to be in use; within their term where they have one (X5, P6). */
export async function memberFaults(
  { pool }: UseCaseDeps,
  { memberRecords = [], members = [] }: CampaignInput,
): Promise<Fault[]> {
  if (new Set(memberRecords).size < memberRecords.length) return [{ path: 'body.memberRecords', message: '有重复' }];
  if (members.length + memberRecords.length > 500) return [{ path: 'body.memberRecords', message: '人员超过 500' }];
  const messages = await Promise.all(memberRecords.map((name) => faultOfMember(pool, name)));
  return messages.flatMap((message, index) =>
    message === undefined ? [] : [{ path: `body.memberRecords.${index}`, message }],
  );
}

async function faultOfMember(pool: UseCaseDeps['pool'], name: string): Promise<string | undefined> {
  const fault = await faultOfRecord(pool, name);
  return fault && RECORD_FAULTS[fault](name);
}
