import { cutToWidth } from '../../database/cutToWidth';
import type { FleetFindingRow } from '../../database/tables';
import type { RecordedState } from './recordStates';

/** The width of each column in characters. */
const WIDTHS = { finding_id: 512, namespace: 255, component: 255 } as const;

/** The columns that name a component; names of workloads come from clusters. Two ids may be the same once they are cut. */
export function toFindingColumns({
  id,
  namespace,
  component,
}: Pick<RecordedState, 'id' | 'namespace' | 'component'>): Pick<
  FleetFindingRow,
  'finding_id' | 'namespace' | 'component'
> {
  return {
    finding_id: cutToWidth(id, WIDTHS.finding_id),
    namespace: cutToWidth(namespace, WIDTHS.namespace),
    component: cutToWidth(component, WIDTHS.component),
  };
}
