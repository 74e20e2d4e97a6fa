package org.intertwiner.harmonic.kernel.eckart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.lie.LiePair;
import org.intertwiner.harmonic.kernel.KernelRequest;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.kernel.ProductSides;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductEckartTest {

  private static <G> Representation<G> parse(String text, NamedGroup<G> group) {
    return RepresentationNotation.parse(text.replace('.', ','), group);
  }

  private static <G> KernelSpace space(
      NamedGroup<G> group, String action, String in, String out, int degree, boolean complex) {
    KernelRequest<G> request =
        KernelSpace.on(parse(action, group)).from(parse(in, group)).to(parse(out, group));
    return (complex ? request.overComplex() : request).upToDegree(degree);
  }

  @ParameterizedTest
  @CsvSource({
    "SO3 x SO2, vector, vector, vector, 2, false",
    "SO3 x SO2, vector, vector, vector, 1, true",
    "SO3 x SO3, vector, vector * vector, vector, 1, false",
    "O2 x O2, vector, vector, vector, 2, false",
    "O2 x O2, vector, vector * vector, vector, 1, false",
    "SO2 x SO2, vector, vector * vector, vector, 1, false",
    "SO2 x SO2, vector, vector, vector, 2, true",
    "O3 x O2, vector, vector, vector, 2, false",
    "SU2 x SO2, realweight:1.1, realweight:1.1, realweight:2.0, 2, false",
    "SO2 x SU2, realweight:1.1, vector, realweight:1.0, 1, true",
    "SU2 x SU2, realweight:1.1, realweight:1.1, realweight:1.1, 1, false",
    "SO3 x SO3 x SO2, vector, vector, vector, 1, false",
    "SO4 x SO2, vector, vector, vector, 1, false",
    "O4 x SO2, vector, vector * vector, vector, 1, false",
    "O5, vector, vector * vector, vector, 1, false",
    "U2, trivial, vector * vector, vector * vector, 0, true",
    "SU3, realweight:1.1, realweight:1.1 * realweight:1.1, trivial, 0, false",
  })
  void bothWaysSpanTheSame(
      String group, String action, String in, String out, int degree, boolean complex) {
    KernelSpace space = space(GroupNotation.parse(group), action, in, out, degree, complex);
    EckartBasis basis = EckartBasis.of(space);
    assertThat(basis.dimensionsByDegree()).isEqualTo(space.dimensionsByDegree());
    assertThat(basis.labels()).hasSize(basis.dimension()).doesNotHaveDuplicates();
    assertThat(basis.certificate().isProved()).isTrue();
    assertThat(basis.agreesWith(space).holds()).isTrue();
  }

  @Test
  void labelsNameTheFactors() {
    EckartBasis basis =
        EckartBasis.of(
            space(GroupNotation.parse("SO3 x SO2"), "vector", "vector", "vector", 1, false));
    assertThat(basis.labels().stream().map(EckartLabel::toString))
        .contains(
            "l=1: spin:1 x freq:0[0] ⊗ spin:1 x freq:0[0] → spin:1 x freq:0[0], path 0,"
                + " endomorphism 0");
  }

  /** ℂ ⊗ ℂ = ℂ² splits into two different ones, ℍ ⊗ ℍ = M₄(ℝ) into four equal ones. */
  @Test
  void outerProductsSplitByTheirEndomorphisms() {
    assertThat(dimensions(GroupNotation.parse("SO2 x SO2"), "vector * vector"))
        .isEqualTo(
            "freq:0 x freq:0 1, freq:0 x freq:2 2, freq:1 x freq:1 (+) 2, freq:1 x freq:1"
                + " (−) 2, freq:2 x freq:0 2");
    NamedGroup<?> spins = GroupNotation.parse("SU2 x SU2");
    assertThat(quaternions(spins.group())).containsExactly(4);
  }

  private static <G> String dimensions(NamedGroup<G> group, String text) {
    Representation<G> space = parse(text, group);
    return new LieIntertwiners<>(parse("vector", group), false)
        .parts(space).stream()
            .filter(p -> p.copies() > 0)
            .map(p -> p.name() + " " + p.irreducible().dimension())
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static List<Integer> quaternions(CompactGroup<?> group) {
    return group instanceof CompactProductLieGroup<?, ?> product ? spinors(product) : List.of();
  }

  /** The irreducible part of the outer product of the two real spinors, of dimension 16. */
  private static <A, B> List<Integer> spinors(CompactProductLieGroup<A, B> product) {
    CompactLieGroup<A> a = product.first();
    CompactLieGroup<B> b = product.second();
    HalfInteger half = new HalfInteger(1);
    Representation<LiePair<A, B>> outer =
        ProductSides.of(product)
            .orElseThrow()
            .outer(RotationIrreps.realSpin(a, half), RotationIrreps.realSpin(b, half));
    assertThat(outer.dimension()).isEqualTo(16);
    return ProductFamily.of(product, outer, false).map(Representation::dimension).toList();
  }
}
