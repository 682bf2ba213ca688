import openapiTypescript, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../../api/generate-openapi';

const HEADER =
  '/** Made by `generate` from the OpenAPI document, never edited: what programs call, and not the pages for people. */\n';

/** The types of the client's calls and answers. */
export async function clientTypes(): Promise<string> {
  const { paths, ...document } = JSON.parse(JSON.stringify(openApiDocument())) as { paths: Record<string, unknown> };
  const ofPrograms = Object.entries(paths).filter(([path]) => path.startsWith('/v1/'));
  const wanted = { ...document, paths: Object.fromEntries(ofPrograms) };
  const text = astToString(await openapiTypescript(wanted as unknown as Parameters<typeof openapiTypescript>[0]));
  // Nothing of the two is in our document.
  return HEADER + text.replace(/^export type (webhooks|\$defs) = .*$/gm, '');
}
