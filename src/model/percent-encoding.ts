/** Undoes the percent-encoding of addresses (RFC 3986 §2.1). */

/** An address without percent-encoding; one that is not well encoded stays as it is. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
