/** Tries, some seconds apart, before a case that does not answer is put on record as such. */
export const MOST_ATTEMPTS = 8;
