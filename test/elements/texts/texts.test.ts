import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookingStatuses } from '../../../src/contract/booking.js';
import { errorCodes } from '../../../src/contract/booking-error.js';
import type { BookingErrorCode, WiringFault } from '../../../src/contract/booking-error.js';
import { locationFaults, locationKinds } from '../../../src/contract/location.js';
import { arabicOf, ar } from '../../../src/elements/texts/ar.js';
import { de } from '../../../src/elements/texts/de.js';
import { en } from '../../../src/elements/texts/en.js';
import { loadTexts, textsAtHand } from '../../../src/elements/texts/load-texts.js';
import { localeFor } from '../../../src/elements/texts/locale-of.js';
import type { Texts } from '../../../src/elements/texts/texts.js';

const faults: readonly WiringFault[] = [
  'unreachable',
  'timeout',
  'mixed-content',
  'not-a-backend',
  'offline',
];

/** Everything a language can say. */
function sayings(texts: Texts): readonly string[] {
  const plain = Object.values(texts).filter((value): value is string => typeof value === 'string');
  const counts = [1, 2, 3, 11, 100];
  return [
    ...plain,
    ...counts.flatMap((count) => [
      texts.faults(count),
      texts.zonesFound(count),
      texts.dayWithTimes('DATE', count),
      texts.timesFound(count, 'RANGE'),
    ]),
    ...[5, 15, 30, 60, 90, 120, 125].map((minutes) => texts.duration(minutes)),
    ...(Object.keys(errorCodes) as BookingErrorCode[]).map((code) => texts.error(code)),
    ...faults.map((fault) => texts.wiring(fault)),
    ...locationKinds.flatMap((kind) => [texts.locationKind(kind), texts.locationHint(kind)]),
    ...locationFaults.map((fault) => texts.locationFault(fault)),
    ...bookingStatuses.map((status) => texts.bookingStatus(status)),
    texts.locationKind('conference', 'google-meet'),
    texts.dayWithoutTimes('DATE'),
    texts.timesOn('DATE'),
    texts.noTimesOn('DATE'),
    texts.noTimesIn('MONTH'),
    texts.nextFree('DATE'),
    texts.timeOnDay('FROM', 'TO', 'DATE'),
    texts.required('LABEL'),
    texts.checkAnswer('LABEL'),
    texts.confirmationSentTo('EMAIL'),
    texts.missingAttribute('NAME'),
    texts.unknownEventType('SLUG'),
  ];
}

for (const texts of [en, de, ar])
  describe(`The texts in ${texts.language}`, () => {
    it('say something everywhere, and never undefined', () => {
      for (const saying of sayings(texts)) {
        assert.notEqual(saying.trim(), '');
        assert.doesNotMatch(saying, /undefined|null|NaN|\[object/);
      }
    });

    it('say what they are given', () => {
      for (const [saying, given] of [
        [texts.dayWithTimes('DATE', 5), 'DATE'],
        [texts.timesFound(5, 'RANGE'), 'RANGE'],
        [texts.noTimesOn('DATE'), 'DATE'],
        [texts.noTimesIn('MONTH'), 'MONTH'],
        [texts.nextFree('DATE'), 'DATE'],
        [texts.required('LABEL'), 'LABEL'],
        [texts.confirmationSentTo('EMAIL'), 'EMAIL'],
        [texts.unknownEventType('SLUG'), 'SLUG'],
      ] as const)
        assert.ok(saying.includes(given), saying);
    });

    it('are in their own script', () => {
      const foreign = texts.language === 'ar' ? /^[\x20-\x7e]+$/ : /\p{Script=Arabic}/u;
      for (const saying of sayings(texts))
        if (!/^(ar|de|en|ltr|rtl|DATE|Google Meet)$/.test(saying)) assert.doesNotMatch(saying, foreign);
    });
  });

describe('Lengths', () => {
  for (const [minutes, english, german, arabic] of [
    [30, '30 min', '30 Min.', '30 دقيقة'],
    [60, '1 hr', '1 Std.', 'ساعة'],
    [90, '1 hr 30 min', '1 Std. 30 Min.', 'ساعة و30 دقيقة'],
    [120, '2 hr', '2 Std.', 'ساعتان'],
    [185, '3 hr 5 min', '3 Std. 5 Min.', '3 ساعات و5 دقائق'],
  ] as const)
    it(`of ${minutes} minutes`, () => {
      assert.deepEqual(
        [en.duration(minutes), de.duration(minutes), arabicOf('ar-AE').duration(minutes)],
        [english, german, arabic],
      );
    });
});

describe('Arabic', () => {
  for (const [count, words] of [
    [0, 'لا مواعيد'],
    [1, 'موعد واحد'],
    [2, 'موعدان'],
    [3, '3 مواعيد'],
    [10, '10 مواعيد'],
    [11, '11 موعدًا'],
    [99, '99 موعدًا'],
    [100, '100 موعد'],
    [103, '103 مواعيد'],
  ] as const)
    it(`counts ${count} in its own way`, () => {
      assert.equal(arabicOf('ar-AE').dayWithTimes('اليوم', count), `اليوم، ${words}`);
    });

  it('writes digits as the region does', () => {
    assert.equal(arabicOf('ar-EG').dayWithTimes('اليوم', 12), 'اليوم، ١٢ موعدًا');
    assert.equal(arabicOf('ar-MA').dayWithTimes('اليوم', 12), 'اليوم، 12 موعدًا');
  });
});

describe('Loading texts', () => {
  it('takes the language of a locale, whatever its region', async () => {
    assert.equal(await loadTexts('de-AT'), de);
    assert.equal(textsAtHand('de-AT'), de);
    assert.equal((await loadTexts('AR-eg')).language, 'ar');
  });

  it('has English at hand, also in place of a language that there is not', async () => {
    assert.equal(textsAtHand('en-GB'), en);
    assert.equal(textsAtHand('tlh'), en);
    assert.equal(await loadTexts('tlh'), en);
  });
});

describe('The locale for dates beside words', () => {
  for (const [language, locale, expected] of [
    ['de', 'de-AT', 'de-AT'],
    ['en', 'en', 'en'],
    ['en', 'fr', 'en-FR'],
    ['en', 'ja-JP', 'en-JP'],
    ['en', 'zh-Hant-TW', 'en-TW'],
  ] as const)
    it(`is ${expected} for ${language} words where ${locale} was wanted`, () => {
      assert.equal(localeFor(language, locale), expected);
    });
});
