import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, stat, symlink, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { lockFolder } from '../../../src/store/sql/folder-lock.js';
import { folderProcess, newFolder } from './folder-process.js';
import { plant, setBack } from './planted-owner.js';

const isLinux = process.platform === 'linux';
/** Elsewhere a system says too little about its processes. */
const onLinux = (title: string, test: () => Promise<void>): void => {
  if (isLinux) void it(title, test);
};
/** Comes before, and behind, all that is made now. */
const early = 'in-use-000000000000001-early.lock';
const late = 'in-use-999999999999999-late.lock';

describe('the lock of a folder', () => {
  it('refuses a second process, and tells it who has the folder', async () => {
    const folder = await newFolder();
    const [first, second] = await Promise.all([folderProcess(), folderProcess()]);
    assert.equal(await first.ask('lock', folder), 'open');
    const refusal = `${folder} is in use by process ${first.pid} on ${hostname()}: one process at a time can have it. Stop that one, or set DATABASE_URL to a PostgreSQL server, which serves many`;
    assert.equal(await second.ask('lock', folder), `refused ${refusal}`);
    await assert.rejects(lockFolder(folder), { message: refusal });
    await first.ask('close');
    assert.equal(await second.ask('lock', folder), 'open');
  });

  it('refuses the same process, by whatever name it calls the folder', async () => {
    const folder = await newFolder();
    const link = path.join(await newFolder(), 'link');
    await symlink(folder, link);
    const unlock = await lockFolder(folder);
    for (const name of [folder, `${folder}/.`, link])
      await assert.rejects(lockFolder(name), /is open in this process already/);
    await unlock();
  });

  it('gives one of several takers in one process the folder', async () => {
    const folder = await newFolder();
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => lockFolder(folder)));
    const taken = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    assert.equal(taken.length, 1);
    await taken[0]!();
  });

  it('gives the folder back, once, and leaves nothing there', async () => {
    const folder = await newFolder();
    const unlock = await lockFolder(folder);
    assert.equal((await readdir(folder)).length, 1);
    await Promise.all([unlock(), unlock()]);
    assert.deepEqual(await readdir(folder), []);
    const again = await lockFolder(folder);
    await unlock();
    assert.equal(
      (await readdir(folder)).length,
      1,
      'what was given back is not given back by its former owner',
    );
    await again();
  });

  it('opens at once to the next when its owner was killed', async () => {
    const folder = await newFolder();
    const first = await folderProcess();
    await first.ask('lock', folder);
    await first.kill();
    assert.equal((await readdir(folder)).length, 1, 'the dead leave their file');
    const began = performance.now();
    const unlock = await lockFolder(folder);
    assert.ok(performance.now() - began < 1000);
    assert.equal((await readdir(folder)).length, 1, 'which is cleared away');
    await unlock();
  });

  onLinux('opens to the next when its owner was killed and its parent does not mind', async () => {
    const folder = await newFolder();
    // The shell becomes another program, which never asks what has become of its child; until then the child lives.
    // What runs beside a shell reads nothing from 0, whatever it is told, hence 3.
    const parent = spawn('sh', ['-c', 'exec 3<&0; head -c 1 <&3 >/dev/null & echo $!; exec sleep 60']);
    after(() => parent.kill('SIGKILL'));
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(line.toString());
    while (readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim() !== 'sleep') await pause(5);
    parent.stdin.write('.');
    for (;;) {
      const [state, ...rest] = statOf(pid);
      if (state === 'Z') {
        await plant(folder, early, { pid, began: rest[18] });
        break;
      }
      await pause(5);
    }
    await (
      await lockFolder(folder)
    )();
    parent.kill('SIGKILL');
  });

  it('lets exactly one of six have the folder of a dead owner, five times', async () => {
    const racers = await Promise.all(Array.from({ length: 6 }, () => folderProcess()));
    for (let round = 0; round < 5; round++) {
      const folder = await newFolder();
      await plant(folder, early, { pid: await formerPid(), began: '1' });
      const words = await Promise.all(racers.map((racer) => racer.ask('lock', folder)));
      assert.equal(words.filter((word) => word === 'open').length, 1, words.join('\n'));
      for (const word of words.filter((each) => each !== 'open')) {
        const [, pid] = /^refused .* in use by process (\d+) on /.exec(word) ?? [];
        assert.ok(
          racers.some((racer) => racer.pid === Number(pid)),
          word,
        );
      }
      assert.equal((await readdir(folder)).length, 1);
      await racers[words.indexOf('open')]!.ask('close');
      assert.deepEqual(await readdir(folder), []);
    }
  });

  describe('and owners of whom only a file is left', { concurrency: true }, () => {
    onLinux('takes a number that now belongs to another process for a dead one', async () => {
      const folder = await newFolder();
      await plant(folder, early, { pid: process.ppid, began: '1' });
      await (
        await lockFolder(folder)
      )();
    });
    it('takes its own number, given to another process before, for a dead one', async () => {
      const folder = await newFolder();
      await plant(folder, early, { pid: process.pid, began: isLinux ? '1' : undefined });
      await (
        await lockFolder(folder)
      )();
    });
    onLinux('takes its own number for itself where it is, whoever in this process put it down', async () => {
      const folder = await newFolder();
      await plant(folder, early, { pid: process.pid, began: statOf(process.pid)[19] });
      await assert.rejects(lockFolder(folder), new RegExp(`in use by process ${process.pid} on`));
    });
    it('waits for one that came at the same time, and takes the place it leaves', async () => {
      const folder = await newFolder();
      const other = await plant(folder, late, { pid: process.ppid, began: statOf(process.ppid)[19] });
      const locking = lockFolder(folder);
      await unlink(other);
      await (
        await locking
      )();
    });
    it('gives way to one that came at the same time and has it', async () => {
      const folder = await newFolder();
      await plant(folder, late, { pid: process.ppid, began: statOf(process.ppid)[19] });
      await assert.rejects(lockFolder(folder), new RegExp(`in use by process ${process.ppid} on`));
      assert.deepEqual(await readdir(folder), [late], 'and leaves nothing there');
    });
    for (const [what, text] of [
      ['an empty file', ''],
      ['a broken file', '{"pid":12'],
      ['a file that names nobody', '{"pid":"1","host":"h"}'],
      ['a file that names all processes', JSON.stringify({ pid: -1, host: hostname() })],
    ] as const) {
      it(`takes ${what} for one that is being written, and after two seconds for a dead one`, async () => {
        const folder = await newFolder();
        const file = path.join(folder, early);
        await writeFile(file, text);
        const began = performance.now();
        const unlock = await lockFolder(folder);
        assert.ok(performance.now() - began > 1500, 'it might still have been written');
        await unlock();
        await writeFile(file, text);
        await setBack(file, 3);
        const again = performance.now();
        await (
          await lockFolder(folder)
        )();
        assert.ok(performance.now() - again < 1000);
      });
    }
  });

  describe('and owners elsewhere', { concurrency: true }, () => {
    it('respects one that shows that it lives', async () => {
      const folder = await newFolder();
      const file = await plant(folder, early, { pid: 7, host: 'elsewhere', machine: 'another' });
      const beating = setInterval(() => void setBack(file, 0), 200);
      await assert
        .rejects(lockFolder(folder), /is in use by process 7 on elsewhere/)
        .finally(() => clearInterval(beating));
      assert.deepEqual(await readdir(folder), [early]);
    });
    it('respects one whose clock is a minute behind', async () => {
      const folder = await newFolder();
      const file = await plant(folder, early, { pid: 7, host: 'elsewhere', machine: 'another' });
      await setBack(file, 60);
      const beating = setInterval(() => void setBack(file, 60), 200);
      await assert
        .rejects(lockFolder(folder), /is in use by process 7 on elsewhere/)
        .finally(() => clearInterval(beating));
    });
    it('respects one in another container of the same name, where the same number is another process', async () => {
      const folder = await newFolder();
      const file = await plant(folder, early, { pid: process.pid, machine: 'another container', began: '1' });
      const beating = setInterval(() => void setBack(file, 0), 200);
      await assert
        .rejects(lockFolder(folder), new RegExp(`is in use by process ${process.pid} on`))
        .finally(() => clearInterval(beating));
    });
    it('takes the place of one that has been silent for half a minute', async () => {
      const folder = await newFolder();
      await setBack(await plant(folder, early, { pid: 7, host: 'elsewhere', machine: 'another' }), 31);
      await (
        await lockFolder(folder)
      )();
      assert.deepEqual(await readdir(folder), []);
    });
    it('waits until one has been silent for so long', async () => {
      const folder = await newFolder();
      await setBack(await plant(folder, early, { pid: 7, host: 'elsewhere', machine: 'another' }), 22);
      const began = performance.now();
      await (
        await lockFolder(folder)
      )();
      assert.ok(performance.now() - began > 7000);
    });
    it('shows others that it lives', async () => {
      const folder = await newFolder();
      const unlock = await lockFolder(folder);
      const [name = ''] = await readdir(folder);
      const file = path.join(folder, name);
      await setBack(file, 3600);
      const changed = await touchedAfter(file, Date.now() - 60_000);
      assert.ok(changed < 10_000, `after ${changed} ms`);
      await unlock();
    });
  });

  describe('where it cannot be', () => {
    it('says that a file is no folder', async () => {
      const file = path.join(await newFolder(), 'file');
      await writeFile(file, '');
      await assert.rejects(lockFolder(file), {
        message: `${file} cannot be used for data (EEXIST): it has to be a folder that this process may write to`,
      });
      await assert.rejects(lockFolder(path.join(file, 'below')), /cannot be used for data \(ENOTDIR\)/);
    });
    it('says that it may not write there', async () => {
      const folder = await newFolder();
      await chmod(folder, 0o555);
      // To root, nothing is forbidden.
      const other = await folderProcess(process.getuid?.() === 0 ? { uid: 65_534 } : {});
      const why = 'cannot be used for data (EACCES): it has to be a folder that this process may write to';
      for (const place of [folder, path.join(folder, 'inside')])
        assert.equal(await other.ask('open', place), `refused ${place} ${why}`);
    });
    it('makes a folder that is not there', async () => {
      const folder = path.join(await newFolder(), 'new', 'data');
      await (
        await lockFolder(folder)
      )();
      assert.deepEqual(await readdir(folder), []);
    });
    it('leaves other files alone', async () => {
      const folder = await newFolder();
      await mkdir(path.join(folder, 'postgres'));
      await writeFile(path.join(folder, 'notes.lock'), 'mine');
      await (
        await lockFolder(folder)
      )();
      assert.equal(await readFile(path.join(folder, 'notes.lock'), 'utf8'), 'mine');
    });
  });
});

/** Milliseconds until a file has been touched later than that. */
async function touchedAfter(file: string, moment: number): Promise<number> {
  const began = performance.now();
  while ((await stat(file)).mtimeMs < moment && performance.now() - began < 10_000) await pause(50);
  return performance.now() - began;
}

/** What Linux says of a process, behind its name; the 20th is when it began. */
function statOf(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** The number of a process that is no more. */
async function formerPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'close');
  return child.pid ?? 0;
}
