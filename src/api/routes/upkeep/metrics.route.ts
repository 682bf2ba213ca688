import { get } from '../../route';

const SHOWN = `# HELP liubu_http_request_duration_seconds Time to answer, by method, declared path and status
# TYPE liubu_http_request_duration_seconds histogram
liubu_http_request_duration_seconds_bucket{le="0.1",method="POST",path="/v1/appeals",status="201"} 118
liubu_http_request_duration_seconds_count{method="POST",path="/v1/appeals",status="201"} 120
`;

export const metricsRoute = get('/metrics', {
  id: 'metrics',
  tag: '运行',
  title: '运行指标',
  description: 'Prometheus 文本格式，不含诉求内容。',
  roles: 'public',
  isProbe: true,
  answers: { 200: { title: '指标', mediaType: 'text/plain', text: SHOWN } },
  handle: async (_call, { metrics }) => ({
    headers: { 'Content-Type': metrics.contentType },
    body: await metrics.metrics(),
  }),
});
