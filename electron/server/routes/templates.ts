/** The board templates that come with the app. They are asked for when a board is made, with or without an open programme. */
import type { TemplatesAnswer } from '../../../shared/api.ts';
import { templateLibrary } from '../../../shared/canvas/library/index.ts';
import { SamstyrError } from '../../../shared/errors.ts';
import { languages } from '../../../shared/i18n/index.ts';
import { parseDocumentText } from '../../../shared/programme/document.ts';
import { answerJson } from '../http.ts';
import type { Router } from '../router.ts';

/** `example` is the text of the bundled example, whose templates the library takes over. */
export function bindTemplateRoutes(router: Router, example: string): void {
  router.get('/api/templates', ({ response, query }) => {
    const language = languages.find((known) => known === query.get('lang')) ?? 'da';
    const parsed = parseDocumentText(example);
    if (!parsed.ok) throw new SamstyrError(parsed.refusal.name, parsed.refusal.values);
    answerJson(response, { templates: templateLibrary(parsed.document, language) } satisfies TemplatesAnswer);
  });
}
