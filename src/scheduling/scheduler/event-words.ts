import { templateParts } from '../../contract/index.js';
import type { EventPlaceholder, TemplatePart } from '../../contract/index.js';

/** What placeholders stand for; empty where a booking has nothing of the kind, or must not show it. */
export interface EventValues extends Readonly<Record<EventPlaceholder, string>> {
  /** The answer to one question, by its id. */
  readonly answerTo: (questionId: string) => string;
}

/** What may be left hanging at an end of a line when what it separated came to nothing. */
const separators = new Set([' ', '\t', ':', ';', ',', '·', '|', '/', '-', '–', '—']);

/**
 * Fills a template. What is put in is put in as it is: braces in it mean nothing. A line whose placeholders all come to
 * nothing is left out.
 */
export function fillTemplate(template: string, values: EventValues): string {
  return template
    .split(/\r\n?|\n/)
    .flatMap((line) => fillLine(line, values) ?? [])
    .join('\n');
}

/** Whether a template holds something of a guest's own. */
export function namesGuest(template: string): boolean {
  return templateParts(template).some(
    (part) => 'answerTo' in part || ('placeholder' in part && part.placeholder === 'guest'),
  );
}

function fillLine(line: string, values: EventValues): string | undefined {
  const parts = templateParts(line);
  const texts = parts.map((part) => valueOf(part, values));
  const filled = texts.filter((_, index) => !isText(parts[index]));
  if (filled.length > 0 && filled.every((text) => text === '')) return undefined;
  const whole = texts.join('');
  let [start, end] = [0, whole.length];
  if (filled[0] === '') while (start < end && separators.has(whole.charAt(start))) start++;
  if (filled.at(-1) === '') while (end > start && separators.has(whole.charAt(end - 1))) end--;
  return whole.slice(start, end);
}

function valueOf(part: TemplatePart, values: EventValues): string {
  if ('text' in part) return part.text;
  return 'answerTo' in part ? values.answerTo(part.answerTo) : values[part.placeholder];
}

function isText(part: TemplatePart | undefined): boolean {
  return part !== undefined && 'text' in part;
}
