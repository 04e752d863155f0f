/** The text of bytes that are valid in an encoding throughout; undefined where they are not. */
export function decodeFatal(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
