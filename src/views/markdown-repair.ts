/** Shorter texts read well on one line. */
const minLength = 300;

/**
 * Gives back its lines to a Markdown text that lost every line break on its way (exports to CSV do that):
 * headings and list items would otherwise run on in one paragraph. A text that has a line break is left alone.
 */
export function repairMarkdown(markdown: string): string {
  if (markdown.length < minLength || markdown.includes('\n')) return markdown;
  return (
    markdown
      .replace(/(?:^|[ \u00a0]+)(#{2,5} \S[^#]{0,79}?) (?=[-*] )/gu, '\n\n$1\n\n')
      .replace(/[ \u00a0]+(?=#{2,5} \S)/gu, '\n\n')
      // A backslash before a line break is a hard break.
      .replace(/ *\\ +/gu, '\n')
      .replace(/(?<=[:;,.)]) +[-*•] +(?=\S)/gu, '\n- ')
      .replace(/ +\* +(?=\*\*)/gu, '\n- ')
      .replace(/(?<=:)\n- /u, '\n\n- ')
      .trim()
  );
}
