import type { MailTexts } from './mail-texts.js';

/** Turkish, with siz. No suffix is tied to a name: it is the subject, or stands before “ile” or after a colon. */
export const tr: MailTexts = {
  lang: 'tr',
  dir: 'ltr',
  greeting: (name) => (name === '' ? 'Merhaba,' : `Merhaba ${name},`),
  guest: {
    booked: ({ title, host, when }) => ({
      title: `Randevu alındı: ${title}, ${when}`,
      lead: `${host} ile randevunuz alındı.`,
    }),
    waiting: ({ title, host, when }) => ({
      title: `Onay bekliyor: ${title}, ${when}`,
      lead: `Bu saat sizin için ayrıldı. ${host} henüz onay vermedi; yanıt gelir gelmez size haber vereceğiz.`,
    }),
    confirmed: ({ title, host, when }) => ({
      title: `Onaylandı: ${title}, ${when}`,
      lead: `${host} randevunuzu onayladı.`,
    }),
    declined: ({ title, host, when }) => ({
      title: `Kabul edilmedi: ${title}, ${when}`,
      lead: `${host} bu saatte ne yazık ki müsait değil. Randevu alınmadı.`,
    }),
    expired: ({ title, host, when }) => ({
      title: `Zamanında onaylanmadı: ${title}, ${when}`,
      lead: `${host} zamanında yanıt vermedi. Randevu alınmadı; dilerseniz başka bir saat seçebilirsiniz.`,
    }),
    moved: ({ title, host, when }) => ({
      title: `Yeni zaman: ${title}, ${when}`,
      lead: `${host} ile randevunuzun zamanı değişti.`,
    }),
    cancelled: ({ title, host, when }) => ({
      title: `İptal edildi: ${title}, ${when}`,
      lead: `${host} ile randevunuz iptal edildi.`,
    }),
    'link-ready': ({ title, host, when }) => ({
      title: `Görüşme bağlantınız: ${title}, ${when}`,
      lead: `${host} ile görüşmenizin bağlantısı hazır.`,
    }),
    'link-failed': ({ title, host, when }) => ({
      title: `Görüşme bağlantısı yok: ${title}, ${when}`,
      lead: `${host} ile görüşmenizin bağlantısı oluşturulamadı. Randevunuz geçerli.`,
    }),
    reminder: ({ title, host, when }) => ({
      title: `Hatırlatma: ${title}, ${when}`,
      lead: `${host} ile randevunuz yaklaşıyor.`,
    }),
  },
  endedForGuest: {
    byGuest: 'Randevuyu siz iptal ettiniz.',
    byHost: ({ host }) => `Randevuyu ${host} iptal etti.`,
  },
  companion: ({ guest, host }) =>
    guest === ''
      ? `${host} ile randevu alan kişi sizi katılımcı olarak ekledi.`
      : `${guest} sizi katılımcı olarak ekledi.`,
  host: {
    booked: ({ title, guest, when }) => ({
      title: `Yeni randevu: ${title}, ${when}`,
      lead: guest === '' ? 'Sizden randevu alındı.' : `${guest} sizden randevu aldı.`,
    }),
    waiting: ({ title, guest, when }) => ({
      title: `Onayınız bekleniyor: ${title}, ${when}`,
      lead:
        guest === ''
          ? 'Bir randevu isteği yanıtınızı bekliyor.'
          : `${guest} bu saati istiyor ve yanıtınızı bekliyor.`,
    }),
    confirmed: ({ title, when }) => ({
      title: `Onaylandı: ${title}, ${when}`,
      lead: 'Randevuyu onayladınız. Randevu alan kişiye haber verildi.',
    }),
    declined: ({ title, when }) => ({
      title: `Kabul edilmedi: ${title}, ${when}`,
      lead: 'Randevuyu kabul etmediniz. Randevu isteyen kişiye haber verildi ve bu saat yeniden boş.',
    }),
    expired: ({ title, when }) => ({
      title: `Zamanında onaylanmadı: ${title}, ${when}`,
      lead: 'Bu istek zamanında yanıtlanmadı. Randevu isteyen kişiye haber verildi ve bu saat yeniden boş.',
    }),
    moved: ({ title, when }) => ({
      title: `Yeni zaman: ${title}, ${when}`,
      lead: 'Bir randevunuzun zamanı değişti.',
    }),
    cancelled: ({ title, when }) => ({
      title: `İptal edildi: ${title}, ${when}`,
      lead: 'Bir randevunuz iptal edildi ve bu saat yeniden boş.',
    }),
    'link-ready': ({ title, when }) => ({
      title: `Görüşme bağlantısı: ${title}, ${when}`,
      lead: 'Bu randevunun görüşme bağlantısı hazır.',
    }),
    'link-failed': ({ title, when }) => ({
      title: `Görüşme bağlantısı yok: ${title}, ${when}`,
      lead: 'Takviminiz bu randevu için görüşme bağlantısı oluşturmadı. Randevu geçerli. Lütfen randevu alan kişiye bir bağlantı gönderin veya başka bir yer kararlaştırın.',
    }),
    reminder: ({ title, when }) => ({
      title: `Hatırlatma: ${title}, ${when}`,
      lead: 'Bir randevunuz yaklaşıyor.',
    }),
    conflict: ({ title, when }) => ({
      title: `Çakışma: ${title}, ${when}`,
      lead: 'Takvimlerinizden birinde bu randevunun saatinde başka bir etkinlik var. Randevu da geçerli: Lütfen ikisinden hangisinin ertelenebileceğine bakın.',
    }),
    'write-failed': ({ title, when }) => ({
      title: `Takviminizde yok: ${title}, ${when}`,
      lead: 'Bu kayıt takviminize yazılamadı ve artık denemiyoruz. Randevu, kararlaştırıldığı gibi geçerli. Randevu listenizden bir kez daha deneyebilirsiniz.',
    }),
  },
  endedForHost: { byGuest: 'Randevu alan kişi iptal etti.', byHost: 'Randevuyu siz iptal ettiniz.' },
  changed: {
    moved: ({ title, when }) => ({
      title: `Takviminizde taşındı: ${title}, ${when}`,
      lead: 'Bu randevunun etkinliği takviminizde başka bir zamana taşındı. Siz karar verene kadar randevu, kararlaştırıldığı gibi geçerli.',
    }),
    gone: ({ title, when }) => ({
      title: `Takviminizden silindi: ${title}, ${when}`,
      lead: 'Bu randevunun etkinliği takviminizden silindi. Siz karar verene kadar randevu geçerli.',
    }),
    clash: {
      booking: 'O saatte başka bir randevu olduğu için bu randevu taşınamadı.',
      calendar: 'O saatte bir takvimde başka bir etkinlik olduğu için bu randevu taşınamadı.',
      'all-day': 'Etkinlik artık tüm günü kapladığı için bu randevu taşınamadı.',
    },
  },
  series: {
    guest: {
      booked: ({ title, host, count, when }) => ({
        title: `Randevular alındı: ${title}, ${count}, ilki ${when}`,
        lead: `${host} ile randevularınız alındı.`,
      }),
      waiting: ({ title, host, count, when }) => ({
        title: `Onay bekliyor: ${title}, ${count}, ilki ${when}`,
        lead: `Bu saatler sizin için ayrıldı. ${host} henüz onay vermedi; her biri için yanıt gelir gelmez size haber vereceğiz.`,
      }),
    },
    host: {
      booked: ({ title, guest, count, when }) => ({
        title: `Yeni randevular: ${title}, ${count}, ilki ${when}`,
        lead:
          guest === ''
            ? 'Sizden tek seferde birkaç randevu alındı.'
            : `${guest} sizden tek seferde birkaç randevu aldı.`,
      }),
      waiting: ({ title, guest, count, when }) => ({
        title: `Onayınız bekleniyor: ${title}, ${count}, ilki ${when}`,
        lead:
          guest === ''
            ? 'Birkaç randevu isteği, her biri için yanıtınızı bekliyor.'
            : `${guest} bu saatleri istiyor ve her biri için yanıtınızı bekliyor.`,
      }),
    },
    count: (count) => `${count} randevu`,
    place: ({ position, of }) => `${position} / ${of}`,
  },
  waitlist: {
    listed: ({ title, host, when }) => ({
      title: `Bekleme listesindesiniz: ${title}, ${when}`,
      lead: `${host} ile randevu için bekleme listesindesiniz. Henüz randevu alınmadı. Bu günde bir saat boşalınca size e-posta göndereceğiz ve o saati bir süre sizin için ayıracağız.`,
    }),
    offered: ({ title, host, when }) => ({
      title: `Bir saat boşaldı: ${title}, ${when}`,
      lead: `${host} ile bir saat boşaldı ve sizin için ayrıldı. Henüz randevu alınmadı.`,
    }),
    unanswered:
      'O zamana kadar yanıt vermezseniz bu saat sıradaki kişiye geçer, siz de başka bir saat için beklemeye devam edersiniz.',
    elsewise: 'Aynı bağlantıyla bu saatten vazgeçebilir veya bekleme listesinden çıkabilirsiniz.',
  },
  reconnect: ({ account, provider }) => ({
    title: `Lütfen yeniden bağlayın: ${provider}`,
    lead: `Şu hesaba artık ulaşamıyoruz: ${account}. Hesabı yeniden bağlayana kadar, takvimlerine bağlı saatler sunulmaz ve randevular bu takvimlere yazılmayı bekler. Alınmış randevular geçerli.`,
  }),
  connectionEnds: {
    expired: 'Erişim izninin süresi doldu.',
    revoked: 'Erişim izni geri alındı veya parola değiştirildi.',
    'scope-missing': 'Gereken izinlerin tümü verilmedi.',
    'admin-policy': 'Hesabın bağlı olduğu kuruluş bu uygulamaya izin vermiyor.',
  },
  labels: {
    what: 'Ne',
    when: 'Ne zaman',
    formerly: 'Önceki',
    inCalendar: 'Takvimde',
    where: 'Nerede',
    with: 'Kiminle',
    guest: 'Randevu alan',
    reason: 'Gerekçe',
    answers: 'Yanıtlar',
    account: 'Hesap',
    confirmBy: 'Son yanıt zamanı',
    keptFor: 'Ayrılma süresi',
    keptUntil: 'Ayrılma süresinin sonu',
  },
  places: {
    conference: 'Görüntülü görüşme',
    'phone-host-calls': 'Telefonla',
    'phone-guest-calls': 'Telefonla',
    'in-person': 'Yüz yüze',
    link: 'Çevrim içi',
    text: 'Başka bir yer',
    'ask-guest': 'Randevu alan kişinin seçtiği bir yer',
  },
  hostCalls: ({ host, number }) => `${host} şu numarayı arayacak: ${number}`,
  guestCalls: (number) => `Lütfen şu numarayı arayın: ${number}`,
  linkLater: 'Görüşme bağlantısı henüz hazır değil. Bağlantıyı ayrı bir e-postayla alacaksınız.',
  moreAnswers: 'Randevu alan kişinin tüm yanıtları randevu listenizde.',
  actions: {
    join: 'Görüşmeye katıl',
    manage: 'Değiştir veya iptal et',
    agenda: 'Randevu listesini aç',
    decide: 'Şimdi yanıtla',
    settings: 'Ayarları aç',
    take: 'Bu saati al',
    waitlist: 'Bekleme listesini gör veya listeden çık',
  },
  because: {
    guest:
      'Bu e-postayı, bu adresle randevu alındığı için aldınız. Randevuyu siz almadıysanız bir şey yapmanıza gerek yok.',
    companion:
      'Bu e-postayı, bir randevu alınırken bu adres verildiği için aldınız. Bundan haberiniz yoksa bir şey yapmanıza gerek yok.',
    waiting:
      'Bu e-postayı, bu adresle bir bekleme listesine girildiği için aldınız. Listeye siz girmediyseniz bir şey yapmanıza gerek yok.',
    host: 'Bu e-postayı, burada sizden randevu alınabildiği için aldınız. Randevu bildirimlerini kimin, nereye göndereceğini ayarlarınızdan belirleyebilirsiniz.',
  },
};
