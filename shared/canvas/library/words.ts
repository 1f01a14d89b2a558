/** The words of a board template, apart from its shape, so that one shape can speak two languages. */
import type { CanvasTemplate } from '../../programme/types.ts';

export interface TemplateWords {
  readonly title: string;
  readonly purpose: string;
  /** By zone id. */
  readonly zones: Readonly<Record<string, string>>;
  /** Heading and question, by card id. */
  readonly cards: Readonly<Record<string, readonly [label: string, prompt: string]>>;
  /** By connection id; connections without a text of their own are not in it. */
  readonly connections: Readonly<Record<string, string>>;
}

/** The template with these words. What they do not name keeps the words it has. */
export function inWords(template: CanvasTemplate, words: TemplateWords): CanvasTemplate {
  return {
    ...template,
    title: words.title,
    purpose: words.purpose,
    zones: template.zones.map((zone) => ({ ...zone, label: words.zones[zone.id] ?? zone.label })),
    nodes: template.nodes.map((card) => {
      const said = words.cards[card.id];
      return said ? { ...card, label: said[0], prompt: said[1] } : card;
    }),
    edges: template.edges.map((line) => {
      const label = words.connections[line.id];
      return label === undefined ? line : { ...line, label };
    }),
  };
}
