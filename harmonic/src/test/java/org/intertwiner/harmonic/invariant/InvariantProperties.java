package org.intertwiner.harmonic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;

/** Laws of invariants of random groups. */
class InvariantProperties {
  private static final int DEGREE = 6;

  @Provide
  Arbitrary<List<Permutation>> permutations() {
    Arbitrary<Permutation> one =
        Arbitraries.shuffle(0, 1, 2, 3)
            .map(l -> Permutation.of(l.stream().mapToInt(i -> i).toArray()));
    return one.list().ofMinSize(1).ofMaxSize(2);
  }

  /** The number of orbits of monomials of each degree (Burnside), and what products span. */
  @Property(tries = 200) // a try finds and proves the generators of a ring
  void permutationGroupsCountOrbitsOfMonomials(@ForAll("permutations") List<Permutation> list) {
    FiniteGroup<Permutation> group = Groups.generatedBy(list.toArray(new Permutation[0]));
    Representation<Permutation> space = Representations.permutation(group);
    InvariantRing<Permutation> ring =
        InvariantRing.upToDegree(space, DEGREE, InvariantLimits.DEFAULT);
    assertThat(ring.certificate().isProved()).isTrue();
    assertThat(ring.dimensionsByDegree(DEGREE)).isEqualTo(orbits(list));
    // Göbel's bound C(n, 2) for permutation groups, and n for the product of all variables
    assertThat(ring.degrees()).allMatch(d -> d <= 6);
  }

  private static List<Integer> orbits(List<Permutation> generators) {
    List<Integer> counts = new ArrayList<>();
    for (int d = 0; d <= DEGREE; d++) {
      Monomials m = Monomials.of(4, d);
      int[] label = new int[m.count()];
      java.util.Arrays.setAll(label, i -> i);
      for (boolean changed = true; changed; ) {
        changed = false;
        for (int a = 0; a < label.length; a++) {
          for (Permutation g : generators) {
            int[] alpha = new int[4];
            for (int v = 0; v < 4; v++) {
              alpha[g.at(v)] = m.exponent(a, v);
            }
            int b = m.indexOf(alpha);
            int least = Math.min(label[a], label[b]);
            changed |= label[a] != least || label[b] != least;
            label[a] = least;
            label[b] = least;
          }
        }
      }
      counts.add((int) java.util.Arrays.stream(label).distinct().count());
    }
    return counts;
  }

  /** Diagonal groups of ℂ² have monomial invariants: Σ a_i w_i ≡ 0 modulo n. */
  @Property
  void cyclicDiagonalGroups(
      @ForAll @IntRange(min = 2, max = 7) int n,
      @ForAll @Size(2) List<@IntRange(min = 0, max = 6) Integer> weights) {
    Matrix<Cyclotomic> g =
        Matrix.of(
            Cyclotomics.FIELD,
            List.of(
                List.of(Cyclotomic.zeta(n, weights.get(0)), Cyclotomic.ZERO),
                List.of(Cyclotomic.ZERO, Cyclotomic.zeta(n, weights.get(1)))));
    FiniteGroup<Matrix<Cyclotomic>> group = Groups.generatedByMatrices(List.of(g));
    InvariantRing<Matrix<Cyclotomic>> ring = InvariantRing.of(Representations.defining(group));
    assertThat(ring.completeness().isProved()).isTrue();
    List<String> expected = new ArrayList<>();
    List<int[]> minimal = new ArrayList<>();
    for (int d = 1; d <= n; d++) {
      for (int a = d; a >= 0; a--) {
        int b = d - a;
        int[] here = {a, b};
        boolean invariant = (a * weights.get(0) + b * weights.get(1)) % n == 0;
        if (invariant && minimal.stream().noneMatch(x -> x[0] <= here[0] && x[1] <= here[1])) {
          expected.add(monomial(a, b));
          minimal.add(here);
        }
      }
    }
    assertThat(ring.generators())
        .map(f -> f.form().toString())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String monomial(int a, int b) {
    Form form = Form.one(2);
    for (int i = 0; i < a + b; i++) {
      form = form.multiply(Form.variable(2, i < a ? 0 : 1));
    }
    return form.toString();
  }

  /** Orbit sums and null spaces find the same spaces, also of maps into a second representation. */
  @Property(tries = 200) // a try solves four linear systems, of up to 140 unknowns
  void twoWaysAgree(
      @ForAll("permutations") List<Permutation> list, @ForAll @IntRange(max = 4) int degree) {
    FiniteGroup<Permutation> group = Groups.generatedBy(list.toArray(new Permutation[0]));
    FiniteRepresentation<Permutation> space = Representations.permutation(group);
    for (Optional<Representation<Permutation>> target :
        List.of(
            Optional.<Representation<Permutation>>empty(),
            Optional.<Representation<Permutation>>of(space))) {
      GradedAction plain = GradedAction.of(space);
      GradedAction action =
          target.map(w -> GradedAction.of(space, w, plain.monomials())).orElse(plain);
      MolienCount count =
          target
              .map(w -> MolienCount.equivariants(space, w))
              .orElseGet(() -> MolienCount.invariants(space));
      ModularEmbedding at = action.embedding(action.primeAfter(1L << 29), 1);
      List<GradedAction.Cell> cells = action.cells(degree);
      int expected = count.dimension(degree);
      List<ModularRows> sums =
          new OrbitSums(action, at, InvariantLimits.DEFAULT).solve(degree, cells, expected);
      List<ModularRows> kernels =
          new NullSpaces(action, at, InvariantLimits.DEFAULT).solve(degree, cells, expected);
      for (int c = 0; c < cells.size(); c++) {
        assertThat(kernels.get(c).reduced().rows())
            .usingRecursiveComparison()
            .isEqualTo(sums.get(c).reduced().rows());
      }
    }
  }

  /** The series by its fraction and by symmetric powers of the character. */
  @Property
  void fractionsExpandToTheCharacters(@ForAll("permutations") List<Permutation> list) {
    FiniteGroup<Permutation> group = Groups.generatedBy(list.toArray(new Permutation[0]));
    FiniteRepresentation<Permutation> space = Representations.permutation(group);
    FiniteRepresentation<Permutation> target = Representations.regular(group);
    assertThat(MolienFraction.invariants(space).dimensions(10))
        .isEqualTo(MolienSeries.invariants(space, 10).stream().map(Long::intValue).toList());
    assertThat(MolienFraction.equivariants(space, target).dimensions(10))
        .isEqualTo(
            MolienSeries.equivariants(space, target, 10).stream().map(Long::intValue).toList());
  }
}
