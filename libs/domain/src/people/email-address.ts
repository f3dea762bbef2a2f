/** Longest address that mail can be sent to. Source: RFC 5321, 4.5.3.1.3. Unit: characters. */
export const EMAIL_LENGTH = 254;

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** Whether mail could reach it: one address, without a name around it, of a host with a dot in its name. */
export function isEmailAddress(text: string): boolean {
  const address = text.toLowerCase();
  const at = address.lastIndexOf('@');
  const [local, labels] = [address.slice(0, Math.max(0, at)), address.slice(at + 1).split('.')];
  return (
    address.length <= EMAIL_LENGTH &&
    local.length <= 64 &&
    LOCAL.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    LAST_LABEL.test(labels.at(-1) ?? '')
  );
}

/** The same address, however it was typed: it is looked up and compared this way. */
export const sameAddress = (text: string): string => text.trim().toLowerCase();
