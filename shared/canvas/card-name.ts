/** What a card is called in a sentence. */

const LONGEST_NAME = 60;

/** A text on one line, cut between two signs when it is long. */
export function oneLine(text: string, longest = LONGEST_NAME): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const signs = [...line];
  return signs.length <= longest
    ? line
    : `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** A card by its heading, else its first words, else what it asks; empty when it says nothing at all. */
export function cardName(card: { readonly label: string; readonly content: string; readonly prompt?: string }): string {
  return oneLine(card.label) || oneLine(card.content) || oneLine(card.prompt ?? '');
}
