// What a page loads at once counts each byte. Of Lit's published code we leave out what no browser that we support needs
// (docs/browsers.md): sentences for developers that the elements can never cause, the doors for polyfills of shadow DOM, and style elements in place of
// style sheets that are adopted: whoever has `light-dark()`, without which nothing here has a colour, has those.
const rules = [
  [
    /@lit\/reactive-element\/css-tag\.js$/,
    [
      [/"Value passed to 'css'[^"]+"\+t\+"[^"]+"/, '"css"'],
      [/"CSSResult is not constructable[^"]+"/, '"css"'],
      [
        /e=t\.ShadowRoot&&\(.+?\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/,
        'e=!0',
      ],
    ],
  ],
  [/@lit\/reactive-element\/reactive-element\.js$/, [[/\w\.reactiveElementPolyfillSupport/, 'void 0']]],
  [/lit-html\/lit-html\.js$/, [[/\w\.litHtmlPolyfillSupport/, 'void 0']]],
  [/lit-element\/lit-element\.js$/, [[/\w\.litElementPolyfillSupport/, 'void 0']]],
];

/** Leaves it out; ends the build where a later version of Lit is written in another way. */
export function lighterLit() {
  return {
    name: 'lighter-lit',
    transform(code, id) {
      const [, changes] = rules.find(([file]) => file.test(id)) ?? [];
      if (!changes) return null;
      let lighter = code;
      for (const [pattern, instead] of changes) {
        if (!pattern.test(lighter)) throw new Error(`${id} has no ${pattern}: see .config/lighter-lit.mjs`);
        lighter = lighter.replace(pattern, instead);
      }
      return { code: lighter, map: null };
    },
  };
}
