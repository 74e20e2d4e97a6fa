package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.MatrixExponential;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.rotation.ZyzAngles;
import org.jspecify.annotations.Nullable;

/** The ways to evaluate and trace a representation of a compact Lie group. */
final class LieBodies {
  private LieBodies() {}

  /** Values and traces that are computed elsewhere, each when it is first asked for. */
  record Composite<G>(
      java.util.function.Function<G, double[][][]> values, Supplier<Character<G>> traces)
      implements LieBody<G> {
    @Override
    public double[][][] at(G g) {
      return values.apply(g);
    }

    @Override
    public Character<G> character() {
      return traces.get();
    }
  }

  /** A body that is built when it is first needed. */
  static final class Lazy<G> implements LieBody<G> {
    private final Supplier<LieBody<G>> source;
    private volatile @Nullable LieBody<G> built;

    Lazy(Supplier<LieBody<G>> source) {
      this.source = source;
    }

    private LieBody<G> built() {
      LieBody<G> known = built;
      if (known == null) {
        known = source.get();
        built = known;
      }
      return known;
    }

    @Override
    public double[][][] at(G g) {
      return built().at(g);
    }

    @Override
    public Character<G> character() {
      return built().character();
    }
  }

  static <G> double[][][] sumAt(G g, List<Structure.Summand<G>> summands, int size) {
    double[][][] rows = new double[2][size][size];
    int start = 0;
    for (Structure.Summand<G> summand : summands) {
      double[][][] block = ((LieRepresentation<G>) summand.representation()).parts(g);
      int n = block[0].length;
      for (int copy = 0; copy < summand.copies(); copy++) {
        for (int i = 0; i < n; i++) {
          System.arraycopy(block[0][i], 0, rows[0][start + i], start, n);
          System.arraycopy(block[1][i], 0, rows[1][start + i], start, n);
        }
        start += n;
      }
    }
    return rows;
  }

  static <G> Character<G> sumCharacter(List<Structure.Summand<G>> summands) {
    Character<G> total = summands.get(0).representation().character().trivial().times(0);
    for (Structure.Summand<G> summand : summands) {
      total = total.plus(summand.representation().character().times((long) summand.copies()));
    }
    return total;
  }

  /** The body that fits the group, for matrices without further knowledge. */
  static <G> LieBody<G> of(
      CompactLieGroup<G> group,
      LieTorus torus,
      List<Matrix<Cyclotomic>> generators,
      List<Rational> norms) {
    int size = norms.size();
    LieExtension extension = LieExtension.of(group, generators, size);
    Supplier<Character<G>> traces = () -> character(group, torus, extension, size);
    List<double[][][]> letters =
        extension.components().stream().map(m -> PlaneSpectrum.rounded(m, norms)).toList();
    java.util.function.Function<G, double[][][]> connected =
        isRotations(group.name())
            ? euler(group, extension, norms)
            : exponential(group, extension, norms);
    if (letters.isEmpty()) {
      return new Composite<>(connected, traces);
    }
    List<G> elements =
        group.topologicalGenerators().stream()
            .filter(g -> g instanceof Generator.Element<G>)
            .map(g -> ((Generator.Element<G>) g).element())
            .toList();
    int[] maskOf = masks(group, elements);
    return new Composite<>(
        g -> {
          int mask = maskOf[group.component(g)];
          G rest = g;
          for (int k = 0; k < elements.size(); k++) {
            rest = (mask >> k & 1) == 0 ? rest : group.multiply(elements.get(k), rest);
          }
          double[][][] value = connected.apply(rest);
          for (int k = elements.size() - 1; k >= 0; k--) {
            value = (mask >> k & 1) == 0 ? value : LieBody.multiply(letters.get(k), value);
          }
          return value;
        },
        traces);
  }

  static boolean isRotations(String name) {
    return name.equals("SO3") || name.equals("O3") || name.equals("SU2") || name.equals("Spin3");
  }

  /** Which product of component generators lies in each component. */
  private static <G> int[] masks(CompactLieGroup<G> group, List<G> elements) {
    int[] maskOf = new int[group.components().size()];
    for (int mask = 0; mask < 1 << elements.size(); mask++) {
      G product = group.identity();
      for (int k = 0; k < elements.size(); k++) {
        product = (mask >> k & 1) == 0 ? product : group.multiply(product, elements.get(k));
      }
      maskOf[group.component(product)] = mask;
    }
    return maskOf;
  }

  private static <G> Character<G> character(
      CompactLieGroup<G> group, LieTorus torus, LieExtension extension, int size) {
    List<Map<List<Integer>, Long>> parts = new ArrayList<>();
    for (int mask = 0; mask < torus.components().size(); mask++) {
      Matrix<Cyclotomic> c = Exact.identity(size);
      for (int k = 0; k < extension.components().size(); k++) {
        c = (mask >> k & 1) == 0 ? c : c.multiply(extension.components().get(k));
      }
      List<Matrix<Cyclotomic>> toral =
          torus.components().get(mask).axes().stream()
              .map(i -> extension.at(torus.toral().get(i), size))
              .toList();
      List<Matrix<Cyclotomic>> further = mask == 0 ? List.of() : List.of(c);
      parts.add(Laurent.weights(toral, further, size).get(further.size()));
    }
    return new LieCharacter<>(group, torus, parts);
  }

  /** ρ(g) = exp(α dρ(Z)) exp(β dρ(Y)) exp(γ dρ(Z)) for SO(3) and SU(2), by exact projections. */
  private static <G> java.util.function.Function<G, double[][][]> euler(
      CompactGroup<G> group, LieExtension extension, List<Rational> norms) {
    boolean whole = group.name().endsWith("O3");
    // the angles of SU(2) are those of rotations, its frequencies are halves
    int scale = whole ? 1 : 2;
    Cyclotomic factor = Cyclotomic.of(scale);
    PlaneSpectrum[] spectra = new PlaneSpectrum[2];
    return g -> {
      synchronized (spectra) {
        if (spectra[0] == null) {
          spectra[1] = PlaneSpectrum.of(extension.basis().get(2).scale(factor), norms);
          spectra[0] = PlaneSpectrum.of(extension.basis().get(1).scale(factor), norms);
        }
      }
      ZyzAngles angles = ZyzAngles.from(quaternion(g));
      double[][][] first = spectra[1].at(angles.alpha() / scale);
      double[][][] middle = spectra[0].at(angles.beta() / scale);
      double[][][] last = spectra[1].at(angles.gamma() / scale);
      return LieBody.multiply(LieBody.multiply(first, middle), last);
    };
  }

  private static UnitQuaternion quaternion(Object g) {
    return g instanceof UnitQuaternion q
        ? q
        : g instanceof ComplexMatrix u
            ? UnitQuaternion.fromUnitary(u)
            : UnitQuaternion.fromRotation((DenseMatrix) g);
  }

  /** ρ(g) = exp(Σ log(g)ₖ dρ(Eₖ)). */
  private static <G> java.util.function.Function<G, double[][][]> exponential(
      CompactLieGroup<G> group, LieExtension extension, List<Rational> norms) {
    List<double[][][]> basis =
        extension.basis().stream().map(m -> PlaneSpectrum.rounded(m, norms)).toList();
    int n = norms.size();
    return g -> {
      double[] log = group.log(g);
      double[] re = new double[n * n];
      double[] im = new double[n * n];
      for (int k = 0; k < log.length; k++) {
        for (int i = 0; log[k] != 0 && i < n; i++) {
          for (int j = 0; j < n; j++) {
            re[i * n + j] += log[k] * basis.get(k)[0][i][j];
            im[i * n + j] += log[k] * basis.get(k)[1][i][j];
          }
        }
      }
      ComplexMatrix value = MatrixExponential.of(ComplexMatrix.from(n, n, re, im));
      return LieBody.parts(value);
    };
  }
}
