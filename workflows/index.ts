/** The bundle's entry: every workflow type the worker runs. Permanent names. */
export { appeal } from './appeal.workflow';
export { campaign } from './campaign.workflow';
export { handover } from './handover.workflow';
export { occasion } from './occasion.workflow';
