import type { Answer } from '../http/answer.js';
import { jsonObject, type Json } from '../http/json.js';

export type OAuthErrorCode =
  | 'invalid_request'
  | 'admin_policy_enforced'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'invalid_token'
  | 'unauthorized_client'
  | 'unsupported_grant_type';

/** An error of the OAuth addresses (RFC 6749, 5.2), which has another shape than those of the calendar. */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode;
  readonly description: string;
  /** What Google adds for the rules of a Workspace. */
  readonly subtype: string | undefined;

  constructor(code: OAuthErrorCode, description: string, subtype?: string) {
    super(`${code}: ${description}`);
    this.name = 'OAuthError';
    this.code = code;
    this.description = description;
    this.subtype = subtype;
  }

  toAnswer(): Answer {
    return { status: this.code === 'invalid_client' ? 401 : 400, json: this.toJson() };
  }

  toJson(): Json {
    return jsonObject({
      error: this.code,
      error_description: this.description,
      error_subtype: this.subtype,
    });
  }
}
