import { Form, useFetcher } from '@remix-run/react';
import { Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDateTime } from '~/platform/time';
import type { VerbResult } from '~/platform/verb-action.server';
import { Avatar } from '~/ui/avatar';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Field } from '~/ui/field';
import { Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import type { AssignmentView } from '../queries.assignment.server';
import { COMMENT_MAX } from '../rules.limits';
import { attemptOf } from './verb-form';

/** What those who work on it say to each other, oldest first, with the place to write below. */
export function CommentsCard({ view }: { view: AssignmentView }) {
  const { t } = useT();
  return (
    <Card id="comments">
      <CardHeader title={t('coverage.panel.comments')} />
      <CardBody className="flex flex-col gap-4 pt-1">
        {view.comments.length === 0 ? (
          <p className="text-muted">{t('coverage.panel.noComments')}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {view.comments.map((comment) => (
              <li key={comment.id} className="flex gap-2.5">
                <Avatar name={comment.by} />
                <div className="min-w-0 flex-1">
                  <div className="flex flex-wrap items-baseline gap-x-2">
                    <span className="font-medium">{comment.by}</span>
                    <span data-figures className="text-muted text-sm">
                      {formatDateTime(comment.at)}
                    </span>
                  </div>
                  <p className="whitespace-pre-line break-words">{comment.body}</p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {view.may.comment && <CommentForm id={view.id} />}
      </CardBody>
    </Card>
  );
}

/** Sends in place; the box empties when it was taken. `result` is the answer to a form sent without JavaScript. */
export function CommentForm({ id, result }: { id: string; result?: VerbResult | undefined }) {
  const { t } = useT();
  const fetcher = useFetcher<VerbResult>();
  const form = useRef<HTMLFormElement>(null);
  const attempt = attemptOf(fetcher.data ?? result);
  const [made, setMade] = useState(0);
  useEffect(() => {
    if (!fetcher.data?.ok) return;
    form.current?.reset();
    setMade((count) => count + 1);
  }, [fetcher.data]);
  const send = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    sent.set('stay', '1');
    fetcher.submit(sent, { method: 'post', action: `/assignments/${id}/comments` });
  };
  const refusal =
    attempt.problem && attempt.errors('body').length === 0 ? attempt.problem.code : null;
  return (
    <Form
      ref={form}
      method="post"
      action={`/assignments/${id}/comments`}
      onSubmit={send}
      noValidate
      className="flex flex-col gap-2"
    >
      <KeyField made={made} />
      <Field
        label={t('coverage.field.comment')}
        hideLabel
        errors={refusal ?? attempt.errors('body')}
      >
        <Textarea
          name="body"
          rows={2}
          maxLength={COMMENT_MAX}
          placeholder={t('coverage.field.comment')}
          defaultValue={attempt.value('body')}
        />
      </Field>
      <Button
        size="sm"
        icon={<Send aria-hidden />}
        pending={fetcher.state !== 'idle'}
        className="self-end"
      >
        {t('coverage.panel.sendComment')}
      </Button>
    </Form>
  );
}
