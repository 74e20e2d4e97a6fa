package org.intertwiner.harmonic.kernel.eckart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.PlaneCharacter;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/** The irreducibles of the named compact Lie groups that may occur in a representation. */
final class IrreducibleFamily {
  private IrreducibleFamily() {}

  /** Candidates, none of those that occur missing where the group has a family. */
  static <G> Stream<Representation<G>> of(
      Representation<G> space, Character<G> left, boolean irreducible, boolean complex) {
    CompactGroup<G> group = space.group();
    int largest = Math.toIntExact(left.degree());
    return switch (group.name()) {
      case "SO2", "O2" -> plane(group, left, complex);
      case "SO3" -> spins(largest / 2).map(l -> RotationIrreps.spin(group, HalfInteger.of(l)));
      case "O3" ->
          spins(largest / 2)
              .flatMap(l -> Stream.of(1, -1).map(p -> RotationIrreps.spin(group, l, p)));
      case "SU2", "Spin3" ->
          spins(largest - 1)
              .map(HalfInteger::new)
              .map(
                  j -> complex ? RotationIrreps.spin(group, j) : RotationIrreps.realSpin(group, j));
      default ->
          group instanceof CompactLieGroup<G> lie
              ? byWeight(lie, space, largest, irreducible, complex)
              : Stream.of();
    };
  }

  @SuppressWarnings("unchecked") // the elements of a product are pairs
  private static <G> Stream<Representation<G>> byWeight(
      CompactLieGroup<G> group,
      Representation<G> space,
      int largest,
      boolean irreducible,
      boolean complex) {
    if (group instanceof CompactProductLieGroup<?, ?> product
        && !WeightFamily.isSemisimple(product)) {
      return (Stream<Representation<G>>) (Stream<?>) ProductFamily.of(product, space, complex);
    }
    return WeightFamily.of(group, largest, irreducible, complex);
  }

  private static Stream<Integer> spins(int largest) {
    return IntStream.rangeClosed(0, largest).boxed();
  }

  private static <G> Stream<Representation<G>> plane(
      CompactGroup<G> group, Character<G> space, boolean complex) {
    PlaneCharacter<G> character = (PlaneCharacter<G>) space;
    List<Integer> frequencies = character.multiplicities().keySet().stream().toList();
    if (complex && group instanceof SO2) {
      return frequencies.stream().map(k -> wave(group, k));
    }
    return frequencies.stream()
        .filter(k -> k >= 0)
        .flatMap(
            k ->
                group instanceof SO2
                    ? Stream.of(Representations.frequency(group, k))
                    : Stream.of(0, 1)
                        .filter(j -> k == 0 || j == 1)
                        .map(j -> Representations.frequency(group, j, k)));
  }

  /** θ ↦ exp(ikθ). */
  private static <G> Representation<G> wave(CompactGroup<G> group, int k) {
    Cyclotomic derivative = Cyclotomic.zeta(4, 1).multiply(Cyclotomic.of(k));
    Matrix<Cyclotomic> matrix = Matrix.of(Cyclotomics.FIELD, 1, 1, (i, j) -> derivative);
    Representation<G> wave = Representations.of(group, List.of(matrix));
    return ((LieRepresentation<G>) wave).withName("exp(" + k + "iθ)");
  }
}
