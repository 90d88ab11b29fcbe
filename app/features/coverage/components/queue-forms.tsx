import { Form, type FormProps, useFetcher } from '@remix-run/react';
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { Button } from '~/ui/button';
import { Field } from '~/ui/field';
import { useHold } from '~/ui/held';
import { Textarea } from '~/ui/input';
import { NewerNotice } from '~/ui/newer-notice';
import { VersionField } from '~/ui/version-field';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import type { QueueCard } from '../queries.queue.server';
import { REASON_MAX } from '../rules.limits';
import type { Asking, CardRefusal } from './queue-session';
import { queueVerbLabel } from './queue-verbs';
import { type QueueAtHand, queueAddress } from './use-queue';
import { VerbFieldsLater } from './verb-fields-later';
import { type Attempt, VerbForm } from './verb-form';

interface QueueFormProps {
  card: QueueCard;
  asking: Asking;
  queue: QueueAtHand;
  /** What was typed on cards whose form was closed again, by their ids. */
  typed: Map<string, string>;
}

/** The form of a verb on the card itself: why it is returned, or who gets it. */
export function QueueForm(props: QueueFormProps) {
  const { card, asking, queue } = props;
  const { t } = useT();
  const box = useRef<HTMLElement>(null);
  const newer = useHold(true, queueAddress(card, asking.verb));
  const close = () => queue.step({ type: 'ask', asking: null });
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  };
  return (
    <section
      ref={box}
      aria-label={t(`queue.ask.${asking.verb}`)}
      onKeyDown={leave}
      className="border-line border-t bg-sunken px-4 py-4"
    >
      <h3 className="mb-2 font-semibold">{t(`queue.ask.${asking.verb}`)}</h3>
      {newer && <NewerNotice newer={newer} onSee={close} />}
      {asking.verb === 'return' ? (
        <ReturnForm {...props} close={close} />
      ) : (
        <AssignForm {...props} close={close} />
      )}
    </section>
  );
}

interface BodyProps extends QueueFormProps {
  close(): void;
}

/** Sends nothing by itself: the session does, so that the next card is there at once. */
function ReturnForm({ card, queue, typed, close }: BodyProps) {
  const { t } = useT();
  const refusal = queue.session.refusals[card.id];
  const result = useMemo<VerbResult | undefined>(
    () => (refusal?.verb === 'return' ? { ok: false, ...refusal } : undefined),
    [refusal],
  );
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { reason, version } = Object.fromEntries(new FormData(event.currentTarget));
    const action = queueAddress(card, 'return');
    const fields = { reason: String(reason ?? ''), version: String(version ?? card.version) };
    const decision = { card, verb: 'return' as const, action, fields };
    // The server would say the same, and the card would have gone and come back meanwhile.
    if (fields.reason.trim() === '') queue.step({ type: 'refused', decision, refusal: NO_REASON });
    else queue.decide(decision);
  };
  const newest = useRef(send);
  newest.current = send;
  const Sent = useMemo(
    () => (form: FormProps) => <Form {...form} onSubmit={(event) => newest.current(event)} />,
    [],
  );
  return (
    <VerbForm
      as={Sent}
      action={queueAddress(card, 'return')}
      result={result}
      pending={false}
      submit={t(queueVerbLabel(card.pile, 'return'))}
      cancel={<Cancel close={close} />}
    >
      {(attempt) => <ReasonField card={card} attempt={attempt} typed={typed} />}
    </VerbForm>
  );
}

const NO_REASON: CardRefusal = {
  verb: 'return',
  problem: {
    code: 'errors.reasonRequired',
    status: 422,
    params: {},
    fields: { reason: ['errors.reasonRequired'] },
  },
  values: {},
};

const Cancel = ({ close }: { close(): void }) => {
  const { t } = useT();
  return (
    <Button type="button" onClick={close}>
      {t('buttons.cancel')}
    </Button>
  );
};

interface ReasonFieldProps {
  card: QueueCard;
  attempt: Attempt;
  typed: Map<string, string>;
}

function ReasonField({ card, attempt, typed }: ReasonFieldProps) {
  const { t } = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <>
      <VersionField version={card.version} problem={attempt.problem} />
      <Field
        label={t('coverage.field.reason')}
        hint={t('queue.ask.returnHint')}
        errors={attempt.errors('reason')}
        required
      >
        <Textarea
          ref={area}
          name="reason"
          rows={3}
          maxLength={REASON_MAX}
          defaultValue={attempt.value('reason', typed.get(card.id))}
          onChange={(event) => typed.set(card.id, event.currentTarget.value)}
        />
      </Field>
    </>
  );
}

/** Asks for the outlet's reporters, best first, when it opens; waits for the answer, which may be a question about warnings. */
function AssignForm({ card, queue, close }: BodyProps) {
  const { t } = useT();
  const loading = useFetcher<{ view: AssignmentFormView }>();
  const sending = useFetcher<VerbResult>();
  const action = queueAddress(card, 'assign');
  const { load } = loading;
  useEffect(() => load(action), [load, action]);
  const { data } = sending;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for the answer
  useEffect(() => {
    if (!data?.ok) return;
    const decision = { card, verb: 'assign' as const, action, fields: {} };
    queue.step({ type: 'decide', decision });
    queue.step({ type: 'answered', decision, undo: data.undo, kept: false });
    queue.step({ type: 'settled', decision });
  }, [data]);
  const { Form: FetcherForm, submit } = sending;
  const Sent = useMemo(
    () => (form: FormProps) => {
      const send = (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        fields.set('stay', '1');
        submit(fields, { method: 'post', action });
      };
      return <FetcherForm {...form} onSubmit={send} />;
    },
    [FetcherForm, submit, action],
  );
  const view = loading.data?.view;
  if (!view) return <p className="text-muted">{t('frame.loading')}</p>;
  return (
    <VerbForm
      as={Sent}
      action={action}
      result={data}
      pending={sending.state !== 'idle'}
      ask={t('queue.ask.assignHint')}
      submit={t('queue.verb.assign')}
      cancel={<Cancel close={close} />}
    >
      {(attempt) => <VerbFieldsLater verb="assign" view={view} attempt={attempt} />}
    </VerbForm>
  );
}
