package org.intertwiner.harmonic.fourier.sphere.field;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/** Goes through a file line by line within a number of bytes; numbers are plain decimal ones. */
final class Lines {
  /** Never gives back what it took: a long word that is no number is refused in one pass. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d++\\.?+\\d*+|\\.\\d++)([eEdD][+-]?\\d{1,4})?");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}]");
  private static final int SHOWN = 60;

  /** Of UTF-8, read byte by byte. */
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private Lines() {}

  /** Takes one line that is neither empty nor a comment, with the words for where it stands. */
  interface Taker {
    void take(String where, String[] words);
  }

  static void each(Path file, FieldLimits limits, Taker taker) {
    try (InputStream stream = Files.newInputStream(file);
        Reader text = new InputStreamReader(stream, StandardCharsets.ISO_8859_1);
        BufferedReader reader = new BufferedReader(text)) {
      each(file.toString(), reader, limits, taker);
    } catch (IOException e) {
      throw new InvalidInput("file " + file, "" + e, "a file that can be read", "");
    }
  }

  private static void each(String name, BufferedReader reader, FieldLimits limits, Taker taker)
      throws IOException {
    StringBuilder line = new StringBuilder();
    long bytes = 0;
    int number = 1;
    for (int c = reader.read(); c >= 0; c = reader.read()) {
      bytes++;
      if (bytes > limits.maxBytes()) {
        throw new LimitExceeded(
            "size of " + name,
            "more than " + limits.maxBytes() + " bytes",
            "at most " + limits.maxBytes() + " bytes",
            "the limit is a parameter");
      }
      if (c == '\n') {
        one(line, number, name, taker);
        number++;
        line.setLength(0);
      } else {
        line.append((char) c);
      }
    }
    one(line, number, name, taker);
  }

  private static void one(StringBuilder line, int number, String name, Taker taker) {
    if (number % 4096 == 0) {
      Interruption.check();
    }
    String whole = line.toString();
    boolean marked = number == 1 && whole.startsWith(BYTE_ORDER_MARK);
    String text = (marked ? whole.substring(BYTE_ORDER_MARK.length()) : whole).strip();
    if (!text.isEmpty() && text.charAt(0) != '#') {
      taker.take("line " + number + " of " + name, SPACE.split(text));
    }
  }

  static InvalidInput wrong(String where, String[] words, String expected) {
    return new InvalidInput(where, "'" + shown(String.join(" ", words)) + "'", expected, "");
  }

  private static String shown(String text) {
    String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    // a binary file must not write to the terminal
    return CONTROL.matcher(start).replaceAll("\ufffd");
  }

  static double number(String where, String[] words, int word, String meaning) {
    if (word >= words.length || !NUMBER.matcher(words[word]).matches()) {
      throw wrong(where, words, meaning);
    }
    double value = Double.parseDouble(words[word].replace('D', 'E').replace('d', 'e'));
    if (Double.isInfinite(value)) {
      throw wrong(where, words, meaning + ", each within the range of float64");
    }
    return value;
  }

  static int whole(String where, String[] words, int word, String meaning) {
    if (word >= words.length || !words[word].matches("\\d{1,9}")) {
      throw wrong(where, words, meaning);
    }
    return Integer.parseInt(words[word]);
  }
}
