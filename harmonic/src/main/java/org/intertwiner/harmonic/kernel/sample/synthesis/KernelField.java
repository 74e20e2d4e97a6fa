package org.intertwiner.harmonic.kernel.sample.synthesis;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;
import org.intertwiner.harmonic.kernel.sample.SamplePoints;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.harmonic.kernel.sample.SampledBlock;
import org.intertwiner.harmonic.kernel.sample.SampledTemplate;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.solid.SolidGradients;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/**
 * A kernel with given weights as a function of the point,
 *
 * <pre>  K(x) = Σ_{l,i} φ_{l,i}(|x|) Σ_m c_{l,i,m} h_{l,m}(x/|x|),</pre>
 *
 * <p>with its exact derivative by x, as forces need it:
 *
 * <pre>  ∂_v (φ(r) h(u)) = φ′(r) u_v h(u) + φ(r)/r (∂_v h(u) − l u_v h(u)),   x = ru.</pre>
 *
 * <p>At the origin the value is φ(0)·K for degree 0 and zero for others. The derivative there is
 * φ′(0)·∂_v h for degree 1 and zero for others, which is the limit where the kernel is
 * differentiable.
 *
 * <p><i>Shape:</i> outputs × inputs, and × n for derivatives. <i>Accuracy:</i> a few rounding
 * errors of the largest value. <i>Complexity:</i> non-zero cells × Σ_l rings · dim H_l for a point,
 * and n times that for the derivative.
 *
 * <p>Example: {@code KernelField.of(basis, weights).derivative(0.3, 0.4)}.
 */
public final class KernelField {
  private final int outputs;
  private final int inputs;
  private final RadialProfile profile;
  private final SolidHarmonics harmonics;
  private final SolidGradients gradients;
  private final double[][][] coefficients;

  private KernelField(SampledBasis basis, SolidHarmonics harmonics, double[][][] coefficients) {
    this.outputs = basis.outputs();
    this.inputs = basis.inputs();
    this.profile = basis.profile();
    this.harmonics = harmonics;
    this.gradients = SolidGradients.of(harmonics);
    this.coefficients = coefficients;
  }

  /**
   * The kernel with given weights; the points of the basis play no role.
   *
   * @param basis a sampled basis, for its elements and radial profile
   * @param weights one number for each element
   * @return the kernel as a function
   * @throws InvalidInput if the number of weights is another
   */
  public static KernelField of(SampledBasis basis, double... weights) {
    KernelSynthesis.requireLength("weights", weights.length, 1, basis.size());
    SolidHarmonics harmonics =
        SolidHarmonics.upTo(basis.points().dimension(), basis.space().maxDegree());
    int rings = basis.profile().rings();
    double[][][] coefficients = new double[basis.outputs() * basis.inputs()][][];
    for (SampledBlock block : basis.blocks()) {
      SampledTemplate t = block.template();
      Placement place = block.placement();
      for (int e = 0; e < t.size(); e++) {
        double weight = weights[block.firstElement() + e] * t.scale(e);
        PolynomialMatrix exact = t.block().elements().get(t.exact(e));
        if (weight == 0) {
          continue;
        }
        for (PolynomialMatrix.Entry entry : exact.entries()) {
          int cell = place.out(entry.row()) * basis.inputs() + place.in(entry.column());
          if (coefficients[cell] == null) {
            coefficients[cell] = new double[(basis.space().maxDegree() + 1) * rings][];
          }
          int slot = t.degree(e) * rings + t.ring(e);
          double factor = weight * entry.factor().re() * entry.root().doubleValue();
          add(coefficients[cell], slot, factor, harmonics.coordinates(entry.base()));
        }
      }
    }
    return new KernelField(basis, harmonics, coefficients);
  }

  private static void add(double[][] slots, int slot, double factor, Cyclotomic... coordinates) {
    if (slots[slot] == null) {
      slots[slot] = new double[coordinates.length];
    }
    for (int m = 0; m < coordinates.length; m++) {
      if (!coordinates[m].isZero()) {
        slots[slot][m] += factor * coordinates[m].re();
      }
    }
  }

  /**
   * The value at a point.
   *
   * @param point n finite coordinates
   * @return [outputs][inputs], row-major
   * @throws InvalidInput if the point has another dimension or is not finite
   */
  public double[] at(double... point) {
    double radius = radius(point);
    double[][] h = harmonics.values(direction(point, radius));
    double[] phi = radial(radius, false);
    double[] values = new double[outputs * inputs];
    for (int cell = 0; cell < values.length; cell++) {
      double[][] slots = coefficients[cell];
      for (int slot = 0; slots != null && slot < slots.length; slot++) {
        if (slots[slot] != null) {
          values[cell] += phi[slot] * dot(slots[slot], h[slot / profile.rings()]);
        }
      }
    }
    return values;
  }

  /**
   * The derivative at a point.
   *
   * @param point n finite coordinates
   * @return [outputs][inputs][n], row-major: ∂K/∂x_v
   * @throws InvalidInput if the point has another dimension or is not finite
   */
  public double[] derivative(double... point) {
    double radius = radius(point);
    double[] u = direction(point, radius);
    double[][] h = harmonics.values(u);
    double[][][] dh = gradients.from(h);
    double[] phi = radial(radius, false);
    double[] slope = radial(radius, true);
    int n = point.length;
    double[] result = new double[outputs * inputs * n];
    for (int cell = 0; cell < coefficients.length; cell++) {
      double[][] slots = coefficients[cell];
      for (int slot = 0; slots != null && slot < slots.length; slot++) {
        if (slots[slot] == null) {
          continue;
        }
        int l = slot / profile.rings();
        double value = dot(slots[slot], h[l]);
        for (int v = 0; v < n; v++) {
          double turned = 0;
          for (int m = 0; m < slots[slot].length; m++) {
            turned += slots[slot][m] * dh[l][m][v];
          }
          double across = radius > 0 ? phi[slot] / radius * (turned - l * u[v] * value) : 0;
          double along = radius > 0 ? u[v] * value : l == 1 ? turned : 0;
          result[cell * n + v] += slope[slot] * along + across;
        }
      }
    }
    return result;
  }

  /**
   * The values at all points.
   *
   * @param points points of ℝⁿ
   * @return [points][outputs][inputs], row-major
   * @throws InvalidInput if the points have another dimension
   */
  public double[] at(SamplePoints points) {
    int size = KernelSynthesis.size(points.count(), outputs * inputs) / points.count();
    double[] all = new double[points.count() * size];
    for (int x = 0; x < points.count(); x++) {
      System.arraycopy(at(points.at(x)), 0, all, x * size, size);
    }
    return all;
  }

  /**
   * The gradient by the points of a function of the values at the points: the force on each point
   * up to its sign.
   *
   * @param points points of ℝⁿ
   * @param gradient [points][outputs][inputs], row-major: the derivative by each value
   * @return [points][n], row-major: Σ gradient · ∂K/∂x_v
   * @throws InvalidInput if the sizes do not fit
   */
  public double[] pointGradient(SamplePoints points, double... gradient) {
    int size = outputs * inputs;
    KernelSynthesis.requireLength("gradient", gradient.length, points.count(), size);
    int n = points.dimension();
    double[] result = new double[points.count() * n];
    for (int x = 0; x < points.count(); x++) {
      double[] derivative = derivative(points.at(x));
      for (int cell = 0; cell < size; cell++) {
        for (int v = 0; v < n; v++) {
          result[x * n + v] += gradient[x * size + cell] * derivative[cell * n + v];
        }
      }
    }
    return result;
  }

  private double[] radial(double radius, boolean derivative) {
    double[] phi = new double[(harmonics.maxDegree() + 1) * profile.rings()];
    for (int slot = 0; slot < phi.length; slot++) {
      int l = slot / profile.rings();
      int ring = slot % profile.rings();
      phi[slot] = derivative ? profile.derivative(l, ring, radius) : profile.value(l, ring, radius);
    }
    return phi;
  }

  private double radius(double... point) {
    double square = 0;
    for (double x : point) {
      square += x * x;
    }
    if (point.length != harmonics.dimension() || !Double.isFinite(square)) {
      throw new InvalidInput(
          "point of a kernel",
          Arrays.toString(point),
          harmonics.dimension() + " finite coordinates",
          "NaN or infinite coordinates have no value");
    }
    return Math.sqrt(square);
  }

  private static double[] direction(double[] point, double radius) {
    double[] u = new double[point.length];
    for (int v = 0; v < u.length; v++) {
      u[v] = radius > 0 ? point[v] / radius : 0;
    }
    return u;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public String toString() {
    return "kernel of " + outputs + "×" + inputs + " on ℝ^" + harmonics.dimension();
  }
}
