// Imports every entry of the package; says of each what came of it.
import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(
  readFileSync(new URL('../node_modules/booking-elements/package.json', import.meta.url), 'utf8'),
) as { readonly exports: Readonly<Record<string, unknown>> };

for (const entry of Object.keys(exports)) {
  const name = `booking-elements${entry.slice(1)}`;
  const options = entry.endsWith('.json') ? { with: { type: 'json' } } : undefined;
  const outcome = await import(name, options).then(
    () => 'imported',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  console.log(JSON.stringify({ entry, outcome }));
}
process.exit();
