import { race } from './race.js';
import type { Defence } from './race.js';
import { checkConsistency } from '../../src/store/sql/check-consistency.js';
import { monday } from './team.js';
const guests = Number(process.argv[2] ?? 400); const servers = Number(process.argv[3] ?? 2);
const all: Defence[][] = process.argv[4] ? JSON.parse(process.argv[4]) : [[]];
let n = 0;
for (const without of all) {
await race({ name: `try_${n++}`, seed: 1, guests, servers, without }, async (r, db) => {
  const by: Record<string, number> = {};
  for (const h of r.heard) { const k = `${h.status} ${h.status === 201 ? '' : JSON.parse(h.body).code}`; by[k] = (by[k] ?? 0) + 1; }
  const t = r.heard.map((h) => h.milliseconds).sort((a, b) => a - b);
  const slots = new Map<string, Set<string>>();
  for (const h of r.heard) if (h.status === 201) { const b = JSON.parse(h.body); const k = `${b.start} ${JSON.stringify(b.hosts)}`; (slots.get(k) ?? slots.set(k, new Set()).get(k)!).add(b.ref); }
  console.log(without, by, 'slots', slots.size, 'most', Math.max(...[...slots.values()].map((s) => s.size)), r.seconds.toFixed(2), 's', Math.round(r.heard.length / r.seconds), '/s p50', t[t.length >> 1], 'p99', t[Math.floor(t.length * 0.99)], 'faults', r.faults.length, r.faults.slice(0, 2));
  const found = await checkConsistency(db, monday);
  console.log(found.length, found.slice(0, 3));
  if (n === 1) { console.log(r.heard.find((h) => h.status === 201)?.body); console.log(r.heard.find((h) => h.status === 409)?.body); }
});
}
process.exit(0);
