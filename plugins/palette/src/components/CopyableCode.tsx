import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    boxSizing: 'border-box',
    maxWidth: '100%',
    padding: theme.spacing(0.5, 0.5, 0.5, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.action.hover,
    color: theme.palette.text.primary,
    textAlign: 'left',
  },
  code: {
    flexGrow: 1,
    minWidth: 0,
    margin: theme.spacing(0.5, 0),
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.8125rem',
    lineHeight: 1.6,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

export interface CopyableCodeProps {
  readonly code: string;
  /** Label of the button: `Copy YAML` */
  readonly copyLabel: string;
}

/** A text to type or paste elsewhere, with a button that copies it. */
export function CopyableCode({ code, copyLabel }: CopyableCodeProps) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <pre className={classes.code}>{code}</pre>
      <CopyButton text={code} label={copyLabel} />
    </div>
  );
}
