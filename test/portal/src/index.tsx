import './styles';
import { startPortal } from './startPortal';

startPortal();
