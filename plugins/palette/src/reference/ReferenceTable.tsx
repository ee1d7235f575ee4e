import Paper from '@material-ui/core/Paper';
import { clusterTypes } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { StandingLegend } from './StandingLegend';
import { NamespaceRows, type NamespaceRowsProps } from './NamespaceRows';
import type { ReferenceNamespace } from './referenceCatalog';
import { ColumnHeader, Head } from './tableParts';
import { useTableStyles } from './useTableStyles';
import { useTypeNames } from './useTypeNames';

export interface ReferenceTableProps
  extends Omit<NamespaceRowsProps, 'namespace' | 'open' | 'onToggle'> {
  readonly namespaces: readonly ReferenceNamespace[];
  readonly isOpen: (namespace: string) => boolean;
  readonly onToggleNamespace: (namespace: string) => void;
}

/** The three cluster types side by side. */
export function ReferenceTable({
  namespaces,
  isOpen,
  onToggleNamespace,
  ...shared
}: ReferenceTableProps) {
  const classes = useTableStyles();
  const { t } = usePaletteTranslation();
  const { nameType } = useTypeNames();
  return (
    <Paper variant="outlined">
      <StandingLegend />
      <table
        role="table"
        className={classes.table}
        aria-label={t('reference.table.label')}
      >
        <colgroup>
          <col style={{ width: '40%' }} />
          {clusterTypes.map(type => (
            <col key={type} style={{ width: '20%' }} />
          ))}
        </colgroup>
        <Head className={classes.head}>
          <tr role="row">
            <ColumnHeader className={classes.column}>
              {t('reference.table.workload')}
            </ColumnHeader>
            {clusterTypes.map(type => (
              <ColumnHeader key={type} className={classes.column}>
                {nameType(type)}
              </ColumnHeader>
            ))}
          </tr>
        </Head>
        {namespaces.map(namespace => (
          <NamespaceRows
            key={namespace.namespace}
            {...shared}
            namespace={namespace}
            open={isOpen(namespace.namespace)}
            onToggle={() => onToggleNamespace(namespace.namespace)}
          />
        ))}
      </table>
    </Paper>
  );
}
