import { errorText, remedyButton } from '../shared/failure';
import type { StatusLine } from '../shared/status';
import { button } from '../shared/toolkit';
import type { Page } from './page';

/** Tells in a line what went wrong, with a way to try again and what else may help. */
export function tellFailure(
  { host, t }: Page,
  status: StatusLine,
  { heading, error, again }: { heading?: string; error: unknown; again?: () => void },
): void {
  const words = errorText(error, t);
  const retry = again && button({ label: t('retry'), icon: 'retry', onClick: again });
  status.show(
    heading === undefined ? words : `${heading}: ${words}`,
    'error',
    ...(retry ? [retry.element] : []),
    ...remedyButton({ host, t }, error),
  );
}
