package org.intertwiner.harmonic.invariant;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.PlaneCharacter;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/**
 * Molien series of the compact groups whose maximal torus is a circle, in closed form by Weyl's
 * integration formula: SO(2), O(2), SU(2), SO(3) and O(3).
 */
final class CompactMolien {
  private CompactMolien() {}

  static <G> MolienFraction of(Representation<G> space, Optional<Representation<G>> target) {
    Character<G> v = space.character();
    Character<G> w = target.map(Representation::character).orElse(v.trivial());
    if (v instanceof PlaneCharacter<G> plane) {
      return ofPlane(plane, (PlaneCharacter<G>) w);
    }
    return switch (space.group().name()) {
      case "SU2", "SO3" -> {
        boolean spin = space.group().name().equals("SU2");
        yield WeightSeries.of(weights(v, spin, 0), density(weights(w, spin, 0), spin ? 2 : 1));
      }
      case "O3" -> ofFullRotations(v, w);
      default ->
          throw new InvalidInput(
              "Molien series in closed form",
              "the group " + space.group().name(),
              "a finite group, SO(2), O(2), SU(2), SO(3) or O(3)",
              "MolienSeries counts by degree for any compact group");
    };
  }

  private static <G> MolienFraction ofPlane(PlaneCharacter<G> v, PlaneCharacter<G> w) {
    Map<WeightSeries.Factor, Integer> factors = new TreeMap<>();
    v.multiplicities()
        .forEach((k, m) -> factors.put(new WeightSeries.Factor(k, 1), Math.toIntExact(m)));
    MolienFraction rotations = WeightSeries.of(factors, w.multiplicities());
    if (v.group().name().equals("SO2")) {
      return rotations;
    }
    // every reflection has the eigenvalues 1 and −1 so often
    int even = Math.toIntExact((v.degree() + v.reflectionTrace()) / 2);
    int odd = Math.toIntExact((v.degree() - v.reflectionTrace()) / 2);
    Map<WeightSeries.Factor, Integer> reflected = new TreeMap<>();
    reflected.put(new WeightSeries.Factor(0, 1), even);
    reflected.put(new WeightSeries.Factor(0, -1), odd);
    SortedMap<Integer, Long> trace = new TreeMap<>(Map.of(0, w.reflectionTrace()));
    return WeightSeries.mean(rotations, WeightSeries.of(reflected, trace));
  }

  private static <G> MolienFraction ofFullRotations(Character<G> v, Character<G> w) {
    Map<WeightSeries.Factor, Integer> even = weights(v, false, 1);
    Map<WeightSeries.Factor, Integer> odd = weights(v, false, -1);
    Map<WeightSeries.Factor, Integer> evenTarget = weights(w, false, 1);
    Map<WeightSeries.Factor, Integer> oddTarget = weights(w, false, -1);
    Map<WeightSeries.Factor, Integer> proper = new TreeMap<>(even);
    odd.forEach((f, m) -> proper.merge(f, m, Integer::sum));
    Map<WeightSeries.Factor, Integer> improper = new TreeMap<>(even);
    odd.forEach((f, m) -> improper.put(new WeightSeries.Factor(f.weight(), -1), m));
    SortedMap<Integer, Long> sum = density(evenTarget, 1);
    SortedMap<Integer, Long> difference = new TreeMap<>(sum);
    density(oddTarget, 1)
        .forEach(
            (k, c) -> {
              sum.merge(k, c, Long::sum);
              difference.merge(k, -c, Long::sum);
            });
    return WeightSeries.mean(WeightSeries.of(proper, sum), WeightSeries.of(improper, difference));
  }

  /**
   * The weights of a representation of SU(2), SO(3) (parity 0) or of the part of one parity of
   * O(3), from the multiplicities of the irreps.
   */
  private static <G> Map<WeightSeries.Factor, Integer> weights(
      Character<G> v, boolean spin, int parity) {
    Map<WeightSeries.Factor, Integer> weights = new TreeMap<>();
    for (int twice = 0; twice + 1 <= v.degree(); twice += spin ? 1 : 2) {
      Character<G> irrep =
          parity == 0
              ? RotationIrreps.spin(v.group(), new HalfInteger(twice)).character()
              : RotationIrreps.spin(v.group(), twice / 2, parity).character();
      int multiplicity = Math.toIntExact(v.intertwiners(irrep));
      for (int m = -twice; multiplicity > 0 && m <= twice; m += 2) {
        weights.merge(new WeightSeries.Factor(spin ? m : m / 2, 1), multiplicity, Integer::sum);
      }
    }
    return weights;
  }

  /** The character of the target times Weyl's density 1 − z^root. */
  private static SortedMap<Integer, Long> density(
      Map<WeightSeries.Factor, Integer> target, int root) {
    SortedMap<Integer, Long> terms = new TreeMap<>();
    target.forEach(
        (f, m) -> {
          terms.merge(f.weight(), (long) m, Long::sum);
          terms.merge(f.weight() + root, -(long) m, Long::sum);
        });
    return terms;
  }
}
