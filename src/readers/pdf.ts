/** stub */
import type { Reader } from './reader.ts';
export const pdf: Reader = {
  format: 'pdf',
  title: 'PDF',
  recognises: () => false,
  read: () => ({ value: undefined, diagnostics: [] }),
};
