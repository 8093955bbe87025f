/** The reading order of PAGE XML: groups in groups, in which the members of an ordered one have an index. */
import type { XmlStartTag } from '../xml/events.ts';
import { attributeOf, numberOf } from './source-xml.ts';

export interface PageOrder {
  /** Takes the start of an element, where it is one of a reading order. */
  open(tag: XmlStartTag): void;
  close(local: string): void;
  /** Identifiers of regions in reading order; none where the outermost group has no order. */
  regions(): readonly string[];
}

interface Group {
  readonly index: number;
  readonly isOrdered: boolean;
  readonly members: Member[];
}

interface Member {
  readonly index: number;
  readonly regions: readonly string[];
}

const group = /^(?:Uno|O)rderedGroup(?:Indexed)?$/u;

export function createPageOrder(): PageOrder {
  const open: Group[] = [];
  let regions: readonly string[] = [];
  const indexOf = (tag: XmlStartTag): number => numberOf(attributeOf(tag, 'index')) ?? 0;
  const regionOf = (tag: XmlStartTag): readonly string[] => {
    const region = attributeOf(tag, 'regionRef');
    return region === undefined ? [] : [region];
  };
  return {
    open(tag) {
      if (group.test(tag.local)) {
        const isOrdered = tag.local.startsWith('Ordered');
        // A group may stand for the region that its members are in.
        open.push({ index: indexOf(tag), isOrdered, members: [{ index: -1, regions: regionOf(tag) }] });
      } else if (tag.local === 'RegionRefIndexed' || tag.local === 'RegionRef')
        open.at(-1)?.members.push({ index: indexOf(tag), regions: regionOf(tag) });
    },
    close(local) {
      const closed = group.test(local) ? open.pop() : undefined;
      if (closed === undefined) return;
      const { index, isOrdered, members } = closed;
      // In a group without order, regions are merely named.
      const inOrder = isOrdered ? members.toSorted((one, other) => one.index - other.index) : members;
      const named = inOrder.flatMap((member) => member.regions);
      const outer = open.at(-1);
      if (outer !== undefined) outer.members.push({ index, regions: named });
      else if (isOrdered) regions = [...regions, ...named];
    },
    regions: () => regions,
  };
}
