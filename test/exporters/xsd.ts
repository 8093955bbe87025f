/** Validates documents against the schemas of `../shared/oracles`, without a network: addresses go through the catalogue there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ParseOption, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { fsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { sharedPath } from '../shared-folder.ts';

const catalogue = sharedPath('oracles/xsd/bundle/catalog.xml');

export const hasSchemas = catalogue !== undefined;

/** What the schema at a path below the bundle finds wrong with a document; nothing where it is valid. */
export function xsdErrors(xml: string | Uint8Array, schemaPath: string): string {
  registerOnce();
  const path = join(bundle, schemaPath);
  const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
  const validator = XsdValidator.fromDoc(schema);
  const bytes = typeof xml === 'string' ? Buffer.from(xml) : xml;
  const document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET });
  try {
    validator.validate(document);
    return '';
  } catch (error) {
    return String(error);
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}

const bundle = catalogue === undefined ? '' : dirname(catalogue);
let isRegistered = false;

function registerOnce(): void {
  if (isRegistered || catalogue === undefined) return;
  isRegistered = true;
  const entries = readFileSync(catalogue, 'utf8').matchAll(/<uri name="(?<name>[^"]+)" uri="(?<uri>[^"]+)"/gu);
  const files = new Map(
    [...entries].map(({ groups }): [string, string] => [groups?.name ?? '', join(bundle, groups?.uri ?? '')]),
  );
  const fileOf = (address: string): string => files.get(address) ?? address;
  xmlRegisterInputProvider({
    ...fsInputProviders,
    match: (address) => existsSync(fileOf(address)),
    open: (address) => fsInputProviders.open(fileOf(address)),
  });
}
