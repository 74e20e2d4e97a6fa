package org.intertwiner.nn.graph.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;

/** The columns of the atoms of one frame, while they are filled. */
final class XyzColumns {
  private static final String SPECIES = "species";
  private static final String POSITIONS = "pos";
  private static final String NUMBERS = "Z";

  /** Whether further columns are taken as they come, for files that do not name them. */
  private final boolean open;

  private final List<Column> columns;
  private final Map<String, List<String>> labels = new LinkedHashMap<>();
  private int[] species = new int[16];
  private int atoms;

  /** What stands in the file and what should. */
  static final class Mismatch extends Exception {
    private static final long serialVersionUID = 1L;
    private final String expected;

    Mismatch(String got, String expected) {
      super(got);
      this.expected = expected;
    }

    String got() {
      return String.valueOf(getMessage());
    }

    String expected() {
      return expected;
    }
  }

  /** Some words of each line under one name. */
  private static final class Column {
    private final String name;
    private final char kind;
    private final int width;
    private double[] numbers = new double[48];
    private int size;

    Column(String name, char kind, int width) {
      this.name = name;
      this.kind = kind;
      this.width = width;
    }

    void add(double x) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = x;
    }

    double[] values() {
      return Arrays.copyOf(numbers, size);
    }
  }

  private XyzColumns(List<Column> columns, boolean open) {
    this.columns = columns;
    this.open = open;
    for (Column column : columns) {
      boolean words = column.kind == 'S' || column.kind == 'L';
      if (words && !column.name.equals(SPECIES)) {
        labels.put(column.name, new ArrayList<>());
      }
    }
  }

  static XyzColumns plain() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(SPECIES, 'S', 1));
    columns.add(new Column(POSITIONS, 'R', 3));
    return new XyzColumns(columns, true);
  }

  /** Names, kinds and widths, separated by colons. */
  static XyzColumns parse(String properties, int most) throws Mismatch {
    String[] words = properties.split(":", -1);
    List<Column> columns = new ArrayList<>();
    long all = 0;
    for (int i = 0; i + 2 < words.length; i += 3) {
      String name = words[i];
      String kind = words[i + 1];
      int width = kind.length() == 1 && "SRIL".contains(kind) ? width(words[i + 2]) : 0;
      boolean twice = columns.stream().anyMatch(c -> c.name.equals(name));
      if (width < 1 || name.isEmpty() || twice || words.length % 3 != 0) {
        throw new Mismatch(
            "Properties with " + XyzReader.shortened(name + ":" + kind + ":" + words[i + 2]),
            "each name once, a kind S, R, I or L, and a number of columns");
      }
      columns.add(new Column(name, kind.charAt(0), width));
      all += width;
    }
    boolean placed = columns.stream().anyMatch(c -> isPositions(c));
    if (!placed || all > most) {
      throw new Mismatch(
          "Properties=" + XyzReader.shortened(properties),
          "pos:R:3 among at most " + most + " columns");
    }
    for (Column column : columns) {
      boolean right = !column.name.equals(SPECIES) || (column.kind == 'S' && column.width == 1);
      if (!right) {
        throw new Mismatch("Properties=" + XyzReader.shortened(properties), "species:S:1");
      }
    }
    return new XyzColumns(columns, false);
  }

  private static boolean isPositions(Column column) {
    return column.name.equals(POSITIONS) && column.kind == 'R' && column.width == 3;
  }

  private static int width(String word) {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The line of an atom. */
  void add(List<String> words) throws Mismatch {
    if (open && atoms == 0 && words.size() > 4) {
      columns.add(new Column(Xyz.FURTHER, 'R', words.size() - 4));
    }
    int wanted = columns.stream().mapToInt(c -> c.width).sum();
    if (words.size() != wanted) {
      throw new Mismatch(words.size() + " columns", wanted + " columns");
    }
    if (atoms == species.length) {
      species = Arrays.copyOf(species, 2 * atoms);
    }
    int at = 0;
    for (Column column : columns) {
      for (int i = 0; i < column.width; i++) {
        put(column, words.get(at++));
      }
    }
    atoms++;
  }

  private void put(Column column, String word) throws Mismatch {
    List<String> label = labels.get(column.name);
    if (column.kind == 'L' && truth(word).isEmpty()) {
      throw new Mismatch("\"" + XyzReader.shortened(word) + "\"", "T or F");
    } else if (column.name.equals(SPECIES)) {
      species[atoms] = species(word);
    } else if (label != null) {
      label.add(word);
    } else {
      double x = number(word);
      if (column.kind == 'I' && (x != Math.rint(x) || Math.abs(x) > 0x1p53)) {
        throw new Mismatch("\"" + XyzReader.shortened(word) + "\"", "an integer");
      }
      column.add(x);
    }
  }

  private static int species(String word) throws Mismatch {
    OptionalInt known = Elements.find(word);
    try {
      return known.isPresent() ? known.getAsInt() : Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw new Mismatch(
          "the species \"" + XyzReader.shortened(word) + "\"",
          "a symbol of an element, X, or a number");
    }
  }

  /** A decimal number; d and D are exponents as e and E are. */
  static double number(String word) throws Mismatch {
    char last = word.charAt(word.length() - 1);
    // Java reads 1f and 1d as numbers, which here are words
    boolean plain = (last >= '0' && last <= '9') || last == '.';
    try {
      if (plain && word.indexOf('x') < 0 && word.indexOf('X') < 0) {
        double x = Double.parseDouble(word);
        if (!Double.isInfinite(x)) {
          return x;
        }
      }
    } catch (NumberFormatException e) {
      String other = word.replace('d', 'e').replace('D', 'e');
      if (!other.equals(word)) {
        return number(other);
      }
    }
    throw new Mismatch("\"" + XyzReader.shortened(word) + "\"", "a finite decimal number");
  }

  /** 1 for true, 0 for false. */
  static OptionalInt truth(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "t", "true", "1" -> OptionalInt.of(1);
      case "f", "false", "0" -> OptionalInt.of(0);
      default -> OptionalInt.empty();
    };
  }

  /** The structure of the atoms so far. */
  Structure structure() {
    double[] positions = new double[0];
    int[] kinds = Arrays.copyOf(species, atoms);
    boolean named = columns.stream().anyMatch(c -> c.name.equals(SPECIES));
    for (Column column : columns) {
      if (isPositions(column)) {
        positions = column.values();
      } else if (column.name.equals(NUMBERS) && column.kind == 'I' && !named) {
        kinds = atomic(column);
      }
    }
    Structure structure = Structure.of(3, positions, kinds);
    for (Column column : columns) {
      if (!isPositions(column) && column.size > 0) {
        structure = structure.withNodes(column.name, column.values());
      }
    }
    return structure;
  }

  private static int[] atomic(Column column) {
    int[] kinds = new int[column.size];
    for (int i = 0; i < kinds.length; i++) {
      double z = column.numbers[i];
      if (column.width != 1 || Math.abs(z) > Integer.MAX_VALUE) {
        throw new InvalidInput("column Z", column.width + " columns, " + z, "atomic numbers", "");
      }
      kinds[i] = (int) z;
    }
    return kinds;
  }

  /** Columns of words; of several columns under one name the words are joined. */
  Map<String, List<String>> labels() {
    Map<String, List<String>> joined = new LinkedHashMap<>();
    for (Column column : columns) {
      List<String> words = labels.get(column.name);
      if (words != null) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < atoms; i++) {
          rows.add(String.join(" ", words.subList(i * column.width, (i + 1) * column.width)));
        }
        joined.put(column.name, rows);
      }
    }
    return joined;
  }
}
