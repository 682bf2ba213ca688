import { ROLE_TITLES } from '../../domain/people/role-titles';
import { EVERYBODY, type Caller } from '../../use-cases/principal';

/** Who may call an operation, as people say it: for the page, and for whoever reads the document or the types made from it. */
export function rolesTitle(roles: readonly Caller[] | 'public'): string {
  if (roles === 'public') return '公众，不需密钥 anybody, without a key';
  if (EVERYBODY.every((role) => roles.includes(role))) return '任何密钥 any key';
  return roles.map((role) => `${ROLE_TITLES[role]} ${role}`).join('、');
}
