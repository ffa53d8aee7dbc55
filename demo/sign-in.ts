import { randomUUID } from 'node:crypto';

/** The demo's sign-in: one click, and on this machine alone. A product has its own; the server only asks who is signed in. */
export interface DemoSignIn {
  /** The host who is signed in. */
  authenticate(request: Request): string | undefined;
  /** Signs the one host in; refused off loopback. */
  answer(request: Request): Response;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

export function demoSignIn(hostId: string): DemoSignIn {
  const session = randomUUID();
  const isHere = (request: Request): boolean => loopback.includes(new URL(request.url).hostname);
  return {
    authenticate(request) {
      const cookies = request.headers.get('Cookie')?.split(/; */) ?? [];
      return isHere(request) && cookies.includes(`demo_host=${session}`) ? hostId : undefined;
    },
    answer(request) {
      const isOwnPage = request.headers.get('Sec-Fetch-Site') === 'same-origin';
      if (request.method !== 'POST' || !isHere(request) || !isOwnPage)
        return new Response(null, { status: 403 });
      return new Response(null, {
        status: 204,
        headers: { 'Set-Cookie': `demo_host=${session}; HttpOnly; SameSite=Strict; Path=/` },
      });
    },
  };
}
