/** A hook of the integrator's, whose own failure must not break what it is told of. */
export function unfailing<Told extends readonly unknown[]>(
  hook: (...told: Told) => unknown,
): (...told: Told) => void {
  return (...told) => {
    try {
      hook(...told);
    } catch (error) {
      console.error(error);
    }
  };
}
