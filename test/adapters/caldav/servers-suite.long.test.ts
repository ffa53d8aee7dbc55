import { after, before } from 'node:test';
import { startRadicale, startXandikos } from '../../harness/caldav-server.mjs';
import type { CaldavServer } from '../../harness/caldav-server.mjs';
import { makeCalendar } from './dav-world.js';
import { suiteOnServer } from './suite-on-server.js';

let radicale: CaldavServer;
let xandikos: CaldavServer;
before(async () => {
  [radicale, xandikos] = await Promise.all([startRadicale(), startXandikos()]);
  await makeCalendar({ url: radicale.url, user: 'boss' }, '/boss/open/');
});
after(() => {
  radicale.stop();
  xandikos.stop();
});

for (const zone of ['Europe/Berlin', 'Pacific/Auckland'])
  suiteOnServer({
    title: `caldavCalendar on Radicale, in ${zone}`,
    zone,
    url: () => radicale.url,
    readOnly: '/boss/open/',
  });

// It knows one user, who may do everything.
suiteOnServer({
  title: 'caldavCalendar on Xandikos',
  zone: 'Europe/Berlin',
  url: () => xandikos.url,
  home: '/anna/calendars',
});
