import type { FleetCluster, FleetSort } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { Age } from '../components/Age';
import { StateLabel } from '../components/StateLabel';
import { ClusterLink } from '../links/ClusterLink';
import type { PaletteTranslation } from '../translation';
import { OtherEntities } from './OtherEntities';

/** A column of the fleet's table. Its title is the message `fleet.table.column.<name>`. */
export interface FleetColumn {
  readonly name:
    | 'cluster'
    | 'type'
    | 'infrastructure'
    | 'verdict'
    | 'ready'
    | 'headline'
    | 'since'
    | 'checked';
  /** The sort that its title asks for; absent for a column without sorting. */
  readonly sort?: FleetSort;
  /** The style of its cells. */
  readonly className?: 'cluster' | 'short' | 'headline';
  readonly cell: (cluster: FleetCluster, t: PaletteTranslation) => ReactNode;
}

/** The columns of the fleet's table, from left to right. */
export const fleetColumns: readonly FleetColumn[] = [
  {
    name: 'cluster',
    sort: 'name',
    className: 'cluster',
    cell: ({ entityRef, clusterName, title, otherEntities = [] }) => (
      <div>
        <ClusterLink entityRef={entityRef}>{title ?? clusterName}</ClusterLink>
        {title && title !== clusterName && <div>{clusterName}</div>}
        {otherEntities.length > 0 && (
          <OtherEntities entityRefs={otherEntities} />
        )}
      </div>
    ),
  },
  {
    name: 'type',
    sort: 'type',
    className: 'short',
    cell: ({ clusterType }, t) => clusterType ?? t('fleet.table.notRecognised'),
  },
  {
    name: 'infrastructure',
    sort: 'infrastructure',
    className: 'short',
    cell: ({ infrastructure, cloudType }) => infrastructure ?? cloudType,
  },
  {
    name: 'verdict',
    sort: 'verdict',
    cell: ({ verdict }) => <StateLabel state={verdict} />,
  },
  {
    name: 'ready',
    sort: 'ready',
    cell: ({ ready, expected, observedAt }, t) =>
      observedAt && t('fleet.table.ready', { ready, expected }),
  },
  {
    name: 'headline',
    className: 'headline',
    cell: ({ headline }) => headline,
  },
  {
    name: 'since',
    sort: 'since',
    cell: ({ since }) => since && <Age since={since} />,
  },
  {
    name: 'checked',
    sort: 'checked',
    cell: ({ checkedAt }) => checkedAt && <Age since={checkedAt} ago />,
  },
];
