/** Internal state is no attribute, and a page imports what was built. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        const hidden = (name) =>
          declaration.members?.some(
            (member) =>
              member.name === name && (member.privacy === 'private' || member.privacy === 'protected'),
          );
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !hidden(fieldName));
        // The analyzer guesses events from dispatchEvent calls; those that are meant are described.
        declaration.events = declaration.events?.filter(({ description }) => description);
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name?.startsWith('#'),
        );
      }
    }
    const text = JSON.stringify(customElementsManifest).replaceAll(
      /src\/([\w./-]+?)\.ts"/g,
      'dist/esm/$1.js"',
    );
    Object.assign(customElementsManifest, JSON.parse(text));
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [asPublished],
};
