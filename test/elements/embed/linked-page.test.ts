import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkedPage } from '../../../src/elements/embed/linked-page.js';

const anna = 'https://book.example/v1/anna';

/** An address, and whose time it leads to. */
const cases: readonly (readonly [href: string, backendUrl?: string, eventType?: string])[] = [
  ['https://book.example/anna/intro', anna, 'intro'],
  ['https://book.example/anna/intro/', anna, 'intro'],
  ['https://book.example/anna/intro?lang=de#times', anna, 'intro'],
  ['https://book.example/anna', anna, ''],
  ['https://shop.example/booking/anna/intro-call', 'https://shop.example/booking/v1/anna', 'intro-call'],
  ['http://localhost:8080/anna/intro', 'http://localhost:8080/v1/anna', 'intro'],
  ['https://book.example/'],
  ['https://book.example/v1/anna'],
  ['https://book.example/manage'],
  ['https://book.example/Anna/intro'],
  ['https://book.example/anna/intro.html'],
  ['mailto:anna@book.example'],
  ['javascript:void(0)'],
  [''],
];

describe('the address of a page of the server', () => {
  for (const [href, backendUrl, eventType] of cases)
    it(`${href || 'nothing'} leads to ${backendUrl === undefined ? 'nobody' : `${eventType || 'all'} at ${backendUrl}`}`, () => {
      assert.deepEqual(linkedPage(href), backendUrl === undefined ? undefined : { backendUrl, eventType });
    });
});
