/** Comparing whole documents, where a failure must say in one line what differs. */
import { isJsonObject, type Json } from '../../shared/json.ts';

/** The first place where two values differ, such as `canvases[1].nodes[3].label: "a" ≠ "b"`; empty when they are the same. */
export function difference(one: Json | undefined, other: Json | undefined, path = ''): string {
  if (Object.is(one, other)) return '';
  if (Array.isArray(one) && Array.isArray(other)) {
    for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
      const found = difference(one[index], other[index], `${path}[${index}]`);
      if (found) return found;
    }
    return '';
  }
  if (isJsonObject(one) && isJsonObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const found = difference(one[key], other[key], path ? `${path}.${key}` : key);
      if (found) return found;
    }
    return '';
  }
  return `${path}: ${shown(one)} ≠ ${shown(other)}`;
}

function shown(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
