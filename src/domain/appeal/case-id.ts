/** The engine keeps a workflow id in 255 characters (Temporal's PostgreSQL schema): `appeal~` + source (40) + `~` + this. */
const ENCODED_MOST = 200;
const PREFIX = 'appeal~';

/**
 * The id of a case, from who sent it and what they call it: the same two always give the same id, other two another. Whatever is
 * not safe in a URL becomes `=XX` for each byte of its UTF-8.
 */
export function caseIdOf(source: string, externalId: string): string {
  return `${source}~${encode(externalId)}`;
}

/** The id of the workflow that runs a case. */
export function workflowIdOf(caseId: string): string {
  return `${PREFIX}${caseId}`;
}

/** The case that a workflow runs; undefined where the id is not of a case. */
export function caseOfWorkflow(workflowId: string): string | undefined {
  return workflowId.startsWith(PREFIX) ? workflowId.slice(PREFIX.length) : undefined;
}

/** Whether the engine has room for the id: 200 safe characters, but only 22 Chinese ones. To be asked before anything is stored. */
export function externalIdFits(externalId: string): boolean {
  return encode(externalId).length <= ENCODED_MOST;
}

function encode(externalId: string): string {
  return externalId.replace(/[^A-Za-z0-9._-]/gu, (character) =>
    /[!~*'()]/.test(character)
      ? `=${character.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(character).replaceAll('%', '='),
  );
}
