import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { usePaletteTranslation } from '../translation';
import {
  type GivenListing,
  countLines,
  measureGiven,
  readGiven,
} from './GivenListing';
import { describeSize } from './describeSize';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
}));

export interface ListingFileProps {
  readonly listing: Exclude<GivenListing, { readonly kind: 'text' }>;
  readonly onRemove: () => void;
}

/** A listing that is shown by its name and size only: a file, a support bundle, or a pasted text too large for a field. */
export function ListingFile({ listing, onRemove }: ListingFileProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const words = useMemo(() => {
    const size = describeSize(measureGiven(readGiven(listing)), t);
    return 'file' in listing
      ? t('listing.input.file', { name: listing.file.name, size })
      : t('listing.input.pasted', { count: countLines(listing.text), size });
  }, [listing, t]);
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography>
        {words}
        {listing.kind === 'bundle' && ` ${t('listing.bundle.promise')}`}
      </Typography>
      <Button size="small" variant="outlined" onClick={onRemove}>
        {t(
          'file' in listing
            ? 'listing.input.removeFile'
            : 'listing.input.removeText',
        )}
      </Button>
    </Paper>
  );
}
