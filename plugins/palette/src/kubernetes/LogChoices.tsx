import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  run: {
    textTransform: 'none',
    whiteSpace: 'nowrap',
    '&[aria-pressed="true"]': {
      background: theme.palette.action.selected,
      fontWeight: 700,
    },
  },
}));

export interface LogChoicesProps {
  readonly containers: readonly string[];
  /** Undefined until the containers are known. */
  readonly container: string | undefined;
  readonly previous: boolean;
  readonly onChooseContainer: (name: string) => void;
  readonly onChoosePrevious: (previous: boolean) => void;
}

/** Which log to read: of which container, and of which of its runs. */
export function LogChoices({
  containers,
  container,
  previous,
  onChooseContainer,
  onChoosePrevious,
}: LogChoicesProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const fieldId = useId();
  return (
    <>
      {container && (
        <TextField
          select
          size="small"
          variant="outlined"
          value={container}
          SelectProps={{ native: true }}
          id={fieldId}
          label={t('kubernetes.log.container')}
          onChange={event => onChooseContainer(event.target.value)}
        >
          {[...new Set([container, ...containers])].sort().map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </TextField>
      )}
      <ButtonGroup size="small" aria-label={t('kubernetes.log.run')}>
        {[false, true].map(each => (
          <Button
            key={String(each)}
            className={classes.run}
            aria-pressed={each === previous}
            onClick={() => onChoosePrevious(each)}
          >
            {t(each ? 'kubernetes.log.previous' : 'kubernetes.log.now')}
          </Button>
        ))}
      </ButtonGroup>
    </>
  );
}
