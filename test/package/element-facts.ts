import path from 'node:path';
import ts from 'typescript';

/** What an element really has, read from the sources with the compiler's eyes. */
export interface ElementFacts {
  readonly className: string;
  readonly parts: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  /** Names of the classes of the events that are made and dispatched. */
  readonly events: ReadonlySet<string>;
}

const root = path.resolve(import.meta.dirname, '../..');
const elements = path.join(root, 'src/elements');

/** The facts of all elements, by the name of their tag. */
export function readElementFacts(): ReadonlyMap<string, ElementFacts> {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const entries = ['define.ts', 'define-host.ts', 'elements/other-elements.ts', 'elements/later-elements.ts'];
  const program = ts.createProgram(
    entries.map((file) => path.join(root, 'src', file)),
    options,
  );
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(elements));
  const classes = new Map<string, { readonly tag: string; readonly className: string }>();
  for (const file of files) {
    const found = /@tag (booking-[\w-]+)[\s\S]*?export class (\w+)/.exec(file.text);
    if (found?.[1] && found[2]) classes.set(file.fileName, { tag: found[1], className: found[2] });
  }
  const seen = new Map(files.map((file) => [file.fileName, factsOf(file, checker)] as const));
  const imports = new Map(files.map((file) => [file.fileName, importsOf(file)] as const));

  /** Every file that draws this element: what its file imports, but for other elements. */
  const closureOf = (file: string): ReadonlySet<string> => {
    const closure = new Set([file]);
    for (const one of closure)
      for (const next of imports.get(one) ?? [])
        if (seen.has(next) && !classes.has(next) && !next.endsWith('/define.ts')) closure.add(next);
    return closure;
  };
  return new Map(
    [...classes].map(([file, { tag, className }]) => {
      const all = [...closureOf(file)].flatMap((one) => seen.get(one) ?? []);
      const union = (of: (facts: FileFacts) => ReadonlySet<string>) =>
        new Set(all.flatMap((one) => [...of(one)]));
      return [
        tag,
        {
          className,
          parts: union(({ parts }) => parts),
          slots: union(({ slots }) => slots),
          events: union(({ events }) => events),
        },
      ] as const;
    }),
  );
}

interface FileFacts {
  readonly parts: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** Where in a template a value stands: in `part="…"`, in `exportparts="…"`. */
const attributeAt = /(?:^|[\s"])(part|exportparts)=("?)([^"<>]*)$/;

function factsOf(file: ts.SourceFile, checker: ts.TypeChecker): FileFacts {
  const parts = new Set<string>();
  const slots = new Set<string>();
  const events = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(file) === 'html') readTemplate(node.template);
    if (
      ts.isCallExpression(node) &&
      /(?:^|\.)dispatchEvent$/.test(node.expression.getText(file)) &&
      node.arguments[0]
    ) {
      const type = checker.getTypeAtLocation(node.arguments[0]);
      for (const one of type.isUnion() ? type.types : [type]) events.add(checker.typeToString(one));
    }
    ts.forEachChild(node, visit);
  };
  const readTemplate = (template: ts.TemplateLiteral): void => {
    // What is filled in is written as all that it can be.
    const text = ts.isNoSubstitutionTemplateLiteral(template)
      ? template.text
      : template.templateSpans.reduce((before, span) => {
          const isNamed = attributeAt.test(before);
          const words = isNamed ? wordsOf(span.expression, checker) : [''];
          const [, name] = attributeAt.exec(before) ?? [];
          const isBare = /=$/.test(before);
          const filled = words.join(name === 'exportparts' ? ', ' : ' ');
          return `${before}${isBare ? `"${filled}"` : filled}${span.literal.text}`;
        }, template.head.text);
    for (const [, list = ''] of text.matchAll(/[\s"]part="([^"]*)"/g))
      for (const name of list.split(/\s+/)) if (name !== '') parts.add(name);
    for (const [, list = ''] of text.matchAll(/[\s"]exportparts="([^"]*)"/g))
      for (const pair of list.split(',')) {
        const name = pair.split(':').at(-1)?.trim();
        if (name) parts.add(name);
      }
    for (const [, attributes = ''] of text.matchAll(/<slot([\s>][^>]*)/g))
      slots.add(/name="([^"]*)"/.exec(attributes)?.[1] ?? '');
  };
  visit(file);
  return { parts, slots, events };
}

/** The words that an expression can be made of. */
function wordsOf(expression: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isTemplateExpression(expression)) {
    const spans = expression.templateSpans.flatMap((span) => [
      ...wordsOf(span.expression, checker),
      span.literal.text,
    ]);
    return [expression.head.text, ...spans];
  }
  const type = checker.getTypeAtLocation(expression);
  const all = type.isUnion() ? type.types : [type];
  if (all.every((one) => one.isStringLiteral() || !(one.flags & ts.TypeFlags.StringLike)))
    return all.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((branch) => wordsOf(branch, checker));
  return wordsOfConstant(expression, checker);
}

/** The words in what a constant begins with: a template, or a list that is joined. */
function wordsOfConstant(expression: ts.Expression, checker: ts.TypeChecker): readonly string[] {
  const named = checker.getSymbolAtLocation(expression);
  const symbol = named && named.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(named) : named;
  const declared = symbol?.valueDeclaration;
  const value = declared && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
  if (!value) throw new Error(`Nobody knows which parts ${expression.getText()} names`);
  if (!ts.isCallExpression(value)) return wordsOf(value, checker);
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) words.push(node.text);
    ts.forEachChild(node, visit);
  };
  if (ts.isPropertyAccessExpression(value.expression)) visit(value.expression.expression);
  return words;
}

function importsOf(file: ts.SourceFile): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      if (ts.isStringLiteral(node.moduleSpecifier)) names.push(node.moduleSpecifier.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) names.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names
    .filter((name) => name.startsWith('.'))
    .map((name) => path.resolve(path.dirname(file.fileName), name.replace(/\.js$/, '.ts')));
}
