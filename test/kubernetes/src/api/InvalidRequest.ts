/** A parameter that the API server refuses. The message is what its 400 Status says. */
export class InvalidRequest extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidRequest';
  }
}
