import SvgIcon from '@material-ui/core/SvgIcon';
import type { ReactElement } from 'react';
import type { Standing } from './referenceCatalog';

const ring = {
  cx: 12,
  cy: 12,
  r: 8,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
} as const;

// These are not the shapes of states, because a standing says nothing about a workload's health.
const shapes: Readonly<Record<Standing | 'absent', ReactElement>> = {
  required: <rect x="4" y="4" width="16" height="16" rx="2" />,
  optional: (
    <rect
      x="5"
      y="5"
      width="14"
      height="14"
      rx="2"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    />
  ),
  transient: <circle {...ring} strokeDasharray="4.2 4.18" />,
  companion: (
    <path
      d="M12 5v14M5 12h14"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
  ),
  absent: <rect x="6" y="11" width="12" height="2" rx="1" />,
};

/** The icon of a standing; its word stands beside it. */
export function StandingIcon({
  standing,
}: {
  readonly standing: Standing | 'absent';
}) {
  return (
    <SvgIcon aria-hidden style={{ fontSize: '1rem', flexShrink: 0 }}>
      {shapes[standing]}
    </SvgIcon>
  );
}
