import type { BookedLocation, Location } from '../../contract/location.js';
import type { AgendaView } from './agenda-view.js';

/** What a place is called, for its host. */
export function placeName(
  place: Pick<Location, 'kind' | 'label' | 'conference'> | BookedLocation,
  { words, texts }: Pick<AgendaView, 'words' | 'texts'>,
): string {
  const { kind, label, conference } = place;
  if (label !== undefined) return label;
  if (kind !== 'conference') return words.place(kind);
  return texts.locationKind(kind, typeof conference === 'object' ? conference.solution : conference);
}
