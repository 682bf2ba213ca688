import { z } from 'zod';
import { attachmentSchema } from '../domain/appeal/intake';
import { readAppellant, type Appellant } from '../store/appellant.repository';
import type { ApiDeps } from './deps';
import type { KnownCase } from './known-case';
import { maskedPerson, withoutPerson } from './masked';
import type { Caller, Principal } from './principal';

const personShape = {
  name: z.string().optional(),
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
};

/** What a case shows of its appellant: masked; nothing where the caller has no need of it. */
export const shownPersonSchema = z.strictObject({
  appellant: z
    .strictObject({
      type: z.enum(['firm', 'resident']),
      ...personShape,
      firmId: z.string().optional(),
      erased: z.boolean().optional().describe('个人信息已按要求销毁'),
    })
    .optional(),
  text: z.string().optional().describe('诉求内容，隐去个人信息'),
  attachments: z.array(attachmentSchema).optional(),
});
export type ShownPerson = z.infer<typeof shownPersonSchema>;

/** What Open311 clients tell besides: the exact place, and by what they know their user. */
const open311PersonSchema = z.strictObject({
  email: z.string().optional(),
  deviceId: z.string().optional(),
  accountId: z.string().optional(),
  addressId: z.string().optional(),
  lat: z.number().optional(),
  long: z.number().optional(),
});
export type Open311Person = z.infer<typeof open311PersonSchema>;

export const clearPersonSchema = z
  .strictObject({
    ...personShape,
    firmId: z.string().optional(),
    onBehalfOf: z.string().optional().describe('代谁反映'),
    text: z.string().optional(),
    attachments: z.array(attachmentSchema).optional(),
    open311: open311PersonSchema.optional(),
  })
  .meta({ id: 'ClearAppellant', description: '未脱敏的个人信息；每次查看都有记录' });

const NEEDS_NONE: readonly Caller[] = ['operator'];

/** Who has need of the person and the words of a case (DOMAIN.md, Confidentiality). */
export function needsPerson({ actor }: Principal, { state }: KnownCase): boolean {
  if (state.outcome === 'transferred') return actor.role === 'discipline';
  if (actor.role === 'unit') return !state.confidential;
  return !NEEDS_NONE.includes(actor.role);
}

export async function shownPerson(deps: ApiDeps, principal: Principal, known: KnownCase): Promise<ShownPerson> {
  if (!needsPerson(principal, known)) return {};
  const { appellantType: type, firmId } = known.state;
  const found = await readAppellant(deps.pool, deps.keyring, known.caseId);
  if (found === undefined) return {};
  if (found === 'erased') return { appellant: { type, erased: true } };
  // Cases from before 0.2 have the firm's code in their first fact.
  const appellant = { type, ...maskedPerson({ ...(firmId && { firmId }), ...found.person }) };
  return {
    appellant,
    ...(found.text === undefined ? {} : { text: withoutPerson(found.text, found.person) }),
    ...attachmentsOf(found),
  };
}

/** Attachments are sealed with the person, because they may show one. */
export function attachmentsOf({ person }: Appellant): Pick<ShownPerson, 'attachments'> {
  const parsed = z.object({ attachments: z.array(attachmentSchema).optional() }).safeParse(person);
  return parsed.success && parsed.data.attachments !== undefined ? { attachments: parsed.data.attachments } : {};
}

export function open311Of({ person }: Appellant): { readonly open311?: Open311Person } {
  const parsed = z.object({ open311: open311PersonSchema.optional() }).safeParse(person);
  return parsed.success && parsed.data.open311 !== undefined ? { open311: parsed.data.open311 } : {};
}
