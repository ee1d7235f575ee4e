import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { Finding, WorkloadFinding } from 'backstage-plugin-palette-common';
import { Age } from '../components/Age';
import { toElementId } from '../components/toElementId';
import { toFindingKey } from '../links/tabSearch';
import { FindingDetails } from './FindingDetails';
import { FindingStateLabel } from './FindingStateLabel';
import { useDatedSentence } from './useDatedSentence';
import { useFindingWords } from './useFindingWords';

const useStyles = makeStyles(theme => ({
  root: { '& + &': { borderTop: `1px solid ${theme.palette.divider}` } },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns:
      '8rem minmax(0, 13rem) 6rem 2.75rem minmax(0, 1fr) 3.5rem 1.5rem',
    gridTemplateAreas: '"state name kind ready words since toggle"',
    columnGap: theme.spacing(1.5),
    rowGap: theme.spacing(0.25),
    alignItems: 'center',
    boxSizing: 'border-box',
    minHeight: 44,
    padding: theme.spacing(0.75, 2),
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.4,
    // A tinted background would leave the quiet text too little contrast.
    '&:hover $button': { textDecoration: 'underline' },
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto auto 1.5rem',
      gridTemplateAreas:
        '"state ready since toggle" "name name name name" "kind kind kind kind" "words words words words"',
      padding: theme.spacing(1, 2),
    },
  },
  state: { gridArea: 'state' },
  name: { gridArea: 'name', minWidth: 0 },
  button: {
    display: 'inline',
    // The target below should be as large as the row, not as the name.
    position: 'static',
    textAlign: 'left',
    font: 'inherit',
    fontWeight: 600,
    overflowWrap: 'anywhere',
    '&::after': { content: '""', position: 'absolute', inset: 0 },
    '&.Mui-focusVisible::after': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  namespace: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    overflowWrap: 'anywhere',
  },
  kind: {
    gridArea: 'kind',
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
  ready: { gridArea: 'ready', textAlign: 'right', whiteSpace: 'nowrap' },
  words: { gridArea: 'words', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: theme.palette.text.secondary },
  since: {
    gridArea: 'since',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    color: theme.palette.text.secondary,
    // Lies above the button's target, so that hovering shows the exact time.
    position: 'relative',
    zIndex: 1,
  },
  toggle: { gridArea: 'toggle', color: theme.palette.action.active },
  open: { transform: 'rotate(180deg)' },
}));

const quietStates = new Set<WorkloadFinding['state']>([
  'ready',
  'notInstalled',
  'notApplicable',
]);

export interface FindingRowProps {
  readonly finding: WorkloadFinding;
  /** The same finding, if it belongs to a component of the Palette catalog. */
  readonly component?: Finding;
  /** The namespace to show; absent where all rows around have the same. */
  readonly namespace?: string;
  /** Whether the Palette catalog has the finding. */
  readonly inCatalog?: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A finding in one line; pressing it opens its details below. */
export function FindingRow({
  finding,
  component,
  namespace,
  inCatalog,
  open,
  onToggle,
}: FindingRowProps) {
  const classes = useStyles();
  const { words, since } = useFindingWords(finding);
  const sentence = useDatedSentence(finding);
  const quiet = quietStates.has(finding.state);
  const rowId = toElementId('finding', toFindingKey(finding));
  const detailsId = `${rowId}-details`;
  return (
    <li id={rowId} className={classes.root}>
      <div className={classes.row}>
        <span className={classes.state}>
          <FindingStateLabel finding={finding} />
        </span>
        <span className={classes.name}>
          <ButtonBase
            className={classes.button}
            disableRipple
            // Hovering the row shows the whole sentence.
            title={quiet ? undefined : sentence}
            aria-expanded={open}
            aria-controls={open ? detailsId : undefined}
            onClick={onToggle}
          >
            {finding.component}
          </ButtonBase>
          {namespace && <div className={classes.namespace}>{namespace}</div>}
        </span>
        <span className={classes.kind}>{finding.kind}</span>
        <span className={classes.ready}>
          {finding.desiredPods > 0 &&
            `${finding.readyPods}/${finding.desiredPods}`}
        </span>
        <span
          className={
            quiet ? `${classes.words} ${classes.quiet}` : classes.words
          }
        >
          {describeRow()}
        </span>
        <span className={classes.since}>{since && <Age since={since} />}</span>
        <ExpandMoreIcon
          className={
            open ? `${classes.toggle} ${classes.open}` : classes.toggle
          }
          aria-hidden
        />
      </div>
      {open && (
        <div id={detailsId}>
          <FindingDetails
            finding={finding}
            component={component}
            inCatalog={inCatalog}
          />
        </div>
      )}
    </li>
  );

  function describeRow(): string {
    if (finding.state === 'ready') {
      return finding.summary;
    }
    return quiet ? finding.because.sentence : words;
  }
}
