import type { AST } from '@eslint-community/regexpp';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

/** What is repeated behind what, and what ends it. */
export interface Attack {
  readonly prefix: string;
  readonly pump: string;
  readonly suffix: string;
}

/** The text of an attack, about so long. */
export function textOf({ prefix, pump, suffix }: Attack, length: number): string {
  return prefix + pump.repeat(Math.ceil(length / pump.length)) + suffix;
}

/** Where most expressions fail: at the end of a line, at what no class of ours holds, and at the end of the text. */
const suffixes = ['\n', '\0', ''] as const;

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const rare = [
  '\t',
  '\n',
  '\0',
  '\u0085',
  '\u00e9',
  '\u0627',
  '\u0660',
  '\u0663',
  '\u066b',
  '\u10d0',
  '\u2010',
  '\u2019',
];
const pool = ['0', 'a', 'A', ' ', '-', ...printable, ...rare, '\u2028', '\u2068', '\ud800', '\uff10'];

/**
 * Texts that an expression has most to do with before it fails: for each thing that it repeats, long runs of what that is made
 * of, behind the shortest way to it and behind nothing, alone and together with what follows it; and runs of a whole match.
 */
export function attacksOn({
  source,
  flags,
}: {
  readonly source: string;
  readonly flags: string;
}): readonly Attack[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const shortest = shortestOf(flags);
  const whole = shortest(pattern.alternatives[0]!);
  const starts = new Map<string, Set<string>>([['', new Set([whole, 'a', ' ', '-'])]]);
  const add = (prefix: string, pump: string): void => {
    const pumps = starts.get(prefix) ?? new Set();
    starts.set(prefix, pumps.add(pump));
  };
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max < 2) return;
      const before = wayTo(quantifier, shortest);
      const after = wayFrom(quantifier, shortest);
      const pumps = samplesOf(quantifier.element, flags, shortest);
      for (const prefix of ['', before])
        for (const pump of [...pumps, ...pumps.map((sample) => sample + after), before + pumps[0]!])
          add(prefix, pump);
    },
    onCapturingGroupEnter: (group) => add(wayTo(group, shortest), shortest(group) + wayFrom(group, shortest)),
  });
  return [...starts].flatMap(([prefix, pumps]) =>
    [...pumps]
      .filter((pump) => pump !== '')
      .flatMap((pump) => suffixes.map((suffix) => ({ prefix, pump, suffix }))),
  );
}

type Shortest = (node: AST.Element | AST.Alternative) => string;

/** Makes what writes a short text that a part of an expression matches. */
function shortestOf(flags: string): Shortest {
  const shortest: Shortest = (node) => {
    switch (node.type) {
      case 'Alternative':
        return node.elements.map(shortest).join('');
      case 'Group':
      case 'CapturingGroup':
        return shortest(node.alternatives[0]!);
      case 'Quantifier':
        return shortest(node.element).repeat(node.min);
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'CharacterClass':
      case 'CharacterSet':
        return charactersOf(node, flags, 1)[0] ?? 'a';
      default:
        return '';
    }
  };
  return shortest;
}

/** Different texts that one repetition can be. */
function samplesOf(node: AST.QuantifiableElement, flags: string, shortest: Shortest): readonly string[] {
  if (node.type === 'CharacterClass' || node.type === 'CharacterSet') return charactersOf(node, flags, 3);
  if (node.type === 'Group' || node.type === 'CapturingGroup')
    return node.alternatives.map(shortest).filter((text) => text !== '');
  const text = shortest(node);
  return text === '' ? [] : [text];
}

/** Characters of a class, of different kinds where it has several. */
function charactersOf(
  node: AST.CharacterClass | AST.CharacterSet,
  flags: string,
  count: number,
): readonly string[] {
  const one = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gy]/g, ''));
  return pool.filter((character) => one.test(character)).slice(0, count);
}

/** The shortest text that leads to a part. */
function wayTo(node: AST.Node, shortest: Shortest): string {
  return along(
    node,
    (elements, index) => elements.slice(0, index).map(shortest).join(''),
    (way, more) => more + way,
  );
}

/** The shortest text that goes on behind a part. */
function wayFrom(node: AST.Node, shortest: Shortest): string {
  return along(
    node,
    (elements, index) =>
      elements
        .slice(index + 1)
        .map(shortest)
        .join(''),
    (way, more) => way + more,
  );
}

/** Goes from a part outwards, and gathers what stands beside it on each level. */
function along(
  node: AST.Node,
  beside: (elements: readonly AST.Element[], index: number) => string,
  join: (way: string, more: string) => string,
): string {
  let way = '';
  for (let at: AST.Node = node; at.parent; at = at.parent)
    if (at.parent.type === 'Alternative')
      way = join(way, beside(at.parent.elements, at.parent.elements.indexOf(at as AST.Element)));
  return way;
}
