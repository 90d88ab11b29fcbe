/** Finds rows that repeat an exemplar of the register or an earlier row of the list. */
import {
  listChangedNames,
  listRegisteredNames,
  type RegisteredName,
} from '~/features/exemplars/queries.names.server';
import { isClose } from '~/features/exemplars/rules';
import { comparableName } from '~/platform/text.names';
import { newestChange } from '~db/changes';
import type { Reader } from '~db/connect';
import { inTurns } from '../jobs.server';
import type { Problem, Understood } from '../rules';

/** What a row is recognised by: its place and its name as names are compared. */
export const matchKey = (row: Pick<Understood, 'name' | 'placeCode'>): string =>
  keyOf(row.placeCode, comparableName(row.name));

const keyOf = (placeCode: string, comparable: string): string => `${placeCode} ${comparable}`;

interface Registered extends RegisteredName {
  comparable: string;
}

/** The register as far as duplicates need it. */
export class Register {
  private readonly byId = new Map<string, Registered>();
  private readonly byKey = new Map<string, Registered[]>();
  private readonly byPlace = new Map<string, Registered[]>();

  private constructor(
    private readonly programmeId: string,
    /** How far in `changes` it has come. */
    private seen: number,
  ) {}

  /** The names of a programme, or of one place of it. Lets others have a turn while it reads. */
  static async load(
    db: Reader,
    programmeId: string,
    only: { placeCode?: string } = {},
  ): Promise<Register> {
    const register = new Register(programmeId, await newestChange(db));
    const names = await listRegisteredNames(db, programmeId, only);
    for await (const some of inTurns(names, 500)) register.add(some);
    return register;
  }

  /** Follows what has entered the register, left it or been renamed since it was loaded; not what `importId` itself brings. */
  async refresh(db: Reader, importId: string): Promise<void> {
    const newest = await newestChange(db);
    const since = { since: this.seen, exceptImport: importId };
    const changed = await listChangedNames(db, this.programmeId, since);
    for (const { id } of changed) this.remove(id);
    this.add(changed.filter(({ listed }) => listed));
    this.seen = newest;
  }

  private add(names: readonly RegisteredName[]): void {
    for (const { id, name, placeCode } of names) {
      const entry = { id, name, placeCode, comparable: comparableName(name) };
      this.byId.set(id, entry);
      push(this.byPlace, placeCode, entry);
      push(this.byKey, keyOf(placeCode, entry.comparable), entry);
    }
  }

  private remove(id: string): void {
    const entry = this.byId.get(id);
    if (!entry) return;
    this.byId.delete(id);
    drop(this.byPlace, entry.placeCode, entry);
    drop(this.byKey, keyOf(entry.placeCode, entry.comparable), entry);
  }

  find(key: string): RegisteredName | null {
    return this.byKey.get(key)?.[0] ?? null;
  }

  /** What the register says of a row: that it holds it, or one with nearly that name in the same place. */
  problemOf(row: Understood): Problem | null {
    const name = comparableName(row.name);
    const same = this.find(keyOf(row.placeCode, name));
    if (same) return registered(same);
    const close = this.byPlace.get(row.placeCode)?.find((each) => isClose(each.comparable, name));
    return close ? problem('warning', 'closeInRegistry', { name: close.name, id: close.id }) : null;
  }
}

const push = (map: Map<string, Registered[]>, key: string, entry: Registered) =>
  map.set(key, [...(map.get(key) ?? []), entry]);

const drop = (map: Map<string, Registered[]>, key: string, entry: Registered) =>
  map.set(
    key,
    (map.get(key) ?? []).filter((each) => each !== entry),
  );

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
