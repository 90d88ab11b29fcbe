/** The ready-made set: the programme that Bạc Liêu began with in 2019, made by the commands that the administrator would use one by one. */
import { addChannel } from '~/features/newsroom/commands.channels.server';
import { addDesk } from '~/features/newsroom/commands.desks.server';
import { addOutlet } from '~/features/newsroom/commands.new-outlets.server';
import { addOrganisation } from '~/features/newsroom/commands.organisations.server';
import { createSampleSlots } from '~/features/newsroom/commands.sample-slots.server';
import { addProgramme } from '~/features/programmes/commands.server';
import { type Ctx, within } from '~/platform/context.server';
import { DomainError, forbidden } from '~/platform/errors';
import { can } from '~/platform/permissions';
import { transactOnce } from '~/platform/receipts.server';
import type { PlainDate } from '~/platform/time';
import type { Tx } from '~db/connect';
import {
  BODIES,
  type BodyCode,
  CHANNELS_2019,
  DESKS_2019,
  OUTLETS_2019,
  PROGRAMME_2019,
  type SampleChannel,
  type SampleOutlet,
} from '~db/reference/programme-2019';
import { getSetupFacts } from './queries.server';
import { isFresh } from './rules';

/** Makes the whole set, or nothing. Throws 403, 409 once anything has been begun. */
export async function takeReadyMade(ctx: Ctx): Promise<void> {
  if (!can(ctx.who, 'manage:installation')) throw forbidden();
  await transactOnce(ctx, async (tx) => {
    await holdBeginning(tx);
    const part = within(ctx, tx);
    if (!isFresh(await getSetupFacts(part)))
      throw new DomainError('setup.errors.readyMadeTooLate', 409);
    const bodies = await made(BODIES, ({ kind, name, nameEn }) =>
      addOrganisation(part, { kind, name, nameEn }),
    );
    const outlets = await made(OUTLETS_2019, ({ body, ...outlet }) =>
      addOutlet(part, {
        ...outlet,
        organisationId: bodies[body],
        organisationName: '',
        organisationNameEn: '',
      }),
    );
    const channels = await made(CHANNELS_2019, ({ outlet, ...channel }) =>
      addChannel(part, outlets[outlet], { site: null, ...channel }),
    );
    await made(DESKS_2019, ({ outlet, name, nameEn }) =>
      addDesk(part, outlets[outlet], { name, nameEn }),
    );
    await addSampleProgramme(part, bodies, outlets);
    await createSampleSlots(part, channels as Record<SampleChannel, string>);
  });
}

/** Of two administrators the second waits, and finds what the first one made. Sectors are there from the first start on. */
async function holdBeginning(tx: Tx): Promise<void> {
  await tx.q
    .updateTable('sectors')
    .set((row) => ({ version: row.ref('version') }))
    .execute();
}

/** The ids of what was made of each text, by its code, one after the other. */
async function made<Texts extends Record<string, object>>(
  texts: Texts,
  make: (text: Texts[keyof Texts]) => Promise<string>,
): Promise<Record<keyof Texts, string>> {
  const ids: Partial<Record<keyof Texts, string>> = {};
  for (const code of Object.keys(texts) as (keyof Texts)[]) ids[code] = await make(texts[code]);
  return ids as Record<keyof Texts, string>;
}

function addSampleProgramme(
  ctx: Ctx,
  bodies: Record<BodyCode, string>,
  outlets: Record<SampleOutlet, string>,
): Promise<string> {
  const { code, name, nameEn } = PROGRAMME_2019;
  const startsOn = PROGRAMME_2019.startsOn as PlainDate;
  return addProgramme(ctx, {
    code,
    name,
    nameEn,
    signedOn: startsOn,
    startsOn,
    endsOn: PROGRAMME_2019.endsOn as PlainDate,
    outlets: Object.values(outlets),
    bodies: (Object.keys(BODIES) as BodyCode[]).map((body) => ({
      organisationId: bodies[body],
      part: BODIES[body].part,
    })),
  });
}
