import type { HostSettingsWords } from './words.js';

export const ar: HostSettingsWords = {
  title: 'إعدادات الحجز',
  changed: 'فيه تغييرات غير محفوظة',
  signedOut: 'لم تسجّل الدخول. يرجى تسجيل الدخول ثم المحاولة مرة أخرى.',
};
