package org.intertwiner.reptheory.compact.branching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.reptheory.compact.ReductiveWeights;
import org.intertwiner.reptheory.compact.SmallWeights;
import org.intertwiner.reptheory.compact.Weight;

/** Restriction commutes with products, duals and powers, and keeps the dimension. */
class BranchingProperties {

  /** A subgroup and two representations of the group. */
  record Case(Branching branching, Weight first, Weight second) {}

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(
            "SU3>SO3",
            "SU3>SU2 x U1",
            "SU4>Sp4",
            "SU4>SU2 x SU2 x U1",
            "SO7>G2",
            "SO7>SO6",
            "SO8>SO7",
            "G2>SU3",
            "G2>SU2",
            "Sp4>SU2 x SU2",
            "Sp6>SU3 x U1",
            "F4>SO9",
            "SU6>SU3 x SU2")
        .map(text -> text.split(">"))
        .map(names -> Branchings.named(names[0], names[1]))
        .flatMap(
            branching ->
                SmallWeights.cases(60, branching.from().factors().get(0).toString())
                    .map(x -> new Case(branching, x.first(), x.second())));
  }

  @Property(tries = 60) // a try restricts a product of two representations
  void restrictionIsAHomomorphism(@ForAll("cases") Case x) {
    ReductiveWeights big = ReductiveWeights.of(x.branching().from());
    ReductiveWeights small = ReductiveWeights.of(x.branching().to());
    Map<Weight, Long> whole = x.branching().restrict(big.tensor(x.first(), x.second()));
    Map<Weight, Long> product = new TreeMap<>();
    x.branching()
        .restrict(x.first())
        .forEach(
            (a, m) ->
                x.branching()
                    .restrict(x.second())
                    .forEach(
                        (b, n) ->
                            small
                                .tensor(a, b)
                                .forEach((c, k) -> product.merge(c, k * m * n, Long::sum))));
    assertThat(whole).isEqualTo(product);
    assertThat(small.dimension(x.branching().restrict(x.first())))
        .isEqualTo(big.dimension(x.first()));
    Map<Weight, Long> duals = new TreeMap<>();
    x.branching().restrict(x.first()).forEach((w, m) -> duals.put(small.dual(w), m));
    assertThat(x.branching().restrict(big.dual(x.first()))).isEqualTo(duals);
  }
}
