/** What a random person tries: which verb, on what, and whether they are entitled to it. */
import type { Ctx } from '~/platform/context.server';
import { hasRole, type RoleCode } from '~/platform/principal';
import type { Random } from './seeded';
import { CAST, type SmallWorld, type Username } from './small-world';

export interface Attempt {
  /** The verb, as a failure tells of it. */
  name: string;
  /** Who, by user name. */
  by: Username;
  on?: string;
  /** Whether the roles of the matrix give it to the person. One who is not entitled must be refused. */
  entitled: boolean;
  /** What the screens would say: whether the button is shown. Null when they say nothing. */
  offered?: boolean | null;
  /** The person was asked about a full slot, and agreed; or the verb is about the slot itself. */
  mayOverbook?: boolean;
  run(): Promise<unknown>;
}

export interface Scene {
  world: SmallWorld;
  random: Random;
}

export type Maker = (scene: Scene) => Promise<Attempt | null>;

/** Mostly one of those whom it suits, at times anybody. Null when they are shut out. */
export async function somebody(
  { world, random }: Scene,
  suited: readonly Username[],
): Promise<{ by: Username; ctx: Ctx } | null> {
  const by = random.pick(random.chance(0.85) ? suited : CAST) ?? 'admin';
  const ctx = await world.ctxOf(by);
  return ctx && { by, ctx };
}

export const holds = ({ who }: Ctx, role: RoleCode, outletId?: string): boolean =>
  outletId === undefined
    ? hasRole(who, role)
    : who.grants.some((grant) => grant.role === role && grant.outletId === outletId);

export const WHY = 'vì lý do này';
