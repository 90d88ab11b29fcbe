import { Form } from '@remix-run/react';
import { Plus, UsersRound } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';

import { Checkbox } from '~/ui/choice';
import { Disclosure } from '~/ui/disclosure';
import { Field, FieldErrors } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import type { DeskRow, OutletDesks } from '../queries.desks.server';
import { ActiveForm, ActiveMark } from './active-form';
import { NameFields } from './name-fields';
import { Rename } from './rename';

/** The desks of an outlet: names, heads, members, and whether they are in use. */
export function DesksCard({ desks, people }: OutletDesks) {
  const { t } = useT();
  return (
    <Card>
      <CardHeader title={t('admin.desks.title')} description={t('admin.desks.description')} />
      <CardBody>
        {desks.length === 0 && <p className="text-muted">{t('admin.desks.none')}</p>}
        <ul className="divide-y divide-line">
          {desks.map((desk) => (
            <DeskItem key={desk.id} desk={desk} desks={desks} people={people} />
          ))}
        </ul>
        <NewDeskForm key={desks.length} />
      </CardBody>
    </Card>
  );
}

interface DeskProps extends OutletDesks {
  desk: DeskRow;
}

function DeskItem({ desk, desks, people }: DeskProps) {
  const { t, locale } = useT();
  const use = useFormResult('desk-active', desk.id);
  const name = locale === 'en' ? desk.nameEn : desk.name;
  const head = people.find(({ id }) => id === desk.headId);
  return (
    <li className="grid gap-2 py-2.5 first:pt-0">
      <FormErrors problem={use.problem} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{name}</span>
        <span className="text-muted text-sm">
          {t('admin.desks.memberCount', { count: desk.members.length })}
          {head && ` · ${t('admin.desks.headLine', { name: head.displayName })}`}
        </span>
        {!desk.active && <ActiveMark active={false} />}
        <span className="ml-auto">
          <ActiveForm intent="desk-active" item={{ ...desk, name }} />
        </span>
      </div>
      <Rename intent="desk" item={desk}>
        {t('admin.desks.edit', { name })}
      </Rename>
      {desk.active && <PeopleForm desk={desk} desks={desks} people={people} />}
    </li>
  );
}

function PeopleForm({ desk, desks, people }: DeskProps) {
  const { t, locale } = useT();
  const form = useFormResult('desk-people', desk.id);
  const nameOf = (each: DeskRow) => (locale === 'en' ? each.nameEn : each.name);
  const typed = form.typed;
  const isMember = (id: string, index: number) =>
    typed ? typed[`members[${index}]`] === id : desk.members.includes(id);
  const elsewhere = (id: string) => {
    const other = desks.find((each) => each !== desk && each.active && each.members.includes(id));
    return other && t('admin.desks.elsewhere', { name: nameOf(other) });
  };
  return (
    <Disclosure
      key={desk.version}
      open={form.problem !== null}
      summary={
        <>
          <UsersRound aria-hidden className="mr-1.5 inline size-3.5" />
          {t('admin.desks.people', { name: nameOf(desk) })}
        </>
      }
      summaryClassName="w-fit text-accent text-sm"
      panelClassName="mt-2"
    >
      <Form method="post" noValidate className="grid gap-3 rounded-md bg-sunken p-3">
        <FormErrors problem={form.problem} />
        <input type="hidden" name="intent" value="desk-people" />
        <KeyField />
        <input type="hidden" name="id" value={desk.id} />
        <input type="hidden" name="version" value={desk.version} />
        {people.length === 0 && <p className="text-muted">{t('admin.desks.noStaff')}</p>}
        <Field label={t('admin.desks.head')} errors={form.errors('headId')} className="md:max-w-80">
          <Select name="headId" defaultValue={form.value('headId', desk.headId ?? '')}>
            <option value="">{t('admin.desks.noHead')}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.displayName}
              </option>
            ))}
          </Select>
        </Field>
        <fieldset>
          <legend className="font-medium text-sm">{t('admin.desks.members')}</legend>
          <div className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
            {people.map((person, index) => (
              <Checkbox
                key={person.id}
                name={`members[${index}]`}
                value={person.id}
                defaultChecked={isMember(person.id, index)}
                label={person.displayName}
                hint={elsewhere(person.id)}
              />
            ))}
          </div>
          <FieldErrors id={`members-${desk.id}`} errors={form.errors('members')} />
        </fieldset>
        <Button pending={form.pending} className="justify-self-start">
          {t('admin.desks.savePeople')}
        </Button>
      </Form>
    </Disclosure>
  );
}

/** The form for one more desk: of the page's outlet, or of the one that is named. */
export function NewDeskForm({ outletId }: { outletId?: string }) {
  const { t } = useT();
  const form = useFormResult('new-desk', outletId);
  const inFields = ['name', 'nameEn'].some((name) => form.errors(name).length > 0);
  return (
    <Form method="post" noValidate className="mt-3 grid gap-3 border-line border-t pt-4">
      <FormErrors problem={inFields ? null : form.problem} />
      <input type="hidden" name="intent" value="new-desk" />
      <KeyField />
      {outletId && <input type="hidden" name="id" value={outletId} />}
      <h3 className="font-medium text-sm">{t('admin.desks.add')}</h3>
      <div className="grid items-start gap-3 md:grid-cols-2">
        <NameFields form={form} />
      </div>
      <Button pending={form.pending} icon={<Plus aria-hidden />} className="justify-self-start">
        {t('admin.desks.add')}
      </Button>
    </Form>
  );
}
