package org.intertwiner.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * One change of an input. Places are counted modulo the length, so that every edit fits every input
 * and a failing list of edits shrinks.
 *
 * @param kind what is done
 * @param at where
 * @param other a second place, a choice or a count
 * @param length how many bytes are concerned
 */
record Edit(Kind kind, int at, int other, int length) {
  private static final int LONGEST = 1 << 18;
  private static final int PLACES = 1 << 20;
  private static final int LENGTH = 24;
  private static final int EDITS = 4;
  private static final int[] COUNTS = {2, 3, 17, 300, 5_000, 40_000};
  private static final byte[] BYTES = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff, '0', '-', '"', '\n'};

  /** Texts that upset readers of any format: numbers at the edges, brackets, broken UTF-8. */
  private static final List<String> TEXTS =
      List.of(
          "0",
          "-1",
          "2147483647",
          "2147483648",
          "-2147483648",
          "9223372036854775808",
          "99999999999999999999999999",
          "1e999999999",
          "-0.0",
          "NaN",
          "Infinity",
          "1/0",
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "((((",
          "[[[[",
          "{\"a\":",
          " ",
          ",",
          ":",
          "^",
          "/",
          "*",
          " x ",
          " + ",
          "\u0000",
          "\\u0000",
          "\ud83d\ude00",
          "\u0660",
          "\u202e");

  /** What an edit does. */
  enum Kind {
    /** Flips bits of one byte. */
    FLIP,
    /** Sets one byte to one at an edge. */
    SET,
    /** Leaves the rest away. */
    CUT,
    /** Leaves a part away. */
    DELETE,
    /** Copies a part to another place. */
    SPLICE,
    /** Repeats a part, up to many times. */
    REPEAT,
    /** Puts a word in: one of the format's own or one that upsets readers. */
    WORD,
    /** Puts another number in the place of one in decimal digits. */
    NUMBER,
    /** Goes on with the end of another valid input. */
    GRAFT
  }

  static Arbitrary<List<Edit>> lists() {
    Arbitrary<Integer> any =
        Arbitraries.integers()
            .between(0, PLACES - 1)
            .withDistribution(RandomDistribution.uniform());
    return Combinators.combine(
            Arbitraries.of(Kind.class), any, any, Arbitraries.integers().between(1, LENGTH))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(EDITS);
  }

  /** One to four edits from a source of random numbers: what {@link #lists} draws for jqwik. */
  static List<Edit> drawn(SplittableRandom random) {
    Kind[] kinds = Kind.values();
    return Stream.generate(
            () ->
                new Edit(
                    kinds[random.nextInt(kinds.length)],
                    random.nextInt(PLACES),
                    random.nextInt(PLACES),
                    1 + random.nextInt(LENGTH)))
        .limit(1 + random.nextInt(EDITS))
        .toList();
  }

  /** The input after this edit. */
  byte[] apply(byte[] input, List<byte[]> others, List<String> words) {
    if (input.length == 0) {
      return word(words);
    }
    int place = at % input.length;
    int size = Math.min(length, input.length - place);
    byte[] part = Arrays.copyOfRange(input, place, place + size);
    byte[] out = input.clone();
    return switch (kind) {
      case FLIP -> {
        out[place] ^= (byte) (1 + other % 255);
        yield out;
      }
      case SET -> {
        out[place] = BYTES[other % BYTES.length];
        yield out;
      }
      case CUT -> Arrays.copyOf(input, place);
      case DELETE -> replaced(input, place, size, new byte[0]);
      case SPLICE -> replaced(input, other % input.length, 0, part);
      case REPEAT -> replaced(input, place, size, repeated(part));
      case WORD -> replaced(input, place, other % 2 == 0 ? 0 : size, word(words));
      case NUMBER -> number(input, place);
      case GRAFT -> {
        byte[] tail = others.get(other % others.size());
        int from = length * tail.length / (LENGTH + 1);
        yield replaced(
            input, place, input.length - place, Arrays.copyOfRange(tail, from, tail.length));
      }
    };
  }

  private byte[] word(List<String> words) {
    int choice = ((at + other) & Integer.MAX_VALUE) % (words.size() + TEXTS.size());
    String word = choice < words.size() ? words.get(choice) : TEXTS.get(choice - words.size());
    return word.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] repeated(byte[] part) {
    int count = Math.min(COUNTS[other % COUNTS.length], LONGEST / part.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private byte[] number(byte[] input, int from) {
    for (int k = 0; k < input.length; k++) {
      int start = (from + k) % input.length;
      int end = start;
      while (end < input.length && input[end] >= '0' && input[end] <= '9') {
        end++;
      }
      if (end > start) {
        String number = other % 3 == 0 ? Integer.toString(length) : TEXTS.get(other % 11);
        return replaced(input, start, end - start, number.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return input;
  }

  private static byte[] replaced(byte[] input, int from, int length, byte[] by) {
    byte[] out = new byte[Math.min(input.length - length + by.length, LONGEST)];
    for (int i = 0; i < out.length; i++) {
      int behind = i - by.length;
      out[i] = i < from ? input[i] : behind < from ? by[i - from] : input[behind + length];
    }
    return out;
  }
}
