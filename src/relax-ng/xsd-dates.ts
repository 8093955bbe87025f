/** Dates, times and durations of XML Schema: which are possible, and a number to compare them by. */

const zone = String.raw`(?<zone>Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?`;
const year = String.raw`(?<year>-?(?:[1-9]\d{3,}|0\d{3}))`;
const time = String.raw`(?<hour>[01]\d|2[0-4]):(?<minute>[0-5]\d):(?<second>(?:[0-5]\d|60)(?:\.\d+)?)`;
const month = `(?<month>0[1-9]|1[0-2])`;
const day = String.raw`(?<day>0[1-9]|[12]\d|3[01])`;

const forms = {
  dateTime: `${year}-${month}-${day}T${time}`,
  date: `${year}-${month}-${day}`,
  time,
  gYearMonth: `${year}-${month}`,
  gYear: year,
  gMonthDay: `--${month}-${day}`,
  gDay: `---${day}`,
  gMonth: `--${month}`,
} as const;

export type DateType = keyof typeof forms;

const patterns = new Map(Object.entries(forms).map(([type, form]) => [type, new RegExp(`^${form}${zone}$`, 'u')]));

/** Milliseconds on the time line, and whether the text has a time zone; undefined if the text is no such date or time. */
export function readDate(type: DateType, text: string): { readonly at: number; readonly hasZone: boolean } | undefined {
  const groups = patterns.get(type)?.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const number = (name: string, otherwise: number): number =>
    groups[name] === undefined ? otherwise : Number(groups[name]);
  // XML Schema 1.0 has no year 0; what is left out gets a value of a leap year, so that --02-29 is possible.
  const inYear = number('year', 2000);
  if (groups.year !== undefined && inYear === 0) return undefined;
  const inMonth = number('month', 1);
  const onDay = number('day', 1);
  if (onDay > daysOfMonth(inYear, inMonth)) return undefined;
  const hour = number('hour', 0);
  if (hour === 24 && (number('minute', 0) !== 0 || number('second', 0) !== 0)) return undefined;
  const date = new Date(Date.UTC(2000, inMonth - 1, onDay, hour, number('minute', 0)));
  date.setUTCFullYear(date.getUTCFullYear() - 2000 + inYear);
  const at = date.getTime() + number('second', 0) * 1000 - zoneMinutes(groups.zone) * 60_000;
  return { at, hasZone: groups.zone !== undefined };
}

function daysOfMonth(inYear: number, inMonth: number): number {
  if (inMonth === 2) return (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(inMonth) ? 30 : 31;
}

function zoneMinutes(text: string | undefined): number {
  if (text === undefined || text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4));
  return text.startsWith('-') ? -minutes : minutes;
}

const durationForm =
  /^(?<sign>-?)P(?=.)(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<days>\d+)D)?(?:T(?=.)(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/u;

/** Months and seconds of a duration, undefined if the text is none. */
export function readDuration(text: string): { readonly months: number; readonly seconds: number } | undefined {
  const groups = durationForm.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const number = (name: string): number => Number(groups[name] ?? 0);
  const sign = groups.sign === '-' ? -1 : 1;
  const months = sign * (number('years') * 12 + number('months'));
  const seconds = sign * (((number('days') * 24 + number('hours')) * 60 + number('minutes')) * 60 + number('seconds'));
  return { months, seconds };
}
