/** What one row of a list means, and everything that is wrong with it. */
import { inCapitals, normalCase } from '~/platform/text.capitals';
import { isEvidentMinor, mayBeMinor, nameParts } from '~/platform/text.names';
import type { PlainDate } from '~/platform/time';
import type { ImportMode, Problem, Understood } from '../rules';
import type { Mapping } from '../rules.layout';
import { Cells, type RowText, shorten } from './cells';
import { readBirthYear } from './dates';
import { type ReadDecision, readDecision } from './decisions';
import { namesSeveral, withoutPosition } from './names';
import { readPhone } from './phones';
import type { PlaceIndex } from './place-index';
import { type FoundPlace, type PlaceProblem, resolvePlace } from './places';
import {
  findNamed,
  guessKind,
  isAward,
  type NameIndex,
  readConsent,
  readFamily,
  readKind,
} from './words';

/** What rows are understood by. */
export interface Knowledge {
  places: PlaceIndex;
  sectors: NameIndex;
  movements: NameIndex;
  today: PlainDate;
  mode: ImportMode;
}

export interface Understanding {
  /** Null when the row has an error. */
  row: Understood | null;
  problems: Problem[];
}

/** Reads a row. Errors say what to do in their texts; warnings let the row pass. */
export function understand(text: RowText, mapping: Mapping, known: Knowledge): Understanding {
  const cells = new Cells(text, mapping);
  const row = new Reader(cells, text, known).read();
  const failed = cells.problems.some((problem) => problem.severity === 'error');
  return { row: failed ? null : row, problems: cells.problems };
}

/** What the cell of the name says besides the name. */
interface Named {
  name: string;
  birthYear: number | null;
  place: string;
}

const MINOR_YEARS = 18;
const LONGEST_NUMBER = 60;

class Reader {
  constructor(
    private readonly cells: Cells,
    private readonly text: RowText,
    private readonly known: Knowledge,
  ) {}

  read(): Understood | null {
    const { cells } = this;
    const named = this.named();
    const kind = this.kind(named.name);
    const family = this.family();
    const sectorCode = this.sector();
    const place = this.place(named);
    const decision = this.decision();
    const birthYear = this.birthYear(named);
    const consent = this.consent();
    const isMinor = kind === 'individual' && this.minor(named.name, birthYear, consent);
    const row = {
      name: named.name,
      movementCode: this.movement(),
      summary: this.summary(),
      ...decision,
      birthYear,
      isMinor,
      consent,
      phone: this.phone(),
      note: cells.get('note'),
    };
    if (!kind || !family || !sectorCode || !place) return null;
    return { ...row, kind, family, sectorCode, ...place };
  }

  private named(): Named {
    const { cells } = this;
    const text = cells.get('name');
    if (cells.isSpoiled('name')) return { name: '', birthYear: null, place: '' };
    const parts = nameParts(text);
    const { birthYear, place } = parts;
    let name = withoutPosition(parts.name);
    if (!name) cells.error('name', 'nameMissing');
    else if (!/\p{L}{2}/u.test(name)) cells.error('name', 'nameUnclear', { value: name });
    else if (name !== text) cells.warn('name', 'nameTrimmed', { value: shorten(text), name });
    if (namesSeveral(name)) cells.warn('name', 'nameSeveral', { value: shorten(name) });
    if (inCapitals(name)) {
      const proposed = normalCase(name);
      if (this.text.normalCase) name = proposed;
      else if (proposed !== name) cells.warn('name', 'nameCapitals', { value: proposed });
    }
    return { name, birthYear, place };
  }

  private kind(name: string): Understood['kind'] | null {
    const { cells } = this;
    if (cells.isSpoiled('kind')) return null;
    const cell = cells.get('kind');
    const award = isAward(cell);
    const text = (award ? '' : cell) || cells.around('kind');
    const kind = text ? readKind(text) : guessKind(name);
    if (!kind) cells.error('kind', 'kindUnknown', { value: shorten(text) });
    else if (award) cells.warn('kind', 'kindIsAward', { value: shorten(cell), kind });
    else if (!text && name) cells.warn('kind', 'kindGuessed', { kind });
    return kind;
  }

  private family(): Understood['family'] | null {
    const { cells } = this;
    if (cells.isSpoiled('family')) return null;
    const text = cells.get('family') || cells.around('family');
    const family = text ? readFamily(text) : 'advanced';
    if (!family) cells.error('family', 'familyUnknown', { value: shorten(text) });
    else if (!text) cells.warn('family', 'familyAssumed');
    return family;
  }

  private sector(): string | null {
    const { cells } = this;
    if (cells.isSpoiled('sector')) return null;
    const text = cells.get('sector') || cells.around('sector');
    const code = findNamed(this.known.sectors, text);
    if (!text) cells.error('sector', 'sectorMissing');
    else if (!code) cells.error('sector', 'sectorUnknown', { value: shorten(text) });
    return code;
  }

  private movement(): string | null {
    const text = this.cells.get('movement') || this.cells.around('movement');
    const code = findNamed(this.known.movements, text);
    if (text && !code) this.cells.warn('movement', 'movementUnknown', { value: shorten(text) });
    return code;
  }

  private place(named: Named) {
    const { cells, known } = this;
    if (cells.isSpoiled('commune', 'district')) return null;
    const section = cells.around('district');
    const [commune, district] = [cells.get('commune'), cells.get('district')];
    const found = resolvePlace(known.places, {
      commune: commune || named.place || cells.around('commune'),
      district,
      section,
    });
    if ('problem' in found) return this.placeProblem(found.problem);
    this.placeWarnings(found);
    // What the name says of the place is the detail where nothing else is.
    const detail = [cells.get('detail'), found.detail].filter(Boolean).join(', ');
    const placeDetail = detail || (commune ? named.place : '');
    return {
      placeCode: found.place.code,
      placeValidFrom: found.place.validFrom,
      districtCode: found.districtCode,
      placeDetail,
    };
  }

  private placeProblem({ code, ...params }: PlaceProblem): null {
    const field = code === 'districtUnknown' || code === 'districtsDiffer' ? 'district' : 'commune';
    this.cells.error(field, code, params);
    return null;
  }

  private placeWarnings({ place, kindDiffers, outside }: FoundPlace): void {
    const value = this.cells.get('commune');
    if (kindDiffers) this.cells.warn('commune', 'communeKindDiffers', { value, name: place.name });
    if (outside)
      this.cells.warn('commune', 'placeOutsideSection', { name: place.name, section: outside });
  }

  private decision(): Pick<Understood, 'decisionNumber' | 'decisionDate'> {
    const { cells, text, known } = this;
    const said = (field: 'decisionNumber' | 'decisionDate') =>
      text.cells[field] ? cells.get(field) : cells.around(field);
    const [number, date] = [said('decisionNumber'), said('decisionDate')];
    const read = readDecision(number, date, {
      date1904: text.date1904,
      numberIsGuess: cells.isGuessedDay('decisionNumber'),
    });
    this.decisionProblems(read, number, date);
    const found = { decisionNumber: read.number, decisionDate: read.date };
    const incomplete = (read.number === null) !== (read.date === null) || read.notes.numberIsDate;
    const spoiled = cells.isSpoiled('decisionDate', 'decisionNumber');
    if (incomplete && !spoiled && known.mode === 'decided') {
      const field = read.number !== null ? 'decisionDate' : 'decisionNumber';
      cells.warn(field, 'decisionIncomplete');
    }
    return found;
  }

  private decisionProblems({ number, date, notes }: ReadDecision, cell: string, day: string): void {
    const { cells, known } = this;
    const value = shorten(cell);
    if (notes.several) {
      const field = notes.several === 'number' ? 'decisionNumber' : 'decisionDate';
      cells.error(field, 'decisionSeveral', {
        value: field === 'decisionNumber' ? value : shorten(day),
      });
    }
    if (notes.dateProblem) {
      const code = notes.dateProblem === 'impossible' ? 'dateImpossible' : 'dateUnreadable';
      cells.error('decisionDate', code, { value: shorten(day || cell) });
    }
    if (date && date > known.today)
      cells.error('decisionDate', 'dateFuture', { value: shorten(day || cell) });
    if (notes.numberIsDate) cells.warn('decisionNumber', 'decisionNumberIsDate', { value });
    if (number && date && notes.split)
      cells.warn(notes.split === 'number' ? 'decisionNumber' : 'decisionDate', 'decisionSplit', {
        number,
        date: showDay(date),
      });
    if (number && number.length > LONGEST_NUMBER)
      cells.error('decisionNumber', 'tooLong', { max: LONGEST_NUMBER, length: number.length });
    if (number && notes.trimmed) cells.warn('decisionNumber', 'decisionTrimmed', { value: number });
    if (date && notes.datesDiffer)
      cells.warn('decisionDate', 'decisionDatesDiffer', {
        value: showDay(date),
        other: showDay(notes.datesDiffer),
      });
    if (date && (notes.dateGuessed || cells.isGuessedDay('decisionDate')))
      cells.warn('decisionDate', 'dateGuessed', { value: shorten(day), date: showDay(date) });
  }

  private summary(): string {
    const text = this.cells.get('summary');
    if (!text && !this.cells.isSpoiled('summary')) this.cells.warn('summary', 'summaryMissing');
    return text;
  }

  private birthYear(named: Named): number | null {
    const { cells } = this;
    const text = cells.get('birthYear');
    const thisYear = Number(this.known.today.slice(0, 4));
    if (!text) {
      const year = cells.isSpoiled('birthYear') ? null : named.birthYear;
      return year !== null && year >= 1900 && year <= thisYear ? year : null;
    }
    const read = readBirthYear(text, thisYear, { date1904: this.text.date1904 });
    if (!read) cells.warn('birthYear', 'birthYearUnreadable', { value: shorten(text) });
    else if (read.guessed)
      cells.warn('birthYear', 'birthYearGuessed', {
        value: shorten(text),
        year: String(read.year),
      });
    else if (named.birthYear !== null && named.birthYear !== read.year)
      cells.warn('birthYear', 'birthYearsDiffer', {
        value: String(read.year),
        other: String(named.birthYear),
      });
    return read?.year ?? null;
  }

  /** Whether it is a child: by the year, or by what the name says. Asks for the year and for a guardian's consent. */
  private minor(name: string, year: number | null, consent: Understood['consent']): boolean {
    const { cells } = this;
    const young = year !== null && Number(this.known.today.slice(0, 4)) - year <= MINOR_YEARS;
    const minor = young || (year === null && isEvidentMinor(name));
    if (year === null && mayBeMinor(name))
      cells.warn('birthYear', minor ? 'minorYear' : 'maybeMinorYear');
    if (minor && consent !== 'given') cells.warn('consent', 'minorConsent');
    return minor;
  }

  private consent(): Understood['consent'] {
    const text = this.cells.get('consent');
    const consent = text ? readConsent(text) : 'none';
    if (!consent) this.cells.warn('consent', 'consentUnclear', { value: shorten(text) });
    return consent ?? 'none';
  }

  // The number stays out of the problems, which outlive the import.
  private phone(): string {
    const { phone, mended, clear } = readPhone(this.cells.get('phone'));
    if (!clear) this.cells.warn('phone', 'phoneUnclear');
    else if (mended) this.cells.warn('phone', 'phoneMended');
    return phone;
  }
}

const showDay = (day: PlainDate): string => day.split('-').reverse().join('/');
