/** The board templates that come with the app: the example's four, and the organisation before and after. */
import type { Language } from '../../i18n/index.ts';
import type { ProgrammeDocument } from '../../programme/document.ts';
import type { CanvasTemplate } from '../../programme/types.ts';
import { english } from './english/index.ts';
import { organisationTemplate } from './organisation.ts';
import { inWords } from './words.ts';

export { organisationTemplate };

/**
 * The bundled templates in one language. Shape and Danish words are the example's own, so that they are
 * written once; English is laid over them by id. Their `trackId` is a track of the example.
 */
export function templateLibrary(example: ProgrammeDocument, language: Language): readonly CanvasTemplate[] {
  const own = example.canvasTemplates as readonly CanvasTemplate[];
  return [...(language === 'en' ? own.map(inEnglish) : own), organisationTemplate(language)];
}

function inEnglish(template: CanvasTemplate): CanvasTemplate {
  const words = english[template.id];
  return words ? inWords(template, words) : template;
}
