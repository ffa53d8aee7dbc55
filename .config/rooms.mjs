// The rooms of src/ and what each may import: the table of the design, as data.
// The linter turns it into `no-restricted-imports`, one rule per room, and a test plants violations in it.
export const rooms = {
  time: { rooms: [], packages: ['date-fns', '@date-fns/utc'] },
  contract: { rooms: ['time'], packages: [] },
  schemas: { rooms: ['contract', 'time'], packages: ['zod'] },
  scheduling: { rooms: ['time', 'contract'], packages: [] },
  adapters: { rooms: ['time', 'contract', 'schemas'], packages: ['ical.js', '@xmldom/xmldom'] },
  store: { rooms: ['time', 'contract', 'schemas'], packages: ['pg', '@electric-sql/pglite'] },
  server: { rooms: ['time', 'contract', 'schemas', 'scheduling'], packages: [] },
  node: { rooms: ['time', 'contract'], packages: ['date-holidays', 'ipaddr.js', 'nodemailer'] },
  sample: { rooms: ['time', 'contract', 'scheduling', 'adapters', 'store'], packages: [] },
  client: { rooms: ['contract', 'time', 'sample'], packages: [] },
  elements: { rooms: ['contract', 'time', 'client'], packages: ['lit', '@floating-ui/dom'] },
  react: { rooms: ['elements'], packages: ['@lit/react', 'lit', 'react'] },
  testing: { rooms: ['contract', 'time', 'schemas'], packages: [] },
};

/** Adapters are neighbours that never meet. */
export const adapters = ['memory', 'google', 'caldav'];
