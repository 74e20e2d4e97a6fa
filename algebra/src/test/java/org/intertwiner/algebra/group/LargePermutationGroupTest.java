package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups too large to list: figures of the Atlas of Finite Groups, formulas and structure. */
class LargePermutationGroupTest {

  /** The same group with the points renamed at random. */
  private static PermutationGroup anonymous(PermutationGroup group, long seed) {
    Permutation c = Permutation.random(group.degree(), new SplittableRandom(seed));
    return PermutationGroup.of(
        group.degree(),
        group.generators().stream().map(g -> c.multiply(g).multiply(c.inverse())).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "11, 7920, 10, 1320, 4",
    "12, 95040, 15, 1320, 5",
    "22, 443520, 12, 9240, 3",
    "23, 10200960, 17, 212520, 4",
    "24, 244823040, 26, 212520, 5"
  })
  void mathieuGroups(int n, String order, int classes, String exponent, int transitivity) {
    PermutationGroup group = anonymous(PermutationGroups.mathieu(n), n);
    assertThat(group.order()).hasToString(order);
    PermutationClasses found = ClassSearch.bySearch(group);
    assertThat(found.count()).isEqualTo(classes);
    assertThat(found.exponent()).hasToString(exponent);
    assertThat(group.transitivity()).isEqualTo(transitivity);
    assertThat(group.isSimple()).isTrue();
    assertThat(group.isPerfect()).isTrue();
    assertThat(group.isSolvable()).isFalse();
    assertThat(group.isNilpotent()).isFalse();
    assertThat(group.isAbelian()).isFalse();
    assertThat(group.isPrimitive()).isTrue();
    assertThat(group.isGiant()).isFalse();
    assertThat(group.center().order()).isEqualTo(BigInteger.ONE);
  }

  @Test
  void anUpperBoundIsUsedWhereItIsReached() {
    PermutationGroup mathieu = PermutationGroups.mathieu(23);
    for (long factor : new long[] {1, 2, 1000}) {
      PermutationGroup group =
          PermutationGroups.ofOrderAtMost(
              23, mathieu.generators(), mathieu.order().multiply(BigInteger.valueOf(factor)));
      assertThat(group.order()).isEqualTo(mathieu.order());
      assertThat(mathieu.generators()).allMatch(group::contains);
      assertThat(group.contains(Permutation.parse("(1 2)", 23))).isFalse();
    }
    assertThatThrownBy(
            () ->
                PermutationGroups.ofOrderAtMost(
                    23, mathieu.generators(), mathieu.order().subtract(BigInteger.ONE)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at least 10200960");
    assertThat(PermutationGroups.ofOrderAtMost(5, List.of(), BigInteger.ONE).order())
        .isEqualTo(BigInteger.ONE);
  }

  @Test
  void classesOfTheLargestMathieuGroup() {
    PermutationClasses classes = PermutationGroups.mathieu(24).classes();
    List<String> lines = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      lines.add(classes.elementOrder(c) + ":" + classes.centralizerOrder(c));
    }
    assertThat(lines)
        .containsExactlyInAnyOrder(
            "1:244823040",
            "2:21504",
            "2:7680",
            "3:1080",
            "3:504",
            "4:384",
            "4:128",
            "4:96",
            "5:60",
            "6:24",
            "6:24",
            "7:42",
            "7:42",
            "8:16",
            "10:20",
            "11:11",
            "12:12",
            "12:12",
            "14:14",
            "14:14",
            "15:15",
            "15:15",
            "21:21",
            "21:21",
            "23:23",
            "23:23");
    for (int c = 0; c < classes.count(); c++) {
      boolean real = classes.inverse(c) == c;
      assertThat(real)
          .isEqualTo(!List.of(7L, 14L, 15L, 21L, 23L).contains(classes.elementOrder(c)));
      assertThat(classes.power(c, classes.elementOrder(c))).isZero();
    }
    assertThat(classes.group().order())
        .isEqualTo(classes.size(0).multiply(classes.centralizerOrder(0)));
    assertThat(classes)
        .hasToString("26 conjugacy classes of permutation group of order 244823040 on 24 points");
    assertThatThrownBy(() -> classes.size(26)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> classes.classOf(Permutation.parse("(1 2)", 24)))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void symmetricAndAlternatingGroups() {
    PermutationGroup s20 = anonymous(PermutationGroups.symmetric(20), 1);
    assertThat(s20.classes().count()).isEqualTo(627);
    assertThat(s20.exponent()).hasToString("232792560");
    assertThat(s20.derivedSubgroup().order()).isEqualTo(s20.order().shiftRight(1));
    assertThat(s20.isSimple()).isFalse();
    assertThat(s20.isPerfect()).isFalse();
    PermutationGroup a30 = anonymous(PermutationGroups.alternating(30), 2);
    assertThat(a30.isSimple()).isTrue();
    assertThat(a30.isGiant()).isTrue();
    assertThat(a30.transitivity()).isEqualTo(28);
    assertThat(PermutationGroups.alternating(10).exponent()).hasToString("2520");
    assertThat(PermutationGroups.alternating(9).classes().count()).isEqualTo(18);
    assertThat(a30.sylowSubgroup(3).order()).isEqualTo(BigInteger.valueOf(3).pow(14));
    Permutation nine = Permutation.parse("(1 2 3 4 5 6 7 8 9)", 9);
    PermutationGroup a9 = PermutationGroups.alternating(9);
    assertThat(a9.centralizer(nine).order()).hasToString("9");
    assertThat(a9.conjugator(nine, nine.pow(2))).isPresent();
    Permutation odd = Permutation.parse("(1 2)", 9);
    assertThat(a9.conjugator(nine, odd.multiply(nine).multiply(odd))).isEmpty();
    assertThat(PermutationGroups.symmetric(9).conjugator(nine, odd)).isEmpty();
    assertThat(a30.stabilizer(0, 5).order()).isEqualTo(PermutationGroups.alternating(28).order());
    assertThatThrownBy(() -> PermutationGroups.symmetric(60).classes())
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("966467");
  }

  static PermutationGroup rubik() {
    String[] turns = {
      "(1 3 8 6)(2 5 7 4)(9 33 25 17)(10 34 26 18)(11 35 27 19)",
      "(9 11 16 14)(10 13 15 12)(1 17 41 40)(4 20 44 37)(6 22 46 35)",
      "(17 19 24 22)(18 21 23 20)(6 25 43 16)(7 28 42 13)(8 30 41 11)",
      "(25 27 32 30)(26 29 31 28)(3 38 43 19)(5 36 45 21)(8 33 48 24)",
      "(33 35 40 38)(34 37 39 36)(3 9 46 32)(2 12 47 29)(1 14 48 27)",
      "(41 43 48 46)(42 45 47 44)(14 22 30 38)(15 23 31 39)(16 24 32 40)"
    };
    return PermutationGroup.of(
        48, Arrays.stream(turns).map(t -> Permutation.parse(t, 48)).toList());
  }

  @Test
  void theCube() {
    PermutationGroup cube = anonymous(rubik(), 3);
    assertThat(cube.order()).hasToString("43252003274489856000");
    assertThat(cube.exponent()).hasToString("55440");
    assertThat(cube.center().order()).hasToString("2");
    assertThat(cube.derivedSubgroup().order()).hasToString("21626001637244928000");
    assertThat(cube.isSimple()).isFalse();
    assertThat(cube.isSolvable()).isFalse();
    assertThat(cube.orbits()).hasSize(2);
    assertThat(cube.sylowSubgroup(3).order()).isEqualTo(BigInteger.valueOf(3).pow(14));
    assertThatThrownBy(() -> cube.classes(new SearchLimits(20, 1000)))
        .isInstanceOf(LimitExceeded.class);
  }

  /** S_m wr S_k on m·k points, or its action on m² points for k = 2. */
  private static PermutationGroup wreath(int m, int k) {
    int n = m * k;
    int[][] images = new int[4][n];
    for (int x = 0; x < n; x++) {
      int i = x % m;
      int block = x / m;
      images[0][x] = block == 0 && i < 2 ? 1 - i : x;
      images[1][x] = block == 0 ? (i + 1) % m : x;
      images[2][x] = block < 2 ? (1 - block) * m + i : x;
      images[3][x] = (x + m) % n;
    }
    return PermutationGroup.of(n, Arrays.stream(images).map(Permutation::of).toList());
  }

  @Test
  void wreathProductsAreProvedByBlocks() {
    BigInteger eight = PermutationGroups.symmetric(8).order();
    PermutationGroup group = anonymous(wreath(8, 10), 5);
    BigInteger order = eight.pow(10).multiply(PermutationGroups.symmetric(10).order());
    assertThat(group.order()).isEqualTo(order);
    List<int[]> images = group.generators().stream().map(Permutation::images).toList();
    assertThat(OrderBound.isReached(80, images, order)).isTrue();
    assertThat(OrderBound.isReached(80, images, order.shiftRight(1))).isFalse();
    assertThat(group.isPrimitive()).isFalse();
    assertThat(group.minimalBlockSystems()).hasSize(1);
    assertThat(group.minimalBlockSystems().get(0)).hasSize(10);
  }

  /** x ↦ x + 1, x ↦ a²x, x ↦ −1/x on the line over 𝔽_q with infinity. */
  static PermutationGroup projectiveLine(int q, int a) {
    int[][] images = new int[3][q + 1];
    long square = (long) a * a % q;
    for (int x = 0; x < q; x++) {
      images[0][x] = (x + 1) % q;
      images[1][x] = (int) (square * x % q);
      BigInteger p = BigInteger.valueOf(q);
      images[2][x] = x == 0 ? q : p.subtract(BigInteger.valueOf(x).modInverse(p)).intValue();
    }
    images[0][q] = q;
    images[1][q] = q;
    return PermutationGroup.of(q + 1, Arrays.stream(images).map(Permutation::of).toList());
  }

  @Test
  void projectiveGroupsOfLargerDegree() {
    PermutationGroup group = anonymous(projectiveLine(499, 7), 6);
    assertThat(group.order()).hasToString(Long.toString(500L * 499 * 498 / 2));
    assertThat(group.isSimple()).isTrue();
    assertThat(group.transitivity()).isEqualTo(2);
  }

  /** S_m on pairs: the levels are many and their orbits long. */
  @Test
  void symmetricGroupOnPairs() {
    int m = 24;
    List<Permutation> generators = new ArrayList<>();
    for (Permutation g : PermutationGroups.symmetric(m).generators()) {
      int[] images = new int[m * (m - 1) / 2];
      for (int i = 0; i < m; i++) {
        for (int j = i + 1; j < m; j++) {
          int a = Math.max(g.at(i), g.at(j));
          images[j * (j - 1) / 2 + i] = a * (a - 1) / 2 + Math.min(g.at(i), g.at(j));
        }
      }
      generators.add(Permutation.of(images));
    }
    PermutationGroup group = PermutationGroup.of(276, generators);
    assertThat(group.order()).isEqualTo(PermutationGroups.symmetric(m).order());
    List<int[]> images = generators.stream().map(Permutation::images).toList();
    StabilizerChain chain = StabilizerChain.unproved(276, images);
    ChainProof.byDoubleCosets(chain, images);
    assertThat(chain.order()).isEqualTo(group.order());
    assertThat(group.isPrimitive()).isTrue();
    assertThat(group.isGiant()).isFalse();
    assertThat(group.derivedSubgroup().isSimple()).isTrue();
  }

  /** Both proofs refuse, and complete, a chain that lacks a strong generator. */
  @Test
  void incompleteChainsAreRefused() {
    for (PermutationGroup group :
        List.of(PermutationGroups.mathieu(24), projectiveLine(31, 3), rubik())) {
      List<int[]> generators = group.generators().stream().map(Permutation::images).toList();
      for (boolean plain : new boolean[] {true, false}) {
        StabilizerChain chain = StabilizerChain.ofFirst(group.degree(), generators);
        assertThat(chain.order()).isLessThan(group.order());
        assertThat(ChainProof.isComplete(chain, generators)).isFalse();
        if (plain) {
          ChainProof.plainly(chain, generators);
        } else {
          ChainProof.byDoubleCosets(chain, generators);
        }
        assertThat(chain.order()).isEqualTo(group.order());
        assertThat(ChainProof.isComplete(chain, generators)).isTrue();
      }
      assertThat(OrderBound.isReached(group.degree(), generators, BigInteger.TEN)).isFalse();
    }
  }

  @Test
  void regularBaseImagesProveAndRefuse() {
    List<int[]> images =
        PermutationGroups.mathieu(11).generators().stream().map(Permutation::images).toList();
    StabilizerChain chain = StabilizerChain.of(11, images);
    assertThat(ChainProof.isRegularOnBaseImages(chain, images)).isTrue();
    assertThat(ChainProof.isRegularOnBaseImages(StabilizerChain.ofFirst(11, images), images))
        .isFalse();
  }

  @Test
  void linkedSignsLowerTheBound() {
    PermutationGroup linked =
        PermutationGroup.of(
            10,
            List.of(
                Permutation.parse("(1 2)(6 7)", 10),
                Permutation.parse("(1 2 3 4 5)", 10),
                Permutation.parse("(6 7 8 9 10)", 10)));
    List<int[]> images = linked.generators().stream().map(Permutation::images).toList();
    assertThat(linked.order()).hasToString("7200");
    assertThat(OrderBound.isReached(10, images, linked.order())).isTrue();
    assertThat(OrderBound.isReached(10, images, BigInteger.valueOf(14400))).isFalse();
  }

  @Test
  void seriesAndNilpotency() {
    PermutationGroup sylow = PermutationGroups.symmetric(16).sylowSubgroup(2);
    assertThat(sylow.order()).hasToString("32768");
    assertThat(sylow.isNilpotent()).isTrue();
    assertThat(sylow.lowerCentralSeries()).hasSize(9);
    assertThat(sylow.derivedSeries()).hasSize(5);
    PermutationGroup s4 = PermutationGroups.symmetric(4);
    assertThat(s4.derivedSeries().stream().map(g -> g.order().intValue()).toList())
        .containsExactly(24, 12, 4, 1);
    assertThat(s4.isNilpotent()).isFalse();
    assertThat(s4.normalizer(s4.sylowSubgroup(3)).order()).hasToString("6");
  }

  @Test
  void namesAndRefusals() {
    PermutationGroup group = PermutationGroups.mathieu(11).withName("M11");
    assertThat(group.name()).isEqualTo("M11");
    assertThat(group.generatorNames()).containsExactly("g1", "g2");
    PermutationGroup named = group.withGeneratorNames(List.of("a", "b"));
    assertThat(named.topologicalGenerators().get(1).name()).isEqualTo("b");
    assertThat(named.special()).startsWith(named.identity()).allMatch(group::contains);
    assertThat(group.limits()).isEqualTo(SearchLimits.DEFAULT);
    assertThatThrownBy(() -> group.withGeneratorNames(List.of("a", "a")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.sylowSubgroup(4)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.centralizer(Permutation.identity(3)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.normalClosure(List.of(Permutation.parse("(1 2)", 11))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> group.elementWithBaseImages(List.of(1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SearchLimits(0, 1)).isInstanceOf(InvalidInput.class);
    PermutationGroup two = PermutationGroup.of(3, List.of(Permutation.parse("(1 2)", 3)));
    assertThatThrownBy(two::minimalBlockSystems).isInstanceOf(InvalidInput.class);
    PermutationGroup limited = rubik().withLimits(new SearchLimits(5, 2));
    assertThatThrownBy(() -> limited.setStabilizer(0, 1, 2, 3, 4))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("2 steps");
    assertThat(named.multiply(named.inverse(named.generators().get(0)), named.generators().get(0)))
        .matches(x -> named.areEqual(x, named.identity()));
    assertThat(group.subgroup(group.generators().subList(0, 1)).order()).hasToString("11");
  }

  @Test
  void intersectionsWithGiants() {
    PermutationGroup m24 = PermutationGroups.mathieu(24);
    assertThat(m24.intersection(PermutationGroups.alternating(24)).order()).isEqualTo(m24.order());
    PermutationGroup onEight =
        PermutationGroup.of(
            24,
            List.of(Permutation.parse("(1 2)", 24), Permutation.parse("(1 2 3 4 5 6 7 8)", 24)));
    assertThat(onEight.intersection(m24).order()).isEqualTo(BigInteger.ONE);
    assertThat(m24.setStabilizer(0, 1, 2).order())
        .isEqualTo(m24.stabilizer(0, 1, 2).order().multiply(BigInteger.valueOf(6)));
    PermutationGroup cyclic = m24.subgroup(m24.generators().subList(0, 1));
    assertThat(m24.normalizer(cyclic).order()).hasToString("253");
    assertThat(m24.centralizer(cyclic).order()).hasToString("23");
  }
}
