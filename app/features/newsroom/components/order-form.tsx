import { Form } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { IconButton } from '~/ui/icon-button';
import { KeyField } from '~/ui/key-field';

interface OrderFormProps {
  id: string;
  name: string;
  first: boolean;
  last: boolean;
  /** Fields that name the list. */
  children?: ReactNode;
}

/** One press moves an entry of a list one place. */
export function OrderForm({ id, name, first, last, children }: OrderFormProps) {
  const { t } = useT();
  return (
    <Form method="post" preventScrollReset className="flex gap-1">
      <KeyField />
      <input type="hidden" name="intent" value="order" />
      <input type="hidden" name="id" value={id} />
      {children}
      <IconButton
        type="submit"
        name="direction"
        value="up"
        disabled={first}
        label={t('admin.outlets.up', { name })}
      >
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        type="submit"
        name="direction"
        value="down"
        disabled={last}
        label={t('admin.outlets.down', { name })}
      >
        <ArrowDown aria-hidden />
      </IconButton>
    </Form>
  );
}
