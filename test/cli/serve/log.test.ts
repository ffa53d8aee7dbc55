import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { logConsole } from '../../../src/cli/serve/log/console-words.js';
import { createLog } from '../../../src/cli/serve/log/log.js';
import type { LogOptions } from '../../../src/cli/serve/log/log.js';
import { requestNameOf } from '../../../src/cli/serve/log/request-name.js';
import { scrubbedText } from '../../../src/cli/serve/log/scrubbed-text.js';
import { toldError } from '../../../src/cli/serve/log/told-error.js';
import { BookingError } from '../../../src/contract/index.js';
import { DatabaseError } from '../../../src/store/sql/index.js';

function written(options: Partial<LogOptions> = {}) {
  const lines: string[] = [];
  const log = createLog({
    level: 'info',
    format: 'json',
    write: (line) => lines.push(line),
    now: () => 1_800_000_000_000,
    ...options,
  });
  return { log, lines };
}

const request = {
  method: 'GET',
  route: '/v1/{owner}',
  status: 200,
  milliseconds: 1.5,
  owner: 'anna',
} as const;

describe('the log', () => {
  it('is one JSON object a line, whatever stands in it', () => {
    const { log, lines } = written();
    log.info('request', { ...request, reason: 'a\n"b"\u2028' });
    assert.deepEqual(JSON.parse(lines[0] ?? ''), {
      time: '2027-01-15T08:00:00.000Z',
      level: 'info',
      event: 'request',
      ...request,
      reason: 'a\n"b"\u2028',
    });
    assert.ok(!lines[0]?.includes('\n'));
  });

  it('is read by people in a terminal', () => {
    const { log, lines } = written({ format: 'text' });
    log.warn('request', request);
    assert.equal(lines[0], '08:00:00.000 WARN  request GET /v1/{owner} 200 1.5 ms owner=anna');
    log.error('failed', { doing: 'working', error: toldError(new TypeError('no')) });
    assert.match(lines[1] ?? '', /^08:00:00\.000 ERROR failed doing=working\n {4}TypeError: no\n {4}at /);
  });

  it('leaves out what matters less than its level', () => {
    const levels = ['debug', 'info', 'warn', 'error'] as const;
    for (const [index, level] of levels.entries()) {
      const { log, lines } = written({ level });
      for (const each of levels) log[each]('happened');
      assert.equal(lines.length, levels.length - index);
    }
  });

  it('hides what is secret wherever it turns up', () => {
    const secrets = ['the-secret-of-the-server', 'short'];
    for (const format of ['json', 'text'] as const) {
      const { log, lines } = written({ format, secrets });
      log.info('the-secret-of-the-server', { reason: 'a the-secret-of-the-server b', requestId: 'short' });
      assert.ok(!lines[0]?.includes('the-secret'), lines[0]);
      assert.match(lines[0] ?? '', /short/, 'what is short is a word');
    }
  });
});

describe('a message that is logged', () => {
  const cases: readonly (readonly [text: string, scrubbed: string])[] = [
    [
      'Unexpected token A, "Ada Lovela"... is not valid JSON',
      'Unexpected token A, [text]... is not valid JSON',
    ],
    ['for ada@example.com failed', 'for [e-mail] failed'],
    ['to <ada@example.com>', 'to <[e-mail]>'],
    ['GET https://user:pass@a.example/?token=b failed', 'GET [address] failed'],
    ['Bearer abc.def', '[secret]'],
    ['key dGhpcyBpcyBhIHNlY3JldA== refused', 'key [secret] refused'],
    ['call +49 170 5550199 now', 'call [number] now'],
    ["no host 'Ada'", 'no host [text]'],
    ['two\nlines\u2028of\ttext', 'two lines of text'],
    ['answered 503 after 5 attempts', 'answered 503 after 5 attempts'],
    ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
  ];
  for (const [text, scrubbed] of cases)
    it(`is "${scrubbed}" of ${JSON.stringify(text)}`, () => assert.equal(scrubbedText(text), scrubbed));

  it('is short, whatever length it had', () => {
    for (const unit of ['"', "'", 'a@', '1 ', 'a', '@', 'bearer ', 'x://', '\n', 'a.b@c '])
      for (const text of [unit.repeat(100_000), `${unit.repeat(50_000)}!`])
        assert.ok(scrubbedText(text).length <= 300, unit);
  });
});

describe('an error that is logged', () => {
  it('has its name, its code and its frames, and not its message as it was', () => {
    const error = new Error('Ada "Lovelace"\n    at forged (/secret/ada@example.com:1:1)', {
      cause: Object.assign(new Error('socket of ada@example.com'), { code: 'ECONNRESET' }),
    });
    const told = toldError(error);
    assert.ok(!JSON.stringify(told).includes('ada@example.com'), JSON.stringify(told));
    assert.match(told.stack[0] ?? '', /log\.test\.ts:\d+:\d+\)?$/);
    assert.deepEqual(told.causes, [{ name: 'Error', code: 'ECONNRESET', message: 'socket of [e-mail]' }]);
  });

  it('says what a BookingError says of itself', () => {
    const told = toldError(new BookingError('calendar-unreachable', { detail: 'events.list answered 503' }));
    assert.deepEqual(
      [told.name, told.code, told.message],
      ['BookingError', 'calendar-unreachable', 'events.list answered 503'],
    );
    assert.equal(toldError(new DatabaseError({ code: '23P01' })).name, 'DatabaseError');
  });

  it('is told of whatever was thrown', () => {
    for (const thrown of [undefined, null, 'ada@example.com', 5, { secret: 1 }, Object.create(null)]) {
      const told = toldError(thrown);
      assert.deepEqual([told.message, told.stack], ['was thrown', []]);
    }
    const circle = new Error('a');
    circle.cause = circle;
    assert.equal(toldError(circle).causes?.length, 3);
    const odd = Object.assign(new Error('a'), { name: 'ada@example.com', code: 'a b', stack: undefined });
    assert.deepEqual(toldError(odd), { name: 'Error', message: 'a', stack: [] });
  });
});

describe('the name of a request', () => {
  const named = (headers: Readonly<Record<string, string>>) => requestNameOf(new Headers(headers));
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const parent = '00f067aa0ba902b7';

  it('is the one that it brings along, where that is one', () => {
    assert.equal(named({ 'X-Request-Id': 'a1b2c3d4' }).requestId, 'a1b2c3d4');
    for (const given of ['', 'short', 'x'.repeat(65), 'with space', 'ada@example.com', 'a"b,c;d=e/f'])
      assert.match(named({ 'X-Request-Id': given }).requestId, /^[\da-f]{8}-[\da-f-]{27}$/);
  });

  it('has the trace that it belongs to (W3C Trace Context)', () => {
    assert.equal(named({ traceparent: `00-${trace}-${parent}-01` }).traceId, trace);
    assert.equal(named({ traceparent: `01-${trace}-${parent}-01-more` }).traceId, trace);
    for (const given of [
      `ff-${trace}-${parent}-01`,
      `00-${'0'.repeat(32)}-${parent}-01`,
      `00-${trace}-${'0'.repeat(16)}-01`,
      `00-${trace.toUpperCase()}-${parent}-01`,
      `00-${trace}-${parent}`,
      'x',
    ])
      assert.equal(named({ traceparent: given }).traceId, undefined, given);
  });
});

describe('what packages write to the console', () => {
  function overheard() {
    const { log, lines } = written({ level: 'debug' });
    const said: unknown[][] = [];
    const say = (...words: unknown[]): void => void said.push(words);
    const target = { debug: say, log: say, info: say, warn: say, error: say };
    const leave = logConsole(log, target);
    return { target, lines, said, leave };
  }

  it('stands in the log, and nowhere else', () => {
    const { target, lines, said } = overheard();
    target.info('The user aborted a request.');
    target.warn('careful', { secret: 'canary' });
    target.error(new TypeError('it broke'));
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      told.map(({ level, event, reason }) => [level, event, reason]),
      [
        ['debug', 'a package says', 'The user aborted a request.'],
        ['warn', 'a package says', 'careful'],
        ['error', 'a package says', undefined],
      ],
    );
    assert.match(JSON.stringify(told[2]), /TypeError.*it broke/);
    assert.deepEqual(said, []);
    assert.ok(!lines.join('').includes('canary'));
  });

  it('repeats nothing that somebody has written', () => {
    const { target, lines } = overheard();
    target.error('no route for', 'https://book.example/v1/anna?email=ada@example.com');
    assert.ok(!lines.join('').includes('ada@'));
  });

  it('is its own again in the end', () => {
    const { target, said, leave } = overheard();
    leave();
    target.log('hello');
    assert.deepEqual(said, [['hello']]);
  });
});
