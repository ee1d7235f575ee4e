import { readFileSync } from 'fs';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * Reads a YAML file.
 * @throws Error naming the file and the reason
 */
export function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error}`);
  }
}

/**
 * The content of a file in the form that a schema describes.
 * @param what - the noun for the message, such as `a cluster`
 * @throws Error naming the file, the place in it and the reason
 */
export function validate<T>(
  schema: z.ZodType<T>,
  content: unknown,
  file: string,
  what: string,
): T {
  const result = schema.safeParse(content);
  if (!result.success) {
    throw new Error(
      `${file} is not ${what}:\n${z.prettifyError(result.error)}`,
    );
  }
  return result.data;
}
