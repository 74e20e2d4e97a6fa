package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.verify.action.DataAction;

/** The elements of a group from simple to involved, and their names. */
final class Elements<G> {
  private static final int LADDER = 96;
  private static final String[] SUPERSCRIPTS = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

  private final CompactGroup<G> group;

  Elements(CompactGroup<G> group) {
    this.group = group;
  }

  /** Identity, generators, short words, then what the group itself calls special. */
  List<G> ladder() {
    List<G> out = new ArrayList<>();
    if (group instanceof FiniteGroup<G> finite) {
      for (int i = 0; i < Math.min(LADDER, finite.order()); i++) {
        out.add(finite.element(i)); // breadth first in the generators
      }
      return out;
    }
    add(out, group.identity());
    for (Generator<G> generator : group.topologicalGenerators()) {
      if (generator instanceof Generator.Element<G> element) {
        add(out, element.element());
      }
    }
    group.special().forEach(g -> add(out, g));
    List<G> letters = List.copyOf(out);
    for (G a : letters) {
      for (G b : letters) {
        if (out.size() < LADDER) {
          add(out, group.multiply(a, b));
        }
      }
    }
    return out;
  }

  /** Identity, generators, and what the group calls special. */
  List<G> special() {
    List<G> out = new ArrayList<>();
    add(out, group.identity());
    if (group instanceof FiniteGroup<G> finite) {
      finite.generators().forEach(g -> add(out, g));
    } else {
      for (Generator<G> generator : group.topologicalGenerators()) {
        if (generator instanceof Generator.Element<G> element) {
          add(out, element.element());
        }
      }
    }
    for (G g : group.special()) {
      if (out.size() < LADDER) {
        add(out, g);
      }
    }
    return out;
  }

  private void add(List<G> list, G g) {
    if (list.stream().noneMatch(other -> group.areEqual(other, g))) {
      list.add(g);
    }
  }

  /** For example {@code r³}; the element's own text for groups that are not finite. */
  String name(G g) {
    if (!(group instanceof FiniteGroup<G> finite)) {
      return group.areEqual(g, group.identity()) ? "identity" : lieName(g);
    }
    int index = finite.indexOf(g);
    int[] word = finite.word(index);
    return word.length == 0 ? "identity" : power(word);
  }

  private static String lieName(Object g) {
    if (g instanceof PlaneRotation rotation) {
      return "R(" + degrees(rotation.angle()) + ")";
    }
    if (g instanceof PlaneIsometry isometry) {
      String rotation = isometry.angle() == 0 ? "" : "R(" + degrees(isometry.angle()) + ")";
      return (rotation + (isometry.reflected() ? " s" : "")).strip();
    }
    return g.toString();
  }

  private static String degrees(double angle) {
    return String.format(Locale.ROOT, "%.6g°", Math.toDegrees(angle)).replaceFirst("\\.?0+°", "°");
  }

  private String power(int[] word) {
    List<Generator<G>> generators = group.topologicalGenerators();
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < word.length; ) {
      int end = at;
      while (end < word.length && word[end] == word[at]) {
        end++;
      }
      if (at > 0) {
        out.append(' ');
      }
      String letter =
          generators.get(word[at]) instanceof Generator.Element<G> e ? e.name() : "g" + word[at];
      out.append(letter);
      if (end - at > 1) {
        for (char digit : Integer.toString(end - at).toCharArray()) {
          out.append(SUPERSCRIPTS[digit - '0']);
        }
      }
      at = end;
    }
    return out.toString();
  }

  /** For example {@code r = rotation by 90° (order 4)}. */
  String description(G g, DataAction<G, ?> action) {
    String out = name(g);
    out += action.describe(g).map(what -> " = " + what).orElse("");
    if (group instanceof FiniteGroup<G> finite) {
      out += " (order " + order(finite, finite.indexOf(g)) + ")";
    }
    return out;
  }

  private static int order(FiniteGroup<?> group, int index) {
    int order = 1;
    for (int power = index; power != 0; power = group.multiply(power, index)) {
      order++;
    }
    return order;
  }
}
