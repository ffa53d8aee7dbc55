/** Whose code is in our files, with the notice that its licence asks to keep. */
const notices = {
  '(?:@lit/|lit(?:-html|-element)?/)': 'Lit © Google LLC, BSD-3-Clause',
  '@floating-ui/': 'Floating UI © Floating UI contributors, MIT',
  '(?:@date-fns/|date-fns)': 'date-fns © Sasha Koss and Lesha Koss, MIT',
};

/** The comment that a file begins with. */
export function noticesOf({ modules }) {
  const from = Object.keys(modules);
  const due = Object.entries(notices).filter(([place]) =>
    from.some((id) => new RegExp(`node_modules/${place}`).test(id)),
  );
  return due.length === 0 ? '' : `/*! Contains ${due.map(([, notice]) => notice).join('; ')}. */`;
}
