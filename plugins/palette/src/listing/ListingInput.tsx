import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { type DragEvent, useRef, useState } from 'react';
import { type PaletteTranslation, usePaletteTranslation } from '../translation';

/** A listing as given: a typed or pasted text, or a file that is read when it is sent. */
export type GivenListing =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File };

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    borderRadius: theme.shape.borderRadius,
    outlineOffset: 4,
  },
  over: { outline: `2px dashed ${theme.palette.text.secondary}` },
  text: {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.8125rem',
    lineHeight: 1.5,
    // A listing is a table, so its rows do not wrap.
    whiteSpace: 'pre',
  },
  file: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  sources: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

const KUBECTL_HEADER =
  'NAMESPACE     NAME                       READY   STATUS    RESTARTS   AGE';

export interface ListingInputProps {
  readonly listing: GivenListing;
  readonly onChange: (listing: GivenListing) => void;
}

/** A field for a listing: type or paste it, or choose or drop a file. */
export function ListingInput({ listing, onChange }: ListingInputProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const [isOver, setIsOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  const take = (file: File | undefined) => {
    if (file) {
      onChange({ kind: 'file', file });
    }
  };
  const onDragOver = (event: DragEvent) => {
    // The browser puts dropped text into the field.
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      setIsOver(true);
    }
  };
  const onDrop = (event: DragEvent) => {
    setIsOver(false);
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      take(event.dataTransfer.files[0]);
    }
  };
  return (
    <div
      className={`${classes.root} ${isOver ? classes.over : ''}`}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      {listing.kind === 'file' ? (
        <Paper variant="outlined" className={classes.file}>
          <Typography>
            {t('listing.input.file', {
              name: listing.file.name,
              size: describeSize(listing.file, t),
            })}
          </Typography>
          <Button
            size="small"
            variant="outlined"
            onClick={() => onChange({ kind: 'text', text: '' })}
          >
            {t('listing.input.removeFile')}
          </Button>
        </Paper>
      ) : (
        <TextField
          id="palette-listing"
          label={t('listing.input.label')}
          multiline
          rows={14}
          fullWidth
          variant="outlined"
          InputLabelProps={{ shrink: true }}
          placeholder={KUBECTL_HEADER}
          inputProps={{
            className: classes.text,
            spellCheck: false,
            autoComplete: 'off',
          }}
          value={listing.text}
          onChange={event =>
            onChange({ kind: 'text', text: event.target.value })
          }
        />
      )}
      <div className={classes.sources}>
        <Button
          size="small"
          variant="outlined"
          onClick={() => chooser.current?.click()}
        >
          {t('listing.input.chooseFile')}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          data-testid="palette-listing-file"
          onChange={event => {
            take(event.target.files?.[0]);
            // Lets the same file be chosen again after it changed.
            event.target.value = '';
          }}
        />
        <Typography variant="body2" color="textSecondary">
          {t('listing.input.drop')}
        </Typography>
      </div>
    </div>
  );
}

function describeSize({ size }: File, t: PaletteTranslation): string {
  return size < 1_000_000
    ? t('listing.input.kilobytes', { size: Math.ceil(size / 1_000) })
    : t('listing.input.megabytes', {
        size: size / 1_000_000,
        formatParams: {
          size: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
        },
      });
}
