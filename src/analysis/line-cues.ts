/** What the passes before have claimed about a line, summed up for the passes that put lines together. */
import type { Finding } from '../model/finding.ts';
import { sureFurniture } from './furniture.ts';
import type { LineView } from './line-views.ts';

/** Claims that touch a view. `whole`: the claim takes (nearly) all of it. */
interface Claims {
  readonly byline?: 'whole' | 'part';
  readonly dateline?: 'whole' | 'part';
  readonly jumpTo?: 'whole' | 'part';
  readonly jumpFrom?: 'whole' | 'part';
  readonly furniture?: 'whole' | 'part';
  /** A line of the nameplate or imprint, which are items already. */
  readonly item?: 'whole' | 'part';
}

/** What is known of a view before it is put together with others. */
export interface LineCue extends Claims {
  /** Furniture by a form that stands for itself, a running head or date. */
  readonly surelyFurniture?: true;
  /** Line of a caption that names who took the picture. */
  readonly caption?: 'goes-on' | 'ends';
  /** Set in larger type than the text of the page. */
  readonly larger?: true;
  /** Stands right under a picture. */
  readonly underPicture?: true;
}

const kinds = { byline: 'byline', dateline: 'dateline', furniture: 'furniture', item: 'item' } as const;

/** Cues of some views, by place. A view without claims has the empty cue. */
export function cuesOf(views: readonly LineView[], findings: readonly Finding[]): readonly LineCue[] {
  const claimed = new Map<
    string,
    { readonly key: keyof Claims; readonly start: number; readonly end: number; readonly sure: boolean }[]
  >();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key === undefined) continue;
    // A dateline that runs over two lines opens with its first.
    for (const span of finding.kind === 'dateline' ? finding.at.slice(0, 1) : finding.at) {
      const present = claimed.get(span.line);
      const entry = { key, start: span.start, end: span.end, sure: (finding.cert ?? 1) >= sureFurniture };
      if (present === undefined) claimed.set(span.line, [entry]);
      else present.push(entry);
    }
  }
  return views.map((view) => {
    const cue: { -readonly [Key in keyof LineCue]: LineCue[Key] } = {};
    const length = view.line.text.slice(view.start, view.end).trim().length;
    for (const { key, start, end, sure } of claimed.get(view.line.id) ?? []) {
      const covered = Math.min(end, view.end) - Math.max(start, view.start);
      if (covered <= 0) continue;
      if (cue[key] !== 'whole') cue[key] = covered >= length ? 'whole' : 'part';
      if (key === 'furniture' && cue.furniture === 'whole' && sure) cue.surelyFurniture = true;
    }
    return cue;
  });
}

function keyOf(finding: Finding): keyof Claims | undefined {
  if (finding.kind === 'jump') return finding.direction === 'to' ? 'jumpTo' : 'jumpFrom';
  if (
    finding.kind === 'byline' ||
    finding.kind === 'dateline' ||
    finding.kind === 'furniture' ||
    finding.kind === 'item'
  )
    return kinds[finding.kind];
  return undefined;
}
