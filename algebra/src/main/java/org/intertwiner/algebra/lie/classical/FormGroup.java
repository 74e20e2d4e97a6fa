package org.intertwiner.algebra.lie.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.lorentz.Boosts;
import org.intertwiner.algebra.lie.lorentz.LorentzSpinor;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.MatrixExponential;
import org.intertwiner.algebra.lie.numeric.MatrixLogarithm;
import org.intertwiner.algebra.lie.numeric.PolarFactor;
import org.intertwiner.algebra.linear.DenseMatrix;

/**
 * The non-compact groups of a real form: O(p,q) with its four components, SO(p,q), SO⁺(p,q), and
 * Sp(2n, ℝ).
 *
 * <p><em>Metric:</em> η = diag(1, …, 1, −1, …, −1), p and q entries, time last; gᵀηg = η.
 * <em>Components</em> of O(p,q): by the signs of the determinants of the space block and of the
 * time block, in the order identity, P = diag(−1, 1, …, 1), T = diag(1, …, 1, −1), PT; of SO(p,q)
 * the identity and PT. <em>Bases:</em> so(p,q) as so(p + q) in {@link CompactMatrixGroup}, with Kᵢⱼ
 * = Eᵢⱼ + Eⱼᵢ where i is a space and j a time axis; for p = 3 L_x, L_y, L_z come first, so that
 * so(3,1) is (L_x, L_y, L_z, K_x, K_y, K_z). sp(2n, ℝ) for the form [[0, 1], [−1, 0]]: Aᵢⱼ by rows,
 * then the symmetric upper right Bᵢⱼ, then the lower left Cᵢⱼ (i ≤ j).
 *
 * <p><em>Accuracy:</em> relative to the norm, exp to about n·2⁻⁵²(1 + ‖X‖), for pure boosts to a
 * few 2⁻⁵² entry by entry; log to about ‖g‖·2⁻⁴⁸, for pure boosts to a few 2⁻⁵² of itself, in
 * SO⁺(3,1) also at half turns; elsewhere an eigenvalue at distance δ from the negative axis costs
 * 1/δ, and an element without principal logarithm is refused. Equality: entries within n·{@value
 * #TOLERANCE} of the largest entry. <em>Distance:</em> log(1 + max(‖a⁻¹b − 1‖, ‖b⁻¹a − 1‖)), a
 * left-invariant metric, ‖X‖ to first order near the identity; it is finite also between
 * components. <em>Projection:</em> the generalized polar factor. <em>Sampling:</em> a Haar-random
 * element of the maximal compact subgroup times a boost along Gaussian directions whose largest
 * rapidity is uniform in [0, scale]. <em>Source:</em> N. J. Higham, "J-orthogonal matrices:
 * properties and generation" (2003).
 *
 * <p>Example: {@code FormGroup.pseudoOrthogonal(3, 1, 64).components().size()} is 4.
 */
public final class FormGroup implements LieGroup<DenseMatrix> {
  /** Largest difference of entries, over n and the largest entry, that counts as rounding. */
  public static final double TOLERANCE = 0x1p-40;

  private enum Kind {
    O("O"),
    SO("SO"),
    SO_PLUS("SO+"),
    SP("Sp");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  private final Kind kind;
  private final int p;
  private final int q;
  private final int size;
  private final LieAlgebra algebra;

  private FormGroup(Kind kind, int p, int q, LieAlgebra algebra) {
    this.kind = kind;
    this.p = p;
    this.q = q;
    this.size = p + q;
    this.algebra = algebra;
  }

  private static FormGroup of(Kind kind, int p, int q, int limit) {
    if (p < 1 || q < 1) {
      throw new InvalidInput(
          "signature",
          "(" + p + ", " + q + ")",
          "at least one axis of each sign",
          "a definite form has the compact group O(n)");
    }
    Checks.size("a pseudo-orthogonal group", Math.addExact(p, q), 2, limit);
    return new FormGroup(kind, p, q, Bases.pseudoOrthogonal(p, q, false));
  }

  /**
   * O(p,q), four components.
   *
   * @param p number of positive axes, at least 1
   * @param q number of negative axes, at least 1
   * @param limit largest accepted p + q
   * @return the group
   * @throws InvalidInput when p or q is less than 1
   * @throws LimitExceeded when p + q is beyond the limit
   */
  public static FormGroup pseudoOrthogonal(int p, int q, int limit) {
    return of(Kind.O, p, q, limit);
  }

  /**
   * SO(p,q), two components.
   *
   * @param p number of positive axes, at least 1
   * @param q number of negative axes, at least 1
   * @param limit largest accepted p + q
   * @return the group
   * @throws InvalidInput when p or q is less than 1
   * @throws LimitExceeded when p + q is beyond the limit
   */
  public static FormGroup specialPseudoOrthogonal(int p, int q, int limit) {
    return of(Kind.SO, p, q, limit);
  }

  /**
   * SO⁺(p,q), the component of the identity.
   *
   * @param p number of positive axes, at least 1
   * @param q number of negative axes, at least 1
   * @param limit largest accepted p + q
   * @return the group
   * @throws InvalidInput when p or q is less than 1
   * @throws LimitExceeded when p + q is beyond the limit
   */
  public static FormGroup properOrthochronous(int p, int q, int limit) {
    return of(Kind.SO_PLUS, p, q, limit);
  }

  /**
   * Sp(2n, ℝ), the linear canonical transformations of n positions and n momenta.
   *
   * @param rank n, at least 1
   * @param limit largest accepted 2n
   * @return the group
   * @throws InvalidInput when the rank is less than 1
   * @throws LimitExceeded when the size is beyond the limit
   */
  public static FormGroup realSymplectic(int rank, int limit) {
    Checks.size("a symplectic group (its rank)", rank, 1, limit / 2);
    return new FormGroup(Kind.SP, rank, rank, Bases.realSymplectic(rank));
  }

  /** The involution with g⁻¹ = g^⋆: the transpose, conjugated by the form. */
  private ComplexMatrix star(ComplexMatrix g) {
    double[] entries = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double sign = (i < p) == (j < p) ? 1 : -1;
        entries[i * size + j] =
            sign * (kind == Kind.SP ? g.re((j + p) % size, (i + p) % size) : g.re(j, i));
      }
    }
    return ComplexMatrix.from(size, size, entries, new double[size * size]);
  }

  @Override
  public String name() {
    return kind.prefix + (kind == Kind.SP ? "(" + size + ",R)" : "(" + p + "," + q + ")");
  }

  @Override
  public LieAlgebra algebra() {
    return algebra;
  }

  @Override
  public DenseMatrix identity() {
    return DenseMatrix.identity(size);
  }

  @Override
  public DenseMatrix multiply(DenseMatrix a, DenseMatrix b) {
    return a.multiply(b);
  }

  @Override
  public DenseMatrix inverse(DenseMatrix a) {
    return star(ComplexMatrix.from(a)).realPart();
  }

  @Override
  public boolean areEqual(DenseMatrix a, DenseMatrix b) {
    return Checks.areEqual(ComplexMatrix.from(a), ComplexMatrix.from(b), TOLERANCE);
  }

  @Override
  public DenseMatrix exp(double[] coefficients) {
    ComplexMatrix x = algebra.matrix(coefficients);
    if (kind != Kind.SP && isBoost(x)) {
      return Boosts.boost(x.block(0, p, p, size).realPart());
    }
    if (isLorentz()) {
      return LorentzSpinor.exp(coefficients).toMatrix();
    }
    return MatrixExponential.of(x).realPart();
  }

  private boolean isLorentz() {
    return kind != Kind.SP && p == 3 && q == 1;
  }

  private boolean isBoost(ComplexMatrix x) {
    return x.block(0, p, 0, p).maxAbs() == 0 && x.block(p, size, p, size).maxAbs() == 0;
  }

  @Override
  public double[] log(DenseMatrix element) {
    if (component(element) != 0) {
      throw new InvalidInput(
          "logarithm in " + name(),
          "an element of the component " + components().get(component(element)).name(),
          "an element of the component of the identity",
          "multiply by the representative of its component first");
    }
    ComplexMatrix matrix = ComplexMatrix.from(element);
    if (kind != Kind.SP && matrix.equals(matrix.transpose())) {
      DenseMatrix side = Boosts.rapidity(element, p);
      // a rounding of the rapidity moves the boost by as many roundings as the rapidity is large
      double slack = 0x1p-48 * (1 + side.maxAbs());
      if (Checks.areEqual(ComplexMatrix.from(Boosts.boost(side)), matrix, slack)) {
        ComplexMatrix right = ComplexMatrix.from(side);
        ComplexMatrix left = right.transpose();
        double[] x = new double[size * size];
        for (int i = 0; i < p; i++) {
          for (int j = p; j < size; j++) {
            x[i * size + j] = right.re(i, j - p);
            x[j * size + i] = left.re(j - p, i);
          }
        }
        return algebra.coordinates(ComplexMatrix.from(size, size, x, new double[size * size]));
      }
    }
    if (isLorentz() && matrix.subtract(ComplexMatrix.identity(4)).maxAbs() > 0x1p-4) {
      return LorentzSpinor.from(element).log();
    }
    return algebra.coordinates(MatrixLogarithm.of(matrix, this::star));
  }

  @Override
  public List<Component<DenseMatrix>> components() {
    List<Component<DenseMatrix>> components = new ArrayList<>();
    components.add(new Component<>("identity", identity()));
    if (kind == Kind.O) {
      components.add(new Component<>("P", reflection(true, false)));
      components.add(new Component<>("T", reflection(false, true)));
    }
    if (kind == Kind.O || kind == Kind.SO) {
      components.add(new Component<>("PT", reflection(true, true)));
    }
    return List.copyOf(components);
  }

  private DenseMatrix reflection(boolean space, boolean time) {
    double[][] rows = identity().toRows();
    rows[0][0] = space ? -1 : 1;
    rows[size - 1][size - 1] = time ? -1 : 1;
    return DenseMatrix.from(rows);
  }

  @Override
  public int component(DenseMatrix element) {
    if (kind == Kind.SP || kind == Kind.SO_PLUS) {
      return 0;
    }
    int bits = signs(ComplexMatrix.from(element));
    return kind == Kind.SO ? Math.min(bits, 1) : bits;
  }

  /** 1 for a reversed space block, plus 2 for a reversed time block. */
  private int signs(ComplexMatrix g) {
    int space = g.block(0, p, 0, p).determinant()[0] < 0 ? 1 : 0;
    int time = g.block(p, size, p, size).determinant()[0] < 0 ? 2 : 0;
    return space + time;
  }

  @Override
  public boolean isCompact() {
    return false;
  }

  @Override
  public double distance(DenseMatrix a, DenseMatrix b) {
    DenseMatrix ratio = multiply(inverse(a), b);
    return Checks.length(ComplexMatrix.from(ratio), ComplexMatrix.from(inverse(ratio)));
  }

  @Override
  public DenseMatrix sample(RandomGenerator random, double scale) {
    if (!(scale >= 0) || scale > Boosts.RAPIDITY_LIMIT) {
      throw new InvalidInput(
          "largest rapidity", "" + scale, "from 0 to " + Boosts.RAPIDITY_LIMIT, "");
    }
    if (kind == Kind.SP) {
      double[][] squeeze = identity().toRows();
      for (int i = 0; i < p; i++) {
        double s = scale * (2 * random.nextDouble() - 1);
        squeeze[i][i] = Math.exp(s);
        squeeze[p + i][p + i] = Math.exp(-s);
      }
      return turn(random).multiply(DenseMatrix.from(squeeze)).multiply(turn(random));
    }
    DenseMatrix space = Gaussians.frame(p, true, random).realPart();
    DenseMatrix time = Gaussians.frame(q, true, random).realPart();
    DenseMatrix k = ComplexMatrix.from(space).directSum(ComplexMatrix.from(time)).realPart();
    int signs = signs(ComplexMatrix.from(k));
    boolean flipSpace =
        kind == Kind.O ? false : (kind == Kind.SO ? signs == 1 || signs == 2 : (signs & 1) != 0);
    boolean flipTime = kind == Kind.SO_PLUS && (signs & 2) != 0;
    DenseMatrix b = Gaussians.matrix(p, q, true, random).realPart();
    double largest = b.svd().values()[0];
    DenseMatrix boost = Boosts.boost(b.scale(scale * random.nextDouble() / largest));
    return k.multiply(reflection(flipSpace, flipTime)).multiply(boost);
  }

  /** A Haar-random element of the unitary subgroup, [[A, −B], [B, A]]. */
  private DenseMatrix turn(RandomGenerator random) {
    ComplexMatrix u = Gaussians.frame(p, false, random);
    double[][] rows = new double[size][size];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        rows[i][j] = u.re(i, j);
        rows[p + i][p + j] = u.re(i, j);
        rows[i][p + j] = -u.im(i, j);
        rows[p + i][j] = u.im(i, j);
      }
    }
    return DenseMatrix.from(rows);
  }

  @Override
  public ComplexMatrix toMatrix(DenseMatrix element) {
    return ComplexMatrix.from(element);
  }

  @Override
  public double defect(ComplexMatrix matrix) {
    Checks.shape(name(), matrix, size);
    ComplexMatrix real = ComplexMatrix.from(matrix.realPart());
    double defect =
        Math.max(
            matrix.subtract(real).maxAbs(),
            star(real).multiply(real).subtract(ComplexMatrix.identity(size)).maxAbs());
    int signs = kind == Kind.SP ? 0 : signs(real);
    boolean inside =
        switch (kind) {
          case O, SP -> true;
          case SO -> signs == 0 || signs == 3;
          case SO_PLUS -> signs == 0;
        };
    return inside ? defect : Double.POSITIVE_INFINITY;
  }

  @Override
  public DenseMatrix from(ComplexMatrix matrix) {
    Checks.belongs(name(), matrix, defect(matrix));
    return matrix.realPart();
  }

  @Override
  public DenseMatrix project(ComplexMatrix matrix) {
    Checks.shape(name(), matrix, size);
    ComplexMatrix real = ComplexMatrix.from(matrix.realPart());
    return PolarFactor.of(real, this::star)
        .map(this::from)
        .orElseThrow(
            () ->
                new InvalidInput(
                    "projection to " + name(),
                    "a matrix without generalized polar factor",
                    "one nearer to the group",
                    ""));
  }

  @Override
  public String toString() {
    return name();
  }
}
