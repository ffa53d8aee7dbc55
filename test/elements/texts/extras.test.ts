import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookingStatuses, guestAbsences } from '../../../src/contract/index.js';
import { ar, arabicOf } from '../../../src/elements/texts/extras/ar.js';
import { de } from '../../../src/elements/texts/extras/de.js';
import { deDu } from '../../../src/elements/texts/extras/de-du.js';
import { en } from '../../../src/elements/texts/extras/en.js';
import { es } from '../../../src/elements/texts/extras/es.js';
import type { ExtraTexts } from '../../../src/elements/texts/extras/extra-texts.js';
import { fr } from '../../../src/elements/texts/extras/fr.js';
import { he } from '../../../src/elements/texts/extras/he.js';
import { it as italian } from '../../../src/elements/texts/extras/it.js';
import { ja } from '../../../src/elements/texts/extras/ja.js';
import { extraTexts } from '../../../src/elements/texts/extras/load-extras.js';
import { nl } from '../../../src/elements/texts/extras/nl.js';
import { pl } from '../../../src/elements/texts/extras/pl.js';
import { ptBr } from '../../../src/elements/texts/extras/pt-br.js';
import { tr } from '../../../src/elements/texts/extras/tr.js';
import { uk } from '../../../src/elements/texts/extras/uk.js';
import { zhCn } from '../../../src/elements/texts/extras/zh-cn.js';

/** Everything a language can say. */
function sayings(texts: ExtraTexts): readonly string[] {
  const plain = Object.values(texts).filter((value): value is string => typeof value === 'string');
  return [
    ...plain,
    ...[0, 1, 2, 3, 11, 21, 100].flatMap((count) => [texts.moreTimes(count), texts.seatsLeft(count)]),
    ...[1, 2, 3, 5, 11, 12].flatMap((count) => [
      texts.timesInAll(count),
      texts.bookTimes(count),
      texts.timesBooked(count),
      texts.timesRequested(count),
      texts.timesFree(count, 12),
    ]),
    ...[1, 2, 3, 4, 5, 8].map((weeks) => texts.everyWeeks(weeks)),
    ...guestAbsences.map((reason) => texts.absence(reason)),
    ...bookingStatuses.map((status) => texts.timeStatus(status)),
    texts.clocksChange('TIME'),
    texts.invitationsSentTo('RANGE'),
    texts.timeOfSeries(2, 6),
    ...[1, 2, 30, 60, 90, 120, 300].map((seconds) => texts.heldStill(seconds)),
    texts.weekOf('RANGE'),
    texts.noTimesInWeek('RANGE'),
    texts.heldFor('TIME'),
    texts.furtherGuest(2),
    texts.removeGuest(2),
    texts.waitlistPromise('MAIL', 'DURATION'),
    texts.offeredUntil('WHEN'),
  ];
}

/** Every language, by the tag it is asked for with, and the words it shares with English. */
const languages: Readonly<Record<string, readonly [texts: ExtraTexts, shared?: RegExp]>> = {
  ar: [ar],
  de: [de],
  'de-x-du': [deDu],
  en: [en, /^/],
  es: [es, /^\d+ h$/],
  fr: [fr],
  he: [he],
  it: [italian],
  ja: [ja],
  nl: [nl],
  pl: [pl],
  pt: [ptBr, /^\d+ h$/],
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
  describe(`The extra texts in ${tag}`, () => {
    it('say something everywhere, and never undefined', () => {
      for (const saying of sayings(texts)) {
        assert.notEqual(saying.trim(), '');
        assert.doesNotMatch(saying, /undefined|\bnull\b|NaN|\[object/);
      }
    });

    it('say what they are given', () => {
      for (const [saying, given] of [
        [texts.weekOf('RANGE'), 'RANGE'],
        [texts.noTimesInWeek('RANGE'), 'RANGE'],
        [texts.heldFor('4:32'), '4:32'],
        [texts.waitlistPromise('MAIL', 'DURATION'), 'MAIL'],
        [texts.waitlistPromise('MAIL', 'DURATION'), 'DURATION'],
        [texts.offeredUntil('WHEN'), 'WHEN'],
        [texts.moreTimes(7), '7'],
        [texts.seatsLeft(7), '7'],
        [texts.heldStill(30), '30'],
        [texts.heldStill(90), '90'],
        [texts.heldStill(180), '3'],
        [texts.furtherGuest(2), '2'],
        [texts.removeGuest(2), '2'],
        [texts.everyWeeks(4), '4'],
        [texts.timesInAll(4), '4'],
        [texts.timesFree(4, 6), '4'],
        [texts.timesFree(4, 6), '6'],
        [texts.clocksChange('10:00'), '10:00'],
        [texts.bookTimes(4), '4'],
        [texts.timesBooked(4), '4'],
        [texts.timesRequested(4), '4'],
        [texts.invitationsSentTo('a@b.c'), 'a@b.c'],
        [texts.timeOfSeries(2, 6), '2'],
        [texts.timeOfSeries(2, 6), '6'],
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
        left.filter((saying) => !shared?.test(saying)),
        [],
      );
    });

    it('are loaded by their tag', async () => {
      assert.deepEqual(sayings(await extraTexts.load(tag)), sayings(texts));
    });

    it('are in their own script, and in no other than what they are given', () => {
      const own = scripts[tag] ?? '\\p{Script=Latin}';
      const foreign = new RegExp(`[^${own}\\p{Script=Common}\\p{Script=Inherited}]`, 'u');
      for (const saying of sayings(texts)) {
        const words = saying.replace(/RANGE|TIME|MAIL|DURATION|WHEN/g, '');
        assert.doesNotMatch(words, foreign);
        assert.match(words, new RegExp(`[${own}]`, 'u'));
      }
    });

    it('put labels briefly', () => {
      for (const label of [
        texts.previousWeek,
        texts.nextWeek,
        texts.moreTimes(12),
        texts.anyHost,
        texts.holdLonger,
        texts.addGuest,
        texts.removeGuest(2),
        texts.reschedule,
        texts.moveNow,
        texts.keepTime,
        texts.cancelBooking,
        texts.cancelNow,
        texts.keepBooking,
        texts.repeat,
        texts.repeatNot,
        texts.everyWeeks(4),
        texts.timesInAll(12),
        texts.bookTimes(12),
      ])
        assert.ok(label.length <= 26, label);
    });
  });

describe('More times', () => {
  for (const [texts, ...written] of [
    [en, '1 more time', '2 more times', '5 more times', '21 more times'],
    [de, '1 weitere Zeit', '2 weitere Zeiten', '5 weitere Zeiten', '21 weitere Zeiten'],
    [es, '1 horario más', '2 horarios más', '5 horarios más', '21 horarios más'],
    [fr, '1 autre créneau', '2 autres créneaux', '5 autres créneaux', '21 autres créneaux'],
    [italian, '1 altro orario', 'Altri 2 orari', 'Altri 5 orari', 'Altri 21 orari'],
    [nl, 'Nog 1 tijd', 'Nog 2 tijden', 'Nog 5 tijden', 'Nog 21 tijden'],
    [ptBr, 'Mais 1 horário', 'Mais 2 horários', 'Mais 5 horários', 'Mais 21 horários'],
    [pl, 'Jeszcze 1 termin', 'Jeszcze 2 terminy', 'Jeszcze 5 terminów', 'Jeszcze 21 terminów'],
    [uk, 'Ще 1 варіант часу', 'Ще 2 варіанти часу', 'Ще 5 варіантів часу', 'Ще 21 варіант часу'],
    [he, 'עוד מועד אחד', 'עוד שני מועדים', 'עוד 5 מועדים', 'עוד 21 מועדים'],
    [tr, '1 uygun saat daha', '2 uygun saat daha', '5 uygun saat daha', '21 uygun saat daha'],
    [ja, 'ほか1件', 'ほか2件', 'ほか5件', 'ほか21件'],
    [zhCn, '还有 1 个时段', '还有 2 个时段', '还有 5 个时段', '还有 21 个时段'],
  ] as const)
    it(`are counted: ${written[2]}`, () => {
      assert.deepEqual(
        [1, 2, 5, 21].map((count) => texts.moreTimes(count)),
        written,
      );
    });
});

describe('Times that are booked in one go', () => {
  for (const [texts, ...written] of [
    [en, 'Book 1 time', 'Book 2 times', 'Book 5 times', 'Book 12 times'],
    [de, '1 Termin buchen', '2 Termine buchen', '5 Termine buchen', '12 Termine buchen'],
    [es, 'Reservar 1 horario', 'Reservar 2 horarios', 'Reservar 5 horarios', 'Reservar 12 horarios'],
    [fr, 'Réserver 1 créneau', 'Réserver 2 créneaux', 'Réserver 5 créneaux', 'Réserver 12 créneaux'],
    [italian, 'Prenota 1 orario', 'Prenota 2 orari', 'Prenota 5 orari', 'Prenota 12 orari'],
    [nl, '1 tijd boeken', '2 tijden boeken', '5 tijden boeken', '12 tijden boeken'],
    [ptBr, 'Agendar 1 horário', 'Agendar 2 horários', 'Agendar 5 horários', 'Agendar 12 horários'],
    [pl, 'Zarezerwuj 1 termin', 'Zarezerwuj 2 terminy', 'Zarezerwuj 5 terminów', 'Zarezerwuj 12 terminów'],
    [
      uk,
      'Забронювати 1 зустріч',
      'Забронювати 2 зустрічі',
      'Забронювати 5 зустрічей',
      'Забронювати 12 зустрічей',
    ],
    [he, 'קביעת פגישה אחת', 'קביעת שתי פגישות', 'קביעת 5 פגישות', 'קביעת 12 פגישות'],
    [ar, 'احجز موعدًا واحدًا', 'احجز موعدين', 'احجز 5 مواعيد', 'احجز 12 موعدًا'],
    [tr, '1 randevu al', '2 randevu al', '5 randevu al', '12 randevu al'],
    [ja, '1件を予約する', '2件を予約する', '5件を予約する', '12件を予約する'],
    [zhCn, '预约 1 个时段', '预约 2 个时段', '预约 5 个时段', '预约 12 个时段'],
  ] as const)
    it(`are counted: ${written[2]}`, () => {
      assert.deepEqual(
        [1, 2, 5, 12].map((count) => texts.bookTimes(count)),
        written,
      );
    });

  for (const [texts, ...written] of [
    [en, 'Every week', 'Every 2 weeks', 'Every 4 weeks', 'Every 8 weeks'],
    [de, 'Jede Woche', 'Alle 2 Wochen', 'Alle 4 Wochen', 'Alle 8 Wochen'],
    [es, 'Cada semana', 'Cada 2 semanas', 'Cada 4 semanas', 'Cada 8 semanas'],
    [fr, 'Chaque semaine', 'Toutes les 2 semaines', 'Toutes les 4 semaines', 'Toutes les 8 semaines'],
    [italian, 'Ogni settimana', 'Ogni 2 settimane', 'Ogni 4 settimane', 'Ogni 8 settimane'],
    [nl, 'Elke week', 'Elke 2 weken', 'Elke 4 weken', 'Elke 8 weken'],
    [ptBr, 'Toda semana', 'A cada 2 semanas', 'A cada 4 semanas', 'A cada 8 semanas'],
    [pl, 'Co tydzień', 'Co 2 tygodnie', 'Co 4 tygodnie', 'Co 8 tygodni'],
    [uk, 'Щотижня', 'Кожні 2 тижні', 'Кожні 4 тижні', 'Кожні 8 тижнів'],
    [he, 'כל שבוע', 'כל שבועיים', 'כל 4 שבועות', 'כל 8 שבועות'],
    [ar, 'كل أسبوع', 'كل أسبوعين', 'كل 4 أسابيع', 'كل 8 أسابيع'],
    [tr, 'Her hafta', '2 haftada bir', '4 haftada bir', '8 haftada bir'],
    [ja, '毎週', '2週間ごと', '4週間ごと', '8週間ごと'],
    [zhCn, '每周', '每 2 周', '每 4 周', '每 8 周'],
  ] as const)
    it(`are so many weeks apart: ${written[1]}`, () => {
      assert.deepEqual(
        [1, 2, 4, 8].map((weeks) => texts.everyWeeks(weeks)),
        written,
      );
    });

  for (const [texts, ...written] of [
    [en, '1 time is booked', '2 times are booked', '5 times are booked'],
    [de, '1 Termin ist gebucht', '2 Termine sind gebucht', '5 Termine sind gebucht'],
    [es, '1 reserva está confirmada', '2 reservas están confirmadas', '5 reservas están confirmadas'],
    [fr, '1 réservation est confirmée', '2 réservations sont confirmées', '5 réservations sont confirmées'],
    [
      italian,
      '1 prenotazione è confermata',
      '2 prenotazioni sono confermate',
      '5 prenotazioni sono confermate',
    ],
    [nl, '1 afspraak staat vast', '2 afspraken staan vast', '5 afspraken staan vast'],
    [
      ptBr,
      '1 agendamento está confirmado',
      '2 agendamentos estão confirmados',
      '5 agendamentos estão confirmados',
    ],
    [pl, '1 termin zarezerwowany', '2 terminy zarezerwowane', '5 terminów zarezerwowanych'],
    [uk, 'Заброньовано 1 зустріч', 'Заброньовано 2 зустрічі', 'Заброньовано 5 зустрічей'],
    [he, 'נקבעה פגישה אחת', 'נקבעו שתי פגישות', 'נקבעו 5 פגישות'],
    [ar, 'تم حجز موعد واحد', 'تم حجز موعدين', 'تم حجز 5 مواعيد'],
    [tr, '1 randevu alındı', '2 randevu alındı', '5 randevu alındı'],
    [ja, '1件の予約が完了しました', '2件の予約が完了しました', '5件の予約が完了しました'],
    [zhCn, '已预约 1 个时段', '已预约 2 个时段', '已预约 5 个时段'],
  ] as const)
    it(`are booked: ${written[1]}`, () => {
      assert.deepEqual(
        [1, 2, 5].map((count) => texts.timesBooked(count)),
        written,
      );
    });
});

describe('Seats that are left', () => {
  for (const [texts, ...written] of [
    [en, '0 seats left', '1 seat left', '2 seats left', '5 seats left', '21 seats left'],
    [
      de,
      'Noch 0 Plätze frei',
      'Noch 1 Platz frei',
      'Noch 2 Plätze frei',
      'Noch 5 Plätze frei',
      'Noch 21 Plätze frei',
    ],
    [es, 'Quedan 0 plazas', 'Queda 1 plaza', 'Quedan 2 plazas', 'Quedan 5 plazas', 'Quedan 21 plazas'],
    [
      fr,
      'Il reste 0 place',
      'Il reste 1 place',
      'Il reste 2 places',
      'Il reste 5 places',
      'Il reste 21 places',
    ],
    [italian, 'Restano 0 posti', 'Resta 1 posto', 'Restano 2 posti', 'Restano 5 posti', 'Restano 21 posti'],
    [
      nl,
      'Nog 0 plaatsen vrij',
      'Nog 1 plaats vrij',
      'Nog 2 plaatsen vrij',
      'Nog 5 plaatsen vrij',
      'Nog 21 plaatsen vrij',
    ],
    [ptBr, 'Resta 0 vaga', 'Resta 1 vaga', 'Restam 2 vagas', 'Restam 5 vagas', 'Restam 21 vagas'],
    [
      pl,
      'Zostało 0 miejsc',
      'Zostało 1 miejsce',
      'Zostały 2 miejsca',
      'Zostało 5 miejsc',
      'Zostało 21 miejsc',
    ],
    [
      uk,
      'Залишилося 0 місць',
      'Залишилося 1 місце',
      'Залишилося 2 місця',
      'Залишилося 5 місць',
      'Залишилося 21 місце',
    ],
    [he, 'נותרו 0 מקומות', 'נותר מקום אחד', 'נותרו שני מקומות', 'נותרו 5 מקומות', 'נותרו 21 מקומות'],
    [tr, '0 yer kaldı', '1 yer kaldı', '2 yer kaldı', '5 yer kaldı', '21 yer kaldı'],
    [ja, '残り0席', '残り1席', '残り2席', '残り5席', '残り21席'],
    [zhCn, '还剩 0 个名额', '还剩 1 个名额', '还剩 2 个名额', '还剩 5 个名额', '还剩 21 个名额'],
  ] as const)
    it(`are counted: ${written[3]}`, () => {
      assert.deepEqual(
        [0, 1, 2, 5, 21].map((count) => texts.seatsLeft(count)),
        written,
      );
    });
});

describe('How much longer a time is kept', () => {
  /** Seconds, and the words for each. */
  const lengths = [1, 2, 5, 30, 60, 90, 120, 300, 1260, 1320];
  for (const [texts, before, after, written] of [
    [
      en,
      'This time is kept for you for ',
      '.',
      '1 more second, 2 more seconds, 5 more seconds, 30 more seconds, 1 more minute, 90 more seconds, 2 more minutes, 5 more minutes, 21 more minutes, 22 more minutes',
    ],
    [
      de,
      'Die Zeit ist noch ',
      ' für Sie reserviert.',
      '1 Sekunde, 2 Sekunden, 5 Sekunden, 30 Sekunden, 1 Minute, 90 Sekunden, 2 Minuten, 5 Minuten, 21 Minuten, 22 Minuten',
    ],
    [
      deDu,
      'Die Zeit ist noch ',
      ' für dich reserviert.',
      '1 Sekunde, 2 Sekunden, 5 Sekunden, 30 Sekunden, 1 Minute, 90 Sekunden, 2 Minuten, 5 Minuten, 21 Minuten, 22 Minuten',
    ],
    [
      es,
      'Le guardamos este horario durante ',
      '.',
      '1 segundo más, 2 segundos más, 5 segundos más, 30 segundos más, 1 minuto más, 90 segundos más, 2 minutos más, 5 minutos más, 21 minutos más, 22 minutos más',
    ],
    [
      fr,
      'Ce créneau vous est réservé pendant encore ',
      '.',
      '1 seconde, 2 secondes, 5 secondes, 30 secondes, 1 minute, 90 secondes, 2 minutes, 5 minutes, 21 minutes, 22 minutes',
    ],
    [
      italian,
      'Questo orario le è riservato ancora per ',
      '.',
      '1 secondo, 2 secondi, 5 secondi, 30 secondi, 1 minuto, 90 secondi, 2 minuti, 5 minuti, 21 minuti, 22 minuti',
    ],
    [
      nl,
      'Deze tijd blijft nog ',
      ' voor u gereserveerd.',
      '1 seconde, 2 seconden, 5 seconden, 30 seconden, 1 minuut, 90 seconden, 2 minuten, 5 minuten, 21 minuten, 22 minuten',
    ],
    [
      ptBr,
      'Este horário fica reservado para você por mais ',
      '.',
      '1 segundo, 2 segundos, 5 segundos, 30 segundos, 1 minuto, 90 segundos, 2 minutos, 5 minutos, 21 minutos, 22 minutos',
    ],
    [
      pl,
      'Ten termin jest zarezerwowany jeszcze przez ',
      '.',
      '1 sekundę, 2 sekundy, 5 sekund, 30 sekund, 1 minutę, 90 sekund, 2 minuty, 5 minut, 21 minut, 22 minuty',
    ],
    [
      uk,
      'Цей час зарезервовано для вас ще на ',
      '.',
      '1 секунду, 2 секунди, 5 секунд, 30 секунд, 1 хвилину, 90 секунд, 2 хвилини, 5 хвилин, 21 хвилину, 22 хвилини',
    ],
    [
      he,
      'המועד שמור לך לעוד ',
      '.',
      'שנייה, שתי שניות, 5 שניות, 30 שניות, דקה, 90 שניות, שתי דקות, 5 דקות, 21 דקות, 22 דקות',
    ],
    [
      ar,
      'هذا الموعد محفوظ لك لمدة ',
      '.',
      'ثانية واحدة, ثانيتين, 5 ثوانٍ, 30 ثانية, دقيقة واحدة, 90 ثانية, دقيقتين, 5 دقائق, 21 دقيقة, 22 دقيقة',
    ],
    [
      tr,
      'Bu saat sizin için ayrıldı, kalan süre: ',
      '.',
      '1 saniye, 2 saniye, 5 saniye, 30 saniye, 1 dakika, 90 saniye, 2 dakika, 5 dakika, 21 dakika, 22 dakika',
    ],
    [
      ja,
      'この時間をあと',
      '確保しています。',
      '1秒間, 2秒間, 5秒間, 30秒間, 1分間, 90秒間, 2分間, 5分間, 21分間, 22分間',
    ],
    [
      zhCn,
      '此时段为您保留，还剩 ',
      '。',
      '1 秒, 2 秒, 5 秒, 30 秒, 1 分钟, 90 秒, 2 分钟, 5 分钟, 21 分钟, 22 分钟',
    ],
  ] as const)
    it(`is said in whole minutes, else in seconds: ${before}…${after}`, () => {
      assert.deepEqual(
        lengths.map((seconds) => texts.heldStill(seconds)),
        written.split(', ').map((length) => `${before}${length}${after}`),
      );
    });
});

describe('The extra texts in Arabic', () => {
  for (const [count, times, seats, minutes] of [
    [0, 'لا مواعيد أخرى', 'لا مقاعد متبقية', 'أقل من دقيقة'],
    [1, 'موعد واحد آخر', 'مقعد واحد متبقٍّ', 'دقيقة واحدة'],
    [2, 'موعدان آخران', 'مقعدان متبقيان', 'دقيقتين'],
    [3, '3 مواعيد أخرى', '3 مقاعد متبقية', '3 دقائق'],
    [10, '10 مواعيد أخرى', '10 مقاعد متبقية', '10 دقائق'],
    [11, '11 موعدًا آخر', '11 مقعدًا متبقيًا', '11 دقيقة'],
    [99, '99 موعدًا آخر', '99 مقعدًا متبقيًا', '99 دقيقة'],
    [100, '100 موعد آخر', '100 مقعد متبقٍّ', '100 دقيقة'],
    [103, '103 مواعيد أخرى', '103 مقاعد متبقية', '103 دقائق'],
  ] as const)
    it(`count ${count} in their own way`, () => {
      const texts = arabicOf('ar-AE');
      assert.equal(texts.moreTimes(count), times);
      assert.equal(texts.seatsLeft(count), seats);
      assert.equal(texts.heldStill(count * 60), `هذا الموعد محفوظ لك لمدة ${minutes}.`);
    });

  it('write digits as the region does', async () => {
    const egyptian = await extraTexts.load('ar-EG');
    assert.deepEqual(
      [egyptian.moreTimes(12), egyptian.furtherGuest(2), egyptian.removeGuest(3)],
      ['١٢ موعدًا آخر', 'البريد الإلكتروني للمشارك ٢', 'إزالة المشارك ٣'],
    );
    assert.equal(egyptian.heldStill(30), 'هذا الموعد محفوظ لك لمدة ٣٠ ثانية.');
    assert.equal(egyptian.timesFree(4, 6), 'المواعيد التي يمكن حجزها: ٤ من ٦');
    assert.equal(egyptian.timeOfSeries(2, 6), 'الموعد ٢ من ٦');
    assert.equal((await extraTexts.load('ar-MA')).moreTimes(12), '12 موعدًا آخر');
  });
});

describe('The extra texts in Polish and Ukrainian', () => {
  for (const [count, polish, polishSeats, ukrainian, ukrainianSeats] of [
    [4, 'terminy', 'Zostały 4 miejsca', 'варіанти часу', '4 місця'],
    [12, 'terminów', 'Zostało 12 miejsc', 'варіантів часу', '12 місць'],
    [22, 'terminy', 'Zostały 22 miejsca', 'варіанти часу', '22 місця'],
    [25, 'terminów', 'Zostało 25 miejsc', 'варіантів часу', '25 місць'],
    [100, 'terminów', 'Zostało 100 miejsc', 'варіантів часу', '100 місць'],
    [101, 'terminów', 'Zostało 101 miejsc', 'варіант часу', '101 місце'],
    [112, 'terminów', 'Zostało 112 miejsc', 'варіантів часу', '112 місць'],
  ] as const)
    it(`count ${count} in their own ways`, () => {
      assert.deepEqual(
        [pl.moreTimes(count), pl.seatsLeft(count), uk.moreTimes(count), uk.seatsLeft(count)],
        [
          `Jeszcze ${count} ${polish}`,
          polishSeats,
          `Ще ${count} ${ukrainian}`,
          `Залишилося ${ukrainianSeats}`,
        ],
      );
    });

  it('have no letter that is only Russian', () => {
    for (const saying of sayings(uk)) assert.doesNotMatch(saying, /[ыэъё]/i);
  });
});

describe('The extra texts in German with du', () => {
  const sie = /\b(Sie|Ihnen|Ihr(e[mnrs]?)?)\b/;

  it('never say Sie', () => {
    assert.ok(sayings(de).some((saying) => sie.test(saying)));
    for (const saying of sayings(deDu)) assert.doesNotMatch(saying, sie);
  });

  it('never say du where they say Sie', () => {
    for (const saying of sayings(de)) assert.doesNotMatch(saying, /\b(du|dir|dich|deine?[mnrs]?)\b/i);
  });
});

describe('The extra texts in French', () => {
  it('let no line begin with a mark that ends a phrase', () => {
    for (const saying of sayings(fr)) assert.doesNotMatch(saying, /(?<!\u00a0):|(?<!\u202f)[;!?]|'/);
  });
});

describe('Loading extra texts', () => {
  it('takes the language of a locale, whatever its region', async () => {
    assert.equal(await extraTexts.load('de-AT'), de);
    assert.equal(await extraTexts.load('fr-CA'), fr);
    for (const tag of ['pt', 'pt-PT', 'pt-BR']) assert.equal(await extraTexts.load(tag), ptBr);
  });

  it('takes German with du by a private-use subtag', async () => {
    for (const tag of ['de-x-du', 'de-AT-x-du']) assert.equal(await extraTexts.load(tag), deDu, tag);
    for (const tag of ['de-x-duz', 'de-x-web']) assert.equal(await extraTexts.load(tag), de, tag);
  });

  it('takes Chinese for readers of simplified characters, and English for readers of traditional ones', async () => {
    for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-Hans-HK'])
      assert.equal(await extraTexts.load(tag), zhCn, tag);
    for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant-CN']) assert.equal(await extraTexts.load(tag), en, tag);
  });

  it('has English at hand, also in place of a language that there is not', async () => {
    assert.equal(extraTexts.atHand('en-GB'), en);
    assert.equal(await extraTexts.load('tlh'), en);
  });
});
