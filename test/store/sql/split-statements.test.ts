import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { migrations } from '../../../src/store/sql/migrations/index.js';
import { splitStatements } from '../../../src/store/sql/split-statements.js';
import { workMeter } from '../../work-meter.js';

describe('splitting a step into statements', () => {
  const cases: readonly (readonly [sql: string, statements: readonly string[]])[] = [
    ['', []],
    [' ; ;\n; ', []],
    ['select 1', ['select 1']],
    ['select 1; select 2;', ['select 1', 'select 2']],
    ["select ';'; select 2", ["select ';'", 'select 2']],
    ["select 'it''s; one'; select 2", ["select 'it''s; one'", 'select 2']],
    ["select '--'; select 2 -- no; more", ["select '--'", 'select 2']],
    ["select e'\\';'; select E'\\\\'; select 3", ["select e'\\';'", "select E'\\\\'", 'select 3']],
    ["select like'\\'; select 2", ["select like'\\'", 'select 2']],
    ['select ";"" ;"; select 2', ['select ";"" ;"', 'select 2']],
    ['select $$;$$; select 2', ['select $$;$$', 'select 2']],
    ['select $a$ ; $$ ; $b$ $a$; select $1', ['select $a$ ; $$ ; $b$ $a$', 'select $1']],
    ['select a$b$; select b$b$', ['select a$b$', 'select b$b$']],
    ['select /* ; */ 1; -- ;\nselect 2', ['select   1', 'select 2']],
    ['select 6 / 2 * 1 - -1; select 2', ['select 6 / 2 * 1 - -1', 'select 2']],
    [
      "create function f() as $$ begin; commit; end $$; do 'x'",
      ['create function f() as $$ begin; commit; end $$', "do 'x'"],
    ],
    ['select (array[1, 2])[1]::bigint; table "t"', ['select (array[1, 2])[1]::bigint', 'table "t"']],
  ];
  for (const [sql, statements] of cases)
    it(`finds ${statements.length} in ${JSON.stringify(sql)}`, () => {
      assert.deepEqual(splitStatements(sql), statements);
    });

  const refused: readonly string[] = [
    "select 'open; select 2",
    'select "open; select 2',
    'select $$open; select 2',
    'select $a$open$$; select 2',
    'select /* open; select 2',
    'select /* one /* in */ another */ 1',
    'create function f() returns int begin atomic select 1; select 2; end',
    'create function f() returns int BEGIN\n  ATOMIC select 1; end',
  ];
  for (const sql of refused)
    it(`refuses ${JSON.stringify(sql)}`, () => {
      assert.throws(() => splitStatements(sql), /^Error: Cannot be split into statements/);
    });

  for (const sql of [
    'commit',
    'BEGIN; select 1',
    'rollback to x',
    'start transaction',
    'select 1; end',
    'abort',
  ])
    it(`refuses ${JSON.stringify(sql)}, which would end the step’s transaction`, () => {
      assert.throws(() => splitStatements(sql), /^Error: Has no place in a migration/);
    });

  it('finds in our own steps statements that begin as such do', () => {
    for (const { sql } of migrations)
      for (const statement of splitStatements(sql))
        assert.match(statement, /^(create|alter|drop|insert|update|delete|comment|do)\b[^;]*$/);
  });

  it('is not slow on what is long', () => {
    const work = workMeter();
    splitStatements("select '".padEnd(100_000, 'a').concat("';").repeat(3));
    assert.throws(() => splitStatements("select '".padEnd(100_000, "''")));
    assert.throws(() => splitStatements('select /*'.padEnd(100_000, '*')));
    assert.throws(() => splitStatements('select $a$'.padEnd(100_000, '$b')));
    assert.ok(work() < 1000);
  });
});
