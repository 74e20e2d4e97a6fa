package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.module.HighestWeightMatrices;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/**
 * Reads the irreps of compact Lie groups: {@code spin:3/2}, {@code realspin:3/2}, {@code 2x1o},
 * {@code 0e}, {@code 2x1} and {@code weight:1,1}.
 *
 * @param <G> the group elements
 */
final class LieAtoms<G> {
  private static final int LARGEST_COPIES = 1_000_000;

  private final CompactGroup<G> group;
  private final Scanner scanner;

  /** What was read before, by degree and parity: 20e+20e+… derives it once. */
  private final Map<String, Representation<G>> irreps = new HashMap<>();

  LieAtoms(CompactGroup<G> group, Scanner scanner) {
    this.group = group;
    this.scanner = scanner;
  }

  /** What follows {@code spin} or {@code realspin}. */
  Representation<G> spin(boolean real) {
    scanner.require(':', "spin:l for SO3, spin:j with j = 0, 1/2, 1, … for SU2");
    int place = scanner.position();
    int number = scanner.integer("a spin");
    boolean half = scanner.take('/');
    int denominator = half ? scanner.integer("the denominator 2") : 1;
    if (number < 0 || (half && denominator != 2)) {
      scanner.back(place);
      throw scanner.unexpected("a spin such as 2 or 3/2", "");
    }
    HalfInteger j = half ? new HalfInteger(number) : HalfInteger.of(number);
    return real ? RotationIrreps.realSpin(group, j) : RotationIrreps.spin(group, j);
  }

  /** A word of copies, degree and parity, where the text starts with one; else it stays put. */
  Optional<Representation<G>> irrep() {
    int start = scanner.position();
    String word = scanner.identifier();
    boolean parity = group.name().equals("O3");
    String shape = parity ? "(\\d{1,6}x)?\\d{1,6}[eo]" : "\\d{1,6}x\\d{1,6}";
    if (!word.matches(shape)) {
      scanner.back(start);
      if (word.matches("\\d+(x\\d+)?[eo]") || word.matches("\\d+x.*")) {
        throw scanner.unexpected(
            switch (group.name()) {
              case "O3" -> "an irrep such as 2x1o or 0e";
              case "SO3", "SU2", "Spin3" -> "an irrep such as 2x1 or spin:1";
              default -> "a representation of " + group.name();
            },
            "2x1o is the notation of O3, 2x1 of SO3 and SU2, copies elsewhere are 2*trivial");
      }
      return Optional.empty();
    }
    int times = word.indexOf('x');
    int copies = times < 0 ? 1 : Integer.parseInt(word.substring(0, times));
    String rest = word.substring(times + 1);
    if (copies < 1 || copies > LARGEST_COPIES) {
      scanner.back(start);
      throw scanner.unexpected("at least one copy", "leave the summand out");
    }
    Representation<G> one = irreps.computeIfAbsent(rest, key -> irrep(key, parity));
    return Optional.of(copies == 1 ? one : one.times(copies).withName(word));
  }

  private Representation<G> irrep(String rest, boolean parity) {
    if (parity) {
      int degree = Integer.parseInt(rest.substring(0, rest.length() - 1));
      return RotationIrreps.spin(group, degree, rest.endsWith("e") ? 1 : -1);
    }
    return RotationIrreps.spin(group, HalfInteger.of(Integer.parseInt(rest)));
  }

  /** What follows {@code weight} or {@code realweight}. */
  Representation<G> weight(boolean real, int start) {
    scanner.require(':', "weight:1,1 has Dynkin labels in Bourbaki's order");
    List<Integer> labels = new ArrayList<>();
    do {
      labels.add(scanner.integer("a Dynkin label"));
    } while (scanner.take(','));
    if (!(group instanceof CompactLieGroup<G> lie)) {
      throw new InvalidInput(
          "weight of " + group.name(),
          "a finite group",
          "SU(n), U(n), SO(n), Sp(2n), Spin3 or a product of them",
          "irrep:k exists for every finite group");
    }
    Weight weight = Weight.of(labels.stream().mapToInt(Integer::intValue).toArray());
    HighestWeightMatrices complex = HighestWeightMatrices.of(lie, weight);
    HighestWeightMatrices module = real ? complex.real() : complex;
    List<Matrix<Cyclotomic>> all = module.onAlgebra();
    List<Matrix<Cyclotomic>> matrices =
        lie.topologicalGenerators().stream()
            .filter(g -> g instanceof Generator.Infinitesimal<G>)
            .map(g -> all.get(((Generator.Infinitesimal<G>) g).index()))
            .toList();
    String name = scanner.since(start).replaceAll("\\s", "");
    return LieRepresentation.seminormal(lie, name, matrices, module.form());
  }
}
