/** Namespaces that RELAX NG schemas are written with. */
export const relaxNgNamespace = 'http://relaxng.org/ns/structure/1.0';
export const annotationsNamespace = 'http://relaxng.org/ns/compatibility/annotations/1.0';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
export const xsdLibrary = 'http://www.w3.org/2001/XMLSchema-datatypes';
