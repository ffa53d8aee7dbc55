import type { TemplateResult } from 'lit';
import type { WaitlistEntry } from '../../contract/waitlist.js';
import { renderBookedTime } from '../look/booked-time.js';
import { renderDay } from './day-view.js';
import type { Around } from './view.js';

/** What a place is about: the time that is kept, or the day that is waited for. */
export function renderSubject(entry: WaitlistEntry, around: Around): TemplateResult {
  const { offer } = entry;
  return offer ? renderBookedTime({ ...entry, ...offer }, around) : renderDay(entry, around);
}
