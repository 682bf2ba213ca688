import { maskAddress, maskIdNumber, maskName, maskPhone, maskText } from '../domain/appeal/mask';
import type { Person } from '../store/appellant.repository';

/** A person as everybody sees them who has not given a purpose (S3). */
export function maskedPerson({ name, phone, idNumber, address, firmId }: Person): Person {
  return {
    ...(name === undefined ? {} : { name: maskName(name) }),
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    ...(idNumber === undefined ? {} : { idNumber: maskIdNumber(idNumber) }),
    ...(address === undefined ? {} : { address: maskAddress(address) }),
    ...(firmId === undefined ? {} : { firmId: maskIdNumber(firmId) }),
  };
}

/**
 * Free text without the person of the case: phone and id numbers masked, the person's own name, numbers and address replaced
 * whole, because on a confidential case not even a surname may reach the unit (S2).
 */
export function withoutPerson(text: string, person: Person): string {
  const { address, idNumber, phone, name, firmId, onBehalfOf } = person;
  const own = [address, idNumber, phone, name, firmId, onBehalfOf].filter(
    (part) => part !== undefined && part.trim().length > 1,
  );
  return maskText(own.reduce<string>((left, part) => left.replaceAll((part ?? '').trim(), REPLACED), text));
}

const REPLACED = '某某';

/** Where people write freely in the bodies of acts; addresses, digests and ids of things stay as they are. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  ...['text', 'note', 'reason', 'comment', 'what', 'why', 'how', 'who', 'task', 'basis', 'mechanism'],
  ...['title', 'measure', 'destination', 'name'],
]);

/** An act's body on its way to the engine, whose history is in clear: its free text without the person of the case. */
export function bodyWithoutPerson(value: unknown, person: Person, key = ''): unknown {
  if (typeof value === 'string') return FREE_TEXT.has(key) ? withoutPerson(value, person) : value;
  if (Array.isArray(value)) return value.map((one) => bodyWithoutPerson(one, person, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, bodyWithoutPerson(held, person, name)]));
}
