import { contractVersion, guestRangeDays } from '../../../contract/capabilities.js';
import type { GuestOperation } from '../../../contract/operations.js';
import { guestOperations } from '../../../contract/operations.js';
import type { OptionalOperation } from '../../../contract/booking-backend.js';
import { optionalOperations } from '../../../contract/booking-backend.js';
import { expect, expectEqual } from '../../../testing/expectations.js';
import type { Asking, Bench, Examination } from '../examination.js';
import { NotShown } from '../examination.js';
import { codeOf, jsonOf, textAt } from '../exchange.js';
import { keyed } from './bookings.js';
import { expectAnswered, expectRefused } from './refusal.js';

const day = 86_400_000;

/** What can be seen by asking. */
export const askingExaminations: readonly Examination[] = [
  reads('says in its capabilities what it can do', async (bench) => {
    const answer = await bench.ask('/capabilities');
    if (codeOf(answer) === 'not-found')
      throw new NotShown('It has no capabilities, and so counts as offering no optional operation');
    expectAnswered(answer, 'GET capabilities');
    const version = textAt(jsonOf(answer), 'contractVersion') ?? '';
    const [major = ''] = contractVersion.split('.');
    expect(version.startsWith(`${major}.`), `the contract is of version ${major}, not "${version}"`);
    expect(bench.capabilities !== undefined, 'it names its operations, and its limits');
    const { operations } = bench.capabilities;
    expectEqual(new Set(operations).size, operations.length, 'each operation is named once');
  }),
  reads('says not-found of owners, paths and names that are not there', async (bench) => {
    const nobody = `${bench.base.slice(0, bench.base.lastIndexOf('/'))}/no-such-owner-0`;
    expectRefused(
      await bench.line.send({ method: 'GET', address: `${nobody}/event-types/x`, headers: {} }),
      'an owner that is not there',
      'not-found',
    );
    for (const path of [
      '/no-such-path',
      '/event-types/no-such-type',
      `/event-types/${encodeURIComponent('Grüße / 😀')}`,
    ])
      expectRefused(await bench.ask(path), path, 'not-found');
    if (bench.backend.booking)
      expectRefused(
        await bench.ask('/bookings/no-such-booking', {
          headers: { Authorization: 'Bearer no-such-token-0123456789' },
        }),
        'a reference that is not there',
        'not-found',
      );
  }),
  reads('refuses questions for free times that lack or bend a parameter', async (bench) => {
    const range = rangeOf(bench, 1);
    const bent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'a question without its start': { end: range.end },
      'a question without its end': { start: range.start },
      'a length that is no number': { ...range, duration: 'long' },
      'a zone that is not there': { ...range, zone: 'Middle/Earth' },
      'a context that is no JSON': { ...range, context: '{' },
    };
    for (const [what, search] of Object.entries(bent))
      expectRefused(await bench.ask(slotsPath(bench, search)), what, 'invalid-request');
  }),
  reads('ignores parameters that it does not know', async (bench) => {
    const range = rangeOf(bench, 7);
    const answer = await bench.ask(slotsPath(bench, { ...range, addedLater: 'yes' }));
    expectAnswered(answer, 'a question with an unknown parameter');
    expectEqual(jsonOf(answer), jsonOf(await bench.ask(slotsPath(bench, range))), 'it changes nothing');
  }),
  reads(`answers ranges of ${guestRangeDays} days`, async (bench) => {
    expectAnswered(
      await bench.ask(slotsPath(bench, rangeOf(bench, guestRangeDays))),
      `a question for ${guestRangeDays} days`,
    );
  }),
  reads('answers HEAD as it answers GET', async (bench) => {
    const path = eventTypePath(bench);
    const [head, get] = [await bench.ask(path, { method: 'HEAD' }), await bench.ask(path)];
    expectEqual(
      [head.status, head.headers['content-type']],
      [get.status, get.headers['content-type']],
      'status and type are the same',
    );
    expectEqual(head.body, '', 'without the body');
    expectEqual(
      (await bench.ask('/event-types/no-such-type', { method: 'HEAD' })).status,
      404,
      'refusals too',
    );
  }),
  reads('names in Allow the methods that an address answers, where another comes', async (bench) => {
    const answer = await bench.ask(eventTypePath(bench), { method: 'PUT', body: {} });
    expectEqual(answer.status, 405, 'PUT of an event type is answered with 405');
    expect(/\bGET\b/.test(answer.headers['allow'] ?? ''), 'Allow names GET');
    expectRefused(answer, 'PUT of an event type', 'invalid-request');
  }),
  reads('says not-found to operations that it does not offer', async (bench) => {
    if (!bench.capabilities) throw new NotShown('It does not say what it offers');
    const offered: readonly string[] = bench.capabilities.operations;
    const missing = optionalOperations.filter((name) => name !== 'watch' && !offered.includes(name));
    if (missing.length === 0) throw new NotShown('It offers every operation');
    for (const name of missing) {
      const path = guestOperations[name as GuestOperation & OptionalOperation].path.replace(
        '/v1/{owner}',
        '',
      );
      const { method } = guestOperations[name as GuestOperation & OptionalOperation];
      const request: Asking = method === 'GET' ? {} : keyed(bench, {});
      const answer = await bench.ask(path.replace('{ref}', 'no-such-booking'), request);
      expectRefused(answer, `${name}, which it does not offer,`, 'not-found');
    }
  }),
];

function reads(clause: string, keeps: (bench: Bench) => Promise<void>): Examination {
  return { part: 'wire', needs: 'black-box', clause, keeps };
}

function rangeOf({ now }: Bench, days: number): { readonly start: string; readonly end: string } {
  return { start: new Date(now()).toISOString(), end: new Date(now() + days * day).toISOString() };
}

/** The address of the event type. */
export function eventTypePath({ eventType }: Bench): string {
  return `/event-types/${encodeURIComponent(eventType.slug)}`;
}

function slotsPath(bench: Bench, search: Readonly<Record<string, string>>): string {
  return `${eventTypePath(bench)}/slots?${new URLSearchParams(search).toString()}`;
}
