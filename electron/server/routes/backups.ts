/** Backups of the open programme, or of one that can't be opened. */
import * as z from 'zod';
import { type BackupInfo, restoreSchema } from '../../../shared/api.ts';
import { type Backup, restoreUndo } from '../../store/index.ts';
import type { Desk } from '../desk.ts';
import { answerJson, readJson } from '../http.ts';
import type { Router } from '../router.ts';

const nothing = z.strictObject({});

export function bindBackupRoutes(router: Router, desk: Desk): void {
  router.get('/api/backups', ({ response, query }) => {
    const path = query.get('path');
    answerJson(response, path ? told(desk.backupsOf(path)) : told(desk.backups()));
  });
  router.post('/api/backups', async ({ request, response }) => {
    await readJson(request, nothing);
    await desk.opened().backUp('asked');
    answerJson(response, {});
  });
  router.post('/api/restore', async ({ request, response }) => {
    const { name, path } = await readJson(request, restoreSchema);
    answerJson(response, { path: await desk.restore(name, path) });
  });
  router.post('/api/restore/undo', async ({ request, response }) => {
    await readJson(request, nothing);
    answerJson(response, { path: await desk.undoRestore() });
  });
}

/** Newest first, as a person looks for them. */
function told(backups: readonly Backup[]): BackupInfo[] {
  const undo = restoreUndo(backups);
  return backups.toReversed().map(({ name, madeAt, bytes, reason, number }) => ({
    name,
    madeAt,
    bytes,
    reason,
    undoesRestore: number === undo?.number,
  }));
}
