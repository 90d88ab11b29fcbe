import { Link } from '@remix-run/react';
import { Phone, UserSearch } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Notice } from '~/ui/notice';
import type { AssignmentView, ExemplarSummary as Exemplar } from '../queries.assignment.server';
import { SubjectMark } from './subject-mark';

/** Whom it is about: enough to work with, and the way to the dossier. */
export function ExemplarCard({ view }: { view: AssignmentView }) {
  const { t } = useT();
  const { exemplar } = view;
  if (!exemplar) return <NoExemplar view={view} />;
  return (
    <Card>
      <CardHeader title={t('coverage.panel.exemplar')} />
      <CardBody className="flex flex-col gap-2.5 pt-1">
        <div>
          {exemplar.readable ? (
            <Link
              to={`/exemplars/${exemplar.id}`}
              className="font-semibold text-accent underline-offset-2 hover:underline"
            >
              {exemplar.name}
            </Link>
          ) : (
            <span className="font-semibold">{exemplar.name}</span>
          )}
          <p className="text-muted text-sm">
            {t(`enums.kind.${exemplar.kind}`)} · {t(`enums.familyShort.${exemplar.family}`)}
          </p>
          <p className="text-muted text-sm">
            {[exemplar.placeDetail, exemplar.place].filter(Boolean).join(', ')}
          </p>
        </div>
        {exemplar.summary && <p className="text-pretty">{exemplar.summary}</p>}
        <Approval exemplar={exemplar} />
        <Cautions exemplar={exemplar} />
        {exemplar.contact && <Contact contact={exemplar.contact} />}
      </CardBody>
    </Card>
  );
}

/** A recurring need whose subject is chosen later. */
function NoExemplar({ view }: { view: AssignmentView }) {
  const { t } = useT();
  return (
    <Card>
      <CardHeader title={t('coverage.panel.exemplar')} />
      <CardBody className="pt-1">
        <SubjectMark />
        <p className="mt-2 text-muted">{t('coverage.panel.noExemplar')}</p>
        {view.may.chooseSubject && (
          <LinkButton
            to={`/assignments/${view.id}/subject`}
            variant="primary"
            icon={<UserSearch aria-hidden />}
            className="mt-3"
          >
            {t('coverage.panel.chooseSubject')}
          </LinkButton>
        )}
      </CardBody>
    </Card>
  );
}

function Approval({ exemplar }: { exemplar: Exemplar }) {
  const { t } = useT();
  const { decision, approvedOn } = exemplar;
  if (!decision && !approvedOn) return null;
  const number = decision?.number ?? '';
  return (
    <p className="text-muted text-sm">
      {decision
        ? decision.date
          ? t('coverage.panel.decision', { number, day: formatDate(decision.date) })
          : t('coverage.panel.decisionNumber', { number })
        : approvedOn && t('coverage.panel.approvedOn', { day: formatDate(approvedOn) })}
    </p>
  );
}

function Cautions({ exemplar }: { exemplar: Exemplar }) {
  const { t } = useT();
  return (
    <>
      {exemplar.consent === 'none' && (
        <Notice tone="warn">{t('coverage.panel.consentMissing')}</Notice>
      )}
      {exemplar.consent === 'withdrawn' && (
        <Notice tone="late">{t('coverage.panel.consentWithdrawn')}</Notice>
      )}
      {exemplar.isMinor && <Notice tone="warn">{t('coverage.panel.minor')}</Notice>}
    </>
  );
}

function Contact({ contact }: { contact: NonNullable<Exemplar['contact']> }) {
  const { t } = useT();
  const { contactPerson, phone, address, note } = contact;
  return (
    <section className="rounded-md bg-sunken px-3 py-2.5">
      <h3 className="text-muted text-sm">{t('coverage.panel.contact')}</h3>
      {contactPerson && <p className="font-medium">{contactPerson}</p>}
      {phone && (
        <a
          href={`tel:${phone.replace(/[^\d+]/g, '')}`}
          aria-label={
            contactPerson
              ? t('coverage.panel.call', { name: contactPerson })
              : t('coverage.panel.callPlain')
          }
          className="inline-flex min-h-8 items-center gap-1.5 text-accent underline-offset-2 hover:underline max-md:min-h-11"
        >
          <Phone aria-hidden className="size-4" />
          <span data-figures>{phone}</span>
        </a>
      )}
      {address && <p className="text-sm">{address}</p>}
      {note && <p className="text-muted text-sm">{note}</p>}
    </section>
  );
}
