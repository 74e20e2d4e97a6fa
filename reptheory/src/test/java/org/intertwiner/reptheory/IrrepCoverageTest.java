package org.intertwiner.reptheory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All rows of the groups up to order 63 that named families, their products and metacyclic groups
 * reach: several for every order.
 */
class IrrepCoverageTest {
  /** Orders up to this one are cheap. */
  static final int FAST = 27;

  private static final int MAX_ORDER = 63;

  private static final List<String> OTHERS =
      List.of(
          "S4",
          "A4",
          "A5",
          "Q8",
          "Q16",
          "Q32",
          "2T",
          "2O",
          "SL(2,3)",
          "GL(2,3)",
          "AGL(1,5)",
          "AGL(1,7)",
          "AGL(1,8)",
          "AGL(1,9)",
          "GammaL(1,8)",
          "GammaL(1,9)",
          "Frob(7,3)",
          "Frob(11,5)",
          "Frob(13,3)",
          "Frob(13,4)",
          "Frob(19,3)",
          "Heis(3)",
          "ES-(3,1)",
          "ES+(2,1)",
          "ES-(2,1)",
          "ES+(2,2)",
          "ES-(2,2)",
          "Ab(2,4)",
          "Ab(2,2,4)",
          "Ab(3,9)",
          "Ab(4,4)",
          "C2^3",
          "C2^4",
          "C2^5",
          "C3^3",
          "G(4,2,2)",
          "G(3,1,2)",
          "G(3,3,3)",
          "G(4,4,2)",
          "G(6,3,2)",
          "G(2,1,3)",
          "W(A3)",
          "W(B3)");

  static List<List<FiniteGroup<?>>> small() {
    return byOrder().subList(0, FAST);
  }

  /** The groups of order 1, 2, … */
  static List<List<FiniteGroup<?>>> byOrder() {
    List<List<FiniteGroup<?>>> all = new ArrayList<>();
    for (int n = 0; n <= MAX_ORDER; n++) {
      all.add(new ArrayList<>());
    }
    for (int n = 1; n <= MAX_ORDER; n++) {
      all.get(n).add(Groups.cyclic(n));
      if (n % 2 == 0 && n > 4) {
        all.get(n).add(Groups.dihedral(n / 2));
      }
      if (n % 4 == 0 && n > 4) {
        all.get(n).add(Groups.dicyclic(n / 4));
      }
      metacyclic(n, all.get(n));
    }
    for (String name : OTHERS) {
      FiniteGroup<?> group = FamilyNotation.parse(name).orElseThrow().group();
      if (group.order() <= MAX_ORDER) {
        all.get((int) group.order()).add(group);
      }
    }
    for (int n = MAX_ORDER; n >= 4; n--) {
      for (int a = 2; a * a <= n; a++) {
        if (n % a == 0) {
          FiniteGroup<?> left = last(all.get(a));
          FiniteGroup<?> right = last(all.get(n / a));
          all.get(n).add(Groups.product(left, right));
          all.get(n).add(Groups.product(all.get(a).get(0), right));
        }
      }
    }
    return all.subList(1, all.size());
  }

  private static FiniteGroup<?> last(List<FiniteGroup<?>> groups) {
    return groups.get(groups.size() - 1);
  }

  /** C_m ⋊ C_k with x ↦ xʳ, rᵏ ≡ 1 modulo m. */
  private static void metacyclic(int n, List<FiniteGroup<?>> groups) {
    for (int k = 2; k * 3 <= n; k++) {
      int m = n / k;
      for (int r = 2; n % k == 0 && r < m; r++) {
        int power = 1;
        for (int i = 0; i < k; i++) {
          power = power * r % m;
        }
        if (power == 1) {
          String name = "Metacyclic(" + m + "," + k + "," + r + ")";
          groups.add(FamilyNotation.parse(name).orElseThrow().group());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("small")
  void everyRowIsCertified(List<FiniteGroup<?>> groups) {
    groups.forEach(IrrepCoverageTest::check);
  }

  static <G> void check(FiniteGroup<G> group) {
    Irreps<G> irreps = Irreps.of(group);
    CharacterTable<G> table = irreps.table();
    long squares = 0;
    long realDimensions = 0;
    for (int row = 0; row < table.size(); row++) {
      Irrep<G> complex = irreps.complex(row);
      IrrepChecks.cheap(complex);
      IrrepChecks.cheap(irreps.real(row));
      squares += (long) complex.dimension() * complex.dimension();
    }
    for (Irrep<G> real : irreps.allReal()) {
      long d = real.dimension();
      realDimensions += d * d / real.type().endomorphismDimension();
    }
    assertThat(squares).isEqualTo(group.order());
    assertThat(realDimensions).as("ℝG is the sum of matrix algebras").isEqualTo(group.order());
    regular(irreps);
  }

  /** Σ χ(1)χ(g) is |G| at 1 and 0 elsewhere. */
  private static <G> void regular(Irreps<G> irreps) {
    CharacterTable<G> table = irreps.table();
    for (int c = 0; c < table.size(); c++) {
      int column = c;
      Cyclotomic sum =
          IntStream.range(0, table.size())
              .mapToObj(
                  i ->
                      irreps
                          .complex(i)
                          .trace()
                          .at(column)
                          .scale(Rational.of(irreps.complex(i).dimension())))
              .reduce(Cyclotomic.ZERO, Cyclotomic::add);
      assertThat(sum).isEqualTo(c == 0 ? Cyclotomic.of(table.group().order()) : Cyclotomic.ZERO);
    }
  }
}
