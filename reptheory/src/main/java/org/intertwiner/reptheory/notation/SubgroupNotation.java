package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.GroupLimits;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.reptheory.plane.PlaneGroup;

/**
 * Reads subgroups: C_M or D_M of C_N and D_N, or words in the generators in braces, {@code {r^2,
 * s}}.
 *
 * @param <G> the group elements
 */
final class SubgroupNotation<G> {
  private final FiniteGroup<G> group;
  private final Scanner scanner;
  private final List<String> names;

  SubgroupNotation(FiniteGroup<G> group, Scanner scanner) {
    this.group = group;
    this.scanner = scanner;
    this.names = group.generatorNames();
  }

  /** The subgroup and, enumerated by the generators as they were written, its group. */
  record Parsed<G>(Subgroup subgroup, FiniteGroup<G> group) {}

  Parsed<G> parse() {
    return scanner.take('{') ? words() : named();
  }

  private Parsed<G> words() {
    List<Integer> elements = new ArrayList<>();
    if (!scanner.take('}')) {
      do {
        elements.add(word(0));
      } while (scanner.take(','));
      scanner.require('}', "a subgroup is a list of words, like {r^2, s}");
    }
    return generated(elements);
  }

  /** A product of powers, left to right. */
  private int word(int depth) {
    int product = 0;
    boolean any = false;
    while (isWordStart(scanner.peek())) {
      product = group.multiply(product, power(depth));
      any = true;
      scanner.take('*');
    }
    if (!any) {
      throw scanner.unexpected("a word in the generators " + names, "1 is the empty word");
    }
    return product;
  }

  private static boolean isWordStart(char c) {
    return c == '(' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private int power(int depth) {
    int base = depth > 50 ? tooDeep() : factor(depth);
    if (!scanner.take('^')) {
      return base;
    }
    int exponent = scanner.integer("an exponent");
    return group.power(base, exponent);
  }

  private int tooDeep() {
    throw scanner.unexpected("brackets nested at most 50 deep", "");
  }

  private int factor(int depth) {
    if (scanner.take('(')) {
      int inner = word(depth + 1);
      scanner.require(')', "");
      return inner;
    }
    int start = scanner.position();
    String name = scanner.identifier();
    int k = names.indexOf(name);
    if (k < 0 && !name.equals("1")) {
      scanner.back(start);
      throw scanner.unexpected(
          "a generator out of " + names, "separate generators by spaces, as in r^2 s");
    }
    return k < 0 ? 0 : group.generatorIndex(k);
  }

  private Parsed<G> named() {
    int start = scanner.position();
    String name = scanner.identifier();
    PlaneGroup<G> plane = PlaneGroup.recognise(group).orElseThrow(() -> notPlane(name));
    boolean dihedral = name.startsWith("D");
    if (!name.matches("[CD][1-9][0-9]{0,8}") || (dihedral && !plane.hasReflections())) {
      scanner.back(start);
      throw scanner.unexpected(
          plane.hasReflections() ? "C_M, D_M or {words}" : "C_M or {words}",
          "subgroups of " + plane.name() + " are named by their order");
    }
    int order = Integer.parseInt(name.substring(1));
    if (plane.rotations() % order != 0) {
      throw new InvalidInput(
          "subgroup " + name + " of " + plane.name(),
          order + " rotations",
          "a divisor of " + plane.rotations(),
          "the rotations of order M are the powers of r^(N/M)");
    }
    int turn = plane.rotation(plane.rotations() / order);
    Optional<Integer> mirror = dihedral ? plane.reflection() : Optional.empty();
    return generated(mirror.isPresent() ? List.of(turn, mirror.get()) : List.of(turn));
  }

  private Parsed<G> generated(List<Integer> elements) {
    Subgroup subgroup = group.subgroup(elements.stream().mapToInt(Integer::intValue).toArray());
    List<G> generators = elements.stream().map(group::element).toList();
    return new Parsed<>(subgroup, FiniteGroup.enumerate(group, generators, GroupLimits.DEFAULT));
  }

  private InvalidInput notPlane(String name) {
    return new InvalidInput(
        "subgroup " + name + " of " + group.name(),
        "a name",
        "words in the generators "
            + names
            + " in braces, like {"
            + (names.isEmpty() ? "" : names.get(0))
            + "}",
        "names of subgroups are known for C_N and D_N");
  }
}
