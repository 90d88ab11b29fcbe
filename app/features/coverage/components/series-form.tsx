import { Form } from '@remix-run/react';
import { Repeat2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { RepeatFields } from '~/features/newsroom/components/repeat-fields';
import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { type FormResult, useFormResult } from '~/ui/form-result';
import { Input, Select, Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import { TimeInput } from '~/ui/time-input';
import { GenreOptions, useGenres, useUsualLength } from '../../newsroom/components/genres';
import type { SeriesChoices } from '../queries.series.server';
import { ASSIGNMENT_KINDS, lengthUnitOf } from '../rules.genres';
import { isBroadcast } from '../rules.mediums';

const FAMILIES = ['advanced', 'good_deed', 'effective_model'] as const;

/** States a recurring need. */
export function NewSeriesPage({ choices }: { choices: SeriesChoices }) {
  const { t } = useT();
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title={t('series.add')}
          description={t('series.addHint')}
          crumbs={[{ to: '/series', label: t('series.title') }]}
        />
        <Card>
          <CardBody>
            <SeriesForm choices={choices} />
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}

function SeriesForm({ choices }: { choices: SeriesChoices }) {
  const { t } = useT();
  const today = useToday();
  const form = useFormResult('new-series');
  const [channelId, setChannel] = useState(form.value('channelId', choices.channels[0]?.id ?? ''));
  const channel = choices.channels.find((each) => each.id === channelId);
  const kind = channel && isBroadcast(channel.medium) ? 'segment' : 'story';
  const inFields = Object.keys(form.problem ? (form.typed ?? {}) : {}).some(
    (name) => form.errors(name).length > 0,
  );
  return (
    <Form method="post" noValidate className="grid gap-5">
      <FormErrors problem={inFields ? null : form.problem} />
      <KeyField />
      <input type="hidden" name="intent" value="new-series" />
      <Field
        label={t('series.titleField')}
        hint={t('series.titleHint')}
        errors={form.errors('title')}
        required
      >
        <Input name="title" maxLength={200} defaultValue={form.value('title')} />
      </Field>
      <PlaceFields form={form} choices={choices} channelId={channelId} onChannel={setChannel} />
      <RepeatFields
        form={form}
        current={{ rrule: 'FREQ=WEEKLY;BYDAY=TH', startsOn: today, endsOn: null }}
      />
      <AboutFields form={form} choices={choices} />
      <WorkFields form={form} kind={kind} aired={kind === 'segment'} />
      <Field
        label={t('coverage.field.brief')}
        hint={t('coverage.field.briefHint')}
        errors={form.errors('brief')}
        optional
      >
        <Textarea name="brief" rows={3} maxLength={4000} defaultValue={form.value('brief')} />
      </Field>
      <Button
        variant="primary"
        pending={form.pending}
        icon={<Repeat2 aria-hidden />}
        className="justify-self-start"
      >
        {t('series.add')}
      </Button>
    </Form>
  );
}

interface PartProps {
  form: FormResult;
  choices: SeriesChoices;
}

function PlaceFields({
  form,
  choices,
  channelId,
  onChannel,
}: PartProps & { channelId: string; onChannel(id: string): void }) {
  const { t, locale } = useT();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Field label={t('coverage.field.channel')} errors={form.errors('channelId')} required>
        <Select
          name="channelId"
          value={channelId}
          onChange={(event) => onChannel(event.currentTarget.value)}
        >
          {choices.channels.map((channel) => (
            <option key={channel.id} value={channel.id}>
              {locale === 'en' ? channel.nameEn : channel.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t('series.follow')}
        hint={t('series.followHint')}
        errors={form.errors('slotId')}
        optional
      >
        <Select name="slotId" key={channelId} defaultValue={form.value('slotId')}>
          <option value="">{t('series.followNone')}</option>
          {choices.slots
            .filter((slot) => slot.channelId === channelId)
            .map((slot) => (
              <option key={slot.id} value={slot.id}>
                {slot.startTime ? `${slot.name} (${slot.startTime})` : slot.name}
              </option>
            ))}
        </Select>
      </Field>
    </div>
  );
}

/** About whom: what the suggestions look for first. */
function AboutFields({ form, choices }: PartProps) {
  const { t, locale } = useT();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      <Field label={t('series.place')} errors={form.errors('placeCode')} optional>
        <Select name="placeCode" defaultValue={form.value('placeCode')}>
          <option value="">{t('series.any')}</option>
          {choices.districts.map((place) => (
            <option key={place.code} value={place.code}>
              {place.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('series.sector')} errors={form.errors('sectorCode')} optional>
        <Select name="sectorCode" defaultValue={form.value('sectorCode')}>
          <option value="">{t('series.any')}</option>
          {choices.sectors.map((sector) => (
            <option key={sector.code} value={sector.code}>
              {locale === 'en' ? sector.nameEn : sector.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('series.family')} errors={form.errors('family')} optional>
        <Select name="family" defaultValue={form.value('family')}>
          <option value="">{t('series.any')}</option>
          {FAMILIES.map((family) => (
            <option key={family} value={family}>
              {t(`enums.familyShort.${family}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

interface WorkFieldsProps {
  form: FormResult;
  kind: 'story' | 'segment';
  aired: boolean;
}

function WorkFields({ form, kind, aired }: WorkFieldsProps) {
  const { t } = useT();
  // Without JavaScript the channel is chosen among all of them: every genre is offered.
  const [narrowed, setNarrowed] = useState(false);
  useEffect(() => setNarrowed(true), []);
  const genres = useGenres();
  const unit = lengthUnitOf(kind);
  const first = form.value('genre', genres.of(kind)[0]);
  const usual = useUsualLength(unit, first);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Field label={t('coverage.field.genre')} errors={form.errors('genre')} required>
        <Select name="genre" key={kind} defaultValue={first} onChange={usual.onGenre}>
          {(narrowed ? [kind] : ASSIGNMENT_KINDS).map((each) => (
            <optgroup key={each} label={t(`enums.assignmentKind.${each}`)}>
              <GenreOptions genres={genres.of(each)} />
            </optgroup>
          ))}
        </Select>
      </Field>
      <Field
        label={t(unit === 'words' ? 'slots.lengthWords' : 'slots.lengthMinutes')}
        errors={form.errors('lengthValue')}
        optional
      >
        <Input
          key={usual.first}
          name="lengthValue"
          inputMode="numeric"
          defaultValue={form.value('lengthValue', usual.first)}
        />
      </Field>
      <Field
        label={t('slots.startTime')}
        hint={t('series.timeHint')}
        errors={form.errors('plannedTime')}
        optional={!aired}
      >
        <TimeInput name="plannedTime" defaultValue={form.value('plannedTime')} />
      </Field>
      <Field
        label={t('slots.deadlineDays')}
        hint={t('slots.deadlineDaysHint')}
        errors={form.errors('deadlineDays')}
        required
      >
        <Input
          name="deadlineDays"
          inputMode="numeric"
          defaultValue={form.value('deadlineDays', '2')}
        />
      </Field>
      <Field label={t('slots.deadlineTime')} errors={form.errors('deadlineTime')} required>
        <TimeInput name="deadlineTime" defaultValue={form.value('deadlineTime', '16:00')} />
      </Field>
    </div>
  );
}
