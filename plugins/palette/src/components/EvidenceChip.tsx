import Chip from '@material-ui/core/Chip';
import Popover from '@material-ui/core/Popover';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import { type ReactElement, type ReactNode, useState } from 'react';

const useStyles = makeStyles(theme => ({
  chip: {
    margin: 0,
    maxWidth: '100%',
    height: 'auto',
    minHeight: 28,
    '& .MuiChip-label': { whiteSpace: 'normal' },
    '&.Mui-focusVisible, &:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: 2,
    },
  },
  popover: {
    padding: theme.spacing(2),
    maxWidth: 'min(26rem, 90vw)',
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: 600 },
}));

export interface EvidenceChipProps {
  readonly label: string;
  readonly icon?: ReactElement;
  /** Heading of the popover. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A fact as a chip; pressing it opens the evidence for the fact. */
export function EvidenceChip({
  label,
  icon,
  title,
  children,
}: EvidenceChipProps) {
  const classes = useStyles();
  const [anchor, setAnchor] = useState<Element>();
  return (
    <>
      <Chip
        className={classes.chip}
        size="small"
        variant="outlined"
        label={label}
        icon={icon ?? <InfoIcon />}
        aria-haspopup="dialog"
        aria-expanded={Boolean(anchor)}
        onClick={event => setAnchor(event.currentTarget)}
      />
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{
          className: classes.popover,
          role: 'dialog',
          'aria-label': title,
          tabIndex: -1,
        }}
      >
        <Typography
          variant="subtitle2"
          component="h3"
          className={classes.title}
        >
          {title}
        </Typography>
        {children}
      </Popover>
    </>
  );
}
