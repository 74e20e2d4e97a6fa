package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Exact complex matrices of an irreducible character on the generators of its group, certified.
 *
 * <p><em>Method</em> (Dixon 1993): an idempotent e of the group algebra with χ(e) = 1 projects on a
 * unit vector u. With α(t) = χ(et) and elements xⱼ whose vectors ρ(xⱼ)u are a basis, A(g)ᵢⱼ =
 * α(xᵢ⁻¹ g xⱼ) and ρ(g) = A(1)⁻¹A(g); A(1) is an invariant positive definite Hermitian form. If the
 * vectors can be chosen orthogonal, A(1) is the identity; this contains all monomial
 * representations. <em>Shape:</em> d×d. <em>Accuracy:</em> exact.
 *
 * @param generators one matrix for each generator of the group
 * @param form the invariant Hermitian form, 1 at (0, 0)
 * @param witness how the basis lies in the representation
 * @param certificate what has been proved
 */
public record IrreducibleMatrices(
    List<Matrix<Cyclotomic>> generators,
    Matrix<Cyclotomic> form,
    IrrepWitness witness,
    IrrepCertificate certificate) {

  /**
   * Keeps an unmodifiable copy of the list.
   *
   * @param generators one matrix for each generator of the group
   * @param form the invariant Hermitian form, 1 at (0, 0)
   * @param witness how the basis lies in the representation
   * @param certificate what has been proved
   */
  public IrreducibleMatrices {
    generators = List.copyOf(generators);
  }

  /**
   * Certified matrices of an irreducible character.
   *
   * @param group a finite group
   * @param character the values of an irreducible character, by class
   * @param limits how far to go
   * @return the matrices
   * @throws LimitExceeded if the degree is past the limit or no suitable idempotent was found
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static IrreducibleMatrices of(
      FiniteGroup<?> group, List<Cyclotomic> character, IrrepLimits limits) {
    requireDegree(group, character, limits);
    if (character.get(0).isOne()) {
      return linear(group, character);
    }
    return search(new RayContext(group, character, false), limits)
        .orElseThrow(() -> noRay(group, character));
  }

  static LimitExceeded noRay(FiniteGroup<?> group, List<Cyclotomic> character) {
    return new LimitExceeded(
        "irreducible matrices of degree " + character.get(0) + " of " + group.name(),
        "no idempotent of rank one",
        "a subgroup with a character of multiplicity one",
        "cyclic, grown and generated subgroups and the irreducible characters of larger"
            + " ones were tried; raise IrrepLimits.maxElements for larger groups");
  }

  /**
   * Certified real matrices of an irreducible character of real type, if a real idempotent is
   * found.
   *
   * @param group a finite group
   * @param character the values of an irreducible character of real type, by class
   * @param limits how far to go
   * @return the matrices, whose entries are real, or nothing
   * @throws LimitExceeded if the degree is past the limit
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Optional<IrreducibleMatrices> ofRealType(
      FiniteGroup<?> group, List<Cyclotomic> character, IrrepLimits limits) {
    requireDegree(group, character, limits);
    return character.get(0).isOne()
        ? Optional.of(linear(group, character))
        : search(new RayContext(group, character, true), limits);
  }

  /** A linear character is its own matrix. */
  static IrreducibleMatrices linear(FiniteGroup<?> group, List<Cyclotomic> character) {
    List<Matrix<Cyclotomic>> generators = new ArrayList<>();
    for (int g = 0; g < group.generators().size(); g++) {
      Cyclotomic value = character.get(group.classes().classOf(group.generatorIndex(g)));
      generators.add(Matrix.of(Cyclotomics.FIELD, 1, 1, (i, j) -> value));
    }
    Matrix<Cyclotomic> one = Matrix.identity(Cyclotomics.FIELD, 1);
    IrrepWitness witness =
        new IrrepWitness(Ray.linear(new int[] {0}, new int[] {0}, 1), new int[] {0});
    return certified(group, character, generators, one, witness);
  }

  static void requireDegree(FiniteGroup<?> group, List<Cyclotomic> character, IrrepLimits limits) {
    double degree = character.get(0).re();
    if (degree > limits.maxDegree()) {
      throw new LimitExceeded(
          "irreducible matrices of " + group.name(),
          "degree " + character.get(0),
          "at most " + limits.maxDegree(),
          "raise IrrepLimits.maxDegree if there is memory and time for it");
    }
  }

  static Optional<IrreducibleMatrices> search(RayContext context, IrrepLimits limits) {
    return new RaySearch(context, 0).best(limits).map(found -> build(context, found));
  }

  static IrreducibleMatrices build(RayContext context, RaySearch.Found found) {
    MatrixCoefficient alpha = new MatrixCoefficient(context.group(), found.ray());
    int[] points =
        found
            .frame()
            .orElseGet(() -> new Frames(alpha, context.embedding(), context.residues()).spin());
    List<Matrix<Cyclotomic>> matrices =
        new DixonSolver(alpha, context.character(), points).matrices();
    int last = matrices.size() - 1;
    IrrepWitness witness = new IrrepWitness(found.ray(), points);
    List<Matrix<Cyclotomic>> generators = matrices.subList(0, last);
    return certified(context.group(), context.character(), generators, matrices.get(last), witness);
  }

  static IrreducibleMatrices certified(
      FiniteGroup<?> group,
      List<Cyclotomic> character,
      List<Matrix<Cyclotomic>> generators,
      Matrix<Cyclotomic> form,
      IrrepWitness witness) {
    IrrepCertificate certificate =
        IrrepCertificate.check(group, character, generators, form, witness);
    if (!certificate.proved()) {
      throw new IllegalStateException(
          "the derived matrices of degree "
              + form.rows()
              + " of "
              + group.name()
              + " were refuted: "
              + certificate);
    }
    return new IrreducibleMatrices(generators, form, witness, certificate);
  }
}
