/** One form for every verb: in a dialog with JavaScript, on its own page without. */
import { Form, type FormProps, useRevalidator } from '@remix-run/react';
import { type ComponentType, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { BackField, useBack, withBack } from '~/ui/back-field';
import { Button, LinkButton, type LinkButtonProps } from '~/ui/button';
import { Dialog, DialogActions, DialogClose } from '~/ui/dialog';
import { useDialogVerb } from '~/ui/dialog-verb';
import { FormErrors } from '~/ui/form-errors';
import { type Newer, useHold } from '~/ui/held';
import { KeyField } from '~/ui/key-field';
import { NewerNotice } from '~/ui/newer-notice';

type Problem = Extract<VerbResult, { ok: false }>['problem'];

/** What a form's fields read: errors and what was typed before a refusal. */
export interface Attempt {
  problem: Problem | null;
  errors(name: string): readonly string[];
  value(name: string, first?: string): string;
}

export function attemptOf(result: VerbResult | undefined): Attempt {
  const refused = result && !result.ok ? result : null;
  return {
    problem: refused?.problem ?? null,
    errors: (name) => refused?.problem.fields[name] ?? [],
    value: (name, first = '') => refused?.values[name] ?? first,
  };
}

interface VerbFormProps {
  action: string;
  as: ComponentType<FormProps>;
  result: VerbResult | undefined;
  pending: boolean;
  ask?: ReactNode;
  submit: ReactNode;
  danger?: boolean | undefined;
  /** Stays where it is and answers in place (a dialog). */
  stay?: boolean | undefined;
  upload?: boolean | undefined;
  cancel: ReactNode;
  children?: ((attempt: Attempt) => ReactNode) | undefined;
}

export function VerbForm(props: VerbFormProps) {
  const {
    action,
    as: FormOf,
    result,
    pending,
    ask,
    submit,
    danger,
    stay,
    upload,
    cancel,
    children,
  } = props;
  const attempt = attemptOf(result);
  const { problem } = attempt;
  const back = useBack();
  const atFields = problem !== null && Object.keys(problem.fields).length > 0;
  const saidElsewhere =
    atFields &&
    (problem.code === 'errors.invalid' ||
      Object.values(problem.fields)
        .flat()
        .some((said) => said.split('?')[0] === problem.code));
  return (
    <FormOf
      method="post"
      action={withBack(action, back)}
      preventScrollReset
      noValidate
      {...(upload ? { encType: 'multipart/form-data' as const } : {})}
    >
      {stay && <input type="hidden" name="stay" value="told" />}
      <KeyField />
      <BackField back={back} />
      <div className="flex flex-col gap-4">
        {problem && !saidElsewhere && <FormErrors problem={problem} />}
        {ask && <p className="text-pretty text-muted">{ask}</p>}
        {children?.(attempt)}
      </div>
      <DialogActions>
        {cancel}
        <Button variant={danger ? 'danger' : 'primary'} pending={pending}>
          {submit}
        </Button>
      </DialogActions>
    </FormOf>
  );
}

/** The form on a page of its own. Beside “Hủy đề tài” a plain “Hủy” would read as the verb itself, so there it is “Quay lại”. */
export function PageForm(props: Omit<VerbFormProps, 'as' | 'stay' | 'cancel'> & { back: string }) {
  const { t } = useT();
  const { back, ...form } = props;
  const asked = useBack();
  return (
    <VerbForm
      {...form}
      as={Form}
      cancel={
        <LinkButton to={asked ?? back}>
          {t(form.danger ? 'buttons.back' : 'buttons.cancel')}
        </LinkButton>
      }
    />
  );
}

interface FormDialogProps extends Pick<VerbFormProps, 'ask' | 'danger' | 'upload' | 'children'> {
  /** The form's own page, which is also where it is sent. */
  to: string;
  label: ReactNode;
  title: ReactNode;
  submit?: ReactNode | undefined;
  look?: Pick<LinkButtonProps, 'variant' | 'size' | 'icon' | 'className' | 'wide'> | undefined;
}

/** A button that opens a form in a dialog; without JavaScript it leads to the form's page. */
export function FormDialog({ to, label, title, submit, look, ...form }: FormDialogProps) {
  const { t } = useT();
  const [open, setOpen] = useState(false);
  // A new key forgets the answer to the attempt before.
  const [attempt, setAttempt] = useState(0);
  const { revalidate } = useRevalidator();
  const late = useRef(false);
  const newer = useHold(open, to);
  const show = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setAttempt((count) => count + 1);
    setOpen(true);
  };
  const change = (next: boolean) => {
    setOpen(next);
    // What was overtaken stays typed until the dialog closes; only then the page catches up.
    if (!next && late.current) revalidate();
    late.current = false;
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={title}
      trigger={
        <LinkButton to={to} preventScrollReset onClick={show} {...look}>
          {label}
        </LinkButton>
      }
    >
      <DialogForm
        key={attempt}
        {...form}
        newer={newer}
        onSee={() => change(false)}
        action={to}
        submit={submit ?? label}
        cancel={
          <DialogClose>
            <Button type="button">{t(form.danger ? 'buttons.back' : 'buttons.cancel')}</Button>
          </DialogClose>
        }
        onDone={() => setOpen(false)}
        onLate={() => {
          late.current = true;
        }}
      />
    </Dialog>
  );
}

interface OpenFormDialogProps
  extends Pick<VerbFormProps, 'ask' | 'submit' | 'danger' | 'upload' | 'children'> {
  /** Where it is sent. */
  to: string;
  title: ReactNode;
  onClose(): void;
}

/** The form in a dialog that is open because its address is. */
export function OpenFormDialog({ to, title, onClose, ...form }: OpenFormDialogProps) {
  const { t } = useT();
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={title}>
      <DialogForm
        {...form}
        action={to}
        cancel={
          <Button type="button" onClick={onClose}>
            {t('buttons.cancel')}
          </Button>
        }
        onDone={onClose}
        onLate={() => undefined}
      />
    </Dialog>
  );
}

interface DialogFormProps extends Omit<VerbFormProps, 'as' | 'result' | 'pending' | 'stay'> {
  /** What somebody else has made of the form's object meanwhile. */
  newer?: Newer | null;
  /** Leaves the form for that. */
  onSee?(): void;
  onDone(): void;
  onLate(): void;
}

function DialogForm({ newer = null, onSee, onDone, onLate, ...form }: DialogFormProps) {
  const { fetcher, overtaken } = useDialogVerb({ newer, onDone, onLate });
  return (
    <>
      {overtaken && onSee && <NewerNotice newer={overtaken} onSee={onSee} />}
      <VerbForm
        {...form}
        as={fetcher.Form}
        stay
        result={fetcher.data}
        pending={fetcher.state !== 'idle'}
      />
    </>
  );
}
