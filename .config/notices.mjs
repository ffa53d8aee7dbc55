/** Whose code is in our files, with the notice that its licence asks to keep. */
const notices = {
  '(?:@lit/|lit(?:-html|-element)?/)': 'Lit © Google LLC, BSD-3-Clause',
  '@floating-ui/': 'Floating UI © Floating UI contributors, MIT',
  '(?:@date-fns/|date-fns)': 'date-fns © Sasha Koss and Lesha Koss, MIT',
};

/**
 * Has V8 compile all functions of a file while it arrives, beside the main thread, in place of each when it is first called:
 * what a page loads at once is there to be called at once (v8.dev/blog/explicit-compile-hints).
 */
const eager = '//# allFunctionsCalledOnLoad\n';

/** The comments that a file begins with. */
export function opening({ modules, isEntry }) {
  const from = Object.keys(modules);
  const due = Object.entries(notices).filter(([place]) =>
    from.some((id) => new RegExp(`node_modules/${place}`).test(id)),
  );
  const notice = due.length === 0 ? '' : `/*! Contains ${due.map(([, notice]) => notice).join('; ')}. */`;
  return (isEntry ? eager : '') + notice;
}
