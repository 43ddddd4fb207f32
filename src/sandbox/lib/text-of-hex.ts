/** The text of UTF-8 bytes as hex; throws when they are no UTF-8. */
export const textOfHex = (hex: string): string => decodeURIComponent(hex.replace(/../g, '%$&'));
