package org.intertwiner.pdo.pseudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Dimensions do not depend on the signature, only on p + q and the part. */
class SignatureProperties {
  private static final List<String> REPRESENTATIONS =
      List.of("trivial", "vector", "covector", "form:2", "det", "trivial + vector", "symmetric:2");

  private static List<Integer> dimensions(PseudoGroup group, String in, String out) {
    PseudoOperators operators =
        PseudoOperators.on(group)
            .from(PseudoRepresentation.parse(in, group))
            .to(PseudoRepresentation.parse(out, group))
            .upToOrder(2);
    assertThat(operators.certificate().isProved()).isTrue();
    return operators.dimensionsByOrder();
  }

  // every try solves two spaces in up to 6 x 6 components exactly, some 30 ms
  @Property(tries = 60)
  void complexificationForgetsTheSignature(
      @ForAll @IntRange(min = 2, max = 3) int n,
      @ForAll @IntRange(min = 0, max = 2) int negative,
      @ForAll @IntRange(min = 0, max = 6) int first,
      @ForAll @IntRange(min = 0, max = 6) int second,
      @ForAll PseudoGroup.Part part) {
    String in = REPRESENTATIONS.get(first);
    String out = REPRESENTATIONS.get(second);
    PseudoGroup definite = new PseudoGroup(n, 0, part);
    PseudoGroup indefinite = new PseudoGroup(n - negative, negative, part);
    assertThat(dimensions(indefinite, in, out)).isEqualTo(dimensions(definite, in, out));
  }
}
