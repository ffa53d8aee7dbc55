// npm run test:tools: finds or installs all that the tests need beside Node: a browser, a database server, a CalDAV server and
// Python.
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureRadicale } from './caldav-server.mjs';
import { ensurePostgres } from './postgres.mjs';
import { ensurePython } from './python.mjs';

console.log(`Chromium: ${ensureChromium()}`);
console.log(`PostgreSQL: ${ensurePostgres()}`);
console.log(`Radicale: ${ensureRadicale()}`);
console.log(`Python: ${ensurePython()}`);
