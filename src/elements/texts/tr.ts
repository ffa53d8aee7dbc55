import type { Texts } from './texts.js';

const noAnswer = 'Randevu hizmeti yanıt vermiyor. Lütfen birazdan tekrar deneyin.';

/** Turkish, with siz. A noun stays in the singular after a number. */
export const tr: Texts = {
  language: 'tr',
  direction: 'ltr',

  loading: 'Yükleniyor…',
  back: 'Geri',
  retry: 'Tekrar dene',
  noAnswer,
  goOn: 'Devam',
  change: 'Değiştir',
  close: 'Kapat',
  newTab: '(yeni sekmede açılır)',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} saat` : '', rest > 0 ? `${rest} dk.` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: 'Ne kadar sürsün?',
  chooseService: 'Hangi randevuyu almak istersiniz?',
  yourChoice: 'Seçiminiz',

  chooseDate: 'Gün seçin',
  previousMonth: 'Önceki ay',
  nextMonth: 'Sonraki ay',
  dayWithTimes: (date, count) => `${date}, ${count} uygun saat`,
  dayWithoutTimes: (date) => `${date}, uygun saat yok`,

  chooseTime: 'Saat seçin',
  timesOn: (date) => date,
  timesFound: (count, range) => `${range}: ${count} uygun saat`,
  noTimesOn: (date) => `${date} için uygun saat yok.`,
  noTimesIn: (month) => `${month} için uygun saat yok.`,
  noTimesAtAll: 'Şu anda uygun saat yok. Lütfen daha sonra tekrar bakın.',
  noTimesRead: 'Uygun saatler şu anda yüklenemiyor. Lütfen birazdan tekrar deneyin.',
  nextFree: (date) => `En yakın uygun gün: ${date}`,
  timeOnDay: (from, to, date) => `${from} ile ${to} arası, ${date}`,
  morning: 'Sabah',
  afternoon: 'Öğleden sonra',
  evening: 'Akşam',

  chooseLocation: 'Nerede?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Görüntülü görüşme';
      case 'phone-host-calls':
        return 'Telefon – biz sizi ararız';
      case 'phone-guest-calls':
        return 'Telefon – siz bizi ararsınız';
      case 'in-person':
        return 'Yüz yüze';
      case 'link':
        return 'Çevrim içi';
      case 'text':
        return 'Başka bir yer';
      case 'ask-guest':
        return 'Sizin seçeceğiniz bir yer';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'Bağlantı, randevu alındığında paylaşılır';
      case 'phone-host-calls':
        return 'Numaranızı bırakın, biz arayalım';
      case 'phone-guest-calls':
        return 'Numara, randevu alındığında paylaşılır';
      case 'in-person':
        return 'Adres, randevu alındığında paylaşılır';
      case 'link':
        return 'Bağlantı, randevu alındığında paylaşılır';
      case 'text':
        return 'Ayrıntılar, randevu alındığında paylaşılır';
      case 'ask-guest':
        return 'Nerede buluşacağımızı siz söyleyin';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'Kullanılamıyor: Bağlantıyı oluşturabilecek bir takvim bağlı değil';
      case 'needs-reconnect':
        return 'Kullanılamıyor: Düzenleyenin takvim bağlantısını yenilemesi gerekiyor';
      case 'no-write-access':
        return 'Kullanılamıyor: Düzenleyenin takvimi salt okunur';
      case 'conference-not-allowed':
        return 'Kullanılamıyor: Düzenleyenin takvimi bu tür bağlantılar oluşturmuyor';
      case 'calendar-unreachable':
        return 'Şu anda kullanılamıyor: Takvim yanıt vermiyor';
    }
  },
  noPlace: 'Görüşme yerlerinin hiçbiri şu anda kullanılamıyor. Lütfen daha sonra tekrar deneyin.',
  locationPhoneLabel: 'Telefon numaranız',
  locationPlaceLabel: 'Nerede buluşalım?',

  timeZone: 'Saat dilimi',
  searchTimeZone: 'Şehir veya saat dilimi arayın',
  zonesFound: (count) => `${count} saat dilimi bulundu`,
  noZoneFound: 'Saat dilimi bulunamadı. Yakındaki büyük bir şehri deneyin.',

  yourDetails: 'Bilgileriniz',
  name: 'Ad soyad',
  email: 'E-posta adresi',
  optional: 'isteğe bağlı',
  book: 'Randevu al',
  booking: 'Randevu alınıyor…',
  changeTime: 'Başka bir saat seç',
  required: (label) => `Lütfen doldurun: ${label}`,
  invalidEmail: 'Lütfen ad@example.com gibi bir e-posta adresi girin',
  invalidPhone: 'Lütfen rakamlarla bir telefon numarası girin, örneğin +90 212 123 45 67',
  invalidUrl: 'Lütfen https:// ile başlayan bir web adresi girin',
  invalidNumber: 'Lütfen bir sayı girin',
  consentNeeded: 'Devam etmek için lütfen bu kutuyu işaretleyin',
  checkAnswer: (label) => `Lütfen kontrol edin: ${label}`,
  faults: (count) =>
    count === 1 ? 'Bir alanı kontrol etmeniz gerekiyor' : `${count} alanı kontrol etmeniz gerekiyor`,
  choosePlaceholder: 'Lütfen seçin',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Randevunuz alındı';
      case 'pending':
        return 'Randevunuz onay bekliyor';
      case 'cancelled':
        return 'Bu randevu iptal edildi';
      case 'declined':
        return 'Bu randevu ne yazık ki kabul edilemedi';
      case 'expired':
        return 'Bu randevu zamanında onaylanmadı';
    }
  },
  confirmationSentTo: (email) => `Davet ${email} adresine gönderilecek.`,
  noInvitation: 'Takvim daveti gönderilmeyecek. Lütfen randevuyu buradan kendi takviminize ekleyin.',
  pendingNote: 'Bu saat, düzenleyen kişi yanıt verene kadar sizin için ayrıldı.',
  what: 'Ne',
  when: 'Ne zaman',
  where: 'Nerede',
  who: 'Kim',
  joinLink: 'Görüşmeye katıl',
  conferencePending: 'Görüşme bağlantısı oluşturuluyor…',
  conferenceLater: 'Görüşme bağlantısı henüz hazır değil. Bağlantıyı davette bulabilirsiniz.',
  conferenceFailed:
    'Görüşme bağlantısı oluşturulamadı. Randevunuz geçerli; düzenleyen kişi size bir bağlantı gönderecek.',
  calendarDelayed: 'Randevunuz geçerli. Takvim yanıt verir vermez davet gönderilecek.',
  addToCalendar: 'Takvime ekle',
  calendarFile: 'Takvim dosyası',
  print: 'Yazdır',
  bookAnother: 'Başka bir randevu al',
  leavingFor: 'Şu siteye yönlendiriliyorsunuz:',
  goOnTo: 'Şu siteye git:',
  stayHere: 'Burada kal',

  failedTitle: 'Şu anda randevu alınamıyor',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Bilgilerinizin bir kısmı kabul edilmedi. Lütfen kontrol edip tekrar deneyin.';
      case 'unauthenticated':
        return 'Bu bağlantı artık geçerli değil. Lütfen onay mesajınızdaki bağlantıyı kullanın.';
      case 'origin-not-allowed':
        return 'Bu site, bu randevu sayfasını kullanamaz. Lütfen sitenin yöneticisiyle iletişime geçin.';
      case 'not-found':
        return 'Böyle bir randevu sayfası yok. Lütfen sitenin yöneticisiyle iletişime geçin.';
      case 'slot-taken':
        return 'Biri sizden önce davrandı: Bu saat dolu. Lütfen başka bir saat seçin.';
      case 'version-conflict':
        return 'Randevu bu arada değiştirildi. Lütfen tekrar kontrol edin.';
      case 'in-progress':
        return 'Randevunuz hâlâ işleniyor. Lütfen biraz bekleyin.';
      case 'gone':
        return 'Bu randevu artık mevcut değil.';
      case 'key-reused':
        return 'Bu form daha önce farklı bilgilerle gönderildi. Lütfen tekrar deneyin.';
      case 'not-bookable':
        return 'Bu saat için artık randevu alınamıyor. Lütfen başka bir saat seçin.';
      case 'refused':
        return 'Randevu kabul edilmedi.';
      case 'range-too-long':
        return 'Bu aralık çok uzun. Lütfen daha kısa bir aralık seçin.';
      case 'rate-limited':
        return 'Çok fazla deneme yapıldı. Lütfen bir dakika bekleyip tekrar deneyin.';
      case 'calendar-unreachable':
        return 'Takvime şu anda ulaşılamıyor, bu yüzden randevu alınmadı. Lütfen birazdan tekrar deneyin.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'Randevu sunucusuna belirtilen adresten ulaşılamıyor.';
      case 'timeout':
        return 'Randevu sunucusu zamanında yanıt vermedi.';
      case 'mixed-content':
        return 'Bu sayfa https kullanıyor ama randevu sunucusunun adresi http ile başlıyor. Tarayıcılar bunu engeller.';
      case 'not-a-backend':
        return 'Bu adreste yanıt veren bir şey var ama bir randevu sunucusu değil.';
      case 'offline':
        return 'İnternet bağlantınız yok gibi görünüyor. Girdikleriniz saklanıyor.';
    }
  },
  missingAttribute: (name) => `Bu randevu ögesi için “${name}” özniteliği gerekli.`,
  slotTakenTitle: 'Bu saat az önce doldu',
  slotTaken: 'Randevu alınmadı. Yazdıklarınız saklanıyor; lütfen başka bir saat seçin.',
  nearestTimes: 'En yakın uygun saatler',
  checkingTitle: 'Bir dakika lütfen',
  checking: 'Yanıt gelmedi. Randevunuzun ulaşıp ulaşmadığını kontrol ediyoruz…',
  unknownTitle: 'Hâlâ yanıt yok',
  unknownOutcome:
    'Randevunuzun ulaşıp ulaşmadığını henüz bilmiyoruz. Güvenle tekrar deneyebilirsiniz: Randevunuz iki kez alınmaz.',
  unknownEventType: (slug) => `Burada “${slug}” adlı bir randevu türü yok.`,
  waitlistWay: 'Uygun saat yok mu? Bekleme listesine katılın',
};

/** The words for any locale of the language. */
export const textsFor = (): Texts => tr;
