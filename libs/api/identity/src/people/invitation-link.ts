/** Behind the #, where no server, log or referrer sees the token; the address is the configured one, never a Host. */
export const invitationLink = (publicUrl: string, token: string): string =>
  new URL(`/invitation#${token}`, publicUrl).toString();
