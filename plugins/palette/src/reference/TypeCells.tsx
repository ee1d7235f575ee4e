import {
  type ClusterType,
  clusterTypes,
} from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { Cell } from './tableParts';
import { useTableStyles } from './useTableStyles';
import { useTypeNames } from './useTypeNames';

/** A cell for each cluster type, which names its type on narrow screens. */
export function TypeCells({
  children,
}: {
  readonly children: (type: ClusterType) => ReactNode;
}) {
  const classes = useTableStyles();
  const { nameType } = useTypeNames();
  return (
    <>
      {clusterTypes.map(type => (
        <Cell key={type} className={classes.cell}>
          <span className={classes.cellTitle} aria-hidden>
            {nameType(type)}
          </span>
          {children(type)}
        </Cell>
      ))}
    </>
  );
}
