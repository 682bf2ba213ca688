import { OPERATOR, type Actor, type Named } from './people';
import { refuse, type Refusal } from '../decider/refusal';
import { ROLE_TITLES } from './role-titles';

/** Only the appellant's own word closes or reopens a case (DOMAIN.md section 1): nobody says it for them past the API. */
export const APPELLANTS_OWN: readonly string[] = ['evaluate', 'withdraw', 'reopen'];

/** Rulings and what cannot be taken back, where the policy has no list of its own. */
export const NOT_ON_BEHALF: readonly string[] = [
  'transfer',
  'return-dossier',
  'hold-accountable',
  'decide-extension',
  'decide-contest',
  'decide-objection',
  'decide-case',
  'hold-item',
];

/** The operator, on behalf of whom the message names. */
export function operatorFor(named: Named): Actor {
  return { ...OPERATOR, onBehalfOf: named };
}

/** Why an operator at the engine may not do this act for whom they name; undefined for an act that came through the API. */
export function faultOfBehalf(
  { name, title }: { readonly name: string; readonly title: string },
  { onBehalfOf }: Actor,
  notOnBehalf: readonly string[] = NOT_ON_BEHALF,
): Refusal | undefined {
  if (onBehalfOf === undefined) return undefined;
  if (APPELLANTS_OWN.includes(name))
    return refuse('not-on-behalf', `${title}须由诉求人本人提出，不能在流程引擎中代办；请走进度查询页或来件平台`);
  if (onBehalfOf.role === 'operator' || !notOnBehalf.includes(name)) return undefined;
  const who = ROLE_TITLES[onBehalfOf.role];
  return refuse('not-on-behalf', `${title}不能在流程引擎中代${who}办理；请由${who}用自己的密钥办理`);
}

/** The facts of an act as they are kept: where it was done for somebody, by the operator on their behalf. */
export function signedBy<F extends { readonly by: Actor }>(facts: readonly F[], by: Actor): readonly F[] {
  return facts.map((fact) => (fact.by === by.onBehalfOf ? { ...fact, by } : fact));
}
