import { useFetcher } from '@remix-run/react';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { Button, LinkButton, type LinkButtonProps } from '~/ui/button';
import { Dialog, DialogClose } from '~/ui/dialog';
import type { Task } from '../rules';
import { TaskForm } from './task-form';
import { taskAddress, taskLook } from './tasks';

interface TaskDialogProps {
  exemplarId: string;
  task: Task;
  values?: Partial<Record<string, string>> | undefined;
  file?: { id: string; name: string } | undefined;
  /** Words of the button; the task's own unless told otherwise. */
  children?: ReactNode;
  look?: Pick<LinkButtonProps, 'variant' | 'size' | 'icon' | 'className'> | undefined;
  label?: string | undefined;
}

/** A button that opens the form of a task in a dialog; without JavaScript it leads to the form's own page. */
export function TaskDialog({
  exemplarId,
  task,
  values,
  file,
  children,
  look,
  label,
}: TaskDialogProps) {
  const { t } = useT();
  const fetcher = useFetcher<VerbResult>();
  const { open, setOpen } = useClosedWhenDone(fetcher.state, fetcher.data);
  const show = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setOpen(true);
  };
  const words = taskLook(task);
  return (
    <>
      <LinkButton
        to={taskAddress(exemplarId, task, file?.id)}
        onClick={show}
        aria-label={label}
        title={label}
        {...look}
      >
        {children === undefined ? t(words.button) : children}
      </LinkButton>
      <Dialog open={open} onOpenChange={setOpen} title={t(words.title)}>
        <TaskForm
          exemplarId={exemplarId}
          task={task}
          as={fetcher.Form}
          result={fetcher.data}
          pending={fetcher.state !== 'idle'}
          values={values}
          file={file}
          cancel={
            <DialogClose>
              <Button type="button">{t('common.cancel')}</Button>
            </DialogClose>
          }
        />
      </Dialog>
    </>
  );
}

/** Open until the verb was accepted: a success redirects, a refusal leaves its reason in `data`. */
function useClosedWhenDone(state: 'idle' | 'submitting' | 'loading', data: VerbResult | undefined) {
  const [open, setOpen] = useState(false);
  const before = useRef(state);
  useEffect(() => {
    const ended = before.current !== 'idle' && state === 'idle';
    before.current = state;
    if (ended && data?.ok !== false) setOpen(false);
  }, [state, data]);
  return { open, setOpen };
}
