import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** A block of code in a page. */
export interface Block {
  /** Relative to the root: `docs/pages.md`. */
  readonly page: string;
  /** Line of its first line in the page. */
  readonly line: number;
  /** What stands behind the opening fence: `ts`. */
  readonly language: string;
  readonly code: string;
  /** What the first line calls it (`// anna.ts`), so that other blocks of the page can import it. */
  readonly name?: string;
}

/** Every page for readers: the README, the docs, and what stands beside examples. */
export function pages(): readonly string[] {
  const below = ['docs', 'demo'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
      .map((file) => path.posix.join(folder, ...file.split(path.sep))),
  );
  return ['README.md', ...below.sort()];
}

export function textOf(page: string): string {
  return readFileSync(path.join(root, page), 'utf8');
}

/** The blocks of code of a page, in order; fences may be indented. */
export function blocksIn(page: string): readonly Block[] {
  const found: Block[] = [];
  let open: { readonly indent: string; readonly language: string; readonly line: number } | undefined;
  let code: string[] = [];
  for (const [index, text] of textOf(page).split('\n').entries()) {
    const [, indent = '', language = ''] = /^(\s*)```(\S*)/.exec(text) ?? [];
    if (!/^\s*```/.test(text)) {
      if (open) code.push(text.slice(open.indent.length));
    } else if (open) {
      const name = /^(?:\/\/|#) ([\w./[\]-]+\.\w+)$/.exec(code[0] ?? '')?.[1];
      found.push({
        page,
        line: open.line,
        language: open.language,
        code: `${code.join('\n')}\n`,
        ...(name !== undefined && { name }),
      });
      open = undefined;
    } else {
      open = { indent, language, line: index + 2 };
      code = [];
    }
  }
  return found;
}

/** All blocks of some languages. */
export function allBlocks(...languages: readonly string[]): readonly Block[] {
  return pages()
    .flatMap(blocksIn)
    .filter(({ language }) => languages.includes(language));
}
