package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.harmonic.fourier.finite.FiniteSpectrum;
import org.intertwiner.harmonic.fourier.finite.FiniteTransform;
import org.intertwiner.harmonic.fourier.finite.GroupFunctions;

/**
 * What the Fourier transform of a finite group obeys: inversion, Plancherel, the convolution and
 * correlation theorems, equivariance under translations from both sides, invariance of the power,
 * Schur's orthogonality relations, and that its matrices are a unitary homomorphism.
 *
 * <p><em>Accuracy:</em> a law holds if the sides differ by at most 10⁻¹⁰ of their size.
 *
 * <p>Example: {@code FiniteFourierLaws.of(FiniteTransform.of(Groups.symmetric(4)))}.
 */
public final class FiniteFourierLaws {
  private static final double TOLERANCE = 1e-10;

  private FiniteFourierLaws() {}

  /**
   * Two functions, two elements and two matrix entries, which are counted as in a spectrum.
   *
   * @param f values of a real function
   * @param k values of a real function
   * @param a the number of an element
   * @param b the number of an element
   * @param first the number of a coefficient
   * @param second the number of a coefficient
   */
  public record Sample(List<Double> f, List<Double> k, int a, int b, int first, int second) {

    /**
     * Keeps unmodifiable copies of the lists.
     *
     * @param f values of a real function
     * @param k values of a real function
     * @param a the number of an element
     * @param b the number of an element
     * @param first the number of a coefficient
     * @param second the number of a coefficient
     */
    public Sample {
      f = List.copyOf(f);
      k = List.copyOf(k);
    }
  }

  /**
   * What is claimed to be the transform; each method may be another's.
   *
   * @param <G> the group elements
   */
  public interface Claims<G> {
    /**
     * The plan behind the claims.
     *
     * @return a transform
     */
    FiniteTransform<G> transform();

    /**
     * The coefficients of a real function.
     *
     * @param values |G| values
     * @return f̂
     */
    default FiniteSpectrum<G> forward(double... values) {
      return transform().spectrum(values);
    }

    /**
     * The real part of the function of coefficients.
     *
     * @param spectrum f̂
     * @return |G| values
     */
    default double[] inverse(FiniteSpectrum<G> spectrum) {
      double[] all = spectrum.complexFunction();
      double[] values = new double[all.length / 2];
      Arrays.setAll(values, g -> all[2 * g]);
      return values;
    }

    /**
     * The coefficients of f ∗ k.
     *
     * @param f f̂
     * @param k k̂
     * @return those of the convolution
     */
    default FiniteSpectrum<G> convolve(FiniteSpectrum<G> f, FiniteSpectrum<G> k) {
      return f.convolve(k);
    }

    /**
     * The matrix of an element.
     *
     * @param row a row of the character table
     * @param element the number of an element
     * @return ρ(g)
     */
    default ComplexMatrix matrix(int row, int element) {
      return transform().matrix(row, element);
    }
  }

  /**
   * The laws of a transform.
   *
   * @param <G> the group elements
   * @param transform a transform
   * @return the laws
   */
  public static <G> List<Law<Sample>> of(FiniteTransform<G> transform) {
    return of((Claims<G>) () -> transform);
  }

  /**
   * The laws of what is claimed to be a transform.
   *
   * @param <G> the group elements
   * @param claims the transform
   * @return the laws
   */
  public static <G> List<Law<Sample>> of(Claims<G> claims) {
    Checks<G> checks = new Checks<>(claims);
    return List.of(
        checks.law("inversion", checks::inverts),
        checks.law("Plancherel", checks::keepsSize),
        checks.law("convolution theorem", checks::convolves),
        checks.law("correlation theorem", checks::correlates),
        checks.law("equivariance under left translations", checks::movesLeft),
        checks.law("equivariance under right translations", checks::movesRight),
        checks.law("invariance of the power", checks::keepsPower),
        checks.law("Schur orthogonality", checks::isOrthogonal),
        checks.law("unitary homomorphism", checks::isHomomorphism));
  }

  private record Checks<G>(Claims<G> claims) {
    FiniteTransform<G> transform() {
      return claims.transform();
    }

    Law<Sample> law(String name, Predicate<Sample> holds) {
      return new Law<>(name, Sampler.of(this::draw, this::simpler), holds, Sample::toString);
    }

    private Sample draw(RandomGenerator random) {
      int n = transform().order();
      return new Sample(
          values(random, n),
          values(random, n),
          random.nextInt(n),
          random.nextInt(n),
          random.nextInt(n),
          random.nextInt(n));
    }

    private static List<Double> values(RandomGenerator random, int n) {
      List<Double> values = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        values.add(random.nextDouble(-1, 1));
      }
      return values;
    }

    /** Functions become the indicator of the identity, numbers become 0. */
    private List<Sample> simpler(Sample s) {
      int n = transform().order();
      List<Double> unit = new ArrayList<>(Collections.nCopies(n, 0.0));
      unit.set(0, 1.0);
      List<Sample> found = new ArrayList<>();
      if (!s.f.equals(unit)) {
        found.add(new Sample(unit, s.k, s.a, s.b, s.first, s.second));
      }
      if (!s.k.equals(unit)) {
        found.add(new Sample(s.f, unit, s.a, s.b, s.first, s.second));
      }
      if (s.a > 0) {
        found.add(new Sample(s.f, s.k, s.a - 1, s.b, s.first, s.second));
      }
      if (s.b > 0) {
        found.add(new Sample(s.f, s.k, s.a, s.b - 1, s.first, s.second));
      }
      if (s.first > 0) {
        found.add(new Sample(s.f, s.k, s.a, s.b, s.first - 1, s.second));
      }
      if (s.second > 0) {
        found.add(new Sample(s.f, s.k, s.a, s.b, s.first, s.second - 1));
      }
      return found;
    }

    private static double[] array(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean close(double[] x, double... y) {
      double difference = 0;
      double size = 1e-3;
      for (int i = 0; i < x.length; i++) {
        difference = Math.max(difference, Math.abs(x[i] - y[i]));
        size = Math.max(size, Math.max(Math.abs(x[i]), Math.abs(y[i])));
      }
      return x.length == y.length && difference <= TOLERANCE * size;
    }

    boolean inverts(Sample s) {
      double[] f = array(s.f);
      return close(f, claims.inverse(claims.forward(f)));
    }

    boolean keepsSize(Sample s) {
      double[] f = array(s.f);
      double mean = Arrays.stream(f).map(x -> x * x).sum() / f.length;
      FiniteSpectrum<G> spectrum = claims.forward(f);
      double sum = 0;
      for (int row = 0; row < transform().size(); row++) {
        double norm = spectrum.block(row).frobeniusNorm();
        sum += transform().degree(row) * norm * norm;
      }
      return Math.abs(sum - mean) <= TOLERANCE * Math.max(1, mean);
    }

    boolean convolves(Sample s) {
      double[] expected = GroupFunctions.convolve(transform().group(), array(s.f), array(s.k));
      FiniteSpectrum<G> product =
          claims.convolve(claims.forward(array(s.f)), claims.forward(array(s.k)));
      return close(expected, claims.inverse(product));
    }

    boolean correlates(Sample s) {
      double[] expected = GroupFunctions.correlate(transform().group(), array(s.f), array(s.k));
      FiniteSpectrum<G> product = claims.forward(array(s.f)).correlate(claims.forward(array(s.k)));
      return close(expected, claims.inverse(product));
    }

    boolean movesLeft(Sample s) {
      double[] moved = GroupFunctions.translatedLeft(transform().group(), array(s.f), s.a);
      FiniteSpectrum<G> before = claims.forward(array(s.f));
      FiniteSpectrum<G> after = claims.forward(moved);
      for (int row = 0; row < transform().size(); row++) {
        ComplexMatrix expected = before.block(row).multiply(claims.matrix(row, s.a).adjoint());
        if (after.block(row).subtract(expected).frobeniusNorm() > TOLERANCE) {
          return false;
        }
      }
      return close(before.translatedLeft(s.a).toArray(), after.toArray());
    }

    boolean movesRight(Sample s) {
      double[] moved = GroupFunctions.translatedRight(transform().group(), array(s.f), s.a);
      FiniteSpectrum<G> before = claims.forward(array(s.f));
      FiniteSpectrum<G> after = claims.forward(moved);
      for (int row = 0; row < transform().size(); row++) {
        ComplexMatrix expected = claims.matrix(row, s.a).multiply(before.block(row));
        if (after.block(row).subtract(expected).frobeniusNorm() > TOLERANCE) {
          return false;
        }
      }
      return close(before.translatedRight(s.a).toArray(), after.toArray());
    }

    boolean keepsPower(Sample s) {
      var group = transform().group();
      double[] moved =
          GroupFunctions.translatedRight(
              group, GroupFunctions.translatedLeft(group, array(s.f), s.a), s.b);
      return close(claims.forward(array(s.f)).power(), claims.forward(moved).power());
    }

    /** The functions of two unit coefficients are d_ρ ρ_ji; their mean product is d_ρ or 0. */
    boolean isOrthogonal(Sample s) {
      double[] x = entry(s.first);
      double[] y = entry(s.second);
      double re = 0;
      double im = 0;
      int n = transform().order();
      for (int g = 0; g < n; g++) {
        re += x[2 * g] * y[2 * g] + x[2 * g + 1] * y[2 * g + 1];
        im += x[2 * g + 1] * y[2 * g] - x[2 * g] * y[2 * g + 1];
      }
      int row = row(s.first);
      double d = transform().degree(row);
      double expected = s.first == s.second ? d : 0;
      int at = s.first - transform().offset(row);
      ComplexMatrix m = claims.matrix(row, s.a);
      int i = at / m.rows();
      int j = at % m.rows();
      return Math.abs(re / n - expected) <= TOLERANCE * d
          && Math.abs(im / n) <= TOLERANCE * d
          && Math.abs(x[2 * s.a] - d * m.re(j, i)) <= TOLERANCE * d
          && Math.abs(x[2 * s.a + 1] - d * m.im(j, i)) <= TOLERANCE * d;
    }

    private double[] entry(int coefficient) {
      double[] unit = new double[2 * transform().order()];
      unit[2 * coefficient] = 1;
      return FiniteSpectrum.of(transform(), unit).complexFunction();
    }

    private int row(int coefficient) {
      int row = 0;
      while (row + 1 < transform().size() && transform().offset(row + 1) <= coefficient) {
        row++;
      }
      return row;
    }

    boolean isHomomorphism(Sample s) {
      int row = row(s.first);
      ComplexMatrix a = claims.matrix(row, s.a);
      ComplexMatrix b = claims.matrix(row, s.b);
      ComplexMatrix ab = claims.matrix(row, transform().group().multiply(s.a, s.b));
      ComplexMatrix one = ComplexMatrix.identity(a.rows());
      return a.multiply(b).subtract(ab).frobeniusNorm() <= TOLERANCE * a.rows()
          && a.multiply(a.adjoint()).subtract(one).frobeniusNorm() <= TOLERANCE * a.rows();
    }
  }
}
