import { createHash, randomUUID } from 'node:crypto';
import { defaultRegistry } from '../../domain/registry/default-registry';
import { linesOfAnswers, type Answers } from '../../domain/open311/attribute-answers';
import { districtOf } from '../../domain/open311/place';
import type { Service } from '../../domain/open311/service';
import type { IntakeBody } from '../../use-cases/appeals/intake-body';
import { ownSource, type Principal } from '../../use-cases/principal';
import type { Open311Person } from '../../use-cases/appeals/shown-person';
import type { RequestForm } from './request-form';

/** The source of a key that is bound to none. */
const SOURCE = 'open311';

export interface Posting {
  readonly principal: Principal;
  readonly service: Service;
  readonly form: RequestForm;
  readonly answers: Answers;
  /** `key:…` where the client gave an Idempotency-Key. */
  readonly commandId: string;
}

/** A request as the one door takes it: what is of the person goes where it is sealed, the rest becomes words of the matter. */
export function intakeOfPosting({ principal, service, form, answers, commandId }: Posting): IntakeBody {
  const lines = linesOfAnswers(service, answers);
  const chosen = lines.filter((line) => line.chosen).map(({ answer }) => answer);
  const { address_string: address } = form;
  return {
    source: ownSource(principal) ?? SOURCE,
    externalId: externalIdOf(principal, commandId),
    channel: 'app',
    // Nothing the appellant wrote: a title goes through the engine in clear.
    title: [`反映${service.name}问题`, ...chosen].join('：').slice(0, 100),
    text: textOf(form, lines),
    district: districtOf(address, defaultRegistry.districts),
    ...(service.category !== undefined && { category: service.category }),
    appellant: { type: service.appellant, ...personOf(form) },
  };
}

/**
 * GeoReport has no number of the client's own: the same Idempotency-Key is the same request for good, and without one every post
 * is another.
 */
function externalIdOf(principal: Principal, commandId: string): string {
  if (!commandId.startsWith('key:')) return `o311-${randomUUID()}`;
  const digest = createHash('sha256')
    .update(`${ownSource(principal) ?? principal.keyId}\n${commandId}`)
    .digest('hex');
  return `o311-${digest.slice(0, 32)}`;
}

function textOf(form: RequestForm, lines: readonly { question: string; answer: string }[]): string {
  const { description = '（没有说明）', media_url: media = [] } = form;
  return [
    description,
    ...lines.map(({ question, answer }) => `${question}：${answer}`),
    ...media.map((url) => `附件：${url}`),
  ].join('\n');
}

const NAMELESS = '未留姓名';

function personOf(form: RequestForm): Omit<IntakeBody['appellant'], 'type'> & { readonly open311?: Open311Person } {
  const { first_name: first = '', last_name: last = '', phone, address_string: address } = form;
  const name = [last, first].filter((part) => part !== '').join(/^[\x20-\x7e]+$/.test(first + last) ? ' ' : '');
  const open311 = open311Of(form);
  return {
    name: name === '' ? NAMELESS : name,
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address }),
    ...(Object.keys(open311).length > 0 && { open311 }),
  };
}

function open311Of({
  email,
  device_id: deviceId,
  account_id: accountId,
  address_id: addressId,
  lat,
  long,
}: RequestForm): Open311Person {
  const all = { email, deviceId, accountId, addressId, lat, long };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
