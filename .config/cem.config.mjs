/** Internal state is no attribute, a page imports what was built, and files come in an order that does not change. */
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
    // The analyzer takes files as the disk gives them.
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
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
