import { webAddress } from '../../contract/booking-words.js';
import type { BookedLocation } from '../../contract/location.js';
import type { Reader } from '../../contract/notification.js';
import { isolated } from '../markup.js';
import type { MailNames, MailTexts } from './texts/mail-texts.js';

/** A place in words, and where it is on the web, if it is there. */
export interface PlaceWords {
  readonly lines: readonly string[];
  readonly url?: string;
}

/** Where a booking takes place, as its host calls it, else by its kind; a guest is told whom to call. */
export function placeWords(
  location: BookedLocation,
  {
    texts,
    names,
    role,
  }: { readonly texts: MailTexts; readonly names: MailNames; readonly role: Reader['role'] },
): PlaceWords {
  const { kind, label, detail, conference } = location;
  const name = placeName({ kind, label, solution: conference?.solution }, texts);
  switch (kind) {
    case 'conference':
      return named(name, [], conference?.state === 'ready' ? webAddress(conference.url) : undefined);
    case 'link': {
      const url = webAddress(detail);
      return named(name, url === undefined ? detail : [], url);
    }
    case 'phone-host-calls':
      return named(name, detail && texts.hostCalls({ host: names.host, number: isolated(detail) }));
    case 'phone-guest-calls':
      return named(name, detail && role !== 'host' ? texts.guestCalls(isolated(detail)) : detail);
    case 'in-person':
    case 'text':
    case 'ask-guest':
      return named(name, detail);
  }
}

function named(name: string, further: string | readonly string[] = [], url?: string): PlaceWords {
  const lines = typeof further === 'string' ? further.split('\n').map(isolated) : further;
  return { lines: [name, ...lines], ...(url !== undefined && { url }) };
}

/** A place, as its host calls it, else by its kind. */
export function placeName(
  {
    kind,
    label,
    solution,
  }: Pick<BookedLocation, 'kind'> & {
    readonly label: string | undefined;
    readonly solution: string | undefined;
  },
  { places }: Pick<MailTexts, 'places'>,
): string {
  if (label !== undefined) return isolated(label);
  return solution === 'google-meet' ? 'Google Meet' : places[kind];
}
