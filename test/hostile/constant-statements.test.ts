import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

// Reliability goal X14: what is asked of the database is text that stands in the source; values travel beside it.

const folder = path.resolve(import.meta.dirname, '../../src/store/sql');

/** What is no constant by itself, and why it may be asked all the same. */
const judged: readonly string[] = [
  // The text of one of the checks, each of them a constant: asserted below.
  'check-consistency.ts: `select * from (${sql}) found where $1::bigint is not null order by host_id, rows limit ${enough}`',
  // The two drivers: what they are given was judged where it was written.
  'embedded.ts: text',
  'postgres.ts: text',
  // A migration’s own statements, split from a constant: asserted below.
  'migrate.ts: statement',
  // A regular expression’s.
  'split-statements.ts: sql',
];

/** The files whose exported texts the statements above are made of. */
const texts = ['checks-of-bookings.ts', 'checks-of-calendars.ts', 'checks-of-times.ts'];

function parse(name: string, text = readFileSync(path.join(folder, name), 'utf8')): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(file);
  return nodes;
}

/** Whether an expression is the same text at every run: literals, and what stands at the top of the file made of literals. */
function isConstant(
  node: ts.Expression,
  file: ts.SourceFile,
  inside: ReadonlySet<string> = new Set(),
): boolean {
  const judge = (part: ts.Expression): boolean => isConstant(part, file, inside);
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true;
  if (ts.isParenthesizedExpression(node)) return judge(node.expression);
  if (ts.isTemplateExpression(node)) return node.templateSpans.every(({ expression }) => judge(expression));
  if (ts.isConditionalExpression(node)) return judge(node.whenTrue) && judge(node.whenFalse);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(judge);
  if (ts.isArrowFunction(node)) return isConstantFunction(node, file, inside);
  if (ts.isIdentifier(node)) {
    if (inside.has(node.text)) return true;
    const found = topLevel(node.text, file);
    return found !== undefined && ts.isVariableDeclaration(found) && judge(found.initializer!);
  }
  if (!ts.isCallExpression(node) || !node.arguments.every(judge)) return false;
  const { expression } = node;
  // `columns.map((column) => `…`).join(' and ')`
  if (ts.isPropertyAccessExpression(expression))
    return ['map', 'join'].includes(expression.name.text) && judge(expression.expression);
  const called = ts.isIdentifier(expression) ? topLevel(expression.text, file) : undefined;
  if (called && ts.isFunctionDeclaration(called)) return isConstantFunction(called, file, inside);
  return !!called && judge(expression);
}

/** Whether a function makes constants of constants. */
function isConstantFunction(
  { parameters, body }: ts.FunctionDeclaration | ts.ArrowFunction,
  file: ts.SourceFile,
  inside: ReadonlySet<string>,
): boolean {
  const known = new Set([...inside, ...parameters.map(({ name }) => name.getText(file))]);
  if (!body) return false;
  if (!ts.isBlock(body)) return isConstant(body, file, known);
  const [only, ...others] = body.statements;
  return (
    others.length === 0 &&
    !!only &&
    ts.isReturnStatement(only) &&
    !!only.expression &&
    isConstant(only.expression, file, known)
  );
}

function topLevel(
  name: string,
  file: ts.SourceFile,
): ts.FunctionDeclaration | ts.VariableDeclaration | undefined {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const))
      continue;
    for (const declared of statement.declarationList.declarations)
      if (declared.name.getText(file) === name && declared.initializer) return declared;
  }
  return undefined;
}

/** The statements that a file asks which are no constants. */
function doubtful(file: ts.SourceFile): { readonly asked: number; readonly found: readonly string[] } {
  const statements = nodesOf(file).flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const isAsked = ['query', 'exec', 'sql'].includes(node.expression.name.text);
    return isAsked ? [node.arguments[0]!] : [];
  });
  const found = statements.filter((statement) => !isConstant(statement, file));
  return { asked: statements.length, found: found.map((one) => `${file.fileName}: ${one.getText(file)}`) };
}

describe('what is asked of the database', () => {
  it('stands in the source: no value is written into a statement', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    const judgements = names.map((name) => doubtful(parse(name)));
    const asked = judgements.reduce((sum, one) => sum + one.asked, 0);
    assert.ok(asked > 50, `${asked} statements were looked at`);
    assert.deepEqual([...new Set(judgements.flatMap(({ found }) => found))].sort(), [...judged].sort());
  });

  it('is made of constants where it is put together: checks and migrations', () => {
    for (const name of texts) {
      const file = parse(name);
      const [exported] = file.statements.flatMap((statement) =>
        ts.isVariableStatement(statement) && statement.modifiers
          ? statement.declarationList.declarations
          : [],
      );
      assert.ok(exported?.initializer && ts.isObjectLiteralExpression(exported.initializer), name);
      for (const property of exported.initializer.properties)
        assert.ok(
          ts.isPropertyAssignment(property) && isConstant(property.initializer, file),
          property.getText(file),
        );
    }
    for (const name of readdirSync(path.join(folder, 'migrations')))
      for (const node of nodesOf(parse(`migrations/${name}`)))
        assert.ok(!ts.isTemplateExpression(node), name);
  });

  it('would be noticed if it held a value', () => {
    for (const [text, isFine] of [
      ["queries.query('select $1', [ref])", true],
      ['queries.query(`select ${columns}`)', true],
      ['queries.query(isOn ? `select ${columns}` : one("a"))', true],
      ['queries.query(`select ${ref}`)', false],
      ["queries.query('select ' + ref)", false],
      ['queries.query(`select ${one(ref)}`)', false],
      ['queries.query(`select ${record.ref}`)', false],
      ["queries.query(refs.map((one) => one).join(', '))", false],
    ] as const) {
      const source = `const columns = 'a, b'; const one = (name: string) => \`select \${name}\`;
        async function ask(queries, ref, refs, record) { await ${text}; }`;
      assert.equal(doubtful(parse('planted.ts', source)).found.length, isFine ? 0 : 1, text);
    }
  });
});
