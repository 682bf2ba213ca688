import type { z } from 'zod';
import type { Budget, BudgetUnit } from '../calendar/budget';
import { findAct } from '../appeal/acts/acts';
import { budgetSchema } from '../calendar/budget';
import { findCampaignAct } from '../campaign/acts/acts';
import { actorOf } from './actors';
import { dutyKinds, possibleConsequences, type DutyKind } from './duty-kinds';
import { dutyRuleSchema, policySchema, type DutyRule, type Policy } from './policy';

/** A fault of a policy: where, and what is wrong, in words for the administrator. */
export interface PolicyFault {
  readonly path: string;
  readonly message: string;
}

/** Petition rules: conclusion within 60 days, extended at most by 30 (RELIABILITY.md, legal frame); in working time, cautiously. */
const CEILING: Record<BudgetUnit, number> = {
  'working-days': 40,
  'calendar-days': 60,
  'working-hours': 280,
  'clock-hours': 1_440,
};
const EXTENSION_CEILING_WORKING_DAYS = 20;

/** Takes a policy whole or refuses it with every fault named (DOMAIN.md section 3): those of its shape, and of what is well shaped, those of its sense. */
export function checkPolicy(
  candidate: unknown,
  words?: z.core.ParseContext<z.core.$ZodIssue>,
): { policy: Policy } | { faults: PolicyFault[] } {
  const parsed = policySchema.safeParse(candidate, words);
  const shape = parsed.success ? [] : parsed.error.issues;
  const faults = [
    ...shape.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
    ...dutyKinds.flatMap((kind) => dutyFaults(kind, partOf(candidate, 'duties', kind))),
    ...Object.keys(policySchema.shape.handle.shape).flatMap((track) =>
      handleFaults(track, partOf(candidate, 'handle', track)),
    ),
    ...extensionFaults(partOf(candidate, 'extensionMost')),
    ...behalfFaults(partOf(candidate, 'notOnBehalf')),
  ];
  return parsed.success && faults.length === 0 ? { policy: parsed.data } : { faults };
}

function partOf(whole: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined),
    whole,
  );
}

function dutyFaults(kind: DutyKind, part: unknown): PolicyFault[] {
  const parsed = dutyRuleSchema.safeParse(part);
  return parsed.success ? [...consequenceFaults(kind, parsed.data), ...actorFaults(kind, parsed.data)] : [];
}

function consequenceFaults(kind: DutyKind, { consequence }: DutyRule): PolicyFault[] {
  const possible = possibleConsequences[kind];
  if (possible.includes(consequence)) return [];
  const message = `后果“${consequence}”不适用，可选：${possible.join('、')}`;
  return [{ path: `duties.${kind}.consequence`, message }];
}

/** The rules open each duty for one party; another actor in the policy would be shown and not waited for. */
function actorFaults(kind: DutyKind, { actor }: DutyRule): PolicyFault[] {
  if (actor === actorOf[kind]) return [];
  return [{ path: `duties.${kind}.actor`, message: `“${actor}”不适用，须为：${actorOf[kind]}` }];
}

function handleFaults(track: string, part: unknown): PolicyFault[] {
  const parsed = budgetSchema.safeParse(part);
  if (!parsed.success || parsed.data.amount <= CEILING[parsed.data.unit]) return [];
  return [{ path: `handle.${track}`, message: '超过信访规定的 60 日办结上限' }];
}

function extensionFaults(part: unknown): PolicyFault[] {
  const parsed = budgetSchema.safeParse(part);
  if (!parsed.success || isShortExtension(parsed.data)) return [];
  return [{ path: 'extensionMost', message: `延期按工作日计，且不超过 ${EXTENSION_CEILING_WORKING_DAYS} 个工作日` }];
}

/** Messages that are no act of the table. */
const OTHER_MESSAGES = ['escalate', 'move-rules'];

/** A name that is no act would forbid nothing, and nobody would notice. */
function behalfFaults(part: unknown): PolicyFault[] {
  if (!Array.isArray(part)) return [];
  return part.flatMap((name: unknown, index) => {
    const isKnown = typeof name !== 'string' || OTHER_MESSAGES.includes(name) || findAct(name) || findCampaignAct(name);
    return isKnown ? [] : [{ path: `notOnBehalf.${index}`, message: `没有这个操作：${name}` }];
  });
}

function isShortExtension({ unit, amount }: Budget): boolean {
  return unit === 'working-days' && amount <= EXTENSION_CEILING_WORKING_DAYS;
}
