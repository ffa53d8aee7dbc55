import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { examinations } from '../../src/cli/check-backend/check-backend.js';
import { answerClauses } from '../../src/cli/check-backend/judge-answers.js';
import { errorCodes, problemTitles } from '../../src/contract/index.js';
import type { BookingErrorCode } from '../../src/contract/index.js';

/** The parts of docs/backend.md that are made from what the code goes by. */
const parts: Readonly<Record<string, () => string>> = {
  'table: codes': codeTable,
  'list: clauses': clauseList,
};

/** docs/backend.md with its made parts made anew. */
export async function freshManual(file: string): Promise<string> {
  let text = await readFile(file, 'utf8');
  for (const [name, make] of Object.entries(parts)) {
    const end = `<!-- ${name.replace(/:.*/, '')} ends -->`;
    const from = text.indexOf(`<!-- ${name} -->`);
    const to = text.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`docs/backend.md has no place for "${name}"`);
    text = `${text.slice(0, from)}<!-- ${name} -->\n\n${make()}\n\n${text.slice(to)}`;
  }
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

function codeTable(): string {
  const rows = (Object.entries(errorCodes) as [BookingErrorCode, number][]).map(
    ([code, status]) => `| ${status} | \`${code}\` | ${problemTitles[code]} |`,
  );
  return ['| status | code | title |', '| --- | --- | --- |', ...rows].join('\n');
}

function clauseList(): string {
  const ofParts = examinations.filter(({ part }) => part !== 'BookingBackend');
  const lines = ofParts.map(
    ({ part, clause, needs }) => `- ${part}: ${clause}${needs === 'writes' ? ' (`--write`)' : ''}`,
  );
  return [...lines, ...answerClauses.map((clause) => `- wire, of every answer: ${clause}`)].join('\n');
}
