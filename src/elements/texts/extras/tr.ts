import type { ExtraTexts } from './extra-texts.js';

/** Turkish, with siz. A noun stays in the singular after a number. */
export const tr: ExtraTexts = {
  weekOf: (range) => `${range} haftası`,
  previousWeek: 'Önceki hafta',
  nextWeek: 'Sonraki hafta',
  noTimesInWeek: (range) => `${range} haftası için uygun saat yok.`,
  nextTimes: 'Sıradaki uygun saatler',
  earlierTimes: 'Daha erken saatler',
  laterTimes: 'Daha geç saatler',
  moreTimes: (count) => `${count} uygun saat daha`,

  chooseHost: 'Kiminle?',
  anyHost: 'Kim uygunsa',
  clock: 'Saat biçimi',
  languages: 'Dil',

  heldFor: (time) => `Bu saat sizin için ayrıldı, kalan süre: ${time}`,
  heldStill: (seconds) => `Bu saat sizin için ayrıldı, kalan süre: ${howLong(seconds)}.`,
  holdLonger: 'Süreyi uzat',
  holdEnded: 'Bu saat artık sizin için ayrılmış değil. Yine de randevu almayı deneyebilirsiniz.',
  seatsLeft: (count) => `${count} yer kaldı`,

  furtherGuests: 'Diğer katılımcılar',
  addGuest: 'Katılımcı ekle',
  furtherGuest: (position) => `${position}. katılımcının e-posta adresi`,
  removeGuest: (position) => `${position}. katılımcıyı çıkar`,
  furtherGuestsHelp: 'Davet onlara da gönderilecek.',

  repeat: 'Tekrarla',
  repeatEvery: 'Ne sıklıkla?',
  everyWeeks: (weeks) => (weeks === 1 ? 'Her hafta' : `${weeks} haftada bir`),
  repeatTimes: 'Kaç kez?',
  timesInAll: (count) => `${count} kez`,
  repeatNot: 'Tekrarlanmasın',
  seriesTimes: 'Hangi saatler?',
  findingTimes: 'Uygun saatler aranıyor…',
  timesFree: (free, all) => `${all} saatten ${free} tanesi için randevu alınabilir`,
  noSeries: 'Bu saat tekrarlanamaz.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'dolu';
      case 'outside-hours':
        return 'o saatte sunulmuyor';
      case 'notice':
        return 'çok yakın';
      case 'window':
        return 'çok ileri bir tarih';
    }
  },
  justTaken: 'az önce doldu',
  clocksChange: (usual) => `saat değişikliği nedeniyle ${usual} yerine`,
  bookTimes: (count) => `${count} randevu al`,
  timesBooked: (count) => `${count} randevu alındı`,
  timesRequested: (count) => `${count} randevu onay bekliyor`,
  invitationsSentTo: (email) => `Davetler ${email} adresine gönderilecek.`,
  noInvitations: 'Takvim daveti gönderilmeyecek. Lütfen randevuları buradan kendi takviminize ekleyin.',
  timesKept: 'Bu saatler, düzenleyen kişi yanıt verene kadar sizin için ayrıldı.',
  linksPending: 'Görüşme bağlantıları oluşturuluyor…',
  linksLater: 'Görüşme bağlantılarının bir kısmı henüz hazır değil. Bağlantıları davetlerde bulabilirsiniz.',
  linksFailed:
    'Görüşme bağlantılarının tümü oluşturulamadı. Randevularınız geçerli; düzenleyen kişi size bağlantıları gönderecek.',
  timesDelayed: 'Randevularınız geçerli. Takvim yanıt verir vermez davetler gönderilecek.',
  checkingTimes: 'Yanıt gelmedi. Randevularınızın ulaşıp ulaşmadığını kontrol ediyoruz…',
  unknownTimes:
    'Randevularınızın ulaşıp ulaşmadığını henüz bilmiyoruz. Güvenle tekrar deneyebilirsiniz: Hiçbir randevu iki kez alınmaz.',
  timesLost:
    'Bu saatlerden bazıları artık alınamıyor, bu yüzden hiçbir randevu alınmadı. Lütfen saatlere bir kez daha bakın.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Alındı';
      case 'pending':
        return 'Onay bekliyor';
      case 'cancelled':
        return 'İptal edildi';
      case 'declined':
        return 'Reddedildi';
      case 'expired':
        return 'Zamanında onaylanmadı';
    }
  },
  timeOfSeries: (position, of) => `Randevu ${position}/${of}`,

  yourBooking: 'Randevunuz',
  reschedule: 'Başka bir saat seç',
  chooseNewTime: 'Size ne zaman daha uygun?',
  timeNow: 'Mevcut saat',
  newTime: 'Yeni saat',
  moveNow: 'Randevuyu değiştir',
  moving: 'Randevu değiştiriliyor…',
  moved: 'Randevunuz değiştirildi',
  keepTime: 'Mevcut saat kalsın',
  cancelBooking: 'Randevuyu iptal et',
  cancelQuestion: 'Bu randevu iptal edilsin mi?',
  cancelReason: 'İptal nedeni',
  cancelNow: 'Evet, iptal et',
  cancelling: 'İptal ediliyor…',
  keepBooking: 'Hayır, kalsın',
  changedMeanwhile: 'Bu randevu bu arada değiştirildi. Güncel hâlini görüyorsunuz.',
  bookingOver: 'Bu randevunun zamanı geçti; artık değiştirilemez.',
  noSuchBooking: 'Bu bağlantıya ait bir randevu yok. Lütfen onay mesajınızdaki bağlantıyı tekrar açın.',

  waitlist: 'Bekleme listesi',
  joinWaitlist: 'Bekleme listesine katıl',
  joiningWaitlist: 'Katılım gönderiliyor…',
  waitlistHelp:
    'Henüz randevu alınmadı. O gün bir saat boşalırsa size yazarız ve o saati bir süre sizin için ayırırız; isteyip istemediğinize o zaman karar verirsiniz.',
  waitlistDay: 'Gün',
  waitlistDayFault: 'Lütfen randevu alınabilen bir gün seçin',
  noWaitlist: 'Burada bekleme listesi yok.',
  cannotWait: 'Bu gün için bekleme listesi yok. Lütfen başka bir gün seçin.',
  onWaitlist: 'Bekleme listesindesiniz',
  waitlistPromise: (email, duration) =>
    `Bir saat boşalır boşalmaz ${email} adresine yazarız ve o saati sizin için ayırırız (${duration}). Henüz randevu alınmadı.`,
  timeOffered: 'Sizin için bir saat boşaldı',
  offeredUntil: (when) => `Bu saat sizin için ayrıldı, son an: ${when}.`,
  takeOffer: 'Bu saat için randevu al',
  passOffer: 'Bu değil – beklemeye devam et',
  offerPassed: 'Bu saat sıradaki kişiye geçiyor. Bekleme listesinde kalıyorsunuz.',
  offerLost: 'Bu saat artık sizin için ayrılmış değil. Bekleme listesinde kalıyorsunuz.',
  leaveWaitlist: 'Bekleme listesinden çık',
  leaveQuestion: 'Bekleme listesinden çıkılsın mı?',
  leaveNow: 'Evet, çık',
  leavingWaitlist: 'Çıkılıyor…',
  keepWaiting: 'Hayır, beklemeye devam et',
  leftWaitlist: 'Artık bekleme listesinde değilsiniz',
  waitlistOver: 'Beklediğiniz gün geçti',
  waitlistBooked: 'Bekleme listesinden bir randevu aldınız',
  waitlistBookedNote: 'Tüm ayrıntıları onay mesajında bulabilirsiniz.',
  noSuchEntry:
    'Bu bağlantıya ait bir bekleme listesi kaydı yok. Lütfen mesajımızdaki bağlantıyı tekrar açın.',
};

function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes) ? `${minutes} dakika` : `${seconds} saniye`;
}
