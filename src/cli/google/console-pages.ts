/** A page of Google's console, by its name and its address. */
export interface ConsolePage {
  readonly name: string;
  readonly url: string;
}

/** The pages that have to be found; as Google names them in 2026, which it changes now and then. */
export type ConsolePages = Readonly<
  Record<'clients' | 'audience' | 'dataAccess' | 'verification' | 'calendarApi', ConsolePage>
>;

/** The console's pages for the project of a client, whose number stands at the beginning of the client's id. */
export function consolePages(clientId: string): ConsolePages {
  const project = /^(\d{6,20})-/.exec(clientId)?.[1];
  const page = (name: string, path: string): ConsolePage => {
    const url = new URL(path, 'https://console.cloud.google.com/');
    if (project !== undefined) url.searchParams.set('project', project);
    return { name, url: url.href };
  };
  return {
    clients: page('Google Auth Platform → Clients', 'auth/clients'),
    audience: page('Google Auth Platform → Audience', 'auth/audience'),
    dataAccess: page('Google Auth Platform → Data Access', 'auth/scopes'),
    verification: page('Google Auth Platform → Verification Center', 'auth/verification'),
    calendarApi: page(
      'APIs & Services → Library → Google Calendar API',
      'apis/library/calendar-json.googleapis.com',
    ),
  };
}

/** Where a person takes back what they allowed. */
export const connectionsPage = 'https://myaccount.google.com/connections';
