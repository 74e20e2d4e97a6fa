package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.reptheory.classical.Partition;
import org.intertwiner.reptheory.lorentz.LorentzIrrep;

/**
 * Reads representations of O(p,q) and its parts.
 *
 * <p>Atoms: {@code trivial}, {@code vector}, {@code covector}, {@code form:k}, {@code symmetric:k}
 * (products of k vectors), {@code traceless:2,1} (tensors of a tableau), {@code spinor}, {@code
 * real-spinor}, {@code lorentz:1/2,0}, {@code det}, {@code det:positive}, {@code det:negative};
 * sums {@code A + B}, products {@code A * B}, copies {@code 3*A}, parentheses.
 */
final class PseudoNotation {
  private static final int MAX_LENGTH = 200;
  private static final String ATOMS =
      "trivial, vector, covector, form:k, symmetric:k, traceless:2,1, spinor, real-spinor,"
          + " lorentz:1/2,0, det, det:positive or det:negative; A + B, A * B, 3*A";

  private final PseudoGroup group;
  private final String text;
  private int at;

  private PseudoNotation(PseudoGroup group, String text) {
    this.group = group;
    this.text = text;
  }

  static PseudoRepresentation parse(String text, PseudoGroup group) {
    if (text.length() > MAX_LENGTH) {
      throw new LimitExceeded(
          "representation", text.length() + " characters", "at most " + MAX_LENGTH, "");
    }
    PseudoNotation reader = new PseudoNotation(group, text.replaceAll("\\s+", ""));
    PseudoRepresentation found = reader.sum();
    if (reader.at < reader.text.length()) {
      throw reader.unknown(reader.text.substring(reader.at));
    }
    return found.withName(text.strip());
  }

  private InvalidInput unknown(String got) {
    return new InvalidInput("representation of " + group, "\"" + got + "\"", ATOMS, "");
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private PseudoRepresentation sum() {
    PseudoRepresentation sum = product();
    while (take('+')) {
      sum = sum.directSum(product());
    }
    return sum;
  }

  private PseudoRepresentation product() {
    int copies = 1;
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at)) && at < start + 4) {
      at++;
    }
    if (at > start) {
      copies = Integer.parseInt(text.substring(start, at));
      if (!take('*')) {
        throw unknown(text.substring(start));
      }
    }
    PseudoRepresentation product = factor();
    while (take('*')) {
      product = product.tensor(factor());
    }
    return at > start && copies != 1 ? product.times(copies) : product;
  }

  private PseudoRepresentation factor() {
    if (take('(')) {
      PseudoRepresentation inner = sum();
      if (!take(')')) {
        throw unknown(text);
      }
      return inner;
    }
    int start = at;
    while (at < text.length() && "+*()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return atom(text.substring(start, at));
  }

  private PseudoRepresentation atom(String name) {
    int colon = name.indexOf(':');
    if (colon > 0 && !name.startsWith("det:")) {
      String argument = name.substring(colon + 1);
      return switch (name.substring(0, colon)) {
        case "form" -> PseudoRepresentation.forms(group, number(argument, name));
        case "symmetric" ->
            PseudoRepresentation.vector(group).symmetricPower(number(argument, name));
        case "traceless" -> PseudoRepresentation.traceless(group, partition(argument, name));
        case "lorentz" -> PseudoRepresentation.lorentz(group, LorentzIrrep.parse(argument));
        default -> throw unknown(name);
      };
    }
    return switch (name) {
      case "trivial" -> PseudoRepresentation.trivial(group);
      case "vector" -> PseudoRepresentation.vector(group);
      case "covector" -> PseudoRepresentation.covector(group);
      case "spinor" -> PseudoRepresentation.spinor(group);
      case "real-spinor" -> PseudoRepresentation.realSpinor(group);
      case "det" -> PseudoRepresentation.determinant(group);
      case "det:positive" -> PseudoRepresentation.positiveDeterminant(group);
      case "det:negative" -> PseudoRepresentation.negativeDeterminant(group);
      default -> throw unknown(name);
    };
  }

  private int number(String argument, String name) {
    if (!argument.matches("[0-9]{1,3}")) {
      throw unknown(name);
    }
    return Integer.parseInt(argument);
  }

  private Partition partition(String argument, String name) {
    if (!argument.matches("[0-9]{1,2}(,[0-9]{1,2}){0,9}")) {
      throw unknown(name);
    }
    List<Integer> rows = new ArrayList<>();
    Arrays.stream(argument.split(",", -1)).forEach(s -> rows.add(Integer.parseInt(s)));
    return Partition.of(rows.toArray(Integer[]::new));
  }
}
