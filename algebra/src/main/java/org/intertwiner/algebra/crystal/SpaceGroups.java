package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.text.Suggestions;

/**
 * Space groups and wallpaper groups by name.
 *
 * <p>Names stand for the settings of the International Tables: the first of them is the one with
 * unique axis b and cell choice 1, hexagonal axes for rhombohedral lattices, and the origin at an
 * inversion centre (choice 2) where there are two choices. <em>Source:</em> International Tables
 * for Crystallography A; for Hall's symbols see S. R. Hall, Acta Cryst. A37 (1981) 517.
 *
 * <p>Example: {@code SpaceGroups.named("Fm-3m").order()} is 192.
 */
public final class SpaceGroups {
  private SpaceGroups() {}

  /**
   * The space group of a number in its first setting.
   *
   * @param number 1 … 230
   * @return the group
   * @throws InvalidInput where there is no such number
   */
  public static SpaceGroup of(int number) {
    SpaceGroupSymbol.checkNumber(number, 230);
    return SpaceGroupTable.table().find(number, "").orElseThrow().group();
  }

  /**
   * The space group of a Hermann–Mauguin symbol or a number.
   *
   * <p>{@code P2_1/c}, {@code P 21/c}, {@code P2₁/c}, {@code P2(1)/c}, {@code P 1 21/c 1}, {@code P
   * 21/n}, {@code Pbnm}, {@code Fd-3m}, {@code Fd3m}; after a colon a setting: {@code Fd-3m:1},
   * {@code R-3c:R}, {@code 14:c1}.
   *
   * @param name a symbol or a number
   * @return the group, named by its short symbol
   * @throws InvalidInput where there is no such name; the nearest is suggested
   */
  public static SpaceGroup named(String name) {
    return symbol(name).group();
  }

  /**
   * The symbol that a name stands for.
   *
   * @param name as for {@link #named}
   * @return number, symbol and setting
   * @throws InvalidInput where there is no such name; the nearest is suggested
   */
  public static SpaceGroupSymbol symbol(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "space group",
                    "the name \"" + CrystalText.shortened(name) + "\"",
                    "a number 1 … 230, a symbol of Hermann and Mauguin such as P2_1/c, or Hall:…",
                    suggestion(name)));
  }

  static Optional<SpaceGroupSymbol> find(String name) {
    return name.length() > 60 ? Optional.empty() : SpaceGroupTable.table().find(name);
  }

  private static String suggestion(String name) {
    List<SpaceGroupSymbol> symbols = SpaceGroupTable.table().symbols();
    String symbol = name.split(":", 2)[0].replace(" ", "");
    Optional<SpaceGroupSymbol> known = name.contains(":") ? find(symbol) : Optional.empty();
    if (known.isPresent()) {
      List<String> settings =
          symbols.stream()
              .filter(s -> s.number() == known.get().number())
              .map(SpaceGroupSymbol::setting)
              .filter(s -> !s.isEmpty())
              .distinct()
              .toList();
      return settings.isEmpty()
          ? known.get().shortSymbol() + " has one setting only"
          : "settings of " + known.get().shortSymbol() + ": " + String.join(", ", settings);
    }
    List<String> names = symbols.stream().map(SpaceGroupSymbol::shortSymbol).distinct().toList();
    return Suggestions.closest(symbol, names, 2)
        .map(close -> "did you mean " + close + "?")
        .orElse("screws are written 2_1 or 21, bars as a sign before the digit");
  }

  /**
   * The space group of a Hall symbol, also one that no table lists.
   *
   * @param symbol for example {@code -P 2ybc}, {@code P 61 2 (0 0 -1)}, {@code -F 4vw 2vw 3}
   * @return the group in the coordinates that the symbol fixes
   * @throws InvalidInput where the symbol cannot be read, with the place
   */
  public static SpaceGroup ofHall(String symbol) {
    return HallSymbol.parse(symbol);
  }

  /**
   * All names: the 230 types in their settings.
   *
   * @return by number, the first setting of each type first
   */
  public static List<SpaceGroupSymbol> symbols() {
    return List.copyOf(SpaceGroupTable.table().symbols());
  }

  /**
   * The wallpaper group of a symbol or a number.
   *
   * @param name {@code p1}, {@code p4m} or {@code p4mm}, …, or a number 1 … 17
   * @return the group of dimension 2, named by its full symbol
   * @throws InvalidInput where there is no such name; the nearest is suggested
   */
  public static SpaceGroup wallpaper(String name) {
    List<String> names = new ArrayList<>();
    for (List<String> line : SpaceGroupTable.lines("plane-groups.txt")) {
      List<String> symbols = Arrays.stream(line.get(1).split("=", -1)).map(String::strip).toList();
      names.addAll(symbols);
      String wanted = name.strip().replace(" ", "").replace("_", "");
      if (line.get(0).equals(wanted) || symbols.contains(wanted)) {
        List<String> generators =
            Arrays.stream(line.get(3).split("\\|", -1)).map(String::strip).toList();
        return SpaceGroup.parse(generators, Centring.parse(line.get(2))).withName(symbols.get(0));
      }
    }
    throw new InvalidInput(
        "plane group",
        "the name \"" + CrystalText.shortened(name) + "\"",
        "a number 1 … 17 or one of " + String.join(" ", names),
        Suggestions.closest(name.strip(), names, 2)
            .map(close -> "did you mean " + close + "?")
            .orElse(""));
  }
}
