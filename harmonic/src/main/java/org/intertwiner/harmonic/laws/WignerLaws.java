package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.haar.sphere.LatitudeRule;
import org.intertwiner.harmonic.spin.SphereAngles;
import org.intertwiner.harmonic.spin.SpinHarmonics;
import org.intertwiner.harmonic.wigner.CoefficientRotation;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;

/**
 * What Wigner's matrices and spin-weighted harmonics obey, at random rotations and points: D(gh) =
 * D(g) D(h), D(g) D(g)* = 1, the symmetries of d, Y(gx) = D(g) Y(x), D(g) c by rotation of
 * coefficients, and orthonormality and conjugation of harmonics of every spin weight.
 *
 * <p><i>Accuracy:</i> a law holds if no number is off by more than 10⁻¹² (l + 1).
 *
 * <p>Example: {@code Laws.checkAll(WignerLaws.of(8), 42, 100)}.
 */
public final class WignerLaws {
  private static final double TOLERANCE = 1e-12;

  private WignerLaws() {}

  /**
   * Two rotations, a point and a direction of coefficients.
   *
   * @param g a rotation
   * @param h another one
   * @param theta the colatitude of a point
   * @param phi its longitude
   * @param seed of the coefficients
   */
  public record Sample(UnitQuaternion g, UnitQuaternion h, double theta, double phi, int seed) {}

  /**
   * Two spin-weighted harmonics of one weight and a point.
   *
   * @param spin s
   * @param l a degree
   * @param m its order
   * @param otherL another degree
   * @param otherM its order
   * @param theta the colatitude of a point
   * @param phi its longitude
   */
  public record SpinSample(
      int spin, int l, int m, int otherL, int otherM, double theta, double phi) {}

  /**
   * The laws of the matrices of {@link WignerMatrices}.
   *
   * @param maxDegree the largest degree
   * @return the laws
   * @throws InvalidInput where the degree is negative
   */
  public static List<Law<Sample>> of(int maxDegree) {
    WignerMatrices plan = WignerMatrices.of(maxDegree);
    return of(maxDegree, plan::real, plan::complex);
  }

  /**
   * The laws of any matrices that claim to be Wigner's.
   *
   * @param maxDegree the largest degree
   * @param real writes real matrices, as {@link WignerMatrices#real(RotationBatch)} does
   * @param complex writes complex matrices, as {@link WignerMatrices#complex(RotationBatch)} does
   * @return the laws
   */
  public static List<Law<Sample>> of(
      int maxDegree,
      Function<RotationBatch, double[]> real,
      Function<RotationBatch, double[]> complex) {
    int limit = maxDegree;
    return List.of(
        law("D is a homomorphism", s -> isHomomorphism(limit, s, embedded(real), complex)),
        law(
            "D is unitary",
            s ->
                isUnitary(limit, embedded(real).apply(batch(s.g())))
                    && isUnitary(limit, complex.apply(batch(s.g())))),
        law("symmetries of d", s -> hasSymmetries(limit, s, complex)),
        law("Y(gx) = D(g) Y(x)", s -> turnsHarmonics(limit, s, embedded(real), complex)),
        law("rotation of coefficients is D", s -> turnsCoefficients(limit, s, real)));
  }

  /**
   * The laws of spin-weighted harmonics.
   *
   * @param maxDegree the largest degree
   * @return the laws: orthonormality by an exact quadrature, conjugation, Σ_m |ₛY_lm|² = (2l+1)/4π
   * @throws InvalidInput where the degree is negative
   */
  public static List<Law<SpinSample>> ofSpin(int maxDegree) {
    SpinHarmonics.of(maxDegree, 0);
    Sampler<SpinSample> sampler = spinSampler(maxDegree);
    return List.of(
        new Law<>(
            "spin-weighted orthonormality",
            sampler,
            WignerLaws::isOrthonormal,
            SpinSample::toString),
        new Law<>(
            "conjugation of spin weights", sampler, WignerLaws::isConjugate, SpinSample::toString),
        new Law<>(
            "sum of squares of a degree",
            sampler,
            WignerLaws::sumsToConstant,
            SpinSample::toString));
  }

  private static Law<Sample> law(String name, Predicate<Sample> holds) {
    Sampler<Sample> sampler =
        Sampler.of(
            random ->
                new Sample(
                    rotation(random),
                    rotation(random),
                    Math.acos(2 * random.nextDouble() - 1),
                    random.nextDouble(-Math.PI, Math.PI),
                    random.nextInt()),
            WignerLaws::shrink);
    return new Law<>(name, sampler, holds, Sample::toString);
  }

  /** Uniform rotations, and now and then one about z or one that turns z round. */
  private static UnitQuaternion rotation(RandomGenerator random) {
    int kind = random.nextInt(8);
    double a = random.nextGaussian();
    double b = random.nextGaussian();
    double c = random.nextGaussian();
    double d = random.nextGaussian() + 1e-3;
    return switch (kind) {
      case 0 -> UnitQuaternion.from(a, 0, 0, d);
      case 1 -> UnitQuaternion.from(0, a, d, 0);
      case 2 -> UnitQuaternion.from(a, b * 1e-9, c * 1e-9, d);
      default -> UnitQuaternion.from(a, b, c, d);
    };
  }

  private static List<Sample> shrink(Sample s) {
    List<Sample> simpler = new ArrayList<>();
    if (!s.g().equals(UnitQuaternion.ONE)) {
      simpler.add(new Sample(UnitQuaternion.ONE, s.h(), s.theta(), s.phi(), s.seed()));
    }
    if (!s.h().equals(UnitQuaternion.ONE)) {
      simpler.add(new Sample(s.g(), UnitQuaternion.ONE, s.theta(), s.phi(), s.seed()));
    }
    if (s.theta() != 0 || s.phi() != 0) {
      simpler.add(new Sample(s.g(), s.h(), 0, 0, s.seed()));
    }
    return simpler;
  }

  private static RotationBatch batch(UnitQuaternion g) {
    return RotationBatch.of(g);
  }

  /** Real matrices as complex ones. */
  private static Function<RotationBatch, double[]> embedded(
      Function<RotationBatch, double[]> real) {
    return rotations -> {
      double[] d = real.apply(rotations);
      double[] out = new double[2 * d.length];
      for (int i = 0; i < d.length; i++) {
        out[2 * i] = d[i];
      }
      return out;
    };
  }

  private static boolean isHomomorphism(
      int maxDegree,
      Sample s,
      Function<RotationBatch, double[]> real,
      Function<RotationBatch, double[]> complex) {
    for (Function<RotationBatch, double[]> matrices : List.of(real, complex)) {
      double[] g = matrices.apply(batch(s.g()));
      double[] h = matrices.apply(batch(s.h()));
      double[] product = matrices.apply(batch(s.g().multiply(s.h())));
      for (int l = 0; l <= maxDegree; l++) {
        if (!isNear(l, multiply(l, g, h, false), block(l, product))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isUnitary(int maxDegree, double[] d) {
    for (int l = 0; l <= maxDegree; l++) {
      double[] one = new double[2 * (2 * l + 1) * (2 * l + 1)];
      for (int i = 0; i <= 2 * l; i++) {
        one[2 * i * (2 * l + 2)] = 1;
      }
      if (!isNear(l, multiply(l, d, d, true), one)) {
        return false;
      }
    }
    return true;
  }

  private static double[] block(int l, double[] d) {
    int at = 2 * WignerMatrices.blockOffset(l);
    return java.util.Arrays.copyOfRange(d, at, at + 2 * (2 * l + 1) * (2 * l + 1));
  }

  /** Products A B or A B* of the blocks of one degree. */
  private static double[] multiply(int l, double[] a, double[] b, boolean adjoint) {
    int n = 2 * l + 1;
    int at = 2 * WignerMatrices.blockOffset(l);
    double[] out = new double[2 * n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          int p = at + 2 * (i * n + k);
          int q = at + 2 * (adjoint ? j * n + k : k * n + j);
          double im = adjoint ? -b[q + 1] : b[q + 1];
          out[2 * (i * n + j)] += a[p] * b[q] - a[p + 1] * im;
          out[2 * (i * n + j) + 1] += a[p] * im + a[p + 1] * b[q];
        }
      }
    }
    return out;
  }

  private static boolean isNear(int l, double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (!(Math.abs(a[i] - b[i]) <= TOLERANCE * (l + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasSymmetries(
      int maxDegree, Sample s, Function<RotationBatch, double[]> complex) {
    double[] d = complex.apply(RotationBatch.ofAngles(0, s.theta(), 0));
    double[] back = complex.apply(RotationBatch.ofAngles(0, -s.theta(), 0));
    for (int l = 0; l <= maxDegree; l++) {
      int n = 2 * l + 1;
      int at = 2 * WignerMatrices.blockOffset(l);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          double value = d[at + 2 * (i * n + j)];
          double sign = ((i - j) & 1) != 0 ? -1 : 1;
          double error =
              Math.abs(d[at + 2 * (i * n + j) + 1])
                  + Math.abs(value - sign * d[at + 2 * (j * n + i)])
                  + Math.abs(value - d[at + 2 * ((n - 1 - j) * n + n - 1 - i)])
                  + Math.abs(value - back[at + 2 * (j * n + i)]);
          if (!(error <= TOLERANCE * (l + 1))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean turnsHarmonics(
      int maxDegree,
      Sample s,
      Function<RotationBatch, double[]> real,
      Function<RotationBatch, double[]> complex) {
    double sin = Math.sin(s.theta());
    double[] x = {sin * Math.cos(s.phi()), sin * Math.sin(s.phi()), Math.cos(s.theta())};
    SpinHarmonics harmonics = SpinHarmonics.of(maxDegree, 0);
    double[] here = harmonics.values(SphereAngles.ofPoints(x));
    double[] there = harmonics.values(SphereAngles.ofPoints(s.g().rotate(x)));
    double[] conjugate = complex.apply(batch(s.g()));
    for (int i = 1; i < conjugate.length; i += 2) {
      conjugate[i] = -conjugate[i];
    }
    return turns(maxDegree, conjugate, here, there)
        && turns(
            maxDegree, real.apply(batch(s.g())), toReal(maxDegree, here), toReal(maxDegree, there));
  }

  private static boolean turns(int maxDegree, double[] d, double[] here, double[] there) {
    for (int l = 0; l <= maxDegree; l++) {
      int n = 2 * l + 1;
      int at = 2 * WignerMatrices.blockOffset(l);
      for (int i = 0; i < n; i++) {
        double re = -there[2 * (l * l + i)];
        double im = -there[2 * (l * l + i) + 1];
        for (int j = 0; j < n; j++) {
          int p = at + 2 * (i * n + j);
          int q = 2 * (l * l + j);
          re += d[p] * here[q] - d[p + 1] * here[q + 1];
          im += d[p] * here[q + 1] + d[p + 1] * here[q];
        }
        if (!(Math.hypot(re, im) <= TOLERANCE * (l + 1))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The real harmonics from the complex ones, as complex numbers. */
  private static double[] toReal(int maxDegree, double[] y) {
    double[] out = new double[y.length];
    for (int l = 0; l <= maxDegree; l++) {
      int centre = l * l + l;
      out[2 * centre] = y[2 * centre];
      for (int m = 1; m <= l; m++) {
        double factor = (m & 1) != 0 ? -Math.sqrt(2) : Math.sqrt(2);
        out[2 * (centre + m)] = factor * y[2 * (centre + m)];
        out[2 * (centre - m)] = factor * y[2 * (centre + m) + 1];
      }
    }
    return out;
  }

  private static boolean turnsCoefficients(
      int maxDegree, Sample s, Function<RotationBatch, double[]> real) {
    int limit = maxDegree + 1;
    java.util.SplittableRandom random = new java.util.SplittableRandom(s.seed());
    double[] c = random.doubles((long) limit * limit, -1, 1).toArray();
    double[] turned = CoefficientRotation.of(limit).rotated(s.g(), c);
    double[] d = real.apply(batch(s.g()));
    for (int l = 0; l <= maxDegree; l++) {
      int n = 2 * l + 1;
      for (int i = 0; i < n; i++) {
        double sum = -turned[l * l + i];
        for (int j = 0; j < n; j++) {
          sum += d[WignerMatrices.blockOffset(l) + i * n + j] * c[l * l + j];
        }
        if (!(Math.abs(sum) <= TOLERANCE * (l + 1))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Sampler<SpinSample> spinSampler(int maxDegree) {
    return Sampler.of(
        random -> {
          int l = random.nextInt(maxDegree + 1);
          int other = random.nextInt(maxDegree + 1);
          int spin = random.nextInt(-Math.min(l, other), Math.min(l, other) + 1);
          return new SpinSample(
              spin,
              l,
              random.nextInt(-l, l + 1),
              other,
              random.nextInt(-other, other + 1),
              Math.acos(2 * random.nextDouble() - 1),
              random.nextDouble(-Math.PI, Math.PI));
        },
        s -> List.of());
  }

  /** The integral over φ vanishes unless the orders are equal; that over θ is of a polynomial. */
  private static boolean isOrthonormal(SpinSample s) {
    int m = Math.abs(s.m()) <= s.otherL() ? s.m() : s.otherM();
    int l = Math.abs(m) <= s.l() ? s.l() : s.otherL();
    LatitudeRule rule = LatitudeRule.gaussLegendre(s.l() + s.otherL() + 1);
    double[] cosines = rule.cosines();
    double[] weights = rule.weights();
    double sum = 0;
    double weight = 0;
    for (int k = 0; k < cosines.length; k++) {
      double theta = Math.acos(cosines[k]);
      sum +=
          weights[k]
              * SpinHarmonics.at(s.spin(), l, m, theta, 0)[0]
              * SpinHarmonics.at(s.spin(), s.otherL(), m, theta, 0)[0];
      weight += weights[k];
    }
    double expected = l == s.otherL() ? 1 : 0;
    return Math.abs(4 * Math.PI * sum / weight - expected) <= TOLERANCE * (s.l() + s.otherL() + 1);
  }

  private static boolean isConjugate(SpinSample s) {
    double[] y = SpinHarmonics.at(s.spin(), s.l(), s.m(), s.theta(), s.phi());
    double[] other = SpinHarmonics.at(-s.spin(), s.l(), -s.m(), s.theta(), s.phi());
    double sign = ((s.spin() + s.m()) & 1) != 0 ? -1 : 1;
    return Math.hypot(y[0] - sign * other[0], y[1] + sign * other[1]) <= TOLERANCE * (s.l() + 1);
  }

  private static boolean sumsToConstant(SpinSample s) {
    double sum = 0;
    for (int m = -s.l(); m <= s.l(); m++) {
      double[] y = SpinHarmonics.at(s.spin(), s.l(), m, s.theta(), s.phi());
      sum += y[0] * y[0] + y[1] * y[1];
    }
    double expected = (2 * s.l() + 1) / (4 * Math.PI);
    return Math.abs(sum - expected) <= TOLERANCE * (s.l() + 1) * expected;
  }
}
