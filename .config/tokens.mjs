// The `--booking-*` tokens as docs/looks.md tells them: once, for people, editors and tools.
import { readFileSync } from 'node:fs';

const row = /^\| `(--booking-[\w-]+)`\s*\| (.+?)\s*\| (.+?)\s*\|$/gm;

/** Every token with its default and its meaning, by its name. */
export const tokens = new Map(
  [...readFileSync('docs/looks.md', 'utf8').matchAll(row)].map(([, name, standard, meaning]) => [
    name,
    {
      default: /^`[^`]+`$/.test(standard) ? standard.slice(1, -1) : standard,
      description: `${meaning[0].toUpperCase()}${meaning.slice(1)}.`,
    },
  ]),
);
