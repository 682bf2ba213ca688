import { startOfDay, toRfc3339, type Instant } from '../calendar/instant';
import type { RecordBody } from './kinds';

/** What subscribers hear of policies for firms (P13). Permanent names. */
export const policyNewsTypes = ['policy-published', 'policy-changed', 'policy-withdrawn'] as const;
export type PolicyNewsType = (typeof policyNewsTypes)[number];

export interface PolicyNews {
  /** One for what happened to a version, however often it is sent. */
  readonly id: string;
  readonly type: PolicyNewsType;
  readonly policyId: string;
  readonly version: number;
  readonly at: string;
  readonly summary: string;
  /** As everybody reads it; nothing of one withdrawn. */
  readonly policy?: RecordBody;
}

/** A policy as it stands, and whether everybody can and could read it. */
export interface PolicyChange {
  readonly id: string;
  readonly version: number;
  readonly body: RecordBody;
  readonly changedAt: Instant;
  readonly isPublic: boolean;
  readonly wasPublic: boolean;
}

export function policyNewsOf({
  id: policyId,
  version,
  body,
  changedAt,
  isPublic,
  wasPublic,
}: PolicyChange): PolicyNews {
  const type = isPublic ? (wasPublic ? 'policy-changed' : 'policy-published') : 'policy-withdrawn';
  const at = isPublic ? Math.max(changedAt, startOfDay(String(body['publishedOn']))) : changedAt;
  return {
    id: `evt_${type}_${policyId}_${version}`,
    type,
    policyId,
    version,
    at: toRfc3339(at),
    summary: `${POLICY_NEWS_TITLES[type]}：${isPublic ? String(body['name']) : policyId}`,
    ...(isPublic && { policy: body }),
  };
}

export const POLICY_NEWS_TITLES: Readonly<Record<PolicyNewsType, string>> = {
  'policy-published': '发布惠企政策',
  'policy-changed': '修改惠企政策',
  'policy-withdrawn': '撤下惠企政策',
};
