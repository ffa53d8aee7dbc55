/**
 * Where a calendar service sends people back to once they were asked for consent, below the base path of a server. It is
 * registered with the service letter by letter, so it is written down once.
 */
export const connectCallbackPath = '/v1/connect/callback';
