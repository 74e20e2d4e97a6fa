package org.intertwiner.reptheory.compact.module;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.Weight;

/**
 * Clebsch–Gordan coefficients of two irreducible representations of a simple Lie algebra.
 *
 * <p><em>Formula:</em> the vectors of weight c in V_a ⊗ V_b that all Eᵢ annihilate are the highest
 * weight vectors of the copies of V_c; T(Fᵢv) = FᵢT(v) continues them to maps T: V_c → V_a ⊗ V_b,
 * and ⟨a i; b j | c k⟩ = T_{(i,j),k} √(D_i D_j / (D_k n)), n the norm of the highest weight vector.
 * <em>Phases:</em> the first non-zero coefficient of every highest weight vector is positive, (i,
 * j) in lexicographic order; for SU(2) this is the phase of Condon and Shortley.
 * <em>Multiplicity:</em> copies are orthogonal; in a square V_a ⊗ V_a the symmetric copies come
 * first, then the antisymmetric ones. <em>Shape:</em> (d_a d_b) × d_c, the pair (i, j) in the row
 * i·d_b + j. <em>Accuracy:</em> exact; equivariance, orthogonality and completeness are checked
 * before a coupling is returned. <em>Complexity:</em> kernels in the weight spaces of the product,
 * then one sparse product for each vector.
 *
 * <p>Example: in {@code CompactCoupling.of(octet, octet)} V(1,1) of SU(3) has two copies.
 */
public final class CompactCoupling {
  private final ChevalleyModule left;
  private final ChevalleyModule right;
  private final List<Part> parts;

  /**
   * One copy of a summand.
   *
   * @param module V_c
   * @param copy its number among the copies of V_c, from 0
   * @param map T, equivariant and rational
   * @param norm the norm of the image of the highest weight vector: T*DT = norm·D
   */
  public record Part(ChevalleyModule module, int copy, SparseMatrix<Rational> map, Rational norm) {}

  CompactCoupling(ChevalleyModule left, ChevalleyModule right, List<Part> parts) {
    this.left = left;
    this.right = right;
    this.parts = List.copyOf(parts);
  }

  /**
   * The coupling of two representations of one type.
   *
   * @param left V_a
   * @param right V_b
   * @return all maps from irreducible representations
   * @throws InvalidInput if the types differ
   * @throws LimitExceeded if the product is beyond {@link ModuleLimits#DEFAULT}
   * @throws CancellationException if the thread is interrupted
   */
  public static CompactCoupling of(ChevalleyModule left, ChevalleyModule right) {
    CartanType type = left.roots().type();
    return of(left, right, c -> ChevalleyModule.of(type, c), ModuleLimits.DEFAULT);
  }

  /**
   * The same with chosen bases of the summands.
   *
   * @param left V_a
   * @param right V_b
   * @param modules V_c by its highest weight, for instance in Gelfand and Tsetlin's basis
   * @param limits the limits
   * @return all maps from irreducible representations
   * @throws InvalidInput if the types differ
   * @throws LimitExceeded if the product is beyond the limit
   * @throws CancellationException if the thread is interrupted
   */
  public static CompactCoupling of(
      ChevalleyModule left,
      ChevalleyModule right,
      Function<Weight, ChevalleyModule> modules,
      ModuleLimits limits) {
    if (!left.roots().type().equals(right.roots().type())) {
      throw new InvalidInput(
          "tensor product", left + " and " + right, "representations of one type", "");
    }
    limits.requireProduct(
        "product of " + left + " and " + right,
        BigInteger.valueOf(left.dimension()).multiply(BigInteger.valueOf(right.dimension())));
    CompactCoupling coupling =
        new CompactCoupling(left, right, new CouplingBuilder(left, right, modules).parts());
    CouplingCertificate certificate = coupling.certificate();
    if (!certificate.holds()) {
      throw new IllegalStateException(coupling + ": " + certificate);
    }
    return coupling;
  }

  /** {@return V_a} */
  public ChevalleyModule left() {
    return left;
  }

  /** {@return V_b} */
  public ChevalleyModule right() {
    return right;
  }

  /** {@return the summands, in ascending order of highest weights, copy by copy} */
  public List<Part> parts() {
    return parts;
  }

  /**
   * One copy of a summand.
   *
   * @param highest the highest weight c
   * @param copy the number of the copy, from 0
   * @return the part
   * @throws InvalidInput if there is no such copy
   */
  public Part part(Weight highest, int copy) {
    return parts.stream()
        .filter(p -> p.module().highest().equals(highest) && p.copy() == copy)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "summand of " + this,
                    highest + ", copy " + copy,
                    multiplicities().toString(),
                    "copies are counted from 0"));
  }

  /** {@return how often each V_c occurs} */
  public SortedMap<Weight, Long> multiplicities() {
    SortedMap<Weight, Long> counts = new TreeMap<>();
    parts.forEach(p -> counts.merge(p.module().highest(), 1L, Long::sum));
    return counts;
  }

  /**
   * A Clebsch–Gordan coefficient between orthonormal vectors.
   *
   * @param part a summand of this coupling
   * @param i a basis vector of V_a, from 0
   * @param j a basis vector of V_b, from 0
   * @param k a basis vector of V_c, from 0
   * @return ⟨a i; b j | c k⟩, an exact 0 where the weights do not add up
   */
  public SignedRoot coefficient(Part part, int i, int j, int k) {
    Rational entry = part.map().at(i * right.dimension() + j, k);
    if (entry.isZero()) {
      return SignedRoot.ZERO;
    }
    Rational square =
        entry
            .multiply(entry)
            .multiply(left.form().get(i))
            .multiply(right.form().get(j))
            .divide(part.module().form().get(k).multiply(part.norm()));
    return SignedRoot.ofSquare(entry.signum(), square);
  }

  /**
   * Checks every claim afresh.
   *
   * @return what holds
   * @throws CancellationException if the thread is interrupted
   */
  public CouplingCertificate certificate() {
    SparseMatrix<Rational> all = joined();
    return new CouplingCertificate(
        isEquivariant(), isOrthogonal(all), all.columns() == all.rows() && isComplete());
  }

  private boolean isEquivariant() {
    for (int i = 0; i < left.roots().rank(); i++) {
      SparseMatrix<Rational> up = onProduct(left.raising().get(i), right.raising().get(i));
      SparseMatrix<Rational> down = onProduct(left.lowering().get(i), right.lowering().get(i));
      for (Part part : parts) {
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while checking " + this);
        }
        SparseMatrix<Rational> map = part.map();
        if (!up.multiply(map).equals(map.multiply(part.module().raising().get(i)))
            || !down.multiply(map).equals(map.multiply(part.module().lowering().get(i)))) {
          return false;
        }
      }
    }
    return true;
  }

  /** x ⊗ 1 + 1 ⊗ y. */
  static SparseMatrix<Rational> onProduct(SparseMatrix<Rational> x, SparseMatrix<Rational> y) {
    return x.kronecker(SparseMatrix.identity(Rationals.Q, y.rows()))
        .add(SparseMatrix.identity(Rationals.Q, x.rows()).kronecker(y));
  }

  /** All maps side by side. */
  private SparseMatrix<Rational> joined() {
    SparseBuilder<Rational> all =
        new SparseBuilder<>(Rationals.Q, left.dimension() * right.dimension());
    parts.forEach(part -> all.append(part.map(), 0));
    return all.build();
  }

  private boolean isOrthogonal(SparseMatrix<Rational> all) {
    List<Rational> expected = new ArrayList<>();
    for (Part part : parts) {
      part.module().form().forEach(d -> expected.add(d.multiply(part.norm())));
    }
    List<Rational> metric =
        left.form().stream().flatMap(a -> right.form().stream().map(a::multiply)).toList();
    SparseMatrix<Rational> gram =
        all.transpose().multiply(SparseMatrix.diagonal(Rationals.Q, metric).multiply(all));
    return gram.equals(SparseMatrix.diagonal(Rationals.Q, expected))
        && parts.stream().allMatch(p -> p.norm().signum() > 0);
  }

  private boolean isComplete() {
    return multiplicities()
        .equals(
            new HashMap<>(
                HighestWeights.of(left.roots().type()).tensor(left.highest(), right.highest())));
  }

  /**
   * The coupling in text.
   *
   * @return for instance {@code (1,1) ⊗ (1,1) of A2}
   */
  @Override
  public String toString() {
    return left.highest() + " ⊗ " + right.highest() + " of " + left.roots().type();
  }
}
