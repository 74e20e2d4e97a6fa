package org.intertwiner.reptheory.lorentz;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.number.Radical;
import org.intertwiner.algebra.number.Radicals;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.module.ChevalleyModule;
import org.intertwiner.reptheory.compact.module.ComplexOperator;
import org.intertwiner.reptheory.compact.module.MatricesCertificate;
import org.intertwiner.reptheory.compact.module.ModuleLimits;
import org.jspecify.annotations.Nullable;

/**
 * The irreducible representation (A, B) of SL(2, ℂ), of the proper orthochronous Lorentz group
 * where A + B is an integer.
 *
 * <p><em>Formula:</em> a = (L − iK)/2 and b = (L + iK)/2 commute and are two copies of su(2); on
 * (A, B) a acts as spin A on the first and b as spin B on the second factor, L = a + b, K = i(a −
 * b). The matrices A t + x·σ ↦ A(t + x·σ)A* of SL(2, ℂ) themselves are (½, 0), and (½, ½) is the
 * vector. <em>Shape:</em> (2A+1)(2B+1), the pair (m, n) in descending order; matrices for L_x, L_y,
 * L_z, K_x, K_y, K_z, the basis of {@code LieGroups.lorentz().algebra()}. <em>Accuracy:</em> exact
 * over ℚ(i), in the basis of vectors of norms D that makes L anti-Hermitian and K Hermitian;
 * brackets are checked before a representation is returned. <em>Source:</em> I. M. Gelfand, R. A.
 * Minlos and Z. Ya. Shapiro (1958); W.-K. Tung, Group Theory in Physics (1985), chapter 10.
 *
 * <p>Example: {@code LorentzIrrep.parse("1/2,0")} is the left-handed spinor.
 */
public final class LorentzIrrep {
  /** The largest A and B. */
  public static final int MAX_SPIN = 200;

  private static final CartanType A1 = new CartanType('A', 1);

  private final HalfInteger a;
  private final HalfInteger b;
  private final ChevalleyModule first;
  private final ChevalleyModule second;
  private final List<ComplexOperator> operators;
  private final List<Rational> form;

  private LorentzIrrep(HalfInteger a, HalfInteger b) {
    this.a = a;
    this.b = b;
    this.first = ChevalleyModule.of(A1, Weight.of(a.doubled()));
    this.second = ChevalleyModule.of(A1, Weight.of(b.doubled()));
    this.form =
        first.form().stream().flatMap(x -> second.form().stream().map(x::multiply)).toList();
    List<ComplexOperator> rotations = new ArrayList<>();
    List<ComplexOperator> boosts = new ArrayList<>();
    for (int axis = 0; axis < 3; axis++) {
      ComplexOperator left = spread(spin(first, axis), first.dimension(), second.dimension(), true);
      ComplexOperator right =
          spread(spin(second, axis), first.dimension(), second.dimension(), false);
      rotations.add(left.add(right));
      boosts.add(left.subtract(right).timesI());
    }
    rotations.addAll(boosts);
    this.operators = List.copyOf(rotations);
  }

  /** −i J_x, −i J_y, −i J_z with J₊ = E, J₋ = F, J_z = H/2. */
  private static ComplexOperator spin(ChevalleyModule module, int axis) {
    SparseMatrix<Rational> e = module.raising().get(0);
    SparseMatrix<Rational> f = module.lowering().get(0);
    SparseMatrix<Rational> none = e.scale(Rational.ZERO);
    Rational half = Rational.of(-1, 2);
    return switch (axis) {
      case 0 -> new ComplexOperator(none, e.add(f).scale(half));
      case 1 -> new ComplexOperator(e.subtract(f).scale(half), none);
      default -> new ComplexOperator(none, module.cartan().get(0).scale(half));
    };
  }

  private static ComplexOperator spread(ComplexOperator m, int d, int e, boolean first) {
    return first
        ? new ComplexOperator(
            m.re().kronecker(SparseMatrix.identity(Rationals.Q, e)),
            m.im().kronecker(SparseMatrix.identity(Rationals.Q, e)))
        : new ComplexOperator(
            SparseMatrix.identity(Rationals.Q, d).kronecker(m.re()),
            SparseMatrix.identity(Rationals.Q, d).kronecker(m.im()));
  }

  /**
   * The representation (A, B).
   *
   * @param a A, at least 0
   * @param b B, at least 0
   * @return the representation
   * @throws InvalidInput if one is negative
   * @throws LimitExceeded if the dimension is beyond that of {@link ModuleLimits#DEFAULT}, or A or
   *     B beyond {@link #MAX_SPIN}
   * @throws CancellationException if the thread is interrupted
   */
  public static LorentzIrrep of(HalfInteger a, HalfInteger b) {
    if (a.doubled() < 0 || b.doubled() < 0) {
      throw new InvalidInput(
          "representation of the Lorentz group", "(" + a + "," + b + ")", "A, B ≥ 0", "");
    }
    ModuleLimits.DEFAULT.requireDimension(
        "representation (" + a + "," + b + ")",
        BigInteger.valueOf(a.doubled() + 1L).multiply(BigInteger.valueOf(b.doubled() + 1L)));
    requireSpin(a);
    requireSpin(b);
    LorentzIrrep irrep = new LorentzIrrep(a, b);
    if (!irrep.certificate().holds()) {
      throw new IllegalStateException(irrep + ": " + irrep.certificate());
    }
    return irrep;
  }

  /** The norms of the basis vectors are products of factorials, so digits grow with the spin. */
  private static void requireSpin(HalfInteger spin) {
    if (spin.doubled() > 2 * MAX_SPIN) {
      throw new LimitExceeded(
          "spin of a representation of the Lorentz group",
          spin.toString(),
          "at most " + MAX_SPIN,
          "");
    }
  }

  /**
   * Reads a representation.
   *
   * @param text for instance {@code 1/2,0} or {@code (1,1/2)}
   * @return the representation
   * @throws InvalidInput if the text is none
   * @throws LimitExceeded if the dimension is beyond the limit
   */
  public static LorentzIrrep parse(String text) {
    String[] parts = text.strip().replaceAll("^\\(|\\)$", "").split(",", -1);
    if (parts.length != 2) {
      throw new InvalidInput(
          "representation of the Lorentz group", "\"" + text + "\"", "A,B such as 1/2,0", "");
    }
    return of(HalfInteger.parse(parts[0].strip()), HalfInteger.parse(parts[1].strip()));
  }

  /** {@return A} */
  public HalfInteger a() {
    return a;
  }

  /** {@return B} */
  public HalfInteger b() {
    return b;
  }

  /** {@return (2A+1)(2B+1)} */
  public int dimension() {
    return form.size();
  }

  /** {@return whether −1 in SL(2, ℂ) acts as 1, so that SO⁺(3,1) is represented} */
  public boolean isSingleValued() {
    return (a.doubled() + b.doubled()) % 2 == 0;
  }

  /** {@return whether there is a real form of the same dimension: A = B} */
  public boolean isReal() {
    return a.equals(b);
  }

  /** {@return the matrices of L_x, L_y, L_z, K_x, K_y, K_z by their non-zero entries} */
  public List<ComplexOperator> operators() {
    return operators;
  }

  /** {@return the matrices of L_x, L_y, L_z, K_x, K_y, K_z} */
  public List<Matrix<Cyclotomic>> onAlgebra() {
    return operators.stream().map(ComplexOperator::toMatrix).toList();
  }

  /** {@return the norms D of the basis vectors} */
  public List<Rational> form() {
    return form;
  }

  /**
   * The matrices in the orthonormal basis |A m⟩|B n⟩ with the phases of Condon and Shortley.
   *
   * @return six matrices with entries √q and i√q
   */
  public List<Matrix<Radical>> orthonormal() {
    List<Matrix<Radical>> result = new ArrayList<>();
    for (ComplexOperator m : operators) {
      result.add(
          Matrix.of(
              Radicals.FIELD,
              dimension(),
              dimension(),
              (i, j) -> {
                Radical re = root(m.re().at(i, j), i, j);
                Radical im = root(m.im().at(i, j), i, j);
                return im.isZero() ? re : re.add(im.multiply(Radical.I));
              }));
    }
    return result;
  }

  private Radical root(Rational entry, int i, int j) {
    return entry.isZero()
        ? Radical.ZERO
        : Radical.sqrt(form.get(i).divide(form.get(j))).scale(entry);
  }

  /** {@return the complex conjugate, (B, A)} */
  public LorentzIrrep conjugate() {
    return of(b, a);
  }

  /**
   * The decomposition of a tensor product.
   *
   * @param other (A', B')
   * @return (A'', B'') with |A − A'| ≤ A'' ≤ A + A', and so for B, each once, in ascending order
   */
  public List<LorentzIrrep> tensor(LorentzIrrep other) {
    List<LorentzIrrep> parts = new ArrayList<>();
    for (int x = Math.abs(a.doubled() - other.a.doubled());
        x <= a.doubled() + other.a.doubled();
        x += 2) {
      for (int y = Math.abs(b.doubled() - other.b.doubled());
          y <= b.doubled() + other.b.doubled();
          y += 2) {
        parts.add(of(new HalfInteger(x), new HalfInteger(y)));
      }
    }
    return List.copyOf(parts);
  }

  /**
   * The real representation: on the real form of (A, A), and on the real and imaginary parts, of
   * twice the dimension, where A ≠ B.
   *
   * @return six rational matrices
   */
  public List<SparseMatrix<Rational>> real() {
    if (!isReal()) {
      SparseMatrix<Rational> turn =
          SparseMatrix.ofEntries(
              Rationals.Q, 2, List.of(Map.of(1, Rational.ONE), Map.of(0, Rational.of(-1))));
      return operators.stream()
          .map(
              m ->
                  SparseMatrix.identity(Rationals.Q, 2)
                      .kronecker(m.re())
                      .add(turn.kronecker(m.im())))
          .toList();
    }
    ComplexOperator basis = realBasis();
    SparseMatrix<Rational> metric = SparseMatrix.diagonal(Rationals.Q, form);
    ComplexOperator weight = new ComplexOperator(metric, metric.scale(Rational.ZERO));
    ComplexOperator adjoint = basis.adjoint().multiply(weight);
    List<Rational> inverse = new ArrayList<>();
    SparseMatrix<Rational> gram = adjoint.multiply(basis).re();
    for (int k = 0; k < dimension(); k++) {
      inverse.add(gram.at(k, k).inverse());
    }
    SparseMatrix<Rational> scale = SparseMatrix.diagonal(Rationals.Q, inverse);
    ComplexOperator left =
        new ComplexOperator(scale.multiply(adjoint.re()), scale.multiply(adjoint.im()));
    List<SparseMatrix<Rational>> result = new ArrayList<>();
    for (ComplexOperator m : operators) {
      ComplexOperator image = left.multiply(m).multiply(basis);
      if (!image.isReal()) {
        throw new IllegalStateException("the real structure of " + this + " is not invariant");
      }
      result.add(image.re());
    }
    return List.copyOf(result);
  }

  /**
   * Fixed vectors of J(v ⊗ w) = Kw̄ ⊗ Kv̄, K the matrix with KE = −FK, KF = −EK: on |m⟩ it is ± the
   * vector |−m⟩ of the same norm, and J exchanges (m, n) with (−n, −m).
   */
  private ComplexOperator realBasis() {
    int d = first.dimension();
    List<Rational> factors = conjugation();
    List<Map<Integer, Rational>> re = new ArrayList<>();
    List<Map<Integer, Rational>> im = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        int here = i * d + j;
        int there = (d - 1 - j) * d + d - 1 - i;
        Rational x = factors.get(i).multiply(factors.get(j));
        if (here == there) {
          re.add(x.signum() > 0 ? Map.of(here, Rational.ONE) : Map.of());
          im.add(x.signum() > 0 ? Map.of() : Map.of(here, Rational.ONE));
        } else if (here < there) {
          re.add(Map.of(here, Rational.ONE, there, x));
          im.add(Map.of());
          re.add(Map.of());
          im.add(Map.of(here, Rational.ONE, there, x.negate()));
        }
      }
    }
    int size = dimension();
    return new ComplexOperator(
        SparseMatrix.ofEntries(Rationals.Q, size, re),
        SparseMatrix.ofEntries(Rationals.Q, size, im));
  }

  /** cᵢ with K eᵢ = cᵢ e_{d−1−i}, from K F = −E K, K of the highest vector being normed. */
  private List<Rational> conjugation() {
    SparseMatrix<Rational> e = first.raising().get(0);
    SparseMatrix<Rational> f = first.lowering().get(0);
    int d = first.dimension();
    List<Rational> factors = new ArrayList<>();
    Rational norm = first.form().get(d - 1);
    factors.add(Rational.of(norm.denominator().sqrt(), norm.numerator().sqrt()));
    for (int i = 1; i < d; i++) {
      Rational up = e.at(d - 1 - i, d - i);
      factors.add(factors.get(i - 1).multiply(up).divide(f.at(i, i - 1)).negate());
    }
    return factors;
  }

  /**
   * Checks everything afresh: brackets; the form, for which L is anti-Hermitian and K Hermitian.
   *
   * @return what holds; there are no reflections to check
   * @throws CancellationException if the thread is interrupted
   */
  public LorentzCertificate certificate() {
    return certificate(operators, form);
  }

  LorentzCertificate certificate(List<ComplexOperator> matrices, List<Rational> norms) {
    List<ComplexOperator> compact = new ArrayList<>(matrices.subList(0, 3));
    matrices.subList(3, 6).forEach(k -> compact.add(k.timesI()));
    boolean brackets = MatricesCertificate.keepsBrackets(LieGroups.lorentz().algebra(), matrices);
    SparseMatrix<Rational> d = SparseMatrix.diagonal(Rationals.Q, norms);
    boolean kept = norms.stream().allMatch(x -> x.signum() > 0);
    for (ComplexOperator m : compact) {
      SparseMatrix<Rational> re = d.multiply(m.re());
      SparseMatrix<Rational> im = d.multiply(m.im());
      kept &= re.transpose().add(re).isZero() && im.transpose().equals(im);
    }
    boolean size = norms.size() == (a.doubled() + 1) * (b.doubled() + 1);
    return new LorentzCertificate(brackets, true, kept, size);
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof LorentzIrrep r && r.a.equals(a) && r.b.equals(b);
  }

  @Override
  public int hashCode() {
    return 31 * a.hashCode() + b.hashCode();
  }

  /**
   * The representation in text.
   *
   * @return for instance {@code (1/2,0)}
   */
  @Override
  public String toString() {
    return "(" + a + "," + b + ")";
  }
}
