/** Where things lie on this machine. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export interface Places {
  /** Recent files and backups. */
  readonly dataDir: string;
  /** Where new programmes go. */
  readonly documentsDir: string;
}

/** The usual places of the system, or those that `SAMSTYR_HOME` and `SAMSTYR_DOCUMENTS` name. */
export function placesOf(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): Places {
  const home = homedir();
  const usual: Partial<Record<NodeJS.Platform, string>> = {
    win32: join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Samstyr'),
    darwin: join(home, 'Library', 'Application Support', 'Samstyr'),
  };
  return {
    dataDir:
      environment.SAMSTYR_HOME ?? usual[platform] ?? join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'samstyr'),
    documentsDir: environment.SAMSTYR_DOCUMENTS ?? join(home, 'Documents', 'Samstyr'),
  };
}
