export { caldavCalendar } from './caldav-calendar.js';
export type { CaldavCalendarOptions } from './caldav-calendar.js';
export type { DavFetch, DavFetchInit } from './dav-session.js';
