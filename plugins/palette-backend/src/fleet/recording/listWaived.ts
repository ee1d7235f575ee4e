import { collectFindings, type Report } from 'backstage-plugin-palette-common';
import type { WaivedInEvent } from 'backstage-plugin-palette-node';

/** Events are kept small, whatever a cluster has. */
const MOST_WAIVED = 100;

/** Lists the components of a report whose trouble a waiver covers. */
export function listWaived(report: Report): readonly WaivedInEvent[] {
  return collectFindings(report)
    .flatMap(({ id, namespace, component, waived }) =>
      waived ? [{ id, namespace, component, waiver: waived }] : [],
    )
    .slice(0, MOST_WAIVED);
}
