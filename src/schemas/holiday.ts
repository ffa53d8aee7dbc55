import * as z from 'zod';
import type {
  Holiday as HolidayType,
  HolidayCountry as HolidayCountryType,
  HolidayQuestion as HolidayQuestionType,
} from '../contract/host-backend.js';
import { CivilDate } from './moments.js';
import { Id } from './texts.js';

export type Holiday = HolidayType;
export type HolidayCountry = HolidayCountryType;
export type HolidayQuestion = HolidayQuestionType;

const name = z.string().max(300);
const Language = z.string().max(100);

/** What names are to be written in. */
export const HolidayCountriesQuestion = z.object({ language: z.exactOptional(Language) });

/** Which holidays are asked for. */
export const HolidayQuestion = z
  .object({
    country: Id,
    region: z.exactOptional(Id),
    from: CivilDate,
    to: CivilDate,
    language: z.exactOptional(Language),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'must not lie before from',
  }) satisfies z.ZodType<HolidayQuestion>;

/** A country whose holidays are known. */
export const HolidayCountry = z.object({
  code: Id,
  name,
  regions: z.array(z.object({ code: Id, name })).max(1000),
}) satisfies z.ZodType<HolidayCountry>;

/** A day of a public holiday. */
export const Holiday = z.object({ date: CivilDate, name }) satisfies z.ZodType<Holiday>;
