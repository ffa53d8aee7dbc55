import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guestOperations, hostOperations } from '../../src/contract/index.js';
import { routeTemplate } from '../../src/server/route-template.js';

const secret = 'S3cr3t-Of-Somebody';

describe('what an address leads to', () => {
  const cases: readonly (readonly [path: string, template: string, owner?: string])[] = [
    ['/v1/anna/event-types/intro/slots', '/v1/{owner}/event-types/{slug}/slots', 'anna'],
    [`/v1/anna/bookings/${secret}/cancel`, '/v1/{owner}/bookings/{ref}/cancel', 'anna'],
    [`/v1/anna/bookings/${secret}/`, '/v1/{owner}/bookings/{ref}', 'anna'],
    [`/v1/${secret}/event-types`, '/v1/{owner}/event-types'],
    [`/v1/host/connections/${secret}`, '/v1/host/connections/{id}'],
    ['/v1/host/connections/claim', '/v1/host/connections/claim'],
    ['/v1/health', '/v1/health'],
    ['/v1/health/ready', '/v1/health/ready'],
    ['/v1/openapi.json', '/v1/openapi.json'],
    ['/v1/tasks/run', '/v1/tasks/run'],
    ['/v1/connect/callback', '/v1/connect/callback'],
    [`/v1/connect/${secret}`, '/v1/connect/{ticket}'],
    ['/sign-in', '/sign-in'],
    ['/sign-in/google/callback', '/sign-in/google/callback'],
    [`/sign-in/link/${secret}`, '/sign-in/link/{token}'],
    [`/sign-in/${secret}`, '/sign-in/{page}'],
    ['/settings', '/settings'],
    ['/manage', '/manage'],
    ['/booking-elements/chunks/1/a.js', '/booking-elements/{file}'],
    ['/anna', '/{owner}', 'anna'],
    ['/anna/intro', '/{owner}/{event-type}', 'anna'],
    ['/', '-'],
    ['', '-'],
    ['//', '-'],
    [`/${secret}`, '-'],
    [`/v1/${secret}`, '-'],
    [`/anna/intro/${secret}`, '-'],
    ['/v1/%E0%A4%A/bookings', '/v1/{owner}/bookings'],
    ['/v1/__proto__/event-types', '/v1/{owner}/event-types'],
  ];
  for (const [path, template, owner] of cases)
    it(`is ${template} of ${path === '' ? 'nothing' : path}`, () => {
      assert.deepEqual(routeTemplate(path), { template, ...(owner !== undefined && { owner }) });
    });

  it('is the path of every operation, and nothing of what stands in its place', () => {
    for (const { path } of [...Object.values(guestOperations), ...Object.values(hostOperations)]) {
      const { template } = routeTemplate(path.replaceAll(/\{[^}]+\}/g, secret));
      assert.equal(template, path);
    }
  });
});
