import { useState } from 'preact/hooks';
import { readUpload } from '../../../shared/api/bids.ts';
import { call } from './call.ts';

/** Opens one of my own files in a tab of its own, `more` says of whose bid where it is entered; `problem` says why it could not be. */
export function useReadFile(eventId: string, lotId: string, more: Readonly<Record<string, string>> = {}) {
  const [problem, setProblem] = useState<Error | null>(null);
  const read = async (fileId: string): Promise<void> => {
    setProblem(null);
    try {
      const { url } = await call(readUpload, { params: { ...more, eventId, lotId, fileId } });
      open(url, '_blank', 'noopener');
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  return { problem, read };
}
