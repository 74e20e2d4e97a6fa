package org.intertwiner.algebra.crystal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of space groups, read once. */
final class SpaceGroupTable {
  /** Read when first used. */
  private static final class Holder {
    static final SpaceGroupTable TABLE = new SpaceGroupTable();

    private Holder() {}
  }

  private final List<SpaceGroupSymbol> symbols = new ArrayList<>();
  private final Map<String, List<SpaceGroupSymbol>> byPlaces = new LinkedHashMap<>();
  private final Map<String, List<SpaceGroupSymbol>> byMarks = new LinkedHashMap<>();
  private final Map<String, List<SpaceGroupSymbol>> byLetters = new LinkedHashMap<>();

  private SpaceGroupTable() {
    for (List<String> line : lines("space-groups.txt")) {
      String[] number = line.get(0).split(":", -1);
      String origin = number.length > 1 ? number[1] : "";
      for (String name : line.get(1).split("=", -1)) {
        symbols.addAll(
            SpaceGroupSettings.of(Integer.parseInt(number[0]), name.strip(), origin, line.get(2)));
      }
    }
    symbols.forEach(this::index);
  }

  static SpaceGroupTable table() {
    return Holder.TABLE;
  }

  /** The fields of the lines of a resource, comments left aside. */
  static List<List<String>> lines(String resource) {
    try (InputStream stream = SpaceGroupTable.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> Arrays.stream(line.split(";", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index(SpaceGroupSymbol symbol) {
    for (List<String> places : List.of(symbol.places(), symbol.shortPlaces())) {
      add(byPlaces, String.join(" ", places), symbol);
      add(byMarks, SpaceGroupSymbol.marked(places), symbol);
      add(byLetters, String.join("", places), symbol);
      if (symbol.number() >= 200 && places.contains("-3")) {
        List<String> old = places.stream().map(p -> p.equals("-3") ? "3" : p).toList();
        add(byPlaces, String.join(" ", old), symbol);
        add(byLetters, String.join("", old), symbol);
      }
    }
  }

  private static void add(
      Map<String, List<SpaceGroupSymbol>> map, String key, SpaceGroupSymbol symbol) {
    List<SpaceGroupSymbol> list = map.computeIfAbsent(key, k -> new ArrayList<>());
    if (!list.contains(symbol)) {
      list.add(symbol);
    }
  }

  List<SpaceGroupSymbol> symbols() {
    return symbols;
  }

  Optional<SpaceGroupSymbol> find(int number, String setting) {
    return choose(symbols.stream().filter(s -> s.number() == number).toList(), setting);
  }

  /** The first symbol with a setting; the mark of an origin choice is enough. */
  private static Optional<SpaceGroupSymbol> choose(
      List<SpaceGroupSymbol> candidates, String setting) {
    return candidates.stream()
        .filter(s -> setting.isEmpty() || s.setting().equals(setting))
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .filter(s -> setting.matches("[12]") && s.setting().startsWith(setting))
                    .findFirst());
  }

  Optional<SpaceGroupSymbol> find(String name) {
    int colon = name.indexOf(':');
    String setting = colon < 0 ? "" : name.substring(colon + 1).strip();
    String symbol = normalize(colon < 0 ? name : name.substring(0, colon));
    if (symbol.matches("[0-9]{1,9}")) {
      return find(Integer.parseInt(symbol), setting);
    }
    if (symbol.contains("_")) {
      return choose(byMarks.getOrDefault(symbol.replace(" ", ""), List.of()), setting);
    }
    return Stream.of(
            byPlaces.getOrDefault(symbol, List.of()),
            byPlaces.getOrDefault(reduced(symbol), List.of()),
            byLetters.getOrDefault(symbol.replace(" ", ""), List.of()))
        .filter(list -> !list.isEmpty())
        .findFirst()
        .flatMap(list -> choose(list, setting));
  }

  /** One way to write bars and screws; the lattice letter in upper case. */
  private static String normalize(String name) {
    StringBuilder marked = new StringBuilder();
    name.strip()
        .replaceAll("\\(([1-5])\\)", "_$1")
        .chars()
        .forEach(
            c ->
                marked.append(
                    c >= 0x2081 && c <= 0x2085 ? "_" + (c - 0x2080) : Character.toString(c)));
    String text =
        marked
            .toString()
            .replace('\u2212', '-')
            .replaceAll("([0-9])[\u0304\u0305]", "-$1")
            .replaceAll("\\s*/\\s*", "/")
            .replaceAll("\\s+", " ");
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }

  /**
   * Full places 2/m, 21/n, 4/m of orthorhombic and cubic groups, and 2/m behind an axis, as m, n.
   */
  private static String reduced(String symbol) {
    String[] places = symbol.split(" ", -1);
    boolean three = places.length == 4 && places[1].matches("2_?1?/[a-e mn]");
    boolean cubic = places.length >= 3 && places[2].equals("-3");
    return Stream.iterate(0, i -> i < places.length, i -> i + 1)
        .map(
            i ->
                i > 1 || (i == 1 && (three || cubic))
                    ? places[i].replaceFirst("^[2-6]_?[1-5]?/", "")
                    : places[i])
        .collect(Collectors.joining(" "));
  }
}
