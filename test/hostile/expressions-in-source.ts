import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');

/** A regular expression as it is written in `src/`. */
export interface WrittenExpression {
  /** Where, with its line. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** All expressions of `src/`, each text once; and the places where one is made while the program runs, which nobody can try out. */
export function expressionsInSource(): {
  readonly written: readonly WrittenExpression[];
  readonly made: readonly string[];
} {
  const written = new Map<string, WrittenExpression>();
  const made: string[] = [];
  for (const name of readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = path.join('src', name);
    const text = readFileSync(path.join(root, file), 'utf8');
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const placeOf = (node: ts.Node): string =>
      `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
        if (!written.has(node.text)) written.set(node.text, { place: placeOf(node), source, flags });
      } else if (ts.isIdentifier(node) && node.text === 'RegExp' && isValue(node)) made.push(placeOf(node));
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return { written: [...written.values()], made };
}

/** Whether `RegExp` stands where it is called, constructed or handed on, and not where it is a type. */
function isValue({ parent }: ts.Identifier): boolean {
  return ts.isExpression(parent) && !ts.isExpressionWithTypeArguments(parent);
}
