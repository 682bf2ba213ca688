import type { RefusalCode } from '../domain/decider/refusal';
import type { RegistryRefusalCode } from '../domain/registry/registry-refusal';
import type { StoreErrorCode } from '../store/sql/store-error';
import type { RefusedCode, UseCaseCode } from '../use-cases/refused';

/*
 * What each refusal is over HTTP, in this file alone: a new code of the rules, the registry, the store or the use cases does not compile
 * without its status here.
 */

/** Refusals of the rules. */
const REFUSAL_STATUS: Record<RefusalCode, number> = {
  'role-not-allowed': 403,
  'not-your-case': 404,
  'wrong-stage': 409,
  'case-closed': 409,
  'already-answered': 409,
  'not-returnable': 409,
  'return-window-passed': 409,
  'already-extended': 409,
  'deadline-passed': 409,
  'extension-too-long': 409,
  'subtasks-open': 409,
  'no-such-subtask': 409,
  'evidence-missing': 409,
  'appellant-word-missing': 409,
  'promise-missing': 409,
  'promise-in-past': 409,
  'promise-too-far': 409,
  'unit-unknown': 409,
  'same-unit': 409,
  'not-listed': 409,
  'already-listed': 409,
  'no-such-notice': 409,
  'notice-settled': 409,
  'objection-window-passed': 409,
  'no-such-accountability': 409,
  'no-such-entry': 409,
  'already-contested': 409,
  'reopening-window-passed': 409,
  'already-reopened': 409,
  'level-not-higher': 409,
  'self-merge': 409,
  'nothing-to-decide': 409,
  'session-missing': 409,
  'command-reused': 422,
  'no-such-task': 409,
  'no-such-target': 409,
  'no-such-item': 409,
  'case-not-on-agenda': 409,
  'outcome-unknown': 409,
  'answers-incomplete': 409,
  'mode-unknown': 409,
  'quorum-missing': 409,
  'nothing-carried-out': 409,
  'use-not-allowed': 409,
  'rules-unknown': 409,
  'not-on-behalf': 403,
  'gate-shut': 409,
  'mechanism-incomplete': 409,
};

const REGISTRY_STATUS: Record<RegistryRefusalCode, number> = {
  'unit-taken': 409,
  'unit-on-duty': 409,
  'already-so': 409,
  'article-taken': 409,
  'registry-full': 409,
};

/** Refusals of the store: what a caller can mend is 422, what only an operator can is 500. */
const STORE_STATUS: Record<StoreErrorCode, number> = {
  'text-not-storable': 422,
  'cursor-invalid': 422,
  'owned-by-another-workflow': 409,
  'facts-missing': 500,
  'version-taken': 409,
  'code-taken': 409,
  'no-rules': 503,
  'sealed-under-another-key': 500,
  'seal-broken': 500,
  'edited-meanwhile': 412,
};

/** Refusals of the use cases. */
const USE_CASE_STATUS: Record<UseCaseCode, number> = {
  faulty: 422,
  'source-not-yours': 403,
  'not-yours-to-do': 403,
  'dossier-transferred': 403,
  'not-found': 404,
  'already-filed-differently': 409,
  'rehearsal-in-another-state': 409,
  'webhook-in-another-state': 409,
  'version-not-current': 409,
  'revision-unsaid': 428,
  'target-refused': 422,
  'key-no-longer-valid': 409,
  'key-in-use': 409,
  'record-unknown': 409,
  'not-in-term': 409,
  'file-unreadable': 422,
  'import-refused': 422,
  'too-many-imports': 429,
  'too-many-rehearsals': 429,
};

/** What HTTP itself refuses, each with its status. Permanent: programs rely on the codes. */
const HTTP_STATUS = {
  'body-malformed': 400,
  'body-too-deep': 400,
  'request-malformed': 400,
  'key-missing': 401,
  'key-invalid': 401,
  'key-expired': 401,
  'key-revoked': 401,
  'token-invalid': 401,
  'token-expired': 401,
  'token-role-unknown': 403,
  'form-expired': 403,
  'method-not-allowed': 405,
  'request-in-progress': 409,
  'body-too-large': 413,
  'media-type-unsupported': 415,
  'body-invalid': 422,
  'idempotency-key-reused': 422,
  'etag-missing': 428,
  'too-many-requests': 429,
  'too-many-streams': 429,
  'internal-error': 500,
  'engine-unavailable': 503,
  'issuer-unavailable': 503,
  'store-unavailable': 503,
} as const;

/** Refusals that programs know by what HTTP calls them. */
const CALLED_OVER_HTTP = { faulty: 'body-invalid', 'revision-unsaid': 'etag-missing' } as const;

/** The codes that programs read. */
export type ProblemCode = keyof typeof HTTP_STATUS | Exclude<RefusedCode, keyof typeof CALLED_OVER_HTTP>;

const REFUSED_STATUS: Record<RefusedCode, number> = {
  ...REFUSAL_STATUS,
  ...REGISTRY_STATUS,
  ...STORE_STATUS,
  ...USE_CASE_STATUS,
};

const STATUS: Record<ProblemCode, number> = { ...REFUSED_STATUS, ...HTTP_STATUS };

export function statusOf(code: ProblemCode): number {
  return STATUS[code];
}

/** A refusal's code as programs read it. */
export function problemCodeOf(code: RefusedCode): ProblemCode {
  return code === 'faulty' || code === 'revision-unsaid' ? CALLED_OVER_HTTP[code] : code;
}
