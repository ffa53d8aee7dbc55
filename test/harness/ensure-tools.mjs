// npm run test:tools: finds or installs all that the tests need beside Node: a browser, a database and a CalDAV server.
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureRadicale } from './caldav-server.mjs';
import { ensurePostgres } from './postgres.mjs';

console.log(`Chromium: ${ensureChromium()}`);
console.log(`PostgreSQL: ${ensurePostgres()}`);
console.log(`Radicale: ${ensureRadicale()}`);
