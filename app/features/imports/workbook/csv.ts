/** Reads text in columns, quoted as in RFC 4180, whatever separates its cells. Pure. */
import Papa from 'papaparse';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Rows by which the separator is chosen; titles above the headings have no columns. */
const SAMPLE = 200;

/** The rows of cells. A first line `sep=;`, as Excel understands it, names the separator. */
export function readCsv(text: string): string[][] {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [told, named] = /^sep=(.)\n/i.exec(lines) ?? [];
  const source = lines.slice(told?.length ?? 0);
  const rows = parse(source, named ?? separatorOf(source));
  const last = rows.at(-1);
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

function parse(source: string, delimiter: string, preview = 0): string[][] {
  const config = { delimiter, newline: '\n', preview } as const;
  const { data, errors } = Papa.parse<string[]>(source, config);
  // A quote that nothing closes would swallow the rest of the file.
  const open = errors.some(({ code }) => code === 'MissingQuotes');
  return open ? Papa.parse<string[]>(source, { ...config, fastMode: true }).data : data;
}

/** The separator that cuts most rows into the same number of cells. */
function separatorOf(source: string): string {
  let best = { separator: SEPARATORS[0] as string, score: 0 };
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>();
    for (const { length } of parse(source, separator, SAMPLE))
      counts.set(length, (counts.get(length) ?? 0) + 1);
    for (const [width, rows] of counts) {
      const score = rows * rows * (width - 1);
      if (score > best.score) best = { separator, score };
    }
  }
  return best.separator;
}
