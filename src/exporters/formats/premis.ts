/** PREMIS 3: files with their fixity, the programs that made them, and what was done. */
import { type DataElement, dataElement } from '../../xml/write-data.ts';

export const premisNamespaces = {
  'xmlns:premis': 'http://www.loc.gov/premis/v3',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

/** A file as PREMIS describes it. */
export interface PreservedFile {
  /** Its address within the package. */
  readonly path: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /** The name it had before it came into the package. */
  readonly originalName?: string;
  /** Name and version of the program that wrote it, where that is known. */
  readonly madeBy?: string;
}

/** The object of a file. */
export function premisObject(file: PreservedFile): DataElement {
  const { path, mediaType, size, sha256, originalName, madeBy } = file;
  return premis('object', { 'xsi:type': 'premis:file', version: '3.0' }, [
    identifier('object', path),
    premis('objectCharacteristics', {}, [
      premis('fixity', {}, [text('messageDigestAlgorithm', 'SHA-256'), text('messageDigest', sha256)]),
      text('size', String(size)),
      premis('format', {}, [premis('formatDesignation', {}, [text('formatName', mediaType)])]),
      madeBy === undefined ? undefined : premis('creatingApplication', {}, [text('creatingApplicationName', madeBy)]),
    ]),
    originalName === undefined ? undefined : text('originalName', originalName),
  ]);
}

/** The making of a package; `dateTime` is ISO 8601. */
export function premisEvent(dateTime: string, agent: string, detail: string): DataElement {
  return premis('event', { version: '3.0' }, [
    identifier('event', 'packaging'),
    text('eventType', 'packaging'),
    text('eventDateTime', dateTime),
    premis('eventDetailInformation', {}, [text('eventDetail', detail)]),
    premis('linkingAgentIdentifier', {}, [
      text('linkingAgentIdentifierType', 'local'),
      text('linkingAgentIdentifierValue', agent),
    ]),
  ]);
}

/** A program, by its name and version. */
export function premisAgent(program: string): DataElement {
  return premis('agent', { version: '3.0' }, [
    identifier('agent', program),
    text('agentName', program),
    text('agentType', 'software'),
  ]);
}

function identifier(of: 'object' | 'event' | 'agent', value: string): DataElement {
  return premis(`${of}Identifier`, {}, [text(`${of}IdentifierType`, 'local'), text(`${of}IdentifierValue`, value)]);
}

function premis(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (DataElement | undefined)[],
): DataElement {
  return dataElement(`premis:${name}`, attributes, children);
}

function text(name: string, value: string): DataElement {
  return dataElement(`premis:${name}`, {}, [value]);
}
