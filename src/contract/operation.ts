/** One operation as it travels. Placeholders in `path` are percent-encoded path segments. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Status of success; 204 has no body. */
  readonly success: 200 | 201 | 204;
  /** Carries `Idempotency-Key`: everything that creates or changes. A POST without one only asks. */
  readonly keyed?: true;
  /** Opened by a booking's manage token, sent as `Authorization: Bearer`. */
  readonly token?: true;
}
