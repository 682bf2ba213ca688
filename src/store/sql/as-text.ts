/** An instant as PostgreSQL reads it, exact to the millisecond. */
export function timestamp(at: number): string;
export function timestamp(at: number | undefined): string | null;
export function timestamp(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

/** Bytes as PostgreSQL reads them from text. */
export function bytea(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}
