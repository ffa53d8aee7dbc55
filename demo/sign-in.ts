import { randomUUID } from 'node:crypto';

/** The demo's sign-in: one click, and on this machine alone. A product has its own; the server only asks who is signed in. */
export interface DemoSignIn {
  /** The host who is signed in. */
  authenticate(request: Request): string | undefined;
  /** `POST ?host=ben` signs a host in, `DELETE` signs out, `GET` says who is there; all refused off loopback. */
  answer(request: Request): Response;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

export function demoSignIn(hostIds: readonly string[]): DemoSignIn {
  const sessions = new Map(hostIds.map((hostId) => [randomUUID() as string, hostId]));
  const isHere = (request: Request): boolean => loopback.includes(new URL(request.url).hostname);
  const cookie = (session: string, rest = ''): Record<string, string> => ({
    'Set-Cookie': `demo_host=${session}; HttpOnly; SameSite=Strict; Path=/${rest}`,
  });
  return {
    authenticate(request) {
      const session = /(?:^|; *)demo_host=([\w-]+)/.exec(request.headers.get('Cookie') ?? '')?.[1] ?? '';
      return isHere(request) ? sessions.get(session) : undefined;
    },
    answer(request) {
      if (request.method === 'GET' && isHere(request))
        return Response.json({ host: this.authenticate(request) ?? null });
      const isOwnPage = request.headers.get('Sec-Fetch-Site') === 'same-origin';
      if (!isHere(request) || !isOwnPage) return new Response(null, { status: 403 });
      if (request.method === 'DELETE')
        return new Response(null, { status: 204, headers: cookie('', '; Max-Age=0') });
      const wanted = new URL(request.url).searchParams.get('host');
      const session = [...sessions].find(([, hostId]) => hostId === wanted)?.[0];
      if (request.method !== 'POST' || session === undefined) return new Response(null, { status: 403 });
      return new Response(null, { status: 204, headers: cookie(session) });
    },
  };
}
