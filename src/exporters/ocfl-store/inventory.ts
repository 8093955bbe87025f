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

function shapeFaults(value: Readonly<Record<string, unknown>>): readonly InventoryFault[] {
  const { id, type, digestAlgorithm, head, contentDirectory, manifest, versions, fixity } = value;
  const faults: InventoryFault[] = [];
  const expect = (holds: boolean, rule: string, problem: string): void => {
    if (!holds) faults.push({ rule, problem });
  };
  expect(typeof id === 'string' && id !== '', 'E036', 'has no “id”');
  expect(
    typeof type === 'string' && /^https:\/\/ocfl\.io\/1\.[01]\/spec\/#inventory$/u.test(type),
    'E038',
    'has no “type” of OCFL 1.0 or 1.1',
  );
  expect(
    digestAlgorithm === 'sha512' || digestAlgorithm === 'sha256',
    'E025',
    'has a “digestAlgorithm” other than sha512 and sha256',
  );
  expect(typeof head === 'string' && /^v\d+$/u.test(head), 'E040', 'has no “head” such as v1');
  expect(
    contentDirectory === undefined ||
      (typeof contentDirectory === 'string' && /^(?!\.{0,2}$)[^/]+$/u.test(contentDirectory)),
    'E017',
    'has a “contentDirectory” that is no name of a folder',
  );
  expect(isPathLists(manifest), 'E106', 'has no “manifest” of digests with lists of paths');
  expect(
    fixity === undefined || (isRecord(fixity) && Object.values(fixity).every(isPathLists)),
    'E057',
    'has a “fixity” block in another form',
  );
  if (!isRecord(versions) || Object.keys(versions).length === 0) expect(false, 'E044', 'has no “versions”');
  else
    for (const [name, version] of Object.entries(versions))
      for (const fault of versionFaults(name, version)) faults.push(fault);
  return faults;
}

function versionFaults(name: string, version: unknown): readonly InventoryFault[] {
  if (!/^v\d+$/u.test(name)) return [{ rule: 'E046', problem: `names a version “${name}”` }];
  if (!isRecord(version)) return [{ rule: 'E047', problem: `has a version ${name} that is no object` }];
  const { created, state, message, user } = version;
  const faults: InventoryFault[] = [];
  if (typeof created !== 'string' || !isDateTime(created))
    faults.push({ rule: 'E049', problem: `has a “created” of ${name} that is no date and time with a time zone` });
  if (!isPathLists(state))
    faults.push({ rule: 'E050', problem: `has no “state” of digests with lists of paths in ${name}` });
  if (message !== undefined && typeof message !== 'string')
    faults.push({ rule: 'E094', problem: `has a “message” of ${name} that is no text` });
  if (user !== undefined && (!isRecord(user) || typeof user.name !== 'string' || user.name === ''))
    faults.push({ rule: 'E054', problem: `has a “user” of ${name} without a name` });
  return faults;
}

/** RFC 3339: seconds and a time zone are required. */
function isDateTime(text: string): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;
  return form.test(text) && !Number.isNaN(Date.parse(text));
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
