package org.intertwiner.pdo;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;

/**
 * Whether the symbol D(ξ) of an operator is injective for every real ξ ≠ 0; for a square symbol:
 * whether it is invertible.
 *
 * <p><i>Formula:</i> with F = det D, or det D*D where D is not square or not real, the operator is
 * elliptic exactly where F has no real zero but 0. <i>Accuracy:</i> exact. F = c|ξ|^{2k} needs no
 * more; in two variables Sturm's theorem decides; in more, Bernstein's coefficients on the faces of
 * a cube, halved until all are positive, prove positivity, and a zero with small whole coordinates
 * or two signs refute it. What neither settles within {@value #MAX_BOXES} boxes is undecided.
 * <i>Source:</i> L. Hörmander, The Analysis of Linear Partial Differential Operators (1985); R. T.
 * Farouki, The Bernstein polynomial basis: a centennial retrospective (2012).
 *
 * <p>Example: {@code laplacian.ellipticity().verdict()}.
 *
 * @param verdict whether it is
 * @param reason why, in words
 * @param witness a ξ ≠ 0 where D(ξ) has a kernel, where one with whole coordinates is known
 */
public record Ellipticity(Verdict verdict, String reason, Optional<List<Rational>> witness) {
  /** The largest number of columns. */
  public static final int MAX_COLUMNS = 10;

  /** The largest number of boxes that are looked at. */
  public static final int MAX_BOXES = 1_000;

  /** The answers. */
  public enum Verdict {
    /** D(ξ) is injective for all real ξ ≠ 0. */
    ELLIPTIC,
    /** D(ξ) has a kernel for some real ξ ≠ 0. */
    NOT_ELLIPTIC,
    /** Not found out within the limits. */
    UNDECIDED
  }

  /**
   * Decides ellipticity.
   *
   * @param operator a homogeneous operator; of one of mixed order, its principal part
   * @return the verdict
   * @throws LimitExceeded if there are more than {@value #MAX_COLUMNS} columns
   */
  public static Ellipticity of(DifferentialOperator operator) {
    PolynomialMatrix symbol = operator.symbol();
    if (symbol.columns() > MAX_COLUMNS) {
      throw new LimitExceeded(
          "ellipticity", symbol.columns() + " columns", "at most " + MAX_COLUMNS, "");
    }
    return new DefiniteForm(symbol).run();
  }

  static Ellipticity yes(String reason) {
    return new Ellipticity(Verdict.ELLIPTIC, reason, Optional.empty());
  }

  static Ellipticity no(String reason, Optional<List<Rational>> witness) {
    return new Ellipticity(Verdict.NOT_ELLIPTIC, reason, witness);
  }
}
