import type { TlsOptions } from '@internal/palette-simulated-kubernetes';
import { generate } from 'selfsigned';

/** A certificate for 127.0.0.1 that is its own authority, as PEM. */
export function makeCertificate(): TlsOptions {
  const { cert, private: key } = generate(
    [{ name: 'commonName', value: 'simulated Kubernetes API' }],
    {
      days: 2,
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    },
  );
  return { cert, key };
}
