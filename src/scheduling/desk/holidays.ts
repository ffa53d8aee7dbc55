import { BookingError } from '../../contract/index.js';
import type { HolidayCalendar, HolidayQuestion, HostBackend } from '../../contract/index.js';
import { addDays, isCivilDate } from '../../time/civil-date.js';
import { refuseField } from '../scheduler/refuse-faults.js';

/** Three years, a leap year among them. */
const longestDays = 3 * 365 + 1;

/** What a desk knows of public holidays; nothing at all without something to ask. */
export function holidayOperations(
  calendar: HolidayCalendar | undefined,
): Pick<HostBackend, 'holidayCountries' | 'holidays'> {
  if (!calendar) return {};
  return {
    holidayCountries: async ({ language } = {}) => calendar.countries(language),
    holidays: async (question) => {
      checkRange(question);
      return calendar.holidays(question);
    },
  };
}

function checkRange({ from, to }: HolidayQuestion): void {
  if (!isCivilDate(from) || from < '1900') refuseField('from', 'is a date such as 2026-05-04, from 1900 on');
  if (!isCivilDate(to) || to >= '9000') refuseField('to', 'is a date such as 2026-05-04, before 9000');
  if (to < from) refuseField('to', 'is not before from');
  if (to >= addDays(from, longestDays))
    throw new BookingError('range-too-long', { detail: 'at most 3 years' });
}
