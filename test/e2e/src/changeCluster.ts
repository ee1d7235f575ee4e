import { expect } from '@playwright/test';
import type { ControlRequest } from '@internal/palette-simulated-kubernetes';
import { simulatorUrl } from './portal';

/** Breaks or heals a workload of a simulated cluster. */
export async function changeCluster(
  cluster: string,
  request: ControlRequest,
): Promise<void> {
  const response = await fetch(`${simulatorUrl}/clusters/${cluster}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  expect([response.status, await response.text()]).toEqual([
    200,
    expect.any(String),
  ]);
}
