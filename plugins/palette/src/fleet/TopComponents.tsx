import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { FleetSummary } from 'backstage-plugin-palette-common';

/** What is missing or degraded on most clusters; a component shows its clusters alone. */
export function TopComponents({
  components,
  onPress,
}: {
  readonly components: FleetSummary['topComponents'];
  readonly onPress: (id: string) => void;
}) {
  if (components.length === 0) {
    return (
      <Typography variant="body2">Nothing is missing or degraded.</Typography>
    );
  }
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {components.map(({ id, namespace, component, missing, degraded }) => (
        <li key={id}>
          <Button
            size="small"
            style={{ textTransform: 'none', textAlign: 'left' }}
            onClick={() => onPress(id)}
          >
            {namespace} / {component}:{' '}
            {[
              missing > 0 && `missing on ${missing}`,
              degraded > 0 && `degraded on ${degraded}`,
            ]
              .filter(Boolean)
              .join(', ')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
