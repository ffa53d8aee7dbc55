// Unicode CLDR 48, supplemental data weekData/firstDay: the regions whose week does not begin on Monday, by first letters.
const saturdayRegions = /^(AF|BH|D[JZ]|EG|I[QR]|JO|KW|LY|OM|QA|S[DY])$/;
const sundayRegions =
  /^(A[GS]|B[DRSTWZ]|C[AO]|D[MO]|ET|G[TU]|H[KN]|I[DLNS]|J[MP]|K[EHR]|LA|M[HMOTXZ]|N[IP]|P[AEHKRTY]|S[AGV]|T[HTW]|U[MS]|V[EI]|WS|YE|Z[AW])$/;

/**
 * The day weeks begin on in a locale: 1 Monday … 7 Sunday. By its own or likely region, and not by the engine: some say
 * nothing of it, and those that do take milliseconds for a page's first answer.
 *
 * @throws RangeError when the text is not a language tag (BCP 47)
 *
 * @example
 * firstWeekdayOf('de'); // 1
 * firstWeekdayOf('en-US'); // 7
 * firstWeekdayOf('ar-EG'); // 6
 */
export function firstWeekdayOf(locale: string): number {
  const [, named] = /^[a-z]{2}-([A-Z]{2})$/.exec(locale) ?? [];
  const region = named ?? regionOf(new Intl.Locale(locale));
  if (sundayRegions.test(region)) return 7;
  if (saturdayRegions.test(region)) return 6;
  return region === 'MV' ? 5 : 1;
}

function regionOf(locale: Intl.Locale): string {
  return locale.region ?? locale.maximize().region ?? '';
}
