import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { Notice } from '../components/Notice';
import { usePaletteTranslation } from '../translation';
import { type GivenListing, toGivenText } from './GivenListing';
import { ListingFile } from './ListingFile';
import { isArchiveFile, isTextFile } from './isTextFile';

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
  const [refused, setRefused] = useState('');
  const chooser = useRef<HTMLInputElement>(null);

  const change = (given: GivenListing) => {
    setRefused('');
    onChange(given);
  };
  const take = async (file: File | undefined) => {
    if (!file) {
      return;
    }
    if (await isArchiveFile(file)) {
      change({ kind: 'bundle', file });
    } else if (await isTextFile(file)) {
      change({ kind: 'file', file });
    } else {
      setRefused(file.name);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const given = toGivenText(event.clipboardData.getData('text'));
    // Never put into the field, which would take long to show it.
    if (given.kind === 'largeText') {
      event.preventDefault();
      change(given);
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
      {listing.kind !== 'text' ? (
        <ListingFile
          listing={listing}
          onRemove={() => change({ kind: 'text', text: '' })}
        />
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
          onPaste={onPaste}
          onChange={event => change(toGivenText(event.target.value))}
        />
      )}
      {refused && (
        <Notice tone="missing" role="alert">
          {t('listing.input.noText', { name: refused })}
        </Notice>
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
