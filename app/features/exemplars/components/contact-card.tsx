import { Lock } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import type { ContactView } from '../queries.dossier.server';
import { TaskDialog } from './task-dialog';

interface ContactCardProps {
  exemplarId: string;
  contact: ContactView | null;
  version: number;
  mayEdit: boolean;
}

const LINK = 'rounded-sm text-accent underline underline-offset-2';

/** Private contact data: drawn only for those who may see it. */
export function ContactCard({ exemplarId, contact, version, mayEdit }: ContactCardProps) {
  const { t } = useT();
  return (
    <Card className="print:hidden">
      <CardHeader
        title={
          <span className="inline-flex items-center gap-1.5">
            <Lock aria-hidden className="size-4 text-warn" />
            {t('exemplars.dossier.contact')}
          </span>
        }
        description={t('exemplars.dossier.contactPrivate')}
      />
      <CardBody className="flex flex-col items-start gap-3">
        {contact ? (
          <DefinitionList
            className="w-full"
            items={[
              { term: t('exemplars.form.contactPerson'), value: contact.contactPerson },
              {
                term: t('exemplars.form.phone'),
                value: contact.phone && (
                  <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`} className={LINK}>
                    {contact.phone}
                  </a>
                ),
              },
              {
                term: t('exemplars.form.email'),
                value: contact.email && (
                  <a href={`mailto:${contact.email}`} className={LINK}>
                    {contact.email}
                  </a>
                ),
              },
              { term: t('exemplars.form.address'), value: contact.address },
              { term: t('exemplars.form.contactDetail'), value: contact.contactNote },
            ]}
          />
        ) : (
          <p className="text-muted">{t('exemplars.dossier.noContact')}</p>
        )}
        {mayEdit && (
          <TaskDialog
            exemplarId={exemplarId}
            task="contact"
            version={version}
            values={{ ...contact }}
            look={{ size: 'sm' }}
          >
            {t('exemplars.dossier.editContact')}
          </TaskDialog>
        )}
      </CardBody>
    </Card>
  );
}
