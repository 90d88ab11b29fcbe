/** Places as exemplars need them: with their district, and with everything above them. */

import type { PlainDate } from '~/platform/time';
import type { Reader } from '~db/connect';
import type { Schema } from '~db/schema';
import { standsAbove } from '../newsroom/rules.places';

export interface KnownPlace {
  code: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
  name: string;
  nameFolded: string;
  kind: Schema['places']['kind'];
  parentCode: string | null;
}

export interface ResolvedPlace {
  code: string;
  validFrom: PlainDate;
  /** The district above the place, or the place itself. */
  districtCode: string;
  /** The codes of the place and of every place above it. */
  placeCodes: string[];
  name: string;
  /** "Phường 1, Thị xã Giá Rai": two wards share a name, so the parent is always said. */
  label: string;
  labelFolded: string;
}

/** Every place that ever held; about a hundred rows. */
export class PlaceBook {
  /** A whole country has some 12,000. */
  private readonly byCode = new Map<string, KnownPlace[]>();

  constructor(private readonly places: readonly KnownPlace[]) {
    for (const place of places) {
      const same = this.byCode.get(place.code);
      if (same) same.push(place);
      else this.byCode.set(place.code, [place]);
    }
  }

  /** The place that holds under a code on a day, or null. */
  find(code: string, on: PlainDate): ResolvedPlace | null {
    const place = this.row(code, on);
    return place && this.resolve(place);
  }

  /** The place that a record keeps. */
  at(code: string, validFrom: PlainDate): ResolvedPlace | null {
    const place = this.byCode.get(code)?.find((each) => each.validFrom === validFrom);
    return place ? this.resolve(place) : null;
  }

  /** The districts of a day (communes where there is no district), each with its communes. */
  grouped(on: PlainDate): { district: ResolvedPlace; communes: ResolvedPlace[] }[] {
    const current = this.places.filter((each) => holds(each, on) && each.kind !== 'province');
    const below = new Map<string | null, KnownPlace[]>();
    for (const each of current) {
      const siblings = below.get(each.parentCode);
      if (siblings) siblings.push(each);
      else below.set(each.parentCode, [each]);
    }
    const tops = current.filter((each) => this.isTop(each, on));
    return tops.map((top) => ({
      district: this.resolve(top),
      communes: (below.get(top.code) ?? []).map((each) => this.resolve(each)),
    }));
  }

  /** The codes of the places whose label, at some time, holds a folded word. */
  codesNamed(word: string): string[] {
    const all = [...this.byCode.values()].flat();
    const named = all.filter((each) => this.resolve(each).labelFolded.includes(word));
    return [...new Set(named.map((each) => each.code))];
  }

  private isTop(place: KnownPlace, on: PlainDate): boolean {
    const parent = place.parentCode === null ? null : this.row(place.parentCode, on);
    return parent === null || parent.kind === 'province';
  }

  private row(code: string, on: PlainDate): KnownPlace | null {
    return this.byCode.get(code)?.find((each) => holds(each, on)) ?? null;
  }

  private resolve(place: KnownPlace): ResolvedPlace {
    const above: KnownPlace[] = [];
    const parentOf = ({ parentCode, kind }: KnownPlace): KnownPlace | null => {
      const parent = parentCode === null ? null : this.row(parentCode, place.validFrom);
      // A code means other things at other times: what is no level higher is not above, and the way up ends.
      return parent && standsAbove(parent.kind, kind) ? parent : null;
    };
    for (let parent = parentOf(place); parent; parent = parentOf(parent)) above.push(parent);
    const next = above[0];
    const district = next && next.kind !== 'province' ? next : place;
    const named =
      next && (next.kind !== 'province' || !isDistrict(place)) ? [place, next] : [place];
    return {
      code: place.code,
      validFrom: place.validFrom,
      districtCode: district.code,
      placeCodes: [place, ...above].map((each) => each.code),
      name: place.name,
      label: named.map((each) => each.name).join(', '),
      labelFolded: named.map((each) => each.nameFolded).join(' '),
    };
  }
}

const isDistrict = (place: KnownPlace): boolean =>
  ['city', 'town', 'district'].includes(place.kind);

const holds = (place: KnownPlace, on: PlainDate): boolean =>
  place.validFrom <= on && (place.validTo === null || place.validTo >= on);

/** Reads all places. */
export async function loadPlaces(db: Reader): Promise<PlaceBook> {
  const rows = await db.q.selectFrom('places').selectAll().orderBy('code').execute();
  return new PlaceBook(
    rows.map((row) => ({
      code: row.code,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      name: row.name,
      nameFolded: row.name_folded,
      kind: row.kind,
      parentCode: row.parent_code,
    })),
  );
}
