import type { Actor } from '../../domain/people/people';
import type { AppealState } from '../../domain/appeal/state';
import type { Who } from './story';

/** The account somebody of a story acts with. */
export function actorOf(who: Who, { lead = '' }: AppealState): Actor {
  if (who === 'lead') return unitAccount(lead);
  return typeof who === 'string' ? { role: who, id: `demo-${who}` } : unitAccount(who.unit);
}

function unitAccount(unit: string): Actor {
  return { role: 'unit', id: `demo-${unit}`, unit };
}

/** The photograph, or paper, that stories show: an address nobody can open, of a file nobody has. */
export function photo(name: string): { name: string; mediaType: string; url: string; sha256: string } {
  return { name, mediaType: 'image/jpeg', url: 'https://files.example/demo.jpg', sha256: '0'.repeat(64) };
}
