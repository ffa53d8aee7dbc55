/** Longest text that is looked through. */
const longest = 2000;

/** What may be somebody's, or secret, and what stands there instead; in this order. */
const replacements: readonly (readonly [RegExp, string])[] = [
  // Texts that messages repeat stand in quotes: a piece of a body, a name that was looked for.
  [/"[^"]*"|“[^“”]*”|'[^']+'|`[^`]+`/g, '[text]'],
  [/\b[a-z][a-z\d+.-]{1,20}:\/\/\S+/gi, '[address]'],
  [/[^\s<>@]{1,100}@[^\s<>@]{1,200}/g, '[e-mail]'],
  [/\b(?:bearer|basic) +\S+/gi, '[secret]'],
  // Keys, tokens, references: long, without a space.
  [/[\w+/=~.-]{20,}/g, '[secret]'],
  // Telephone numbers, and whatever else has as many figures.
  [/\+?\d[\d ()/-]{5,}\d/g, '[number]'],
];

/** The message of an error without what it may repeat of what somebody has written. */
export function scrubbedText(text: string): string {
  const bounded = text.slice(0, longest).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return replacements.reduce((rest, [pattern, word]) => rest.replace(pattern, word), bounded).slice(0, 300);
}
