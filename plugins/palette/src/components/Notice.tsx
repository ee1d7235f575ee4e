import { makeStyles, type Theme } from '@material-ui/core/styles';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import type { ReactNode } from 'react';
import { StateIcon } from './StateIcon';
import { type ShownState, getStateColor } from './appearance';

const useStyles = makeStyles<Theme, { tone: NoticeTone }>(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.borderRadius,
    border: '1px solid',
    borderColor: ({ tone }) =>
      tone === 'info' ? theme.palette.divider : getStateColor(theme, tone),
    background: theme.palette.background.paper,
    color: theme.palette.text.primary,
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
  },
  info: { fontSize: '1.25rem', color: theme.palette.text.secondary },
  body: { minWidth: 0 },
}));

export interface NoticeProps {
  readonly tone: NoticeTone;
  /** Makes screen readers announce a notice that appears later. */
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
}

/** A sentence that the reader must not miss, inside a page that works. */
export function Notice({ tone, role, children }: NoticeProps) {
  const classes = useStyles({ tone });
  return (
    <div className={classes.root} role={role}>
      {tone === 'info' ? (
        <InfoIcon className={classes.info} aria-hidden />
      ) : (
        <StateIcon state={tone} />
      )}
      <div className={classes.body}>{children}</div>
    </div>
  );
}

type NoticeTone =
  | Extract<ShownState, 'degraded' | 'missing' | 'unknown'>
  | 'info';
