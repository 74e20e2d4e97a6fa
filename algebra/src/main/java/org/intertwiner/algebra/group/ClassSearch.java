package org.intertwiner.algebra.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Finds the conjugacy classes of a permutation group.
 *
 * <p>Symmetric and alternating groups: partitions. Small groups: all elements. Others: random
 * elements of the group and of centralisers already found, which reach small classes, with their
 * powers; until the class sizes add up to the order.
 *
 * <p>Source: Butler, An inductive schema for computing conjugacy classes in permutation groups,
 * Math. Comp. 62 (1994), for the use of centralisers; the searches are Las Vegas.
 */
final class ClassSearch {
  private static final long ENUMERATED = 200_000;
  private static final int MAX_COPRIME = 60;
  private static final long SEED = 0xC1A55L;

  private final PermutationGroup group;
  private final SearchLimits limits;
  private final List<PermutationClasses.Found> found = new ArrayList<>();
  private final List<PermutationGroup> centralizers = new ArrayList<>();
  private final Map<List<Integer>, List<Integer>> buckets = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private BigInteger missing;
  private long steps;

  private ClassSearch(PermutationGroup group) {
    this.group = group;
    this.limits = group.limits();
    this.missing = group.order();
  }

  static PermutationClasses of(PermutationGroup group) {
    if (group.isGiant()) {
      return ofGiant(group);
    }
    long cost = Math.max(1, ENUMERATED / Math.max(1, group.degree() / 100));
    return group.order().compareTo(BigInteger.valueOf(cost)) <= 0
        ? byEnumeration(group)
        : bySearch(group);
  }

  private static PermutationClasses ofGiant(PermutationGroup group) {
    GiantElements elements = new GiantElements(group);
    BigInteger count = elements.partitionCount();
    if (count.compareTo(BigInteger.valueOf(group.limits().maxClasses())) > 0) {
      throw tooMany(group, "about " + count);
    }
    return PermutationClasses.of(
        group,
        elements.representatives().stream()
            .map(g -> new PermutationClasses.Found(Permutation.trusted(g), elements.classSize(g)))
            .toList());
  }

  private static LimitExceeded tooMany(PermutationGroup group, String got) {
    return new LimitExceeded(
        "number of conjugacy classes",
        got,
        "at most " + group.limits().maxClasses(),
        "SearchLimits.withMaxClasses sets the limit");
  }

  static PermutationClasses byEnumeration(PermutationGroup group) {
    FiniteGroup<Permutation> listed =
        Groups.generatedBy(group.degree(), group.generators(), GroupLimits.DEFAULT);
    ConjugacyClasses classes = listed.classes();
    if (classes.count() > group.limits().maxClasses()) {
      throw tooMany(group, Integer.toString(classes.count()));
    }
    List<PermutationClasses.Found> list = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      list.add(
          new PermutationClasses.Found(
              listed.permutation(classes.representative(c)), BigInteger.valueOf(classes.size(c))));
    }
    return PermutationClasses.of(group, list);
  }

  static PermutationClasses bySearch(PermutationGroup group) {
    ClassSearch search = new ClassSearch(group);
    search.consider(Permutation.identity(group.degree()));
    while (search.missing.signum() > 0) {
      StabilizerChain.checkInterrupt();
      search.withPowers(search.candidate());
    }
    return PermutationClasses.of(group, search.found);
  }

  /** A random element of the group, or of the centraliser of a class. */
  private Permutation candidate() {
    boolean any = centralizers.size() == 1 || random.nextBoolean();
    PermutationGroup from =
        any ? group : centralizers.get(1 + random.nextInt(centralizers.size() - 1));
    return from.random(random);
  }

  private void withPowers(Permutation x) {
    long order = x.order();
    boolean fresh = consider(x);
    for (long k = 2; k < Math.min(order, MAX_COPRIME) && missing.signum() > 0; k++) {
      if (order % k == 0 || fresh) {
        consider(x.pow(k));
      }
    }
    for (long k = 2; k <= MAX_COPRIME && missing.signum() > 0; k++) {
      if (order % k == 0 && order / k >= MAX_COPRIME) {
        consider(x.pow(order / k));
      }
    }
  }

  /** The cycle type on every orbit of the group. */
  static List<Integer> invariant(PermutationGroup group, int[] g) {
    int[] names = Orbits.names(group.degree(), group.images());
    long[] lengths = new long[group.degree()];
    boolean[] seen = new boolean[group.degree()];
    int count = 0;
    for (int start = 0; start < g.length; start++) {
      int length = 0;
      for (int x = start; !seen[x]; x = g[x]) {
        seen[x] = true;
        length++;
      }
      if (length > 0) {
        lengths[count++] = ((long) names[start] << 32) | length;
      }
    }
    Arrays.sort(lengths, 0, count);
    return Arrays.stream(lengths, 0, count)
        .boxed()
        .flatMap(v -> java.util.stream.Stream.of((int) (v >>> 32), v.intValue()))
        .toList();
  }

  private boolean consider(Permutation x) {
    if (++steps > limits.maxSteps()) {
      throw limits.stepsExceeded("conjugacy classes", gotSoFar());
    }
    List<Integer> bucket =
        buckets.computeIfAbsent(invariant(group, x.images()), k -> new ArrayList<>());
    for (int c : bucket) {
      if (group.conjugator(found.get(c).representative(), x).isPresent()) {
        return false;
      }
    }
    if (found.size() == limits.maxClasses()) {
      throw tooMany(group, "more than " + gotSoFar());
    }
    PermutationGroup centralizer = x.isIdentity() ? group : group.centralizer(x);
    BigInteger size = group.order().divide(centralizer.order());
    bucket.add(found.size());
    found.add(new PermutationClasses.Found(x, size));
    centralizers.add(centralizer);
    missing = missing.subtract(size);
    return true;
  }

  private String gotSoFar() {
    BigInteger seen = group.order().subtract(missing);
    return found.size()
        + " classes that make up "
        + seen.multiply(BigInteger.valueOf(100)).divide(group.order())
        + " % of the group";
  }
}
