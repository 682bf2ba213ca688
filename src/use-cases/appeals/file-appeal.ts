import { caseIdOf, externalIdFits, workflowIdOf } from '../../domain/appeal/case-id';
import type { Attachment } from '../../domain/attachment';
import { withEntries } from '../../domain/registry/choices';
import type { Person } from '../../store/appeals/appellant.repository';
import { digestOf } from '../../store/sql/digest';
import { isRegistered, registerIntake, type Intake } from '../../store/appeals/intake.repository';
import type { UseCaseDeps } from '../deps';
import { answerFiling, type Filed } from './answer-filing';
import { faultsOfFiling } from './validate-filing';
import type { IntakeBody } from './intake-body';
import { withoutPerson } from './masked';
import { ownSource, notYours, type Principal } from '../principal';
import { faulty, Refused } from '../refused';
import { sourceNumber } from './source-number';
import { startCase } from './start-case';

/** Files an appeal: durable first, then started, then answered; the same again is the same case (R1). */
export async function fileAppeal(deps: UseCaseDeps, principal: Principal, asSent: IntakeBody): Promise<Filed> {
  checkSource(principal, asSent);
  const body = await numberedAsRead(deps, asSent);
  const intake = intakeOf(body);
  await validateFiling(deps, intake.caseId, body);
  const isNew = await register(deps, intake);
  return answerFiling(deps, intake.caseId, isNew ? startCase(deps, intake) : undefined);
}

/** Files what Liubu itself has found, such as a finding of a campaign: registered, then started. Safe to repeat: the same intake is the same case. */
export async function fileIntake(deps: FilingDeps, intake: Intake): Promise<void> {
  await register(deps, intake);
  await startCase(deps, intake);
}

type FilingDeps = Pick<UseCaseDeps, 'pool' | 'keyring'> & Parameters<typeof startCase>[0];

/** Durable before anything else; gives whether it is new. */
async function register({ pool, keyring }: FilingDeps, intake: Intake): Promise<boolean> {
  const registered = await registerIntake(pool, keyring, intake);
  if (registered !== 'different') return registered === 'new';
  const { source, externalId } = intake.input;
  throw new Refused('already-filed-differently', `来源 ${source} 的编号 ${externalId} 已用于另一内容`);
}

function checkSource(principal: Principal, body: IntakeBody): void {
  const source = ownSource(principal);
  if (source !== undefined && source !== body.source) throw new Refused('source-not-yours', notYours(source));
  if (externalIdFits(body.externalId)) return;
  throw faulty([{ path: 'body.externalId', message: '编号过长' }]);
}

async function numberedAsRead({ pool }: UseCaseDeps, body: IntakeBody): Promise<IntakeBody> {
  const externalId = await sourceNumber(pool, body);
  if (externalId === '') throw faulty([{ path: 'body.externalId', message: '不能全是空白' }]);
  return { ...body, externalId };
}

/** What is filed already stays so: a term that has ended since, or an article withdrawn, undoes nothing (R1). */
async function validateFiling(deps: UseCaseDeps, caseId: string, body: IntakeBody): Promise<void> {
  const faults = await faultsOfFiling(deps, body);
  if (faults.length === 0 || (await isRegistered(deps.pool, caseId))) return;
  throw faulty(faults.map(({ field, message }) => ({ path: `body.${field}`, message })));
}

/** The filing with its choices as the registry writes them: another spelling of the same is the same content. */
export function intakeOf(asSent: IntakeBody): Intake {
  const body = withEntries(asSent);
  const caseId = caseIdOf(body.source, body.externalId);
  const { text, attachments, title, appellant, onBehalfOf, ...matter } = body;
  const { type, ...told } = appellant;
  const person = { ...told, ...(onBehalfOf && { onBehalfOf }) } as Person;
  const input = { ...matter, title: withoutPerson(title, person), appellant: { type } };
  // Attachments may show the person, so they are sealed with the rest.
  const personal: Person & { readonly attachments?: Attachment[] } = { ...person, ...(attachments && { attachments }) };
  return {
    caseId,
    workflowId: workflowIdOf(caseId),
    digest: digestOf(body),
    ...(body !== asSent && { digestAsSent: digestOf(asSent) }),
    input: input,
    personal,
    text,
  };
}
