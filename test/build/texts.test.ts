import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { resources } from '../../shared/i18n/index.ts';

const renderer = resolve(import.meta.dirname, '../../renderer');
const files = readdirSync(renderer, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.tsx'));

/** Attributes whose value a person reads or hears. */
const visible = new Set(['label', 'placeholder', 'title', 'aria-label', 'alt', 'description', 'legend', 'aria-description']);
/** What stands for itself in any language. */
const allowed = /^[\s·–—→…()#:,|/⋯+−0-9]*$|^Ctrl K$|^08:30$|^15:00$/;

/** Texts written into a component: JSX text, and literals in attributes that are read. */
function literals(source: string): string[] {
  const found: string[] = [];
  walk(parseSync('component.tsx', source).program, (node) => {
    if (node.type === 'JSXText') found.push(String(node.value));
    if (node.type === 'JSXAttribute' && visible.has(nameOf(node.name))) {
      const value = node.value as { type?: string; value?: unknown } | null;
      if (value?.type === 'Literal' || value?.type === 'StringLiteral') found.push(String(value.value));
    }
  });
  return found.filter((text) => !allowed.test(text));
}

type Node = { readonly type?: string; readonly [member: string]: unknown };
const nameOf = (name: unknown): string => String((name as { name?: unknown }).name);

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  else if (typeof node === 'object' && node !== null) {
    visit(node as Node);
    for (const member of Object.values(node)) walk(member, visit);
  }
}

function keys(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`),
  );
}

describe('the catalogues', () => {
  it('hold the same messages in Danish and in English', () => {
    expect(keys(resources.en.translation).sort()).toEqual(keys(resources.da.translation).sort());
  });

  it('name the same values in both languages', () => {
    const values = (texts: object) =>
      new Map(
        keys(texts).map((key) => [
          key,
          [
            ...String(key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], texts)).matchAll(
              /{{(\w+)}}/g,
            ),
          ]
            .map(([, name]) => name)
            .sort(),
        ]),
      );
    expect([...values(resources.en.translation)]).toEqual(expect.arrayContaining([...values(resources.da.translation)]));
  });

  it('have no empty message', () => {
    expect(JSON.stringify(resources)).not.toContain(':""');
  });
});

describe('components', () => {
  it.each(files)('hold no text of their own: %s', (name) => {
    expect(literals(readFileSync(join(renderer, name), 'utf8'))).toEqual([]);
  });

  it('would be caught if they did', () => {
    expect(literals('<p>Velkommen</p>')).toEqual(['Velkommen']);
    expect(literals('<Button aria-label="Gem" title="x">{t("common.save")}</Button>')).toEqual(['Gem', 'x']);
  });
});
