import { Problem } from '../../problem';

/** The ETag of one record. */
export function recordTag(version: number): { readonly ETag: string } {
  return { ETag: `"${version}"` };
}

/** The version an editor has read; 0 where they say that there is none. A change of what is there without If-Match is a 428. */
export function versionRead(ifMatch: string | undefined, current: number | undefined): number {
  const given = /^"(\d{1,9})"$/.exec(ifMatch?.trim() ?? '')?.[1];
  if (given !== undefined) return Number(given);
  if (ifMatch !== undefined && ifMatch.trim() !== '*') throw stale();
  if (current !== undefined) throw new Problem('etag-missing', '请先读取，再以 If-Match 写明所读到的 ETag');
  return 0;
}

export function stale(): Problem {
  return new Problem('edited-meanwhile', '读取之后别人已经改过，请重新读取后再改');
}
