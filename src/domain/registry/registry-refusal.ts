/** Why an edit of the registry is refused: a closed set, each with its place in problem+json. Permanent. */
export const registryRefusalCodes = [
  'unit-taken',
  'unit-on-duty',
  'already-so',
  'article-taken',
  'registry-full',
] as const;
export type RegistryRefusalCode = (typeof registryRefusalCodes)[number];

/** The answer no: the code for programs, the reason (Chinese) for people. */
export interface RegistryRefusal {
  readonly code: RegistryRefusalCode;
  readonly reason: string;
}

export function refuseEdit(code: RegistryRefusalCode, reason: string): RegistryRefusal {
  return { code, reason };
}
