import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A block of code in a section of a Markdown file, with what the prose before it says about it. */
export interface CodeBlock {
  /** Where the code begins, counted from 1. */
  readonly line: number;
  /** `sh`, `tsx`, … */
  readonly language: string;
  readonly code: string;
  /** The latest heading below the section's own, or bold words that a later paragraph begins with. */
  readonly label: string;
  /** The code in the paragraphs since the previous block or heading, in order. */
  readonly names: readonly string[];
}

/** A section's blocks, and the code in its prose. */
export interface Section {
  readonly blocks: readonly CodeBlock[];
  readonly names: readonly string[];
}

/**
 * Reads the section that begins with a heading, to the next heading of the same or a higher level.
 *
 * @throws Error where there is no such heading
 */
export function readSection(markdown: string, heading: string): Section {
  const { children } = fromMarkdown(markdown);
  const start = children.findIndex(
    node => node.type === 'heading' && readText(node) === heading,
  );
  const first = children[start];
  if (first?.type !== 'heading') {
    throw new Error(`There is no section '${heading}'.`);
  }
  const blocks: CodeBlock[] = [];
  const allNames: string[] = [];
  let label = '';
  let names: string[] = [];
  for (const node of children.slice(start + 1).flatMap(unfold)) {
    if (node.type === 'heading') {
      if (node.depth <= first.depth) break;
      label = readText(node);
      names = [];
    } else if (node.type === 'paragraph') {
      const [begin] = node.children;
      if (begin?.type === 'strong') label = readText(begin);
      names.push(...findNames(node));
      allNames.push(...findNames(node));
    } else if (node.type === 'code') {
      blocks.push({
        // The fence is a line of its own.
        line: (node.position?.start.line ?? 0) + 1,
        language: node.lang ?? '',
        code: node.value,
        label,
        names,
      });
      names = [];
    }
  }
  return { blocks, names: allNames };
}

/** What the items of a list contain, in order; other nodes stay as they are. */
function unfold(node: RootContent): readonly RootContent[] {
  return node.type === 'list'
    ? node.children.flatMap(item => item.children.flatMap(unfold))
    : [node];
}

function readText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(readText).join('') : '';
}

function findNames(node: Paragraph | PhrasingContent): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node ? node.children.flatMap(findNames) : [];
}
