package org.intertwiner.reptheory.intertwiner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;

/**
 * Laws of equivariant maps and of couplings, by dense exact matrices of random group elements: a
 * second way that shares nothing with the certificates.
 *
 * <p><em>Accuracy:</em> exact. <em>Complexity:</em> a product of matrices for each sample.
 * <em>Source:</em> Serre (1977), chapter 2.
 *
 * <p><em>Example:</em> {@code IntertwinerLaws.of(v, w, maps).forEach(law -> law.check(random,
 * 20))}.
 */
public final class IntertwinerLaws {
  private IntertwinerLaws() {}

  /**
   * Every map commutes with a random element: W(g)T = T·V(g).
   *
   * @param <G> the group elements
   * @param source V
   * @param target W
   * @param maps maps from V to W
   * @return the law
   */
  public static <G> List<Law<G>> of(
      FiniteRepresentation<G> source,
      FiniteRepresentation<G> target,
      List<SparseMatrix<Cyclotomic>> maps) {
    List<Matrix<Cyclotomic>> dense = maps.stream().map(SparseMatrix::toMatrix).toList();
    return List.of(
        new Law<>(
            "equivariance",
            GroupLaws.elements(source.group()),
            g -> {
              int element = source.group().indexOf(g);
              Matrix<Cyclotomic> v = source.at(element);
              Matrix<Cyclotomic> w = target.at(element);
              return dense.stream().allMatch(t -> w.multiply(t).equals(t.multiply(v)));
            },
            Object::toString));
  }

  /**
   * A coupling is equivariant on random elements, and its rows are orthogonal with the stated
   * norms: rows x and y of U have the product (U (F_a ⊗ F_b)⁻¹ U*)_xy = (⊕ N F_c⁻¹)_xy.
   *
   * @param <G> the group elements
   * @param left the left factor
   * @param right the right factor
   * @param coupling their coupling
   * @return the laws, equivariance on group elements
   */
  public static <G> List<Law<?>> of(
      FiniteRepresentation<G> left, FiniteRepresentation<G> right, Coupling<G> coupling) {
    return List.of(equivariance(left, right, coupling), unitarity(coupling));
  }

  private static <G> Law<G> equivariance(
      FiniteRepresentation<G> left, FiniteRepresentation<G> right, Coupling<G> coupling) {
    return new Law<>(
        "coupling is equivariant",
        GroupLaws.elements(left.group()),
        g -> {
          int element = left.group().indexOf(g);
          Matrix<Cyclotomic> product = left.at(element).kronecker(right.at(element));
          for (ClebschGordanTensor<G> block : coupling.blocks()) {
            Matrix<Cyclotomic> image = block.irrep().at(element);
            for (SparseMatrix<Cyclotomic> map : block.maps()) {
              Matrix<Cyclotomic> p = map.toMatrix();
              if (!image.multiply(p).equals(p.multiply(product))) {
                return false;
              }
            }
          }
          return true;
        },
        Object::toString);
  }

  private static <G> Law<List<Integer>> unitarity(Coupling<G> coupling) {
    Matrix<Cyclotomic> u = coupling.changeOfBasis().toMatrix();
    Matrix<Cyclotomic> dual =
        inverse(coupling.leftForm()).kronecker(inverse(coupling.rightForm())).multiply(u.adjoint());
    List<Matrix<Cyclotomic>> blocks = new ArrayList<>();
    for (ClebschGordanTensor<G> block : coupling.blocks()) {
      int step = block.irrep().endomorphisms().size();
      Matrix<Cyclotomic> form = inverse(block.irrep().form());
      for (int nu = 0; nu < block.multiplicity(); nu++) {
        blocks.add(form.scale(block.squaredNorms().get(nu * step)));
      }
    }
    Matrix<Cyclotomic> expected =
        blocks.stream()
            .reduce(Matrix::directSum)
            .orElseGet(() -> Matrix.zero(Cyclotomics.FIELD, 0, 0));
    List<Integer> rows = IntStream.range(0, u.rows()).boxed().toList();
    return new Law<>(
        "coupling is unitary",
        Sampler.choice(rows).tuples(2),
        pair -> {
          Cyclotomic sum = Cyclotomic.ZERO;
          for (int i = 0; i < u.columns(); i++) {
            sum = sum.add(u.at(pair.get(0), i).multiply(dual.at(i, pair.get(1))));
          }
          return sum.equals(expected.at(pair.get(0), pair.get(1)));
        },
        List::toString);
  }

  private static Matrix<Cyclotomic> inverse(Matrix<Cyclotomic> form) {
    return ExactLinearAlgebra.inverse(Cyclotomics.FIELD, form)
        .orElseThrow(() -> new IllegalStateException("a degenerate form"));
  }
}
