/** Requests and answers of `/api`, apart from the programme's content, which goes over the socket. */
import type { CanvasTemplate } from './programme/types.ts';
import { z } from './zod.ts';

/** What a new programme can begin with. */
export const templates = ['threeTracks', 'blank', 'exampleEmpty'] as const;
export type TemplateName = (typeof templates)[number];

export const newProgrammeSchema = z.strictObject({
  template: z.enum(templates),
  title: z.string().trim().min(1).max(300),
  /** Where the file goes; a name in the usual folder is found when absent. */
  path: z.string().min(1).max(4_000).optional(),
});
export type NewProgramme = z.infer<typeof newProgrammeSchema>;

export const pathSchema = z.strictObject({ path: z.string().min(1).max(4_000) });
/** `path` names a programme that can't be opened; without it the open one is meant. */
export const restoreSchema = z.strictObject({ name: z.string().min(1).max(300), path: z.string().min(1).max(4_000).optional() });

export interface RecentProgramme {
  readonly path: string;
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
  /** Whether the file is still there. */
  readonly exists: boolean;
}
export interface Library {
  readonly recent: readonly RecentProgramme[];
  /** The folder new programmes go to. */
  readonly folder: string;
}
export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly folders: readonly string[];
  readonly programmes: readonly { readonly name: string; readonly bytes: number; readonly changedAt: string }[];
}
export interface BackupInfo {
  readonly name: string;
  readonly madeAt: string;
  readonly bytes: number;
  readonly reason: string;
  /** The copy that a restore can be undone with. */
  readonly undoesRestore: boolean;
}
export interface SearchAnswer {
  readonly hits: readonly {
    readonly noun: string;
    readonly id: string;
    readonly parent: string | null;
    readonly title: string;
    readonly snippet: string;
  }[];
}
/** The bundled board templates in the language that was asked for. */
export interface TemplatesAnswer {
  readonly templates: readonly CanvasTemplate[];
}
export const exportFormats = ['json', 'csv', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** Formats a board's picture comes in. */
export const boardFormats = ['svg', 'png'] as const;
export type BoardFormat = (typeof boardFormats)[number];
export const exportWhats = ['log', 'programme'] as const;
export type ExportWhat = (typeof exportWhats)[number];
