package org.intertwiner.reptheory.compact.branching;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.reptheory.compact.ReductiveType;
import org.intertwiner.reptheory.compact.ReductiveWeights;
import org.intertwiner.reptheory.compact.SimpleGroup;
import org.intertwiner.reptheory.compact.Weight;

/** Looks for a standard subgroup of a given name, way by way. */
final class NamedSubgroups {
  private final CartanType type;
  private final ReductiveType to;

  /** The defining representation of each named factor, and the place of its labels. */
  private final List<Map<Weight, Long>> vectors = new ArrayList<>();

  private NamedSubgroups(CartanType type, ReductiveType to) {
    this.type = type;
    this.to = to;
  }

  static Optional<Branching> find(String group, String subgroup) {
    CartanType type = SimpleGroup.parse(group.strip().replaceAll("[()]", "")).type();
    NamedSubgroups search = new NamedSubgroups(type, ReductiveType.parse(subgroup));
    search.readVectors(subgroup);
    List<Supplier<Optional<Branching>>> ways =
        List.of(
            search::bySum, search::byProduct, search::byLevi, search::byRegular, search::byFolding);
    for (Supplier<Optional<Branching>> way : ways) {
      Optional<Branching> found = way.get();
      if (found.isPresent()) {
        return found;
      }
    }
    return search.to.toString().equals("A1")
        ? Optional.of(Branchings.principal(type))
        : Optional.empty();
  }

  /** The vector of each factor as it is named: SO3 has another than SU2. */
  private void readVectors(String subgroup) {
    int factor = 0;
    for (String part : subgroup.strip().split("\\s*[x×*]\\s*", -1)) {
      String name = part.replaceAll("[()]", "");
      if (name.contains("^") || name.matches("U[0-9]+|T1|SO2")) {
        if (!name.matches("(U1|T1)(\\^[0-9]+)?|SO2")) {
          vectors.clear();
          return;
        }
        continue;
      }
      boolean four = name.matches("SO4|Spin4");
      boolean three = name.matches("SO3|Spin3");
      int[] labels = new int[to.rank()];
      int start = to.start(factor);
      CartanType here = to.factors().get(factor);
      int vector =
          (here.letter() == 'E' && here.rank() > 6) || here.letter() == 'F' ? here.rank() - 1 : 0;
      labels[start + vector] = three ? 2 : 1;
      if (four) {
        labels[start + 1] = 1;
      } else if (name.equals("SO6") || name.equals("Spin6")) {
        labels[start] = 1;
      }
      vectors.add(new TreeMap<>(Map.of(Weight.of(labels), 1L)));
      factor += four ? 2 : 1;
    }
  }

  private boolean isClassical() {
    return "ABCD".indexOf(type.letter()) >= 0 && !vectors.isEmpty();
  }

  /** The sum of the vectors with a charge each, their duals for SO and Sp, and trivial parts. */
  private Optional<Branching> bySum() {
    if (!isClassical() || to.charges() > 1) {
      return Optional.empty();
    }
    int n = DefiningRepresentation.dimension(type);
    List<BigInteger> dimensions = new ArrayList<>();
    vectors.forEach(v -> dimensions.add(ReductiveWeights.of(to).dimension(v)));
    BigInteger sum = dimensions.stream().reduce(BigInteger.ZERO, BigInteger::add);
    int missing = BigInteger.valueOf(n).subtract(sum).max(BigInteger.valueOf(-1)).intValue();
    if (to.charges() == 0) {
      return missing < 0 || (missing > 0 && !byProduct().isEmpty())
          ? Optional.empty()
          : attempt(plus(vectors, missing));
    }
    if (type.letter() == 'A') {
      return missing < 0 ? Optional.empty() : attempt(charged(dimensions, missing));
    }
    return vectors.size() == 1 ? attempt(withDual(n)) : Optional.empty();
  }

  private Map<Weight, Long> plus(List<Map<Weight, Long>> parts, int trivial) {
    Map<Weight, Long> sum = new TreeMap<>();
    parts.forEach(p -> p.forEach((w, m) -> sum.merge(w, m, Long::sum)));
    if (trivial > 0) {
      sum.merge(ReductiveWeights.of(to).zero(), (long) trivial, Long::sum);
    }
    return sum;
  }

  /** Charges q₁ on the first and q₂ on the rest with q₁n₁ + q₂n₂ = 0, primitive. */
  private Map<Weight, Long> charged(List<BigInteger> dimensions, int missing) {
    int first = dimensions.get(0).intValueExact();
    int rest = DefiningRepresentation.dimension(type) - first;
    if (rest == 0 || (vectors.size() > 1 && missing > 0) || vectors.size() > 2) {
      return Map.of();
    }
    int gcd = BigInteger.valueOf(first).gcd(BigInteger.valueOf(rest)).intValue();
    Map<Weight, Long> sum = new TreeMap<>();
    vectors.get(0).keySet().forEach(w -> sum.put(withCharge(w, rest / gcd), 1L));
    if (vectors.size() > 1) {
      vectors.get(1).keySet().forEach(w -> sum.put(withCharge(w, -first / gcd), 1L));
    } else {
      sum.put(withCharge(ReductiveWeights.of(to).zero(), -first / gcd), (long) rest);
    }
    return sum;
  }

  private static Weight withCharge(Weight weight, int charge) {
    int[] labels = weight.toArray();
    labels[labels.length - 1] = charge;
    return Weight.of(labels);
  }

  /** V of charge 1 or 2 and its dual, such as 5 + 5* in SO(10), or a vector and a turned plane. */
  private Map<Weight, Long> withDual(int n) {
    Weight vector = vectors.get(0).keySet().iterator().next();
    ReductiveWeights small = ReductiveWeights.of(to);
    int d = small.dimension(vector).intValueExact();
    Map<Weight, Long> sum = new TreeMap<>();
    int charge = type.letter() == 'C' ? 1 : 2;
    if (2 * d == n || 2 * d + 1 == n) {
      Weight charged = withCharge(vector, charge);
      sum.put(charged, 1L);
      sum.put(small.dual(charged), 1L);
    } else if (d + 2 == n) {
      sum.put(vector, 1L);
      sum.put(withCharge(small.zero(), charge), 1L);
      sum.put(withCharge(small.zero(), -charge), 1L);
    }
    if (2 * d + 1 == n) {
      sum.put(small.zero(), 1L);
    }
    return sum;
  }

  private Optional<Branching> byProduct() {
    if (!isClassical() || to.charges() > 0) {
      return Optional.empty();
    }
    int[] labels = new int[to.rank()];
    for (Map<Weight, Long> vector : vectors) {
      int[] part = vector.keySet().iterator().next().toArray();
      for (int i = 0; i < labels.length; i++) {
        labels[i] += part[i];
      }
    }
    return attempt(Map.of(Weight.of(labels), 1L));
  }

  private Optional<Branching> attempt(Map<Weight, Long> defining) {
    try {
      return Optional.of(Branchings.classical(type, to, defining));
    } catch (InvalidInput e) {
      return Optional.empty(); // not of the right dimension or symmetry: the next way is tried
    }
  }

  private Optional<Branching> byLevi() {
    if (to.charges() == 0) {
      return Optional.empty();
    }
    return choices(type.rank(), to.charges())
        .map(nodes -> Branchings.levi(type, nodes))
        .flatMap(b -> renamed(b).stream())
        .findFirst();
  }

  /** All sets of k nodes, from 1. */
  private static java.util.stream.Stream<int[]> choices(int n, int k) {
    if (k == 0) {
      return java.util.stream.Stream.of(new int[0]);
    }
    return IntStream.rangeClosed(k, n)
        .boxed()
        .flatMap(
            last ->
                choices(last - 1, k - 1)
                    .map(
                        head -> {
                          int[] all = Arrays.copyOf(head, k);
                          all[k - 1] = last;
                          return all;
                        }));
  }

  private Optional<Branching> byRegular() {
    return to.charges() > 0 || to.rank() != type.rank()
        ? Optional.empty()
        : IntStream.rangeClosed(1, type.rank())
            .mapToObj(node -> Branchings.regular(type, node))
            .flatMap(b -> renamed(b).stream())
            .findFirst();
  }

  private Optional<Branching> byFolding() {
    int n = type.rank();
    int[] images = IntStream.rangeClosed(1, n).toArray();
    switch (type.letter()) {
      case 'A' -> Arrays.setAll(images, i -> n - i);
      case 'D' -> {
        images[n - 2] = n;
        images[n - 1] = n - 1;
      }
      case 'E' -> images = n == 6 ? new int[] {6, 2, 5, 4, 3, 1} : images;
      default -> {
        return Optional.empty();
      }
    }
    Optional<Branching> found = renamed(Branchings.folding(type, images));
    return found.isEmpty() && type.toString().equals("D4")
        ? renamed(Branchings.folding(type, 3, 2, 4, 1))
        : found;
  }

  private Optional<Branching> renamed(Branching branching) {
    return DynkinDiagram.isomorphism(branching.to(), to).map(order -> branching.to(to));
  }
}
