/** FNV-1a, 32 bits: stable over releases, good enough to spread cases evenly, and free of Node's crypto. */
export function stableHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

/** The case's own 0…`most` seconds in ms, so that a whole city's limits do not strike in one second (DOMAIN.md section 3). */
export function spreadOf(caseId: string, most: number): number {
  return most === 0 ? 0 : (stableHash(caseId) % (most + 1)) * 1_000;
}
