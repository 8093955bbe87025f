/** Namespaces that RELAX NG schemas are written with. */
export { xmlNamespace } from '../xml/namespaces.ts';

export const relaxNgNamespace = 'http://relaxng.org/ns/structure/1.0';
export const annotationsNamespace = 'http://relaxng.org/ns/compatibility/annotations/1.0';
export const xsdLibrary = 'http://www.w3.org/2001/XMLSchema-datatypes';
