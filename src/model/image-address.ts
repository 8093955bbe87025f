/** Addresses of page images: names of files as the URI references that TEI wants. */

/** The address of an image that a source or a sidecar names: a path percent-encoded; what is an address already keeps its own signs. */
export function imageAddress(name: string): string {
  // Half of a character pair, which JSON can hold, is in no file's name and in no encoding of it.
  const named = name.replace(/\p{Surrogate}/gu, '\uFFFD');
  if (/^(?:[a-z][a-z\d+.-]*:\/\/|urn:)/iu.test(named)) return withoutForeignSigns(named);
  // RFC 3986 §4.2: a colon in the first step would make a scheme of it; ? and # would end the path.
  return encodeURI(named).replace(/[?#:]/gu, encodeURIComponent);
}

/** RFC 3986 §2: what an address cannot hold is encoded; a percent sign only where it encodes nothing. */
function withoutForeignSigns(address: string): string {
  return address.replace(/%(?![\da-f]{2})|[^\w.~:/?#[\]@!$&'()*+,;=%-]/giu, encodeURIComponent);
}
