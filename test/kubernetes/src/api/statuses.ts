import { printResource, Resource, RESOURCES } from '../objects/resources';

/** An answer before it is sent. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** A body that is sent as it is, as plain text. */
  readonly text?: string;
}

interface StatusOptions {
  readonly reason: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as the API server words it: an object of kind `Status`. */
export function failure(code: number, options: StatusOptions): ApiAnswer {
  const { reason, message, details, metadata = {}, headers } = options;
  return {
    status: code,
    headers,
    body: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata,
      status: 'Failure',
      message,
      reason,
      details,
      code,
    },
  };
}

export function unauthorized(): ApiAnswer {
  return failure(401, { reason: 'Unauthorized', message: 'Unauthorized' });
}

export function forbidden(
  message: string,
  details: Readonly<Record<string, unknown>>,
): ApiAnswer {
  return failure(403, { reason: 'Forbidden', message, details });
}

export function badRequest(message: string): ApiAnswer {
  return failure(400, { reason: 'BadRequest', message });
}

export function objectNotFound(resource: Resource, name: string): ApiAnswer {
  const { group } = RESOURCES[resource];
  return failure(404, {
    reason: 'NotFound',
    message: `${printResource(resource)} "${name}" not found`,
    details: { name, ...(group && { group }), kind: resource },
  });
}

export function pathNotFound(): ApiAnswer {
  return failure(404, {
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
    details: {},
  });
}

export function methodNotAllowed(): ApiAnswer {
  return failure(405, {
    reason: 'MethodNotAllowed',
    message: 'the server does not allow this method on the requested resource',
    details: {},
  });
}

export function notAcceptable(message?: string): ApiAnswer {
  return failure(406, {
    reason: 'NotAcceptable',
    message:
      message ??
      'only the following media types are accepted: application/json',
  });
}

export function resourceVersionTooLarge(
  asked: number,
  current: number,
): ApiAnswer {
  return failure(504, {
    reason: 'Timeout',
    message: `Timeout: Too large resource version: ${asked}, current: ${current}`,
    details: {
      causes: [
        {
          reason: 'ResourceVersionTooLarge',
          message: 'Too large resource version',
        },
      ],
      retryAfterSeconds: 1,
    },
    headers: { 'Retry-After': '1' },
  });
}

export function expired(
  message: string,
  metadata?: Readonly<Record<string, unknown>>,
): ApiAnswer {
  return failure(410, { reason: 'Expired', message, metadata });
}
