package org.intertwiner.harmonic.fourier.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.sphere.HarmonicCoefficients;

/**
 * Rotational matching: the correlation of two functions on the sphere over all rotations at once,
 * and the rotations where it is greatest.
 *
 * <p><i>Formula:</i> C(g) = ∫_{S²} f(x) (g·h)(x)* dx = Σ f_{lm} (D^l_{mn}(g) h_{ln})* is a function
 * of band limit L on SO(3) with Ĉ^l_{−n,−m} = (−1)^{m−n} f_{lm} h_{ln}* / (2l + 1). It is sampled
 * by one inverse transform, its maxima on the grid are refined by Newton's method on the group,
 * with the exact gradient and second derivative. <i>Order:</i> coefficients of degree l &lt; L over
 * the orthonormal complex harmonics at l² + l + m, interleaved. <i>Accuracy:</i> a refined maximum
 * has a gradient at rounding level; the error of its rotation is that over the curvature of C.
 * <i>Complexity:</i> O(L⁴) for the grid, O(L³) a step. <i>Source:</i> Kostelec and Rockmore (2008),
 * section 5.
 *
 * <p>Example: {@code RotationMatching.of(16).best(f, h).rotation()}.
 */
public final class RotationMatching {
  private final RotationFourier fourier;
  private final int bandLimit;

  private RotationMatching(RotationFourier fourier) {
    this.fourier = fourier;
    this.bandLimit = fourier.layout().bandLimit();
  }

  /**
   * Plans a matching on one thread.
   *
   * @param bandLimit L ≥ 1
   * @return the plan
   * @throws InvalidInput for a band limit below 1
   * @throws LimitExceeded where the grid is above {@link RotationLimits#DEFAULT}
   */
  public static RotationMatching of(int bandLimit) {
    return of(bandLimit, new Workers(1), RotationLimits.DEFAULT);
  }

  /**
   * Plans a matching.
   *
   * @param bandLimit L ≥ 1
   * @param workers the threads
   * @param limits what may be spent
   * @return the plan
   * @throws InvalidInput for a band limit below 1
   * @throws LimitExceeded where the grid is above the limit
   */
  public static RotationMatching of(int bandLimit, Workers workers, RotationLimits limits) {
    RotationLayout layout = RotationLayout.of(bandLimit);
    return new RotationMatching(
        RotationFourier.of(RotationSampling.driscollHealy(bandLimit), layout, workers, limits));
  }

  /**
   * The Fourier coefficients of C.
   *
   * @param f 2L² numbers
   * @param h 2L² numbers
   * @return coefficients in the layout of band limit L
   * @throws InvalidInput for a wrong length or a number that is not finite
   */
  public double[] correlation(double[] f, double[] h) {
    require("coefficients of f", f);
    require("coefficients of h", h);
    RotationLayout layout = fourier.layout();
    double[] out = new double[2 * layout.size()];
    for (int l = 0; l < bandLimit; l++) {
      int centre = l * l + l;
      for (int m = -l; m <= l; m++) {
        for (int n = -l; n <= l; n++) {
          double scale = ((m - n) % 2 == 0 ? 1.0 : -1.0) / (2 * l + 1);
          int i = 2 * (centre + m);
          int k = 2 * (centre + n);
          int at = 2 * layout.index(l, -n, -m);
          out[at] = scale * (f[i] * h[k] + f[i + 1] * h[k + 1]);
          out[at + 1] = scale * (f[i + 1] * h[k] - f[i] * h[k + 1]);
        }
      }
    }
    return out;
  }

  private void require(String what, double[] values) {
    if (values.length != 2 * bandLimit * bandLimit) {
      throw new InvalidInput(
          what,
          values.length + " numbers",
          2 * bandLimit * bandLimit + " numbers",
          "degrees below " + bandLimit + ", complex numbers take two places");
    }
    Samples.requireFinite(what + ", number", values, 2);
  }

  /**
   * The rotation g for which Re C(g) is greatest: the one that turns h into f where f is h turned.
   * Where C is constant every rotation is, and one of them is returned.
   *
   * @param f 2L² numbers
   * @param h 2L² numbers
   * @return the best of the refined maxima
   * @throws InvalidInput for a wrong length or a number that is not finite
   */
  public RotationPeak best(double[] f, double[] h) {
    return peaks(f, h, 1).get(0);
  }

  /**
   * The rotation g for which C(g) is greatest, for two real functions.
   *
   * @param f L² coefficients over the real harmonics, at l² + l + m
   * @param h L² coefficients
   * @return the best of the refined maxima
   * @throws InvalidInput for a wrong length or a number that is not finite
   */
  public RotationPeak bestOfReal(double[] f, double[] h) {
    return best(
        HarmonicCoefficients.toComplex(f, bandLimit), HarmonicCoefficients.toComplex(h, bandLimit));
  }

  /**
   * The greatest maxima of Re C, at least π/L apart before they are refined.
   *
   * @param f 2L² numbers
   * @param h 2L² numbers
   * @param count the number wanted, at least 1
   * @return at most that many, the greatest first, each rotation once
   * @throws InvalidInput for a wrong length, a number that is not finite, or a count below 1
   */
  public List<RotationPeak> peaks(double[] f, double[] h, int count) {
    if (count < 1) {
      throw new InvalidInput("number of peaks", "" + count, "at least 1", "");
    }
    double[] values = new double[Math.toIntExact(fourier.sampling().size())];
    fourier.inverseReal(correlation(f, h), values);
    RotationAscent ascent = new RotationAscent(bandLimit, f, h);
    List<RotationPeak> refined = new ArrayList<>();
    // a few more than wanted: the order of refined maxima may differ from that on the grid
    for (UnitQuaternion start : candidates(values, count + 3)) {
      RotationPeak peak = ascent.climb(start);
      if (refined.stream().noneMatch(p -> angle(p.rotation(), peak.rotation()) < 1e-6)) {
        refined.add(peak);
      }
    }
    refined.sort(Comparator.comparingDouble(RotationPeak::value).reversed());
    return List.copyOf(refined.subList(0, Math.min(count, refined.size())));
  }

  /** Points of the grid that no neighbour along an angle exceeds, the greatest first. */
  private List<UnitQuaternion> candidates(double[] values, int count) {
    RotationSampling grid = fourier.sampling();
    List<Integer> maxima = new ArrayList<>();
    for (int k = 0; k < grid.betas(); k++) {
      for (int i = 0; i < grid.alphas(); i++) {
        for (int j = 0; j < grid.gammas(); j++) {
          if (isMaximum(values, grid, i, k, j)) {
            maxima.add(grid.index(i, k, j));
          }
        }
      }
    }
    maxima.sort(Comparator.comparingDouble((Integer at) -> values[at]).reversed());
    List<UnitQuaternion> chosen = new ArrayList<>();
    for (int at : maxima) {
      int j = at % grid.gammas();
      int i = at / grid.gammas() % grid.alphas();
      UnitQuaternion q = grid.rotation(i, at / grid.gammas() / grid.alphas(), j);
      if (chosen.stream().allMatch(p -> angle(p, q) > Math.PI / bandLimit)) {
        chosen.add(q);
      }
      if (chosen.size() == count) {
        break;
      }
    }
    return chosen;
  }

  private static boolean isMaximum(double[] values, RotationSampling g, int i, int k, int j) {
    double value = values[g.index(i, k, j)];
    int a = g.alphas();
    int c = g.gammas();
    return value >= values[g.index((i + 1) % a, k, j)]
        && value >= values[g.index((i + a - 1) % a, k, j)]
        && value >= values[g.index(i, k, (j + 1) % c)]
        && value >= values[g.index(i, k, (j + c - 1) % c)]
        && value >= values[g.index(i, Math.min(k + 1, g.betas() - 1), j)]
        && value >= values[g.index(i, Math.max(k - 1, 0), j)];
  }

  /** The angle of p⁻¹q. */
  static double angle(UnitQuaternion p, UnitQuaternion q) {
    UnitQuaternion r = p.inverse().multiply(q);
    return 2
        * Math.atan2(Math.sqrt(r.x() * r.x() + r.y() * r.y() + r.z() * r.z()), Math.abs(r.w()));
  }

  @Override
  public String toString() {
    return "rotational matching of band limit " + bandLimit;
  }
}
