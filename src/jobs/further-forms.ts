/** What `build` makes on request, besides what it always makes. */
export const furtherForms = ['text-columns', 'epub', 'pdf'] as const;

export type FurtherForm = (typeof furtherForms)[number];
