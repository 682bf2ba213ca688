import { z } from 'zod';
import { formats, MEDIA_TYPES } from '../../../intake/formats';
import { importTemplate } from '../../../use-cases/imports/import-template';
import { IMPORTERS } from '../../../use-cases/imports/read-import';
import { get } from '../../route';

export const importTemplateRoute = get('/v1/imports/template', {
  id: 'importTemplate',
  tag: '诉求',
  title: '批量导入的模板',
  description: 'xlsx 附填写说明和可选值；CSV 为 UTF-8（带 BOM），只有列标题。',
  roles: IMPORTERS,
  query: z.strictObject({ format: z.enum(formats).optional().meta({ description: '默认 xlsx' }) }),
  answers: { 200: { title: '模板文件', mediaType: MEDIA_TYPES.xlsx, otherMediaTypes: [MEDIA_TYPES.csv] } },
  async handle({ query: { format = 'xlsx' } }, deps) {
    const headers = {
      'Content-Type': format === 'csv' ? `${MEDIA_TYPES.csv}; charset=utf-8` : MEDIA_TYPES[format],
      'Content-Disposition': `attachment; filename="appeals-template.${format}"`,
    };
    return { headers, body: await importTemplate(deps, format) };
  },
});
