/**
 * Notifications about Palette clusters, for their owners.
 *
 * @packageDocumentation
 */
export { paletteNotificationsModule as default } from './module';
