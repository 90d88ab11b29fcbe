import { Form } from '@remix-run/react';
import { CalendarRange, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { type FormResult, useFormResult } from '~/ui/form-result';
import { Input, Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { MergeChoice, MergeFields, mergeKey } from '~/ui/merge-fields';
import { Page, PageHeader } from '~/ui/page-header';
import { channelTexts, outletTexts } from '../form-texts';
import type { ChannelRow, OutletRow } from '../queries.admin.server';
import type { OutletDesks } from '../queries.desks.server';
import { MEDIA } from '../rules';
import { hasSite } from '../rules.sites';
import { ActiveForm, ActiveMark } from './active-form';
import { DesksCard } from './desks-card';
import { NameFields } from './name-fields';
import { LookFields } from './outlet-fields';
import { OutletMark } from './outlet-mark';
import { Rename } from './rename';

interface OutletPageProps {
  outlet: OutletRow;
  desks: OutletDesks;
  history: ReactNode;
}

/** One outlet: its names and channels, and whether new coverage is planned for it. */
export function OutletPage({ outlet, desks, history }: OutletPageProps) {
  const { t, locale } = useT();
  return (
    <Page>
      <PageHeader
        title={locale === 'en' ? outlet.nameEn : outlet.name}
        marks={
          <>
            <OutletMark outlet={outlet} />
            <ActiveMark active={outlet.active} />
          </>
        }
        description={outlet.organisation}
        crumbs={[{ to: '/admin/outlets', label: t('admin.outlets.title') }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-4">
          <ChannelsCard channels={outlet.channels} />
          <DesksCard {...desks} />
          <NamesCard outlet={outlet} />
          <LookCard outlet={outlet} />
          <SlotsCard />
        </div>
        <div className="grid min-w-0 gap-4">
          <UseCard outlet={outlet} />
          <Card>
            <CardHeader title={t('admin.person.history')} />
            <CardBody>{history}</CardBody>
          </Card>
        </div>
      </div>
    </Page>
  );
}

/** Columns and segments have a page of their own, which the outlet's editors use as well. */
function SlotsCard() {
  const { t } = useT();
  return (
    <Card>
      <CardHeader title={t('admin.outlets.slots')} description={t('admin.outlets.slotsHint')} />
      <CardBody>
        <LinkButton to="/slots" icon={<CalendarRange aria-hidden />}>
          {t('admin.outlets.toSlots')}
        </LinkButton>
      </CardBody>
    </Card>
  );
}

function UseCard({ outlet }: { outlet: OutletRow }) {
  const { t } = useT();
  const form = useFormResult('outlet-active', outlet.id);
  return (
    <Card>
      <CardHeader title={t('admin.outlets.state')} />
      <CardBody className="grid gap-2">
        <FormErrors problem={form.problem} />
        <ActiveForm intent="outlet-active" item={outlet} size="md" />
        <p className="text-muted text-sm">
          {t(outlet.active ? 'admin.outlets.deactivateHint' : 'admin.outlets.activateHint')}
        </p>
      </CardBody>
    </Card>
  );
}

function NamesCard({ outlet }: { outlet: OutletRow }) {
  const { t } = useT();
  const form = useFormResult('outlet');
  const inFields = ['name', 'nameEn', 'shortName'].some((name) => form.errors(name).length > 0);
  return (
    <Card>
      <CardHeader title={t('admin.outlets.edit')} />
      <CardBody>
        <Form key={mergeKey(form, outlet.version)} method="post" noValidate className="grid gap-3">
          <FormErrors problem={inFields ? null : form.problem} />
          <input type="hidden" name="intent" value="outlet" />
          <KeyField />
          <MergeFields form={form} version={outlet.version} texts={outletTexts(outlet)} />
          <div className="grid gap-3 md:grid-cols-2">
            <NameFields form={form} item={outlet} />
            <Field
              label={t('admin.outlets.shortName')}
              hint={t('admin.outlets.shortNameHint')}
              errors={form.errors('shortName')}
              required
            >
              <Input name="shortName" defaultValue={form.value('shortName', outlet.shortName)} />
              <MergeChoice form={form} name="shortName" />
            </Field>
          </div>
          <Button pending={form.pending} className="justify-self-start">
            {t('buttons.save')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}

function LookCard({ outlet }: { outlet: OutletRow }) {
  const { t } = useT();
  const form = useFormResult('look');
  return (
    <Card>
      <CardHeader title={t('admin.outlets.look')} description={t('admin.outlets.lookHint')} />
      <CardBody>
        <Form key={outlet.version} method="post" noValidate className="grid gap-4">
          <KeyField />
          <FormErrors problem={form.problem} />
          <input type="hidden" name="intent" value="look" />
          <input type="hidden" name="version" value={outlet.version} />
          <LookFields form={form} look={outlet} />
          <Button pending={form.pending} className="justify-self-start">
            {t('buttons.save')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}

function ChannelsCard({ channels }: { channels: ChannelRow[] }) {
  const { t } = useT();
  return (
    <Card>
      <CardHeader title={t('admin.outlets.channels')} />
      <CardBody>
        {channels.length === 0 && <p className="text-muted">{t('admin.outlets.noChannels')}</p>}
        <ul className="divide-y divide-line">
          {channels.map((channel) => (
            <ChannelItem key={channel.id} channel={channel} />
          ))}
        </ul>
        <NewChannelForm key={channels.length} />
      </CardBody>
    </Card>
  );
}

function ChannelItem({ channel }: { channel: ChannelRow }) {
  const { t, locale } = useT();
  const use = useFormResult('channel-active', channel.id);
  const name = locale === 'en' ? channel.nameEn : channel.name;
  const medium = t(`enums.medium.${channel.medium}`);
  return (
    <li className="grid gap-2 py-2.5 first:pt-0">
      <FormErrors problem={use.problem} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{name}</span>
        {name !== medium && <span className="text-muted text-sm">{medium}</span>}
        {channel.site && <span className="text-muted text-sm">{channel.site}</span>}
        {hasSite(channel.medium) && !channel.site && (
          <span className="text-sm text-warn">{t('admin.outlets.noSite')}</span>
        )}
        {!channel.active && <ActiveMark active={false} />}
        <span className="ml-auto">
          <ActiveForm intent="channel-active" item={{ ...channel, name }} />
        </span>
      </div>
      <Rename
        intent="channel"
        item={channel}
        texts={channelTexts(channel)}
        more={
          hasSite(channel.medium)
            ? (form) => <SiteField form={form} site={channel.site} className="flex-1 basis-48" />
            : undefined
        }
      >
        {t('admin.outlets.editChannel', { name })}
      </Rename>
    </li>
  );
}

/** The form for one more channel: of the page's outlet, or of the one that is named. */
export function NewChannelForm({ outletId }: { outletId?: string }) {
  const { t } = useT();
  const form = useFormResult('new-channel', outletId);
  const inFields = ['name', 'nameEn', 'medium', 'site'].some(
    (name) => form.errors(name).length > 0,
  );
  return (
    <Form method="post" noValidate className="mt-3 grid gap-3 border-line border-t pt-4">
      <FormErrors problem={inFields ? null : form.problem} />
      <input type="hidden" name="intent" value="new-channel" />
      <KeyField />
      {outletId && <input type="hidden" name="id" value={outletId} />}
      <h3 className="font-medium text-sm">{t('admin.outlets.addChannel')}</h3>
      <div className="grid items-start gap-3 md:grid-cols-2">
        <NameFields form={form} />
        <Field label={t('admin.outlets.medium')} errors={form.errors('medium')} required>
          <Select name="medium" defaultValue={form.value('medium')}>
            {MEDIA.map((medium) => (
              <option key={medium} value={medium}>
                {t(`enums.medium.${medium}`)}
              </option>
            ))}
          </Select>
        </Field>
        <SiteField form={form} />
      </div>
      <Button pending={form.pending} icon={<Plus aria-hidden />} className="justify-self-start">
        {t('admin.outlets.addChannel')}
      </Button>
    </Form>
  );
}

/** Where a channel of the web publishes: a page elsewhere is asked about when it is recorded. */
function SiteField({
  form,
  site,
  className,
}: {
  form: FormResult;
  site?: string;
  className?: string;
}) {
  const { t } = useT();
  return (
    <Field
      label={t('admin.outlets.site')}
      hint={t('admin.outlets.siteHint')}
      errors={form.errors('site')}
      optional
      className={className}
    >
      <Input
        name="site"
        inputMode="url"
        autoCapitalize="none"
        autoComplete="off"
        defaultValue={form.value('site', site)}
      />
      <MergeChoice form={form} name="site" />
    </Field>
  );
}
