// Which files draw an element: what its class's file imports, at once or later, but for other elements.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const texts = new Map();

/** What a file says. */
export function textOf(file) {
  if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'));
  return texts.get(file);
}

/** The module that a file imports a name from, or the file itself. */
export function originOf(name, file) {
  const imported = new RegExp(`import (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from '(\\.[^']+)'`);
  const from = imported.exec(textOf(file))?.[1];
  return from === undefined ? file : sourceOf(from, file);
}

/** The files that draw the element whose class is in `file`, that file first. */
export function filesOf(file) {
  const files = new Set([file]);
  for (const one of files) {
    for (const [, name] of textOf(one).matchAll(/(?:from|import|import\()\s*'(\.[^']+)'/g)) {
      const next = sourceOf(name, one);
      if (next.startsWith('src/elements/') && existsSync(next) && !isOther(next)) files.add(next);
    }
  }
  return [...files];
}

/** The classes that the class of an element in `file` is made of, its own first, each with its file. */
export function classesOf(name, file) {
  const base = new RegExp(`class ${name}\\b[^{]*? extends (\\w+)`).exec(textOf(file))?.[1];
  if (base === undefined || base === 'LitElement') return [{ name, file }];
  return [{ name, file }, ...classesOf(base, originOf(base, file))];
}

const isOther = (file) => path.basename(file) === 'define.ts' || /^ \* @tag /m.test(textOf(file));

function sourceOf(name, from) {
  return path.posix.join(path.posix.dirname(from), name).replace(/\.js$/, '.ts');
}
