import { isAbort } from '../base/abort';

/** What a command that has failed, and told so, leaves behind for a program. */
export interface Failed {
  error: {
    /** The code of a `CallRailError`, the disk's own (`ENOSPC`), else the name of the error. */
    code: string;
    /** As it was told. */
    message: string;
  };
}

/** A failure for a caller; undefined for a cancellation, as for a question that was dismissed. */
export async function failed(error: unknown): Promise<Failed | undefined> {
  if (isAbort(error)) return undefined;
  const { explain } = await import('../host/report');
  const { code, name = 'Error' } = error as { code?: unknown; name?: string };
  return {
    error: { code: typeof code === 'string' ? code : name, message: explain(error).message },
  };
}
