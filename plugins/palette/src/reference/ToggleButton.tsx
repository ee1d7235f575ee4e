import ButtonBase from '@material-ui/core/ButtonBase';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { type ReactNode, forwardRef } from 'react';
import { useTableStyles } from './useTableStyles';

/** A button that opens and closes a namespace or a component of the table. */
export const ToggleButton = forwardRef<
  HTMLButtonElement,
  {
    readonly open: boolean;
    readonly controls: string;
    readonly onToggle: () => void;
    readonly children: ReactNode;
  }
>(({ open, controls, onToggle, children }, ref) => {
  const classes = useTableStyles();
  return (
    <ButtonBase
      ref={ref}
      className={classes.button}
      disableRipple
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      <ChevronRightIcon
        className={open ? `${classes.toggle} ${classes.open}` : classes.toggle}
        aria-hidden
      />
      <span>{children}</span>
    </ButtonBase>
  );
});
