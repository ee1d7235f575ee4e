import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  type FindingPod,
  compareStates,
} from 'backstage-plugin-palette-common';
import { useState } from 'react';
import { toUniqueKeys } from '../components/toUniqueKeys';
import { useShownCluster } from '../kubernetes/ShownCluster';
import { usePaletteTranslation } from '../translation';
import { countLines } from './PodLines';
import { PodRow } from './PodRow';
import { podShapes } from './describePod';
import { takeFirst } from './takeFirst';

/** A DaemonSet has as many pods as the cluster has nodes. */
const SHOWN_AT_FIRST = 10;

/**
 * The most lines of pods and containers that show without being asked for. Real pods say little. Thousands of lines keep a
 * browser busy for seconds.
 */
const MOST_LINES = 1_000;
/** The same before the reader asks for all pods: several tables may be open. */
const MOST_LINES_AT_FIRST = 100;

const useStyles = makeStyles(theme => ({
  table: {
    // No wider than its words, so that the end of a line has room.
    maxWidth: '100%',
    borderCollapse: 'collapse',
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.5,
    '& th': {
      textAlign: 'left',
      fontWeight: 500,
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
      padding: theme.spacing(0.5, 3, 0.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    // Narrow screens have no room for columns, so each pod becomes a block of labelled lines.
    [theme.breakpoints.down('xs')]: {
      '&, & tbody, & tr, & td': { display: 'block' },
      '& thead': { display: 'none' },
    },
  },
  more: { marginTop: theme.spacing(1) },
}));

const columns = ['pod', 'status', 'ready', 'restarts', 'node', 'age'] as const;

/** The pods of a finding, one line each, worst first. Their messages are hostile text, so they are shown as plain text. */
export function PodTable({ pods }: { readonly pods: readonly FindingPod[] }) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const cluster = useShownCluster();
  const [all, setAll] = useState(false);
  const worstFirst = [...pods].sort((a, b) =>
    compareStates(podShapes[a.state], podShapes[b.state]),
  );
  const shown = all ? worstFirst : worstFirst.slice(0, SHOWN_AT_FIRST);
  const keys = toUniqueKeys(
    shown.map(({ namespace, name }) => `${namespace}/${name}`),
  );
  const withLines = takeFirst(
    shown,
    countLines,
    all ? MOST_LINES : MOST_LINES_AT_FIRST,
  );
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {t(`findings.pods.${column}`)}
              </th>
            ))}
            {cluster && <th scope="col">{t('kubernetes.column')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((pod, index) => (
            <PodRow
              key={keys[index]}
              pod={pod}
              hasLines={withLines.has(pod)}
              columns={columns.length + (cluster ? 1 : 0)}
              cluster={cluster}
            />
          ))}
        </tbody>
      </table>
      {!all && pods.length > SHOWN_AT_FIRST && (
        <Button
          className={classes.more}
          size="small"
          variant="outlined"
          onClick={() => setAll(true)}
        >
          {t('findings.details.allPods', { amount: pods.length })}
        </Button>
      )}
    </>
  );
}
