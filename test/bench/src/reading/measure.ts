import { Measurement, type Row, type Served } from './Measurement';
import type { SubjectName } from './scenarios/Scenario';

/**
 * Measures one subject on several scenarios. Their passes take turns, so that other work of the machine affects all of
 * them.
 */
export async function measure(
  served: readonly Served[],
  subject: SubjectName,
): Promise<readonly Row[]> {
  const measurements = served.map(one => new Measurement(one, subject));
  try {
    for (const measurement of measurements) {
      await measurement.prepare();
    }
    const most = Math.max(...measurements.map(({ passes }) => passes));
    for (let pass = 0; pass < most; pass += 1) {
      for (const measurement of measurements) {
        if (pass < measurement.passes) {
          await measurement.runPass();
        }
      }
    }
    return measurements.map(measurement => measurement.summarize());
  } finally {
    await Promise.all(measurements.map(measurement => measurement.stop()));
  }
}
