/** Stands for the text that is looked for. */
const mark = '§';

/** Attributes that lead somewhere; how they lead there is all that is compared. */
const leading = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'xlink:href']);

/**
 * All that is in a tree, through all open shadow roots: elements, attributes and words, in one line each, with a mark where a
 * text stands. Of two texts of which nothing is anything but text, the shapes are the same.
 */
export function shapeOf(root: Element, text: string): string {
  const lines: string[] = [];
  const inOneLine = (words: string) => words.replace(/\s+/g, ' ').trim();
  const quoted = JSON.stringify(text).slice(1, -1);
  const marked = (words: string) =>
    inOneLine(words.replaceAll(quoted, mark).replaceAll(text, mark)).replaceAll(inOneLine(text), mark);
  const walk = (node: Node, depth: number): void => {
    const indent = ' '.repeat(depth);
    if (node instanceof Text) {
      const words = marked(node.data);
      if (words !== '') lines.push(`${indent}${words}`);
    }
    if (node instanceof Element) {
      const attributes = [...node.attributes].map(
        ({ name, value }) => `${marked(name)}=${leading.has(name) ? schemeOf(value) : marked(value)}`,
      );
      lines.push(`${indent}<${marked(node.localName)}> ${attributes.join(' ')}`);
      // Two letters of a name are no text any more.
      if (node.classList.contains('avatar')) return;
      if (node.shadowRoot) walk(node.shadowRoot, depth + 1);
    }
    for (const child of node.childNodes) walk(child, depth + 1);
  };
  walk(root, 0);
  return lines.join('\n');
}

/** The scheme an address leads by, as the browser understands it in this page. */
export function schemeOf(address: string): string {
  if (address.startsWith('#')) return '#';
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).protocol : 'none';
}

/** The first line in which two shapes differ. */
export function firstDifference(shape: string, other: string): string | undefined {
  if (shape === other) return undefined;
  const [lines, others] = [shape.split('\n'), other.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  const show = (line = 'nothing') => line.trim().slice(0, 300);
  return `${show(lines[at])}\n instead of ${show(others[at < 0 ? lines.length : at])}`;
}
