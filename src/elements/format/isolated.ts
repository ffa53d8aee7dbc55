/** A name to stand in a sentence, apart from the sentence's direction and script (UAX #9, isolates). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
