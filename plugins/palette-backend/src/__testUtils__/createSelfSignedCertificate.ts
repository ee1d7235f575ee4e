import type { TlsOptions } from '@internal/palette-simulated-kubernetes';
import { generate } from 'selfsigned';

/** A certificate for 127.0.0.1 that no authority has signed. */
export function createSelfSignedCertificate(): TlsOptions {
  const { cert, private: key } = generate(
    [{ name: 'commonName', value: '127.0.0.1' }],
    { days: 2, keySize: 2048, algorithm: 'sha256' },
  );
  return { cert, key };
}
