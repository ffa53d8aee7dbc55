/**
 * What SQL consists of, as far as it matters where a statement ends: comments, quoted things, words, semicolons. A quote,
 * a `$$` or a comment that is not closed matches nothing.
 */
const token =
  /(?<comment>--[^\n]*|\/\*(?:(?!\*\/|\/\*)[^])*\*\/)|(?<quoted>[eE]'(?:[^'\\]|\\[^]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(?<tag>[a-zA-Z_]\w*|)\$[^]*?\$\k<tag>\$)|(?<word>[a-zA-Z_][\w$]*|\$?\d+)|(?<end>;)|(?<other>(?!\/\*)[^'"$;])/y;

/** What would end the transaction that all of a step is in. */
const endsTransaction = /^(?:begin|start|commit|end|rollback|abort|prepare)\b/i;

/**
 * The statements of a text, without comments: prepared statements want each alone. Semicolons in quotes, `$$` and comments
 * end nothing.
 *
 * @throws Error for what it cannot split for certain (an open quote or comment, one comment in another, `begin atomic`),
 * and for a statement that would end the transaction it is run in
 */
export function splitStatements(sql: string): readonly string[] {
  const statements: string[] = [];
  let statement = '';
  let lastWord = '';
  token.lastIndex = 0;
  while (token.lastIndex < sql.length) {
    const at = token.lastIndex;
    const { comment, word, end } = token.exec(sql)?.groups ?? {};
    if (token.lastIndex === 0) throw new Error(`Cannot be split into statements: ${startOf(sql.slice(at))}`);
    if (word !== undefined) {
      if (/^atomic$/i.test(word) && /^begin$/i.test(lastWord))
        throw new Error(`Cannot be split into statements, use $$: ${startOf(statement)}`);
      lastWord = word;
    }
    if (end === undefined) statement += comment === undefined ? sql.slice(at, token.lastIndex) : ' ';
    else {
      statements.push(statement.trim());
      statement = '';
    }
  }
  const all = [...statements, statement.trim()].filter(Boolean);
  const ending = all.find((one) => endsTransaction.test(one));
  if (ending !== undefined) throw new Error(`Has no place in a migration: ${startOf(ending)}`);
  return all;
}

function startOf(text: string): string {
  return text.trim().slice(0, 60);
}
