/** PKG-3xx: what is served on the web, IIIF and OAI-PMH; the checks of other records share some of these. */
import type { CatalogueRow } from '../row.ts';

export const packagingWeb = {
  'PKG-301': {
    severity: 'error',
    title: 'No base address',
    message: '{target} needs the address that the package will be served from',
    meaning: 'Everything in it is identified by an absolute address.',
    fix: 'give it with --base-url https://…',
  },
  'PKG-302': {
    severity: 'error',
    title: 'Description is no JSON',
    message: 'the file cannot be read as JSON: {why}',
    meaning: 'A viewer or an import finds nothing in the package.',
    fix: 'export it again, or correct the file',
  },
  'PKG-303': {
    severity: 'error',
    title: 'Identifier used twice',
    message: 'the id “{id}” stands on two things',
    meaning: 'Viewers and repositories keep things by their id, and one of the two would be lost.',
    fix: 'give each its own id',
  },
  'PKG-304': {
    severity: 'error',
    title: 'Range outside the manifest',
    message: 'the range “{range}” names the canvas “{canvas}”, which the manifest does not have',
    meaning: 'The article cannot be shown.',
    fix: 'name a canvas of the manifest, or add the page',
  },
  'PKG-305': {
    severity: 'error',
    title: 'Rights statement not allowed',
    message: 'rights is “{uri}”, which is neither of rightsstatements.org nor of Creative Commons',
    meaning: 'Presentation 3.0 takes only these; anything else belongs into requiredStatement.',
    fix: 'give one of these addresses, or use requiredStatement',
  },
  'PKG-306': {
    severity: 'error',
    title: 'Property missing or of the wrong kind',
    message: '{what} has no proper “{property}”',
    meaning: 'The standard of the package requires it.',
    fix: 'add “{property}” to it',
  },
  'PKG-307': {
    severity: 'error',
    title: 'No address of an administrator',
    message: 'a provider must say who answers for it, and neither the command nor a sidecar does',
    meaning: 'Identify has adminEmail, and harvesters write there when something is wrong.',
    fix: 'give it with --admin-email, or as repository.email in the sidecar',
  },
  'PKG-308': {
    severity: 'error',
    title: 'Cannot listen',
    message: 'cannot listen at {host}, port {port}: {why}',
    meaning: 'Another program has the port, or the address is not of this machine.',
    fix: 'choose another --port or --host',
  },
  'PKG-309': {
    severity: 'warning',
    title: 'No domain for OAI identifiers',
    message: 'the identifiers of the records begin with oai:newspapers.invalid, as the base address has no domain name',
    meaning:
      'An OAI identifier stands under a domain name of the repository. The one taken belongs to nobody (RFC 2606): it will do for a trial, and changes when the records get a true one.',
    fix: 'give the domain as repository.domain in the sidecar, or one in --base-url',
  },
} as const satisfies Record<string, CatalogueRow>;
