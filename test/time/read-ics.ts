// A reader of calendar files after RFC 5545 §3.1 and §3.3.11 and RFC 6868, from the bytes, and strict: what the standard
// does not allow is an error. It shares nothing with src/time/ics.ts.

/** A content line: `NAME;PARAMETER="…":value`. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** Splits a file into its physical lines, each of which must end in CRLF and hold at most 75 octets of whole characters. */
export function physicalLines(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] === 10) throw new Error('A line feed without a carriage return');
    if (bytes[index] !== 13) continue;
    if (bytes[index + 1] !== 10) throw new Error('A carriage return without a line feed');
    if (index - start > 75) throw new Error(`A line of ${index - start} octets`);
    lines.push(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(start, index)),
    );
    index++;
    start = index + 1;
  }
  if (start !== bytes.length) throw new Error('The last line has no end');
  return lines;
}

/** Reads the content lines of a file, folded ones joined again. */
export function contentLines(bytes: Uint8Array): readonly ContentLine[] {
  const unfolded: string[] = [];
  for (const line of physicalLines(bytes)) {
    if (line.startsWith(' ')) unfolded.push(`${unfolded.pop() ?? ''}${line.slice(1)}`);
    else unfolded.push(line);
  }
  return unfolded.map(readLine);
}

function readLine(line: string): ContentLine {
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    if ((code < 32 && code !== 9) || code === 127)
      throw new Error(`A control character in ${JSON.stringify(line)}`);
  }
  const name = /^[A-Z-]+/.exec(line)?.[0] ?? '';
  const parameters: Record<string, string> = {};
  let rest = line.slice(name.length);
  for (;;) {
    const parameter = /^;([A-Z-]+)=(?:"([^"]*)"|([^";:,]*))/.exec(rest);
    if (!parameter) break;
    const [whole, key = '', quoted, bare = ''] = parameter;
    parameters[key] = (quoted ?? bare).replace(/\^([n^'])/g, (_, mark) =>
      mark === 'n' ? '\n' : mark === "'" ? '"' : '^',
    );
    rest = rest.slice(whole.length);
  }
  if (name === '' || !rest.startsWith(':')) throw new Error(`Not a content line: ${JSON.stringify(line)}`);
  return { name, parameters, value: rest.slice(1) };
}

/** Reads a value of the type TEXT. */
export function textOf(value: string): string {
  let text = '';
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    if (character === ';' || character === ',')
      throw new Error(`A bare ${character} in ${JSON.stringify(value)}`);
    if (character !== '\\') {
      text += character;
      continue;
    }
    const escaped = value.charAt(++index);
    if (!/^[\\;,nN]$/.test(escaped)) throw new Error(`An unknown escape in ${JSON.stringify(value)}`);
    text += escaped === 'n' || escaped === 'N' ? '\n' : escaped;
  }
  return text;
}
