// Writes dist/editors/: what editors complete and explain, made from custom-elements.json by those generators that keep up
// with the editors.
import { readFileSync, writeFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { describedElements } from './described-elements.mjs';

const outdir = 'dist/editors';
const manifest = () => JSON.parse(readFileSync('custom-elements.json', 'utf8'));
// Parts and tokens are completed where CSS is written; beside a tag they would bury its attributes.
const options = { outdir, hideCssPartsDocs: true, hideCssPropertiesDocs: true, hideLogs: true };
// The build says what it writes; they would say it again, in colours.
console.log = () => undefined;

generateVsCodeCustomElementData(manifest(), options);
generateJetBrainsWebTypes(manifest(), { ...options, packageJson: false });

rewrite('vscode.html-custom-data.json', ({ tags }) => {
  // A word that is no word is for scripts alone.
  for (const attribute of tags.flatMap(({ attributes }) => attributes))
    attribute.values = attribute.values?.filter(({ name }) => name !== "''");
});
rewrite('vscode.css-custom-data.json', (data) => {
  data.properties = tokens().map(({ name, description }) => ({ name, description, values: [] }));
  data.pseudoElements = parts().map(({ name, description }) => ({ name: `::part(${name})`, description }));
});
rewrite('web-types.json', ({ contributions }) => {
  contributions.css.properties = tokens().map(({ name, description }) => ({ name, description }));
  contributions.css['pseudo-elements'] = parts().map(({ name, description }) => ({
    name: `part(${name})`,
    description,
  }));
});

function rewrite(file, change) {
  const data = JSON.parse(readFileSync(`${outdir}/${file}`, 'utf8'));
  change(data);
  writeFileSync(`${outdir}/${file}`, `${JSON.stringify(data, null, 2)}\n`);
}

/** Each token once, whichever elements read it. */
function tokens() {
  return once(describedElements().flatMap(({ cssProperties }) => cssProperties)).map(
    ({ name, default: standard, description }) => ({
      name,
      description: standard === undefined ? description : `${description} Default: ${standard}`,
    }),
  );
}

/** Each part once; where it is not the same in all elements, with what it is in each. */
function parts() {
  const all = describedElements().flatMap(({ tagName, cssParts }) =>
    cssParts.map((part) => ({ ...part, tagName })),
  );
  return once(all).map(({ name, description }) => {
    const same = all.filter((part) => part.name === name);
    const meanings = [...new Set(same.map((part) => part.description))];
    if (meanings.length === 1) return { name, description };
    const said = meanings.map((meaning) => {
      const tags = same.filter((part) => part.description === meaning).map(({ tagName }) => tagName);
      return `${tags.length > 3 ? `${tags.length} elements` : tags.join(', ')}: ${meaning}`;
    });
    return { name, description: said.join('\n') };
  });
}

function once(list) {
  return list.filter(({ name }, index) => list.findIndex((other) => other.name === name) === index);
}
