import type { Parameter, RestMethod, Schema } from './description.js';
import { methods } from './methods.js';
import { globalParameters } from './parameters.js';
import { schemas } from './schemas.js';
import { scopes } from './scopes.js';

/** Google's description of the Calendar API, version 3, as far as the stand-in serves it. */
export interface Discovery {
  /** The day Google made the document, as `yyyymmdd`. */
  readonly revision: string;
  readonly rootUrl: string;
  readonly servicePath: string;
  /** Query parameters of every method. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly scopes: Readonly<Record<string, { readonly description: string }>>;
  readonly methods: Readonly<Record<string, RestMethod>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** The document from which routes, parameters, scopes and shapes are read at run time. */
export const discovery: Discovery = {
  revision: '20251028',
  rootUrl: 'https://www.googleapis.com/',
  servicePath: 'calendar/v3/',
  parameters: globalParameters,
  scopes,
  methods,
  schemas,
};
