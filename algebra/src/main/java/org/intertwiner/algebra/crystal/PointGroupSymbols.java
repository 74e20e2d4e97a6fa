package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.PointGroup.Family;
import org.intertwiner.algebra.text.Suggestions;

/** The symbols of Schoenflies. */
final class PointGroupSymbols {
  private static final Pattern AXIAL = Pattern.compile("([CDS])([1-9][0-9]{0,5})([vhdi]?)");

  private static final Map<String, PointGroup> SPECIAL =
      Map.of(
          "Cs", new PointGroup(Family.CH, 1),
          "Ci", new PointGroup(Family.S, 1),
          "T", PointGroup.of(Family.T),
          "Td", PointGroup.of(Family.TD),
          "Th", PointGroup.of(Family.TH),
          "O", PointGroup.of(Family.O),
          "Oh", PointGroup.of(Family.OH),
          "I", PointGroup.of(Family.I),
          "Ih", PointGroup.of(Family.IH));

  private PointGroupSymbols() {}

  static Optional<PointGroup> schoenflies(String symbol) {
    String text = plainDigits(symbol.strip()).replace("_", "");
    if (SPECIAL.containsKey(text)) {
      return Optional.of(SPECIAL.get(text));
    }
    Matcher axial = AXIAL.matcher(text);
    if (!axial.matches()) {
      return Optional.empty();
    }
    int n = Integer.parseInt(axial.group(2));
    return switch (axial.group(1) + axial.group(3)) {
      case "C" -> Optional.of(new PointGroup(Family.C, n));
      case "Cv" -> Optional.of(new PointGroup(Family.CV, n));
      case "Ch" -> Optional.of(new PointGroup(Family.CH, n));
      case "D" -> Optional.of(new PointGroup(Family.D, n));
      case "Dh" -> Optional.of(new PointGroup(Family.DH, n));
      case "Dd" -> Optional.of(new PointGroup(Family.DD, n));
      case "Ci" -> n % 2 == 1 ? Optional.of(new PointGroup(Family.S, n)) : Optional.empty();
      case "S" -> n % 2 == 0 ? Optional.of(new PointGroup(Family.S, n / 2)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Subscript digits as plain ones. */
  static String plainDigits(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars()
        .forEach(c -> plain.append((char) (c >= 0x2080 && c <= 0x2089 ? c - 0x2080 + '0' : c)));
    return plain.toString();
  }

  static String print(PointGroup group) {
    return switch (group.family()) {
      case C -> "C" + group.n();
      case CV -> "C" + group.n() + "v";
      case CH -> group.n() == 1 ? "Cs" : "C" + group.n() + "h";
      case S -> group.n() == 1 ? "Ci" : "S" + 2 * group.n();
      case D -> "D" + group.n();
      case DH -> "D" + group.n() + "h";
      case DD -> "D" + group.n() + "d";
      case T -> "T";
      case TD -> "Td";
      case TH -> "Th";
      case O -> "O";
      case OH -> "Oh";
      case I -> "I";
      case IH -> "Ih";
    };
  }

  static InvalidInput unknown(String what, String symbol) {
    List<String> candidates = new ArrayList<>(SPECIAL.keySet());
    for (PointGroup group : PointGroup.crystallographic()) {
      candidates.add(group.schoenflies());
      candidates.add(group.hermannMauguin());
    }
    candidates.sort(null);
    String hint =
        Suggestions.closest(symbol.strip(), candidates, 2)
            .map(close -> "did you mean " + close + "?")
            .orElse("for example D4h or 4/mmm");
    return new InvalidInput(
        what,
        "the symbol \"" + CrystalText.shortened(symbol) + "\"",
        "Cn, Cnv, Cnh, Dn, Dnd, Dnh, S2n for any n, Cs, Ci, T, Td, Th, O, Oh, I, Ih"
            + " or a symbol of Hermann and Mauguin such as -43m",
        hint);
  }
}
