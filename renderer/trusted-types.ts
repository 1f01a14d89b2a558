/** The pages' policy asks for trusted types: markup from text is refused, and only style sheets may be set. */
interface TrustedTypePolicies {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): unknown;
}

/** Mantine writes its variables into style elements; no style sheet holds a `<`, and no markup is without one. */
export function allowOnlyStyles(): void {
  const policies = (window as unknown as { trustedTypes?: TrustedTypePolicies }).trustedTypes;
  policies?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('markup is never made from text here');
      return text;
    },
  });
}
