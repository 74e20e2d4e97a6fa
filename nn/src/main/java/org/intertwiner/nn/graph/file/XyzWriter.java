package org.intertwiner.nn.graph.file;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.export.AtomicFile;
import org.intertwiner.nn.graph.Structure;

/** Writes XYZ files: first beside their place, then moved over the old file in one step. */
final class XyzWriter {
  private static final Set<String> OWN = Set.of("Lattice", "pbc", "Properties");
  private static final Set<String> OWN_COLUMNS = Set.of("species", "pos");

  private final Path file;

  XyzWriter(Path file) {
    this.file = file;
  }

  void write(List<XyzFrame> frames, boolean extended) {
    for (XyzFrame frame : frames) {
      check(frame, extended);
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (FileOutputStream out = new FileOutputStream(part.toFile());
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
        for (XyzFrame frame : frames) {
          writer.write(frame.structure().nodes() + "\n");
          writer.write((extended ? keys(frame) : comment(frame)) + "\n");
          atoms(frame, extended, writer);
        }
        writer.flush();
        out.getFD().sync();
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(part);
      throw new UncheckedIOException("cannot write " + file, AtomicFile.named(file, e));
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // what failed before is reported
      return;
    }
  }

  private static void check(XyzFrame frame, boolean extended) {
    Structure s = frame.structure();
    if (s.dimension() != 3) {
      throw new InvalidInput(
          "structure for an XYZ file", "dimension " + s.dimension(), "dimension 3", "");
    }
    if (!extended) {
      String comment = comment(frame);
      if (comment.indexOf('\n') >= 0 || comment.indexOf('\r') >= 0) {
        throw new InvalidInput("comment of an XYZ file", "several lines", "one line", "");
      }
      return;
    }
    List<String> keys = new ArrayList<>(s.totals().keySet());
    keys.addAll(frame.texts().keySet());
    for (String key : keys) {
      requireName("key", key, OWN.contains(key) || keys.indexOf(key) != keys.lastIndexOf(key));
    }
    List<String> columns = new ArrayList<>(s.nodeNumbers().keySet());
    columns.addAll(frame.labels().keySet());
    for (String column : columns) {
      boolean taken = columns.indexOf(column) != columns.lastIndexOf(column);
      requireName("column", column, taken || OWN_COLUMNS.contains(column) || isOdd(column));
    }
    for (List<String> words : frame.labels().values()) {
      for (String word : words) {
        requireName("label", word, word.chars().anyMatch(Character::isWhitespace));
      }
    }
  }

  /** Whether a name of a column would not be read as it is written. */
  private static boolean isOdd(String name) {
    return name.chars().anyMatch(c -> c == ':' || c == '"' || c == '\\' || c <= ' ');
  }

  private static void requireName(String what, String name, boolean wrong) {
    if (wrong || name.isEmpty() || name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
      throw new InvalidInput(
          what + " of an extended XYZ file",
          "\"" + name + "\"",
          "a name that is not taken, without line ends; of columns and labels also without spaces",
          "rename it");
    }
  }

  private static String comment(XyzFrame frame) {
    return frame.texts().getOrDefault(XyzFrame.COMMENT, "");
  }

  private static String keys(XyzFrame frame) {
    Structure s = frame.structure();
    StringBuilder text = new StringBuilder();
    if (s.cell().isPresent()) {
      text.append("Lattice=\"").append(joined(s.cell().get().toArray())).append("\" ");
    }
    text.append("Properties=species:S:1:pos:R:3");
    for (Map.Entry<String, double[]> column : s.nodeNumbers().entrySet()) {
      int width = column.getValue().length / s.nodes();
      text.append(':').append(column.getKey()).append(":R:").append(width);
    }
    for (String column : frame.labels().keySet()) {
      text.append(':').append(column).append(":S:1");
    }
    s.totals()
        .forEach(
            (name, values) ->
                text.append(' ')
                    .append(quoted(name))
                    .append("=\"")
                    .append(joined(values))
                    .append('"'));
    frame
        .texts()
        .forEach(
            (name, value) ->
                text.append(' ').append(quoted(name)).append('=').append(quoted(value)));
    text.append(" pbc=\"");
    for (int i = 0; i < 3; i++) {
      text.append(i == 0 ? "" : " ").append(s.isPeriodic(i) ? 'T' : 'F');
    }
    return text.append('"').toString();
  }

  private static String joined(double[] values) {
    StringBuilder text = new StringBuilder();
    for (double x : values) {
      text.append(text.length() == 0 ? "" : " ").append(x);
    }
    return text.toString();
  }

  private static String quoted(String text) {
    boolean bare = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bare &= Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }
    if (bare) {
      return text;
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static void atoms(XyzFrame frame, boolean extended, Writer writer) throws IOException {
    Structure s = frame.structure();
    int[] species = s.species();
    List<double[]> columns = extended ? List.copyOf(s.nodeNumbers().values()) : List.of();
    List<List<String>> labels = extended ? List.copyOf(frame.labels().values()) : List.of();
    for (int i = 0; i < s.nodes(); i++) {
      int z = species[i];
      writer.write(Elements.isKnown(z) ? Elements.symbol(z) : Integer.toString(z));
      for (int a = 0; a < 3; a++) {
        writer.write(" " + s.position(i, a));
      }
      for (double[] column : columns) {
        int width = column.length / s.nodes();
        for (int k = 0; k < width; k++) {
          writer.write(" " + column[i * width + k]);
        }
      }
      for (List<String> label : labels) {
        writer.write(" " + label.get(i));
      }
      writer.write('\n');
    }
  }
}
