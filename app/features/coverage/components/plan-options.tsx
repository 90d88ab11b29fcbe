import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Field, FieldErrors } from '~/ui/field';
import { Select } from '~/ui/input';
import { useGenreName, useGenres } from '../../newsroom/components/genres';
import type { PlanFormData } from '../queries.plan-form.server';
import { ASSIGNMENT_KINDS } from '../rules.genres';
import { channelsOf, type PlanChoice } from './plan-choices';
import { KindIcon } from './status-badges';

export interface PlanPart {
  data: PlanFormData;
  choice: PlanChoice;
  change(changes: Partial<PlanChoice>): void;
  /** The lists hold only what suits the other choices; without JavaScript they hold everything, in groups. */
  narrowed: boolean;
  errorsOf(field: string): string[] | undefined;
}

/** A story or a segment: two halves of one switch. */
export function KindField({ choice, change, errorsOf }: PlanPart) {
  const { t } = useT();
  const errors = errorsOf('kind') ?? [];
  return (
    <fieldset aria-describedby={errors.length > 0 ? 'plan-kind-errors' : undefined}>
      <legend className="mb-1 font-medium text-sm">{t('calendar.planForm.kind')}</legend>
      <div className="grid grid-cols-2 gap-1 rounded-md border border-line bg-sunken p-0.5">
        {ASSIGNMENT_KINDS.map((kind) => (
          <label
            key={kind}
            className="flex h-8 cursor-pointer items-center justify-center gap-2 rounded-sm font-medium text-muted has-checked:bg-panel has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent max-md:h-11"
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={choice.kind === kind}
              onChange={() => change({ kind })}
              className="size-3.5 accent-accent-fill outline-none"
            />
            <KindIcon kind={kind} className="size-4" />
            {t(`enums.assignmentKind.${kind}`)}
          </label>
        ))}
      </div>
      <FieldErrors id="plan-kind-errors" errors={errors} />
    </fieldset>
  );
}

/** The person's own outlet; a choice only for who plans for several. */
export function OutletField({ data, choice, change, errorsOf }: PlanPart) {
  const { t } = useT();
  const { outlets } = data.options;
  const [only] = outlets;
  if (only && outlets.length === 1) {
    return (
      <div>
        <p className="mb-1 font-medium text-sm">{t('calendar.planForm.outlet')}</p>
        <input type="hidden" name="outletId" value={only.id} />
        <p className="flex h-9 items-center">{only.name}</p>
      </div>
    );
  }
  return (
    <Field label={t('calendar.planForm.outlet')} required errors={errorsOf('outletId')}>
      <Select
        name="outletId"
        value={choice.outletId}
        onChange={(e) => change({ outletId: e.currentTarget.value })}
      >
        {outlets.map((outlet) => (
          <option key={outlet.id} value={outlet.id}>
            {outlet.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

export function GenreField({ choice, change, narrowed, errorsOf }: PlanPart) {
  const { t } = useT();
  const genres = useGenres();
  const genreName = useGenreName();
  const kinds = narrowed ? [choice.kind] : ASSIGNMENT_KINDS;
  const options = (kind: (typeof kinds)[number]) =>
    genres.of(kind, genres.suits(kind, choice.genre) ? choice.genre : null).map((genre) => (
      <option key={`${kind}-${genre}`} value={genre}>
        {genreName(genre)}
      </option>
    ));
  return (
    <Field label={t('coverage.field.genre')} required errors={errorsOf('genre')}>
      <Select
        name="genre"
        value={choice.genre}
        onChange={(e) => change({ genre: e.currentTarget.value })}
      >
        {kinds.map((kind) =>
          grouped(narrowed, kind, t(`enums.assignmentKind.${kind}`), options(kind)),
        )}
      </Select>
    </Field>
  );
}

const grouped = (plain: boolean, key: string, label: string, options: ReactNode) =>
  plain ? (
    options
  ) : (
    <optgroup key={key} label={label}>
      {options}
    </optgroup>
  );

export function ChannelField({ data, choice, change, narrowed, errorsOf }: PlanPart) {
  const { t, locale } = useT();
  const { channels, outlets } = data.options;
  const shown = narrowed ? channelsOf(data, choice.outletId, choice.kind) : channels;
  const several = !narrowed && outlets.length > 1;
  return (
    <Field label={t('coverage.field.channel')} required errors={errorsOf('channelId')}>
      <Select
        name="channelId"
        value={choice.channelId}
        onChange={(e) => change({ channelId: e.currentTarget.value })}
      >
        {shown.map((channel) => (
          <option key={channel.id} value={channel.id}>
            {several && `${outlets.find((outlet) => outlet.id === channel.outletId)?.shortName}: `}
            {locale === 'en' ? channel.nameEn : channel.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
