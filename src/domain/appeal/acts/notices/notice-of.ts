import type { Notice } from '../../../notice/notice';
import type { AppealState } from '../../state';

export function findNotice(state: AppealState, id: string): Notice | undefined {
  return state.notices.find((notice) => notice.id === id);
}
