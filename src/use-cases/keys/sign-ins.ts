import { z } from 'zod';
import {
  endings,
  endSignIn,
  findListedSignIn,
  listSignIns,
  type ListedSignIn,
} from '../../store/keys/sign-ins.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import type { Caller, Principal } from '../principal';
import { unknownThing } from '../refused';
import { rfc3339, shownPage, timeOf } from '../shapes';
import { keyRoles } from './key-view';
import { payloadReaders } from './payload-readers';

/** Who may sign in at a browser: they list their own sessions, and an operator everybody's. */
export const signInRoles = payloadReaders satisfies readonly Caller[];

export const signInParams = z.strictObject({
  id: z
    .string()
    .regex(/^[\w-]{12}$/)
    .meta({ description: '登录编号', example: 'AbCdEfGh1234' }),
});

export const signInSchema = z
  .strictObject({
    id: z.string().describe('登录编号，不是登录凭据'),
    line: z.string().describe('登录所用密钥的首个编号'),
    role: z.enum(keyRoles),
    browser: z.string().optional().describe('浏览器自报的名称'),
    state: z.enum(['open', 'ended', 'expired']),
    openedAt: rfc3339,
    lastSeenAt: rfc3339.describe('精确到分钟'),
    expiresAt: rfc3339,
    endedAt: rfc3339.optional(),
    endedBy: z
      .enum(endings)
      .optional()
      .describe('signed-out 本人退出，signed-in-again 同一浏览器重新登录，ended 被结束，key 密钥停用或更换'),
  })
  .meta({ id: 'SignIn', description: '一次浏览器登录' });
export type SignInView = z.infer<typeof signInSchema>;

/** The sessions the caller may know of, the newest first; those that are over too. */
export async function readSignIns(
  { pool }: UseCaseDeps,
  principal: Principal,
  page: PageRequest,
): Promise<Page<SignInView>> {
  return shownPage(await listSignIns(pool, signInsOf(principal), page), signInView);
}

/** Ends a session at once, wherever its secret was copied; one that has ended stays as it is. */
export async function endSession({ pool, logger }: UseCaseDeps, principal: Principal, id: string): Promise<SignInView> {
  const isThere = await endSignIn(pool, id, 'ended', signInsOf(principal));
  const one = isThere ? await findListedSignIn(pool, id) : undefined;
  if (one === undefined) throw unknownThing();
  logger.info({ audit: 'session-ended', caller: principal.keyId, of: one.line }, 'session ended');
  return signInView(one);
}

/** Whose sessions a caller may see and end. */
function signInsOf({ actor, keyId }: Principal): { readonly line?: string } {
  return actor.role === 'operator' ? {} : { line: keyId };
}

function signInView(one: ListedSignIn): SignInView {
  const { sessionId: id, line, role, browser, openedAt, seenAt, expiresAt, endedAt, endedBy } = one;
  return {
    id,
    line,
    role: role as SignInView['role'],
    state: stateOf(one),
    openedAt: timeOf(openedAt.getTime()),
    lastSeenAt: timeOf(seenAt.getTime()),
    expiresAt: timeOf(expiresAt.getTime()),
    ...(browser !== null && browser !== '' && { browser }),
    ...(endedAt !== null && { endedAt: timeOf(endedAt.getTime()) }),
    ...(endedBy !== null && { endedBy }),
  };
}

/** One whose key is good for nothing any more has ended, whether somebody ended it or not. */
function stateOf({ isOpen, endedAt, expiresAt }: ListedSignIn): SignInView['state'] {
  if (isOpen) return 'open';
  return endedAt === null && expiresAt.getTime() <= Date.now() ? 'expired' : 'ended';
}
