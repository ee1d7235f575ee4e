import type { FleetCluster, FleetSort } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { Age } from '../components/Age';
import { ClusterLink } from '../links/ClusterLink';
import type { PaletteTranslation } from '../translation';
import { FindingWords } from '../clusters/FindingWords';
import { OtherEntities } from './OtherEntities';
import { SinceCell } from './SinceCell';
import type { NameTrait } from './useTraitTitles';
import { VerdictCell } from './VerdictCell';

/** What cells take their texts from. */
export interface CellWords {
  readonly t: PaletteTranslation;
  readonly nameTrait: NameTrait;
}

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
  readonly className?:
    | 'cluster'
    | 'title'
    | 'short'
    | 'shortAndLater'
    | 'headline';
  readonly cell: (cluster: FleetCluster, words: CellWords) => ReactNode;
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
    className: 'title',
    cell: ({ clusterType, observedAt }, { t, nameTrait }) =>
      clusterType
        ? nameTrait('type', clusterType)
        : t(observedAt ? 'fleet.table.notRecognised' : 'fleet.table.neverRead'),
  },
  {
    name: 'infrastructure',
    sort: 'infrastructure',
    className: 'title',
    cell: ({ infrastructure = '', cloudType = '' }, { nameTrait }) =>
      nameTrait('infrastructure', infrastructure || cloudType),
  },
  {
    name: 'verdict',
    sort: 'verdict',
    cell: cluster => <VerdictCell cluster={cluster} />,
  },
  {
    name: 'ready',
    sort: 'ready',
    className: 'shortAndLater',
    cell: ({ ready, expected, observedAt }, { t }) =>
      observedAt && t('fleet.table.ready', { ready, expected }),
  },
  {
    name: 'headline',
    className: 'headline',
    cell: cluster => <FindingWords cluster={cluster} />,
  },
  {
    name: 'since',
    sort: 'since',
    className: 'short',
    cell: cluster => <SinceCell cluster={cluster} />,
  },
  {
    name: 'checked',
    sort: 'checked',
    className: 'shortAndLater',
    cell: ({ checkedAt }) => checkedAt && <Age since={checkedAt} ago />,
  },
];
