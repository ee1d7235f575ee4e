import { Measurement, type Row, type Served } from './Measurement';
import type { SubjectName } from './scenarios';

/**
 * Measures one subject on scenarios that are to be compared with each other: pass by pass in turn, so that whatever
 * else the machine does meets all of them.
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
          await measurement.pass();
        }
      }
    }
    return measurements.map(measurement => measurement.row());
  } finally {
    await Promise.all(measurements.map(measurement => measurement.stop()));
  }
}
