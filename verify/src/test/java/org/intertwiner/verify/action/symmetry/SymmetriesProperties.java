package org.intertwiner.verify.action.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.action.Symmetry;

/**
 * Every symmetry is a group with sensible special elements, and simpler elements come to an end.
 */
class SymmetriesProperties {
  private static final FiniteGroup<Permutation> D4 = Groups.dihedral(4);

  private static List<Symmetry<?>> all() {
    return List.of(
        Symmetries.permutations(1),
        Symmetries.permutations(2),
        Symmetries.permutations(7, "permutations of the nodes"),
        Symmetries.translations(1, 0.5),
        Symmetries.translations(3, 2),
        Symmetries.scalings(4),
        Symmetries.shifts(List.of(5)),
        Symmetries.shifts(List.of(1, 4, 3)),
        Symmetries.lattice(2, 5),
        Symmetries.lorentz(3, 1, 2),
        Symmetries.lorentz(2, 2, 1),
        Symmetries.euclidean(3, 1),
        Symmetries.specialEuclidean(2, 3),
        Symmetries.lie(LieGroups.orthogonal(3), 1),
        Symmetries.lie(LieGroups.pseudoOrthogonal(1, 3), 1),
        Symmetries.phases(),
        Symmetries.gauge(D4, 3),
        Symmetries.product(Symmetry.haar(D4), Symmetries.translations(2, 1)),
        Symmetries.product(Symmetries.permutations(4), Symmetries.phases()),
        Symmetries.restricted(D4, D4.subgroup(D4.generatorIndex(0))),
        Symmetries.generated(D4, "half turns", List.of(D4.element(D4.power(1, 2)))));
  }

  @Property
  void elementsFormAGroup(@ForAll @IntRange(max = 20) int kind, @ForAll long seed) {
    group(all().get(kind), new Random(seed));
  }

  private static <G> void group(Symmetry<G> symmetry, Random random) {
    Group<G> group = symmetry.group();
    G a = symmetry.random(random);
    G b = symmetry.random(random);
    G c = symmetry.random(random);
    G left = group.multiply(group.multiply(a, b), c);
    assertThat(group.areEqual(left, group.multiply(a, group.multiply(b, c)))).isTrue();
    assertThat(group.areEqual(group.multiply(a, group.inverse(a)), group.identity())).isTrue();
    assertThat(group.areEqual(group.multiply(a, group.identity()), a)).isTrue();
  }

  @Property
  void simplerElementsComeToAnEnd(@ForAll @IntRange(max = 20) int kind, @ForAll long seed) {
    simpler(all().get(kind), new Random(seed));
  }

  /** Wherever one goes, after some steps nothing is simpler; no step stays where it is. */
  private static <G> void simpler(Symmetry<G> symmetry, Random random) {
    G at = symmetry.random(random);
    for (int steps = 0; steps < 200; steps++) {
      List<G> next = symmetry.simpler(at);
      if (next.isEmpty()) {
        return;
      }
      for (G g : next) {
        assertThat(symmetry.group().areEqual(g, at)).isFalse();
      }
      at = next.get(random.nextInt(next.size()));
    }
    throw new AssertionError("no end of simpler elements of " + symmetry.name());
  }

  @Example
  void specialElementsAreDistinctAndStartWithTheIdentity() {
    all().forEach(SymmetriesProperties::special);
  }

  private static <G> void special(Symmetry<G> symmetry) {
    List<G> special = symmetry.special();
    Group<G> group = symmetry.group();
    assertThat(group.areEqual(special.get(0), group.identity())).isTrue();
    for (int i = 0; i < special.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(group.areEqual(special.get(i), special.get(j)))
            .as(symmetry.name() + ": " + special.get(i) + " twice")
            .isFalse();
      }
    }
    assertThat(symmetry.name()).isNotBlank();
    assertThat(symmetry.distribution()).isNotBlank();
    assertThat(symmetry.describe(special.get(special.size() - 1)).orElse("x")).isNotBlank();
    symmetry.compact().ifPresent(c -> assertThat(c.random(new Random(1))).isNotNull());
  }

  /** The transposition and the cycle reach all permutations. */
  @Property
  void permutationsAreGenerated(@ForAll @IntRange(min = 1, max = 5) int n) {
    List<Permutation> letters =
        Symmetries.permutations(n).generators().stream()
            .map(SymmetriesProperties::element)
            .toList();
    long order = 1;
    for (int k = 2; k <= n; k++) {
      order *= k;
    }
    long found =
        letters.isEmpty() ? 1 : Groups.generatedBy(letters.toArray(new Permutation[0])).order();
    assertThat(found).isEqualTo(order);
  }

  private static <G> G element(Generator<G> generator) {
    if (generator instanceof Generator.Element<G> e) {
      return e.element();
    }
    throw new AssertionError(generator);
  }

  @Example
  void manyPointsArePermutedWithoutListing() {
    Symmetry<Permutation> many = Symmetries.permutations(5000);
    Permutation g = many.random(new Random(2));
    assertThat(g.degree()).isEqualTo(5000);
    assertThat(many.describe(g).orElseThrow()).endsWith("of 5000 points");
    assertThat(many.describe(many.special().get(1))).hasValue("permutation (1 2)");
    assertThat(many.simpler(g)).isNotEmpty();
  }

  @Property
  void permutationsShrinkToTheFirstExchange(@ForAll long seed) {
    Symmetry<Permutation> symmetry = Symmetries.permutations(6);
    Permutation at = symmetry.random(new Random(seed));
    if (at.isIdentity()) {
      return;
    }
    while (!symmetry.simpler(at).isEmpty()) {
      at = symmetry.simpler(at).get(0);
    }
    assertThat(at).hasToString("(1 2)");
  }

  /** Rapidities stay below the largest, and the metric diag(+, +, +, −) is kept. */
  @Property
  void lorentzTransformationsKeepTheMetric(@ForAll long seed) {
    DenseMatrix g = Symmetries.lorentz(3, 1, 1.5).random(new Random(seed));
    assertThat(g.at(3, 3)).isBetween(1.0 - 1e-12, Math.cosh(1.5) + 1e-9);
    DenseMatrix metric =
        DenseMatrix.from(new double[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, -1}});
    DenseMatrix kept = g.transpose().multiply(metric).multiply(g);
    assertThat(kept.toArray()).containsExactly(metric.toArray(), within(1e-12));
  }

  @Property
  void scalingsStayInTheirRange(@ForAll long seed) {
    double c = Symmetries.scalings(3).random(new Random(seed)).factor();
    assertThat(c).isBetween(1 / 3.0 - 1e-12, 3 + 1e-12);
  }

  @Example
  void gaugeElementsAreNamedBySite() {
    Symmetry<List<Permutation>> gauge = Symmetries.gauge(D4, 12);
    assertThat(gauge.describe(gauge.group().identity())).hasValue("identity");
    assertThat(gauge.describe(gauge.special().get(8)).orElseThrow()).contains("at site");
    assertThat(gauge.describe(gauge.special().get(1))).hasValue("elements at 12 of 12 sites");
    assertThat(gauge.generators()).hasSize(24);
  }

  @Example
  void productsHaveTheGeneratorsOfBoth() {
    var product = Symmetries.product(Symmetry.haar(D4), Symmetries.translations(2, 1));
    assertThat(product.generators()).hasSize(4);
    assertThat(product.generators().get(3))
        .isEqualTo(new Generator.Infinitesimal<LiePair<Permutation, Translation>>("P2", 1));
    assertThat(product.name()).isEqualTo("D4 × translations");
    assertThat(product.distribution()).contains("Haar").contains("normal with σ = 1");
    assertThat(product.describe(product.group().identity()).orElseThrow())
        .contains("translation by (0, 0)");
  }

  /** exp(πJ) and the reflections of O(1, 1) have no principal logarithm in every case. */
  @Example
  void elementsWithoutLogarithmShrinkToTheirComponent() {
    Symmetry<DenseMatrix> symmetry = Symmetries.lie(LieGroups.specialLinear(2), 1);
    DenseMatrix g = DenseMatrix.from(new double[][] {{-1, 1}, {0, -1}});
    assertThat(symmetry.simpler(g)).isEmpty();
    assertThat(symmetry.describe(g)).isEmpty();
  }

  @Example
  void wrongSizesAreRefused() {
    assertThatThrownBy(() -> Symmetries.permutations(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Symmetries.translations(0, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Symmetries.translations(2, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Symmetries.scalings(1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Symmetries.shifts(List.of())).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Symmetries.lattice(1, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Symmetries.lorentz(3, 1, Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Symmetries.gauge(D4, 0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Translation(new double[0])).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Translation.of(Double.NaN)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Dilation(-1)).isInstanceOf(InvalidInput.class);
  }

  @Example
  void elementsAreValues() {
    Translation t = Translation.of(1, 0.25);
    t.vector()[0] = 7;
    assertThat(t).isEqualTo(Translation.of(1, 0.25)).hasSameHashCodeAs(Translation.of(1, 0.25));
    assertThat(t).hasToString("translation by (1, 0.250000)");
    assertThat(t.dimension()).isEqualTo(2);
    assertThat(new Dilation(2)).hasToString("scaling by 2");
    assertThat(new Shift(List.of(1, 2))).hasToString("shift by (1, 2)");
  }
}
