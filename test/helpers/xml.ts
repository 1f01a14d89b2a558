/** Reads XML strictly, as far as our pictures go: tags, attributes, text, the five entities and numbers. Throws at the first fault. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly inside. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** What XML 1.0 allows as a character. */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

export function readXml(source: string): Element {
  if (!allowed.test(source)) throw new Error('a character that XML does not allow');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  const token = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
  for (const [whole, closing, name = '', attributes = '', empty, text, stray] of source.matchAll(token)) {
    const inside = stack.at(-1) as Open;
    if (stray) throw new Error(`a < that begins no tag: ${source.slice(source.indexOf(whole), 60)}`);
    if (text !== undefined) inside.text += plain(text);
    else if (closing) {
      if (inside.name !== name) throw new Error(`</${name}> closes <${inside.name}>`);
      stack.pop();
    } else {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]);
      const element: Open = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      inside.children.push(element);
      if (!empty) stack.push(element);
    }
  }
  const [top] = root.children;
  if (stack.length !== 1 || root.children.length !== 1 || !top) throw new Error('not one whole element');
  return top;
}

/** Every element below one, itself too, that has a name. */
export function all(element: Element, name: string): readonly Element[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, code?: string, name?: string) => {
    const sign = code ? String.fromCodePoint(Number(code)) : entities[name ?? ''];
    if (sign === undefined) throw new Error(`no such entity: ${whole}`);
    return sign;
  });
}
