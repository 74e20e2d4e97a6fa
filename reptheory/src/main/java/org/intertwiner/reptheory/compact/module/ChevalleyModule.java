package org.intertwiner.reptheory.compact.module;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.group.family.RootSystem;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.Weight;

/**
 * An irreducible representation of a simple Lie algebra by exact matrices of Chevalley's generators
 * in a basis of weight vectors, with its invariant form.
 *
 * <p><em>Formula:</em> [Hᵢ, Eⱼ] = aⱼᵢ Eⱼ, [Hᵢ, Fⱼ] = −aⱼᵢ Fⱼ, [Eᵢ, Fⱼ] = δᵢⱼ Hᵢ and Serre's
 * relations; (Eᵢv, w) = (v, Fᵢw) for the form diag(D), D &gt; 0 rational and 1 at the highest
 * weight vector, so that ρᵢⱼ √(Dᵢ/Dⱼ) is orthonormal. <em>Shape:</em> d × d, d = dim V(Λ); the
 * highest weight vector first, then by height of Λ − μ, then by weight. <em>Accuracy:</em> exact;
 * all the relations, irreducibility and the form are checked before a module is returned.
 * <em>Complexity:</em> O(Σ_μ m_μ² c_μ) operations for multiplicities m_μ and c_μ = Σᵢ m_{μ+αᵢ}.
 * <em>Source:</em> Humphreys, Introduction to Lie Algebras and Representation Theory (1972),
 * sections 18 and 20; N. N. Shapovalov (1972) for the form.
 *
 * <p>Example: {@code ChevalleyModule.of(CartanType.parse("E8"), adjoint).dimension()} is 248.
 */
public final class ChevalleyModule {
  private final RootSystem roots;
  private final Weight highest;
  private final List<Weight> weights;
  private final List<SparseMatrix<Rational>> raising;
  private final List<SparseMatrix<Rational>> lowering;
  private final List<Rational> form;

  ChevalleyModule(
      RootSystem roots,
      Weight highest,
      List<Weight> weights,
      List<SparseMatrix<Rational>> raising,
      List<SparseMatrix<Rational>> lowering,
      List<Rational> form) {
    this.roots = roots;
    this.highest = highest;
    this.weights = List.copyOf(weights);
    this.raising = List.copyOf(raising);
    this.lowering = List.copyOf(lowering);
    this.form = List.copyOf(form);
  }

  /**
   * The representation with a highest weight.
   *
   * @param type the Cartan type
   * @param highest a dominant weight
   * @return V(Λ)
   * @throws InvalidInput if the weight has another rank or is not dominant
   * @throws LimitExceeded if the dimension is beyond {@link ModuleLimits#DEFAULT}
   * @throws CancellationException if the thread is interrupted
   */
  public static ChevalleyModule of(CartanType type, Weight highest) {
    return of(type, highest, ModuleLimits.DEFAULT);
  }

  /**
   * The representation with a highest weight, within other limits.
   *
   * @param type the Cartan type
   * @param highest a dominant weight
   * @param limits the limits
   * @return V(Λ)
   * @throws InvalidInput if the weight has another rank or is not dominant
   * @throws LimitExceeded if the dimension is beyond the limit
   * @throws CancellationException if the thread is interrupted
   */
  public static ChevalleyModule of(CartanType type, Weight highest, ModuleLimits limits) {
    limits.requireDimension(
        "matrices of " + highest + " of type " + type, HighestWeights.of(type).dimension(highest));
    return ModuleBuilder.build(RootSystem.of(type), highest).proved();
  }

  /**
   * A representation from matrices that were found elsewhere.
   *
   * @param roots the root system
   * @param highest the highest weight
   * @param weights the weight of each basis vector
   * @param raising Eᵢ
   * @param lowering Fᵢ
   * @param form the diagonal of the invariant form, up to a factor
   * @return the representation, proved; the form is 1 at the highest weight vector
   * @throws InvalidInput if sizes differ or the matrices are no such representation, with the first
   *     part of the certificate that fails
   * @throws CancellationException if the thread is interrupted
   */
  public static ChevalleyModule checked(
      RootSystem roots,
      Weight highest,
      List<Weight> weights,
      List<SparseMatrix<Rational>> raising,
      List<SparseMatrix<Rational>> lowering,
      List<Rational> form) {
    ChevalleyModule module = new ChevalleyModule(roots, highest, weights, raising, lowering, form);
    int d = weights.size();
    List<SparseMatrix<Rational>> all = new ArrayList<>(raising);
    all.addAll(lowering);
    if (raising.size() != roots.rank()
        || lowering.size() != roots.rank()
        || form.size() != d
        || weights.stream().anyMatch(w -> w.rank() != roots.rank())
        || all.stream().anyMatch(m -> m.rows() != d || m.columns() != d)) {
      throw new InvalidInput(
          "matrices on Chevalley's generators",
          all.size() + " matrices, " + d + " weights",
          2 * roots.rank() + " matrices of the size of the basis",
          "one Eᵢ and one Fᵢ for each node");
    }
    ModuleCertificate certificate = module.certificate();
    if (!certificate.holds()) {
      throw new InvalidInput(
          "matrices on Chevalley's generators",
          certificate.toString(),
          "the irreducible representation " + highest + " of type " + roots.type(),
          "");
    }
    Rational top = form.get(weights.indexOf(highest));
    List<Rational> scaled = form.stream().map(x -> x.divide(top)).toList();
    return new ChevalleyModule(roots, highest, weights, raising, lowering, scaled);
  }

  private ChevalleyModule proved() {
    ModuleCertificate certificate = certificate();
    if (!certificate.holds()) {
      throw new IllegalStateException(this + ": " + certificate);
    }
    return this;
  }

  /**
   * Checks every claim afresh.
   *
   * @return what holds
   * @throws CancellationException if the thread is interrupted
   */
  public ModuleCertificate certificate() {
    return ModuleProof.of(this);
  }

  /** {@return the root system} */
  public RootSystem roots() {
    return roots;
  }

  /** {@return the highest weight} */
  public Weight highest() {
    return highest;
  }

  /** {@return the dimension} */
  public int dimension() {
    return weights.size();
  }

  /** {@return the weight of each basis vector} */
  public List<Weight> weights() {
    return weights;
  }

  /** {@return E₁, …, Eᵣ in Bourbaki's order} */
  public List<SparseMatrix<Rational>> raising() {
    return raising;
  }

  /** {@return F₁, …, Fᵣ in Bourbaki's order} */
  public List<SparseMatrix<Rational>> lowering() {
    return lowering;
  }

  /** {@return H₁, …, Hᵣ: the labels of the weights} */
  public List<SparseMatrix<Rational>> cartan() {
    List<SparseMatrix<Rational>> all = new ArrayList<>();
    for (int i = 0; i < roots.rank(); i++) {
      int node = i;
      all.add(
          SparseMatrix.diagonal(
              Rationals.Q, weights.stream().map(w -> Rational.of((long) w.label(node))).toList()));
    }
    return all;
  }

  /**
   * The compact real form: anti-Hermitian matrices for the invariant form.
   *
   * <p><em>Formula:</em> E_β − F_β and i(E_β + F_β) for every positive root β, in the order of the
   * roots, then iHᵢ; E_β = [Eᵢ, E_γ] for the first i with β = γ + αᵢ, F_β its adjoint.
   *
   * @return as many matrices as the algebra has dimensions
   */
  public List<ComplexOperator> compactForm() {
    List<SparseMatrix<Rational>> up =
        AlgebraFrame.rootVectors(roots, raising, SparseMatrix::commutator);
    List<SparseMatrix<Rational>> down =
        AlgebraFrame.rootVectors(roots, lowering, (a, b) -> b.commutator(a));
    List<ComplexOperator> basis = new ArrayList<>();
    SparseMatrix<Rational> none = SparseMatrix.zero(Rationals.Q, dimension(), dimension());
    for (int k = 0; k < up.size(); k++) {
      basis.add(new ComplexOperator(up.get(k).subtract(down.get(k)), none));
      basis.add(new ComplexOperator(none, up.get(k).add(down.get(k))));
    }
    cartan().forEach(h -> basis.add(new ComplexOperator(none, h)));
    return List.copyOf(basis);
  }

  /** {@return the diagonal D of the invariant form} */
  public List<Rational> form() {
    return form;
  }

  /**
   * An entry in the orthonormal basis v/√D.
   *
   * @param matrix a matrix in the basis of the module
   * @param i the row, from 0
   * @param j the column, from 0
   * @return mᵢⱼ √(Dᵢ/Dⱼ)
   */
  public SignedRoot orthonormal(SparseMatrix<Rational> matrix, int i, int j) {
    Rational entry = matrix.at(i, j);
    return entry.isZero()
        ? SignedRoot.ZERO
        : SignedRoot.ofSquare(
            entry.signum(), entry.multiply(entry).multiply(form.get(i)).divide(form.get(j)));
  }

  /**
   * A matrix in the orthonormal basis v/√D, rounded.
   *
   * <p><em>Accuracy:</em> each entry to half a unit in the last place of the exact signed root.
   *
   * @param matrix a matrix in the basis of the module
   * @return rows of float64
   */
  public double[][] orthonormalFrom(SparseMatrix<Rational> matrix) {
    double[][] rows = new double[dimension()][dimension()];
    for (int j = 0; j < dimension(); j++) {
      for (int k = matrix.start(j); k < matrix.start(j + 1); k++) {
        int i = matrix.place(k);
        rows[i][j] = orthonormal(matrix, i, j).doubleValue();
      }
    }
    return rows;
  }

  /**
   * The representation in text.
   *
   * @return for instance {@code (1,1) of A2 in dimension 8}
   */
  @Override
  public String toString() {
    return highest + " of " + roots.type() + " in dimension " + dimension();
  }
}
