export interface PublicationDate {
  /** The instant, ISO 8601 in UTC with milliseconds. */
  readonly publishedAt: string;
  /** The calendar day where it was published. */
  readonly publishedOn: string;
}

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2}))?)?$/;

/**
 * Reads an ISO 8601 calendar date ("2012-12-04", midnight UTC) or a date-time with its offset from UTC
 * ("2012-12-04T18:30:00+01:00"). The day is the one written, which the offset may move in UTC.
 * Returns what is wrong as a string otherwise.
 */
export function parsePublicationDate(value: string): PublicationDate | string {
  const match = ISO.exec(value.trim());
  const example = 'write an ISO 8601 date such as 2012-12-04 or 2012-12-04T18:30:00+01:00';
  if (match === null) return `"${shorten(value)}" is not a date: ${example}`;
  const [, day = '', hour, minute, second, fraction, zulu, sign, offsetHour, offsetMinute] = match;
  if (!isCalendarDay(day)) return `"${day}" is not a day of the calendar: ${example}`;
  if (hour === undefined || minute === undefined)
    return { publishedAt: `${day}T00:00:00.000Z`, publishedOn: day };
  if (zulu === undefined && sign === undefined) {
    return `"${value.trim()}" has a time but no offset from UTC: add Z or an offset such as +01:00`;
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return `"${value.trim()}" has no such time of day: ${example}`;
  }
  if (Number(offsetHour ?? 0) > 14 || Number(offsetMinute ?? 0) > 59) {
    return `"${value.trim()}" has an offset that no place uses: ${example}`;
  }
  const milliseconds = (fraction ?? '').padEnd(3, '0').slice(0, 3);
  const local = Date.parse(`${day}T${hour}:${minute}:${second ?? '00'}.${milliseconds}Z`);
  const offset =
    (sign === '-' ? -1 : 1) * (Number(offsetHour ?? 0) * 60 + Number(offsetMinute ?? 0)) * 60_000;
  return { publishedAt: new Date(local - offset).toISOString(), publishedOn: day };
}

/** Is it a day that exists ("2012-02-30" does not), in the years 1000 to 2999? */
export function isCalendarDay(day: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}...` : value;
}
