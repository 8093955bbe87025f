/** One page of text as an issue, as the reader of text layers would deliver it. */
import type { Issue } from '../../src/model/layout.ts';

export function pageOf(text: string): Issue {
  const lines = text.split('\n').map((line, index) => ({ id: `p1.l${index + 1}`, number: index + 1, text: line }));
  const source = { name: 'page.txt', sha256: '', byteLength: 0 };
  const block = { id: 'p1.b1', kind: 'text' as const, lines };
  return { name: 'page', format: 'text', pages: [{ id: 'p1', number: 1, source, blocks: [block] }] };
}
