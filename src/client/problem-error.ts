/** One thing wrong with a body, parameter or query: where, and what in Chinese. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The API has answered no (RFC 9457). `code` is stable, `detail` is Chinese and may be shown to people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    /** What an operator finds the call by. */
    readonly requestId: string | undefined,
    readonly errors: readonly Fault[],
  ) {
    super(`${status} ${code}: ${detail}`);
  }
}

/** The answer as an error, also where something between us answered in words of its own. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body = await bodyOf(response);
  const { code = `http-${response.status}`, detail = response.statusText, requestId, errors = [] } = body;
  return new ProblemError(response.status, code, detail, requestId, errors);
}

type ProblemBody = Partial<Pick<ProblemError, 'code' | 'detail' | 'requestId' | 'errors'>>;

async function bodyOf(response: Response): Promise<ProblemBody> {
  const isProblem = /^application\/problem\+json\b/.test(response.headers.get('content-type') ?? '');
  const text = await response.text().catch(() => '');
  try {
    return isProblem ? (JSON.parse(text) as ProblemBody) : {};
  } catch {
    return {};
  }
}
