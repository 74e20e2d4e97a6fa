package org.intertwiner.reptheory.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.structure.Homomorphism;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Restriction;

/**
 * What holds for representations that are made from others: every character is found a second way,
 * from the characters of the parts, and compared with the traces of the matrices.
 *
 * <p><em>Accuracy:</em> exact. <em>Source:</em> Serre (1977), chapters 1 to 3; Fulton and Harris
 * (1991), lectures 1 to 3.
 *
 * <p>Example: {@code OperationLaws.of(rho).forEach(law -> law.check(random, 100))}.
 */
public final class OperationLaws {
  /** Up to this dimension squares are written down. */
  private static final int SQUARED = 20;

  /** Up to this dimension the squares are multiplied with each other. */
  private static final int MULTIPLIED = 8;

  private OperationLaws() {}

  /**
   * Laws of one representation V of a finite group: S²V ⊕ Λ²V = V ⊗ V, the traces of powers, powers
   * and Kronecker products are homomorphisms, the dual of the dual is V itself, the conjugate is
   * the dual, and the invariant form is invariant.
   *
   * @param <G> the group elements
   * @param representation a representation of a finite group
   * @return the laws; those on squares and on the form only up to dimension 20, products of squares
   *     up to 8
   */
  public static <G> List<Law<List<G>>> of(FiniteRepresentation<G> representation) {
    List<Law<List<G>>> laws = new ArrayList<>(duals(representation));
    if (representation.dimension() <= SQUARED) {
      laws.addAll(squares(representation));
      laws.add(form(representation));
    }
    return List.copyOf(laws);
  }

  private static <G> List<Law<List<G>>> duals(FiniteRepresentation<G> rho) {
    FiniteRepresentation<G> twice = rho.dual().dual();
    FiniteRepresentation<G> dual = rho.dual();
    FiniteRepresentation<G> conjugate = rho.conjugate();
    return List.of(
        law(
            rho.group(),
            "matrices without their zeros",
            g -> rho.sparseAt(g).trace().equals(rho.traceAt(g))),
        law(rho.group(), "dual of the dual", g -> twice.sparseAt(g).equals(rho.sparseAt(g))),
        law(
            rho.group(),
            "the conjugate is equivalent to the dual",
            g -> conjugate.sparseAt(g).trace().equals(dual.sparseAt(g).trace())));
  }

  private static <G> List<Law<List<G>>> squares(FiniteRepresentation<G> rho) {
    FiniteRepresentation<G> square = rho.tensor(rho);
    FiniteRepresentation<G> symmetric = rho.symmetricPower(2);
    FiniteGroup<G> group = rho.group();
    List<Law<List<G>>> laws = new ArrayList<>();
    boolean multiplied = rho.dimension() <= MULTIPLIED;
    if (multiplied) {
      laws.add(homomorphism("symmetric squares multiply", symmetric));
      laws.add(homomorphism("tensor squares multiply", square));
    }
    laws.add(traces("trace of the symmetric square", symmetric, halfSquare(rho, 1)));
    if (rho.dimension() > 1) {
      FiniteRepresentation<G> exterior = rho.exteriorPower(2);
      if (multiplied) {
        laws.add(homomorphism("exterior squares multiply", exterior));
      }
      laws.add(traces("trace of the exterior square", exterior, halfSquare(rho, -1)));
      laws.add(
          law(
              group,
              "symmetric and exterior square make the tensor square",
              g ->
                  symmetric
                      .sparseAt(g)
                      .trace()
                      .add(exterior.sparseAt(g).trace())
                      .equals(square.sparseAt(g).trace())));
    }
    return laws;
  }

  /** (χ² ± ψ²χ)/2. */
  private static <G> FiniteCharacter<G> halfSquare(FiniteRepresentation<G> rho, int sign) {
    FiniteCharacter<G> chi = rho.character();
    FiniteCharacter<G> both = chi.times(chi).plus(chi.adams(2).times(sign));
    Rational half = Rational.of(1, 2);
    return FiniteCharacter.of(rho.group(), both.values().stream().map(v -> v.scale(half)).toList());
  }

  private static <G> Law<List<G>> form(FiniteRepresentation<G> rho) {
    Matrix<Cyclotomic> form = rho.invariantForm();
    return law(
        rho.group(),
        "unitarity of the invariant form",
        g -> {
          Matrix<Cyclotomic> m = rho.at(g);
          return m.adjoint().multiply(form).multiply(m).equals(form);
        });
  }

  /**
   * Laws of two representations: characters of sum and product, and ρ ⊗ (σ ⊕ τ) = ρ ⊗ σ ⊕ ρ ⊗ τ,
   * all as traces of matrices.
   *
   * @param <G> the group elements
   * @param first a representation of a finite group
   * @param second a representation of the same group
   * @return the laws
   */
  public static <G> List<Law<List<G>>> ofPair(
      FiniteRepresentation<G> first, FiniteRepresentation<G> second) {
    FiniteRepresentation<G> sum = first.directSum(second);
    FiniteRepresentation<G> left = sum.tensor(first);
    FiniteRepresentation<G> right = first.tensor(sum);
    return List.of(
        traces("character of a sum", sum, first.character().plus(second.character())),
        traces(
            "character of a product",
            first.tensor(second),
            first.character().times(second.character())),
        homomorphism("products multiply", right),
        law(
            first.group(),
            "products of sums are sums of products",
            g ->
                left.sparseAt(g)
                    .equals(
                        SparseMatrix.blockDiagonal(
                            Cyclotomics.FIELD,
                            List.of(
                                first.sparseAt(g).kronecker(first.sparseAt(g)),
                                second.sparseAt(g).kronecker(first.sparseAt(g)))))),
        law(
            first.group(),
            "the order of factors does not matter",
            g -> left.sparseAt(g).trace().equals(right.sparseAt(g).trace())));
  }

  /**
   * Pull-backs along φ: H → G and ψ: K → H compose: (φψ)*ρ = ψ*(φ*ρ), and (φ*ρ)(h) = ρ(φ(h)).
   *
   * @param <G> the elements of the largest group
   * @param <H> the elements of the group in between
   * @param <K> the elements of the smallest group
   * @param representation a representation ρ of G
   * @param outer φ
   * @param inner ψ
   * @return the laws
   */
  public static <G, H, K> List<Law<List<K>>> ofPullBacks(
      FiniteRepresentation<G> representation, Homomorphism<H, G> outer, Homomorphism<K, H> inner) {
    FiniteRepresentation<H> once = Restriction.along(representation, outer);
    FiniteRepresentation<K> twice = Restriction.along(once, inner);
    FiniteRepresentation<K> direct = Restriction.along(representation, outer.after(inner));
    FiniteGroup<K> group = inner.source();
    return List.of(
        law(group, "pull-backs compose", k -> twice.sparseAt(k).equals(direct.sparseAt(k))),
        law(
            group,
            "pull-backs are what they say",
            k -> twice.sparseAt(k).equals(representation.sparseAt(outer.image(inner.image(k))))));
  }

  private static <G> Law<List<G>> traces(
      String name, FiniteRepresentation<G> rho, Character<G> expected) {
    FiniteCharacter<G> chi = (FiniteCharacter<G>) expected;
    return law(rho.group(), name, g -> rho.sparseAt(g).trace().equals(chi.atElement(g)));
  }

  private static <G> Law<List<G>> homomorphism(String name, FiniteRepresentation<G> rho) {
    FiniteGroup<G> group = rho.group();
    return new Law<>(
        name,
        GroupLaws.elements(group).tuples(2),
        t -> {
          int g = group.indexOf(t.get(0));
          int h = group.indexOf(t.get(1));
          return rho.sparseAt(group.multiply(g, h))
              .equals(rho.sparseAt(g).multiply(rho.sparseAt(h)));
        },
        List::toString);
  }

  private static <G> Law<List<G>> law(FiniteGroup<G> group, String name, IntPredicate holds) {
    return new Law<>(
        name,
        GroupLaws.elements(group).tuples(1),
        t -> holds.test(group.indexOf(t.get(0))),
        List::toString);
  }

  /**
   * Schur orthogonality of the matrix entries of irreducible representations, on random entries:
   * (1/|G|) Σ_g ρ_ij(g) σ_kl(g⁻¹) = δ_il δ_jk/d where ρ = σ, and 0 where they are inequivalent.
   *
   * @param <G> the group elements
   * @param irreducible pairwise inequivalent irreducible representations over the complex numbers
   * @return the law, on lists (ρ, i, j, σ, k, l) of numbers, the indices taken modulo the
   *     dimensions
   */
  public static <G> List<Law<List<Integer>>> ofEntries(List<FiniteRepresentation<G>> irreducible) {
    Sampler<Integer> numbers =
        Sampler.of(
            random -> random.nextInt(1 << 16),
            n -> IntStream.range(0, Math.min(n, 4)).boxed().toList());
    return List.of(
        new Law<>(
            "Schur orthogonality of matrix entries",
            numbers.tuples(6),
            t -> orthogonal(irreducible, t),
            List::toString));
  }

  private static <G> boolean orthogonal(List<FiniteRepresentation<G>> list, List<Integer> t) {
    FiniteRepresentation<G> rho = list.get(t.get(0) % list.size());
    FiniteRepresentation<G> sigma = t.get(3) % 2 == 0 ? rho : list.get(t.get(3) % list.size());
    int i = t.get(1) % rho.dimension();
    int j = t.get(2) % rho.dimension();
    int k = t.get(4) % sigma.dimension();
    int l = t.get(5) % sigma.dimension();
    FiniteGroup<G> group = rho.group();
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int g = 0; g < group.order(); g++) {
      Cyclotomic a = rho.at(g).at(i, j);
      Cyclotomic b = a.isZero() ? a : sigma.at(group.inverse(g)).at(k, l);
      sum = b.isZero() ? sum : sum.add(a.multiply(b));
    }
    boolean diagonal = rho == sigma && i == l && j == k;
    return sum.equals(
        diagonal ? Cyclotomic.of(Rational.of(group.order(), rho.dimension())) : Cyclotomic.ZERO);
  }
}
