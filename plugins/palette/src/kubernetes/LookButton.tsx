import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  button: {
    minWidth: 0,
    minHeight: 28,
    padding: theme.spacing(0, 0.75),
    textTransform: 'none',
    fontWeight: 500,
    whiteSpace: 'nowrap',
    textDecoration: 'underline',
    textUnderlineOffset: '0.2em',
    '&.Mui-focusVisible': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
    '&[aria-disabled="true"]': {
      color: theme.palette.text.secondary,
      textDecoration: 'none',
      cursor: 'not-allowed',
    },
  },
}));

export interface LookButtonProps {
  readonly label: string;
  /** The label with what it is about, for screen readers. It begins with the label. */
  readonly fullLabel: string;
  /** Why the button does nothing: what to install or to grant. */
  readonly obstacle?: string;
  readonly onClick: () => void;
}

/** A button that opens events or logs. With an obstacle it can still be focused, so that the reason can be read. */
export function LookButton({
  label,
  fullLabel,
  obstacle,
  onClick,
}: LookButtonProps) {
  const classes = useStyles();
  const button = (
    <Button
      className={classes.button}
      size="small"
      aria-label={fullLabel}
      aria-disabled={obstacle ? true : undefined}
      disableRipple={Boolean(obstacle)}
      onClick={obstacle ? undefined : onClick}
    >
      {label}
    </Button>
  );
  return obstacle ? (
    // A tap shows the reason at once, because phones have no hovering.
    <Tooltip title={obstacle} enterTouchDelay={0} leaveTouchDelay={8_000}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
