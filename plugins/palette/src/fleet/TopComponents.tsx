import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { FleetSummary } from 'backstage-plugin-palette-common';
import { memo } from 'react';
import { type PaletteTranslation, usePaletteTranslation } from '../translation';

/** The components that are missing or degraded on most clusters; pressing one shows its clusters alone. */
export const TopComponents = memo(Components);

function Components({
  components,
  onPress,
}: {
  readonly components: FleetSummary['topComponents'];
  readonly onPress: (id: string) => void;
}) {
  const { t } = usePaletteTranslation();
  if (components.length === 0) {
    return (
      <Typography variant="body2">{t('fleet.topComponents.none')}</Typography>
    );
  }
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {components.map(component => (
        <li key={component.id}>
          <Button
            size="small"
            style={{ textTransform: 'none', textAlign: 'left' }}
            onClick={() => onPress(component.id)}
          >
            {describeComponent(component, t)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function describeComponent(
  {
    namespace,
    component,
    missing,
    degraded,
  }: FleetSummary['topComponents'][number],
  t: PaletteTranslation,
): string {
  if (degraded === 0) {
    return t('fleet.topComponents.missing', { namespace, component, missing });
  }
  return missing === 0
    ? t('fleet.topComponents.degraded', { namespace, component, degraded })
    : t('fleet.topComponents.both', {
        namespace,
        component,
        missing,
        degraded,
      });
}
