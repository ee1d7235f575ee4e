import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { PartialListing } from 'backstage-plugin-palette-common';
import { Notice } from '../components/Notice';
import { usePaletteTranslation } from '../translation';
import type { ListingChoices } from './ListingChoices';

const useStyles = makeStyles(theme => ({
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

export interface PartialListingNoticeProps {
  readonly listing: PartialListing;
  readonly onChoose: (
    coverage: Pick<ListingChoices, 'coverage' | 'namespaces'>,
  ) => void;
}

/** A notice that a listing looks incomplete, with buttons to judge it as such. */
export function PartialListingNotice({
  listing,
  onChoose,
}: PartialListingNoticeProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <Notice tone="unknown">
      {listing.sentence}
      <div className={classes.choices}>
        <Typography variant="body2" component="span">
          {t('listing.partial.question')}
        </Typography>
        <Button
          size="small"
          variant="outlined"
          onClick={() => onChoose({ coverage: 'parts', namespaces: '' })}
        >
          {t('listing.partial.parts')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          onClick={() =>
            onChoose({
              coverage: 'namespaces',
              namespaces: listing.namespaces.join(', '),
            })
          }
        >
          {t('listing.partial.namespaces')}
        </Button>
      </div>
    </Notice>
  );
}
