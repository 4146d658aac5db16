/**
 * What the search index holds of one dataset. The fields are weighed apart ({@link fieldWeights}); their order
 * in the type is that of the weights.
 */
export interface SearchRecord {
  readonly title: string;
  readonly keywords: string;
  readonly themes: string;
  readonly producer: string;
  /** Summary, head of the description, titles of the resources. */
  readonly content: string;
}

/** Fields indexed beside the content, which weighs 1. */
export const fieldWeights: Readonly<Record<Exclude<keyof SearchRecord, 'content'>, number>> = {
  title: 8,
  keywords: 3,
  themes: 2,
  producer: 2,
};

/**
 * A text as the index and the queries write it. Pagefind does not split words at a typographic apostrophe: with
 * « l’air » as it is, nobody would find « air ».
 */
export function toIndexedText(text: string): string {
  return text
    .replaceAll(/[’ʼ‘]/gu, "'")
    .replaceAll(/[\s\u00ad\u200b]+/gu, ' ')
    .trim();
}
