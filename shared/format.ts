/** Dates and numbers as Danes (and the English) write them. Calendar days are text and never shift with a time zone. */
import type { Language } from './i18n/index.ts';

const locales = { da: 'da-DK', en: 'en-GB' } as const;

/** `27. september 2017`; anything that is no calendar day comes back as it was. */
export function formatDay(day: string, language: Language): string {
  return onDay(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `27. sep. 2017`, for narrow places. */
export function formatShortDay(day: string, language: Language): string {
  return onDay(day, language, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A moment (ISO 8601 in UTC) as day and time where the reader is. */
export function formatMoment(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** `1.234,5` with a true minus sign. */
export function formatNumber(
  value: number,
  language: Language,
  decimals?: { readonly min: number; readonly max: number },
): string {
  const options = decimals ? { minimumFractionDigits: decimals.min, maximumFractionDigits: decimals.max } : {};
  return new Intl.NumberFormat(locales[language], options).format(value).replace('-', '−');
}

/** A size in bytes as `1,2 MB`, rounded to what a person cares about. */
export function formatBytes(bytes: number, language: Language): string {
  const megabytes = bytes >= 1_000_000;
  const value = formatNumber(bytes / (megabytes ? 1_000_000 : 1_000), language, { min: 0, max: megabytes ? 1 : 0 });
  return `${value} ${megabytes ? 'MB' : 'kB'}`;
}

/** Whole days from one calendar day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/** The calendar day it is where the reader is. */
export function localDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function onDay(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' }).format(utc(day));
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
