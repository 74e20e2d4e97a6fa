package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.SchurType;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.module.HighestWeightMatrices;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/**
 * The irreps of a compact Lie group up to a degree.
 *
 * <p><em>Formula:</em> the degree is the frequency for SO(2) and O(2), l for SO(3) and O(3), j for
 * SU(2) and Spin(3), and λ₁ for the highest weight λ₁ε₁ + λ₂ε₂ + … of SO(n) and O(n); functions on
 * S^{n−1} contain those with λ₂ = 0, the harmonics, tangent vector fields those with λ₂ ≤ 1.
 * <em>Accuracy:</em> exact. <em>Source:</em> Bröcker and tom Dieck (1985), chapters II and VI.
 *
 * <p>Example: {@code Bands.upToDegree(LieGroups.orthogonal(3), 2)} is 0e, 0o, 1e, 1o, 2e, 2o.
 */
public final class Bands {
  private static final int LARGEST = 64;

  private Bands() {}

  /**
   * All real irreps up to a degree.
   *
   * @param <G> the group elements
   * @param group SO(n), O(n), SU(2) or Spin(3)
   * @param degree the largest degree, at least 0; halves are included for SU(2) and Spin(3)
   * @return the irreps over ℝ by ascending degree
   * @throws InvalidInput for another group or a negative degree
   * @throws LimitExceeded where the degree is too large
   */
  public static <G> Band<G> upToDegree(CompactLieGroup<G> group, int degree) {
    return upToDegree(group, degree, degree);
  }

  /**
   * The real irreps up to a degree with a bound on the second row.
   *
   * @param <G> the group elements
   * @param group SO(n), O(n), SU(2) or Spin(3)
   * @param degree the largest λ₁, at least 0
   * @param second the largest |λ₂|, which counts for SO(n) and O(n) with n ≥ 4: fields over S^{n−1}
   *     whose fibre has weights of at most this degree contain no others
   * @return the irreps over ℝ by ascending degree
   * @throws InvalidInput for another group or a negative degree
   * @throws LimitExceeded where the degree is too large
   */
  public static <G> Band<G> upToDegree(CompactLieGroup<G> group, int degree, int second) {
    requireDegree(group, degree);
    List<LieRepresentation<G>> irreps = new ArrayList<>();
    for (int l = 0; l <= degree; l++) {
      switch (group.name()) {
        case "SO2" -> add(irreps, Representations.frequency(group, l));
        case "O2" -> {
          add(irreps, Representations.frequency(group, l == 0 ? 0 : 1, l));
          if (l == 0) {
            add(irreps, Representations.frequency(group, 1, 0));
          }
        }
        case "SO3" -> irreps.add(RotationIrreps.spin(group, HalfInteger.of(l)));
        case "O3" -> {
          irreps.add(RotationIrreps.spin(group, l, 1));
          irreps.add(RotationIrreps.spin(group, l, -1));
        }
        case "SU2", "Spin3" -> {
          if (l > 0) {
            irreps.add(RotationIrreps.realSpin(group, new HalfInteger(2 * l - 1)));
          }
          irreps.add(RotationIrreps.realSpin(group, HalfInteger.of(l)));
        }
        default -> addOrthogonal(irreps, group, l, second);
      }
    }
    return new Band<>(group.name() + " up to degree " + degree, false, irreps);
  }

  private static void requireDegree(CompactLieGroup<?> group, int degree) {
    if (!group.name().matches("S?O[1-9]\\d*|SU2|Spin3") || group.name().matches("S?O1")) {
      throw new InvalidInput(
          "irreps up to a degree of " + group.name(),
          "a group without degrees",
          "SO(n) or O(n) with n ≥ 2, SU2 or Spin3",
          "list the irreps by their highest weights: Bands.ofWeights");
    }
    if (degree < 0) {
      throw new InvalidInput("degree of irreps", "" + degree, "0 or more", "");
    }
    if (degree > LARGEST) {
      throw new LimitExceeded(
          "degree of irreps", "" + degree, "at most " + LARGEST, "list the irreps one by one");
    }
  }

  private static <G> void add(List<LieRepresentation<G>> irreps, Representation<G> irrep) {
    irreps.add((LieRepresentation<G>) irrep);
  }

  /**
   * The complex irreps of SO(2), SO(3), SU(2) or Spin(3) up to a degree.
   *
   * @param <G> the group elements
   * @param group SU(2) or Spin(3), or SO(3), whose irreps over ℂ are those over ℝ
   * @param degree the largest j, at least 0; halves are included for SU(2) and Spin(3)
   * @return the irreps over ℂ by ascending degree
   * @throws InvalidInput for another group or a negative degree
   * @throws LimitExceeded where the degree is too large
   */
  public static <G> Band<G> complex(CompactLieGroup<G> group, int degree) {
    requireDegree(group, degree);
    boolean spin = group.name().equals("SU2") || group.name().equals("Spin3");
    if (!spin && !group.name().equals("SO3")) {
      throw new InvalidInput(
          "complex irreps up to a degree",
          group.name(),
          "SO3, SU2 or Spin3",
          "list the irreps by their highest weights: Bands.ofWeights");
    }
    List<LieRepresentation<G>> irreps = new ArrayList<>();
    for (int twice = 0; twice <= 2 * degree; twice += spin ? 1 : 2) {
      irreps.add(RotationIrreps.spin(group, new HalfInteger(twice)));
    }
    return new Band<>(group.name() + " over ℂ up to degree " + degree, true, irreps);
  }

  /**
   * Irreps by their highest weights.
   *
   * @param <G> the group elements
   * @param group SU(n), U(n), SO(n), Sp(2n), Spin(3) or a product of such
   * @param complex whether over ℂ; over ℝ a weight stands for the real irrep that contains it
   * @param weights Dynkin labels, then charges
   * @return the irreps
   * @throws InvalidInput where a weight is none of the group's own, or two give one irrep
   */
  public static <G> Band<G> ofWeights(
      CompactLieGroup<G> group, boolean complex, List<Weight> weights) {
    List<LieRepresentation<G>> irreps = new ArrayList<>();
    for (Weight weight : weights) {
      irreps.add(OrthogonalIrreps.ofWeight(group, weight, complex));
    }
    return new Band<>(group.name() + " " + weights, complex, irreps);
  }

  /** The irreps of SO(n) or O(n), n ≥ 4, with λ₁ = l. */
  @SuppressWarnings("unchecked") // the names belong to groups of matrices
  private static <G> void addOrthogonal(
      List<LieRepresentation<G>> irreps, CompactLieGroup<G> group, int l, int second) {
    int n = group.algebra().size();
    boolean special = group.name().startsWith("S");
    for (int[] lambda : rows(n / 2, l, second)) {
      if (Thread.interrupted()) {
        throw new CancellationException("the list of irreps was interrupted");
      }
      int last = lambda[lambda.length - 1];
      Weight weight = Weight.of(labels(n, lambda));
      if (special) {
        boolean mirrored = n % 2 == 0 && last != 0;
        LieRepresentation<G> irrep = OrthogonalIrreps.ofWeight(group, weight, false);
        irreps.add(irrep);
        if (mirrored && HighestWeightMatrices.of(group, weight).type() != SchurType.COMPLEX) {
          int[] turned = lambda.clone();
          turned[turned.length - 1] = -last;
          irreps.add(OrthogonalIrreps.ofWeight(group, Weight.of(labels(n, turned)), false));
        }
      } else {
        CompactLieGroup<DenseMatrix> rotations = LieGroups.specialOrthogonal(n);
        LieRepresentation<DenseMatrix> small = OrthogonalIrreps.ofWeight(rotations, weight, false);
        CompactLieGroup<DenseMatrix> whole = (CompactLieGroup<DenseMatrix>) group;
        OrthogonalIrreps.extensions(whole, small)
            .forEach(e -> irreps.add((LieRepresentation<G>) e));
      }
    }
  }

  /** λ₁ = l ≥ λ₂ ≥ … ≥ λ_m ≥ 0 with λ₂ ≤ second, lexicographically. */
  private static List<int[]> rows(int m, int l, int second) {
    List<int[]> done = new ArrayList<>();
    int[] lambda = new int[m];
    lambda[0] = l;
    fill(done, lambda, 1, Math.min(l, second));
    return done;
  }

  private static void fill(List<int[]> done, int[] lambda, int place, int largest) {
    if (place == lambda.length) {
      done.add(lambda.clone());
      return;
    }
    for (int v = 0; v <= largest; v++) {
      lambda[place] = v;
      fill(done, lambda, place + 1, v);
    }
    Arrays.fill(lambda, place, lambda.length, 0);
  }

  /** Dynkin labels of B_m and D_m. */
  private static int[] labels(int n, int... lambda) {
    int m = lambda.length;
    int[] labels = new int[m];
    for (int i = 0; i + 1 < m; i++) {
      labels[i] = lambda[i] - lambda[i + 1];
    }
    labels[m - 1] = n % 2 == 1 ? 2 * lambda[m - 1] : lambda[m - 2] + lambda[m - 1];
    return labels;
  }
}
