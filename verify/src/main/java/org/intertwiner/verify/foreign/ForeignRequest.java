package org.intertwiner.verify.foreign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/**
 * What names a check: model, group, actions and options.
 *
 * <p>Everything that changes what a sample is enters the seed, so that a replay token belongs to
 * one request; how many samples are drawn and on how many threads does not, so that a longer
 * campaign begins with the samples of a shorter one and its parts merge.
 *
 * @param fingerprint that of the model
 * @param group the name of the group
 * @param in the actions on inputs, as text {@code [NAME=]ACTION}
 * @param out the actions on outputs
 * @param options the options
 */
public record ForeignRequest(
    String fingerprint, String group, List<String> in, List<String> out, ForeignOptions options) {

  /**
   * Copies the lists.
   *
   * @param fingerprint that of the model
   * @param group the name of the group
   * @param in the actions on inputs, as text {@code [NAME=]ACTION}
   * @param out the actions on outputs
   * @param options the options
   */
  public ForeignRequest {
    in = List.copyOf(in);
    out = List.copyOf(out);
  }

  /**
   * The request in one canonical text, one line for each part.
   *
   * @return the text whose digest is the seed
   */
  public String toText() {
    StringBuilder text = new StringBuilder("intertwiner verify 1\n");
    line(text, "model", fingerprint);
    line(text, "group", group);
    in.forEach(action -> line(text, "in", action));
    out.forEach(action -> line(text, "out", action));
    line(text, "seed", Long.toString(options.seed()));
    new TreeMap<>(options.sizes()).forEach((s, n) -> line(text, "size", s + "=" + n));
    new TreeMap<>(options.shapes()).forEach((s, shape) -> line(text, "shape", s + "=" + shape));
    line(text, "random", Boolean.toString(options.random()));
    return text.toString();
  }

  /** Lengths in front, so that no text can pass for two lines. */
  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(' ').append(value.length()).append(' ').append(value).append('\n');
  }

  /**
   * The seed of the check.
   *
   * @return the low 64 bits of the SHA-256 digest of {@link #toText()}
   */
  public long seed() {
    return digest(toText());
  }

  /** The seed of one claim of the check. */
  long seed(String claim) {
    return digest(toText() + "claim " + claim);
  }

  private static long digest(String text) {
    byte[] digest = Fingerprint.digest(text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong(digest.length - Long.BYTES);
  }
}
