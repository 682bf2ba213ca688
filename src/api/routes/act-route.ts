import type { z } from 'zod';
import type { Role } from '../../domain/people/people';
import type { Doing } from '../../use-cases/file/act-on-file';
import { isCaller } from '../../use-cases/principal';
import type { ApiDeps } from '../deps';
import { callerOf, post, type Route } from '../route';

/** What of an act its operation shows. */
interface ShownAct {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly roles: readonly Role[];
  readonly body: z.ZodType;
  readonly example: unknown;
}

interface Operation {
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly params: z.ZodType<{ readonly id: string }, { readonly id: string }>;
  readonly answer: { readonly title: string; readonly schema: z.ZodType };
  readonly work: (deps: ApiDeps, doing: Doing) => Promise<unknown>;
}

/** The operation of an act: its schema, roles and example are the act's own. */
export function actRoute(act: ShownAct, { answer, work, ...operation }: Operation): Route {
  const { title, description, roles, body, example } = act;
  return post(operation.path, {
    id: operation.id,
    tag: operation.tag,
    title,
    description,
    roles: roles.filter(isCaller),
    params: operation.params,
    body,
    example,
    answers: { 200: answer },
    problems: [404, 409],
    async handle({ principal, params, ...call }, deps) {
      const { body: given, commandId } = call;
      return {
        body: await work(deps, { principal: callerOf({ principal }), id: params.id, act, body: given, commandId }),
      };
    },
  });
}
