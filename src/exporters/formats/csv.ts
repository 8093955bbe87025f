/** Comma-separated values after RFC 4180: rows written, and tables of anyone's read. */

/** A row with a line feed at its end. */
export function csvLine(values: readonly string[]): string {
  const quoted = values.map((value) => (/[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
  return `${quoted.join(',')}\n`;
}

/** The rows of a table, each as its values; a blank line is no row. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A value, quoted or plain, and the comma or line end after it.
  for (const { groups } of text.matchAll(/(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,\r\n]*))(?<end>,|\r?\n|\r|$)/gu)) {
    const { quoted, plain = '', end } = groups ?? {};
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
