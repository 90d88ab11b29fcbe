import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { useToast } from '~/ui/toast';

interface OneTimePasswordProps {
  displayName: string;
  username: string;
  password: string;
  /** What to do next. */
  actions?: ReactNode;
}

/** The password that is shown once, to be handed over. */
export function OneTimePassword({
  displayName,
  username,
  password,
  actions,
}: OneTimePasswordProps) {
  const { t } = useT();
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(password);
    toast({ text: t('admin.oneTime.copied') });
  };
  return (
    <Card className="mb-4 border-warn" role="status">
      <CardBody className="grid gap-3 py-4">
        <div>
          <h2 className="font-semibold">{t('admin.oneTime.title', { name: displayName })}</h2>
          <p className="text-muted">{t('admin.oneTime.body', { username })}</p>
        </div>
        <p className="flex flex-wrap items-center gap-3">
          <code className="select-all rounded-md bg-sunken px-3 py-1.5 font-mono text-lg tracking-wide">
            {password}
          </code>
          <Button type="button" icon={<Copy aria-hidden />} onClick={copy}>
            {t('admin.oneTime.copy')}
          </Button>
        </p>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </CardBody>
    </Card>
  );
}
