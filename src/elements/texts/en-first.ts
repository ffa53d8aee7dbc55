import type { FirstTexts } from './first-texts.js';

/** English, as far as the first sight of free times needs it; the language that is always there. */
export const enFirst: FirstTexts = {
  language: 'en',
  direction: 'ltr',
  loading: 'Loading…',
  back: 'Back',
  retry: 'Try again',
  close: 'Close',
  book: 'Book',
  booking: 'Booking…',
  noAnswer: 'The booking service does not answer. Please try again in a moment.',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} hr` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: 'How long?',
  chooseDate: 'Choose a day',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  dayWithTimes: (date, count) => `${date}, ${count} ${count === 1 ? 'time' : 'times'}`,
  dayWithoutTimes: (date) => `${date}, no times`,
  chooseTime: 'Choose a time',
  timesOn: (date) => date,
  timesFound: (count, range) => `${count} ${count === 1 ? 'time' : 'times'} in ${range}`,
  noTimesOn: (date) => `No free times on ${date}.`,
  noTimesIn: (month) => `No free times in ${month}.`,
  noTimesAtAll: 'There are no free times at the moment. Please come back later.',
  nextFree: (date) => `Next free: ${date}`,
  timeOnDay: (from, to, date) => `${from} to ${to}, ${date}`,
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Video call';
      case 'phone-host-calls':
        return 'Phone – we call you';
      case 'phone-guest-calls':
        return 'Phone – you call us';
      case 'in-person':
        return 'In person';
      case 'link':
        return 'Online';
      case 'text':
        return 'Other place';
      case 'ask-guest':
        return 'A place of your choice';
    }
  },
  timeZone: 'Time zone',
};
