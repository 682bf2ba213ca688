import type { Caller } from '../principal';

/** Who reads what is not for everybody. */
export const RECORD_READERS: readonly Caller[] = ['office', 'centre', 'supervisor', 'operator', 'unit', 'discipline'];
export const RECORD_EDITORS: readonly Caller[] = ['office', 'operator'];
