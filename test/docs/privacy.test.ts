import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { emptyEmbedded } from '../store/sql/databases.js';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/privacy.md'), 'utf8');

/** The part of the page under a title. */
function under(title: string): string {
  const [, part] = page.split(`\n## ${title}\n`);
  assert.ok(part !== undefined, title);
  return part.split('\n## ')[0]!;
}

/** The names of an interface's own fields. */
function fieldsOf(file: string, name: string): readonly string[] {
  const text = readFileSync(path.join(root, 'src/contract', file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  assert.ok(found, `${name} is in ${file}`);
  return found.members.flatMap((member) => (member.name ? [member.name.getText(source)] : []));
}

function missingFrom(part: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => !part.includes(`\`${name}\``));
}

describe('docs/privacy.md', () => {
  it('names every field of a booking as it is kept, of its guest, and of consents', () => {
    const kept = under('What a booking keeps');
    for (const [file, name] of [
      ['booking-record.ts', 'BookingRecord'],
      ['booking-record.ts', 'GivenConsent'],
      ['booking.ts', 'Guest'],
      ['booking.ts', 'Booking'],
    ] as const)
      assert.deepEqual(missingFrom(kept, fieldsOf(file, name)), [], name);
  });

  it('names every field of a place on the waiting list, and of what was asked for', () => {
    const kept = under('What a place on the waiting list keeps');
    assert.deepEqual(missingFrom(kept, fieldsOf('waiting-record.ts', 'WaitingRecord')), []);
    const neverKept = ['start', 'hold', 'proof'];
    const asked = fieldsOf('booking.ts', 'BookingRequest').filter((field) => !neverKept.includes(field));
    assert.deepEqual(missingFrom(kept, [...asked, ...fieldsOf('waitlist.ts', 'WaitlistRequest')]), []);
  });

  it('names every field that webhooks are told', () => {
    const leaving = under('What leaves the house');
    assert.deepEqual(missingFrom(leaving, fieldsOf('webhook.ts', 'WebhookBooking')), []);
  });

  it('names every table', async () => {
    const tables = await (
      await emptyEmbedded()
    ).query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'booking_elements' order by tablename",
    );
    assert.ok(tables.length > 20);
    const names = tables.map(({ name }) => name);
    assert.deepEqual(missingFrom(under('Where else something of a guest lies'), names), []);
  });

  it('would miss a field or a table that is new', () => {
    assert.deepEqual(missingFrom(page, ['guest', 'shoeSize']), ['shoeSize']);
  });

  it('has a paragraph to paste in English and in German, with purpose, basis, recipients, storage and rights', () => {
    const policy = under('For your privacy policy');
    for (const word of ['Purpose', 'Legal basis', 'Recipients', 'Storage', 'Your rights'])
      assert.ok(policy.includes(`_${word}:_`), word);
    for (const word of ['Zweck', 'Rechtsgrundlage', 'Empfänger', 'Speicherdauer', 'Ihre Rechte'])
      assert.ok(policy.includes(`_${word}:_`), word);
  });
});
