// The dialect in which Google describes its APIs (discovery documents, https://developers.google.com/discovery),
// as far as the Calendar API uses it. Numbers in bounds and defaults are strings there.

/** One parameter of a method, in its path or its query. */
export interface Parameter {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly location: 'path' | 'query';
  readonly description?: string;
  readonly format?: string;
  readonly required?: boolean;
  readonly repeated?: boolean;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly default?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

/** One method: where it is, what it takes, what it answers, and the scopes of which any one is enough. */
export interface RestMethod {
  readonly id: string;
  readonly httpMethod: string;
  /** Below the service path, with `{name}` for each path parameter. */
  readonly path: string;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly parameterOrder?: readonly string[];
  readonly request?: { readonly $ref: string; readonly parameterName?: string };
  readonly response?: { readonly $ref: string };
  readonly scopes: readonly string[];
  readonly supportsSubscription?: boolean;
}

/** The shape of a value: a JSON Schema of draft 3 with `$ref` naming another schema of the document. */
export interface Schema {
  readonly id?: string;
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | 'any';
  readonly description?: string;
  readonly format?: string;
  readonly default?: string;
  readonly annotations?: { readonly required: readonly string[] };
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}
