import { useId } from 'react';
import { useT } from '~/platform/i18n/react';
import { asPlainDate, formatDate, formatDayMonth, formatWeekday } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { cn } from '~/ui/cn';
import { DateInput } from '~/ui/date-input';
import { Field } from '~/ui/field';
import { TimeInput } from '~/ui/time-input';
import type { SeatProposal } from '../queries.seat-proposals.server';
import { seatKey } from '../rules.seats';
import { proposedFirst, seatFields } from './plan-choices';
import { PlanCard, PlanStep } from './plan-fold';
import { OWN_SEAT } from './plan-names';
import { ChannelField, type PlanPart } from './plan-options';
import { SlotDays, SlotField } from './plan-slot';

interface PlanSeatsProps extends PlanPart {
  takeSeat(seat: SeatProposal): void;
  /** The editor sets the day. */
  setDay(): void;
  /** What a page without JavaScript was drawn with before it was refused. */
  drawn: string | undefined;
}

const OWN_FIELDS = ['plannedOn', 'plannedTime', 'slotId', 'channelId'];

/** The first decision: a free seat, the best proposed, or a day and an hour of one's own. */
export function PlanSeats({ takeSeat, setDay, drawn, ...part }: PlanSeatsProps) {
  const { t } = useT();
  const { data, choice, change, narrowed, errorsOf } = part;
  const ownId = useId();
  const refused = OWN_FIELDS.some((name) => (errorsOf(name)?.length ?? 0) > 0);
  const isOwn = choice.pick === OWN_SEAT || refused;
  return (
    <PlanStep number={1} title={t('calendar.planForm.seats')} hint={<SeatsHint {...part} />}>
      {!narrowed && <DrawnSeats seats={data.seats} drawn={drawn ?? firstFields(part)} />}
      <div className="group/seats grid grid-cols-2 gap-1.5">
        {data.seats.map((seat, index) => {
          const key = seatKey(seat.slotId, seat.day);
          return (
            <PlanCard
              key={key}
              name="seat"
              value={key}
              checked={choice.pick === key}
              onChoose={() => takeSeat(seat)}
              wide={index === 0}
            >
              <SeatWords seat={seat} best={index === 0} data={data} />
            </PlanCard>
          );
        })}
        <PlanCard
          name="seat"
          value={OWN_SEAT}
          checked={choice.pick === OWN_SEAT}
          onChoose={setDay}
          wide
          className="items-center"
        >
          {t('calendar.planForm.ownSeat')}{' '}
          <span className="text-muted max-md:hidden">{t('calendar.planForm.ownSeatHint')}</span>
        </PlanCard>
        <div
          id={ownId}
          className={cn(
            'col-span-2 grid items-start gap-3 pt-1 sm:grid-cols-2',
            !isOwn && 'hidden group-has-[input[value=own]:checked]/seats:grid',
          )}
        >
          <Field label={t('coverage.field.plannedOn')} required errors={errorsOf('plannedOn')}>
            <DateInput
              name="plannedOn"
              value={choice.plannedOn}
              onValue={(plannedOn) => change({ plannedOn })}
            />
          </Field>
          <Field label={t('coverage.field.plannedTime')} optional errors={errorsOf('plannedTime')}>
            <TimeInput
              name="plannedTime"
              value={choice.plannedTime}
              onValue={(plannedTime) => change({ plannedTime })}
            />
          </Field>
          <ChannelField {...part} />
          <SlotField {...part} />
          <div className="empty:hidden sm:col-span-2">
            <SlotDays {...part} />
          </div>
        </div>
      </div>
    </PlanStep>
  );
}

const firstFields = ({ data }: PlanPart) => {
  const first = proposedFirst(data);
  return first ? seatFields(first) : '';
};

/** What each seat holds, for a page without JavaScript. */
const DrawnSeats = ({ seats, drawn }: { seats: readonly SeatProposal[]; drawn: string }) => (
  <>
    <input type="hidden" name="drawn" value={drawn} />
    {seats.map((seat) => {
      const key = seatKey(seat.slotId, seat.day);
      return <input key={key} type="hidden" name={`seatFields ${key}`} value={seatFields(seat)} />;
    })}
  </>
);

/** Says where nothing is free: no day is chosen then. */
function SeatsHint({ data }: PlanPart) {
  const { t } = useT();
  const day = asPlainDate(data.wish.day ?? '');
  if (data.seats.length === 0)
    return <span className="text-warn">{t('calendar.planForm.noSeats')}</span>;
  if (day && !data.seats.some((seat) => seat.day === day))
    return (
      <span className="text-warn">{t('calendar.planForm.dayFull', { day: formatDate(day) })}</span>
    );
  return null;
}

interface SeatWordsProps extends Pick<PlanPart, 'data'> {
  seat: SeatProposal;
  best: boolean;
}

function SeatWords({ seat, best, data }: SeatWordsProps) {
  const { t, locale } = useT();
  const outlet =
    data.options.outlets.length > 1 &&
    data.options.outlets.find(({ id }) => id === seat.outletId)?.shortName;
  return (
    <>
      <span className="block">
        <span data-figures className="font-semibold">
          {formatWeekday(seat.day, locale)} {formatDayMonth(seat.day)}
          {seat.startTime && ` · ${seat.startTime}`}
        </span>{' '}
        {seat.slotName}
        {best && (
          <Badge tone="accent" className="ml-1.5">
            {t('calendar.planForm.proposed')}
          </Badge>
        )}
      </span>
      <span className="block text-muted text-xs">
        {[
          outlet,
          seat.channelName,
          t('calendar.planForm.seatFree', { count: seat.free }),
          ...seat.reasons.map((reason) =>
            reason.code === 'near'
              ? t('calendar.planForm.seatNear', { count: reason.days })
              : t(`calendar.planForm.seatReason.${reason.code}`),
          ),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}
