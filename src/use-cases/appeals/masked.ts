import { maskAddress, maskIdNumber, maskName, maskPhone, maskText } from '../../domain/masking/mask';
import { maskOwn } from '../../domain/masking/mask-own';
import {
  NEUTRAL_WORDS,
  neutralText,
  neutralTitle,
  wordedFor,
  type Matter,
  type Worded,
} from '../../domain/masking/worded';
import { chineseScript } from '../../spelling/chinese';
import type { Person } from '../../store/appeals/appellant.repository';

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
 * whole however they are written, because on a confidential case not even a surname may reach the unit (S2).
 */
export function withoutPerson(text: string, person: Person): string {
  return maskText(maskOwn(text, person, chineseScript).text);
}

/** A case as what may be said of it goes by it. */
interface ConfidentialCase {
  readonly matter: Matter;
  /** Undefined where the personal data are erased: nothing can be judged then. */
  readonly person: Person | undefined;
}

/** The title of a confidential case as a unit reads it. */
export function titleForUnit(title: string, { matter, person }: ConfidentialCase): Worded {
  return wordedFor(title, person, neutralTitle(matter), chineseScript);
}

/** What was filed in a confidential case, as a unit reads it. */
export function textForUnit(text: string, { matter, person }: ConfidentialCase): Worded {
  return wordedFor(text, person, neutralText(matter), chineseScript);
}

/** Anything else that is written in a confidential case (supplements, reasons, comments), as a unit reads it. */
export function wordsForUnit(words: string, { person }: Pick<ConfidentialCase, 'person'>): Worded {
  return wordedFor(words, person, NEUTRAL_WORDS, chineseScript);
}

/** Where people write freely in the bodies of acts; addresses, digests and ids of things stay as they are. */
const FREE_TEXT: ReadonlySet<string> = new Set([
  ...['text', 'note', 'reason', 'comment', 'what', 'why', 'how', 'who', 'task', 'basis', 'mechanism'],
  ...['title', 'measure', 'destination', 'name', 'leader'],
]);

/** Whether an act's body has words that could name the person. */
export function hasFreeText(value: unknown, key = ''): boolean {
  if (typeof value === 'string') return FREE_TEXT.has(key);
  if (Array.isArray(value)) return value.some((one) => hasFreeText(one, key));
  return Object.entries(Object(value) as object).some(([name, held]) => hasFreeText(held, name));
}

/** An act's body on its way to the engine, whose history is in clear: its free text without the person of the case. */
export function bodyWithoutPerson(value: unknown, person: Person, key = ''): unknown {
  if (typeof value === 'string') return FREE_TEXT.has(key) ? withoutPerson(value, person) : value;
  if (Array.isArray(value)) return value.map((one) => bodyWithoutPerson(one, person, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, bodyWithoutPerson(held, person, name)]));
}
