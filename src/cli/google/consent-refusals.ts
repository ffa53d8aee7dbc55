import { consolePages } from './console-pages.js';

/** What to do when Google, or the person it asked, does not let us in; by Google's code. */
export function refusalLines(code: string, clientId: string): readonly string[] {
  const { audience, clients, dataAccess, calendarApi } = consolePages(clientId);
  const lines: Readonly<Record<string, readonly string[]>> = {
    access_denied: [
      'whoever was asked pressed Cancel; ask again',
      `or the client is in testing and does not know the account: ${audience.name}, ${audience.url}, Test users, Add users`,
    ],
    admin_policy_enforced: [
      'the administrator of the account’s organisation has to allow the client: admin.google.com,',
      `Security → Access and data control → API controls → App access control, Add app, ${clientId}`,
    ],
    org_internal: [
      `the client is for its own organisation only: ${audience.name}, ${audience.url}, Make external`,
      'or use an account of that organisation',
    ],
    redirect_uri_mismatch: [
      `${clients.name}, ${clients.url}: your client, Authorized redirect URIs, the address above`,
    ],
    disallowed_useragent: ['open the address in a real browser, not in a window inside another program'],
    invalid_scope: [
      `add the scopes to the client: ${dataAccess.name}, ${dataAccess.url}, Add or remove scopes`,
      `they can be chosen once the API is enabled: ${calendarApi.name}, ${calendarApi.url}`,
    ],
    invalid_grant: [
      'the grant has ended: the person took it back, it was not used for six months, there are over 100 newer ones,',
      `or the client is in testing, where it ends after seven days: ${audience.name}, ${audience.url}, Publish app`,
      'then connect once more; without GOOGLE_REFRESH_TOKEN this command asks for consent itself',
    ],
    unauthorized_client: [
      'GOOGLE_REFRESH_TOKEN was given to another client: connect once more with this one',
    ],
  };
  return (
    lines[code] ?? [
      `look the code up: https://developers.google.com/identity/protocols/oauth2/web-server#authorization-errors`,
    ]
  );
}
