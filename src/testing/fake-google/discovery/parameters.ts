// Data taken from the description that Google publishes of its Calendar API, version 3 (discovery document, revision
// 20251028): the entries below are the document's own, unchanged and whole, one to a line, in the order of their names;
// what the stand-in does not serve is left out. Made anew by selecting the same entries from a newer document.
//
// Copyright Google LLC. Licensed under the Apache License, Version 2.0 (see LICENSE-Apache-2.0.txt and NOTICE beside
// this file, or https://www.apache.org/licenses/LICENSE-2.0). Changed: selected and wrapped as a TypeScript constant.
import type { Parameter } from './description.js';

/** The query parameters every method takes. */
// prettier-ignore
export const globalParameters: Readonly<Record<string, Parameter>> = {
  "alt": {"default": "json", "description": "Data format for the response.", "enum": ["json"], "enumDescriptions": ["Responses with Content-Type of application/json"], "location": "query", "type": "string"},
  "fields": {"description": "Selector specifying which fields to include in a partial response.", "location": "query", "type": "string"},
  "key": {"description": "API key. Your API key identifies your project and provides you with API access, quota, and reports. Required unless you provide an OAuth 2.0 token.", "location": "query", "type": "string"},
  "oauth_token": {"description": "OAuth 2.0 token for the current user.", "location": "query", "type": "string"},
  "prettyPrint": {"default": "true", "description": "Returns response with indentations and line breaks.", "location": "query", "type": "boolean"},
  "quotaUser": {"description": "An opaque string that represents a user for quota purposes. Must not exceed 40 characters.", "location": "query", "type": "string"},
  "userIp": {"description": "Deprecated. Please use quotaUser instead.", "location": "query", "type": "string"},
};
