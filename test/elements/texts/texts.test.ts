import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookingStatuses } from '../../../src/contract/booking.js';
import { errorCodes } from '../../../src/contract/booking-error.js';
import type { BookingErrorCode, WiringFault } from '../../../src/contract/booking-error.js';
import { locationFaults, locationKinds } from '../../../src/contract/location.js';
import { formatDate } from '../../../src/elements/format/format-date.js';
import { arabicOf, ar } from '../../../src/elements/texts/ar.js';
import { de } from '../../../src/elements/texts/de.js';
import { deDu } from '../../../src/elements/texts/de-du.js';
import { en } from '../../../src/elements/texts/en.js';
import { enFirst } from '../../../src/elements/texts/en-first.js';
import { es } from '../../../src/elements/texts/es.js';
import { fr } from '../../../src/elements/texts/fr.js';
import { he } from '../../../src/elements/texts/he.js';
import { it as italian } from '../../../src/elements/texts/it.js';
import { ja } from '../../../src/elements/texts/ja.js';
import { guestTexts } from '../../../src/elements/texts/load-texts.js';
import { localeFor } from '../../../src/elements/texts/locale-of.js';
import { nl } from '../../../src/elements/texts/nl.js';
import { pl } from '../../../src/elements/texts/pl.js';
import { ptBr } from '../../../src/elements/texts/pt-br.js';
import type { Texts } from '../../../src/elements/texts/texts.js';
import { tr } from '../../../src/elements/texts/tr.js';
import { uk } from '../../../src/elements/texts/uk.js';
import { wholeTexts } from '../../../src/elements/texts/whole-texts.js';
import { zhCn } from '../../../src/elements/texts/zh-cn.js';

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

/** Every language, by the tag it is asked for with, and the words it shares with English. */
const languages: Readonly<Record<string, readonly [texts: Texts, shared?: RegExp]>> = {
  ar: [ar],
  de: [de, /^(Name|Online)$/],
  'de-x-du': [deDu, /^(Name|Online)$/],
  en: [en, /^/],
  es: [es, /^\d+ min$/],
  fr: [fr],
  he: [he],
  it: [italian, /^(Online|\d+ min)$/],
  ja: [ja],
  nl: [nl, /^(Online|\d+ min)$/],
  pl: [pl, /^(Online|\d+ min)$/],
  pt: [ptBr, /^(Online|\d+ min)$/],
  tr: [tr],
  uk: [uk],
  zh: [zhCn],
};

/** What those languages are written in that are not written in Latin letters, as the inside of a character class. */
const scripts: Readonly<Record<string, string>> = {
  ar: '\\p{Script=Arabic}',
  he: '\\p{Script=Hebrew}',
  ja: '\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}',
  uk: '\\p{Script=Cyrillic}',
  zh: '\\p{Script=Han}',
};

for (const [tag, [texts, shared]] of Object.entries(languages))
  describe(`The texts in ${tag}`, () => {
    it('say something everywhere, and never undefined', () => {
      for (const saying of sayings(texts)) {
        assert.notEqual(saying.trim(), '');
        assert.doesNotMatch(saying, /undefined|\bnull\b|NaN|\[object/);
      }
    });

    it('say what they are given', () => {
      for (const [saying, given] of [
        [texts.dayWithTimes('DATE', 5), 'DATE'],
        [texts.timesFound(5, 'RANGE'), 'RANGE'],
        [texts.noTimesOn('DATE'), 'DATE'],
        [texts.noTimesIn('MONTH'), 'MONTH'],
        [texts.dayWithoutTimes('DATE'), 'DATE'],
        [texts.timesOn('DATE'), 'DATE'],
        [texts.nextFree('DATE'), 'DATE'],
        [texts.timeOnDay('FROM', 'TO', 'DATE'), 'FROM'],
        [texts.timeOnDay('FROM', 'TO', 'DATE'), 'TO'],
        [texts.timeOnDay('FROM', 'TO', 'DATE'), 'DATE'],
        [texts.required('LABEL'), 'LABEL'],
        [texts.checkAnswer('LABEL'), 'LABEL'],
        [texts.confirmationSentTo('EMAIL'), 'EMAIL'],
        [texts.missingAttribute('NAME'), 'NAME'],
        [texts.unknownEventType('SLUG'), 'SLUG'],
      ] as const)
        assert.ok(saying.includes(given), saying);
    });

    it('have every key that English has', () => {
      assert.deepEqual(Object.keys(texts).sort(), Object.keys(en).sort());
    });

    it('leave nothing in English', () => {
      const english = new Set(sayings(en));
      const left = sayings(texts).filter((saying) => english.has(saying));
      assert.deepEqual(
        left.filter((saying) => !/^(ltr|DATE|Google Meet)$/.test(saying) && !shared?.test(saying)),
        [],
      );
    });

    it('are loaded by their tag', async () => {
      assert.deepEqual(sayings(wholeTexts(await guestTexts.load(tag))), sayings(texts));
    });

    it('are in their own script', () => {
      const latin = '\\p{Script=Latin}';
      const own = scripts[tag] ?? latin;
      const foreign = `[^${own}${latin}\\p{Script=Common}\\p{Script=Inherited}]`;
      for (const saying of sayings(texts)) {
        assert.doesNotMatch(saying, new RegExp(foreign, 'u'));
        if (saying !== texts.language && !/^(ltr|rtl|DATE|Google Meet)$/.test(saying))
          assert.match(saying, new RegExp(`[${own}]`, 'u'));
      }
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

describe('Lengths in Spanish, French, Italian, Dutch and Portuguese', () => {
  for (const [minutes, spanish, french, dutch] of [
    [30, '30 min', '30\u00a0min', '30 min'],
    [60, '1 h', '1\u00a0h', '1 uur'],
    [90, '1 h 30 min', '1\u00a0h\u00a030', '1 uur 30 min'],
    [120, '2 h', '2\u00a0h', '2 uur'],
    [185, '3 h 5 min', '3\u00a0h\u00a005', '3 uur 5 min'],
  ] as const)
    it(`of ${minutes} minutes`, () => {
      assert.deepEqual(
        [es, fr, italian, nl, ptBr].map((texts) => texts.duration(minutes)),
        [spanish, french, spanish, dutch, spanish],
      );
    });
});

describe('Counting', () => {
  for (const [texts, none, one, many] of [
    [es, '0 horarios disponibles', '1 horario disponible', 'horarios disponibles'],
    [fr, '0 créneau disponible', '1 créneau disponible', 'créneaux disponibles'],
    [italian, '0 orari disponibili', '1 orario disponibile', 'orari disponibili'],
    [nl, '0 beschikbare tijden', '1 beschikbare tijd', 'beschikbare tijden'],
    [ptBr, '0 horário disponível', '1 horário disponível', 'horários disponíveis'],
  ] as const)
    it(`of times is right in ${texts.language}`, () => {
      const wanted = [none, one, `2 ${many}`, `5 ${many}`, `21 ${many}`];
      const counts = [0, 1, 2, 5, 21];
      assert.deepEqual(
        counts.map((count) => texts.dayWithTimes('DATE', count)),
        wanted.map((words) => `DATE, ${words}`),
      );
      assert.deepEqual(
        counts.map((count) => texts.timesFound(count, 'RANGE')),
        wanted.map((words) => `${words}${texts === fr ? '\u00a0' : ''}: RANGE`),
      );
    });

  for (const [texts, none, one, many] of [
    [es, '0 zonas horarias encontradas', '1 zona horaria encontrada', 'zonas horarias encontradas'],
    [fr, '0 fuseau horaire trouvé', '1 fuseau horaire trouvé', 'fuseaux horaires trouvés'],
    [italian, '0 fusi orari trovati', '1 fuso orario trovato', 'fusi orari trovati'],
    [nl, '0 tijdzones gevonden', '1 tijdzone gevonden', 'tijdzones gevonden'],
    [ptBr, '0 fuso horário encontrado', '1 fuso horário encontrado', 'fusos horários encontrados'],
  ] as const)
    it(`of zones is right in ${texts.language}`, () => {
      assert.deepEqual(
        [0, 1, 2, 5, 21].map((count) => texts.zonesFound(count)),
        [none, one, `2 ${many}`, `5 ${many}`, `21 ${many}`],
      );
    });

  for (const [texts, one, many] of [
    [deDu, 'Eine Angabe fehlt noch oder stimmt nicht', '5 Angaben fehlen noch oder stimmen nicht'],
    [es, 'Hay un campo por revisar', 'Hay 5 campos por revisar'],
    [fr, 'Un champ est à vérifier', '5 champs sont à vérifier'],
    [italian, 'C’è un campo da controllare', 'Ci sono 5 campi da controllare'],
    [nl, 'Eén veld klopt nog niet', '5 velden kloppen nog niet'],
    [ptBr, 'Há um campo para verificar', 'Há 5 campos para verificar'],
  ] as const)
    it(`of faults is right: ${one}`, () => {
      assert.deepEqual(
        [1, 2, 5, 21].map((count) => texts.faults(count)),
        [one, ...['2', '5', '21'].map((count) => many.replace('5', count))],
      );
    });
});

describe('German with du', () => {
  const sie = /\b(Sie|Ihnen|Ihr(e[mnrs]?)?)\b/;

  it('never says Sie', () => {
    assert.ok(sayings(de).some((saying) => sie.test(saying)));
    for (const saying of sayings(deDu)) assert.doesNotMatch(saying, sie);
  });

  it('is German to whoever asks for the language', () => {
    assert.equal(deDu.language, 'de');
  });
});

describe('French', () => {
  it('lets no line begin with a mark that ends a phrase', () => {
    for (const saying of sayings(fr)) {
      assert.doesNotMatch(
        saying.replaceAll('https://', ''),
        /(?<!\u00a0):|(?<!\u202f)[;!?]|«(?!\u00a0)|(?<!\u00a0)»/,
      );
      assert.doesNotMatch(saying, /'/);
    }
  });
});

describe('Lengths in Polish, Turkish, Ukrainian, Hebrew, Japanese and Chinese', () => {
  for (const [minutes, ...written] of [
    [1, '1 min', '1 dk.', '1 хв', 'דקה', '1分', '1 分钟'],
    [30, '30 min', '30 dk.', '30 хв', '30 דקות', '30分', '30 分钟'],
    [60, '1 godz.', '1 saat', '1 год', 'שעה', '1時間', '1 小时'],
    [62, '1 godz. 2 min', '1 saat 2 dk.', '1 год 2 хв', 'שעה ושתי דקות', '1時間2分', '1 小时 2 分钟'],
    [90, '1 godz. 30 min', '1 saat 30 dk.', '1 год 30 хв', 'שעה ו-30 דקות', '1時間30分', '1 小时 30 分钟'],
    [120, '2 godz.', '2 saat', '2 год', 'שעתיים', '2時間', '2 小时'],
    [185, '3 godz. 5 min', '3 saat 5 dk.', '3 год 5 хв', '3 שעות ו-5 דקות', '3時間5分', '3 小时 5 分钟'],
  ] as const)
    it(`of ${minutes} minutes`, () => {
      assert.deepEqual(
        [pl, tr, uk, he, ja, zhCn].map((texts) => texts.duration(minutes)),
        written,
      );
    });
});

describe('Polish', () => {
  for (const [count, times, zones, faults] of [
    [0, 'wolnych terminów', 'stref', '0 pól wymaga uwagi'],
    [1, 'wolny termin', 'strefę', 'Jedno pole wymaga uwagi'],
    [2, 'wolne terminy', 'strefy', '2 pola wymagają uwagi'],
    [5, 'wolnych terminów', 'stref', '5 pól wymaga uwagi'],
    [12, 'wolnych terminów', 'stref', '12 pól wymaga uwagi'],
    [21, 'wolnych terminów', 'stref', '21 pól wymaga uwagi'],
    [22, 'wolne terminy', 'strefy', '22 pola wymagają uwagi'],
    [25, 'wolnych terminów', 'stref', '25 pól wymaga uwagi'],
    [100, 'wolnych terminów', 'stref', '100 pól wymaga uwagi'],
    [101, 'wolnych terminów', 'stref', '101 pól wymaga uwagi'],
  ] as const)
    it(`counts ${count} in its own way`, () => {
      assert.equal(pl.dayWithTimes('DATE', count), `DATE, ${count} ${times}`);
      assert.equal(pl.timesFound(count, 'RANGE'), `${count} ${times}: RANGE`);
      assert.equal(pl.zonesFound(count), `Znaleziono ${count} ${zones}`);
      assert.equal(pl.faults(count), faults);
    });
});

describe('Ukrainian', () => {
  for (const [count, times, zones, faults] of [
    [0, 'варіантів часу', 'часових поясів', '0 полів потребують уваги'],
    [1, 'варіант часу', 'часовий пояс', 'Одне поле потребує уваги'],
    [2, 'варіанти часу', 'часові пояси', '2 поля потребують уваги'],
    [5, 'варіантів часу', 'часових поясів', '5 полів потребують уваги'],
    [12, 'варіантів часу', 'часових поясів', '12 полів потребують уваги'],
    [21, 'варіант часу', 'часовий пояс', '21 поле потребує уваги'],
    [22, 'варіанти часу', 'часові пояси', '22 поля потребують уваги'],
    [25, 'варіантів часу', 'часових поясів', '25 полів потребують уваги'],
    [100, 'варіантів часу', 'часових поясів', '100 полів потребують уваги'],
    [101, 'варіант часу', 'часовий пояс', '101 поле потребує уваги'],
  ] as const)
    it(`counts ${count} in its own way`, () => {
      assert.equal(uk.dayWithTimes('DATE', count), `DATE, ${count} ${times}`);
      assert.equal(uk.timesFound(count, 'RANGE'), `${count} ${times}: RANGE`);
      assert.equal(uk.zonesFound(count), `Знайдено ${count} ${zones}`);
      assert.equal(uk.faults(count), faults);
    });

  it('ends a sentence with a month once, though its year ends in a full stop', () => {
    const month = formatDate(localeFor('uk', 'uk-UA'), '2026-03-01', 'month');
    assert.equal(uk.noTimesIn(month), 'На березень 2026 р. вільного часу немає.');
  });

  it('has no letter that is only Russian', () => {
    for (const saying of sayings(uk)) assert.doesNotMatch(saying, /[ыэъё]/i);
  });
});

describe('Hebrew', () => {
  for (const [count, times, zones, faults] of [
    [1, 'מועד פנוי אחד', 'נמצא אזור זמן אחד', 'פרט אחד דורש תשומת לב'],
    [2, 'שני מועדים פנויים', 'נמצאו שני אזורי זמן', 'שני פרטים דורשים תשומת לב'],
    [3, '3 מועדים פנויים', 'נמצאו 3 אזורי זמן', '3 פרטים דורשים תשומת לב'],
    [20, '20 מועדים פנויים', 'נמצאו 20 אזורי זמן', '20 פרטים דורשים תשומת לב'],
  ] as const)
    it(`counts ${count} in its own way`, () => {
      assert.equal(he.dayWithTimes('DATE', count), `DATE, ${times}`);
      assert.equal(he.timesFound(count, 'RANGE'), `RANGE: ${times}`);
      assert.equal(he.zonesFound(count), zones);
      assert.equal(he.faults(count), faults);
    });

  it('keeps what comes from elsewhere apart from its direction', () => {
    for (const saying of [
      he.confirmationSentTo('EMAIL'),
      he.missingAttribute('EMAIL'),
      he.unknownEventType('EMAIL'),
      he.required('EMAIL'),
      he.checkAnswer('EMAIL'),
    ])
      assert.ok(saying.includes('\u2068EMAIL\u2069'), saying);
  });

  it('puts its “in” before a day and a month', () => {
    assert.equal(he.noTimesOn(formatDate('he', '2026-03-02', 'day')), 'אין מועדים פנויים ביום שני, 2 במרץ.');
    assert.equal(he.noTimesIn(formatDate('he', '2026-03-02', 'month')), 'אין מועדים פנויים במרץ 2026.');
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
    assert.equal(await guestTexts.load('de-AT'), de);
    assert.equal(guestTexts.atHand('de-AT'), de);
    assert.equal((await guestTexts.load('AR-eg')).language, 'ar');
    assert.equal(await guestTexts.load('fr-CA'), fr);
    assert.equal(await guestTexts.load('es-419'), es);
    for (const tag of ['pt', 'pt-PT', 'pt-BR']) assert.equal(await guestTexts.load(tag), ptBr);
  });

  it('takes German with du by a private-use subtag, and by nothing like it', async () => {
    for (const tag of ['de-x-du', 'de-AT-x-du', 'DE-at-X-DU', 'de-x-web-du', 'de-x-du-web'])
      assert.equal(await guestTexts.load(tag), deDu, tag);
    for (const tag of ['de-x-duz', 'de-x-web', 'de-DE-u-co-phonebk'])
      assert.equal(await guestTexts.load(tag), de, tag);
    assert.equal(await guestTexts.load('en-x-du'), enFirst);
  });

  it('takes Hebrew by its old name, too, as elements write it', async () => {
    for (const tag of ['he', 'he-IL', 'iw', 'iw-IL'])
      assert.equal(await guestTexts.load(Intl.getCanonicalLocales(tag)[0]!), he, tag);
  });

  it('takes Chinese for readers of simplified characters, and English for readers of traditional ones', async () => {
    for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans', 'zh-Hans-HK', 'ZH-cn'])
      assert.equal(await guestTexts.load(tag), zhCn, tag);
    for (const tag of ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-CN']) {
      assert.equal(await guestTexts.load(tag), enFirst, tag);
      assert.equal(guestTexts.atHand(tag), enFirst, tag);
    }
  });

  it('has English at hand, also in place of a language that there is not', async () => {
    assert.equal(guestTexts.atHand('en-GB'), enFirst);
    assert.equal(guestTexts.atHand('tlh'), enFirst);
    assert.equal(await guestTexts.load('tlh'), enFirst);
  });
});

describe('The locale for dates beside words', () => {
  for (const [language, locale, expected] of [
    ['de', 'de-AT', 'de-AT'],
    ['en', 'en', 'en'],
    ['de', 'de-x-du', 'de-x-du'],
    ['de', 'de-AT-x-du', 'de-AT-x-du'],
    ['en', 'de-x-du', 'en-DE'],
    ['pt-BR', 'pt', 'pt'],
    ['pt-BR', 'pt-PT', 'pt-PT'],
    ['pt-BR', 'sv', 'pt-SE'],
    ['en', 'sv', 'en-SE'],
    ['en', 'sv-FI', 'en-FI'],
    ['en', 'zh-Hant-TW', 'en-TW'],
    ['he', 'iw-IL', 'iw-IL'],
    ['zh-Hans', 'zh', 'zh'],
    ['zh-Hans', 'zh-SG', 'zh-SG'],
    ['zh-Hans', 'zh-TW', 'zh-Hans-TW'],
    ['zh-Hans', 'sv', 'zh-Hans-SE'],
  ] as const)
    it(`is ${expected} for ${language} words where ${locale} was wanted`, () => {
      assert.equal(localeFor(language, locale), expected);
    });

  it('is one that dates can be written in, also with a private-use subtag', () => {
    const written = (tag: string): string => formatDate(localeFor('de', tag), '2026-01-02', 'day');
    assert.equal(written('de-x-du'), 'Freitag, 2. Januar');
    assert.equal(written('de-AT-x-du'), 'Freitag, 2. Jänner');
    assert.equal(formatDate(localeFor('pt-BR', 'pt-PT'), '2026-01-02', 'day'), 'sexta-feira, 2 de janeiro');
  });
});
