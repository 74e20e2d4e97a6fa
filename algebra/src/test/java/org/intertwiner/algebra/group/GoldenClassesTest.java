package org.intertwiner.algebra.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.intertwiner.algebra.Golden;
import org.intertwiner.algebra.ring.Primes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Orders, classes, inverse classes, power maps and exponents against GAP's. */
class GoldenClassesTest {

  private static List<Permutation> generators(JsonNode golden) {
    List<Permutation> list = new ArrayList<>();
    golden.get("generators").forEach(g -> list.add(Permutation.ofOneBased(Golden.ints(g))));
    return list;
  }

  private static Stream<JsonNode> groups() {
    List<JsonNode> list = new ArrayList<>();
    Golden.read("classes.json").get("groups").forEach(list::add);
    assertThat(list).hasSize(71);
    assertThat(list.stream().map(g -> g.get("name").asText()).distinct()).hasSize(71);
    return list.stream();
  }

  @TestFactory
  Stream<DynamicTest> classesAgree() {
    return groups()
        .map(g -> DynamicTest.dynamicTest(g.get("name").asText(), () -> compare(g, generators(g))));
  }

  @TestFactory
  Stream<DynamicTest> classesAgreeAfterConjugation() {
    return groups()
        .map(
            g ->
                DynamicTest.dynamicTest(
                    g.get("name").asText(),
                    () -> {
                      Permutation c = shuffle(g.get("degree").asInt());
                      List<Permutation> moved = new ArrayList<>();
                      for (Permutation s : generators(g)) {
                        moved.add(c.multiply(s).multiply(c.inverse()));
                      }
                      FiniteGroup<Permutation> group =
                          Groups.generatedBy(c.degree(), moved, GroupLimits.DEFAULT);
                      assertThat(group.order()).isEqualTo(g.get("order").asLong());
                      assertThat(sortedSizes(group))
                          .containsExactly(sorted(Golden.ints(g.get("classSizes"))));
                    }));
  }

  private static Permutation shuffle(int n) {
    PermutationGroup all = PermutationGroups.symmetric(n);
    return all.random(new SplittableRandom(n));
  }

  private static int[] sortedSizes(FiniteGroup<?> group) {
    int[] sizes = new int[group.classes().count()];
    for (int c = 0; c < sizes.length; c++) {
      sizes[c] = group.classes().size(c);
    }
    return sorted(sizes);
  }

  private static int[] sorted(int[] values) {
    int[] copy = values.clone();
    java.util.Arrays.sort(copy);
    return copy;
  }

  private static void compare(JsonNode golden, List<Permutation> generators) {
    int degree = golden.get("degree").asInt();
    FiniteGroup<Permutation> group = Groups.generatedBy(degree, generators, GroupLimits.DEFAULT);
    ConjugacyClasses classes = group.classes();
    assertThat(group.order()).isEqualTo(golden.get("order").asLong());
    assertThat(classes.count()).isEqualTo(golden.get("numClasses").asInt());
    int[] ours = new int[classes.count()];
    long exponent = 1;
    for (int c = 0; c < ours.length; c++) {
      Permutation rep = Permutation.ofOneBased(Golden.ints(golden.get("classReps").get(c)));
      ours[c] = classes.classOf(group.indexOf(rep));
      assertThat(classes.size(ours[c])).isEqualTo(golden.get("classSizes").get(c).asInt());
      int order = golden.get("classRepOrders").get(c).asInt();
      assertThat(classes.elementOrder(ours[c])).isEqualTo(order);
      exponent = exponent / Permutation.gcd(exponent, order) * order;
    }
    assertThat(java.util.Arrays.stream(ours).distinct().count()).isEqualTo(ours.length);
    assertThat(group.exponent()).isEqualTo(exponent);
    for (int c = 0; c < ours.length; c++) {
      assertThat(classes.inverse(ours[c]))
          .isEqualTo(ours[golden.get("inverseClass").get(c).asInt() - 1]);
    }
    Map<Long, Integer> primes = Primes.factor(group.order());
    assertThat(golden.get("powerMaps").size()).isEqualTo(primes.size());
    for (Map.Entry<String, JsonNode> map : golden.get("powerMaps").properties()) {
      int k = Integer.parseInt(map.getKey());
      assertThat(primes).containsKey((long) k);
      for (int c = 0; c < ours.length; c++) {
        assertThat(classes.power(ours[c], k)).isEqualTo(ours[map.getValue().get(c).asInt() - 1]);
      }
    }
    comparePowers(group, exponent);
  }

  /** Every power map that there is, by permutations themselves. */
  private static void comparePowers(FiniteGroup<Permutation> group, long exponent) {
    ConjugacyClasses classes = group.classes();
    for (int c = 0; c < classes.count(); c++) {
      Permutation representative = group.element(classes.representative(c));
      Permutation power = Permutation.identity(representative.degree());
      for (int k = 0; k <= exponent; k++) {
        int of = classes.classOf(group.indexOf(power));
        assertThat(classes.power(c, k)).isEqualTo(of);
        assertThat(classes.power(c, k - exponent)).isEqualTo(of);
        power = power.multiply(representative);
      }
    }
  }
}
