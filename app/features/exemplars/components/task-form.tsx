import type { FormProps } from '@remix-run/react';
import type { ComponentType, ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { BackField, useBack, withBack } from '~/ui/back-field';
import { Button } from '~/ui/button';
import { FormErrors } from '~/ui/form-errors';
import { KeyField } from '~/ui/key-field';
import { type MergeAnswer, MergeFields, mergeKey } from '~/ui/merge-fields';
import { VersionField } from '~/ui/version-field';
import { contactTexts } from '../form-texts';
import type { Task } from '../rules';
import { TaskFields } from './task-fields';
import { taskAddress, taskLook } from './tasks';

export interface TaskFormProps {
  exemplarId: string;
  task: Task;
  /** Of what the task changes; a file that comes or goes changes nothing that is stored. */
  version?: number | undefined;
  /** `Form` on a page, `fetcher.Form` in a dialog. */
  as: ComponentType<FormProps>;
  result: VerbResult | undefined;
  pending: boolean;
  /** Asks for an answer instead of a redirect (a dialog stays on its page). */
  stay?: boolean | undefined;
  /** What there is already (contact data). */
  values?: Partial<Record<string, string>> | undefined;
  file?: { id: string; name: string } | undefined;
  /** Leaves without doing anything. */
  cancel: ReactNode;
}

/** The form of one task: the same in a dialog and on its own page. */
export function TaskForm(props: TaskFormProps) {
  const { exemplarId, task, version, as: FormOf, result, pending, stay } = props;
  const { values, file, cancel } = props;
  const { t } = useT();
  const look = taskLook(task);
  const back = useBack();
  const refused = result && !result.ok ? result : null;
  const errors = refused?.problem.fields ?? {};
  const answer: MergeAnswer = {
    problem: refused?.problem ?? null,
    value: (name, first = '') => refused?.values[name] ?? first,
  };
  const upload = task === 'addFile' ? { encType: 'multipart/form-data' as const } : {};
  return (
    <FormOf
      key={task === 'contact' ? mergeKey(answer, version ?? 0) : task}
      method="post"
      action={withBack(taskAddress(exemplarId, task, file?.id), back)}
      noValidate
      {...upload}
    >
      {stay && <input type="hidden" name="stay" value="told" />}
      <KeyField />
      <BackField back={back} />
      {version !== undefined &&
        (task === 'contact' ? (
          <MergeFields form={answer} version={version} texts={contactTexts(values ?? {})} />
        ) : (
          <VersionField version={version} problem={refused?.problem} />
        ))}
      <div className="flex flex-col gap-4">
        {refused && Object.keys(errors).length === 0 && <FormErrors problem={refused.problem} />}
        {look.ask && <p className="text-pretty text-muted">{t(look.ask)}</p>}
        <TaskFields
          task={task}
          errors={errors}
          values={refused?.values ?? values ?? {}}
          answer={answer}
          file={file}
        />
      </div>
      <div className="mt-5 flex flex-wrap justify-end gap-2 max-md:flex-col-reverse max-md:[&>*]:w-full">
        {cancel}
        <Button variant={look.danger ? 'danger' : 'primary'} pending={pending}>
          {t(look.button)}
        </Button>
      </div>
    </FormOf>
  );
}
