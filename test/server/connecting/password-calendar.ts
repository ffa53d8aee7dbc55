import { memoryCalendar } from '../../../src/adapters/memory/index.js';
import type { MemoryCalendar } from '../../../src/adapters/memory/index.js';
import { BookingError } from '../../../src/contract/index.js';
import type { Calendar } from '../../../src/contract/index.js';

/** A calendar service that is told server, user and password, and whatever it was told. */
export interface PasswordCalendar extends MemoryCalendar {
  /** Of `user@server`. */
  readonly passwords: Map<string, string>;
  readonly told: Readonly<Record<string, string>>[];
  /** What the next attempts end with. */
  fails: Error | undefined;
}

export function passwordCalendar(calendar: Partial<Calendar> = {}): PasswordCalendar {
  const memory = memoryCalendar({
    calendars: [{ id: 'main', zone: 'Europe/Berlin', conferences: [], primary: true, ...calendar }],
  });
  const provider: PasswordCalendar = {
    ...memory,
    id: 'caldav',
    name: 'CalDAV',
    connect: 'credentials',
    fields: ['server', 'user', 'password'],
    services: [{ name: 'Cloud', server: 'cloud.example', needsAppPassword: true }],
    passwords: new Map([['anna@cloud.example', 'correct horse']]),
    told: [],
    fails: undefined,
    async verify(credentials) {
      provider.told.push(credentials);
      if (provider.fails !== undefined) throw provider.fails;
      const { server = '', user = '', password = '', zone = '' } = credentials;
      if (server === '')
        throw new BookingError('invalid-request', {
          fields: [{ path: 'credentials.server', message: 'is missing' }],
        });
      const account = `${user}@${server}`;
      if (provider.passwords.get(account) !== password) throw new BookingError('unauthenticated');
      return { account, credentials: { server, user, password, zone } };
    },
    open(grant) {
      const { server = '', user = '', password } = grant.credentials ?? {};
      const isRight = provider.passwords.get(`${user}@${server}`) === password;
      return memory.open(isRight ? grant : { scopes: [] });
    },
  };
  return provider;
}
