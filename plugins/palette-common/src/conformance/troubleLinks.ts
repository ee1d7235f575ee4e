import type { FindingTrouble } from './types';

/**
 * A page about a known trouble.
 *
 * @public
 */
export interface TroubleLink {
  /** `runbook`: the portal owner's own page; `page`: a public one. */
  readonly kind: 'runbook' | 'page';
  /** https URL, written as browsers write it. */
  readonly url: string;
}

/**
 * Lists the pages about a known trouble, the portal owner's own first. An address that is not https is left out, so
 * that a link may be opened wherever its report comes from.
 *
 * @public
 */
export function listTroubleLinks(
  trouble: FindingTrouble | undefined,
): readonly TroubleLink[] {
  return [
    ...toLink('runbook', trouble?.runbook),
    ...toLink('page', trouble?.link),
  ];
}

function toLink(
  kind: TroubleLink['kind'],
  address: string = '',
): readonly TroubleLink[] {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' ? [{ kind, url: href }] : [];
  } catch {
    return [];
  }
}
