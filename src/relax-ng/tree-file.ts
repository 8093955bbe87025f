/** A schema tree as JSON: a correct schema that comes with the package is read from it in a tenth of the time of its XML. */
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { SchemaElement } from './syntax.ts';

/** Name, attributes, children, number of the namespace table, line, column, documentation. */
type Node = readonly [
  string,
  Readonly<Record<string, string>>,
  readonly (Node | string)[],
  number,
  number,
  number,
  string?,
];

interface TreeFile {
  readonly namespaces: readonly Readonly<Record<string, string>>[];
  readonly root: Node;
}

/** Writes a tree, one definition a line. */
export function writeTreeFile(root: SchemaElement): string {
  const tables: string[] = [];
  const numberOf = (namespaces: ReadonlyMap<string, string>): number => {
    const table = JSON.stringify(Object.fromEntries(namespaces));
    const known = tables.indexOf(table);
    return known === -1 ? tables.push(table) - 1 : known;
  };
  const node = ({ name, attributes, children, namespaces, place, documentation }: SchemaElement): Node => {
    const content = children.map((child) => (typeof child === 'string' ? child : node(child)));
    const table = numberOf(namespaces);
    const { line = 1, column = 1 } = place;
    const parts = [name, Object.fromEntries(attributes), content, table, line, column] as const;
    return documentation === undefined ? parts : [...parts, documentation];
  };
  const [name, attributes, children, ...rest] = node(root);
  const lines = children.map((child) => JSON.stringify(child)).join(',\n');
  const head = `[${JSON.stringify(name)},${JSON.stringify(attributes)},[\n${lines}\n],${JSON.stringify(rest).slice(1)}`;
  return `{"namespaces":[${tables.join(',')}],\n"root":${head}}\n`;
}

/** Reads what `writeTreeFile` wrote, for the schema `file`. */
export function readTreeFile(text: string, file: string): Outcome<SchemaElement> {
  // The parser's edge: the file is written by writeTreeFile, and a test compares it with the schema.
  const { namespaces, root } = JSON.parse(text) as TreeFile;
  const tables = namespaces.map((table) => new Map(Object.entries(table)));
  const element = ([name, attributes, children, table, line, column, documentation]: Node): SchemaElement => ({
    name,
    attributes: new Map(Object.entries(attributes)),
    children: children.map((child) => (typeof child === 'string' ? child : element(child))),
    namespaces: tables[table] ?? new Map(),
    base: file,
    place: { file, line, column },
    ...(documentation === undefined ? {} : { documentation }),
  });
  return { value: element(root), diagnostics: [] };
}
