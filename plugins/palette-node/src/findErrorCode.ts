/** The code of an error of the file system, such as ENOENT. */
export function findErrorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
