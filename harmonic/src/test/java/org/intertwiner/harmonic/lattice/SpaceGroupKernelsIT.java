package org.intertwiner.harmonic.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroups;
import org.intertwiner.algebra.crystal.WyckoffPosition;
import org.intertwiner.algebra.laws.Laws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All space groups: from vectors over their site of highest symmetry to uniform fields there. */
class SpaceGroupKernelsIT {

  static Stream<Integer> numbers() {
    return IntStream.rangeClosed(1, 230).boxed();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void kernelsAreCertifiedAndCommuteOnATorus(int number) {
    CrystalLattice crystal = CrystalLattice.of(SpaceGroups.of(number));
    WyckoffPosition highest = crystal.spaceGroup().wyckoffPositions().get(0);
    if (highest.parameters() == 0) {
      crystal = crystal.withSite(highest.representative().translation());
    }
    LatticeField<AffineOperation> in =
        crystal
            .symmetry()
            .inducedField(
                crystal.site(),
                LatticeKernelSpaceTest.representation(crystal.siteGroup(), "vector"));
    LatticeField<AffineOperation> out =
        crystal
            .symmetry()
            .field(
                crystal.site(),
                LatticeKernelSpaceTest.representation(crystal.pointGroup(), "vector + trivial"));
    LatticeKernelSpace<AffineOperation> space = LatticeKernelSpace.from(in).to(out).upToShells(2);
    assertThat(space.certificate().isProved()).isTrue();
    assertThat(space.dimension()).isPositive();
    assertThat(Laws.refuted(LatticeLaws.of(space, 2), number, 4)).isEmpty();
  }
}
