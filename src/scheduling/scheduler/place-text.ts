import { guestNamedKinds } from '../../contract/index.js';
import type { BookedLocation } from '../../contract/index.js';
import { strippedText } from './stripped-text.js';

/** Whether it is the guest who said where. */
export function isGuestsOwn({ kind }: Pick<BookedLocation, 'kind'>): boolean {
  return guestNamedKinds.includes(kind);
}

/** The address, number, link or text of a place as it may leave the house: a host's as it is, a guest's stripped. */
export function detailThatMayLeave({ kind, detail = '' }: Pick<BookedLocation, 'kind' | 'detail'>): string {
  if (kind === 'phone-host-calls') return detail.replaceAll(/[^\d +()/-]/g, '').slice(0, 40);
  return kind === 'ask-guest' ? strippedText(detail) : detail;
}
