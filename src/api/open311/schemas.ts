import { z } from 'zod';

const dateTime = z.string().meta({ format: 'date-time' });
const none = z.null().meta({ description: '不公开' });

export const serviceSchema = z
  .strictObject({
    service_code: z.string(),
    service_name: z.string(),
    description: z.string(),
    metadata: z.boolean().describe('是否另有须填的属性'),
    type: z.enum(['realtime', 'batch', 'blackbox']),
    keywords: z.string().nullable().describe('逗号分隔'),
    group: z.string(),
  })
  .meta({ id: 'Open311Service' });
export type ServiceTree = z.infer<typeof serviceSchema>;

export const definitionSchema = z
  .strictObject({
    service_code: z.string(),
    attributes: z.array(
      z.strictObject({
        variable: z.boolean(),
        code: z.string(),
        datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
        required: z.boolean(),
        datatype_description: z.string().nullable(),
        order: z.number().int(),
        description: z.string(),
        values: z.array(z.strictObject({ key: z.string(), name: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Open311ServiceDefinition' });
export type DefinitionTree = z.infer<typeof definitionSchema>;

export const requestSchema = z
  .strictObject({
    service_request_id: z.string(),
    status: z.enum(['open', 'closed']),
    status_notes: z.string(),
    service_name: z.string(),
    service_code: z.string(),
    description: z.string().describe('区县、类别和状态；不含诉求人的话'),
    agency_responsible: z.string().nullable(),
    service_notice: z.null(),
    requested_datetime: dateTime,
    updated_datetime: dateTime,
    expected_datetime: dateTime.nullable(),
    address: none,
    address_id: none,
    zipcode: none,
    lat: z.number().nullable().describe('保留四位小数'),
    long: z.number().nullable().describe('保留四位小数'),
    media_url: none,
  })
  .meta({ id: 'Open311Request' });

export const filedSchema = z.array(
  z
    .strictObject({ service_request_id: z.string(), service_notice: z.string(), account_id: z.string().nullable() })
    .meta({ id: 'Open311Filed' }),
);

export const tokenSchema = z.array(
  z.strictObject({ service_request_id: z.string(), token: z.string() }).meta({ id: 'Open311Token' }),
);

export const discoverySchema = z
  .strictObject({
    changeset: dateTime,
    contact: z.string(),
    key_service: z.string(),
    endpoints: z.array(
      z.strictObject({
        specification: z.string(),
        url: z.string(),
        changeset: dateTime,
        type: z.enum(['production', 'test']),
        formats: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Open311Discovery' });

export const updateSchema = z
  .strictObject({
    update_id: z.string(),
    service_request_id: z.string(),
    status: z.enum(['open', 'closed']),
    updated_datetime: dateTime,
    description: z.string(),
    media_url: none,
  })
  .meta({ id: 'Open311Update' });
