/** What an operator can filter cases and campaigns by in the Temporal UI (ENGINE.md section 3). Permanent: added, never renamed; at most 10 Keyword and 3 of each other type. */
export const appealSearchAttributes = {
  AppealStage: 'Keyword',
  AppealUnit: 'Keyword',
  AppealDistrict: 'Keyword',
  AppealTheme: 'Keyword',
  AppealChannel: 'Keyword',
  AppealTrack: 'Keyword',
  AppealLight: 'Keyword',
  AppealLevel: 'Int',
  AppealRound: 'Int',
  AppealDueAt: 'Datetime',
  AppealOverdue: 'Bool',
  AppealHolder: 'Keyword',
  AppealListed: 'Bool',
  CampaignKind: 'Keyword',
} as const;
