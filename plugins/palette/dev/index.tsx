import '@internal/palette-portal/styles';
import { startPortal } from '@internal/palette-portal';

startPortal();
