import { type MouseEvent, type ReactNode, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton, type LinkButtonProps } from '~/ui/button';
import { Dialog, DialogClose } from '~/ui/dialog';
import { useDialogVerb } from '~/ui/dialog-verb';
import { type Newer, useHold } from '~/ui/held';
import { NewerNotice } from '~/ui/newer-notice';
import type { Task } from '../rules';
import { TaskForm } from './task-form';
import { taskAddress, taskLook } from './tasks';

interface TaskDialogProps {
  exemplarId: string;
  task: Task;
  /** Of what the task changes. */
  version?: number | undefined;
  values?: Partial<Record<string, string>> | undefined;
  file?: { id: string; name: string } | undefined;
  /** Words of the button; the task's own unless told otherwise. */
  children?: ReactNode;
  look?: Pick<LinkButtonProps, 'variant' | 'size' | 'icon' | 'className'> | undefined;
  label?: string | undefined;
}

/** A button that opens the form of a task in a dialog; without JavaScript it leads to the form's own page. */
export function TaskDialog(props: TaskDialogProps) {
  const { exemplarId, task, file, children, look, label } = props;
  const { t } = useT();
  const [open, setOpen] = useState(false);
  const show = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setOpen(true);
  };
  const words = taskLook(task);
  const to = taskAddress(exemplarId, task, file?.id);
  const newer = useHold(open, to);
  return (
    <>
      <LinkButton to={to} onClick={show} aria-label={label} title={label} {...look}>
        {children === undefined ? t(words.button) : children}
      </LinkButton>
      <Dialog open={open} onOpenChange={setOpen} title={t(words.title)}>
        <Body {...props} newer={newer} close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Lives while the dialog is open: each opening begins with a clean form. */
function Body(props: TaskDialogProps & { newer: Newer | null; close(): void }) {
  const { exemplarId, task, version, values, file, newer, close } = props;
  const { t } = useT();
  const { fetcher, overtaken } = useDialogVerb({ newer, onDone: close });
  return (
    <>
      {overtaken && <NewerNotice newer={overtaken} onSee={close} />}
      <TaskForm
        exemplarId={exemplarId}
        task={task}
        version={version}
        as={fetcher.Form}
        stay
        result={fetcher.data}
        pending={fetcher.state !== 'idle'}
        values={values}
        file={file}
        cancel={
          <DialogClose>
            <Button type="button">{t('buttons.cancel')}</Button>
          </DialogClose>
        }
      />
    </>
  );
}
