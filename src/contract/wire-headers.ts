/** Header names of the contract. */
export const wireHeaders = { key: 'Idempotency-Key', retryAfter: 'Retry-After' } as const;
