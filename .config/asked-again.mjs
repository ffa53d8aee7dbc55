// Firefox and WebKit remember a file of code that did not come for as long as the page is there, and do not ask again at the
// same address (https://github.com/whatwg/html/issues/6768): "Try again" would be a dead end. In what a page loads from our own
// files, whatever comes on demand is therefore asked for by its name, through one function, which knows what is here, and adds
// `?again=1` to the address after the first failure. Nothing is asked for past it, so that no file is ever there twice: where
// one that comes on demand builds upon another such, it waits for it instead of importing it by an address of its own.
import path from 'node:path';

/** Unlike any name in the sources. */
const ask = 'askedAgain';

/** Wraps what comes on demand. The function stands in the entry, upon which all of it builds. */
export function askedAgain() {
  return {
    name: 'asked-again',
    // The address stays behind as a comment, so that the source map keeps its places.
    renderDynamicImport({ targetChunk }) {
      return targetChunk && { left: `${ask}('${nameOf(targetChunk.fileName)}' /* `, right: ' */)' };
    },
    renderChunk(code, { fileName, imports, isEntry }, { chunkFileNames }, { chunks }) {
      if (isEntry) return asksIn(code) ? inPlace(code + asking(path.posix.dirname(chunkFileNames))) : null;
      const needed = imports.filter((file) => !chunks[file].isEntry);
      if (needed.length === 0 && !asksIn(code)) return null;
      const entry = Object.keys(chunks).find((file) => chunks[file].isEntry);
      const waiting = needed.length > 0 ? waitFor(needed, code) : code;
      return inPlace(importFrom(path.posix.relative(path.posix.dirname(fileName), entry), waiting));
    },
  };
}

const nameOf = (file) => path.basename(file, '.js');
const asksIn = (code) => code.includes(`${ask}(`);

/** Code whose lines stand where they stood, but for imports and what follows the last. */
const inPlace = (code) => ({ code, map: null });

// A function, which is there before the first line of the entry: some of it asks at once.
function asking(folder) {
  return `
function ${ask}(name) {
  const { here, again } = (${ask}.known ||= { here: {}, again: {} });
  return (here[name] ||= import('./${folder}/' + name + '.js' + (again[name] ? '?again=' + again[name] : '')).catch((error) => {
    again[name] = -~again[name];
    here[name] = 0;
    throw error;
  }));
}
export { ${ask} };
`;
}

/** Code that waits for chunks which it imported; they are asked for all at once. */
function waitFor(files, code) {
  const [lines, taken] = [[], []];
  for (const file of files) {
    const [line, names = ''] = importOf(`./${path.basename(file)}`, code) ?? [];
    if (line === undefined) throw new Error(`How is ${file} imported?`);
    lines.push(line);
    taken.push(`{${names.replaceAll(/([^\s,]+) as ([^\s,]+)/g, '$1: $2')}}`);
  }
  const asks = files.map((file) => `${ask}('${nameOf(file)}')`);
  const wait = `const [${taken.join(', ')}] = await Promise.all([${asks.join(', ')}]);`;
  return lines.reduce((rest, line, index) => rest.replace(line, () => (index === 0 ? wait : '')), code);
}

/** Code that imports the function as well, with what it has from the entry. */
function importFrom(entry, code) {
  const [line, names] = importOf(entry, code) ?? [];
  const imported = `import { ${[ask, ...(names ? [names] : [])].join(', ')} } from '${entry}';`;
  return line === undefined ? `${imported} ${code}` : code.replace(line, () => imported);
}

/** The line that imports from an address, and the names in it. */
function importOf(address, code) {
  const escaped = address.replaceAll(/[^\w/-]/g, '\\$&');
  return new RegExp(`^import (?:\\{ (.+) \\} from )?'${escaped}';$`, 'm').exec(code);
}
