/** The inventory of an OCFL object (OCFL 1.1 §3.5): its shape, and reading one from JSON. */

export interface OcflVersion {
  readonly created: string;
  /** Digest → logical paths. */
  readonly state: Readonly<Record<string, readonly string[]>>;
  readonly message?: string;
  readonly user?: { readonly name: string; readonly address?: string };
}

export interface Inventory {
  readonly id: string;
  readonly type: string;
  readonly digestAlgorithm: string;
  readonly head: string;
  readonly contentDirectory?: string;
  /** Digest → content paths from the object's root. */
  readonly manifest: Readonly<Record<string, readonly string[]>>;
  readonly versions: Readonly<Record<string, OcflVersion>>;
  readonly fixity?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A fault of an inventory, with the code that the specification's list of validation codes gives it. */
export interface InventoryFault {
  readonly rule: string;
  readonly problem: string;
}

/** The inventory in a JSON text, or what is wrong with its shape. */
export function readInventory(text: string): Inventory | readonly InventoryFault[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [{ rule: 'E033', problem: 'is not JSON' }];
  }
  if (!isRecord(value)) return [{ rule: 'E033', problem: 'is not a JSON object' }];
  const faults = shapeFaults(value);
  // Each part has just been looked at.
  return faults.length === 0 ? (value as unknown as Inventory) : faults;
}

/** A key of the inventory, with the codes for its absence, where it must be there, and for a value of another form. */
interface Part {
  readonly key: string;
  readonly missing?: string;
  readonly form: string;
  readonly holds: (value: unknown) => boolean;
  /** What is wrong with another form. */
  readonly otherwise: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const matches = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);

const inventoryParts: readonly Part[] = [
  { key: 'id', missing: 'E036', form: 'E037', holds: isText, otherwise: 'is no text' },
  {
    key: 'type',
    missing: 'E036',
    form: 'E038',
    holds: matches(/^https:\/\/ocfl\.io\/1\.[01]\/spec\/#inventory$/u),
    otherwise: 'is not that of OCFL 1.0 or 1.1',
  },
  {
    key: 'digestAlgorithm',
    missing: 'E036',
    form: 'E025',
    holds: matches(/^sha(?:512|256)$/u),
    otherwise: 'is other than sha512 and sha256',
  },
  { key: 'head', missing: 'E036', form: 'E040', holds: matches(/^v\d+$/u), otherwise: 'is no version such as v1' },
  { key: 'contentDirectory', form: 'E017', holds: matches(/^[^/]+$/u), otherwise: 'is no name of a folder' },
  { key: 'contentDirectory', form: 'E018', holds: (name) => name !== '.' && name !== '..', otherwise: 'is . or ..' },
  { key: 'manifest', missing: 'E041', form: 'E106', holds: isRecord, otherwise: 'is no JSON object' },
  {
    key: 'manifest',
    form: 'E092',
    holds: (value) => !isRecord(value) || isPathLists(value),
    otherwise: 'has digests without lists of paths',
  },
  { key: 'versions', missing: 'E043', form: 'E044', holds: isRecord, otherwise: 'is no JSON object' },
  {
    key: 'versions',
    form: 'E008',
    holds: (value) => !isRecord(value) || Object.keys(value).length > 0,
    otherwise: 'holds no version',
  },
  { key: 'fixity', form: 'E111', holds: isRecord, otherwise: 'is no JSON object' },
  {
    key: 'fixity',
    form: 'E057',
    holds: (value) => !isRecord(value) || Object.values(value).every(isPathLists),
    otherwise: 'has a block in another form than the manifest',
  },
];

const versionParts: readonly Part[] = [
  {
    key: 'created',
    missing: 'E048',
    form: 'E049',
    holds: isDateTime,
    otherwise: 'is no date and time with a time zone',
  },
  {
    key: 'state',
    missing: 'E048',
    form: 'E050',
    holds: isPathLists,
    otherwise: 'has other than digests with lists of paths',
  },
  { key: 'message', form: 'E094', holds: (value) => typeof value === 'string', otherwise: 'is no text' },
  { key: 'user', form: 'E054', holds: (value) => isRecord(value) && isText(value.name), otherwise: 'has no name' },
];

function shapeFaults(value: Readonly<Record<string, unknown>>): readonly InventoryFault[] {
  const { versions } = value;
  const each = isRecord(versions) ? Object.entries(versions) : [];
  return [...partFaults(value, inventoryParts, ''), ...each.flatMap(([name, version]) => versionFaults(name, version))];
}

function partFaults(
  value: Readonly<Record<string, unknown>>,
  parts: readonly Part[],
  where: string,
): readonly InventoryFault[] {
  const faults = parts.flatMap(({ key, missing, form, holds, otherwise }): InventoryFault[] => {
    if (value[key] !== undefined)
      return holds(value[key]) ? [] : [{ rule: form, problem: `has a “${key}”${where} that ${otherwise}` }];
    return missing === undefined ? [] : [{ rule: missing, problem: `has no “${key}”${where}` }];
  });
  const foreign = Object.keys(value).filter((key) => !parts.some((part) => part.key === key));
  return [
    ...faults,
    ...foreign.map((key) => ({ rule: 'E102', problem: `has a “${key}”${where}, which no inventory has` })),
  ];
}

function versionFaults(name: string, version: unknown): readonly InventoryFault[] {
  if (!/^v\d+$/u.test(name)) return [{ rule: 'E046', problem: `names a version “${name}”` }];
  if (!isRecord(version)) return [{ rule: 'E047', problem: `has a version ${name} that is no object` }];
  const { user } = version;
  const foreign = isRecord(user) ? Object.keys(user).filter((key) => key !== 'name' && key !== 'address') : [];
  return [
    ...partFaults(version, versionParts, ` in ${name}`),
    ...foreign.map((key) => ({
      rule: 'E102',
      problem: `has a “${key}” of the user in ${name}, which no inventory has`,
    })),
  ];
}

/** RFC 3339: seconds and a time zone are required. */
function isDateTime(text: unknown): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;
  return typeof text === 'string' && form.test(text) && !Number.isNaN(Date.parse(text));
}

function isPathLists(value: unknown): value is Readonly<Record<string, readonly string[]>> {
  return (
    isRecord(value) &&
    Object.values(value).every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string'))
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
