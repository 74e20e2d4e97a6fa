package org.intertwiner.harmonic.homogeneous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.action.GSets;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class SectionLawsTest {
  private final FiniteGroup<Permutation> s4 = Groups.symmetric(4);

  @Test
  void kernelsObeyTheLaws() {
    Bundle<Permutation> in =
        Bundle.product(GSets.conjugation(s4), Representations.irreducible(s4, 2));
    Bundle<Permutation> out = Bundle.functions(s4, s4.derivedSubgroup());
    SectionKernels<Permutation> kernels = SectionKernels.between(in, out);
    for (Law<SectionLaws.Sample> law : SectionLaws.of(kernels)) {
      LawReport report = law.check(new SplittableRandom(4), 200);
      assertThat(report.passed()).as(report.toString()).isTrue();
    }
  }

  @Test
  void samplesBecomeSimpler() {
    Law<SectionLaws.Sample> law = SectionLaws.of(SectionKernels.convolution(s4)).get(0);
    SectionLaws.Sample sample = new SectionLaws.Sample(3, 5, 2, 1);
    assertThat(law.sampler().shrink(sample)).hasSize(4);
    assertThat(law.sampler().shrink(new SectionLaws.Sample(0, 0, 0, 0))).isEmpty();
  }

  @Test
  void noKernelsHaveNoLaws() {
    SectionKernels<Permutation> none =
        SectionKernels.between(
            Bundle.point(Representations.irreducible(s4, 0)),
            Bundle.point(Representations.irreducible(s4, 1)));
    assertThatThrownBy(() -> SectionLaws.of(none)).isInstanceOf(InvalidInput.class);
  }
}
