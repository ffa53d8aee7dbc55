import { after, before } from 'node:test';
import { startRadicale } from '../../harness/caldav-server.mjs';
import type { CaldavServer } from '../../harness/caldav-server.mjs';
import { makeCalendar } from './dav-world.js';
import { suiteOnServer } from './suite-on-server.js';

let server: CaldavServer;
before(async () => {
  server = await startRadicale();
  await makeCalendar({ url: server.url, user: 'boss' }, '/boss/open/');
});
after(() => {
  server.stop();
});

suiteOnServer({
  title: 'caldavCalendar on Radicale',
  zone: 'America/Havana',
  url: () => server.url,
  readOnly: '/boss/open/',
});
