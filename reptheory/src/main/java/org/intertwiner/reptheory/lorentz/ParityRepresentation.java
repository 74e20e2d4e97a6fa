package org.intertwiner.reptheory.lorentz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.module.ComplexOperator;
import org.intertwiner.reptheory.compact.module.MatricesCertificate;

/**
 * An irreducible representation with the reflection P of space: (A, B) ⊕ (B, A) with P exchanging
 * the two, or (A, A) with P = ±1 times the exchange of the factors.
 *
 * <p><em>Formula:</em> P² = 1, P L = L P, P K = −K P. The spinors of Dirac are (½, 0) ⊕ (0, ½), the
 * vector is (½, ½) with intrinsic parity −1 for the exchange, so that space is reflected and time
 * is not. <em>Shape:</em> 2(2A+1)(2B+1), or (2A+1)². <em>Accuracy:</em> exact, checked.
 * <em>Source:</em> W.-K. Tung, Group Theory in Physics (1985), chapter 11.
 *
 * <p>Example: {@code ParityRepresentation.of(LorentzIrrep.parse("1/2,0"), 1)} has dimension 4.
 */
public final class ParityRepresentation {
  private final LorentzIrrep irrep;
  private final int sign;
  private final List<ComplexOperator> operators;
  private final SparseMatrix<Rational> parity;

  private ParityRepresentation(LorentzIrrep irrep, int sign) {
    this.irrep = irrep;
    this.sign = sign;
    int d = irrep.a().doubled() + 1;
    int e = irrep.b().doubled() + 1;
    SparseMatrix<Rational> exchange = exchange(d, e).scale(Rational.of((long) sign));
    if (irrep.isReal()) {
      this.operators = irrep.operators();
      this.parity = exchange;
    } else {
      List<ComplexOperator> other = irrep.conjugate().operators();
      List<ComplexOperator> sums = new ArrayList<>();
      for (int k = 0; k < other.size(); k++) {
        sums.add(sum(irrep.operators().get(k), other.get(k)));
      }
      this.operators = List.copyOf(sums);
      this.parity = swapBlocks(exchange);
    }
  }

  /** |m⟩|n⟩ ↦ |n⟩|m⟩. */
  private static SparseMatrix<Rational> exchange(int d, int e) {
    List<Map<Integer, Rational>> columns = new ArrayList<>();
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < e; j++) {
        columns.add(Map.of(j * d + i, Rational.ONE));
      }
    }
    return SparseMatrix.ofEntries(Rationals.Q, d * e, columns);
  }

  private static ComplexOperator sum(ComplexOperator x, ComplexOperator y) {
    SparseMatrix<Rational> first =
        SparseMatrix.diagonal(Rationals.Q, List.of(Rational.ONE, Rational.ZERO));
    SparseMatrix<Rational> second =
        SparseMatrix.diagonal(Rationals.Q, List.of(Rational.ZERO, Rational.ONE));
    return new ComplexOperator(
        first.kronecker(x.re()).add(second.kronecker(y.re())),
        first.kronecker(x.im()).add(second.kronecker(y.im())));
  }

  /** (v, w) ↦ (Xᵀw, Xv), an involution. */
  private static SparseMatrix<Rational> swapBlocks(SparseMatrix<Rational> x) {
    SparseMatrix<Rational> down =
        SparseMatrix.ofEntries(Rationals.Q, 2, List.of(Map.of(1, Rational.ONE), Map.of()));
    SparseMatrix<Rational> up =
        SparseMatrix.ofEntries(Rationals.Q, 2, List.of(Map.of(), Map.of(0, Rational.ONE)));
    return down.kronecker(x).add(up.kronecker(x.transpose()));
  }

  /**
   * The representation with parity that contains an irreducible one.
   *
   * @param irrep (A, B)
   * @param sign 1 or −1, the sign of P; of no consequence up to equivalence where A ≠ B
   * @return the representation
   * @throws InvalidInput if the sign is another number
   */
  public static ParityRepresentation of(LorentzIrrep irrep, int sign) {
    if (sign != 1 && sign != -1) {
      throw new InvalidInput("parity", "" + sign, "1 or −1", "");
    }
    ParityRepresentation found = new ParityRepresentation(irrep, sign);
    if (!found.certificate().holds()) {
      throw new IllegalStateException(found + ": " + found.certificate());
    }
    return found;
  }

  /** {@return the dimension} */
  public int dimension() {
    return parity.rows();
  }

  /** {@return the matrices of L_x, L_y, L_z, K_x, K_y, K_z} */
  public List<ComplexOperator> operators() {
    return operators;
  }

  /** {@return the matrix of the reflection P} */
  public SparseMatrix<Rational> parity() {
    return parity;
  }

  /**
   * Checks brackets, P² = 1, PL = LP and PK = −KP afresh.
   *
   * @return what holds
   */
  public LorentzCertificate certificate() {
    return certificate(operators, parity);
  }

  LorentzCertificate certificate(List<ComplexOperator> matrices, SparseMatrix<Rational> p) {
    boolean components = p.multiply(p).equals(SparseMatrix.identity(Rationals.Q, p.rows()));
    ComplexOperator reflection = new ComplexOperator(p, p.scale(Rational.ZERO));
    for (int k = 0; k < matrices.size(); k++) {
      ComplexOperator left = reflection.multiply(matrices.get(k));
      ComplexOperator right = matrices.get(k).multiply(reflection);
      components &= (k < 3 ? left.subtract(right) : left.add(right)).isZero();
    }
    boolean brackets = MatricesCertificate.keepsBrackets(LieGroups.lorentz().algebra(), matrices);
    int expected = irrep.dimension() * (irrep.isReal() ? 1 : 2);
    return new LorentzCertificate(
        brackets,
        components,
        p.transpose().multiply(p).equals(SparseMatrix.identity(Rationals.Q, p.rows())),
        p.rows() == expected);
  }

  /**
   * The representation in text.
   *
   * @return for instance {@code (1/2,0) + (0,1/2) with parity}
   */
  @Override
  public String toString() {
    return irrep.isReal()
        ? irrep + " with parity " + sign
        : irrep + " + (" + irrep.b() + "," + irrep.a() + ") with parity";
  }
}
