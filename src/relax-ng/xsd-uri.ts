/** What counts as anyURI: RFC 2396 and 2732, with characters outside ASCII and most others allowed, since they can be escaped. */

/** Whether a white-space-collapsed text is a URI reference (XML Schema part 2 §3.2.17). The empty one refers to this document. */
export function isUriReference(text: string): boolean {
  // Nearly every pointer of an edition is a plain local one.
  if (/^#?[\w.-]*$/.test(text)) return true;
  if (/%(?![0-9a-fA-F]{2})/u.test(text)) return false;
  if (text.indexOf('#') !== text.lastIndexOf('#')) return false;
  const scheme = /^[^/?#:]*(?=:)/u.exec(text)?.[0];
  if (scheme === undefined) return isHierarchical(text);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/u.test(scheme)) return false;
  const rest = text.slice(scheme.length + 1);
  if (rest === '' || rest.startsWith('#')) return false;
  return rest.startsWith('/') ? isHierarchical(rest) : true;
}

// RFC 2732: square brackets enclose the numeric host and stand nowhere else before the query.
function isHierarchical(text: string): boolean {
  if (text === '//') return false;
  const parts = /^(?:\/\/(?<authority>[^/?#]*))?(?<path>[^?#]*)/u.exec(text)?.groups;
  const path = parts?.path ?? '';
  const authority = parts?.authority ?? '';
  if (/[[\]]/u.test(path)) return false;
  return !/[[\]]/u.test(authority) || /^(?:[^@[\]]*@)?\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\](?::\d*)?$/u.test(authority);
}
