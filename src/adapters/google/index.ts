export { googleAdapter, googleApiBaseUrl } from './google-adapter.js';
export type { GoogleAdapterOptions } from './google-adapter.js';
export { googleCalendar } from './google-calendar.js';
export type { GoogleCalendarOptions } from './google-calendar.js';
export { googleSignIn } from './google-sign-in.js';
export type { GoogleSignInOptions } from './google-sign-in.js';
export type { GetAccessToken } from './access-token.js';
export type { TransportOptions } from './transport.js';
