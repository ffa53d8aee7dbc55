// node --import tsx test/store/sql/released/write-shape.ts: keeps the shape that this version has, with rows in it, for all
// later versions to be tried on. To be run once for each release whose migrations are new; never again for an old one.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { backUp } from '../../../../src/store/sql/backup/back-up.js';
import { migrate, openEmbedded, shapeOf, sqlBookings, sqlSettings } from '../../../../src/store/sql/index.js';
import { fillHealthy, later } from '../healthy-database.js';
import { hashOfSteps, knownSecret } from './shapes.js';

const database = await openEmbedded();
await migrate(database);
await fillHealthy(sqlBookings(database));
const settings = sqlSettings(database, { secrets: [knownSecret] });
await settings.saveOwner({ slug: 'anna', name: 'Anna', hostIds: ['anna'] });
await settings.saveHost({
  id: 'anna',
  name: 'Anna',
  schedule: { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '17:00' }] } },
  calendars: { linked: { connectionId: 'connection-1', calendarId: 'anna@example.com' }, conflicts: [] },
  locations: [{ id: 'meet', kind: 'conference', conference: 'google-meet' }],
});
await settings.saveEventType({
  owner: 'anna',
  slug: 'intro',
  title: 'Intro call',
  hosts: [{ hostId: 'anna' }],
  durationsMinutes: [30],
  window: { rollingDays: 60 },
});
await settings.saveConnection({
  id: 'connection-1',
  hostId: 'anna',
  provider: 'google',
  account: 'anna@example.com',
  status: 'active',
  grant: { refreshToken: 'kept' },
});
const { step } = await shapeOf(database);
const lines: string[] = [];
await backUp(database, async (line) => void lines.push(line), later);
await database.close();
const at = path.join(import.meta.dirname, `step-${step}`);
await writeFile(`${at}.jsonl`, `${lines.join('\n')}\n`, { flag: 'wx' });
await writeFile(`${at}.sha256`, `${hashOfSteps(step)}\n`, { flag: 'wx' });
