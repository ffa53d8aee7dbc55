import { Agent, request } from 'node:http';
import { owner } from './team.js';

/** A request of a guest's, to one of the servers. */
export interface Call {
  readonly server: number;
  readonly key: string;
  readonly body: string;
}

/** What a guest heard. */
export interface Heard {
  readonly call: Call;
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

/** Answers in the order of the calls, and how long they took altogether. */
export interface Asked {
  readonly heard: readonly Heard[];
  readonly seconds: number;
}

const connections = 64;

/** Sends calls in their order, over 64 connections, as many to each server, that are kept. */
export async function askAll(urls: readonly string[], calls: readonly Call[]): Promise<Asked> {
  // In turns, or one of them might lie idle until its server gives it up.
  const agent = new Agent({ keepAlive: true, maxSockets: connections / urls.length, scheduling: 'fifo' });
  const heard: Heard[] = [];
  const began = performance.now();
  let next = 0;
  try {
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let index = next++; index < calls.length; index = next++) {
          const call = calls[index]!;
          heard[index] = await ask(agent, `${urls[call.server]}/v1/${owner}/bookings`, call);
        }
      }),
    );
    return { heard, seconds: (performance.now() - began) / 1000 };
  } finally {
    agent.destroy();
  }
}

function ask(agent: Agent, url: string, call: Call): Promise<Heard> {
  const began = performance.now();
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': call.key };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('error', reject);
      response.on('end', () => {
        const milliseconds = performance.now() - began;
        resolve({ call, status: response.statusCode ?? 0, body, milliseconds });
      });
    });
    sent.on('error', reject);
    sent.end(call.body);
  });
}
