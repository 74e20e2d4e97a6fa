package org.intertwiner.harmonic.space;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.classical.AffineMap;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * A field over an orbit of momenta on which a group of motions acts, translations included: the
 * representations of E(n), SE(n) and the Poincaré group by Wigner and Mackey.
 *
 * <p><em>Formula:</em> with g = (a, k), x ↦ kx + a, it is (g·f)(p) = e^{−i⟨p, a⟩} (k·f)(p), k·f the
 * induced field and ⟨p, a⟩ = Σ pᵢaᵢ over the axes of space minus that over the axes of time. These
 * are the amplitudes of waves e^{i⟨p, x⟩} that are moved as (g·F)(x) = F(g⁻¹x). Irreducible fibres
 * give irreducible representations: mass and spin, helicity, or radius and weight. <em>Shape:</em>
 * values are d complex numbers, re and im in turn. <em>Accuracy:</em> that of the twist; the phase
 * to |p||a|·2⁻⁵². <em>Source:</em> E. P. Wigner, Ann. Math. 40 (1939); G. W. Mackey, Ann. Math. 55
 * (1952).
 *
 * <p>Example: over {@code Sphere.underRotations(2).withRadius(k)} with the trivial fibre these are
 * the solutions of Δf + k²f = 0, moved by SE(3).
 *
 * @param <H> the elements of the little group
 */
public final class OrbitField<H> {
  private final InducedField<DenseMatrix, Point, H, double[]> field;
  private final int times;

  private OrbitField(InducedField<DenseMatrix, Point, H, double[]> field, int times) {
    this.field = field;
    this.times = times;
  }

  /**
   * Amplitudes over an orbit.
   *
   * @param <H> the elements of the little group
   * @param field complex amplitudes over an orbit of the linear parts, re and im in turn; see
   *     {@link Fibres#complex}
   * @param times the number of axes of time, the last ones: 0 in Euclidean space, 1 in Minkowski's
   * @return the field
   * @throws InvalidInput where there are more axes of time than axes
   */
  public static <H> OrbitField<H> of(
      InducedField<DenseMatrix, Point, H, double[]> field, int times) {
    int n = field.space().base().size();
    if (times < 0 || times > n) {
      throw new InvalidInput("axes of time", "" + times, "0 … " + n, "");
    }
    return new OrbitField<>(field, times);
  }

  /** {@return the amplitudes as an induced field} */
  public InducedField<DenseMatrix, Point, H, double[]> field() {
    return field;
  }

  /**
   * The amplitudes of a momentum.
   *
   * @param p a point of the orbit
   * @return re and im of each
   */
  public double[] at(Point p) {
    return field.at(p);
  }

  /**
   * The field moved by a motion.
   *
   * @param g x ↦ kx + a, k in the group of the orbit
   * @return p ↦ e^{−i⟨p, a⟩} (k·f)(p)
   * @throws InvalidInput where g acts in another dimension
   */
  public OrbitField<H> moved(AffineMap g) {
    double[] a = g.translation();
    int n = field.space().base().size();
    if (a.length != n) {
      throw new InvalidInput("motion of momenta", a.length + " dimensions", n + "", "");
    }
    InducedField<DenseMatrix, Point, H, double[]> turned = field.moved(g.linear());
    return new OrbitField<>(
        InducedField.of(field.space(), field.fibre(), p -> phase(turned.at(p), product(p, a))),
        times);
  }

  private double product(Point p, double... a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (i < a.length - times ? 1 : -1) * p.at(i) * a[i];
    }
    return sum;
  }

  /** e^{−iφ} times complex numbers. */
  private static double[] phase(double[] values, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double[] turned = new double[values.length];
    for (int i = 0; i + 1 < values.length; i += 2) {
      turned[i] = c * values[i] + s * values[i + 1];
      turned[i + 1] = c * values[i + 1] - s * values[i];
    }
    return turned;
  }
}
