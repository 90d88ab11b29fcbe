/** The parts of the nomination form that are kept apart: consent, and private contact data. */
import { Lock } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Checkbox } from '~/ui/choice';
import { Field, type FieldMeta } from '~/ui/field';
import { Input, Textarea } from '~/ui/input';
import { LIMITS } from '../input';

type ConsentName = 'consentGiven' | 'consentBy';
type ContactName = 'contactPerson' | 'phone' | 'email' | 'address' | 'contactNote';

export function ConsentFields({ fields }: { fields: Record<ConsentName, FieldMeta> }) {
  const { t } = useT();
  return (
    <Card>
      <CardHeader
        title={t('exemplars.form.consentSection')}
        description={t('exemplars.form.consentNote')}
      />
      <CardBody className="grid gap-4 sm:grid-cols-2">
        <Checkbox
          name={fields.consentGiven.name}
          defaultChecked={fields.consentGiven.initialValue === 'on'}
          label={t('exemplars.form.consentGiven')}
          className="sm:pt-7"
        />
        <Field
          meta={fields.consentBy}
          label={t('exemplars.form.consentBy')}
          hint={t('exemplars.form.consentByHint')}
        >
          <Input maxLength={LIMITS.consentBy} />
        </Field>
      </CardBody>
    </Card>
  );
}

export function ContactFields({ fields }: { fields: Record<ContactName, FieldMeta> }) {
  const { t } = useT();
  return (
    <Card>
      <CardHeader
        title={
          <span className="inline-flex items-center gap-1.5">
            <Lock aria-hidden className="size-4 text-muted" />
            {t('exemplars.form.contactSection')}
          </span>
        }
        description={t('exemplars.form.contactNote')}
      />
      <CardBody className="grid gap-4 sm:grid-cols-2">
        <Field meta={fields.contactPerson} label={t('exemplars.form.contactPerson')} optional>
          <Input autoComplete="off" maxLength={LIMITS.contactLine} />
        </Field>
        <Field meta={fields.phone} label={t('exemplars.form.phone')} optional>
          <Input type="tel" autoComplete="off" />
        </Field>
        <Field meta={fields.email} label={t('exemplars.form.email')} optional>
          <Input type="email" autoComplete="off" />
        </Field>
        <Field meta={fields.address} label={t('exemplars.form.address')} optional>
          <Input autoComplete="off" maxLength={LIMITS.contactLine} />
        </Field>
        <Field
          meta={fields.contactNote}
          label={t('exemplars.form.contactDetail')}
          optional
          className="sm:col-span-2"
        >
          <Textarea rows={2} maxLength={LIMITS.contactNote} />
        </Field>
      </CardBody>
    </Card>
  );
}
