package org.intertwiner.harmonic.spin;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.reptheory.clebschgordan.ClebschGordan;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;

/**
 * Harmonics of fields of spin S on the sphere, coupled from scalar ones by Clebsch–Gordan
 * coefficients: spinor (S = ½), vector (S = 1) and tensor harmonics (S = 2) and those of any S.
 *
 * <p><em>Formula:</em> Y^{LS}_{JM}(x) = Σ_{mμ} ⟨L m S μ | J M⟩ Y_Lm(x) χ_μ, L = |J − S| … J + S.
 * They are orthonormal over the sphere, eigenfunctions of L² with L(L+1), and under (g·f)(x) =
 * D^S(g) f(g⁻¹x) those of one J and L transform by D^J. For S = 1, χ_{±1} = ∓(x ± iy)/√2 and χ_0 =
 * z; for S = 2, χ_μ = Σ ⟨1 a 1 b | 2 μ⟩ χ_a χ_b. <em>Accuracy:</em> the coefficients are exact and
 * rounded once. <em>Complexity:</em> O(J² (2S+1)²) a point. <em>Shape:</em> see {@link #index}.
 *
 * <p><em>Source:</em> Varshalovich, Moskalev and Khersonskii (1988), chapter 7; Thorne, Rev. Mod.
 * Phys. 52 (1980), (2.15) and (2.26).
 *
 * <p>Example: {@code CoupledHarmonics.of(HalfInteger.of(1), 3)} are the vector harmonics Y_{JLM} to
 * J = 3.
 */
public final class CoupledHarmonics {
  /** The largest J. */
  public static final int MAX_TOTAL = 200;

  /** The largest S. */
  public static final int MAX_SPIN = 20;

  private final int doubledSpin;
  private final int maxTotal;
  private final List<Label> labels;

  /** Which scalar harmonics of which weight make up the component μ of a label. */
  private final int[][] sources;

  private final double[][] weights;

  /**
   * One harmonic.
   *
   * @param total J
   * @param orbital L
   * @param projection M
   */
  public record Label(HalfInteger total, int orbital, HalfInteger projection) {}

  private CoupledHarmonics(int doubledSpin, int maxTotal) {
    this.doubledSpin = doubledSpin;
    this.maxTotal = maxTotal;
    this.labels = new ArrayList<>();
    List<int[]> from = new ArrayList<>();
    List<double[]> by = new ArrayList<>();
    for (int tj = doubledSpin & 1; tj <= 2 * maxTotal; tj += 2) {
      for (int tl = Math.abs(tj - doubledSpin); tl <= tj + doubledSpin; tl += 2) {
        for (int tm = -tj; tm <= tj; tm += 2) {
          Interruption.check();
          labels.add(new Label(new HalfInteger(tj), tl / 2, new HalfInteger(tm)));
          int[] source = new int[doubledSpin + 1];
          double[] weight = new double[doubledSpin + 1];
          couple(tj, tl, tm, source, weight);
          from.add(source);
          by.add(weight);
        }
      }
    }
    this.sources = from.toArray(new int[0][]);
    this.weights = by.toArray(new double[0][]);
  }

  private void couple(int tj, int tl, int tm, int[] source, double[] weight) {
    for (int i = 0; i <= doubledSpin; i++) {
      int mu = 2 * i - doubledSpin;
      int order = tm - mu;
      if (Math.abs(order) <= tl) {
        int l = tl / 2;
        source[i] = l * l + l + order / 2;
        weight[i] =
            ClebschGordan.coefficient(tl, order, doubledSpin, mu, tj, tm).toRoot().doubleValue();
      }
    }
  }

  /**
   * Plans the harmonics of one spin.
   *
   * @param spin S, an integer or a half
   * @param maxTotal the largest J is this number, or half less where S is a half
   * @return the plan
   * @throws InvalidInput where S or J is negative
   * @throws LimitExceeded where J is above {@link #MAX_TOTAL} or S above {@link #MAX_SPIN}
   */
  public static CoupledHarmonics of(HalfInteger spin, int maxTotal) {
    if (spin.doubled() < 0 || maxTotal < 0) {
      throw new InvalidInput(
          "coupled harmonics", "S = " + spin + ", J = " + maxTotal, "S ≥ 0 and J ≥ 0", "");
    }
    if (maxTotal > MAX_TOTAL || spin.doubled() > 2 * MAX_SPIN) {
      throw new LimitExceeded(
          "coupled harmonics",
          "S = " + spin + ", J = " + maxTotal,
          "S ≤ " + MAX_SPIN + " and J ≤ " + MAX_TOTAL,
          "");
    }
    return new CoupledHarmonics(spin.doubled(), maxTotal);
  }

  /** {@return the spin S} */
  public HalfInteger spin() {
    return new HalfInteger(doubledSpin);
  }

  /** {@return the harmonics, by J, then L, then M, all ascending} */
  public List<Label> labels() {
    return List.copyOf(labels);
  }

  /**
   * Where a component stands.
   *
   * @param label the number of a harmonic among {@link #labels}
   * @param component μ + S: 0 … 2S
   * @return the place of its real part among the {@link #size} numbers of a point
   * @throws InvalidInput where there is no such harmonic or component
   */
  public int index(int label, int component) {
    if (label < 0 || label >= labels.size() || component < 0 || component > doubledSpin) {
      throw new InvalidInput(
          "component of a coupled harmonic",
          "harmonic " + label + ", component " + component,
          "0 … " + (labels.size() - 1) + " and 0 … " + doubledSpin,
          "");
    }
    return 2 * (label * (doubledSpin + 1) + component);
  }

  /** {@return the numbers of a point} */
  public int size() {
    return 2 * labels.size() * (doubledSpin + 1);
  }

  /**
   * All harmonics at points, by their components at χ_{−S} … χ_S.
   *
   * @param points n points
   * @return n times {@link #size} numbers
   * @throws LimitExceeded where they do not fit an array
   */
  public double[] values(SphereAngles points) {
    double[] out = PolarFrame.room(points.count(), size(), "coupled harmonics");
    int degree = maxTotal + (doubledSpin + 1) / 2;
    double[] scalar = SpinHarmonics.of(degree, 0).values(points);
    int count = (degree + 1) * (degree + 1);
    int at = 0;
    for (int k = 0; k < points.count(); k++) {
      for (int i = 0; i < sources.length; i++) {
        for (int c = 0; c <= doubledSpin; c++) {
          int from = 2 * (k * count + sources[i][c]);
          out[at++] = weights[i][c] * scalar[from];
          out[at++] = weights[i][c] * scalar[from + 1];
        }
      }
    }
    return out;
  }

  @Override
  public String toString() {
    return labels.size() + " coupled harmonics of spin " + spin();
  }
}
