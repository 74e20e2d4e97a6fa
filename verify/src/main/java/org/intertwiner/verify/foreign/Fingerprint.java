package org.intertwiner.verify.foreign;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256, as bytes. */
  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256, in hexadecimal. */
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }
}
