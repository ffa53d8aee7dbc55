import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcomeOf } from '../../../src/node/mail/smtp-outcome.js';

describe('an error of nodemailer', () => {
  const cases: readonly (readonly [fields: object, reason: string, outcome?: string])[] = [
    [{ code: 'EDNS', originalCode: 'ENOTFOUND' }, 'unreachable'],
    [{ code: 'EDNS', originalCode: 'ETIMEOUT' }, 'timeout'],
    [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'unreachable'],
    [{ code: 'ESOCKET', originalCode: 'ECONNRESET' }, 'unreachable'],
    [{ code: 'ESOCKET', originalCode: 'ETIMEDOUT' }, 'timeout'],
    [{ code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, 'timeout'],
    [{ code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, 'tls'],
    [{ code: 'ESOCKET', originalCode: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'tls'],
    [{ code: 'ESOCKET', originalCode: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'tls'],
    [{ code: 'ESOCKET', originalCode: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'tls'],
    [{ code: 'ESOCKET', originalCode: 'EPROTO' }, 'tls'],
    [{ code: 'ESOCKET', originalCode: 'ERR_SOCKET_CLOSED' }, 'unreachable'],
    [{ code: 'ETLS', responseCode: 454, command: 'STARTTLS' }, 'tls'],
    [{ code: 'ECONNECTION', responseCode: 550, command: 'EHLO' }, 'smtp 550'],
    [{ code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'smtp 554'],
    [{ code: 'EPROTOCOL' }, 'unreachable'],
    [{ code: 'EAUTH', command: 'API' }, 'authentication'],
    [{ code: 'EAUTH', responseCode: 503, command: 'AUTH PLAIN' }, 'smtp 503'],
    [{ code: 'EAUTH', responseCode: 502, command: 'AUTH PLAIN' }, 'authentication'],
    [{ code: 'EENVELOPE', responseCode: 250, command: 'DATA' }, 'smtp 250'],
    [{ code: 'EENVELOPE', responseCode: 501, command: 'RCPT TO' }, 'smtp 501', 'undeliverable'],
    [{}, 'unreachable'],
  ];
  for (const [fields, reason, outcome = 'retry'] of cases)
    it(`is told as ${reason}: ${JSON.stringify(fields)}`, () =>
      assert.deepEqual(outcomeOf(Object.assign(new Error('CANARY'), fields)), { outcome, reason }));

  it('may be anything that was thrown', () =>
    assert.deepEqual(outcomeOf('CANARY'), { outcome: 'retry', reason: 'unreachable' }));
});
