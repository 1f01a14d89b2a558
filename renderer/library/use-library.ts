import { useCallback, useEffect, useState } from 'react';
import type { Library } from '../../shared/api.ts';
import { type ErrorName, type ErrorValues, SamstyrError } from '../../shared/errors.ts';
import { api } from '../api.ts';
import { usePage } from '../programme-store.ts';

/** What went wrong, and with which file: shown where the person is, until the next attempt. */
export interface Problem {
  readonly name: ErrorName;
  readonly values: ErrorValues;
  /** What was being opened or read, as the person knows it. */
  readonly what: string | undefined;
  /** The file whose backups may help. */
  readonly path: string | undefined;
}

const helpedByBackup = new Set<ErrorName>(['store.damaged', 'store.hostile', 'store.empty', 'store.foreign', 'store.notFound']);

export interface LibraryActions {
  readonly library: Library | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Opens a programme's file. */
  readonly open: (path: string) => Promise<void>;
  /** Reads a document into a new programme. */
  readonly read: (file: File) => Promise<void>;
  readonly openExample: () => Promise<void>;
}

/** The programmes on this machine, and what can be done with them; one thing at a time. */
export function useLibrary(): LibraryActions {
  const [library, setLibrary] = useState<Library | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const isOnline = usePage((page) => page.status === 'online');
  const attempt = useCallback(async (work: () => Promise<unknown>, what?: string, path?: string) => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      const { name, values } = error instanceof SamstyrError ? error.refusal : { name: 'server.failed' as const, values: {} };
      setProblem({ name, values, what, path: helpedByBackup.has(name) ? path : undefined });
    } finally {
      setBusy(false);
    }
  }, []);
  useEffect(() => {
    if (isOnline) void attempt(async () => setLibrary(await api.library()));
  }, [attempt, isOnline]);
  return {
    library,
    problem,
    busy,
    open: (path) => attempt(() => api.open(path), path, path),
    read: (file) => attempt(async () => api.importDocument(await file.text()), file.name),
    openExample: () => attempt(() => api.openExample()),
  };
}
