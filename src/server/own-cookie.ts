/** A cookie of the server's own that holds 256 random bits. */
export interface OwnCookie {
  /** What a request brings along. */
  in(request: Request): string | undefined;
  /** Tells the browser to keep it. */
  kept(secret: string): string;
  forgotten(): string;
}

/**
 * Cookies of the server's own, which no script reads, no other page sends with what it asks, and, over https, no other host
 * can have set (`__Host-`, RFC 6265bis, section 4.1.3.2). `Lax`: they come along when a service sends the person back.
 */
export function ownCookie({
  publicUrl,
  name,
  lifeSeconds,
}: {
  readonly publicUrl: string;
  readonly name: string;
  readonly lifeSeconds: number;
}): OwnCookie {
  const isSecure = publicUrl.startsWith('https:');
  const fullName = `${isSecure ? '__Host-' : ''}${name}`;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    in(request) {
      const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
      const values = pairs.flatMap((pair) =>
        pair.startsWith(`${fullName}=`) ? pair.slice(fullName.length + 1) : [],
      );
      const [value] = values;
      // Two of one name: nobody knows which of them is ours.
      return values.length === 1 && value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
    },
    kept: (secret) => `${fullName}=${secret}; ${attributes}; Max-Age=${lifeSeconds}`,
    forgotten: () => `${fullName}=; ${attributes}; Max-Age=0`,
  };
}
