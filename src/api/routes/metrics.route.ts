import { route } from '../route';

export const metricsRoute = route({
  ...{ method: 'get', path: '/metrics', id: 'metrics', tag: '运行', title: '运行指标' },
  description: 'Prometheus 文本格式，不含诉求内容。',
  roles: 'public',
  answers: { 200: { title: '指标', mediaType: 'text/plain' } },
  handle: async (_call, { metrics }) => ({
    headers: { 'Content-Type': metrics.contentType },
    body: await metrics.metrics(),
  }),
});
