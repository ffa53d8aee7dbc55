import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findZones } from '../../../src/elements/time-zone-picker/find-zones.js';
import { allZones, listZones } from '../../../src/elements/time-zone-picker/zone-entries.js';
import { ZoneFacts } from '../../../src/elements/time-zone-picker/zone-facts.js';
import { parseZoneQuery } from '../../../src/elements/time-zone-picker/zone-query.js';

const winter = Date.UTC(2026, 0, 15);
const summer = Date.UTC(2026, 6, 15);
const entries = listZones(['Europe/Berlin'], allZones());

const find = (typed: string, facts = new ZoneFacts('en', winter)) =>
  findZones(entries, parseZoneQuery(typed), facts).map(({ zone }) => zone);

describe('the list of zones', () => {
  it('begins with the ones that are likely, and has each once', () => {
    const zones = listZones(
      ['Asia/Tokyo', 'Europe/Berlin'],
      ['Europe/Berlin', 'Africa/Cairo', 'Asia/Tokyo', 'America/Adak'],
    );
    assert.deepEqual(
      zones.map(({ zone }) => zone),
      ['Asia/Tokyo', 'Europe/Berlin', 'America/Adak', 'Africa/Cairo'],
    );
  });

  it('knows one zone by its two spellings, and keeps that of the page', () => {
    const zones = listZones(['Asia/Kolkata'], ['Asia/Calcutta', 'Asia/Tokyo']);
    assert.deepEqual(
      zones.map(({ zone }) => zone),
      ['Asia/Kolkata', 'Asia/Tokyo'],
    );
  });

  it('has UTC, whether or not the engine lists it', () => {
    assert.equal(listZones([], allZones()).filter(({ zone }) => zone === 'UTC').length, 1);
  });
});

describe('a search for words', () => {
  it('finds cities and regions by the beginnings of their words, without case and marks', () => {
    assert.deepEqual(find('new y'), ['America/New_York']);
    assert.deepEqual(find('SÃO_paulo'), ['America/Sao_Paulo']);
    assert.ok(find('europe').includes('Europe/Lisbon'));
    assert.deepEqual(find('Europe/Lisbon'), ['Europe/Lisbon']);
    assert.deepEqual(find('erlin'), []);
  });

  it('finds a city by the name of today and by the old one', () => {
    assert.equal(find('kolkata').length, 1);
    assert.deepEqual(find('calcutta'), find('kolkata'));
    assert.equal(find('kyiv').length, 1);
  });

  it('puts the city that begins with it first', () => {
    assert.equal(find('ind')[0], 'America/Indianapolis');
    assert.ok(find('ind').includes('Indian/Maldives'));
  });

  it('finds everything when there are no words, and nothing when no zone has them', () => {
    assert.equal(find(' ').length, entries.length);
    assert.deepEqual(find('atlantis city'), []);
  });

  it('finds countries in the guest’s language, once they are gathered', async () => {
    const facts = new ZoneFacts('de', winter);
    assert.deepEqual(find('österreich', facts), []);
    await facts.gatherCountries();
    assert.deepEqual(find('österreich', facts), ['Europe/Vienna']);
    assert.deepEqual(find('Osterreich', facts), ['Europe/Vienna']);
    assert.ok(find('vereinigte staaten', facts).includes('America/Los_Angeles'));
  });

  it('puts zones of a country that begins with it before those of a region', async () => {
    const facts = new ZoneFacts('en', winter);
    await facts.gatherCountries();
    const found = find('india', facts).map((zone) => zone.replace('Kolkata', 'Calcutta'));
    assert.ok(found.indexOf('Asia/Calcutta') < found.indexOf('Indian/Maldives'), found.join());
  });
});

describe('a search for an offset', () => {
  it('finds the zones that have it at the time', () => {
    assert.ok(find('+1').includes('Europe/Berlin'));
    assert.ok(!find('+1', new ZoneFacts('en', summer)).includes('Europe/Berlin'));
    assert.ok(find('gmt+2', new ZoneFacts('en', summer)).includes('Europe/Berlin'));
  });

  it('finds a half hour by itself, and with its hour', () => {
    assert.ok(find('+5:30').every((zone) => /Calcutta|Kolkata|Colombo/.test(zone)));
    assert.ok(find('+5:30').length >= 2);
    assert.ok(find('+5').includes('Asia/Colombo'));
    assert.ok(find('+5').includes('Asia/Karachi'));
    assert.deepEqual(find('-3:30'), ['America/St_Johns']);
    assert.ok(find('-3').includes('America/St_Johns'));
  });

  it('puts UTC first when it is asked for by name', () => {
    assert.equal(find('utc')[0], 'UTC');
  });

  it('needs no second asking once all are gathered', async () => {
    const facts = new ZoneFacts('en', winter);
    await facts.gatherOffsets(entries.map(({ zone }) => zone));
    assert.deepEqual(find('+13', facts), find('+13'));
  });
});
