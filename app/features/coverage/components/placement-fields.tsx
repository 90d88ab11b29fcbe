import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { Checkbox } from '~/ui/choice';
import { DateInput } from '~/ui/date-input';
import { Field, FieldErrors } from '~/ui/field';
import { Input, Select } from '~/ui/input';
import { Notice } from '~/ui/notice';
import { TimeInput } from '~/ui/time-input';
import { VersionField } from '~/ui/version-field';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import type { PlacementView } from '../queries.placement.server';
import { isBroadcast } from '../rules.mediums';
import type { PlacementVerb } from '../rules.placements';
import { NO_SLOT } from '../rules.seats';
import { SlotField } from './slot-field';
import { ReasonField } from './verb-fields';
import type { Attempt } from './verb-form';
import { AskedGate, WarningGate } from './warning-gate';

interface FieldsProps {
  attempt: Attempt;
  placement: PlacementView;
  /** Where it may stand; null for who plans nothing there. */
  choices: AssignmentFormView['choices'];
}

/** What the form of a placement's verb asks. */
export function PlacementFields(props: FieldsProps & { verb: PlacementVerb }) {
  return (
    <>
      <VersionField version={props.placement.version} problem={props.attempt.problem} />
      <AskedFields {...props} />
    </>
  );
}

function AskedFields({ verb, ...props }: FieldsProps & { verb: PlacementVerb }) {
  if (verb === 'move') return <MoveFields {...props} />;
  if (verb === 'publish') return <PublicationFields {...props} />;
  if (verb === 'correct') return <CorrectionFields {...props} />;
  return verb === 'schedule' ? null : <ReasonField attempt={props.attempt} />;
}

function MoveFields({ attempt, placement, choices }: FieldsProps) {
  const { t } = useT();
  const overtaken =
    attempt.problem?.code === 'coverage.errors.moveOvertaken' ? attempt.problem.params : null;
  return (
    <>
      {overtaken && (
        <Notice tone="warn">
          {t('coverage.panel.theirs', { by: String(overtaken.by), value: String(overtaken.day) })}
        </Notice>
      )}
      <WhenFields attempt={attempt} day={placement.plannedOn} time={placement.plannedTime ?? ''} />
      <WarningGate
        about={`placement=${placement.id}`}
        problem={attempt.problem}
        note={attempt.value('note')}
      />
      {choices && (
        <SlotField
          choices={choices}
          none={NO_SLOT}
          value={attempt.value('slotId', placement.slotId ?? NO_SLOT)}
          errors={attempt.errors('slotId')}
        />
      )}
    </>
  );
}

interface WhenProps {
  attempt: Attempt;
  day: string;
  time: string;
}

function WhenFields({ attempt, day, time }: WhenProps) {
  const { t } = useT();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('coverage.field.plannedOn')} errors={attempt.errors('plannedOn')} required>
        <DateInput name="plannedOn" defaultValue={attempt.value('plannedOn', day)} />
      </Field>
      <Field
        label={t('coverage.field.plannedTime')}
        errors={attempt.errors('plannedTime')}
        optional
      >
        <TimeInput name="plannedTime" defaultValue={attempt.value('plannedTime', time)} />
      </Field>
    </div>
  );
}

type MediumProps = Pick<FieldsProps, 'attempt' | 'placement'>;

function PublicationFields({ attempt, placement }: MediumProps) {
  const { t } = useT();
  const today = useToday();
  const aired = isBroadcast(placement.medium);
  const day = placement.plannedOn <= today ? placement.plannedOn : today;
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t(aired ? 'coverage.field.airedOn' : 'coverage.field.publishedOn')}
          errors={attempt.errors('publishedOn')}
          required
        >
          <DateInput
            name="publishedOn"
            max={today}
            defaultValue={attempt.value('publishedOn', day)}
          />
        </Field>
        <Field
          label={t(aired ? 'coverage.field.airedTime' : 'coverage.field.publishedTime')}
          errors={attempt.errors('publishedTime')}
          required={aired}
          optional={!aired}
        >
          <TimeInput
            name="publishedTime"
            defaultValue={attempt.value(
              'publishedTime',
              aired ? (placement.plannedTime ?? '') : '',
            )}
          />
        </Field>
      </div>
      <EvidenceFields attempt={attempt} placement={placement} />
      <AskedGate problem={attempt.problem} note={attempt.value('note')} />
    </>
  );
}

function CorrectionFields({ attempt, placement }: MediumProps) {
  return (
    <>
      <ReasonField attempt={attempt} />
      <EvidenceFields attempt={attempt} placement={placement} optional />
      <AskedGate problem={attempt.problem} note={attempt.value('note')} />
    </>
  );
}

/** The evidence that the medium asks for. */
function EvidenceFields({
  attempt,
  placement,
  optional = false,
}: MediumProps & { optional?: boolean }) {
  const { t } = useT();
  if (placement.medium === 'print') {
    return (
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={t('coverage.field.issueNumber')}
          hint={t('coverage.field.issueHint')}
          errors={attempt.errors('issueNumber')}
          required={!optional}
          optional={optional}
        >
          <Input
            name="issueNumber"
            maxLength={40}
            autoComplete="off"
            defaultValue={attempt.value('issueNumber')}
          />
        </Field>
        <Field
          label={t('coverage.field.page')}
          hint={t('coverage.field.pageHint')}
          errors={attempt.errors('page')}
          required={!optional}
          optional={optional}
        >
          <Input
            name="page"
            maxLength={20}
            autoComplete="off"
            defaultValue={attempt.value('page')}
          />
        </Field>
      </div>
    );
  }
  const aired = isBroadcast(placement.medium);
  const name = aired ? 'clipUrl' : 'url';
  return (
    <Field
      label={t(`coverage.field.${name}`)}
      errors={attempt.errors(name)}
      required={!aired && !optional}
      optional={aired || optional}
    >
      <Input
        name={name}
        inputMode="url"
        placeholder="https://"
        defaultValue={attempt.value(name)}
      />
    </Field>
  );
}

interface NewPlacementFieldsProps {
  assignmentId: string;
  attempt: Attempt;
  choices: NonNullable<AssignmentFormView['choices']>;
}

/** One more placement: where and when. */
export function NewPlacementFields({ assignmentId, attempt, choices }: NewPlacementFieldsProps) {
  const { t } = useT();
  const today = useToday();
  const airs = choices.channels.some((channel) => isBroadcast(channel.medium));
  return (
    <>
      <Field label={t('coverage.field.channel')} errors={attempt.errors('channelId')} required>
        <Select name="channelId" defaultValue={attempt.value('channelId')}>
          {choices.channels.map((channel) => (
            <option key={channel.id} value={channel.id}>
              {channel.name}
            </option>
          ))}
        </Select>
      </Field>
      <SlotField
        choices={choices}
        none=""
        value={attempt.value('slotId')}
        errors={attempt.errors('slotId')}
      />
      <WhenFields attempt={attempt} day={today} time="" />
      {airs && (
        <div>
          <Checkbox
            name="rerun"
            value="1"
            label={t('coverage.field.rerun')}
            defaultChecked={attempt.value('rerun') === '1'}
          />
          <FieldErrors id="rerun-errors" errors={attempt.errors('rerun')} />
        </div>
      )}
      <WarningGate
        about={`assignment=${assignmentId}`}
        problem={attempt.problem}
        note={attempt.value('note')}
      />
    </>
  );
}
