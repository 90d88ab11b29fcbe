/** Workbooks as several programs write them, part by part. */
import { zipOf } from '../workbooks';
import { type Cell, dashed, type MadeBook, type MadeSheet, serialOf } from './cells';

/**
 * excel: shared strings; libreoffice: every attribute said; google: formatted empty cells far out; wps: rich texts and elements of
 * its own; plain: a library that writes texts inline and no addresses; prefixed: namespaces with a prefix, other part names; strict: ISO
 * days and the other namespaces.
 */
export const PRODUCERS = [
  'excel',
  'libreoffice',
  'google',
  'wps',
  'plain',
  'prefixed',
  'strict',
] as const;
export type Producer = (typeof PRODUCERS)[number];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of the workbook. */
export function packageOf(book: MadeBook, producer: Producer): Buffer {
  return zipOf(new PackageWriter(book, producer).parts());
}

class PackageWriter {
  private readonly strings: string[] = [];
  private readonly formats: string[] = [];
  private readonly p: string;
  private readonly relations: string;

  constructor(
    private readonly book: MadeBook,
    private readonly producer: Producer,
  ) {
    this.p = producer === 'prefixed' ? 'x:' : '';
    this.relations = producer === 'strict' ? STRICT_RELATIONS : RELATIONS;
  }

  parts(): Map<string, Buffer> {
    const folder = this.producer === 'prefixed' ? 'content' : 'xl';
    const main = this.producer === 'prefixed' ? 'book2.xml' : 'workbook.xml';
    const sheets = this.book.sheets.map((sheet) => this.sheet(sheet));
    const texts: [string, string][] = [
      ['_rels/.rels', this.rels([['officeDocument', `/${folder}/${main}`]])],
      [`${folder}/${main}`, this.workbook()],
      [
        `${folder}/_rels/${main}.rels`,
        this.rels([
          ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
          ['styles', 'styles.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
        ]),
      ],
      ...sheets.map(
        (xml, index) => [`${folder}/worksheets/sheet${index + 1}.xml`, xml] as [string, string],
      ),
      [`${folder}/styles.xml`, this.styles()],
      [`${folder}/sharedStrings.xml`, this.sharedStrings()],
    ];
    const types = this.contentTypes(`/${folder}/${main}`);
    return new Map(
      [['[Content_Types].xml', types] as [string, string], ...texts].map(([name, xml]) => [
        name,
        Buffer.from(DECLARATION + xml),
      ]),
    );
  }

  private root(name: string, inner: string, more = ''): string {
    const address = this.producer === 'strict' ? STRICT : MAIN;
    const prefix = this.p ? ':x' : '';
    return `<${this.p}${name} xmlns${prefix}="${address}" xmlns:r="${this.relations}"${more}>${inner}</${this.p}${name}>`;
  }

  private element(name: string, attributes: string, inner = ''): string {
    const opened = `<${this.p}${name}${attributes ? ` ${attributes}` : ''}`;
    return inner ? `${opened}>${inner}</${this.p}${name}>` : `${opened}/>`;
  }

  private workbook(): string {
    const { date1904, sheets } = this.book;
    const said =
      this.producer === 'libreoffice' ? `date1904="${date1904}"` : date1904 ? 'date1904="1"' : '';
    const list = sheets.map(({ name, hidden }, index) => {
      const state = hidden
        ? ' state="hidden"'
        : this.producer === 'libreoffice'
          ? ' state="visible"'
          : '';
      return this.element(
        'sheet',
        `name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"`,
      );
    });
    return this.root(
      'workbook',
      this.element('workbookPr', said) + this.element('sheets', '', list.join('')),
    );
  }

  private sheet({ rows, merges, hiddenRows }: MadeSheet): string {
    const drawn = rows.map((cells, row) => this.row(cells, row, hiddenRows.includes(row)));
    const merged = merges.map((each) => this.element('mergeCell', `ref="${area(each)}"`));
    const extra =
      this.producer === 'wps'
        ? this.element('sheetPr', '', this.element('pageSetUpPr', 'fitToPage="1"'))
        : '';
    return this.root(
      'worksheet',
      extra +
        this.element('sheetData', '', drawn.join('')) +
        (merged.length > 0
          ? this.element('mergeCells', `count="${merged.length}"`, merged.join(''))
          : ''),
    );
  }

  private row(cells: readonly Cell[], row: number, hidden: boolean): string {
    if (cells.length === 0 && this.producer !== 'plain') return '';
    const drawn = cells.map((cell, column) => this.cell(cell, row, column)).join('');
    const tail =
      this.producer === 'google' ? this.element('c', `r="${letters(25)}${row + 1}" s="1"`) : '';
    const said =
      this.producer === 'libreoffice'
        ? ` hidden="${hidden}" outlineLevel="0"`
        : hidden
          ? ' hidden="1"'
          : '';
    const place = this.producer === 'plain' ? '' : `r="${row + 1}"`;
    return this.element('row', `${place}${said}`.trim(), drawn + tail);
  }

  private cell(cell: Cell, row: number, column: number): string {
    const at = this.producer === 'plain' ? '' : `r="${letters(column)}${row + 1}" `;
    if (cell === null) return this.producer === 'plain' ? this.element('c', '') : '';
    if (typeof cell === 'number')
      return this.element('c', `${at}t="n"`, this.element('v', '', String(cell)));
    if (typeof cell === 'object') return this.day(cell, at);
    return this.text(cell, at);
  }

  private day(cell: Exclude<Cell, string | number | null>, at: string): string {
    if (this.producer === 'strict')
      return this.element('c', `${at}t="d"`, this.element('v', '', `${dashed(cell.day)}T00:00:00`));
    const known = this.formats.indexOf(cell.format);
    const style = known >= 0 ? known : this.formats.push(cell.format) - 1;
    const serial = serialOf(cell.day, this.book.date1904);
    return this.element('c', `${at}s="${style + 2}"`, this.element('v', '', String(serial)));
  }

  private text(text: string, at: string): string {
    const t = (inner: string) => this.element('t', 'xml:space="preserve"', inner);
    if (this.producer === 'plain' || this.producer === 'strict')
      return this.element('c', `${at}t="inlineStr"`, this.element('is', '', t(escaped(text))));
    if (this.producer === 'prefixed')
      return this.element('c', `${at}t="str"`, this.element('v', '', escaped(text)));
    const known = this.strings.indexOf(text);
    const index = known >= 0 ? known : this.strings.push(text) - 1;
    return this.element('c', `${at}s="1" t="s"`, this.element('v', '', String(index)));
  }

  private sharedStrings(): string {
    const drawn = this.strings.map((text) => {
      const half = Math.floor(text.length / 2);
      const run = (part: string) =>
        this.element('r', '', this.element('t', 'xml:space="preserve"', escaped(part)));
      const inner =
        this.producer === 'wps' && half > 0
          ? run(text.slice(0, half)) + run(text.slice(half))
          : this.element('t', 'xml:space="preserve"', escaped(text));
      return this.element('si', '', inner);
    });
    return this.root('sst', drawn.join(''), ` count="${drawn.length}"`);
  }

  private styles(): string {
    const codes = this.formats.map((code, index) =>
      this.element('numFmt', `numFmtId="${164 + index}" formatCode="${escaped(code)}"`),
    );
    const used = this.formats.map((_, index) =>
      this.element('xf', `numFmtId="${164 + index}" applyNumberFormat="1"`),
    );
    const plain = this.element('xf', 'numFmtId="0"');
    return this.root(
      'styleSheet',
      (codes.length > 0 ? this.element('numFmts', `count="${codes.length}"`, codes.join('')) : '') +
        this.element('cellStyleXfs', 'count="1"', plain) +
        this.element('cellXfs', `count="${used.length + 2}"`, plain + plain + used.join('')),
    );
  }

  private rels(targets: readonly (readonly [string, string])[]): string {
    const drawn = targets.map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${this.relations}/${type}" Target="${target}"/>`,
    );
    return `<Relationships xmlns="${PACKAGE}/relationships">${drawn.join('')}</Relationships>`;
  }

  private contentTypes(main: string): string {
    return (
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="${main}" ContentType="${CONTENT}.sheet.main+xml"/></Types>`
    );
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

const area = ([top, left, bottom, right]: readonly [number, number, number, number]): string =>
  `${letters(left)}${top + 1}:${letters(right)}${bottom + 1}`;
