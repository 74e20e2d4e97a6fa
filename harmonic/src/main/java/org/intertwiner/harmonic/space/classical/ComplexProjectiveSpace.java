package org.intertwiner.harmonic.space.classical;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.harmonic.space.HomogeneousSpace;
import org.intertwiner.harmonic.space.Metric;

/**
 * The complex lines of ℂⁿ⁺¹ under SU(n+1): the pure states of a system of n + 1 levels.
 *
 * <p><em>Shape:</em> a line is a unit column of n + 1 numbers; of all multiples actions give the
 * one whose last number other than 0 is positive, and all are the same point for {@link
 * #separation}. <em>Base point:</em> the last axis, with stabiliser U(n), A standing for diag(A,
 * 1/det A). <em>Section:</em> the unitary map in the plane of the last axis e and x that moves e to
 * the multiple of x with a last number c ≥ 0, [[1 − z z*⁄(1 + c), z], [−z*, c]]; it jumps on the
 * lines orthogonal to e. <em>Accuracy:</em> s(x) is unitary to 8·2⁻⁵³, distances to 8·2⁻⁵³.
 * <em>Source:</em> G. Fubini (1904), E. Study (1905).
 *
 * <p>Example: {@code ComplexProjectiveSpace.of(1)} is the sphere of Bloch.
 */
public final class ComplexProjectiveSpace
    implements HomogeneousSpace<ComplexMatrix, ComplexMatrix, ComplexMatrix> {
  private final int n;
  private final CompactLieGroup<ComplexMatrix> group;
  private final CompactLieGroup<ComplexMatrix> stabilizer;

  private ComplexProjectiveSpace(int n) {
    if (n < 1) {
      throw new InvalidInput("dimension of a projective space", "" + n, "at least 1", "");
    }
    Relations.limited("a projective space", n);
    this.n = n;
    this.group = LieGroups.specialUnitary(n + 1);
    this.stabilizer = LieGroups.unitary(n);
  }

  /**
   * Complex projective space.
   *
   * @param n its complex dimension, at least 1
   * @return SU(n+1)/U(n)
   * @throws InvalidInput where n is less than 1
   */
  public static ComplexProjectiveSpace of(int n) {
    return new ComplexProjectiveSpace(n);
  }

  private ComplexMatrix canonical(ComplexMatrix x) {
    int i = n;
    while (i > 0 && x.re(i, 0) == 0 && x.im(i, 0) == 0) {
      i--;
    }
    double re = x.re(i, 0);
    double im = x.im(i, 0);
    double size = Math.hypot(re, im);
    return x.scale(re / size, -im / size).scale(1 / x.frobeniusNorm());
  }

  private static ComplexMatrix element(CompactLieGroup<ComplexMatrix> group, ComplexMatrix g) {
    double defect = group.defect(g);
    if (!(defect <= TOLERANCE)) {
      throw new InvalidInput(
          "element of " + group.name(),
          "g*g = 1 and det g are missed by " + defect,
          "a unitary matrix" + (group.name().startsWith("SU") ? " of determinant 1" : ""),
          "project it, if it is an approximation");
    }
    return g;
  }

  @Override
  public String name() {
    return "CP" + n + " = " + group.name() + "/" + stabilizer.name();
  }

  @Override
  public CompactLieGroup<ComplexMatrix> group() {
    return group;
  }

  @Override
  public CompactLieGroup<ComplexMatrix> stabilizer() {
    return stabilizer;
  }

  @Override
  public ComplexMatrix base() {
    return ComplexMatrix.identity(n + 1).block(0, n + 1, n, n + 1);
  }

  @Override
  public ComplexMatrix act(ComplexMatrix g, ComplexMatrix x) {
    return canonical(element(group, g).multiply(require(x)));
  }

  @Override
  public ComplexMatrix section(ComplexMatrix x) {
    ComplexMatrix z = canonical(require(x));
    double c = z.im(n, 0) == 0 ? Math.max(0, z.re(n, 0)) : Math.hypot(z.re(n, 0), z.im(n, 0));
    int size = n + 1;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        re[i * size + j] =
            (i == j ? 1 : 0) - (z.re(i, 0) * z.re(j, 0) + z.im(i, 0) * z.im(j, 0)) / (1 + c);
        im[i * size + j] = (z.re(i, 0) * z.im(j, 0) - z.im(i, 0) * z.re(j, 0)) / (1 + c);
      }
      re[i * size + n] = z.re(i, 0);
      im[i * size + n] = z.im(i, 0);
      re[n * size + i] = -z.re(i, 0);
      im[n * size + i] = z.im(i, 0);
    }
    re[size * size - 1] = c;
    return ComplexMatrix.from(size, size, re, im);
  }

  @Override
  public ComplexMatrix embed(ComplexMatrix h) {
    double[] det = element(stabilizer, h).determinant();
    double[] re = {det[0]};
    double[] im = {-det[1]};
    return h.directSum(ComplexMatrix.from(1, 1, re, im));
  }

  @Override
  public ComplexMatrix restrict(ComplexMatrix g) {
    element(group, g);
    double miss = Math.abs(Math.hypot(g.re(n, n), g.im(n, n)) - 1);
    for (int i = 0; i < n; i++) {
      miss = Math.max(miss, Math.hypot(g.re(i, n), g.im(i, n)));
    }
    Relations.fixes(name(), miss, 1);
    return g.block(0, n, 0, n);
  }

  @Override
  public double separation(ComplexMatrix x, ComplexMatrix y) {
    double[] inner = inner(x, y);
    double size = Math.hypot(inner[0], inner[1]);
    return size == 0 ? 1 : remainder(x, y, inner).maxAbs();
  }

  private static double[] inner(ComplexMatrix x, ComplexMatrix y) {
    ComplexMatrix product = x.adjoint().multiply(y);
    return new double[] {product.re(0, 0), product.im(0, 0)};
  }

  /** The part of y that is orthogonal to x. */
  private static ComplexMatrix remainder(ComplexMatrix x, ComplexMatrix y, double... inner) {
    return y.subtract(x.scale(inner[0], inner[1]));
  }

  @Override
  public ComplexMatrix require(ComplexMatrix x) {
    if (x.rows() != n + 1 || x.columns() != 1) {
      throw new InvalidInput(
          "point of " + name(), x.rows() + " × " + x.columns(), (n + 1) + " × 1", "");
    }
    double off = x.frobeniusNorm() - 1;
    if (!(Math.abs(off) <= TOLERANCE)) {
      throw Relations.off(name(), x, "its length is off by " + off, "length 1");
    }
    return x;
  }

  @Override
  public boolean isCompact() {
    return true;
  }

  @Override
  public ComplexMatrix sample(RandomGenerator random, double scale) {
    return act(group.random(random), base());
  }

  @Override
  public ComplexMatrix sampleElement(RandomGenerator random, double scale) {
    return group.random(random);
  }

  /** {@return the distance of Fubini and Study, arccos |⟨x, y⟩|, accurate also for near lines} */
  @Override
  public Optional<Metric<ComplexMatrix>> metric() {
    return Optional.of(
        (x, y) -> {
          double[] inner = inner(require(x), require(y));
          double sine = remainder(x, y, inner).frobeniusNorm();
          return Math.atan2(sine, Math.hypot(inner[0], inner[1]));
        });
  }

  @Override
  public String toString() {
    return name();
  }
}
