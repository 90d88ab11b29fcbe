/** What one row of a list means, and everything that is wrong with it. */
import { clean } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import { legacyFont } from '../detect/fonts';
import {
  becomesApproved,
  columnLetter,
  FIELDS,
  type Field,
  type ImportMode,
  type Problem,
  type ProblemCode,
  type Severity,
  type Understood,
} from '../rules';
import { firstColumn, type Mapping } from '../rules.layout';
import { readBirthYear, readDay } from './dates';
import { type PlaceIndex, resolvePlace } from './places';
import { findNamed, guessKind, type NameIndex, readConsent, readFamily, readKind } from './words';

/** What rows are understood by. */
export interface Knowledge {
  places: PlaceIndex;
  sectors: NameIndex;
  movements: NameIndex;
  today: PlainDate;
  mode: ImportMode;
}

export interface RowText {
  cells: Partial<Record<Field, string>>;
  /** Fields whose cell holds a formula. */
  formulas: readonly Field[];
  /** From the section row above, the table's title or the sheet's name. */
  district?: string | undefined;
  kind?: string | undefined;
  sector?: string | undefined;
  family?: string | undefined;
}

export interface Understanding {
  /** Null when the row has an error. */
  row: Understood | null;
  problems: Problem[];
}

export const MAX_LENGTH: Record<Field, number> = {
  name: 200,
  kind: 100,
  family: 100,
  sector: 200,
  commune: 200,
  district: 100,
  detail: 200,
  summary: 4000,
  movement: 300,
  decisionNumber: 60,
  decisionDate: 60,
  birthYear: 40,
  phone: 60,
  consent: 60,
  note: 1000,
};

/** Reads a row. Errors say what to do in their texts; warnings let the row pass. */
export function understand(text: RowText, mapping: Mapping, known: Knowledge): Understanding {
  const reader = new Reader(text, mapping, known);
  const row = reader.read();
  const failed = reader.problems.some((problem) => problem.severity === 'error');
  return { row: failed ? null : row, problems: reader.problems };
}

class Reader {
  readonly problems: Problem[] = [];
  private readonly cells: Partial<Record<Field, string>> = {};
  private readonly spoiled = new Set<Field>();

  constructor(
    private readonly text: RowText,
    private readonly mapping: Mapping,
    private readonly known: Knowledge,
  ) {
    for (const field of FIELDS) this.cells[field] = this.safeCell(field);
  }

  read(): Understood | null {
    const name = this.name();
    const kind = this.kind(name);
    const family = this.family();
    const sectorCode = this.sector();
    const place = this.place();
    const decision = this.decision();
    const row = {
      name,
      movementCode: this.movement(),
      summary: this.summary(),
      ...decision,
      birthYear: this.birthYear(),
      consent: this.consent(),
      phone: this.phone(),
      note: this.get('note'),
    };
    if (!kind || !family || !sectorCode || !place) return null;
    return { ...row, kind, family, sectorCode, ...place };
  }

  private get(field: Field): string {
    return this.cells[field] ?? '';
  }

  private add(severity: Severity, field: Field, code: ProblemCode, params: Problem['params'] = {}) {
    if (severity === 'error') this.spoiled.add(field);
    const column = firstColumn(this.mapping, field);
    this.problems.push({
      severity,
      field,
      column: column === null ? null : columnLetter(column),
      code,
      params,
    });
  }

  /** The cleaned cell; empty when it cannot be trusted, and then that is the one thing said of it. */
  private safeCell(field: Field): string {
    const raw = this.text.cells[field] ?? '';
    if (this.text.formulas.includes(field) || /^\s*[=@]/.test(raw)) {
      this.add('error', field, 'formula');
      return '';
    }
    const font = legacyFont(raw);
    if (font) {
      this.add('error', field, 'legacyFont', { font, value: shorten(raw) });
      return '';
    }
    const text = field === 'summary' ? clean(raw) : clean(raw).replace(/\s+/g, ' ');
    if (text.length <= MAX_LENGTH[field]) return text;
    this.add('error', field, 'tooLong', { max: MAX_LENGTH[field], length: text.length });
    return '';
  }

  private name(): string {
    const name = this.get('name');
    if (this.spoiled.has('name')) return '';
    if (!name) this.add('error', 'name', 'nameMissing');
    else if (!/\p{L}{2}/u.test(name)) this.add('error', 'name', 'nameUnclear', { value: name });
    return name;
  }

  private kind(name: string): Understood['kind'] | null {
    const text = this.get('kind') || this.text.kind || '';
    if (this.spoiled.has('kind')) return null;
    const kind = text ? readKind(text) : guessKind(name);
    if (!kind) this.add('error', 'kind', 'kindUnknown', { value: shorten(text) });
    else if (!text && name) this.add('warning', 'kind', 'kindGuessed', { kind });
    return kind;
  }

  private family(): Understood['family'] | null {
    const text = this.get('family') || this.text.family || '';
    if (this.spoiled.has('family')) return null;
    const family = text ? readFamily(text) : 'advanced';
    if (!family) this.add('error', 'family', 'familyUnknown', { value: shorten(text) });
    else if (!text) this.add('warning', 'family', 'familyAssumed');
    return family;
  }

  private sector(): string | null {
    const text = this.get('sector') || this.text.sector || '';
    if (this.spoiled.has('sector')) return null;
    const code = findNamed(this.known.sectors, text);
    if (!text) this.add('error', 'sector', 'sectorMissing');
    else if (!code) this.add('error', 'sector', 'sectorUnknown', { value: shorten(text) });
    return code;
  }

  private movement(): string | null {
    const text = this.get('movement');
    const code = findNamed(this.known.movements, text);
    if (text && !code) this.add('warning', 'movement', 'movementUnknown', { value: shorten(text) });
    return code;
  }

  private place() {
    if (this.spoiled.has('commune') || this.spoiled.has('district')) return null;
    const district = this.get('district') || this.text.district || '';
    const found = resolvePlace(this.known.places, this.get('commune'), district);
    if ('problem' in found) {
      const { code, ...params } = found.problem;
      this.add('error', code === 'districtUnknown' ? 'district' : 'commune', code, params);
      return null;
    }
    const { place, districtCode, kindDiffers } = found;
    if (kindDiffers) {
      this.add('warning', 'commune', 'communeKindDiffers', {
        value: this.get('commune'),
        name: place.name,
      });
    }
    const placeDetail = [this.get('detail'), found.detail].filter(Boolean).join(', ');
    return { placeCode: place.code, placeValidFrom: place.validFrom, districtCode, placeDetail };
  }

  private decision(): Pick<Understood, 'decisionNumber' | 'decisionDate'> {
    const decisionNumber = this.get('decisionNumber') || null;
    const decisionDate = this.day();
    const found = { decisionNumber, decisionDate };
    const incomplete = (decisionNumber === null) !== (decisionDate === null);
    const spoiled = this.spoiled.has('decisionDate') || this.spoiled.has('decisionNumber');
    if (
      incomplete &&
      !spoiled &&
      this.known.mode === 'decided' &&
      !becomesApproved(found, 'decided')
    ) {
      this.add('warning', decisionNumber ? 'decisionDate' : 'decisionNumber', 'decisionIncomplete');
    }
    return found;
  }

  private day(): PlainDate | null {
    const text = this.get('decisionDate');
    if (!text) return null;
    const read = readDay(text);
    if ('problem' in read) {
      const code = read.problem === 'impossible' ? 'dateImpossible' : 'dateUnreadable';
      this.add('error', 'decisionDate', code, { value: shorten(text) });
      return null;
    }
    if (read.day > this.known.today)
      this.add('error', 'decisionDate', 'dateFuture', { value: shorten(text) });
    return read.day;
  }

  private summary(): string {
    const text = this.get('summary');
    if (!text && !this.spoiled.has('summary')) this.add('warning', 'summary', 'summaryMissing');
    return text;
  }

  private birthYear(): number | null {
    const text = this.get('birthYear');
    if (!text) return null;
    const year = readBirthYear(text, Number(this.known.today.slice(0, 4)));
    if (!year) this.add('warning', 'birthYear', 'birthYearUnreadable', { value: shorten(text) });
    return year;
  }

  private consent(): Understood['consent'] {
    const text = this.get('consent');
    const consent = text ? readConsent(text) : 'none';
    if (!consent) this.add('warning', 'consent', 'consentUnclear', { value: shorten(text) });
    return consent ?? 'none';
  }

  // Excel drops the first 0 of a number that it takes for a figure.
  private phone(): string {
    const text = this.get('phone');
    const phone = /^[1-9]\d{8}$/.test(text) ? `0${text}` : text;
    const digits = phone.replace(/[\s.()-]/g, '');
    if (phone && !/^(?:\+?84|0)\d{8,10}$/.test(digits))
      this.add('warning', 'phone', 'phoneUnclear');
    return phone;
  }
}

const SHOWN = 60;
const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
