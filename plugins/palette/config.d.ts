export interface Config {
  palette?: {
    /**
     * How strictly clusters are held to the documentation. The browser judges support bundles by it too.
     *
     * @visibility frontend
     */
    strictness?: 'adapted' | 'documented';
  };
}
