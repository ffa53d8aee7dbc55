// Does with folders what it is asked to, line by line: `lock FOLDER`, `open FOLDER`, `book FOLDER FROM`, `close`.
import { createInterface } from 'node:readline';
import { lockFolder } from '../../../src/store/sql/folder-lock.js';
import { openDatabase } from '../../../src/store/sql/open-database.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { at, book, hour, nine } from '../../../src/testing/booking-store-fixture.js';

let close: (() => Promise<void>) | undefined;

const tasks: Readonly<Record<string, (folder: string, from: number) => Promise<string>>> = {
  async lock(folder) {
    close = await lockFolder(folder);
    return 'open';
  },
  async open(folder) {
    ({ close } = await openDatabase({ url: folder }));
    return 'open';
  },
  async book(folder, from) {
    void bookWithoutEnd(folder, from).catch(refuse);
    return 'begun';
  },
  async close() {
    await close?.();
    return 'closed';
  },
};

/** Books one time after the other, and names each that was acknowledged. */
async function bookWithoutEnd(folder: string, from: number): Promise<void> {
  const store = sqlBookings(await openDatabase({ url: folder }));
  for (let number = from; ; number++) {
    await book(store, `key-${number}`, at(nine + number * hour), `anna.${number}`);
    say(`anna.${number}`);
  }
}

function say(word: string): void {
  process.stdout.write(`${word}\n`);
}

function refuse(error: unknown): void {
  say(`refused ${error instanceof Error ? error.message : String(error)}`);
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [task = '', folder = '', from = '0'] = line.split(' ');
    void tasks[task]?.(folder, Number(from)).then(say, refuse);
  })
  .on('close', () => process.exit());
say('ready');
