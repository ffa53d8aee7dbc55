import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smtpServerOf } from '../../../src/node/mail/smtp-server-address.js';

const login = (user: string, pass: string) => ({ login: { user, pass } });

describe('the address of a mail server', () => {
  const cases: readonly (readonly [url: string, server: object])[] = [
    ['smtps://smtp.example.org', { host: 'smtp.example.org', port: 465, isSecure: true, isLoopback: false }],
    ['smtp://SMTP.Example.org/', { host: 'smtp.example.org', port: 587, isSecure: false, isLoopback: false }],
    [
      'smtp://smtp.example.org:25',
      { host: 'smtp.example.org', port: 25, isSecure: false, isLoopback: false },
    ],
    [
      'smtp://smtp.example.org:443',
      { host: 'smtp.example.org', port: 443, isSecure: false, isLoopback: false },
    ],
    [
      'smtp://münchen.example',
      { host: 'xn--mnchen-3ya.example', port: 587, isSecure: false, isLoopback: false },
    ],
    ['smtp://127.evil.example', { host: '127.evil.example', port: 587, isSecure: false, isLoopback: false }],
    [
      'smtp://localhost.example',
      { host: 'localhost.example', port: 587, isSecure: false, isLoopback: false },
    ],
    ['smtp://localhost', { host: 'localhost', port: 587, isSecure: false, isLoopback: true }],
    ['smtp://mail.localhost', { host: 'mail.localhost', port: 587, isSecure: false, isLoopback: true }],
    ['smtp://127.1', { host: '127.0.0.1', port: 587, isSecure: false, isLoopback: true }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, isSecure: false, isLoopback: true }],
    [
      'smtps://me%40example.org:p%40ss%2F%3A%23@smtp.example.org',
      {
        host: 'smtp.example.org',
        port: 465,
        isSecure: true,
        isLoopback: false,
        ...login('me@example.org', 'p@ss/:#'),
      },
    ],
  ];
  for (const [url, server] of cases) it(`is read: ${url}`, () => assert.deepEqual(smtpServerOf(url), server));
});
