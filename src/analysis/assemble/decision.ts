/** From a claim to the decision that the edition records: who, how sure, why. */
import type { Decision } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';

export function decisionOf({ resp, cert, evidence }: Finding): Decision {
  return { resp, evidence, ...(cert === undefined ? {} : { cert }) };
}
