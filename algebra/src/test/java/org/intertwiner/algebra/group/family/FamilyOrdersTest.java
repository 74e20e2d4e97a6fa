package org.intertwiner.algebra.group.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.PermutationGroup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders, found from generators, against the formulas of the families. */
class FamilyOrdersTest {
  private static final long[] FIELDS = {2, 3, 4, 5, 7, 8, 9};
  private static final double MOST_POINTS = 150;

  private record Expected(String name, BigInteger order) {}

  private static BigInteger big(long n) {
    return BigInteger.valueOf(n);
  }

  private static BigInteger power(long q, int n) {
    return big(q).pow(n);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static int degree(long q) {
    return q == 8 ? 3 : q == 4 || q == 9 ? 2 : 1;
  }

  private static Stream<DynamicTest> check(List<Expected> members) {
    return members.stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.name,
                    () -> {
                      Family<?> member = FamilyNotation.parse(e.name).orElseThrow();
                      assertThat(member.order()).isEqualTo(e.order);
                      PermutationGroup acting = member.permutationGroup();
                      assertThat(acting.order()).isEqualTo(e.order);
                      assertThat(PermutationGroup.of(acting.degree(), acting.generators()).order())
                          .as("proved without a bound")
                          .isEqualTo(e.order);
                    }));
  }

  @Test
  void groupsOnManyPointsAreBoundedByTheGroupsTheyBelongTo() {
    Family<?> member = FamilyNotation.parse("PSL(6,7)").orElseThrow();
    assertThat(member.order()).hasToString("61637759336805268655956377600");
    assertThat(member.permutationGroup().degree()).isEqualTo(19_608);
  }

  @TestFactory
  Stream<DynamicTest> linear() {
    List<Expected> all = new ArrayList<>();
    for (int n = 1; n <= 5; n++) {
      for (long q : FIELDS) {
        if (Math.pow((double) q, n) <= MOST_POINTS) {
          linear(n, q, all);
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(120);
    return check(all);
  }

  /** |GL(n, q)| = ∏ (qⁿ − qⁱ). */
  private static void linear(int n, long q, List<Expected> all) {
    BigInteger general = BigInteger.ONE;
    for (int i = 0; i < n; i++) {
      general = general.multiply(power(q, n).subtract(power(q, i)));
    }
    String at = "(" + n + "," + q + ")";
    BigInteger special = general.divide(big(q - 1));
    BigInteger automorphisms = big(degree(q));
    all.add(new Expected("GL" + at, general));
    all.add(new Expected("SL" + at, special));
    all.add(new Expected("PGL" + at, special));
    all.add(new Expected("PSL" + at, special.divide(big(gcd(n, q - 1)))));
    all.add(new Expected("ΓL" + at, general.multiply(automorphisms)));
    if (n > 1) {
      all.add(new Expected("PΓL" + at, special.multiply(automorphisms)));
    }
    all.add(new Expected("AGL" + at, general.multiply(power(q, n))));
    all.add(new Expected("ASL" + at, special.multiply(power(q, n))));
    all.add(new Expected("AΓL" + at, general.multiply(power(q, n)).multiply(automorphisms)));
  }

  private static BigInteger symplectic(int m, long q) {
    BigInteger order = power(q, m * m);
    for (int i = 1; i <= m; i++) {
      order = order.multiply(power(q, 2 * i).subtract(BigInteger.ONE));
    }
    return order;
  }

  @TestFactory
  Stream<DynamicTest> symplecticAndUnitary() {
    List<Expected> all = new ArrayList<>();
    for (int n = 1; n <= 8; n++) {
      for (long q : FIELDS) {
        String at = "(" + n + "," + q + ")";
        if (n % 2 == 0 && Math.pow((double) q, n) <= MOST_POINTS) {
          BigInteger order = symplectic(n / 2, q);
          all.add(new Expected("Sp" + at, order));
          all.add(new Expected("PSp" + at, order.divide(big(gcd(2, q - 1)))));
        }
        if (Math.pow((double) q, 2 * n) <= 1100) {
          unitary(n, q, all);
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(50);
    return check(all);
  }

  /** |GU(n, q)| = q^(n(n−1)/2) ∏ (qⁱ − (−1)ⁱ). */
  private static void unitary(int n, long q, List<Expected> all) {
    BigInteger general = power(q, n * (n - 1) / 2);
    for (int i = 1; i <= n; i++) {
      general = general.multiply(power(q, i).subtract(big(i % 2 == 0 ? 1 : -1)));
    }
    String at = "(" + n + "," + q + ")";
    BigInteger special = general.divide(big(q + 1));
    all.add(new Expected("GU" + at, general));
    all.add(new Expected("SU" + at, special));
    if (n > 1) {
      all.add(new Expected("PGU" + at, special));
      all.add(new Expected("PSU" + at, special.divide(big(gcd(n, q + 1)))));
    }
  }

  @TestFactory
  Stream<DynamicTest> orthogonal() {
    List<Expected> all = new ArrayList<>();
    for (int n = 3; n <= 8; n++) {
      for (long q : FIELDS) {
        if (Math.pow((double) q, n) > 700) {
          continue;
        }
        if (n % 2 == 0) {
          orthogonal(n, q, 1, all);
          orthogonal(n, q, -1, all);
        } else if (q % 2 == 1) {
          String at = "(" + n + "," + q + ")";
          BigInteger special = symplectic(n / 2, q);
          all.add(new Expected("GO" + at, special.multiply(big(2))));
          all.add(new Expected("SO(" + n + ",GF(" + q + "))", special));
          all.add(new Expected("Ω" + at, special.divide(big(2))));
          all.add(new Expected("PΩ" + at, special.divide(big(2))));
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(40);
    return check(all);
  }

  private static void orthogonal(int n, long q, int sign, List<Expected> all) {
    int m = n / 2;
    BigInteger last = power(q, m).subtract(big(sign));
    BigInteger special = power(q, m * (m - 1)).multiply(last);
    for (int i = 1; i < m; i++) {
      special = special.multiply(power(q, 2 * i).subtract(BigInteger.ONE));
    }
    String at = (sign > 0 ? "+" : "-") + "(" + n + "," + q + ")";
    boolean odd = q % 2 == 1;
    boolean centre = odd && last.mod(big(4)).signum() == 0;
    BigInteger omega = odd ? special.divide(big(2)) : special;
    all.add(new Expected("GO" + at, special.multiply(big(2))));
    if (odd) {
      String mark = sign > 0 ? "+" : "-";
      all.add(new Expected("SO" + mark + "(" + n + ",GF(" + q + "))", special));
    }
    all.add(new Expected("Ω" + at, omega));
    all.add(new Expected("PΩ" + at, centre ? omega.divide(big(2)) : omega));
  }

  /** The order of a reflection group is the product of the degrees of its invariants. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "W(A1) : 2",
        "W(A7) : 2 3 4 5 6 7 8",
        "W(B3) : 2 4 6",
        "W(C4) : 2 4 6 8",
        "W(D6) : 2 4 6 8 10 6",
        "W(E6) : 2 5 6 8 9 12",
        "W(E7) : 2 6 8 10 12 14 18",
        "W(E8) : 2 8 12 14 18 20 24 30",
        "W(F4) : 2 6 8 12",
        "W(G2) : 2 6",
        "W(H2) : 2 5",
        "W(H3) : 2 6 10",
        "W(H4) : 2 12 20 30",
        "W(I2(7)) : 2 7",
        "W(I2(2)) : 2 2",
        "W(I2(24)) : 2 24",
        "W+(H4) : 12 20 30",
        "W+(A1) : 1",
        "{5} : 2 5",
        "{3,3,3,3} : 2 3 4 5 6",
        "{4,3,3,3} : 2 4 6 8 10",
        "{3,3,3,4} : 2 4 6 8 10",
        "{3,4,3} : 2 6 8 12",
        "{5,3} : 2 6 10",
        "{3,3,5} : 2 12 20 30",
        "{5,3}+ : 6 10",
        "{60}+ : 60",
        "G(4,2,3) : 4 8 6",
        "G(3,1,2) : 3 6",
        "G(5,5,3) : 5 10 3",
        "G(1,1,4) : 2 3 4",
        "G(6,2,1) : 3",
        "G(2,1,5) : 2 4 6 8 10",
        "2T : 24",
        "2O : 48",
        "2I : 120",
        "2D1 : 4",
        "2D6 : 24",
        "Sz(8) : 64 65 7",
        "M11 : 11 10 9 8",
        "M12 : 12 11 10 9 8",
        "M22 : 22 21 20 48",
        "M23 : 23 22 21 20 48",
        "M24 : 24 23 22 21 20 48",
        "C12 : 12",
        "D12 : 24",
        "Dic3 : 12",
        "Q16 : 16",
        "S7 : 5040",
        "A7 : 2520",
        "S30 : 30 29 28 27 26 25 24 23 22 21 20 19 18 17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2",
        "C2^5 : 32",
        "C6^2 : 36",
        "Ab(4,6,1) : 24",
        "Ab(1) : 1",
        "Heis(2) : 8",
        "Heis(6) : 216",
        "He5 : 125",
        "Heis(GF(9)) : 729",
        "ES+(2,3) : 128",
        "ES-(2,3) : 128",
        "ES+(3,2) : 243",
        "ES-(5,1) : 125",
        "Frob(9,8) : 72",
        "Frob(8,7) : 56",
        "Frob(13,1) : 13",
        "F21 : 21",
        "F20 : 20",
        "F56 : 56",
        "F72 : 72",
        "Metacyclic(8,2,3) : 16",
        "Metacyclic(1,4,0) : 4",
        "Metacyclic(9,6,2) : 54"
      })
  void othersHaveTheirOrders(String name, String factors) {
    BigInteger order = BigInteger.ONE;
    for (String factor : factors.trim().split(" ", -1)) {
      order = order.multiply(new BigInteger(factor));
    }
    assertThat(FamilyNotation.parse(name).orElseThrow().order()).isEqualTo(order);
  }
}
