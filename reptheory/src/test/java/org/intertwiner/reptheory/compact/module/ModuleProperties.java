package org.intertwiner.reptheory.compact.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.compact.HighestWeights;
import org.intertwiner.reptheory.compact.SmallWeights;

/** Matrices against characters, and couplings against products, for random weights. */
class ModuleProperties {

  @Provide
  Arbitrary<SmallWeights.Case> cases() {
    return SmallWeights.cases(
        120, "A1", "A2", "A3", "A4", "B2", "B3", "C2", "C3", "D4", "G2", "F4", "E6");
  }

  @Provide
  Arbitrary<SmallWeights.Case> pairs() {
    return SmallWeights.cases(15, "A1", "A2", "A3", "A4", "B2", "B3", "C2", "C3", "D4", "G2");
  }

  /** The diagonal of H is the list of weights, and the quadratic Casimir operator is a number. */
  @Property(tries = 60) // a try builds and proves a representation
  void matricesHaveTheWeightsOfTheirCharacter(@ForAll("cases") SmallWeights.Case x) {
    ChevalleyModule module = ChevalleyModule.of(x.type(), x.first());
    HighestWeights all = HighestWeights.of(x.type());
    HashMap<Object, Long> counts = new HashMap<>();
    module.weights().forEach(w -> counts.merge(w, 1L, Long::sum));
    assertThat(counts).isEqualTo(all.multiplicities(x.first()));
    for (int i = 0; i < x.type().rank(); i++) {
      SparseMatrix<Rational> h = module.raising().get(i).commutator(module.lowering().get(i));
      for (int b = 0; b < module.dimension(); b++) {
        assertThat(h.at(b, b)).isEqualTo(Rational.of(module.weights().get(b).label(i)));
      }
    }
  }

  /**
   * Coupling by vectors counts what reflections count, and exchanging the factors changes nothing.
   */
  @Property(tries = 30) // a try decomposes a product with all its matrices
  void couplingsCountWhatProductsCount(@ForAll("pairs") SmallWeights.Case x) {
    ChevalleyModule a = ChevalleyModule.of(x.type(), x.first());
    ChevalleyModule b = ChevalleyModule.of(x.type(), x.second());
    CompactCoupling coupling = CompactCoupling.of(a, b);
    assertThat(coupling.multiplicities())
        .isEqualTo(HighestWeights.of(x.type()).tensor(x.first(), x.second()))
        .isEqualTo(CompactCoupling.of(b, a).multiplicities());
    assertThat(coupling.certificate().holds()).isTrue();
  }
}
