package org.intertwiner.nn.graph.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;

/**
 * Symbols and atomic numbers of the chemical elements; {@code X}, number 0, is no element.
 *
 * <p>Example: {@code Elements.number("Fe")} is 26.
 */
public final class Elements {
  private static final List<String> SYMBOLS =
      List.of(
          ("X H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge"
                  + " As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce"
                  + " Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po"
                  + " At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds"
                  + " Rg Cn Nh Fl Mc Lv Ts Og")
              .split(" ", -1));

  private static final Map<String, Integer> NUMBERS = numbers();

  private Elements() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int z = 0; z < SYMBOLS.size(); z++) {
      numbers.put(SYMBOLS.get(z).toUpperCase(Locale.ROOT), z);
    }
    return numbers;
  }

  /**
   * The atomic number of a symbol.
   *
   * @param symbol in upper or lower case
   * @return 1 … 118; 0 for {@code X}
   * @throws InvalidInput if there is no such element
   */
  public static int number(String symbol) {
    return find(symbol)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "symbol of an element", "\"" + symbol + "\"", "one from H to Og, or X", ""));
  }

  static OptionalInt find(String symbol) {
    Integer z = NUMBERS.get(symbol.toUpperCase(Locale.ROOT));
    return z == null ? OptionalInt.empty() : OptionalInt.of(z);
  }

  /**
   * The symbol of an atomic number.
   *
   * @param number 0 … 118
   * @return the symbol; {@code X} for 0
   * @throws InvalidInput if there is no such element
   */
  public static String symbol(int number) {
    if (!isKnown(number)) {
      throw new InvalidInput(
          "atomic number", Integer.toString(number), "0 … " + (SYMBOLS.size() - 1), "");
    }
    return SYMBOLS.get(number);
  }

  static boolean isKnown(int number) {
    return number >= 0 && number < SYMBOLS.size();
  }
}
