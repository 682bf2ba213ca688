/** The one jurisdiction served: whoever names none means it (OPEN311.md). */
export const JURISDICTION = 'liubu';

/** When this surface last changed: clients read it to know whether to look again. */
export const CHANGESET = '2026-11-22T00:00:00+08:00';

export const BASE = '/open311/v2';
