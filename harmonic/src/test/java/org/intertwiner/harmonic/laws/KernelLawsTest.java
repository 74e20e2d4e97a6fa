package org.intertwiner.harmonic.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.algebra.laws.LawReport;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;
import org.junit.jupiter.api.Test;

class KernelLawsTest {

  @Test
  void kernelsOfO2ObeyTheLaws() {
    var o2 = O2.group();
    KernelSpace space =
        KernelSpace.on(Representations.plane(o2))
            .from(Representations.frequency(o2, 1, 1))
            .to(Representations.frequency(o2, 1, 2))
            .upToDegree(3);
    for (Law<?> law : KernelLaws.of(space)) {
      assertThat(law.check(new SplittableRandom(1), 100).passed()).isTrue();
    }
  }

  @Test
  void kernelsForAnotherRepresentationAreRefuted() {
    FiniteRepresentation<Permutation> plane = Representations.plane(Groups.dihedral(5));
    FiniteRepresentation<Permutation> twist = Representations.frequency(plane.group(), 1, 2);
    KernelSpace space = KernelSpace.on(plane).from(plane).to(plane).upToDegree(2);
    List<? extends Law<?>> laws = KernelLaws.of(space.basis(), plane, plane, twist);
    LawReport report = laws.get(0).check(new SplittableRandom(2), 100);
    assertThat(report.passed()).isFalse();
    assertThat(report.counterExample().orElseThrow()).contains("kernel=0");
    assertThat(laws.get(1).check(new SplittableRandom(2), 50).passed()).isTrue();
  }

  @Test
  void anEmptySpaceHasNoLaws() {
    FiniteRepresentation<Permutation> plane = Representations.plane(Groups.cyclic(4));
    KernelSpace space =
        KernelSpace.on(plane).from(plane).to(Representations.trivial(plane.group())).upToDegree(0);
    assertThatThrownBy(() -> KernelLaws.of(space)).isInstanceOf(InvalidInput.class);
  }
}
