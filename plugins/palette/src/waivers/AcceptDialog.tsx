import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { type Theme, makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { type FormEvent, useId, useState } from 'react';
import { Notice } from '../components/Notice';
import { useNow } from '../hooks/useNow';
import { usePaletteTranslation } from '../translation';
import { DayField } from './DayField';
import type { WaivableCluster } from './WaivableCluster';
import { addToToday, findLastDay, toEndOfDay, writeDay } from './days';
import { useAccept } from './useAccept';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
}));

export interface AcceptDialogProps {
  readonly finding: WorkloadFinding;
  readonly cluster: WaivableCluster;
  readonly onClose: () => void;
}

/** A form that accepts the trouble of a finding: why, and until when. It says in a sentence what that means. */
export function AcceptDialog({ finding, cluster, onClose }: AcceptDialogProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const titleId = useId();
  const reasonId = useId();
  const ticketId = useId();
  const now = useNow();
  const narrow = useMediaQuery(useTheme<Theme>().breakpoints.down('xs'));
  const [reason, setReason] = useState('');
  const [ticket, setTicket] = useState('');
  const [day, setDay] = useState(addToToday(now, { days: 7 }));
  const { accept, accepting, error } = useAccept(() => {
    onClose();
    cluster.onChange();
  });
  const { component, id } = finding;
  // ISO dates compare as texts.
  const isDayGood = day > addToToday(now, {}) && day <= findLastDay(now);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept({
      component: id,
      clusters: { names: [cluster.name] },
      reason: reason.trim(),
      ...(ticket.trim() && { ticket: ticket.trim() }),
      expiresAt: toEndOfDay(day),
    });
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={narrow}
      maxWidth="sm"
      transitionDuration={0}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>
          {t('waivers.accept.title', { component })}
        </DialogTitle>
        <DialogContent className={classes.content}>
          <Typography variant="body2" color="textSecondary">
            {t('waivers.accept.place', { id, cluster: cluster.name })}
          </Typography>
          <TextField
            required
            multiline
            variant="outlined"
            size="small"
            id={reasonId}
            label={t('waivers.accept.reason')}
            helperText={t('waivers.accept.reasonHelp')}
            inputProps={{ maxLength: 2_000 }}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
          <TextField
            variant="outlined"
            size="small"
            id={ticketId}
            label={t('waivers.accept.ticket')}
            helperText={t('waivers.accept.ticketHelp')}
            inputProps={{ maxLength: 500 }}
            value={ticket}
            onChange={event => setTicket(event.target.value)}
          />
          <DayField value={day} now={now} onChange={setDay} />
          <Typography role="status">
            {isDayGood
              ? t('waivers.accept.sentence', {
                  component,
                  cluster: cluster.name,
                  day: writeDay(toEndOfDay(day), now),
                })
              : t('waivers.accept.choose')}
          </Typography>
          {error && (
            <Notice tone="unknown" role="alert">
              {error}
            </Notice>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('waivers.accept.cancel')}</Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!reason.trim() || !isDayGood || accepting}
          >
            {t(
              accepting ? 'waivers.accept.submitting' : 'waivers.accept.submit',
            )}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
