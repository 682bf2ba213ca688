import { ApplicationFailure } from '@temporalio/activity';
import { caseIdOf } from '../src/domain/appeal/case-id';
import type { AppealInput } from '../src/domain/appeal/intake/intake';
import { openingOf } from '../src/domain/appeal/intake/opening-of';
import { OPERATOR, RULES } from '../src/domain/people/people';
import { maskText } from '../src/domain/masking/mask';
import { yearOf } from '../src/domain/calendar/instant';
import { choiceFaults, withEntries } from '../src/domain/registry/choices';
import { readAppellant } from '../src/store/appeals/appellant.repository';
import { cityAt } from '../src/store/rules/catalogue.repository';
import { isRegistered, openIntakeByHand } from '../src/store/appeals/intake.repository';
import { reserveNumber } from '../src/store/appeals/number.repository';
import { recordFacts, type CaseHeads } from '../src/store/appeals/record-facts.repository';
import { recordedOpening } from '../src/store/appeals/opening.repository';
import { sourceNumber } from '../src/use-cases/appeals/source-number';
import type { ActivityDeps } from './deps';
import type { OpenedCase, Opening } from './opened-case';

/**
 * Opens a case: takes the intake (or makes one for a case started by hand), reserves its number, lets the rules propose, and
 * records its first facts. Safe to repeat: an opening already recorded for this run is given back as it was.
 */
export function openCase({ pool, keyring, ledgerKey }: ActivityDeps, heads: CaseHeads) {
  return async (opening: Opening): Promise<OpenedCase> => {
    const { workflowId, runId, now, byHand = false } = opening;
    const { text, ...asSent } = opening.input;
    const given = { ...asSent, externalId: await sourceNumber(pool, asSent) };
    const caseId = caseIdOf(given.source, given.externalId);
    await refuseForeign(pool, caseId, given);
    const input = { ...withEntries(given), title: maskText(given.title) };
    await takeIntake({ pool, keyring }, { caseId, workflowId, input, ...(text === undefined ? {} : { text }) });
    const recorded = await recordedOpening(pool, keyring, caseId, runId);
    if (recorded !== undefined) return { ...recorded, answersOnRecord: true };
    const reservedNumber = await reserveNumber(pool, caseId, yearOf(now));
    const { rules, catalogue } = await cityAt(pool, now);
    const words = text ?? (await textOf({ pool, keyring }, caseId));
    const by = byHand ? OPERATOR : RULES;
    const { facts } = openingOf({ caseId, input, text: words, at: now, number: reservedNumber, by }, rules, catalogue);
    await recordFacts(pool, { ledgerKey, keyring, heads }, { caseId, workflowId, runId, facts, rules });
    return { rules, facts, answersOnRecord: true };
  };
}

/** A start by hand is checked here; what was registered before names were checked is opened as it is, and shown as 其他. */
async function refuseForeign(
  pool: ActivityDeps['pool'],
  caseId: string,
  given: Omit<AppealInput, 'text'>,
): Promise<void> {
  const faults = choiceFaults(given);
  if (faults.length === 0 || (await isRegistered(pool, caseId))) return;
  const told = faults.map(({ field, message }) => `${field}：${message}`).join('；');
  throw ApplicationFailure.nonRetryable(`内容有误：${told}`, 'invalid');
}

type Store = Pick<ActivityDeps, 'pool' | 'keyring'>;

interface Taking {
  readonly caseId: string;
  readonly workflowId: string;
  readonly input: Omit<AppealInput, 'text'>;
  readonly text?: string;
}

async function takeIntake({ pool, keyring }: Store, taking: Taking): Promise<void> {
  const taken = await openIntakeByHand(pool, keyring, taking);
  if (taken !== 'taken') return;
  throw ApplicationFailure.nonRetryable(`来源编号 ${taking.caseId} 已由另一流程办理`, 'already-filed');
}

async function textOf({ pool, keyring }: Store, caseId: string): Promise<string | undefined> {
  const appellant = await readAppellant(pool, keyring, caseId);
  return appellant === undefined || appellant === 'erased' ? undefined : appellant.text;
}
