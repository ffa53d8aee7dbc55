import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runTasks } from '../../src/cli/run-tasks.js';
import { createBookingServer } from '../../src/server.js';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

function terminal(env: Readonly<Record<string, string>> = { TASKS_SECRET: secret }) {
  const printed: string[] = [];
  return { env, print: (line: string) => void printed.push(line), complain: () => undefined, printed };
}

describe('run-tasks', () => {
  it('has the server work until nothing is due', async () => {
    let left = 25;
    const asked: string[] = [];
    const server = createBookingServer({
      backends: () => undefined,
      basePath: '/api',
      tasks: {
        secrets: [secret],
        atMostSeconds: 0,
        work: async () => {
          const taken = Math.min(10, left);
          left -= taken;
          return taken;
        },
      },
    });
    const at = terminal();
    const fetch = async (input: URL | RequestInfo, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      asked.push(request.url);
      return server(request);
    };
    assert.equal(await runTasks(['https://book.example/api/'], at, { fetch }), 0);
    assert.deepEqual(at.printed, ['25 done']);
    assert.deepEqual([...new Set(asked)], ['https://book.example/api/v1/tasks/run']);
    assert.equal(asked.length, 4);
  });

  it('says what is missing or wrong, and never the secret', async () => {
    const answering = (response: Response) => ({ fetch: async () => response.clone() });
    for (const [parameters, env, response, words] of [
      [[], { TASKS_SECRET: secret }, Response.json({}), /Name the address/],
      [['nowhere'], { TASKS_SECRET: secret }, Response.json({}), /Name the address/],
      [['https://a.example', 'b'], { TASKS_SECRET: secret }, Response.json({}), /Name the address/],
      [['https://a.example'], {}, Response.json({}), /TASKS_SECRET is needed/],
      [['https://a.example'], { TASKS_SECRET: 'short' }, Response.json({}), /whsec_/],
      [['https://a.example'], { TASKS_SECRET: secret }, new Response('', { status: 401 }), /answered 401/],
      [['https://a.example'], { TASKS_SECRET: secret }, Response.json({}), /something else/],
    ] as const)
      await assert.rejects(
        runTasks(parameters, terminal(env), answering(response)),
        (error: Error) => words.test(error.message) && !error.message.includes(secret),
        String(words),
      );
  });
});
