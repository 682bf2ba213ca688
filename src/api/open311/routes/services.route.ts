import { z } from 'zod';
import { defaultServices, findService } from '../../../domain/open311/default-services';
import type { Service } from '../../../domain/open311/service';
import { Problem } from '../../problem';
import { get } from '../../route';
import { open311 } from '../dialect';
import { BASE } from '../jurisdiction';
import { format, formatParams, jurisdiction } from '../parameters';
import { definitionSchema, serviceSchema, type DefinitionTree, type ServiceTree } from '../schemas';

export const listServicesRoute = get(`${BASE}/services.{format}`, {
  id: 'open311Services',
  tag: 'Open311',
  title: '可反映的事项',
  roles: 'public',
  dialect: open311('services'),
  params: formatParams,
  query: z.object(jurisdiction),
  answers: { 200: { title: '事项', schema: z.array(serviceSchema) } },
  handle: () => Promise.resolve({ body: defaultServices.map(serviceTree) }),
});

export const readServiceRoute = get(`${BASE}/services/{code}.{format}`, {
  id: 'open311Service',
  tag: 'Open311',
  title: '一类事项要填的属性',
  roles: 'public',
  dialect: open311('service_definition'),
  params: z.strictObject({ code: z.string().meta({ example: 'property-management' }), format }),
  query: z.object(jurisdiction),
  answers: { 200: { title: '属性', schema: definitionSchema } },
  handle: ({ params }) => Promise.resolve({ body: definitionTree(serviceFor(params.code)) }),
});

/** The service of a code; 404 where there is none. */
export function serviceFor(code: string): Service {
  const service = findService(code);
  if (service === undefined) throw new Problem('not-found', '没有这个 service_code');
  return service;
}

function serviceTree({ code, name, group, keywords, attributes }: Service): ServiceTree {
  return {
    service_code: code,
    service_name: name,
    description: `反映${name}方面的诉求`,
    metadata: attributes.length > 0,
    type: 'realtime',
    keywords: keywords.join(',') || null,
    group,
  };
}

function definitionTree({ code, attributes }: Service): DefinitionTree {
  return {
    service_code: code,
    attributes: attributes.map(({ code: name, datatype, required, description, hint, values }, index) => ({
      variable: true,
      code: name,
      datatype,
      required,
      datatype_description: hint,
      order: index + 1,
      description,
      values: values.map((value) => ({ ...value })),
    })),
  };
}
