/**
 * `node build/board-icons.ts`: takes the pictures of the boards out of Tabler's icons and writes them as plain paths.
 * `npm run format` afterwards.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const icons = join(root, 'node_modules/@tabler/icons-react');

/** Our name for a picture → Tabler's. */
const chosen: Readonly<Record<string, string>> = {
  actor: 'User',
  step: 'ArrowBigRight',
  flow: 'ArrowsRightLeft',
  rule: 'Book2',
  decision: 'Gavel',
  data: 'Database',
  meeting: 'Users',
  offer: 'Gift',
  goal: 'Flag',
  risk: 'CloudStorm',
  question: 'HelpCircle',
  principle: 'Compass',
  gap: 'Unlink',
  concern: 'MessageExclamation',
  idea: 'Bulb',
  effect: 'TargetArrow',
  input: 'Note',
  worry: 'MessageExclamation',
  owner: 'UserCircle',
  lock: 'Lock',
  promptOpen: 'CircleDashed',
  promotes: 'TrendingUp',
  hinders: 'TrendingDown',
  both: 'PlusMinus',
  law: 'SectionSign',
  politics: 'BuildingBank',
  management: 'Briefcase',
  med: 'UsersGroup',
  workshop: 'Tools',
  goesOut: 'ArrowRight',
  comesIn: 'ArrowLeft',
  trackCommon: 'Map2',
  trackBudget: 'Coins',
  trackVisitation: 'Directions',
  trackDocumentation: 'ClipboardText',
};

type Part = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/** One part of an icon as path data. Arcs stand for circles, so that a picture is one path. */
function pathOf([tag, attributes]: Part): string {
  const at = (name: string) => Number(attributes[name] ?? 0);
  if (tag === 'path') return attributes.d ?? '';
  if (tag === 'line') return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
  if (tag === 'circle') {
    const r = at('r');
    return `M${at('cx') - r} ${at('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }
  if (tag === 'rect') return `M${at('x')} ${at('y')}h${at('width')}v${at('height')}h${-at('width')}z`;
  if (tag === 'polyline') return `M${attributes.points}`;
  throw new Error(`Tabler draws with <${tag}>, which build/board-icons.ts does not know yet.`);
}

async function iconOf(name: string): Promise<string> {
  const { __iconNode } = (await import(join(icons, `dist/esm/icons/Icon${name}.mjs`))) as {
    readonly __iconNode: readonly Part[];
  };
  return __iconNode.map(pathOf).join('');
}

const { version } = JSON.parse(readFileSync(join(icons, 'package.json'), 'utf8')) as { readonly version: string };
const paths = await Promise.all(Object.entries(chosen).map(async ([ours, theirs]) => [ours, await iconOf(theirs)] as const));
writeFileSync(
  join(root, 'shared/canvas/drawing/icons.ts'),
  `/**
 * Pictures of the boards as stroked paths on a grid of 24 units. Made by \`build/board-icons.ts\`; do not change by hand.
 * From Tabler Icons ${version} (https://tabler.io/icons), MIT licence, copyright (c) 2020-2026 Paweł Kuna.
 */
export const icons = {
${paths.map(([name, d]) => `  ${name}: '${d}',`).join('\n')}
} as const satisfies Readonly<Record<string, string>>;

export type IconName = keyof typeof icons;

/** Side of the grid the paths are drawn on, and the width of their line there. */
export const ICON_GRID = 24;
export const ICON_STROKE = 2;
`,
);
