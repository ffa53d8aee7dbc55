import assert from 'node:assert/strict';

/** The zones of reliability goal S5: none, ordinary rules, a half hour, half-hour rules, and the far side of the date line. */
export const machineZones = [
  'UTC',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const;

const currentZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
const canonical = (zone: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;

/** Runs synchronous work as if the machine stood in another zone; Node follows `process.env.TZ` at once. */
export function onMachineIn<Result>(zone: string, work: () => Result): Result {
  const home = process.env['TZ'] ?? currentZone();
  process.env['TZ'] = zone;
  try {
    // Otherwise the work would prove nothing.
    assert.equal(currentZone(), canonical(zone));
    return work();
  } finally {
    process.env['TZ'] = home;
  }
}
