import type { Outcome, Status } from '../appeal/state';
import { OUTCOME_TITLES, STATUS_TITLES } from '../appeal/titles';
import { toRfc3339, type Instant } from '../calendar/instant';
import type { District } from '../registry/registry';
import { serviceOfCategory } from './default-services';

/** All of a case that a stranger may be told: no word of the appellant's, no name, no address. */
export interface PublicCase {
  /** The reserved problem-list number: the case id would tell who filed it, and under what name. */
  readonly number: string;
  readonly category: string;
  readonly district: string;
  readonly status: Status;
  readonly outcome?: Outcome | undefined;
  /** The lead unit's official name. */
  readonly lead?: string | undefined;
  readonly filedAt: Instant;
  readonly updatedAt: Instant;
  readonly dueAt?: Instant | undefined;
  readonly lat?: number | undefined;
  readonly long?: number | undefined;
}

/** A request as Open311 gives it; what there is none of, and what is nobody's business, is null. */
export interface Request {
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly status_notes: string;
  readonly service_name: string;
  readonly service_code: string;
  readonly description: string;
  readonly agency_responsible: string | null;
  readonly service_notice: null;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  readonly expected_datetime: string | null;
  readonly address: null;
  readonly address_id: null;
  readonly zipcode: null;
  readonly lat: number | null;
  readonly long: number | null;
  readonly media_url: null;
}

/** Whether it can be the public number of a case at all. */
export function isPublicNumber(text: string): boolean {
  return /^\d{4}-\d{6,12}$/.test(text);
}

/** Every running stage is open; whatever way a case ended, it is closed (OPEN311.md). */
export function isClosed(status: Status): boolean {
  return status === 'closed' || status === 'ended';
}

export const CLOSED_STATUSES: readonly Status[] = ['closed', 'ended'];

export function requestOf(one: PublicCase, districts: readonly District[]): Request {
  const closed = isClosed(one.status);
  const service = serviceOfCategory(one.category);
  const notes = notesOf(one);
  const place = publicDistrict(one.district, districts);
  return {
    service_request_id: one.number,
    status: closed ? 'closed' : 'open',
    status_notes: notes,
    service_name: service.name,
    service_code: service.code,
    description: `${place === undefined ? '' : `${place} · `}${service.name}：${notes}`,
    agency_responsible: one.lead ?? null,
    service_notice: null,
    requested_datetime: toRfc3339(one.filedAt),
    updated_datetime: toRfc3339(one.updatedAt),
    // What runs after the end is a window of the appellant's, not a limit of anybody's.
    expected_datetime: closed || one.dueAt === undefined ? null : toRfc3339(one.dueAt),
    address: null,
    address_id: null,
    zipcode: null,
    lat: one.lat ?? null,
    long: one.long ?? null,
    media_url: null,
  };
}

function notesOf({ status, outcome }: PublicCase): string {
  if (!isClosed(status)) return STATUS_TITLES[status];
  return outcome === undefined ? STATUS_TITLES.closed : `${STATUS_TITLES.closed}：${OUTCOME_TITLES[outcome]}`;
}

/** A district that is none of the city's may be anybody's words, so it is not shown. */
function publicDistrict(district: string, districts: readonly District[]): string | undefined {
  return districts.find(({ name }) => name === district)?.name;
}
