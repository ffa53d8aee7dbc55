import type { GuestPageTexts } from './guest-page-texts.js';

/** Turkish, with siz. No suffix is tied to a name: it is the subject, or stands before “ile”. */
export const tr: GuestPageTexts = {
  lang: 'tr',
  owner: {
    title: (name) => `${name} ile randevu alın`,
    lead: 'Hangi randevuyu almak istersiniz?',
    none: 'Şu anda buradan alınabilecek bir randevu yok.',
  },
  minutes: (count) => `${count} dakika`,
  times: {
    title: 'Saat seçin',
    plain: 'Uygun saatleri sade bir sayfada göster',
    zone: 'Saat dilimi',
    change: 'Göster',
    length: 'Süre',
    place: 'Nerede',
    host: 'Kiminle',
    anyHost: 'Kim uygunsa',
    earlier: 'Önceki günler',
    later: 'Sonraki günler',
    none: 'Bu günlerde uygun saat yok.',
    next: (when) => `En yakın uygun saat: ${when}`,
  },
  details: {
    title: 'Bilgileriniz',
    name: 'Ad soyad',
    email: 'E-posta adresi',
    further: (most) => `Diğer katılımcıların e-posta adresleri, her satıra bir tane, en fazla ${most}`,
    number: 'Aranacak telefon numarası',
    place: 'Buluşma yeri',
    optional: 'isteğe bağlı',
    book: 'Randevu al',
    request: 'Bu saati iste',
    otherTime: 'Başka bir saat seç',
    faulty: 'Eksik veya hatalı bilgi var. Randevu henüz alınmadı.',
    fault: 'Lütfen bunu kontrol edin.',
  },
  statuses: {
    confirmed: (host) => ({ title: 'Randevunuz alındı', lead: `${host} ile randevunuz kesinleşti.` }),
    pending: (host) => ({
      title: 'Onay bekliyor',
      lead: `Bu saat sizin için ayrıldı. ${host} henüz onay vermedi.`,
    }),
    cancelled: () => ({ title: 'İptal edildi', lead: 'Bu randevu iptal edildi.' }),
    declined: (host) => ({
      title: 'Kabul edilmedi',
      lead: `${host} bu saatte ne yazık ki müsait değil.`,
    }),
    expired: () => ({
      title: 'Zamanında onaylanmadı',
      lead: 'Zamanında yanıt gelmedi. Randevu alınmadı.',
    }),
  },
  linkLater: 'Görüşme bağlantısı henüz hazır değil. Lütfen bu sayfayı birazdan tekrar açın.',
  manage: {
    title: 'Randevunuz',
    paste: 'E-postanızdaki bağlantı',
    pasteHint: 'Bağlantının tamamını kopyalayıp buraya yapıştırın.',
    open: 'Aç',
    wrong: {
      title: 'Bu bağlantıya ait bir randevu yok',
      lead: 'Bağlantı eksik veya randevu artık mevcut değil. Lütfen e-postanızdaki bağlantının tamamını kopyalayın.',
    },
    file: 'Takvim dosyası',
    move: 'Başka bir saat seç',
    moveTo: 'Yeni saati seçin',
    moved: 'Randevunuzun zamanı değiştirildi.',
    cancel: 'Randevuyu iptal et',
    cancelQuestion: 'Bu randevu iptal edilsin mi?',
    reason: 'İptal nedeni, düzenleyen kişiye iletilir',
    cancelNow: 'Evet, iptal et',
    keep: 'Hayır, kalsın',
    cancelled: 'Randevunuz iptal edildi.',
    again: 'Başka bir randevu al',
    over: 'Bu randevu sona erdi; artık değiştirilemez.',
  },
  nearest: 'En yakın uygun saatler',
  back: 'Geri',
  tryAgain: 'Tekrar dene',
  notFound: {
    title: 'Burada bir şey yok',
    lead: 'Adres yanlış yazılmış olabilir veya buradan artık randevu alınamıyordur.',
  },
  errors: {
    'slot-taken': {
      title: 'Bu saat doldu',
      lead: 'Biri sizden önce davrandı. Randevu alınmadı; yazdıklarınız saklanıyor.',
    },
    'not-bookable': {
      title: 'Bu saat için randevu alınamıyor',
      lead: 'Randevu alınmadı. Lütfen başka bir saat seçin.',
    },
    'version-conflict': {
      title: 'Randevu bu arada değiştirildi',
      lead: 'Güncel hâlini görüyorsunuz. Az önceki işleminizle hiçbir şey değişmedi.',
    },
    gone: { title: 'Bu randevu sona erdi', lead: 'Artık değiştirilemez.' },
    refused: { title: 'İşlem tamamlanamadı', lead: 'Randevunuz kabul edilmedi.' },
    'rate-limited': {
      title: 'Bir dakika lütfen',
      lead: 'Çok fazla deneme yapıldı. Lütfen bir dakika bekleyip tekrar deneyin. Randevu alınmadı.',
    },
    'in-progress': {
      title: 'Bir dakika lütfen',
      lead: 'Randevunuz işleniyor. Lütfen birkaç saniye sonra tekrar bakın.',
    },
    'calendar-unreachable': {
      title: 'Takvim yanıt vermiyor',
      lead: 'Randevu alınmadı. Lütfen birkaç dakika sonra tekrar deneyin.',
    },
    unavailable: {
      title: 'İşlem tamamlanamadı',
      lead: 'Lütfen birkaç dakika sonra tekrar deneyin. Randevunuz iki kez alınmaz.',
    },
  },
};
