package org.intertwiner.algebra.crystal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.algebra.InvalidInput;

/**
 * A name of a space group of dimension 3 in one of its settings.
 *
 * <p>The group is made from Hall's symbol and carried to the coordinates of the setting.
 *
 * @param number the number of the type in the International Tables, 1 … 230
 * @param hermannMauguin the symbol of Hermann and Mauguin with spaces between the places, for
 *     monoclinic groups the full one: {@code P 1 21/c 1}
 * @param setting what the symbol leaves open: the origin choice 1 or 2, the axes H or R, the unique
 *     axis and cell choice b1 … -a3, the axes ba-c … a-cb; empty where there is one setting only
 * @param hall Hall's symbol of the setting that the tables list first
 * @param change from its coordinates to those of this setting
 */
public record SpaceGroupSymbol(
    int number, String hermannMauguin, String setting, String hall, AffineOperation change) {

  /**
   * Checks the number.
   *
   * @param number the number of the type in the International Tables, 1 … 230
   * @param hermannMauguin the symbol of Hermann and Mauguin with spaces between the places, for
   *     monoclinic groups the full one: {@code P 1 21/c 1}
   * @param setting what the symbol leaves open: the origin choice 1 or 2, the axes H or R, the
   *     unique axis and cell choice b1 … -a3, the axes ba-c … a-cb; empty where there is one
   *     setting only
   * @param hall Hall's symbol of the setting that the tables list first
   * @param change from its coordinates to those of this setting
   * @throws InvalidInput where the number is none of 1 … 230
   */
  public SpaceGroupSymbol {
    checkNumber(number, 230);
  }

  static void checkNumber(int number, int most) {
    if (number < 1 || number > most) {
      throw new InvalidInput(
          most == 230 ? "space group" : "plane group",
          "the number " + number,
          "a number from 1 to " + most,
          "numbers are those of the International Tables");
    }
  }

  /** {@return the group in the coordinates of this setting, named by the short symbol} */
  public SpaceGroup group() {
    return HallSymbol.parse(hall).transformed(change).withName(shortSymbol());
  }

  /** {@return the short symbol, screws marked by an underscore: {@code P2_1/c}, {@code Fd-3m}} */
  public String shortSymbol() {
    return marked(shortPlaces());
  }

  /** The places, for monoclinic groups without the ones. */
  List<String> shortPlaces() {
    List<String> places = places();
    return number >= 3 && number <= 15
        ? places.stream().filter(p -> !p.equals("1")).toList()
        : places;
  }

  List<String> places() {
    return Arrays.asList(hermannMauguin.split(" ", -1));
  }

  static String marked(List<String> places) {
    return places.stream()
        .map(p -> p.replaceFirst("^([2346])([1-5])", "$1_$2"))
        .collect(Collectors.joining());
  }

  /**
   * The type of the point group that the symbol names: glides are mirrors and screws rotations.
   *
   * @return the type
   */
  public PointGroup pointGroup() {
    String places =
        places().stream()
            .skip(1)
            .map(p -> p.replaceFirst("^([2346])[1-5]", "$1").replaceAll("[abcden]", "m"))
            .collect(Collectors.joining(" "));
    return PointGroup.ofHermannMauguin(places);
  }

  /** {@return for example {@code 14 P 1 21/c 1} or {@code 227 F d -3 m:2}} */
  @Override
  public String toString() {
    return number + " " + hermannMauguin + (setting.isEmpty() ? "" : ":" + setting);
  }
}
