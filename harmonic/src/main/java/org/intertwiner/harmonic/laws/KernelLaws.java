package org.intertwiner.harmonic.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Representation;

/**
 * What every real steerable kernel obeys, tested in float64 at random group elements and points:
 * the constraint K(gx) ρ_in(g) = ρ_out(g) K(x), and homogeneity K(tx) = tˡ K(x).
 *
 * <p><i>Accuracy:</i> a law holds if the difference is at most 10⁻⁹ of the size of the two sides.
 */
public final class KernelLaws {
  private static final double TOLERANCE = 1e-9;

  private KernelLaws() {}

  /**
   * A basis element, a group element and a point.
   *
   * @param <G> the group elements
   * @param element g
   * @param kernel the number of the basis element
   * @param point x
   */
  public record Sample<G>(G element, int kernel, List<Double> point) {}

  /**
   * The laws of a kernel space.
   *
   * @param space a space of real kernels with at least one element
   * @return the laws, to be checked with any source of randomness
   * @throws InvalidInput if the space has no element
   */
  public static List<? extends Law<?>> of(KernelSpace space) {
    return of(space, space.action());
  }

  private static <G> List<Law<Sample<G>>> of(KernelSpace space, Representation<G> action) {
    return of(space.basis(), action, sameGroup(space.in()), sameGroup(space.out()));
  }

  @SuppressWarnings("unchecked") // a kernel space holds three representations of one group
  private static <G> Representation<G> sameGroup(Representation<?> representation) {
    return (Representation<G>) representation;
  }

  /**
   * The laws of any list of kernels between given representations.
   *
   * @param <G> the group elements
   * @param kernels the kernels
   * @param action the action on ℝⁿ
   * @param in V_in
   * @param out V_out
   * @return the laws
   * @throws InvalidInput if there is no kernel
   */
  public static <G> List<Law<Sample<G>>> of(
      List<KernelElement> kernels,
      Representation<G> action,
      Representation<G> in,
      Representation<G> out) {
    if (kernels.isEmpty()) {
      throw new InvalidInput(
          "kernels", "none", "at least one kernel", "the space may be zero up to this degree");
    }
    Sampler<Sample<G>> sampler = sampler(kernels.size(), action);
    return List.of(
        new Law<>(
            "kernel constraint",
            sampler,
            s -> isEquivariant(kernels.get(s.kernel()).matrix(), s, action, in, out),
            Sample::toString),
        new Law<>(
            "homogeneity",
            sampler,
            s -> isHomogeneous(kernels.get(s.kernel()).matrix(), point(s)),
            Sample::toString));
  }

  private static <G> Sampler<Sample<G>> sampler(int kernels, Representation<G> action) {
    int n = action.dimension();
    CompactGroup<G> group = action.group();
    return Sampler.of(
        random -> new Sample<>(group.random(random), random.nextInt(kernels), gaussian(random, n)),
        s -> shrink(s, group, n));
  }

  private static List<Double> gaussian(RandomGenerator random, int n) {
    List<Double> point = new ArrayList<>();
    for (int v = 0; v < n; v++) {
      point.add(random.nextGaussian());
    }
    return List.copyOf(point);
  }

  private static <G> List<Sample<G>> shrink(Sample<G> s, CompactGroup<G> group, int n) {
    List<Sample<G>> simpler = new ArrayList<>();
    if (s.kernel() > 0) {
      simpler.add(new Sample<>(s.element(), 0, s.point()));
      simpler.add(new Sample<>(s.element(), s.kernel() - 1, s.point()));
    }
    for (G special : group.special()) {
      if (group.areEqual(special, s.element())) {
        break;
      }
      simpler.add(new Sample<>(special, s.kernel(), s.point()));
    }
    for (int v = 0; v < n; v++) {
      List<Double> unit = new ArrayList<>();
      for (int w = 0; w < n; w++) {
        unit.add(w == v ? 1.0 : 0.0);
      }
      if (unit.equals(s.point())) {
        break;
      }
      simpler.add(new Sample<>(s.element(), s.kernel(), List.copyOf(unit)));
    }
    return simpler;
  }

  private static double[] point(Sample<?> s) {
    return s.point().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static <G> boolean isEquivariant(
      PolynomialMatrix kernel,
      Sample<G> s,
      Representation<G> action,
      Representation<G> in,
      Representation<G> out) {
    double[] x = point(s);
    double[] gx = times(action.from(s.element()), x);
    double[][] left = multiply(values(kernel, gx), in.from(s.element()));
    double[][] right = multiply(out.from(s.element()), values(kernel, x));
    return areClose(left, right, 1);
  }

  private static boolean isHomogeneous(PolynomialMatrix kernel, double... x) {
    double t = 1.25;
    double[] scaled = Arrays.stream(x).map(v -> t * v).toArray();
    return areClose(values(kernel, scaled), values(kernel, x), Math.pow(t, kernel.degree()));
  }

  private static boolean areClose(double[][] a, double[][] b, double factor) {
    double difference = 0;
    double size = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        difference = Math.max(difference, Math.abs(a[i][j] - factor * b[i][j]));
        size = Math.max(size, Math.max(Math.abs(a[i][j]), Math.abs(factor * b[i][j])));
      }
    }
    return difference <= TOLERANCE * size;
  }

  private static double[][] values(PolynomialMatrix kernel, double... x) {
    double[][] values = new double[kernel.rows()][kernel.columns()];
    for (PolynomialMatrix.Entry e : kernel.entries()) {
      values[e.row()][e.column()] = e.evaluate(x);
    }
    return values;
  }

  private static double[] times(double[][] m, double[] x) {
    double[] y = new double[m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += m[i][j] * x[j];
      }
    }
    return y;
  }

  private static double[][] multiply(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < c[i].length; j++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }
}
