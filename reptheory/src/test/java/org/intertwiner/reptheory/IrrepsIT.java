package org.intertwiner.reptheory;

import java.util.List;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The larger groups. */
class IrrepsIT {

  static List<GoldenGroup> large() {
    return GoldenGroup.all().stream().filter(g -> g.group().order() > 200).toList();
  }

  @ParameterizedTest
  @MethodSource("large")
  void everyRowOfEveryGoldenGroupIsCertified(GoldenGroup golden) {
    Irreps<Permutation> irreps = Irreps.of(golden.group());
    for (int row = 0; row < irreps.size(); row++) {
      IrrepChecks.cheap(irreps.complex(row));
      IrrepChecks.cheap(irreps.real(row));
    }
  }

  @Test
  void groupsOfOrder120ByExactArithmetic() {
    for (GoldenGroup golden : GoldenGroup.upToOrder(120)) {
      if (golden.group().order() == 120) {
        Irreps<Permutation> irreps = Irreps.of(golden.group());
        irreps.allComplex().forEach(IrrepChecks::exact);
        irreps.allReal().forEach(IrrepChecks::exact);
      }
    }
  }

  @Test
  void theSymmetricGroupOfDegreeEight() {
    Irreps<Permutation> irreps = Irreps.of(Groups.symmetric(8));
    irreps.allComplex().forEach(IrrepChecks::cheap);
  }
}
