package org.intertwiner.reptheory;

import java.util.List;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The groups of order 28 to 63 of {@link IrrepCoverageTest}, and larger ones of every kind. */
class IrrepCoverageIT {

  static List<List<FiniteGroup<?>>> middle() {
    List<List<FiniteGroup<?>>> all = IrrepCoverageTest.byOrder();
    return all.subList(IrrepCoverageTest.FAST, all.size());
  }

  @ParameterizedTest
  @MethodSource("middle")
  void everyRowIsCertified(List<FiniteGroup<?>> groups) {
    groups.forEach(IrrepCoverageTest::check);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ES+(2,3)",
        "ES-(2,3)",
        "ES+(3,2)",
        "Heis(5)",
        "Heis(GF(9))",
        "GL(2,5)",
        "SL(2,7)",
        "SL(2,9)",
        "SU(3,2)",
        "GU(3,2)",
        "ASL(2,3)",
        "AGL(1,27)",
        "GammaL(1,64)",
        "PGL(2,9)",
        "PSL(2,13)",
        "PSL(2,16)",
        "PSU(3,3)",
        "SL(3,3)",
        "W(F4)",
        "W(D5)",
        "W(B5)",
        "G(4,2,3)",
        "M11",
        "A8"
      })
  void largerGroups(String name) {
    IrrepCoverageTest.check(FamilyNotation.parse(name).orElseThrow().group());
  }
}
