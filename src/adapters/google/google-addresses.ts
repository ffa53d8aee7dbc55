/** Where Google answers what OAuth asks (https://accounts.google.com/.well-known/openid-configuration). */
export const googleAddresses = {
  auth: 'https://accounts.google.com/o/oauth2/v2/auth',
  token: 'https://oauth2.googleapis.com/token',
  revoke: 'https://oauth2.googleapis.com/revoke',
} as const;
