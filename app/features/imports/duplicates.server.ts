/** Finds rows that repeat an exemplar of the register or an earlier row of the list. */
import {
  listRegisteredNames,
  type RegisteredName,
} from '~/features/exemplars/queries.names.server';
import { comparableName, isClose } from '~/features/exemplars/rules';
import type { Instant } from '~/platform/time';
import type { Reader } from '~db/connect';
import { inTurns } from './jobs.server';
import type { Problem, Understood } from './rules';

/** What a row is recognised by: its place and its name as names are compared. */
export const matchKey = (row: Pick<Understood, 'name' | 'placeCode'>): string =>
  `${row.placeCode} ${comparableName(row.name)}`;

interface Registered extends RegisteredName {
  comparable: string;
}

/** The register as far as duplicates need it. */
export class Register {
  private readonly byKey = new Map<string, Registered>();
  private readonly byPlace = new Map<string, Registered[]>();

  /** The names of a programme, or a part of them. Lets others have a turn while it reads. */
  static async load(
    db: Reader,
    programmeId: string,
    only: { placeCode?: string; since?: Instant } = {},
  ): Promise<Register> {
    const names = await listRegisteredNames(db, programmeId, only);
    const register = new Register();
    for await (const some of inTurns(names, 500)) register.add(some);
    return register;
  }

  private add(names: readonly RegisteredName[]): void {
    for (const each of names) {
      const entry = { ...each, comparable: comparableName(each.name) };
      const place = this.byPlace.get(each.placeCode) ?? [];
      place.push(entry);
      this.byPlace.set(each.placeCode, place);
      const key = matchKey(each);
      if (!this.byKey.has(key)) this.byKey.set(key, entry);
    }
  }

  find(key: string): RegisteredName | null {
    return this.byKey.get(key) ?? null;
  }

  /** What the register says of a row: that it holds it, or one with nearly that name in the same place. */
  problemOf(row: Understood): Problem | null {
    const same = this.byKey.get(matchKey(row));
    if (same) return registered(same);
    const name = comparableName(row.name);
    const close = this.byPlace.get(row.placeCode)?.find((each) => isClose(each.comparable, name));
    return close ? problem('warning', 'closeInRegistry', { name: close.name, id: close.id }) : null;
  }
}

export const registered = ({ name, id }: Pick<RegisteredName, 'name' | 'id'>): Problem =>
  problem('duplicate', 'duplicateInRegistry', { name, id });

export const repeats = (row: number): Problem => problem('duplicate', 'duplicateInFile', { row });

export const isDuplicateProblem = ({ code }: Problem): boolean =>
  code === 'duplicateInFile' || code === 'duplicateInRegistry' || code === 'closeInRegistry';

const problem = (
  severity: Problem['severity'],
  code: Problem['code'],
  params: Problem['params'],
): Problem => ({ severity, field: 'name', column: null, code, params });
