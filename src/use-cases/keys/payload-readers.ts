import type { Role } from '../../domain/people/people';
import type { Caller } from '../principal';

/**
 * Who may read what passes through the engine: those who may read every case. A unit must not, because a payload does not say whose
 * case it is of, and its appellant may be confidential.
 */
export const payloadReaders = ['operator', 'office', 'supervisor', 'discipline'] as const satisfies readonly Caller[];

export function readsPayloads(role: Role): boolean {
  return payloadReaders.some((reader) => reader === role);
}
