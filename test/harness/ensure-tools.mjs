// npm run test:tools: finds or installs all that the tests need beside Node: a browser and a database server.
import { ensureChromium } from './ensure-chromium.mjs';
import { ensurePostgres } from './postgres.mjs';

console.log(`Chromium: ${ensureChromium()}`);
console.log(`PostgreSQL: ${ensurePostgres()}`);
