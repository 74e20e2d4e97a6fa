package org.intertwiner.harmonic.scale;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;

/**
 * Kernels on ℝⁿ without the origin that are steered by rotations and by the scale torus aᶻ/a^{Nℤ}:
 * the fields are complex multiples of V_in and V_out on which a dilation by a acts by the phases
 * e^{2πi p/N} and e^{2πi q/N}.
 *
 * <p><i>Formula:</i> aⁿ K(ax) = e^{2πi q/N} K(x) e^{−2πi p/N}. In log r these are the functions
 * e^{2πiν log_a r} with ν = (q − p)/N + m, and ν = (q + p)/N + m for maps that conjugate; all of
 * them with |m| up to a limit are returned, times the steerable kernels and times 1 and i: a basis
 * over ℝ.
 *
 * <p><i>Accuracy:</i> exact phases; {@link #isProved} says what was checked. <i>Source:</i> Ghosh
 * and Gupta (2019); log-polar harmonics are the characters of the dilations.
 *
 * <p>Example: {@code LogPolarKernelSpace.of(base, ScaleAxis.parse("2", 4), 0, 1, 1)}.
 */
public final class LogPolarKernelSpace {
  private final KernelSpace base;
  private final ScaleAxis torus;
  private final int inPhase;
  private final int outPhase;
  private final List<LogPolarKernel> basis;

  private LogPolarKernelSpace(
      KernelSpace base, ScaleAxis torus, int inPhase, int outPhase, List<LogPolarKernel> basis) {
    this.base = base;
    this.torus = torus;
    this.inPhase = inPhase;
    this.outPhase = outPhase;
    this.basis = List.copyOf(basis);
    if (!isProved()) {
      throw new IllegalStateException("log-polar kernels with another phase than asked for");
    }
  }

  /**
   * The kernels between two phases.
   *
   * @param base real steerable kernels of the rotations
   * @param torus the base a and the number N of scales after which fields repeat
   * @param inPhase p, any whole number
   * @param outPhase q, any whole number
   * @param overtones the largest |m| ≥ 0
   * @return the kernels by frequency and steerable part
   * @throws InvalidInput if the kernels are complex, or the number of overtones is negative or
   *     above 1000
   */
  public static LogPolarKernelSpace of(
      KernelSpace base, ScaleAxis torus, int inPhase, int outPhase, int overtones) {
    if (overtones < 0 || overtones > 1000) {
      throw new InvalidInput(
          "overtones of log-polar kernels", "" + overtones, "0 … 1000", "one or two are usual");
    }
    if (!base.in().isReal() || !base.out().isReal()) {
      throw new InvalidInput(
          "log-polar kernels over " + base, "complex kernels", "real ones", "take real forms");
    }
    List<LogPolarKernel> basis = new ArrayList<>();
    for (boolean conjugating : new boolean[] {false, true}) {
      for (int m = -overtones; m <= overtones; m++) {
        long turns = conjugating ? (long) outPhase + inPhase : (long) outPhase - inPhase;
        long turn = Math.floorMod(turns, (long) torus.levels());
        Rational frequency = Rational.of(turn, torus.levels()).add(Rational.of(m));
        for (KernelElement element : base.basis()) {
          for (boolean imaginary : new boolean[] {false, true}) {
            basis.add(
                new LogPolarKernel(element, frequency, conjugating, imaginary, torus.logBase()));
          }
        }
      }
    }
    return new LogPolarKernelSpace(base, torus, inPhase, outPhase, basis);
  }

  /** {@return the steerable kernels of the rotations} */
  public KernelSpace base() {
    return base;
  }

  /** {@return the base and the period of the scales} */
  public ScaleAxis torus() {
    return torus;
  }

  /** {@return the basis over ℝ} */
  public List<LogPolarKernel> basis() {
    return basis;
  }

  /**
   * Whether the steerable kernels carry their proof, and every kernel has the exact phase that the
   * fields ask for: with ζ = e^{2πi/N} it is ζ^{q−p}, and ζ^{q+p} for one that conjugates.
   *
   * @return true for every space that is handed out
   */
  public boolean isProved() {
    int n = torus.levels();
    Cyclotomic linear = Cyclotomic.zeta(n, Math.floorMod(outPhase - inPhase, n));
    Cyclotomic conjugating = Cyclotomic.zeta(n, Math.floorMod(outPhase + inPhase, n));
    Certificate steerable = base.certificate();
    return steerable.isProved()
        && basis.stream().allMatch(k -> k.phase().equals(k.isConjugating() ? conjugating : linear));
  }

  @Override
  public String toString() {
    return basis.size()
        + " log-polar kernels of phase "
        + inPhase
        + " → "
        + outPhase
        + " over "
        + base;
  }
}
