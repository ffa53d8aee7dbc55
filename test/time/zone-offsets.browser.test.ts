import { expect } from '@open-wc/testing';
import { temporal } from '../../src/time/temporal.js';
import { preferTemporal, temporalOffsets } from '../../src/time/temporal-offsets.js';
import { intlOffsets } from '../../src/time/zone-offsets.js';
import { offsetAt } from '../../src/time/zone.js';

const hour = 3_600_000;

/** A year's every five days, and the hours around each change of 2026 that Berlin and New York have. */
const instants = [
  ...Array.from({ length: 15 * 73 }, (_, index) => Date.UTC(2020, 0) + index * 5 * 24 * hour),
  ...['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T07:00Z', '2026-11-01T06:00Z'].flatMap(
    (change) => [Date.parse(change) - 1000, Date.parse(change)],
  ),
];

const zones = Intl.supportedValuesOf('timeZone');

describe('what an engine knows of a zone', () => {
  before(function () {
    if (!temporal) this.skip();
  });

  it('is the same by Temporal and by Intl, in every zone', function () {
    this.timeout(60_000);
    const faults = zones.filter((zone) => {
      const [a, b] = [temporalOffsets(temporal!, zone), intlOffsets(zone)];
      return instants.some((instant) => a(instant) !== b(instant));
    });
    expect(zones.length).to.be.greaterThan(300);
    expect(faults).to.deep.equal([]);
  });

  it('is refused alike for what is no zone', () => {
    preferTemporal();
    for (const name of ['Nowhere/Land', '+01:00', '', 'T00Z', '2026-01-01T00:00[Europe/Berlin]', 'Berlin'])
      expect(() => offsetAt(name, 0), name).to.throw(RangeError);
    expect(() => offsetAt(undefined as never, 0), 'undefined').to.throw(TypeError);
  });
});
