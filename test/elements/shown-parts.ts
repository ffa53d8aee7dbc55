/** The names under which a page can style what an element shows now, through the elements in it. */
export function shownParts(element: Element): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of element.shadowRoot?.querySelectorAll('*') ?? []) {
    for (const name of node.part) names.add(name);
    const inside = node.hasAttribute('exportparts') ? shownParts(node) : undefined;
    for (const [inner, outer] of exportsOf(node)) if (inside?.has(inner)) names.add(outer);
  }
  return names;
}

/** What an element hands on to the page around: the name in it, and the name outside. */
function exportsOf(node: Element): readonly (readonly [inner: string, outer: string])[] {
  const list = node.getAttribute('exportparts')?.split(',') ?? [];
  return list.map((entry) => {
    const [inner = '', outer = inner] = entry.split(':').map((name) => name.trim());
    return [inner, outer];
  });
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly { readonly name: string }[];
    }[];
  }[];
}

/** The parts that an element's manual names. */
export async function describedParts(tag: string): Promise<readonly string[]> {
  const answer = await fetch(new URL('../../custom-elements.json', import.meta.url));
  const { modules } = (await answer.json()) as Manifest;
  const declaration = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  return (declaration?.cssParts ?? []).map(({ name }) => name);
}
