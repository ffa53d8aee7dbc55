import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { conferenceStates } from '../../../src/contract/index.js';
import type { LinkMaker, LinkRequest } from '../../../src/contract/index.js';

const root = path.resolve(import.meta.dirname, '../../..');
const manual = readFileSync(path.join(root, 'docs/links.md'), 'utf8');
const examples = [...manual.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
const { signal } = new AbortController();
const request: LinkRequest = {
  id: '0123456789abcdefghijklmnopqrstuv',
  owner: 'anna',
  title: 'Intro',
  start: '2026-03-02T08:00:00.000Z',
  end: '2026-03-02T08:30:00.000Z',
  zone: 'Europe/Berlin',
  hosts: [{ id: 'anna', name: 'Anna' }],
  bookingRef: 'anna.0',
};
const moved = { ...request, start: '2026-03-03T08:00:00.000Z', end: '2026-03-03T08:30:00.000Z' };
const busy = new Response('', { status: 429, headers: { 'retry-after': '7' } });

/** A service that answers by method and path, and remembers what it was asked. */
function standIn(answers: Readonly<Record<string, (body: string) => Response>>) {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (url: string, { method = 'GET', body = '' }: { method?: string; body?: string }) => {
      const name = `${method} ${new URL(url).pathname}`;
      asked.push(name);
      return answers[name]?.(body) ?? new Response('', { status: 404 });
    },
  };
}

describe('the manual of made links', () => {
  let folder = '';
  const write = (name: string, words: string): string => {
    const code = examples.find((example) => example.includes(words)) ?? '';
    assert.ok(code, words);
    const source = (entry: string) => new URL(`../../../src/${entry}.ts`, import.meta.url).href;
    const file = path.join(folder, name);
    writeFileSync(
      file,
      code.replaceAll(/'booking-elements\/(\w+)'/g, (_, entry: string) => `'${source(entry)}'`),
    );
    return file;
  };
  const load = async <Maker>(name: string): Promise<Maker> => {
    const found = (await import(pathToFileURL(write(`${name}.mts`, `function ${name}`)).href)) as Record<
      string,
      Maker
    >;
    return found[name]!;
  };
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'links-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('has an example that prints what it says it prints', () => {
    const file = write('example.mts', 'createScheduler(');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.equal(stdout, manual.split('```text\n')[1]?.split('```')[0]);
  });

  it('names every state of a link', () => {
    for (const state of conferenceStates) assert.ok(manual.includes(`| \`${state}\``), state);
  });

  it('has a maker of Teams meetings that makes one, moves it and removes it', async () => {
    const meetings = '/v1.0/users/anna/onlineMeetings';
    const meeting = { id: 'm1', joinWebUrl: 'https://teams.example/m1', startDateTime: request.start };
    const { asked, fetch } = standIn({
      [`POST ${meetings}/createOrGet`]: () => Response.json(meeting),
      [`PATCH ${meetings}/m1`]: () => Response.json(meeting),
      [`DELETE ${meetings}/m1`]: () => new Response(null, { status: 204 }),
    });
    const make = await load<(options: object) => LinkMaker>('teamsLinks');
    const maker = make({ userId: 'anna', accessToken: async () => 'token', fetch });
    const there = { state: 'ready', url: 'https://teams.example/m1' };
    assert.deepEqual(await maker.createLink(request, { signal }), there);
    assert.deepEqual(await maker.createLink(moved, { signal }), there);
    await maker.removeLink?.(request.id, { signal });
    const find = `POST ${meetings}/createOrGet`;
    assert.deepEqual(asked, [find, find, `PATCH ${meetings}/m1`, find, `DELETE ${meetings}/m1`]);
    const hurried = make({ userId: 'anna', accessToken: async () => 'token', fetch: async () => busy });
    await assert.rejects(hurried.createLink(request, { signal }), { details: { retryAfterSeconds: 7 } });
  });

  it('has a maker of Zoom meetings that makes one, moves it, removes it, and makes anew what was deleted', async () => {
    const known = new Map<string, string>();
    const standing = new Set<string>();
    const at = (id: string) => `/v2/meetings/${id}`;
    const meeting = (id: string) => Response.json({ id: Number(id), join_url: `https://zoom.example/${id}` });
    const gone = () => new Response('', { status: 404 });
    const changing = (id: string) => ({
      [`PATCH ${at(id)}`]: () => (standing.has(id) ? new Response(null, { status: 204 }) : gone()),
      [`GET ${at(id)}`]: () => meeting(id),
      [`DELETE ${at(id)}`]: () => (standing.delete(id) ? new Response(null, { status: 204 }) : gone()),
    });
    const { asked, fetch } = standIn({
      'POST /v2/users/me/meetings': () => {
        const id = String(standing.size + known.size + 1);
        standing.add(id);
        return meeting(id);
      },
      ...changing('1'),
      ...changing('2'),
    });
    const make = await load<(options: object) => LinkMaker>('zoomLinks');
    const maker = make({
      known: {
        get: async (id: string) => known.get(id),
        set: async (id: string, meetingId: string) => void known.set(id, meetingId),
        delete: async (id: string) => void known.delete(id),
      },
      accessToken: async () => 'token',
      fetch,
    });
    assert.deepEqual(await maker.createLink(request, { signal }), {
      state: 'ready',
      url: 'https://zoom.example/1',
    });
    assert.deepEqual(await maker.createLink(moved, { signal }), {
      state: 'ready',
      url: 'https://zoom.example/1',
    });
    standing.clear();
    assert.deepEqual(await maker.createLink(moved, { signal }), {
      state: 'ready',
      url: 'https://zoom.example/2',
    });
    await maker.removeLink?.(request.id, { signal });
    await maker.removeLink?.(request.id, { signal });
    assert.deepEqual([known.size, standing.size], [0, 0]);
    assert.equal(asked.filter((name) => name.startsWith('DELETE')).length, 1);
  });
});
