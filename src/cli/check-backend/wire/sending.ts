import { expect, expectEqual } from '../../../testing/expectations.js';
import type { Bench, Examination } from '../examination.js';
import { codeOf, jsonOf, memberOf } from '../exchange.js';
import { keyed, lateRequest, withOffset } from './bookings.js';
import { eventTypePath } from './asking.js';
import { expectAnswered, expectRefused } from './refusal.js';

/** More characters than any member of a request may have, and more than a body needs. */
const tooMany = 100_000;

/** What can be seen by sending what must be refused. */
export const sendingExaminations: readonly Examination[] = [
  sends('refuses bodies that are no JSON, no object, or of another type', async (bench) => {
    const late = JSON.stringify(await lateRequest(bench));
    const json = { 'Content-Type': 'application/json' };
    const wrong: readonly (readonly [
      what: string,
      body: string,
      headers: Readonly<Record<string, string>>,
    ])[] = [
      ['half a JSON text', late.slice(0, -20), json],
      ['no body', '', json],
      ['a list', `[${late}]`, json],
      ['null', 'null', json],
      ['JSON sent as text, which a form of any page could send,', late, { 'Content-Type': 'text/plain' }],
    ];
    for (const [what, body, headers] of wrong)
      expectRefused(await bench.ask('/bookings', keyed(bench, body, headers)), what, 'invalid-request');
  }),
  sends(
    'asks for an idempotency key, and takes none that is too short or has a space in it',
    async (bench) => {
      const body = await lateRequest(bench);
      const keys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
        'a booking without a key': {},
        'a key of three characters': { 'Idempotency-Key': 'abc' },
        'a key with a space': { 'Idempotency-Key': 'two words 0123456789' },
      };
      for (const [what, headers] of Object.entries(keys))
        expectRefused(
          await bench.ask('/bookings', { method: 'POST', body, headers }),
          what,
          'invalid-request',
        );
    },
  ),
  sends('refuses a body that is too large, and goes on answering', async (bench) => {
    const body = { ...(await lateRequest(bench)), locationDetail: '0'.repeat(tooMany) };
    expectRefused(
      await bench.ask('/bookings', keyed(bench, body)),
      `${tooMany} characters of a place`,
      'invalid-request',
    );
    expectAnswered(await bench.ask(eventTypePath(bench)), 'the next request');
  }),
  sends('ignores fields that it does not know', async (bench) => {
    const plain = await lateRequest(bench);
    const more = { ...plain, addedLater: { deep: [1, 2] }, guest: { ...plain.guest, addedLater: true } };
    await expectAlike(bench, plain, more);
  }),
  sends('takes a start with an offset as the same instant', async (bench) => {
    const plain = await lateRequest(bench);
    await expectAlike(bench, plain, { ...plain, start: withOffset(plain.start) });
  }),
];

/** Both are refused for what they have in common. */
async function expectAlike(bench: Bench, plain: object, other: object): Promise<void> {
  const [one, two] = [
    await bench.ask('/bookings', keyed(bench, plain)),
    await bench.ask('/bookings', keyed(bench, other)),
  ];
  expectRefused(one, 'a time that is over', 'not-bookable', 'slot-taken');
  expect(
    codeOf(two) !== 'invalid-request',
    `it is no fault of the request: ${JSON.stringify(memberOf(jsonOf(two), 'fields'))}`,
  );
  expectEqual([two.status, codeOf(two)], [one.status, codeOf(one)], 'both are refused alike');
}

function sends(clause: string, keeps: (bench: Bench) => Promise<void>): Examination {
  return { part: 'wire', needs: 'black-box', clause, keeps };
}
