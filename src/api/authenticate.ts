import type { RequestHandler } from 'express';
import { caseIdByTrackingCode } from '../store/appeals/appellant.repository';
import { examineApiKey, isInUse, type ApiKey } from '../store/keys/api-key.repository';
import type { ApiDeps } from './deps';
import { isCaller, type Principal } from '../use-cases/principal';
import { Problem } from './problem';

const CHALLENGE = { headers: { 'WWW-Authenticate': 'Bearer realm="liubu"' } };
export const REJECTED = { headers: { 'WWW-Authenticate': 'Bearer realm="liubu", error="invalid_token"' } };

/** Finds who is calling by the key given; a key that is wrong is refused everywhere, one that is missing where the route wants one and no session stands for it. */
export function authenticate(deps: ApiDeps, isPublic: boolean): RequestHandler {
  return async (request, response, next) => {
    const given = request.get('authorization');
    if (given !== undefined) {
      response.locals.principal = await principalOf(deps, given);
      response.locals.entitled = () => stillOpens(deps, given);
    } else if (!isPublic && response.locals.principal === undefined)
      throw new Problem('key-missing', '请在 Authorization 中提供密钥', CHALLENGE);
    next();
  };
}

/** The same question again; a store or an issuer that is away says nothing against the key. */
async function stillOpens(deps: ApiDeps, given: string): Promise<boolean> {
  return principalOf(deps, given).then(
    () => true,
    (error: unknown) => !(error instanceof Problem) || error.status >= 500,
  );
}

const KEY = /^[\x21-\x7e]{8,200}$/;
/** Three parts of base64url: no key and no tracking code has a full stop. */
const TOKEN = /^(?=.{1,8000}$)[\w-]+\.[\w-]+\.[\w-]*$/;

async function principalOf(deps: ApiDeps, authorization: string): Promise<Principal> {
  const given = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
  if (deps.tokens !== undefined && TOKEN.test(given)) return inUse(deps, await deps.tokens(given));
  const principal = KEY.test(given)
    ? ((await byApiKey(deps, given)) ?? (await byTrackingCode(deps, given)))
    : undefined;
  if (principal === undefined) throw new Problem('key-invalid', '密钥无效', REJECTED);
  return principal;
}

/** An account of the identity provider ends with the record or the term of whom it speaks for, as a key does. */
async function inUse({ pool }: ApiDeps, principal: Principal): Promise<Principal> {
  const { record } = principal.actor;
  if (record !== undefined && !(await isInUse(pool, record)))
    throw new Problem('key-expired', '名录中已没有此参与者，或不在任期内', REJECTED);
  return principal;
}

const NO_LONGER = { expired: ['key-expired', '密钥已过期'], revoked: ['key-revoked', '密钥已停用'] } as const;

async function byApiKey({ pool, pepper }: ApiDeps, key: string): Promise<Principal | undefined> {
  const found = await examineApiKey(pool, pepper, key);
  if (found === undefined) return undefined;
  if (found.state !== 'valid') {
    const [code, detail] = NO_LONGER[found.state];
    throw new Problem(code, detail, REJECTED);
  }
  return principalOfKey(found.key);
}

/** Who a valid key speaks for; undefined for a role that calls nothing. */
export function principalOfKey({ id, line, role, unit, source, record }: ApiKey): Principal | undefined {
  if (!isCaller(role)) return undefined;
  return {
    keyId: line,
    apiKeyId: id,
    actor: { role, id: line, ...(unit !== undefined && { unit }), ...(record !== undefined && { record }) },
    ...(source === undefined ? {} : { source }),
  };
}

/** The appellant's key is the tracking code: it opens the one case it was given for. */
async function byTrackingCode({ pool, keyring }: ApiDeps, code: string): Promise<Principal | undefined> {
  const caseId = await caseIdByTrackingCode(pool, keyring, code);
  return caseId === undefined
    ? undefined
    : { keyId: `appellant:${caseId}`, actor: { role: 'appellant', id: 'appellant' }, caseId };
}
