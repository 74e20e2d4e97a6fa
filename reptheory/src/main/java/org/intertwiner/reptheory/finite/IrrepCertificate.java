package org.intertwiner.reptheory.finite;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * What has been proved of the matrices of an irreducible representation.
 *
 * <p><em>How the homomorphism is proved.</em> Let Hy run over the right cosets of the subgroup of
 * the witness (or y over all elements) and let R_y be the row (α(y xⱼ))ⱼ. The formal rows [y] with
 * [y]g = λ(h)[y′], yg = hy′, are a representation of the group, since it is computed in the group
 * itself. It is verified that R_y ρ(g) = λ(h) R_{y′} for every y and every generator g, and that
 * the R_y span the whole space. Hence every relation between the generators holds for the matrices.
 * Nothing about α enters this proof but that these identities hold. <em>Accuracy:</em> exact: each
 * identity is between elements of ℤ[ζ_n] of bounded size and is checked under all embeddings modulo
 * enough primes; see {@link CharacterTableCertificate}. Traces of a representation are algebraic
 * integers of absolute value at most its degree, so that one prime is enough for them. Matrices of
 * degree one are compared with the character on all elements. <em>Complexity:</em> |G :
 * H|·(non-zero entries of the matrices) for each prime and embedding.
 *
 * @param homomorphism all products of generators and elements are respected
 * @param character the traces are the character on every class
 * @param irreducible the character has norm 1; for real matrices, the algebra of matrices that
 *     commute with them has the dimension of its type
 * @param unitaryForm the form is Hermitian (symmetric for real matrices), invariant and positive
 *     definite
 * @param endomorphisms the matrices given as endomorphisms commute with the representation, are
 *     independent and as many as the type demands
 */
public record IrrepCertificate(
    boolean homomorphism,
    boolean character,
    boolean irreducible,
    boolean unitaryForm,
    boolean endomorphisms) {

  /**
   * Checks complex matrices on the generators.
   *
   * @param group a finite group
   * @param character the values of an irreducible character, by class
   * @param generators one matrix for each generator
   * @param form the invariant Hermitian form
   * @param witness how the basis lies in the representation
   * @return what holds; {@code endomorphisms} says that only multiples of the identity commute with
   *     the matrices, which is what {@code irreducible} means
   * @throws InvalidInput if numbers and sizes of the matrices do not fit
   */
  public static IrrepCertificate check(
      FiniteGroup<?> group,
      List<Cyclotomic> character,
      List<Matrix<Cyclotomic>> generators,
      Matrix<Cyclotomic> form,
      IrrepWitness witness) {
    int d = witness.pointArray().length;
    require(
        generators.size() == group.generators().size(), "number of matrices", generators.size());
    for (Matrix<Cyclotomic> m : generators) {
      require(m.rows() == d && m.columns() == d, "size of a matrix", m.rows());
    }
    require(form.rows() == d && form.columns() == d, "size of the form", form.rows());
    if (d == 1) {
      return new LinearProof(group, character, generators, form).certificate();
    }
    return new IrrepProof(group, character, generators, form, witness).certificate();
  }

  private static void require(boolean condition, String what, int got) {
    if (!condition) {
      throw new InvalidInput(
          what,
          Integer.toString(got),
          "what the generators and the degree demand",
          "one d×d matrix per generator");
    }
  }

  /**
   * Whether everything holds.
   *
   * @return true if the representation is proved
   */
  public boolean proved() {
    return homomorphism && character && irreducible && unitaryForm && endomorphisms;
  }
}
