package org.intertwiner.nn.graph.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.graph.Cell;
import org.intertwiner.nn.graph.Structure;
import org.jspecify.annotations.Nullable;

/** Reads XYZ files line by line; wrong lines are named. */
final class XyzReader {
  private final Path file;
  private final XyzLimits limits;
  private final Consumer<XyzFrame> consumer;
  private byte[] buffer = new byte[1 << 10];
  private int line;

  XyzReader(Path file, XyzLimits limits, Consumer<XyzFrame> consumer) {
    this.file = file;
    this.limits = limits;
    this.consumer = consumer;
  }

  void read() {
    String what = "XYZ file " + file;
    if (!Files.isRegularFile(file)) {
      throw new InvalidInput(what, "no such file", "a readable file", "check the path");
    }
    try {
      long bytes = Files.size(file);
      if (bytes > limits.maximalBytes()) {
        throw new LimitExceeded(
            what, bytes + " bytes", "at most " + limits.maximalBytes(), "raise the limits");
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        frames(in);
      }
    } catch (IOException e) {
      throw new InvalidInput(
          what, e.toString(), "a readable file", "check the path and its permissions");
    }
  }

  private void frames(InputStream in) throws IOException {
    int count = 0;
    for (String first = next(in); first != null; first = next(in)) {
      if (first.isBlank()) {
        continue;
      }
      if (count++ == limits.maximalFrames()) {
        throw tooMany("frames", limits.maximalFrames());
      }
      consumer.accept(frame(in, atoms(first)));
    }
    if (count == 0) {
      throw wrong("a file without frames", "a number of atoms");
    }
  }

  /** The next line, or null at the end of the file. */
  private @Nullable String next(InputStream in) throws IOException {
    int length = 0;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    line++;
    if (line % 4096 == 0 && Thread.interrupted()) {
      throw new CancellationException("interrupted while reading " + file);
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (length == limits.longestLine()) {
        throw tooMany("bytes", limits.longestLine());
      }
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * length);
      }
      buffer[length++] = (byte) b;
    }
    if (length > 0 && buffer[length - 1] == '\r') {
      length--;
    }
    return new String(buffer, 0, length, StandardCharsets.UTF_8);
  }

  private int atoms(String first) {
    long count;
    try {
      count = Long.parseLong(first.strip());
    } catch (NumberFormatException e) {
      throw wrong("\"" + shortened(first.strip()) + "\"", "the number of atoms of a frame");
    }
    if (count < 0) {
      throw wrong(count + " atoms", "a number ≥ 0");
    }
    if (count > limits.maximalAtoms()) {
      throw tooMany("atoms", limits.maximalAtoms());
    }
    return (int) count;
  }

  private XyzFrame frame(InputStream in, int atoms) throws IOException {
    String second = next(in);
    if (second == null) {
      throw ends(atoms, 0);
    }
    int about = line;
    Map<String, String> keys = keys(second);
    XyzColumns columns = columns(keys);
    for (int i = 0; i < atoms; i++) {
      String atom = next(in);
      if (atom == null) {
        throw ends(atoms, i);
      }
      List<String> words = Words.split(atom, limits.maximalColumns() + 1);
      if (words.size() > limits.maximalColumns()) {
        throw tooMany("columns", limits.maximalColumns());
      }
      try {
        columns.add(words);
      } catch (XyzColumns.Mismatch e) {
        throw wrong(e.got(), e.expected());
      }
    }
    int last = line;
    line = about;
    XyzFrame frame = put(keys, columns);
    line = last;
    return frame;
  }

  /** The keys of a frame; of a plain comment its text alone. */
  private Map<String, String> keys(String second) {
    boolean extended = second.contains("Properties=") || second.contains("Lattice=");
    boolean perhaps = extended || second.contains("=");
    try {
      Map<String, String> keys = perhaps ? Words.keys(second) : Map.of();
      long alone = keys.values().stream().filter("T"::equals).count();
      if (extended || (perhaps && alone == 0)) {
        return keys;
      }
    } catch (Words.Malformed e) {
      if (extended) {
        throw wrong(e.getMessage(), "key=value, with values quoted that contain spaces");
      }
    }
    String comment = second.strip();
    return comment.isEmpty() ? Map.of() : Map.of(XyzFrame.COMMENT, comment);
  }

  private XyzColumns columns(Map<String, String> keys) {
    String properties = keys.get("Properties");
    if (properties == null) {
      return XyzColumns.plain();
    }
    try {
      return XyzColumns.parse(properties, limits.maximalColumns());
    } catch (XyzColumns.Mismatch e) {
      throw wrong(e.got(), e.expected());
    }
  }

  private XyzFrame put(Map<String, String> keys, XyzColumns columns) {
    Structure structure;
    Map<String, String> texts = new LinkedHashMap<>(keys);
    texts.remove("Properties");
    try {
      structure = columns.structure();
      structure = withCell(structure, texts);
      for (Map.Entry<String, String> key : keys.entrySet()) {
        double[] numbers =
            texts.containsKey(key.getKey()) ? numbers(key.getValue()) : new double[0];
        if (numbers.length > 0 && !key.getKey().equals(XyzFrame.COMMENT)) {
          structure = structure.withTotal(key.getKey(), numbers);
          texts.remove(key.getKey());
        }
      }
    } catch (InvalidInput e) {
      throw wrong(e.what() + ": " + e.got(), e.expected());
    }
    return new XyzFrame(structure, texts, columns.labels());
  }

  private Structure withCell(Structure structure, Map<String, String> texts) {
    String lattice = texts.remove("Lattice");
    String flags = texts.remove("pbc");
    boolean[] periodic = flags == null ? new boolean[] {true, true, true} : flags(flags);
    if (lattice == null) {
      if (flags != null && (periodic[0] || periodic[1] || periodic[2])) {
        throw wrong("pbc=\"" + shortened(flags) + "\" without a Lattice", "both or neither");
      }
      return structure;
    }
    double[] rows = numbers(lattice);
    if (rows.length != 9) {
      throw wrong("Lattice=\"" + shortened(lattice) + "\"", "nine numbers");
    }
    double[][] vectors = new double[3][];
    for (int i = 0; i < 3; i++) {
      vectors[i] = Arrays.copyOfRange(rows, 3 * i, 3 * i + 3);
    }
    return structure.withCell(Cell.of(vectors), periodic);
  }

  private boolean[] flags(String text) {
    List<String> words = Words.split(text, 4);
    boolean[] flags = new boolean[3];
    for (int i = 0; i < 3; i++) {
      OptionalInt truth = words.size() == 3 ? XyzColumns.truth(words.get(i)) : OptionalInt.empty();
      flags[i] =
          truth.orElseThrow(
                  () -> wrong("pbc=\"" + shortened(text) + "\"", "three of T and F, as \"T T F\""))
              == 1;
    }
    return flags;
  }

  /** The numbers of a value; none if some word is none. */
  private double[] numbers(String value) {
    List<String> words = new ArrayList<>(Words.split(value, Integer.MAX_VALUE));
    double[] numbers = new double[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = XyzColumns.number(words.get(i));
      } catch (XyzColumns.Mismatch e) {
        return new double[0];
      }
    }
    return numbers;
  }

  static String shortened(String word) {
    return word.length() <= 40 ? word : word.substring(0, 40) + "…";
  }

  private InvalidInput ends(int atoms, int found) {
    line++;
    return wrong("the end of the file after " + found + " atoms", atoms + " atoms");
  }

  private InvalidInput wrong(String got, String expected) {
    return new InvalidInput(
        "line " + line + " of the XYZ file " + file,
        got,
        expected,
        "a frame is the number of atoms, a line of keys or a comment, and a line for each atom");
  }

  private LimitExceeded tooMany(String things, int most) {
    return new LimitExceeded(
        "line " + line + " of the XYZ file " + file,
        "more than " + most + " " + things,
        "at most " + most,
        "raise the limits");
  }
}
