import { defaultPayloadConverter, type PayloadConverter } from '@temporalio/workflow';
import { keepMark } from './marks';

/**
 * Reads what people send. A payload that is not what it says it is (another encoding chosen in the Temporal UI is enough) would
 * fail the task that brings it, again and again, and with it the case; read as something no schema takes, it is refused in words.
 */
export const payloadConverter: PayloadConverter = {
  toPayload: (value) => defaultPayloadConverter.toPayload(value),
  fromPayload: ((payload) => readable(payload)) as PayloadConverter['fromPayload'],
};

function readable(payload: Parameters<PayloadConverter['fromPayload']>[0]): unknown {
  try {
    const value = defaultPayloadConverter.fromPayload(payload);
    keepMark(value, payload);
    return value;
  } catch (error) {
    return { unreadable: String(error) };
  }
}
