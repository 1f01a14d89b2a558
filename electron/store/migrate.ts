/** The steps from an empty database to the newest schema. A file's `user_version` is the last step it has taken. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const folder = join(import.meta.dirname, 'migrations');

/** All migrations, in order; their file names begin with their number. */
export const migrations: readonly Migration[] = readdirSync(folder)
  .filter((name) => /^\d{4}_.*\.sql$/.test(name))
  .sort()
  .map((name) => ({ number: Number(name.slice(0, 4)), name, sql: readFileSync(join(folder, name), 'utf8') }));

/** The newest schema this program knows. */
export const newestSchema: number = migrations.at(-1)?.number ?? 0;

/** Takes a database from its schema to `target`, each step in a transaction of its own. */
export function migrate(database: Database.Database, target: number = newestSchema): void {
  const from = schemaNumber(database);
  for (const step of migrations.filter(({ number }) => number > from && number <= target)) {
    database.transaction(() => {
      database.exec(step.sql);
      database.pragma(`user_version = ${step.number}`);
    })();
  }
}

export function schemaNumber(database: Database.Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

export interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** Everything a database holds besides rows: tables, indexes, triggers, views, with the SQL that made them. */
export function schemaObjects(database: Database.Database): readonly SchemaObject[] {
  return database.prepare<[], SchemaObject>('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
}

const known = new Map<number, readonly SchemaObject[]>();

/** What a file of a given schema number holds when only we have made it. */
export function expectedSchema(number: number): readonly SchemaObject[] {
  const cached = known.get(number);
  if (cached) return cached;
  const database = new Database(':memory:');
  migrate(database, number);
  const objects = schemaObjects(database);
  database.close();
  known.set(number, objects);
  return objects;
}
