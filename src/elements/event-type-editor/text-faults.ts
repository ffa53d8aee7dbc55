import type { FaultCode } from './form-parts.js';

const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const unwritable = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

/** What is wrong with a line of text that has to be there. */
export function lineFault(text: string, most: number): FaultCode | undefined {
  const line = text.trim();
  if (line === '') return 'missing';
  if (line.length > most) return 'too-long';
  return isPrintable(line) ? undefined : 'unprintable';
}

/** What is wrong with lines of text, if there are any. */
export function proseFault(text: string | undefined, most: number): FaultCode | undefined {
  if (text === undefined) return undefined;
  if (text.length > most) return 'too-long';
  return unwritable.test(text) ? 'unprintable' : undefined;
}

/** Whether nothing in it is what no line of text holds. */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}
