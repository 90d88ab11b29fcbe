import { Form } from '@remix-run/react';
import { CircleCheck, CircleOff } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { confirmOf, useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';

interface ActiveFormProps {
  intent: string;
  item: { id: string; name: string; active: boolean; version: number };
  size?: 'sm' | 'md';
}

/** One press brings something into use or takes it out; what hangs on it is told first, and the next press goes on. */
export function ActiveForm({ intent, item, size = 'sm' }: ActiveFormProps) {
  const { t } = useT();
  const { pending, problem } = useFormResult(intent, item.id);
  const asked = confirmOf(problem);
  const off = asked === null ? 'admin.deactivate' : 'admin.deactivateAnyway';
  const verb = t(item.active ? off : 'admin.activate');
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      <KeyField />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="active" value={item.active ? '0' : '1'} />
      {asked !== null && <input type="hidden" name="confirmed" value={asked} />}
      <Button
        size={size}
        variant={asked !== null ? 'danger' : size === 'sm' ? 'ghost' : 'secondary'}
        pending={pending}
        aria-label={`${verb}: ${item.name}`}
      >
        {verb}
      </Button>
    </Form>
  );
}

/** Whether something is in use, by icon and word. */
export function ActiveMark({ active }: { active: boolean }) {
  const { t } = useT();
  return active ? (
    <Badge tone="done" icon={<CircleCheck aria-hidden />}>
      {t('admin.active')}
    </Badge>
  ) : (
    <Badge icon={<CircleOff aria-hidden />}>{t('admin.inactive')}</Badge>
  );
}
