import { z } from 'zod';
import { plainText } from '../../../domain/text';

export const webhookParams = z.strictObject({ id: plainText(40).meta({ description: '推送编号' }) });

/** A secret the receiver brings along: 24 to 64 bytes, as Standard Webhooks has it. */
export const givenSecret = z
  .string()
  .regex(
    /^whsec_([A-Za-z0-9+/]{4}){8,20}([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|([A-Za-z0-9+/]{4})?[A-Za-z0-9+/][AQgw]==)?$/,
    '须为 whsec_ 加 24 至 64 字节的 base64',
  )
  .meta({ description: '自带的签名密钥；不给则生成', example: 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=' });
