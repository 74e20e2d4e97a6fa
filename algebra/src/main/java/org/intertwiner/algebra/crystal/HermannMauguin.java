package org.intertwiner.algebra.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intertwiner.algebra.crystal.PointGroup.Family;

/**
 * The symbols of Hermann and Mauguin for point groups.
 *
 * <p>A symbol is a list of places: a rotation k, a rotoinversion −k, a mirror m, or k/m. The rule
 * for an axis of odd order differs from that of even order, because −k of odd k contains the
 * inversion, −k with k ≡ 2 modulo 4 a mirror across the axis, and −k with k ≡ 0 modulo 4 neither.
 */
final class HermannMauguin {
  private static final Pattern PLACE = Pattern.compile("(-?)([1-9][0-9]{0,6})(/m)?|m");
  private static final Pattern PARENTHESES =
      Pattern.compile("(-?)\\(([1-9][0-9]{0,6})\\)((?:/m)?)(.*)");

  private static final Pattern TWO_BARS =
      Pattern.compile("([0-9])[\u0304\u0305]([0-9])[\u0304\u0305]");
  private static final Pattern BAR = Pattern.compile("([0-9])[\u0304\u0305]");
  private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
  private static final Pattern MINUS = Pattern.compile("-\\s+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private HermannMauguin() {}

  /**
   * One place.
   *
   * @param order the order of the rotation; 1 for m alone
   * @param bar whether it is joined with the inversion
   * @param mirror whether there is a mirror across
   */
  record Place(int order, boolean bar, boolean mirror) {
    boolean is(int k) {
      return order == k && !bar && !mirror;
    }

    boolean isBar(int k) {
      return order == k && bar && !mirror;
    }

    boolean isMirror() {
      return order == 1 && !bar && mirror;
    }

    /** m, or its full form 2/m. */
    boolean isMirrorOrFull() {
      return !bar && mirror && order <= 2;
    }

    boolean isOne() {
      return is(1);
    }
  }

  /** One reading of a text as places; whether ones were left out. */
  private record Reading(PointGroup group, int rank) {}

  static Optional<PointGroup> parse(String symbol) {
    String text = normalize(symbol);
    if (text.isEmpty() || text.length() > 40) {
      return Optional.empty();
    }
    Matcher parentheses = PARENTHESES.matcher(text);
    if (parentheses.matches()) {
      String first = parentheses.group(1) + parentheses.group(2) + parentheses.group(3);
      return best(first, SPACES.matcher(parentheses.group(4)).replaceAll(""));
    }
    String[] words = SPACES.split(text, -1);
    if (words.length > 1) {
      List<Place> places = new ArrayList<>();
      for (String word : words) {
        Matcher place = PLACE.matcher(word);
        if (!place.matches()) {
          return words.length > 3 ? Optional.empty() : best("", String.join("", words));
        }
        places.add(place(place));
      }
      return interpret(places).map(Reading::group);
    }
    return best("", text);
  }

  /** Signs for overbars, plain digits, no underscores, no spaces around a slash. */
  private static String normalize(String symbol) {
    String text = PointGroupSymbols.plainDigits(symbol.strip()).replace('\u2212', '-');
    if (text.chars().allMatch(c -> c > ' ' && c < 128)) {
      return text;
    }
    text = TWO_BARS.matcher(text).replaceAll("-$1$2");
    text = BAR.matcher(text).replaceAll("-$1");
    text = SLASH.matcher(text).replaceAll("/");
    return MINUS.matcher(text).replaceAll("-");
  }

  private static Place place(Matcher m) {
    return m.group(2) == null
        ? new Place(1, false, true)
        : new Place(Integer.parseInt(m.group(2)), !m.group(1).isEmpty(), m.group(3) != null);
  }

  /** The reading of lowest rank of all ways to cut a text behind a fixed first place. */
  private static Optional<PointGroup> best(String first, String rest) {
    List<List<Place>> ways = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    Matcher place = PLACE.matcher(first);
    if (place.matches()) {
      places.add(place(place));
    }
    cut(rest, places, ways);
    Reading best = null;
    for (List<Place> way : ways) {
      Optional<Reading> reading = interpret(way);
      if (reading.isPresent() && (best == null || reading.get().rank < best.rank)) {
        best = reading.get();
      }
    }
    return Optional.ofNullable(best).map(Reading::group);
  }

  /** Only the first place may have an order of more than one digit. */
  private static void cut(String rest, List<Place> before, List<List<Place>> ways) {
    if (rest.isEmpty()) {
      ways.add(List.copyOf(before));
      return;
    }
    if (before.size() == 3) {
      return;
    }
    for (int end = 1; end <= rest.length(); end++) {
      Matcher place = PLACE.matcher(rest.substring(0, end));
      if (place.matches()) {
        Place next = place(place);
        if (before.isEmpty() || next.order < 10) {
          List<Place> longer = new ArrayList<>(before);
          longer.add(next);
          cut(rest.substring(end), longer, ways);
        }
      }
    }
  }

  /** Ranks: 0 polyhedral or trigonal with ones, 1 dihedral by rule, 2 with ones, 3 one place. */
  private static Optional<Reading> interpret(List<Place> places) {
    Optional<Reading> polyhedral = polyhedral(places).map(g -> new Reading(g, 0));
    if (polyhedral.isPresent()) {
      return polyhedral;
    }
    List<Place> shorter = places.stream().filter(p -> !p.isOne()).toList();
    if (places.size() == 3 && shorter.size() == 2 && places.get(0).order == 3) {
      return axial(shorter).map(g -> new Reading(g, 0));
    }
    if (places.size() == 3 && shorter.size() == 1 && shorter.get(0).order <= 2) {
      return axial(shorter).map(g -> new Reading(g, 2));
    }
    return axial(places).map(g -> new Reading(g, places.size() == 1 ? 3 : 1));
  }

  private static Optional<PointGroup> polyhedral(List<Place> places) {
    if (places.size() < 2) {
      return Optional.empty();
    }
    Place a = places.get(0);
    Place b = places.get(1);
    if (places.size() == 2) {
      boolean three = b.is(3) || b.isBar(3);
      return a.is(2) && b.is(3)
          ? Optional.of(PointGroup.of(Family.T))
          : a.isMirrorOrFull() && three ? Optional.of(PointGroup.of(Family.TH)) : Optional.empty();
    }
    return polyhedral(a, b, places.get(2));
  }

  private static Optional<PointGroup> polyhedral(Place a, Place b, Place c) {
    boolean three = b.is(3) || b.isBar(3);
    boolean cube = a.isMirror() || (a.order == 4 && !a.bar && a.mirror);
    if (a.is(4) && b.is(3) && c.is(2)) {
      return Optional.of(PointGroup.of(Family.O));
    }
    if (a.isBar(4) && b.is(3) && c.isMirror()) {
      return Optional.of(PointGroup.of(Family.TD));
    }
    if (cube && three && c.isMirrorOrFull()) {
      return Optional.of(PointGroup.of(Family.OH));
    }
    if (b.is(3) && ((a.is(2) && c.is(5)) || (a.is(5) && c.is(2)))) {
      return Optional.of(PointGroup.of(Family.I));
    }
    boolean icosahedral = (a.isMirrorOrFull() && c.isBar(5)) || (a.isBar(5) && c.isMirrorOrFull());
    return three && icosahedral ? Optional.of(PointGroup.of(Family.IH)) : Optional.empty();
  }

  private static Optional<PointGroup> axial(List<Place> places) {
    return switch (places.size()) {
      case 1 -> cyclic(places.get(0));
      case 2 -> odd(places.get(0), places.get(1));
      case 3 -> even(places.get(0), places.get(1), places.get(2));
      default -> Optional.empty();
    };
  }

  private static Optional<PointGroup> cyclic(Place p) {
    int k = p.order;
    if (k > PointGroup.MAX_INDEX || (p.bar && p.mirror)) {
      return Optional.empty();
    }
    if (p.bar) {
      return Optional.of(
          k % 2 == 1
              ? new PointGroup(Family.S, k)
              : new PointGroup(k % 4 == 2 ? Family.CH : Family.S, k / 2));
    }
    return Optional.of(new PointGroup(p.mirror ? Family.CH : Family.C, k));
  }

  /** An axis of odd order and one kind of lines across it; mm for the two mirrors of mm2. */
  private static Optional<PointGroup> odd(Place a, Place b) {
    if (a.isMirror() && b.isMirror()) {
      return Optional.of(new PointGroup(Family.CV, 2));
    }
    if (a.order % 2 == 0 || a.order < 3 || a.order > PointGroup.MAX_INDEX) {
      return Optional.empty();
    }
    Family family =
        a.mirror
            ? (b.isMirror() ? Family.DH : null)
            : a.bar
                ? (b.isMirrorOrFull() ? Family.DD : null)
                : b.is(2) ? Family.D : b.isMirror() ? Family.CV : null;
    return Optional.ofNullable(family).map(f -> new PointGroup(f, a.order));
  }

  /** An axis of even order and two kinds of lines across it; for k/m2m also odd. */
  private static Optional<PointGroup> even(Place a, Place b, Place c) {
    boolean mirrors = b.isMirrorOrFull() && c.isMirrorOrFull();
    boolean oneOfEach = (b.is(2) && c.isMirror()) || (b.isMirror() && c.is(2));
    if (a.isMirrorOrFull() && mirrors) {
      return Optional.of(new PointGroup(Family.DH, 2));
    }
    if ((a.isMirror() && oneOfEach) || (a.is(2) && b.isMirror() && c.isMirror())) {
      return Optional.of(new PointGroup(Family.CV, 2));
    }
    int k = a.order;
    if (k < 2 || k > PointGroup.MAX_INDEX) {
      return Optional.empty();
    }
    if (k % 2 == 1) {
      return a.mirror && !a.bar && oneOfEach
          ? Optional.of(new PointGroup(Family.DH, k))
          : Optional.empty();
    }
    if (a.bar) {
      return !a.mirror && oneOfEach && k > 2
          ? Optional.of(new PointGroup(k % 4 == 0 ? Family.DD : Family.DH, k / 2))
          : Optional.empty();
    }
    Family family =
        a.mirror
            ? (mirrors ? Family.DH : null)
            : b.is(2) && c.is(2) ? Family.D : b.isMirror() && c.isMirror() ? Family.CV : null;
    return Optional.ofNullable(family).map(f -> new PointGroup(f, k));
  }

  static String print(PointGroup group) {
    return print(group, false);
  }

  static String printFull(PointGroup group) {
    return print(group, true);
  }

  /**
   * Parentheses around the order of the main axis where digits that run together read otherwise.
   */
  private static String print(PointGroup group, boolean full) {
    String plain = text(group, full, "", "");
    return best("", plain).filter(group::equals).isPresent() ? plain : text(group, full, "(", ")");
  }

  private static String text(PointGroup group, boolean full, String open, String close) {
    int n = group.n();
    boolean even = n % 2 == 0;
    String k = open + n + close;
    String twice = "-" + open + 2 * n + close;
    return switch (group.family()) {
      case C -> k;
      case CV -> n == 2 ? "mm2" : even ? k + "mm" : k + "m";
      case CH -> n == 1 ? "m" : even ? k + "/m" : twice;
      case S -> even ? twice : "-" + k;
      case D -> even ? k + "22" : k + "2";
      case DH -> even ? (full ? k + "/m2/m2/m" : n == 2 ? "mmm" : k + "/mmm") : twice + "m2";
      case DD -> even ? twice + "2m" : "-" + k + (full ? "2/m" : "m");
      default -> polyhedral(group.family(), full);
    };
  }

  private static String polyhedral(Family family, boolean full) {
    return switch (family) {
      case T -> "23";
      case TD -> "-43m";
      case TH -> full ? "2/m-3" : "m-3";
      case O -> "432";
      case OH -> full ? "4/m-32/m" : "m-3m";
      case I -> "235";
      default -> full ? "2/m-3-5" : "m-3-5";
    };
  }
}
