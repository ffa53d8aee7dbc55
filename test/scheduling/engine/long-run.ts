/**
 * How long the long run is, as test/harness/long.mjs is told by its environment:
 * `SEED`, `ORACLE_INPUTS`, `LAW_INPUTS`, and the years `FROM_YEAR` to `TO_YEAR` whose transitions are looked at.
 */
export const longRun = {
  seed: wholeNumber('SEED', 20_260_302),
  oracleInputs: wholeNumber('ORACLE_INPUTS', 20_000),
  lawInputs: wholeNumber('LAW_INPUTS', 10_000),
  fromYear: wholeNumber('FROM_YEAR', 2020),
  toYear: wholeNumber('TO_YEAR', 2030),
};

/** Prints one line of figures: `figures: name: 20,000 inputs, 3 slots`. */
export function printFigures(name: string, figures: Readonly<Record<string, number | string>>): void {
  const told = Object.entries(figures).map(([unit, figure]) =>
    typeof figure === 'number' ? `${figure.toLocaleString('en-US')} ${unit}` : `${unit} ${figure}`,
  );
  console.log(`figures: ${name}: ${told.join(', ')}`);
}

function wholeNumber(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined || text === '') return otherwise;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new RangeError(`${name} is a whole number, not ${text}`);
  return number;
}
