import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import Typography from '@material-ui/core/Typography';
import { type Theme, makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { type ReactNode, type Ref, useId } from 'react';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  head: {
    padding: theme.spacing(2, 3),
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 2) },
  },
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginTop: theme.spacing(1),
  },
  content: {
    minHeight: '8rem',
    padding: theme.spacing(2, 3),
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: -2,
    },
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 2) },
  },
}));

export interface ClusterDialogProps {
  readonly title: string;
  /** Where this is: pod, namespace, cluster. */
  readonly place: string;
  /** What to read, to choose above the content. */
  readonly controls?: ReactNode;
  readonly actions: ReactNode;
  readonly contentRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A dialog with what was read from a cluster. Escape closes it, and the focus returns to its button. */
export function ClusterDialog({
  title,
  place,
  controls,
  actions,
  contentRef,
  children,
  onClose,
}: ClusterDialogProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const titleId = useId();
  const narrow = useMediaQuery(useTheme<Theme>().breakpoints.down('xs'));
  return (
    <Dialog
      open
      fullWidth
      fullScreen={narrow}
      maxWidth="lg"
      transitionDuration={0}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <div className={classes.head}>
        <Typography id={titleId} variant="h6" component="h2">
          {title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {place}
        </Typography>
        {controls && <div className={classes.controls}>{controls}</div>}
      </div>
      <DialogContent
        dividers
        className={classes.content}
        ref={contentRef}
        // The arrow keys scroll it.
        tabIndex={0}
        role="region"
        aria-labelledby={titleId}
      >
        {children}
      </DialogContent>
      <DialogActions>
        {actions}
        <Button onClick={onClose}>{t('kubernetes.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
