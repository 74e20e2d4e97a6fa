package org.intertwiner.nn.train.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.io.NamedArray;

/** SHA-256 of named arrays and texts: of every name, kind, shape, bit and text, in order. */
final class Digests {
  private static final int CHUNK = 1 << 13;

  private Digests() {}

  static String of(SortedMap<String, NamedArray> arrays, SortedMap<String, String> texts) {
    MessageDigest digest = sha256();
    for (Map.Entry<String, NamedArray> entry : arrays.entrySet()) {
      text(digest, entry.getKey());
      text(digest, entry.getValue().toString());
      numbers(digest, entry.getValue());
    }
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      text(digest, entry.getKey());
      text(digest, entry.getValue());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void text(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static void numbers(MessageDigest digest, NamedArray array) {
    byte[] bytes = new byte[CHUNK];
    ByteBuffer chunk = ByteBuffer.wrap(bytes);
    if (array.type() == DType.FLOAT32) {
      for (float x : array.floats()) {
        flush(digest, bytes, chunk, Float.BYTES);
        chunk.putInt(Float.floatToRawIntBits(x));
      }
    } else {
      for (double x : array.doubles()) {
        flush(digest, bytes, chunk, Double.BYTES);
        chunk.putLong(Double.doubleToRawLongBits(x));
      }
    }
    digest.update(bytes, 0, chunk.position());
  }

  /** Makes room for a number. */
  private static void flush(MessageDigest digest, byte[] bytes, ByteBuffer chunk, int needed) {
    if (chunk.remaining() < needed) {
      digest.update(bytes, 0, chunk.position());
      chunk.clear();
    }
  }
}
