/**
 * What an overlay of the portal's owner did to the Palette catalog.
 *
 * @public
 */
export interface CatalogOverlay {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Ids of the known troubles that it adds. */
  readonly added: readonly string[];
  /** Ids of the known troubles that it changes. */
  readonly adjusted: readonly string[];
}
