import { z } from 'zod';

const DAY_MS = 86_400_000;

export const keyParams = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9a-z]{8}$/)
    .meta({ description: '密钥编号，不是密钥', example: '1a2b3c4d' }),
});

export const lifeDays = z.int().min(1).max(3_650).optional().describe('多少天后过期；不给则不过期');

export function expiryOf(days: number | undefined): number | undefined {
  return days === undefined ? undefined : Date.now() + days * DAY_MS;
}
