/** The decision log as Markdown that reads well as it stands and in any viewer. */
import { type DecisionLog, type LogColumn, type LogRow, logColumns } from '../../shared/decisions/log.ts';
import { formatDay } from '../../shared/format.ts';
import type { Language, Translate } from '../../shared/i18n/index.ts';

interface MarkdownOptions {
  readonly t: Translate;
  readonly language: Language;
  readonly today: string;
}

const overview: readonly LogColumn[] = ['number', 'decision', 'owner', 'deadline', 'status'];
/** Said in the heading or as the text of the section, so not again in its list. */
const inHeading = new Set<LogColumn>(['number', 'decision']);

/** Head, an overview table, a section for each decision, and the gates that were stepped over. */
export function logAsMarkdown(log: DecisionLog, { t, language, today }: MarkdownOptions): string {
  const head = [
    `# ${t('exporting.logTitle')}: ${escaped(log.title)}`,
    [
      log.municipality,
      t('exporting.count', { count: log.rows.length }),
      t('exporting.madeOn', { day: formatDay(today, language) }),
    ]
      .filter(Boolean)
      .map(escaped)
      .join(' · '),
    log.coreTask ? `> **${t('exporting.coreTask')}:** ${escaped(log.coreTask)}` : '',
  ];
  const body =
    log.rows.length === 0
      ? [t('exporting.none')]
      : [`## ${t('exporting.overview')}`, table(log), ...log.rows.map((row) => section(log, row))];
  return `${[...head, ...body, ...overrides(log, t)].filter(Boolean).join('\n\n')}\n`;
}

/** The gates that were stepped over, as a short list after the log. */
function overrides(log: DecisionLog, t: Translate): readonly string[] {
  if (log.overrides.length === 0) return [];
  const lines = log.overrides.map(({ day, gate, where, reason }) => {
    const what = [day, gate, where].filter(Boolean).map(oneLine).join(' · ');
    return `- **${what}:** ${oneLine(reason)}`;
  });
  return [`## ${t('plan.overrides')}`, lines.join('\n')];
}

function table(log: DecisionLog): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = log.rows.map((row) => overview.map((column) => oneLine(column === 'decision' ? row.title : row[column])));
  return [line(overview.map((column) => log.headings[column])), line(overview.map(() => '---')), ...rows.map(line)].join('\n');
}

function section(log: DecisionLog, row: LogRow): string {
  const facts = logColumns
    .filter((column) => !inHeading.has(column) && row[column] !== '')
    .map((column) => `- **${log.headings[column]}:** ${listed(row[column])}`);
  return [`### ${escaped(row.number)} ${oneLine(row.title)}`, paragraphs(row.text), facts.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

/** Several lines become a list of their own below their heading. */
function listed(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 ? lines.map((line) => `\n  - ${escaped(line)}`).join('') : escaped(text.trim());
}

function oneLine(text: string): string {
  return escaped(text.replaceAll(/\s+/g, ' '));
}

/** Text of several lines, of which none may begin a heading or a list by accident. */
function paragraphs(text: string): string {
  return escaped(text)
    .replaceAll(/^(\s*)(#{1,6}|[-+=]+|\d+(?=[.)]))(?=[\s.)]|$)/gm, '$1\\$2')
    .replaceAll(/^(\s*)\\(\d+)([.)])/gm, '$1$2\\$3');
}

/** People's own words must not turn into markup: neither Markdown's nor HTML's. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/(https?):\/\//g, '$1:\u200b//');
}
