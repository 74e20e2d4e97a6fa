package org.intertwiner.reptheory.compact.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.number.SignedRoot;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.clebschgordan.ClebschGordan;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.pattern.Pattern;
import org.intertwiner.reptheory.compact.pattern.UnitaryPatterns;
import org.junit.jupiter.api.Test;

class CompactCouplingTest {
  private static final CartanType A1 = CartanType.parse("A1");
  private static final CartanType A2 = CartanType.parse("A2");

  /** Every coefficient of SU(2) up to spin 5/2, phase included, is Racah's. */
  @Test
  void coefficientsOfSU2AreRacahs() {
    int compared = 0;
    for (int a = 0; a <= 5; a++) {
      for (int b = 0; b <= 5; b++) {
        CompactCoupling coupling =
            CompactCoupling.of(
                ChevalleyModule.of(A1, Weight.of(a)), ChevalleyModule.of(A1, Weight.of(b)));
        for (CompactCoupling.Part part : coupling.parts()) {
          compared += compare(coupling, part, a, b);
        }
      }
    }
    assertThat(compared).isEqualTo(8281);
  }

  private static int compare(CompactCoupling coupling, CompactCoupling.Part part, int a, int b) {
    int c = part.module().highest().label(0);
    int compared = 0;
    for (int i = 0; i <= a; i++) {
      for (int j = 0; j <= b; j++) {
        for (int k = 0; k <= c; k++) {
          SignedRoot expected =
              ClebschGordan.coefficient(
                  new HalfInteger(a),
                  new HalfInteger(a - 2 * i),
                  new HalfInteger(b),
                  new HalfInteger(b - 2 * j),
                  new HalfInteger(c),
                  new HalfInteger(c - 2 * k));
          assertThat(coupling.coefficient(part, i, j, k)).isEqualTo(expected);
          compared++;
        }
      }
    }
    return compared;
  }

  private static ChevalleyModule patterns(Weight weight) {
    return UnitaryPatterns.of(weight).module();
  }

  private static final CompactCoupling OCTETS =
      CompactCoupling.of(
          patterns(Weight.of(1, 1)),
          patterns(Weight.of(1, 1)),
          CompactCouplingTest::patterns,
          ModuleLimits.DEFAULT);

  /** Hypercharge and isospin of a pattern: N, Σ, Λ, Ξ, which are K, π, η and anti-K too. */
  private static String multiplet(Pattern pattern) {
    int top = pattern.rows().get(0).stream().mapToInt(x -> x / 2).sum();
    List<Integer> row = pattern.rows().get(1);
    int hypercharge = 3 * (row.get(0) + row.get(1)) / 2 - 2 * top;
    int isospin = (row.get(0) - row.get(1)) / 2;
    return hypercharge / 3 + "," + isospin;
  }

  /** The squared isoscalar factors of a copy at a multiplet, which add up to 1. */
  private static Map<String, Rational> factors(Weight weight, int copy, String multiplet) {
    CompactCoupling.Part part = OCTETS.part(weight, copy);
    List<Pattern> octet = UnitaryPatterns.of(Weight.of(1, 1)).patterns();
    List<Pattern> target = UnitaryPatterns.of(weight).patterns();
    int k = 0;
    while (!multiplet(target.get(k)).equals(multiplet)) {
      k++;
    }
    Map<String, Rational> squares = new TreeMap<>();
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        Rational square = OCTETS.coefficient(part, i, j, k).square();
        if (!square.isZero()) {
          squares.merge(
              NAMES.get(multiplet(octet.get(i))) + NAMES.get(multiplet(octet.get(j))),
              square,
              Rational::add);
        }
      }
    }
    return squares;
  }

  private static final Map<String, String> NAMES =
      Map.of("1,1", "N", "0,2", "S", "0,0", "L", "-1,1", "X");

  private static Map<String, Rational> squares(long denominator, Object... pairs) {
    Map<String, Rational> map = new TreeMap<>();
    for (int k = 0; k < pairs.length; k += 2) {
      map.put((String) pairs[k], Rational.of((int) pairs[k + 1], denominator));
    }
    return map;
  }

  /** J. J. de Swart, Rev. Mod. Phys. 35 (1963) 916, as the Particle Data Group prints it. */
  @Test
  void isoscalarFactorsOfTwoOctets() {
    Weight octet = Weight.of(1, 1);
    assertThat(factors(Weight.of(0, 0), 0, "0,0"))
        .isEqualTo(squares(8, "NX", 2, "SS", 3, "LL", 1, "XN", 2));
    // the symmetric octet
    assertThat(factors(octet, 0, "1,1")).isEqualTo(squares(20, "NS", 9, "NL", 1, "SN", 9, "LN", 1));
    assertThat(factors(octet, 0, "0,2")).isEqualTo(squares(20, "NX", 6, "SL", 4, "LS", 4, "XN", 6));
    assertThat(factors(octet, 0, "0,0"))
        .isEqualTo(squares(20, "NX", 2, "SS", 12, "LL", 4, "XN", 2));
    // the antisymmetric octet
    assertThat(factors(octet, 1, "1,1")).isEqualTo(squares(12, "NS", 3, "NL", 3, "SN", 3, "LN", 3));
    assertThat(factors(octet, 1, "0,2")).isEqualTo(squares(12, "NX", 2, "SS", 8, "XN", 2));
    assertThat(factors(octet, 1, "0,0")).isEqualTo(squares(12, "NX", 6, "XN", 6));
    // the decuplet
    assertThat(factors(Weight.of(3, 0), 0, "1,3")).isEqualTo(squares(2, "NS", 1, "SN", 1));
    assertThat(factors(Weight.of(3, 0), 0, "0,2"))
        .isEqualTo(squares(12, "NX", 2, "SS", 2, "SL", 3, "LS", 3, "XN", 2));
    assertThat(factors(Weight.of(3, 0), 0, "-2,0")).isEqualTo(squares(2, "XX", 2));
    assertThat(factors(Weight.of(2, 2), 0, "2,2")).isEqualTo(squares(1, "NN", 1));
  }

  /** Exchanging the factors keeps the first octet and turns the second into its negative. */
  @Test
  void copiesInASquareAreSymmetricOrAntisymmetric() {
    for (int copy = 0; copy < 2; copy++) {
      CompactCoupling.Part part = OCTETS.part(Weight.of(1, 1), copy);
      for (int i = 0; i < 8; i++) {
        for (int j = 0; j < 8; j++) {
          for (int k = 0; k < 8; k++) {
            SignedRoot there = OCTETS.coefficient(part, j, i, k);
            assertThat(OCTETS.coefficient(part, i, j, k))
                .isEqualTo(copy == 0 ? there : there.negate());
          }
        }
      }
    }
    assertThat(OCTETS).hasToString("(1,1) ⊗ (1,1) of A2");
    assertThatThrownBy(() -> OCTETS.part(Weight.of(1, 1), 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("(1,1)=2");
  }

  /** 7 ⊗ 7 of G₂ contains 7, 26 of F₄ is self-coupled by the symmetric product. */
  @Test
  void exceptionalGroups() {
    ChevalleyModule seven = ChevalleyModule.of(CartanType.parse("G2"), Weight.of(1, 0));
    CompactCoupling product = CompactCoupling.of(seven, seven);
    assertThat(product.multiplicities()).containsEntry(Weight.of(1, 0), 1L).hasSize(4);
    CompactCoupling.Part cross = product.part(Weight.of(1, 0), 0);
    for (int i = 0; i < 7; i++) {
      assertThat(product.coefficient(cross, i, i, 3)).isEqualTo(SignedRoot.ZERO);
    }
  }

  private static CouplingCertificate changed(List<CompactCoupling.Part> parts) {
    return new CompactCoupling(OCTETS.left(), OCTETS.right(), parts).certificate();
  }

  @Test
  void everyPartOfTheCertificateCanFail() {
    List<CompactCoupling.Part> parts = new ArrayList<>(OCTETS.parts());
    assertThat(changed(parts).holds()).isTrue();
    CompactCoupling.Part last = parts.remove(parts.size() - 1);
    assertThat(changed(parts).complete()).isFalse();
    assertThat(changed(parts).orthogonal()).isTrue();
    List<CompactCoupling.Part> bent = new ArrayList<>(parts);
    SparseMatrix<Rational> map = last.map().with(0, 3, Rational.of(5));
    bent.add(new CompactCoupling.Part(last.module(), 0, map, last.norm()));
    assertThat(changed(bent).equivariant()).isFalse();
    assertThat(changed(bent).orthogonal()).isFalse();
    List<CompactCoupling.Part> scaled = new ArrayList<>(parts);
    SparseMatrix<Rational> twice = last.map().scale(Rational.of(2));
    scaled.add(new CompactCoupling.Part(last.module(), 0, twice, last.norm()));
    assertThat(changed(scaled).equivariant()).isTrue();
    assertThat(changed(scaled).orthogonal()).isFalse();
  }

  @Test
  void productsAreLimited() {
    ChevalleyModule quark = ChevalleyModule.of(A2, Weight.of(1, 0));
    ChevalleyModule spin = ChevalleyModule.of(A1, Weight.of(1));
    assertThatThrownBy(() -> CompactCoupling.of(quark, spin)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                CompactCoupling.of(
                    quark, quark, w -> ChevalleyModule.of(A2, w), new ModuleLimits(10, 8)))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("dimension 9");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> CompactCoupling.of(quark, quark))
        .isInstanceOf(CancellationException.class);
  }
}
