import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';
import { type ContainerLog, LONGEST_LINE } from './readLog';

const useStyles = makeStyles(theme => ({
  text: {
    margin: theme.spacing(1, 0, 0),
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.8125rem',
    lineHeight: 1.6,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

export interface LogTextProps {
  readonly log: ContainerLog;
  readonly container: string;
  readonly previous: boolean;
}

/** A log as plain text, and what of it is left out. */
export function LogText({ log, container, previous }: LogTextProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { lines, cut, shortened } = log;
  if (lines.length === 0) {
    return (
      <Typography role="status">
        {t(previous ? 'kubernetes.log.emptyPrevious' : 'kubernetes.log.empty', {
          name: container,
        })}
      </Typography>
    );
  }
  const count = t(cut ? 'kubernetes.log.lastLines' : 'kubernetes.log.lines', {
    count: lines.length,
  });
  return (
    <>
      <Typography variant="body2" color="textSecondary" role="status">
        {shortened
          ? t('kubernetes.log.shortened', {
              lines: count,
              length: LONGEST_LINE,
            })
          : count}
      </Typography>
      <pre className={classes.text}>{lines.join('\n')}</pre>
    </>
  );
}
