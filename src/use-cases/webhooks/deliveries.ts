import { z } from 'zod';
import {
  DELIVERY_CURSOR,
  deliveryStates,
  listDeliveries,
  redeliver,
  type Delivery,
} from '../../store/delivery/deliveries.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { unknownThing } from '../refused';
import { cursorLike, rfc3339, shownPage, timeOf } from '../shapes';
import { webhookFor } from './webhooks';

export const deliveryState = z.enum(deliveryStates);
export const deliveryCursor = cursorLike(DELIVERY_CURSOR);

export const deliverySchema = z
  .strictObject({
    event: z.string(),
    type: z.string(),
    caseId: z.string().describe('诉求编号；惠企政策的为 policies-for-firms~ 加政策编号'),
    state: deliveryState,
    attempts: z.number().int(),
    status: z.number().int().optional().describe('对方最后一次的答复'),
    ms: z.number().int().optional(),
    error: z.string().optional(),
    lastAt: rfc3339.optional(),
  })
  .meta({ id: 'Delivery' });

/** What was sent to a webhook, new events first; never what it said. */
export async function readDeliveries(
  deps: UseCaseDeps,
  principal: Principal,
  webhook: string,
  asked: PageRequest & { readonly state?: Delivery['state'] | undefined },
): Promise<Page<z.infer<typeof deliverySchema>>> {
  const { id } = await webhookFor(deps, principal, webhook);
  return shownPage(await listDeliveries(deps.pool, id, asked), shown);
}

/** Sends one event again, or all since a moment, those from before the webhook too; gives how many. */
export async function sendAgain(
  deps: UseCaseDeps,
  principal: Principal,
  webhook: string,
  { event, since = 0 }: { readonly event?: string | undefined; readonly since?: number | undefined },
): Promise<number> {
  const { id } = await webhookFor(deps, principal, webhook);
  const queued = await redeliver(deps.pool, id, event === undefined ? { since } : { event });
  if (event !== undefined && queued === 0) throw unknownThing();
  return queued;
}

function shown({ lastAt, ...delivery }: Delivery): z.infer<typeof deliverySchema> {
  return { ...delivery, ...(lastAt !== undefined && { lastAt: timeOf(lastAt) }) };
}
