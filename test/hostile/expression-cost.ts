/**
 * Lengths that are tried, one after the other: what grows faster than the text is found at one of the first, before it takes
 * hours at the last. Quadratic cost would be hundreds of times what is allowed there.
 */
const lengths = [24, 32, 48, 80, 400, 6_000, 30_000, 100_000] as const;

/** Looks at a hundred characters from each one on: as much as an expression of ours may. */
const yardstick = /[^x]{100}x/;

/**
 * Milliseconds of CPU that 100,000 characters may take: 50, and twice the yardstick on machines where that is more. Shorter texts
 * may take less, down to what nothing can measure.
 */
const allowedAtMost = Math.max(
  50,
  2 * Math.min(...Array.from({ length: 5 }, () => costOf(yardstick, 'a'.repeat(100_000)))),
);
const allowedAtLeast = 5;

/**
 * What is wrong with an expression under an attack; nothing where its cost grows with the text alone.
 *
 * @param textOf - the text of the attack, about so long
 */
export function costFault(expression: RegExp, textOf: (length: number) => string): string | undefined {
  for (const length of lengths) {
    const text = textOf(length);
    const allowed = Math.max(allowedAtLeast, (allowedAtMost * length) / 100_000);
    // Whatever else the machine does can only make it slower: the best of a few counts.
    let spent = costOf(expression, text);
    for (let more = 0; more < 3 && spent > allowed && spent < 10 * allowed; more++)
      spent = Math.min(spent, costOf(expression, text));
    if (spent > allowed)
      return `${spent.toFixed(0)} ms for ${length} characters: ${JSON.stringify([text.slice(0, 60), text.slice(-10)])}`;
  }
  return undefined;
}

/** Milliseconds of CPU. */
function costOf(expression: RegExp, text: string): number {
  const before = process.cpuUsage();
  if (expression.sticky) while (expression.exec(text) && expression.lastIndex > 0);
  else if (expression.global) text.replace(expression, '');
  else expression.test(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
