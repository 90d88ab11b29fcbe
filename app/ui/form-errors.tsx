import { useEffect, useRef } from 'react';
import type { TextParams } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import { Notice } from './notice';

export interface FormErrorsProps {
  /** What the server refused the whole form with: its key and parameters. */
  problem?: { code: string; params?: TextParams } | null | undefined;
  /** Errors of the form as a whole. */
  errors?: readonly string[] | null | undefined;
  /** Fields in error, to be listed with links to their controls. */
  fields?: readonly { id: string; label: string; error: string }[] | undefined;
}

/** What is wrong, above a form; takes the focus when it appears so that nobody looks for it. */
export function FormErrors({ problem, errors, fields = [] }: FormErrorsProps) {
  const { t } = useT();
  const message = useMessage();
  const box = useRef<HTMLDivElement>(null);
  const texts = [
    ...(problem ? [message(problem.code, problem.params)] : []),
    ...(errors ?? []).map((e) => message(e)),
  ];
  const shown = texts.length + fields.length;
  useEffect(() => {
    if (shown > 0) box.current?.focus();
  }, [shown]);
  if (shown === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="rounded-md">
      <Notice
        tone="late"
        live
        title={texts[0] ?? t('fields.errors.summary', { count: fields.length })}
      >
        {(texts.length > 1 || fields.length > 0) && (
          <ul className="mt-1 list-disc space-y-0.5 pl-4">
            {texts.slice(1).map((text) => (
              <li key={text}>{text}</li>
            ))}
            {fields.map((field) => (
              <li key={field.id}>
                <a href={`#${field.id}`} className="underline underline-offset-2">
                  {field.label}
                </a>
                {': '}
                {message(field.error)}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
