package org.intertwiner.algebra.crystal;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;

/**
 * Crystallographic groups by name on the command line.
 *
 * <p>{@code point:m-3m}, {@code point:Oh}; {@code space:P2_1/c}, {@code space:14}, {@code
 * space:Hall:-P 2ybc}; {@code wallpaper:p4m} or {@code plane:p4m}.
 */
public final class CrystalNotation {
  private static final String HALL = "Hall:";

  private CrystalNotation() {}

  /** What a name stands for. */
  public sealed interface Named {
    /** {@return the name in full, with the kind of group before the colon} */
    String name();
  }

  /**
   * A point group.
   *
   * @param name the name as given, stripped
   * @param group the group
   */
  public record Point(String name, PointGroup group) implements Named {}

  /**
   * A space group or wallpaper group.
   *
   * @param name the name as given, stripped
   * @param group the group
   */
  public record Space(String name, SpaceGroup group) implements Named {}

  /**
   * Reads a name of the kinds above.
   *
   * @param text the name
   * @return the group; nothing where no such kind of group stands before the colon
   * @throws InvalidInput where there is no group of the kind with such a name; the nearest is
   *     suggested
   */
  public static Optional<Named> parse(String text) {
    String name = text.strip();
    int colon = name.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String symbol = name.substring(colon + 1).strip();
    return switch (name.substring(0, colon)) {
      case "point" -> Optional.of(new Point(name, PointGroup.parse(symbol)));
      case "space" -> Optional.of(new Space(name, space(symbol)));
      case "wallpaper", "plane" -> Optional.of(new Space(name, SpaceGroups.wallpaper(symbol)));
      default -> Optional.empty();
    };
  }

  private static SpaceGroup space(String symbol) {
    return symbol.regionMatches(true, 0, HALL, 0, HALL.length())
        ? SpaceGroups.ofHall(symbol.substring(HALL.length()))
        : SpaceGroups.named(symbol);
  }
}
